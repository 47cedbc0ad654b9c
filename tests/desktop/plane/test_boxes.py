"""What changed along a line is boxed in a few small boxes rather than in a large one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plane.boxes import box_around, boxes_around

PLACES = st.lists(st.tuples(*2 * [st.floats(-3, 3, width=32)]), max_size=60)
RAMP = np.linspace(-2, 2, 200)


@given(PLACES)
def test_boxes_hold_all_points(places: list[tuple[float, float]]) -> None:
    positions = np.array(places, np.float32).reshape(-1, 2)
    boxes = boxes_around(positions)
    assert all(any(box.contains(x, y) for box in boxes) for x, y in positions.tolist())


@pytest.mark.parametrize(
    "along",
    [
        np.column_stack([RAMP, RAMP]),
        np.column_stack([RAMP, -RAMP]),
        np.concatenate([np.column_stack([RAMP, 0 * RAMP - 2]), np.column_stack([0 * RAMP + 2, RAMP])]),
        np.array([(-2, -2), (2, 2)]),
    ],
    ids=["up", "down", "around a corner", "far apart"],
)
def test_what_is_mostly_empty_is_boxed_in_parts(along: npt.NDArray[np.float64]) -> None:
    positions = along.astype(np.float32)
    whole, boxes = box_around(positions), boxes_around(positions)
    assert sum(box.width() * box.height() for box in boxes) < 0.4 * whole.width() * whole.height()
