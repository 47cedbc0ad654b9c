"""Places in the split are dealt evenly, each once, whatever was drawn and erased."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.dealing import next_of_class
from core.data.points import MAX_POINTS

NONE = np.empty(0, np.float32)


@given(st.integers(0, 5), st.integers(0, 99), st.integers(1, 9), st.sets(st.integers(0, 599)), st.integers(0, 600))
def test_new_points_take_the_first_places_that_no_other_has(
    label: int, seed: int, count: int, erased: set[int], foreign: int
) -> None:
    """foreign: how many have a place of their own, as those do that another seed dealt, or that were sent to the other
    side."""
    places, thresholds = next_of_class(label, 700, seed, NONE)
    taken = np.delete(places[:600], sorted(erased))
    taken[:foreign] = next_of_class(label, 600, seed + 1, NONE)[0][: len(taken[:foreign])]
    free = np.flatnonzero(~np.isin(places, taken))[:count]
    found = next_of_class(label, count, seed, taken)
    assert found[0].tolist() == places[free].tolist()
    assert found[1].tolist() == thresholds[free].tolist()


@pytest.mark.parametrize("seed", range(3))
def test_no_two_of_as_many_points_as_there_can_be_get_the_same_place(seed: int) -> None:
    places, _ = next_of_class(seed, 2 * MAX_POINTS, seed, NONE)
    assert len(np.unique(places)) == 2 * MAX_POINTS
