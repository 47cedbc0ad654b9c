"""Tools that select, without a window: which points lie in an area, and what handles do to them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import Points
from core.plane.grid import EXTENT, FARTHEST, WHOLE
from desktop.tools.frame import SIDES, Frame, Handle
from desktop.tools.hand import Hand
from desktop.tools.lasso import LASSO
from desktop.tools.select import SELECT
from desktop.tools.selecting import HIT
from desktop.tools.tool import Position, Press, Setting, Stroke, Tool
from desktop.tools.transforms import TURN_STEP, beside, mirrored, shifted, stretched, turned

PIXEL = 0.01
CROWD = Points.empty().added(np.random.default_rng(3).uniform(-EXTENT, EXTENT, (200, 2)), 0)

anywhere = st.tuples(st.floats(-EXTENT, EXTENT), st.floats(-EXTENT, EXTENT))


def stroke(tool: Tool, start: Position) -> Stroke:
    return tool.stroke(Setting(Hand(), 0, np.random.default_rng(0), Press(start, pixel=PIXEL)))


def encloses(outline: list[Position], at: Position) -> bool:
    """Whether a ray to the right crosses the closed outline an odd number of times."""
    odd = False
    for (x0, y0), (x1, y1) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y0 > at[1]) != (y1 > at[1]):
            odd ^= at[0] < x0 + (x1 - x0) * ((at[1] - y0) / (y1 - y0))
    return odd


@given(anywhere, st.lists(anywhere, min_size=3, max_size=9), st.integers(1, 4))
def test_a_lasso_encloses_the_same_points_however_its_way_is_told(
    start: Position, path: list[Position], step: int
) -> None:
    begin = (start[0] + 10.0, start[1])  # far from any point: else a press would mean that point
    used = stroke(LASSO, begin)
    used.begin(CROWD, begin)
    for first in range(0, len(path), step):
        used.move(CROWD, path[first : first + step])
    outline = [begin, *path]
    expected = [encloses(outline, (float(x), float(y))) for x, y in CROWD.positions]
    assert used.selected is not None
    assert used.selected.tolist() == CROWD.ids[expected].tolist()
    assert used.outline.tolist() == [list(corner) for corner in outline]


@pytest.mark.parametrize(("adds", "expected"), [(True, [0, 1, 2]), (False, [2])])
def test_with_shift_or_alt_a_rectangle_begins_on_a_point_too(*, adds: bool, expected: list[int]) -> None:
    row = Points.empty().added(np.array([[0.0, 0.0], [0.5, 0.0], [1.5, 0.0]]), 0)
    press = Press((0.0, 0.0), pixel=PIXEL, adds=adds, takes_away=not adds)
    chosen = np.array([2] if adds else [0, 1, 2])
    used = SELECT.stroke(Setting(Hand(), 0, np.random.default_rng(0), press, selected=chosen))
    used.begin(row, (0.0, 0.0))
    assert used.move(row, [(1.0, 0.2)]) is row, "nothing is moved"
    assert used.selected is not None
    assert used.selected.tolist() == expected


def test_a_lasso_begins_on_a_point_and_moves_only_what_is_selected() -> None:
    row = Points.empty().added(np.array([[0.0, 0.0], [0.5, 0.0], [1.5, 0.0]]), 0)
    around = [(0.25, -0.3), (1.0, 0.0), (0.25, 0.3)]
    drawn = stroke(LASSO, (0.0, 0.0))
    drawn.begin(row, (0.0, 0.0))
    assert drawn.move(row, around) is row, "nothing is moved"
    assert drawn.selected is not None
    assert 1 in drawn.selected.tolist()
    assert 2 not in drawn.selected.tolist()
    press = Press((0.0, 0.0), pixel=PIXEL)
    moving = LASSO.stroke(Setting(Hand(), 0, np.random.default_rng(0), press, selected=np.array([0])))
    moving.begin(row, (0.0, 0.0))
    assert moving.move(row, [(0.3, 0.2)]).positions[0].tolist() == pytest.approx([0.3, 0.2])
    press, both = Press((0.25, 0.0), pixel=PIXEL), np.array([0, 1])
    between = LASSO.stroke(Setting(Hand(), 0, np.random.default_rng(0), press, selected=both))
    between.begin(row, (0.25, 0.0))
    assert between.move(row, [(1.0, 0.2)]) is row, "a new line begins between selected points"
    clicked = stroke(LASSO, (0.5, 0.0))
    clicked.begin(row, (0.5, 0.0))
    clicked.end(row)
    assert clicked.selected is not None
    assert clicked.selected.tolist() == [1]


@given(anywhere, anywhere)
def test_a_rectangle_selects_what_lies_between_press_and_pointer(start: Position, end: Position) -> None:
    begin = (start[0] + 10.0, start[1])
    used = stroke(SELECT, begin)
    used.begin(CROWD, begin)
    used.move(CROWD, [end])
    low, high = np.minimum(begin, end), np.maximum(begin, end)
    inside = ((CROWD.positions >= low) & (CROWD.positions <= high)).all(axis=1)
    assert used.selected is not None
    assert used.selected.tolist() == CROWD.ids[inside].tolist()
    used.end(CROWD)
    assert not len(used.outline)


@given(st.lists(anywhere, min_size=1, max_size=5), st.sampled_from([SELECT, LASSO]), st.booleans())
def test_a_drag_that_ends_where_it_began_changes_nothing(path: list[Position], tool: Tool, even: bool) -> None:
    row = 17
    start = (float(CROWD.positions[row, 0]), float(CROWD.positions[row, 1]))
    used = stroke(tool, start)
    used.begin(CROWD, start)
    for at in path:
        used.move(CROWD, [at], is_even=even)
    assert used.move(CROWD, [start], is_even=even) == CROWD


def test_a_press_means_the_nearest_point_and_none_that_is_hidden() -> None:
    pair = Points.empty().added([[0.0, 0.0], [HIT * PIXEL, 0.0]], 0)
    at = (0.4 * HIT * PIXEL, 0.0)
    used = stroke(SELECT, at)
    used.end(used.begin(pair, at))
    assert used.selected is not None
    assert used.selected.tolist() == [0]
    hidden = np.array([True, False])
    press = Press(at, pixel=PIXEL)
    used = SELECT.stroke(Setting(Hand(), 0, np.random.default_rng(0), press, hidden=hidden))
    used.end(used.begin(pair, at))
    assert used.selected is not None
    assert used.selected.tolist() == [1]


POSITIONS = np.array([(-1.0, -0.5), (0.5, 0.25), (1.0, 1.5)])
FRAME = Frame(-1.0, 1.0, -0.5, 1.5)


@pytest.mark.parametrize("handle", SIDES)
def test_a_handle_takes_its_side_along_and_leaves_the_other(handle: Handle) -> None:
    offset = np.array([0.3, -0.2])
    after = Frame.around(stretched(POSITIONS, FRAME, handle, offset))
    assert after is not None
    dx, dy = SIDES[handle]
    expected = {"x0": FRAME.x0, "x1": FRAME.x1, "y0": FRAME.y0, "y1": FRAME.y1}
    for side, low, high, by in ((dx, "x0", "x1", 0.3), (dy, "y0", "y1", -0.2)):
        if side:
            expected[low if side < 0 else high] += by
    assert {name: getattr(after, name) for name in expected} == pytest.approx(expected)


@pytest.mark.parametrize("handle", SIDES)
def test_with_shift_proportions_stay(handle: Handle) -> None:
    after = Frame.around(stretched(POSITIONS, FRAME, handle, np.array([0.4, 0.3]), is_even=True))
    assert after is not None
    assert (after.x1 - after.x0) / (after.y1 - after.y0) == pytest.approx((FRAME.x1 - FRAME.x0) / (FRAME.y1 - FRAME.y0))


def test_points_in_a_row_are_scaled_along_it_alone() -> None:
    row = np.array([(0.0, 1.0), (1.0, 1.0)])
    frame = Frame.around(row)
    assert frame is not None
    assert stretched(row, frame, "ne", np.array([1.0, 0.5])).tolist() == [[0.0, 1.0], [2.0, 1.0]]
    assert np.isfinite(stretched(row, frame, "n", np.array([1.0, 0.5]), is_even=True)).all()


def test_turning_keeps_distances_and_shift_takes_even_steps() -> None:
    after = turned(POSITIONS, FRAME, (0.0, 3.0), (2.0, 2.5))
    gaps = [np.hypot(*(some[:, None] - some[None]).transpose(2, 0, 1)) for some in (POSITIONS, after)]
    assert gaps[1] == pytest.approx(gaps[0])
    even = turned(POSITIONS, FRAME, (0.0, 3.0), (0.9, 2.9), is_even=True)
    angle = np.arctan2(*(even[2] - even[0])[::-1]) - np.arctan2(*(POSITIONS[2] - POSITIONS[0])[::-1])
    assert angle / TURN_STEP == pytest.approx(round(angle / TURN_STEP), abs=1e-9)
    assert angle != 0


def test_what_is_moved_stays_in_reach_as_a_whole() -> None:
    far = shifted(POSITIONS, FRAME, np.array([1e6, -1e6]))
    assert (np.abs(far) <= FARTHEST).all()
    assert far - far[0] == pytest.approx(POSITIONS - POSITIONS[0])
    along = shifted(POSITIONS, FRAME, np.array([0.5, -0.2]), is_even=True)
    assert along - POSITIONS == pytest.approx(np.array([[0.5, 0.0]] * 3)), "with Shift along one axis"


@pytest.mark.parametrize("axis", [0, 1])
def test_mirroring_keeps_the_frame(axis: int) -> None:
    assert Frame.around(mirrored(POSITIONS, FRAME, axis=axis)) == FRAME


@given(anywhere, anywhere, st.integers(1, 3))
def test_a_copy_lies_beside_its_original_and_in_sight(one: Position, other: Position, steps: int) -> None:
    frame = Frame.around(np.array([one, other]))
    assert frame is not None
    way = beside(frame, WHOLE, steps)
    assert (way != 0).all()
    view = WHOLE.zoomed(8.0, 2.0, 2.0)
    x, y = np.add(frame.middle, beside(frame, view, 1))
    seen = frame.x0 <= view.x1 and frame.x1 >= view.x0 and frame.y0 <= view.y1 and frame.y1 >= view.y0
    assert seen or view.contains(x, y)


def test_no_handle_lies_on_a_point_and_the_turning_one_is_on_the_plane() -> None:
    high = Frame(-1.0, 1.0, 2.0, EXTENT - 0.05)
    for frame in (FRAME, high):
        handles = frame.handles(PIXEL)
        assert not [at for at in handles.values() if frame.contains(*at)]
        assert abs(handles["turn"][1]) <= EXTENT
        assert all(frame.handle_at(at, PIXEL) == handle for handle, at in handles.items())
    assert Frame(1.0, 1.0, 2.0, 2.0).handles(PIXEL) == {}, "a single place has nothing to be scaled"
