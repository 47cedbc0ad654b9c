"""Borders lie where classes are level, reach the plane's edge, and are drawn once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from core.plane.contour import boundary_lines
from core.plane.grid import EXTENT, View, grid_positions

CELL = 2 * EXTENT / 128
Surface = npt.NDArray[np.float32]


def _sheets(logits: npt.NDArray[np.float64], grid: int = 128) -> Surface:
    """(S, G, G) softmax of logits (G * G, S)."""
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares = odds / odds.sum(axis=1, keepdims=True)
    surface: Surface = shares.T.reshape(-1, grid, grid).astype(np.float32)
    return surface


def _towards(count: int, turn: float = 0.3) -> npt.NDArray[np.float64]:
    """(S, 2) directions, evenly around."""
    angle = 2 * np.pi * np.arange(count) / count + turn
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _length(lines: list[npt.NDArray[np.float32]]) -> float:
    return float(sum(np.hypot(*np.diff(line, axis=0).T).sum() for line in lines))


@pytest.mark.parametrize("grid", [16, 128, 256])
def test_a_straight_border_is_found_where_it_is_from_edge_to_edge(grid: int) -> None:
    x = grid_positions(grid)
    surface = (0.5 + 0.05 * (x[:, 1] - 0.5 * x[:, 0] - 0.7)).reshape(1, grid, grid).astype(np.float32)
    (line,) = boundary_lines(surface)
    assert line.dtype == np.float32
    np.testing.assert_allclose(line[:, 1], 0.5 * line[:, 0] + 0.7, atol=1e-5)
    assert sorted(line[[0, -1], 0]) == pytest.approx([-EXTENT, EXTENT], abs=1e-5)


@pytest.mark.parametrize("view", [View(-0.5, 1.0, 0.25, 1.75), View(2.9, 3.0, 2.1, 2.2), View(-1.0, 3.0, -2.0, 3.0)])
def test_in_a_part_of_the_plane_a_border_lies_where_it_does_in_the_whole(view: View) -> None:
    x = grid_positions(64, view)
    surface = (0.5 + 0.05 * (x[:, 1] - 0.5 * x[:, 0] - 0.7)).reshape(1, 64, 64).astype(np.float32)
    (line,) = boundary_lines(surface, view)
    np.testing.assert_allclose(line[:, 1], 0.5 * line[:, 0] + 0.7, atol=1e-4)
    low, high = max(view.x0, 2 * (view.y0 - 0.7)), min(view.x1, 2 * (view.y1 - 0.7))
    assert sorted(line[[0, -1], 0]) == pytest.approx([low, high], abs=1e-4), "it ends at the view's edge"


def test_a_region_inside_has_a_closed_border() -> None:
    x = grid_positions(128)
    surface = (1 / (1 + np.exp(4 * (np.hypot(*x.T) - 1.5)))).reshape(1, 128, 128).astype(np.float32)
    (line,) = boundary_lines(surface)
    np.testing.assert_allclose(np.hypot(*line.T), 1.5, atol=0.01)
    np.testing.assert_array_equal(line[0], line[-1])


@pytest.mark.parametrize("class_count", [3, 4, 5, 6])
def test_sectors_have_rays_for_borders_each_drawn_once(class_count: int) -> None:
    """Classes that win towards their own direction: borders are rays halfway between, from the centre to the edge."""
    towards = _towards(class_count)
    lines = boundary_lines(_sheets(3 * grid_positions(128) @ towards.T))
    halfway = _towards(class_count, 0.3 + np.pi / class_count)
    corners = np.concatenate(lines)
    outer = corners[np.hypot(*corners.T) > 2 * CELL]
    across = np.abs(outer[:, :1] * halfway[:, 1] - outer[:, 1:] * halfway[:, 0])
    assert across.min(axis=1).max() < 1e-3, "a corner off every ray"
    ends = EXTENT / np.abs(halfway).max(axis=1)
    for ray, end in zip(halfway, ends, strict=True):
        along = outer @ ray
        on_it = np.abs(outer[:, 0] * ray[1] - outer[:, 1] * ray[0]) < 1e-3
        assert along[on_it].max() == pytest.approx(end, abs=1e-3), "a border that stops short of the edge"
        assert along[on_it & (along > 0)].min() < 4 * CELL, "a border that stops short of the others"
    assert _length(lines) == pytest.approx(ends.sum(), abs=8 * CELL), "a border drawn twice, or not at all"


def test_a_border_right_through_the_cells_centres_is_found() -> None:
    x = grid_positions(128).astype(np.float64)
    lines = boundary_lines(_sheets(np.stack([x[:, 0] - x[:, 1], x[:, 1] - x[:, 0], np.full(len(x), -9.0)], axis=1)))
    assert _length(lines) == pytest.approx(2 * EXTENT * np.sqrt(2), abs=4 * CELL)


def test_three_half_planes_meet_in_a_point() -> None:
    lines = boundary_lines(_sheets(3 * grid_positions(128) @ _towards(3).T))
    assert all(np.hypot(*line.T).min() < 2 * CELL for line in lines)


def test_an_island_of_a_later_class_is_outlined_too() -> None:
    x = grid_positions(128)
    logits = np.stack([x[:, 0], -x[:, 0], 3 - 4 * np.hypot(x[:, 0] - 1.5, x[:, 1])], axis=1).astype(np.float64)
    lines = boundary_lines(_sheets(logits))
    closed = [line for line in lines if len(line) > 2 and (line[0] == line[-1]).all()]
    assert len(closed) == 1
    assert len(lines) == 2


@pytest.mark.parametrize("sheets", [1, 3, 6])
def test_one_answer_everywhere_has_no_border(sheets: int) -> None:
    assert boundary_lines(np.full((sheets, 32, 32), 0.5 if sheets == 1 else 1 / sheets, np.float32)) == []
    certain = np.zeros((sheets, 32, 32), np.float32)
    certain[-1] = 1
    assert boundary_lines(certain) == []


def test_numbers_that_are_none_give_no_lines() -> None:
    surface = np.full((1, 32, 32), 0.5, np.float32)
    surface[0, 3:7] = np.nan
    assert boundary_lines(surface) == []
