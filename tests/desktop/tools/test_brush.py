"""The brush: one point a click, an even trail, whatever the pointer's speed."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import FloatArray, Points
from core.plane.grid import EXTENT
from desktop.tools.brush import BrushStroke
from desktop.tools.hand import MAX_RADIUS, MIN_RADIUS, Hand
from desktop.tools.tool import HERE_TEXT, Position, Setting

coordinates = st.floats(-EXTENT, EXTENT)
beyond = st.floats(-2 * EXTENT, 2 * EXTENT)
radii = st.floats(MIN_RADIUS, MAX_RADIUS)


class Trail:
    """A stroke, and the points that came by it."""

    def __init__(self, hand: Hand | None = None, seed: int = 0) -> None:
        self.points = Points.empty()
        self.stroke = BrushStroke(Setting(hand or Hand(), 0, np.random.default_rng(seed)))

    def begin(self, x: float, y: float) -> FloatArray:
        self.points = self.stroke.begin(self.points, (x, y))
        return self.points.positions

    def move(self, path: list[Position]) -> FloatArray:
        before = len(self.points)
        self.points = self.stroke.move(self.points, path)
        return self.points.positions[before:]


def distance_to_way(points: np.ndarray, way: list[tuple[float, float]]) -> np.ndarray:
    """(N,) distances from the nearest place on a densely walked way: at most 0.01 too large."""
    walked = np.concatenate([np.linspace(a, b, 2000) for a, b in pairwise(way)])
    return np.array([np.hypot(*(walked - point).T).min() for point in points])


@given(coordinates, coordinates)
def test_a_click_puts_one_point_exactly_there(x: float, y: float) -> None:
    assert Trail().begin(x, y).tolist() == [[np.float32(x), np.float32(y)]]


def test_a_second_click_there_is_told_of_and_another_class_is_not() -> None:
    trail = Trail()
    trail.begin(0.5, 0.5)
    assert len(trail.begin(0.5, 0.501)) == 1
    assert trail.stroke.remark == HERE_TEXT
    other = BrushStroke(Setting(Hand(label=1), 0, np.random.default_rng(0)))
    assert len(other.begin(trail.points, (0.5, 0.5))) == 2
    assert other.remark == ""


def test_a_press_outside_the_plane_puts_nothing() -> None:
    assert Trail().begin(EXTENT + 0.01, 0.0).shape == (0, 2)


@given(st.lists(st.floats(0.001, 0.999), max_size=40), st.integers(0, 2**32 - 1))
def test_the_pointers_speed_does_not_matter(stops: list[float], seed: int) -> None:
    start, end = np.array([-2.0, -1.0]), np.array([2.0, 1.5])
    fast, slow = Trail(seed=seed), Trail(seed=seed)
    fast.begin(*start)
    slow.begin(*start)
    at_once = fast.move([tuple(end)])
    stopping = [slow.move([tuple(start + stop * (end - start))]) for stop in sorted(stops)]
    step_by_step = np.concatenate([*stopping, slow.move([tuple(end)])])
    # A stop on the very place of a point may leave it to rounding which side it falls on; at the way's end, that
    # is a point more or less.
    common = min(len(at_once), len(step_by_step))
    assert abs(len(at_once) - len(step_by_step)) <= 1
    assert np.allclose(at_once[:common], step_by_step[:common], atol=1e-5)


@pytest.mark.parametrize("events", [1, 7, 900])
@pytest.mark.parametrize("radius", [0.2, 0.5, 1.0])
def test_points_are_as_dense_as_asked(radius: float, events: int) -> None:
    trail = Trail(Hand(radius=radius, density=40.0))
    trail.begin(-1.8, 0.0)
    ways = np.linspace(-1.8, 1.8, events + 1)[1:]
    count = sum(len(trail.move([(float(x), 0.0)])) for x in ways)
    assert count == pytest.approx(40.0 * 2 * radius * 3.6, abs=1.01)


def test_points_fill_the_disc_evenly() -> None:
    trail = Trail(Hand(radius=0.5, density=100.0))
    trail.begin(0.0, 0.0)
    there_and_back = [(1e-9 + 0.5 * (i % 2), 0.0) for i in range(400)]
    across = trail.move(there_and_back)[:, 1]
    # Of a disc's area, 61 % lies within half the radius of its diameter; of points crowding the middle, far more.
    assert np.mean(np.abs(across) < 0.25) == pytest.approx(0.609, abs=0.02)


@given(st.lists(st.tuples(beyond, beyond), min_size=1, max_size=4), radii, st.integers(0, 2**32 - 1))
def test_points_lie_in_the_plane_and_under_the_brush(path: list[tuple[float, float]], radius: float, seed: int) -> None:
    trail = Trail(Hand(radius=radius), seed)
    trail.begin(0.5, -0.5)
    points = trail.move(path)
    assert points.dtype == np.float32
    assert points.shape[1] == 2
    assert (np.abs(points) <= EXTENT).all()
    assert (distance_to_way(points, [(0.5, -0.5), *path]) <= radius + 0.01).all()


def test_a_way_outside_the_plane_leaves_no_points_across_it() -> None:
    trail = Trail(Hand(radius=0.1))
    trail.begin(-2.9, 0.0)
    points = trail.move([(-4.0, 0.0), (-4.0, 4.0), (0.0, 4.0), (0.0, 2.9)])
    assert ((points[:, 0] < -2.7) | (points[:, 1] > 2.7)).all()


def test_a_dot_sized_brush_draws_a_line_of_even_steps() -> None:
    trail = Trail(Hand(radius=MIN_RADIUS, density=16.0))
    trail.begin(-2.0, 1.0)
    points = trail.move([(2.0, 1.0)])
    assert len(points) == 16
    assert np.allclose(np.diff(points[:, 0]), 0.25, atol=2 * MIN_RADIUS)


def test_staying_in_place_adds_nothing() -> None:
    trail = Trail()
    trail.begin(1.0, 1.0)
    assert len(trail.move([(1.0, 1.0)] * 50)) == 0
    assert len(trail.move([])) == 0


@pytest.mark.parametrize("settings", [{"radius": 0.0}, {"radius": 1.5}, {"density": 0.0}, {"label": 6}])
def test_impossible_settings_are_refused(settings: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="A tool's"):
        Hand(**settings)  # type: ignore[arg-type]  # a label of the wrong kind is no part of this
