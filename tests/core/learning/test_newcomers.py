"""The law of joining: who joins a run under way equals, to the bit, one that was there from the start."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

import hypothesis
import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment.spec import EarlyStopping, Repeats, Variant
from core.learning.trainer import Trainer
from tests.core.learning import companies
from tests.core.learning.companies import STEADY, beside, differing
from tests.core.learning.histories import OWN, Act, Past, acts, cures
from tests.core.learning.small_experiments import experiment, train_epochs, variant

replace = msgspec.structs.replace

LONG: Final = 4096
"""Epochs."""

FEW: Final = hypothesis.settings().max_examples // 6
"""Of a long history each; `start.py endure --only newcomers` tries many."""


def _assert_alike(one: Past, other: Past, *places: tuple[int, int]) -> None:
    """Everything that can be seen of variants is the same in two runs, now, in the past and 20 epochs later."""
    assert one.trainer.moment == other.trainer.moment
    _assert_same_now(one, other, places)
    for epoch in np.intersect1d(one.trainer.checkpoints, other.trainer.checkpoints):
        for past in (one, other):
            past.trainer.show(int(epoch))
        _assert_same_shown(one, other, places)
    for past in (one, other):
        train_epochs(past.trainer, 20)
    _assert_same_now(one, other, places)


def _assert_same_now(one: Past, other: Past, places: Sequence[tuple[int, int]]) -> None:
    repeats = one.spec.repeats.count
    assert repeats == other.spec.repeats.count
    for pair, repeat in product(places, range(repeats)):
        assert not differing(one.trainer, other.trainer, pair, (repeat, repeat))
    for past in (one, other):
        past.trainer.show(None)
    _assert_same_shown(one, other, places)


def _assert_same_shown(one: Past, other: Past, places: Sequence[tuple[int, int]]) -> None:
    shown = one.look(8), other.look(8)
    for mine, theirs in places:
        here, there = shown[0][mine], shown[1][theirs]
        assert np.array_equal(here.surface, there.surface)
        assert repr((here.outcomes, here.best_epoch)) == repr((there.outcomes, there.best_epoch))
        for before, after in zip(one.history[mine], other.history[theirs], strict=True):
            assert np.array_equal(before, after, equal_nan=True), "the whole history"


@settings(max_examples=FEW)
@given(companies.variants(widest=20, deepest=3), acts, acts, st.data())
def test_a_newcomer_equals_one_that_was_there_from_the_start(
    one: Variant, before: list[Act], after: list[Act], data: st.DataObject
) -> None:
    alone = data.draw(companies.settings(replace(one, regularization=data.draw(cures, "cures"))))
    joined = data.draw(companies.joined(alone, may_repeat=data.draw(st.booleans(), "repeats")))
    full = beside(joined, STEADY)
    place, others = full.place, [k for k in range(len(full.spec.variants)) if k != full.place]
    cured = data.draw(st.sampled_from(others), "whose cures change")
    without = replace(full.spec, variants=tuple(full.spec.variants[k] for k in others))
    there, late = Past(Trainer(full.spec), cured), Past(Trainer(without), others.index(cured))
    for act in before:
        there.do(act)
        late.do(act)
    places = tuple(others.index(k) if k != place else -1 for k in range(len(full.spec.variants)))
    late.reform(*there.spec.variants, places=places)
    late.cured = cured
    for act in after:
        there.do(act)
        late.do(act)
    _assert_alike(there, late, *((k, k) for k in range(len(places))))


@settings(max_examples=FEW)
@given(companies.variants(widest=20, deepest=2), acts, acts, acts, st.data())
def test_one_that_left_and_comes_back_is_what_it_would_have_been(
    one: Variant, first: list[Act], second: list[Act], third: list[Act], data: st.DataObject
) -> None:
    """With all that was changed in it before it left."""
    spec = data.draw(companies.settings(one)).spec
    spec = replace(spec, variants=(one, variant(5), STEADY))
    stayed, left = Past(Trainer(spec)), Past(Trainer(spec))
    for act in first:
        stayed.do(act)
        left.do(act)
    (cured, *others), back = left.spec.variants, (-1, 0, 1)
    left.reform(*others, places=(1, 2))
    for act in second:
        if act[0] not in OWN:
            stayed.do(act)
            left.do(act)
    left.reform(cured, *others, places=back)
    for act in third:
        stayed.do(act)
        left.do(act)
    _assert_alike(stayed, left, (0, 0), (1, 1), (2, 2))


@settings(max_examples=FEW)
@given(
    companies.variants(widest=20, deepest=2),
    acts,
    acts,
    st.sampled_from([(1, 3), (3, 1), (2, 3)]),
    st.booleans(),
    st.data(),
)
def test_another_number_of_repeats_is_as_if_it_had_always_been_so(
    one: Variant, before: list[Act], after: list[Act], counts: tuple[int, int], resample: bool, data: st.DataObject
) -> None:
    spec = replace(data.draw(companies.settings(one)).spec, variants=(one, STEADY))
    specs = [replace(spec, repeats=Repeats(count=count, resample=resample)) for count in counts]
    changed, always = (Past(Trainer(each)) for each in specs)
    for act in before:
        changed.do(act)
        always.do(act)
    changed.reform(*changed.spec.variants, places=(0, 1), repeats=counts[1])
    for act in after:
        changed.do(act)
        always.do(act)
    _assert_alike(changed, always, (0, 0), (1, 1))


EVENTFUL: Final[list[Act]] = [
    ("epochs", 4),
    ("steps", 2),
    ("draw", 5),
    ("erase", 3),  # two changes at one moment
    ("steps", 1),
    ("rate", 0.03),
    ("move", 4),
    ("steps", 2),
    ("send", 1),
    ("steps", 1),
    ("relabel", 3),
    ("cure", variant(dropout=0.3).regularization),
    ("epochs", 3),
    ("draw", 2),
    ("undo", 1),  # the same points again, as if nothing had come
    ("epochs", 5),
    ("steps", 1),
    ("batch", 5),
    ("epochs", 9),
    ("steps", 3),
    ("continue", 6),
    ("epochs", 4),
    ("steps", 2),
    ("undo", 3),
    ("steps", 1),
]
NEWCOMERS: Final = {
    "plain": variant(6),
    "dropout and batch normalization": variant(5, 4, normalized=True, dropout=0.4),
    "stops soon": variant(12, l2=0.01, stopping=EarlyStopping(enabled=True, patience=1)),
}


@pytest.mark.parametrize("repeats", [1, 2])
@pytest.mark.parametrize("name", NEWCOMERS)
def test_an_eventful_run_is_lived_through_by_those_who_come_late(name: str, repeats: int) -> None:
    one, steady = NEWCOMERS[name], variant(6, l1=0.001)
    with_all, without, alone = (
        Past(Trainer(replace(experiment(*variants), repeats=Repeats(count=count))))
        for variants, count in (((steady, one), repeats), ((steady,), repeats), ((steady, one), 3 - repeats))
    )
    for act in EVENTFUL:
        for past in (with_all, without, alone):
            past.do(act)
    cured = with_all.spec.variants[0]
    without.reform(cured, one, places=(0, -1))
    alone.reform(cured, one, places=(0, 1), repeats=repeats)
    _assert_alike(with_all, without, (0, 0), (1, 1))
    train_epochs(alone.trainer, 20)
    _assert_same_now(with_all, alone, ((0, 0), (1, 1)))


def test_best_weights_of_before_it_joined_are_restored_when_it_stops() -> None:
    """In one stack with another network of its shape."""
    steady, one = variant(6), variant(6, stopping=EarlyStopping(enabled=True, patience=10))
    full = Past(Trainer(experiment(steady, one)))
    train_epochs(full.trainer, 400)
    stopped = full.trainer.outcomes(1)[0]
    assert stopped.status == "stopped_early"
    late = Past(Trainer(experiment(steady)))
    train_epochs(late.trainer, stopped.status_epoch - 3)
    late.reform(steady, one, places=(0, -1))
    train_epochs(late.trainer, 3)
    among = Past(Trainer(experiment(steady, one, variant(6, l2=0.1))))
    train_epochs(among.trainer, stopped.status_epoch - 3)
    among.reform(steady, one, places=(0, 1))
    among.trainer.continue_from(stopped.status_epoch - 5)
    train_epochs(among.trainer, 5)
    for past in (late, among):
        assert past.trainer.outcomes(1)[0] == stopped
        assert not differing(full.trainer, past.trainer, (1, 1))


def test_variants_that_joined_later_train_as_fast_as_if_they_had_always_been_there() -> None:
    """By one set of operations for all networks of a shape; when one leaves, nothing of it is computed any more."""
    past = Past(Trainer(experiment(variant(6), variant(3))))
    train_epochs(past.trainer, 4)
    past.trainer.train_steps(2)
    past.reform(variant(6), variant(6, l2=0.1), variant(3), places=(0, -1, 1))
    assert sorted(stack.parameters.member_count for stack in past.trainer._now.active) == [1, 2]
    past.trainer.continue_from(2)
    assert sorted(stack.parameters.member_count for stack in past.trainer._now.active) == [1, 2]
    past.reform(variant(6, l2=0.1), variant(3), places=(1, 2))
    assert sorted(stack.parameters.member_count for stack in past.trainer._now.active) == [1, 1]


def test_the_whole_history_of_a_newcomer_comes_however_long_it_is() -> None:
    past = Past(Trainer(experiment(variant(2), batch_size=100)))
    train_epochs(past.trainer, LONG + 10)
    past.reform(variant(2), variant(2), places=(0, -1))
    past.look()
    (early, *_), (late, *_) = past.history
    assert np.array_equal(early, late, equal_nan=True)
    assert late[:, 0].tolist() == list(range(LONG + 11))


def test_a_newcomer_that_stopped_long_ago_stands_still_and_goes_on_when_points_come() -> None:
    spec = experiment(STEADY)
    past = Past(Trainer(spec))
    train_epochs(past.trainer, 60)
    past.reform(STEADY, variant(6, stopping=EarlyStopping(enabled=True, patience=2)), places=(0, -1))
    past.look()
    stop = past.trainer.outcomes(1)[0].status_epoch
    assert 0 < stop < 60
    assert past.history[1][0][-1, 0] == stop
    past.do(("draw", 3))
    train_epochs(past.trainer, 1)
    past.look()
    assert past.history[1][0][-1, 0] == 61
