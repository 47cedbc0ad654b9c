"""A class that is taken away: its points go, and what the others are called stays told apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.data.points import Points
from core.experiment.class_names import class_name, renamed, without_class
from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import MAX_CLASSES, DataSpec
from tests.core.strategies import points

NAMES = st.sampled_from([*COLOR_NAMES, "cats", "dogs", ""])


@given(st.lists(st.tuples(st.integers(0, 5), NAMES), max_size=6), st.integers(0, 5))
def test_all_have_names_of_their_own_and_take_them_along(given_names: list[tuple[int, str]], gone: int) -> None:
    data = DataSpec(class_count=6)
    for label, name in given_names:
        try:
            data = renamed(data, label, name)
        except ValueError:
            continue
    after = without_class(data, gone)
    assert after.class_count == 5
    names = [class_name(after, label) for label in range(MAX_CLASSES)]
    assert len(set(names)) == len(names)
    own = {class_name(data, label) for label in range(6) if label != gone} - set(COLOR_NAMES)
    assert own <= set(names[:5])


def test_colours_stay_where_they_are() -> None:
    data = replace(DataSpec(class_count=4), class_names=("cats",))
    assert [class_name(without_class(data, 1), label) for label in range(3)] == ["cats", "Orange", "Green"]
    assert without_class(replace(DataSpec(), class_count=3), 0).class_names == ()


@given(points(), st.integers(0, 5))
def test_the_points_of_the_others_stay(before: Points, gone: int) -> None:
    after = before.without_class(gone)
    stays = before.labels != gone
    for column in ("positions", "ids", "drawn", "flip_at", "place"):
        assert np.array_equal(getattr(after, column), getattr(before, column)[stays])
    old = before.labels[stays].astype(int)
    assert np.array_equal(after.labels, old - (old > gone))
