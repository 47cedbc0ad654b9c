"""What the nearest points tell of a point's class."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.data.points import BoolArray, FloatArray, LabelArray
from core.metrics.neighbours import MOST_POINTS, neighbour_shares


def clouds(count: int, apart: float) -> tuple[FloatArray, LabelArray, BoolArray]:
    """Two classes that take turns, in clouds of radius 1 so far apart; two in four are held out."""
    labels = (np.arange(count) % 2).astype(np.uint8)
    positions = np.random.default_rng(0).normal(0, 0.3, (count, 2)).astype(np.float32)
    positions[:, 0] += apart * labels
    return positions, labels, np.arange(count) % 4 < 2


@pytest.mark.parametrize("count", [40, 4 * MOST_POINTS])
def test_clouds_far_apart_are_told_from_each_other(count: int) -> None:
    shares = neighbour_shares(*clouds(count, 5.0))
    assert (shares.training, shares.validation) == (1.0, 1.0)
    assert shares.count == min(count // 2, MOST_POINTS)


def test_where_classes_lie_on_each_other_neighbours_guess() -> None:
    shares = neighbour_shares(*clouds(1000, 0.0))
    assert 0.4 < shares.training < 0.6
    assert 0.4 < shares.validation < 0.6


def test_a_training_point_is_not_its_own_neighbour() -> None:
    """One point of the other class in the middle of a cloud: only itself would tell its class."""
    positions, _, _ = clouds(21, 0.0)
    labels = np.zeros(21, np.uint8)
    labels[0] = 1
    shares = neighbour_shares(positions, labels, np.zeros(21, np.bool_))
    assert shares.training == pytest.approx(20 / 21)
    assert math.isnan(shares.validation)


def test_classes_with_as_many_votes_count_as_a_guess_among_them() -> None:
    """Five training points of as many classes, at the same place as a validation point; the sixth is far away."""
    positions = np.zeros((7, 2), np.float32)
    positions[5] = 100.0
    shares = neighbour_shares(positions, np.array([0, 1, 2, 3, 4, 5, 2], np.uint8), np.arange(7) == 6)
    assert shares.validation == pytest.approx(1 / 5)


def test_a_class_that_no_training_point_has_is_never_told() -> None:
    positions, labels, held_out = clouds(40, 5.0)
    labels[held_out] = 3
    assert neighbour_shares(positions, labels, held_out).validation == 0.0


def test_of_too_few_training_points_nothing_is_known() -> None:
    shares = neighbour_shares(*clouds(10, 5.0))
    assert math.isnan(shares.training)
    assert math.isnan(shares.validation)
