"""The part of the plane that is looked at never leaves the plane, and the grid covers it evenly."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plane.grid import EXTENT, LARGEST_ZOOM, WHOLE, View, grid_axis, grid_positions

PLACES = st.floats(-EXTENT, EXTENT)


@st.composite
def views(draw: st.DrawFn) -> View:
    return WHOLE.zoomed(draw(st.floats(1.0, 40.0)), draw(PLACES), draw(PLACES))


def in_plane(view: View) -> bool:
    return all(-EXTENT <= edge <= EXTENT for edge in (view.x0, view.x1, view.y0, view.y1))


@given(views(), st.floats(0.01, 100.0), PLACES, PLACES)
def test_a_zoom_keeps_to_the_plane_and_stays_square(view: View, factor: float, x: float, y: float) -> None:
    zoomed = view.zoomed(factor, x, y)
    assert in_plane(zoomed)
    assert zoomed.y1 - zoomed.y0 == pytest.approx(zoomed.side)
    assert zoomed.zoom == pytest.approx(min(max(view.zoom * factor, 1.0), LARGEST_ZOOM))


@given(views(), st.floats(1.0, 4.0), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_zooming_in_keeps_the_place_under_the_pointer(view: View, factor: float, right: float, up: float) -> None:
    x, y = view.x0 + right * view.side, view.y0 + up * view.side
    zoomed = view.zoomed(factor, x, y)
    assert (x - zoomed.x0) / zoomed.side == pytest.approx(right, abs=1e-6)
    assert (y - zoomed.y0) / zoomed.side == pytest.approx(up, abs=1e-6)


def test_zooming_out_ends_at_the_whole_plane() -> None:
    assert WHOLE.zoomed(8.0, 2.9, -2.9).zoomed(1 / 9, 0.0, 0.0) == WHOLE
    assert WHOLE.zoomed(0.5, 1.0, 1.0) == WHOLE
    assert WHOLE.zoomed(64.0, 1.0, 1.0).side == 2 * EXTENT / 32


@given(views(), st.floats(-9.0, 9.0), st.floats(-9.0, 9.0))
def test_a_move_keeps_to_the_plane_and_the_zoom(view: View, dx: float, dy: float) -> None:
    moved = view.moved(dx, dy)
    assert in_plane(moved)
    assert moved.zoom == pytest.approx(view.zoom)
    if in_plane(View(view.x0 + dx, view.x1 + dx, view.y0 + dy, view.y1 + dy)):
        assert (moved.x0, moved.y0) == pytest.approx((view.x0 + dx, view.y0 + dy))


@given(views(), PLACES, PLACES)
def test_a_view_follows_a_position_no_further_than_it_must(view: View, x: float, y: float) -> None:
    followed = view.holding(x, y)
    assert followed.x0 - 1e-9 <= x <= followed.x1 + 1e-9
    assert followed.y0 - 1e-9 <= y <= followed.y1 + 1e-9
    if view.contains(x, y):
        assert (followed.x0, followed.y0) == pytest.approx((view.x0, view.y0))


@given(views())
def test_a_margin_surrounds_the_view_as_far_as_there_is_plane(view: View) -> None:
    wide = view.with_margin(0.25)
    assert in_plane(wide)
    for edge, wider, limit in ((view.x0, wide.x0, -EXTENT), (view.y0, wide.y0, -EXTENT)):
        assert wider == pytest.approx(max(edge - 0.25 * view.side, limit))
    for edge, wider, limit in ((view.x1, wide.x1, EXTENT), (view.y1, wide.y1, EXTENT)):
        assert wider == pytest.approx(min(edge + 0.25 * view.side, limit))


@pytest.mark.parametrize("view", [WHOLE, View(-1.0, 0.5, 1.0, 2.5), View(2.0, 3.0, -3.0, -1.0)])
def test_positions_are_the_centres_of_equal_cells_row_by_row_from_below(view: View) -> None:
    positions = grid_positions(4, view).reshape(4, 4, 2)
    width, height = (view.x1 - view.x0) / 4, (view.y1 - view.y0) / 4
    np.testing.assert_allclose(positions[0, 0], (view.x0 + width / 2, view.y0 + height / 2))
    np.testing.assert_allclose(positions[3, 3], (view.x1 - width / 2, view.y1 - height / 2))
    assert (np.diff(positions[..., 0], axis=1) > 0).all()
    assert (np.diff(positions[..., 1], axis=0) > 0).all()


def test_the_whole_plane_is_the_default() -> None:
    assert np.array_equal(grid_positions(16), grid_positions(16, WHOLE))
    assert np.array_equal(grid_positions(16)[:16, 0], grid_axis(16))
