"""Tools that change points where they are: flip, jitter and magnet."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import Points
from core.data.split import assign
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT
from desktop.tools.flip import FLIP
from desktop.tools.hand import Hand
from desktop.tools.jitter import JITTER
from desktop.tools.magnet import MAGNET
from desktop.tools.tool import Position, Press, Setting, Stroke, Tool

HAND = Hand(radius=0.5)
CLOUD = Points.empty().added(np.random.default_rng(3).uniform(-2, 2, (400, 2)), np.arange(400) % 2)


def stroke(tool: Tool, hand: Hand = HAND, *, is_reverse: bool = False, label_noise: float = 0.0) -> Stroke:
    press = Press((0.0, 0.0), "reverse" if is_reverse else "paint")
    return tool.stroke(Setting(hand, 0, np.random.default_rng(0), press, label_noise))


def distances(points: Points, at: Position) -> np.ndarray:
    found: np.ndarray = np.hypot(*(points.positions - np.array(at)).T)
    return found


def test_flip_rings_what_it_passes_over_and_in_reverse_takes_the_rings_away() -> None:
    near = CLOUD.near([(-1.0, 0.0), (1.0, 0.0)], HAND.radius)
    used = stroke(FLIP)
    flipped = used.move(used.begin(CLOUD, (-1.0, 0.0)), [(1.0, 0.0)])
    assert np.array_equal(assign(DataSpec(), flipped).is_wrong, near)
    assert used.text(CLOUD, flipped, "Blue") == f"Flip {near.sum()} labels"
    back = stroke(FLIP, is_reverse=True)
    right = back.move(back.begin(flipped, (-1.0, 0.0)), [(1.0, 0.0)])
    assert not assign(DataSpec(), right).is_wrong.any()
    assert back.text(flipped, right, "Blue") == f"Flip {near.sum()} labels back"
    assert used.move(flipped, [(1.0, 0.0)]) is flipped, "what is flipped already is no change"


def test_flip_in_reverse_puts_label_noise_right_too() -> None:
    noisy = DataSpec(label_noise=0.3)
    near = CLOUD.near([(0.0, 0.0)], HAND.radius)
    assert assign(noisy, CLOUD).is_wrong[near].any()
    right = stroke(FLIP, is_reverse=True, label_noise=0.3).begin(CLOUD, (0.0, 0.0))
    assert not assign(noisy, right).is_wrong[near].any()
    assert np.array_equal(assign(noisy, right).is_wrong[~near], assign(noisy, CLOUD).is_wrong[~near])


def test_jitter_shakes_what_it_passes_over_by_gaussian_noise() -> None:
    dense = Points.empty().added(np.random.default_rng(4).uniform(-0.2, 0.2, (4000, 2)), 0)
    used = stroke(JITTER)
    after = used.move(used.begin(dense, (-2.0, 0.0)), [(2.0, 0.0)])
    by = after.positions - dense.positions
    assert by.mean(axis=0) == pytest.approx([0, 0], abs=0.01)
    assert by.std(axis=0) == pytest.approx([0.25 * HAND.radius] * 2, rel=0.1)
    assert np.mean(np.abs(by[:, 0]) < by[:, 0].std()) == pytest.approx(0.683, abs=0.05)
    far = CLOUD.near([(-2.0, 0.0), (2.0, 0.0)], 2 * HAND.radius)
    used = stroke(JITTER)
    shaken = used.move(used.begin(CLOUD, (-2.0, 0.0)), [(2.0, 0.0)])
    assert np.array_equal(shaken.positions[~far], CLOUD.positions[~far])
    count = int((shaken.positions != CLOUD.positions).any(axis=1).sum())
    assert used.text(CLOUD, shaken, "Blue") == f"Jitter {count} points"


@given(st.lists(st.floats(0, 1), max_size=5))
def test_jitter_goes_by_the_way_and_the_random_numbers_alone(stops: list[float]) -> None:
    """Neither how fast the pointer goes nor how often it is told of."""
    at_once, bit_by_bit = stroke(JITTER), stroke(JITTER)
    expected = at_once.move(at_once.begin(CLOUD, (-1.5, 0.5)), [(1.5, 0.5)])
    points = bit_by_bit.begin(CLOUD, (-1.5, 0.5))
    for stop in sorted(stops):
        points = bit_by_bit.move(points, [(3 * stop - 1.5, 0.5)])
    points = bit_by_bit.move(points, [(1.5, 0.5)])
    assert points.positions == pytest.approx(expected.positions, abs=1e-5)


def test_the_magnet_pulls_together_what_is_within_its_circle() -> None:
    at = (0.3, -0.2)
    inside = distances(CLOUD, at) < HAND.radius
    used = stroke(MAGNET)
    points = used.begin(CLOUD, at)
    assert (distances(points, at)[inside] < distances(CLOUD, at)[inside]).all(), "a click pulls, too"
    for _ in range(60):
        points = used.wait(points, 0.033)
    assert (distances(points, at)[inside] < 0.01).all()
    assert np.array_equal(points.positions[~inside], CLOUD.positions[~inside])
    assert used.text(CLOUD, points, "Blue") == f"Pull {inside.sum()} points together"


def test_the_magnet_in_reverse_clears_its_circle() -> None:
    at = (0.3, -0.2)
    heap = CLOUD.moved(np.arange(20), np.tile(at, (20, 1)))
    inside = distances(heap, at) < HAND.radius
    used = stroke(MAGNET, is_reverse=True)
    points = used.begin(heap, at)
    for _ in range(60):
        points = used.wait(points, 0.033)
    assert (distances(points, at)[inside] > 0.95 * HAND.radius).all()
    assert (distances(points, at) <= HAND.radius + 1e-5)[inside].all()
    assert len(np.unique(points.positions[:20], axis=0)) == 20, "even those that lay in one place"
    assert used.text(heap, points, "Blue") == f"Push {inside.sum()} points apart"


def test_time_alone_moves_what_the_magnet_pulls() -> None:
    once, often = stroke(MAGNET), stroke(MAGNET)
    expected = once.wait(once.begin(CLOUD, (0.0, 0.0)), 0.3)
    points = often.begin(CLOUD, (0.0, 0.0))
    for _ in range(10):
        points = often.wait(points, 0.03)
    assert points.positions == pytest.approx(expected.positions, abs=1e-5)


@pytest.mark.parametrize("is_reverse", [False, True])
@pytest.mark.parametrize("tool", [JITTER, MAGNET])
def test_nothing_is_led_out_of_the_plane_and_what_lies_beyond_may_come_in(tool: Tool, is_reverse: bool) -> None:
    corner = np.random.default_rng(5).uniform(EXTENT - 0.3, EXTENT, (200, 2))
    points = Points.empty().added(corner, 0)
    points = points.moved(np.array([0]), [[EXTENT + 0.2, EXTENT]])
    used = stroke(tool, is_reverse=is_reverse)
    after = used.begin(points, (EXTENT, EXTENT))
    for _ in range(20):
        after = used.wait(used.move(after, [(EXTENT - 0.5, EXTENT), (EXTENT, EXTENT)]), 0.03)
    assert (np.abs(after.positions[1:]) <= EXTENT).all()
    assert (np.abs(after.positions[0]) <= [np.float32(EXTENT + 0.2), EXTENT]).all()
    assert not (np.abs(after.positions[1:]) == EXTENT).any(), "nor pressed against its edge"


@pytest.mark.parametrize("tool", [FLIP, JITTER, MAGNET])
def test_class_role_and_number_stay(tool: Tool) -> None:
    used = stroke(tool)
    after = used.wait(used.move(used.begin(CLOUD, (0.0, 0.0)), [(1.0, 0.0)]), 0.1)
    assert after != CLOUD
    for column in ("labels", "ids", "place"):
        assert np.array_equal(getattr(after, column), getattr(CLOUD, column))
    empty = stroke(tool)
    assert len(empty.wait(empty.move(empty.begin(Points.empty(), (0.0, 0.0)), [(1.0, 0.0)]), 0.1)) == 0
