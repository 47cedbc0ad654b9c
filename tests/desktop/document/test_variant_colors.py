"""Colours of variants: each keeps its own while others come, go and move."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.experiment.spec import L2, Dropout, NetworkSpec, Regularization, Variant
from desktop.document.variant_colors import carried

POOL = [Variant(network=NetworkSpec(hidden=(width,))) for width in range(1, 17)]


def test_a_variant_keeps_its_colour_when_one_before_it_goes_or_moves() -> None:
    a, b, c = POOL[:3]
    assert carried((), (), (a, b, c)) == (0, 1, 2)
    assert carried((a, b, c), (0, 1, 2), (a, c)) == (0, 2)
    assert carried((a, b, c), (0, 1, 2), (c, a, b)) == (2, 0, 1)


def test_one_that_is_changed_in_its_place_keeps_its_colour() -> None:
    a, b, c = POOL[:3]
    assert carried((a, b), (0, 3), (a, c)) == (0, 3)


def test_a_copy_gets_a_colour_of_its_own_and_the_original_keeps_its() -> None:
    a, b = POOL[:2]
    assert carried((a, b), (0, 1), (a, a, b)) == (0, 2, 1)


@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=8), st.lists(st.sampled_from(POOL), min_size=1, max_size=8))
def test_no_two_variants_ever_share_a_colour(old: list[Variant], new: list[Variant]) -> None:
    colors = carried((), (), old)
    after = carried(old, colors, new)
    assert len(set(after)) == len(new)
    assert max(after) < len(old) + len(new)


def test_where_it_is_known_who_is_who_that_counts() -> None:
    a = Variant()
    assert carried((a, a), (0, 1), (a,), (1,)) == (1,)
    assert carried((a,), (3,), (a, a), (0, 0)) == (3, 0), "a copy that goes on has a colour of its own"
    assert carried((a,), (0,), (a, a), (0, -1)) == (0, 1)


def test_one_that_is_made_anew_just_as_it_was_keeps_its_colour_wherever_it_stands() -> None:
    l2 = Variant(regularization=Regularization(l2=L2(enabled=True)))
    again = Variant(regularization=Regularization(l2=L2(enabled=True)))
    plain, dropout = Variant(), Variant(regularization=Regularization(dropout=Dropout(enabled=True)))
    assert carried((dropout, l2), (0, 1), (plain, again)) == (0, 1)
    assert carried((dropout, l2), (0, 1), (plain, dropout, again)) == (2, 0, 1)
