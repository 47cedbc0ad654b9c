"""The densest place of a class: in its own points' midst, and not among those of others."""

from __future__ import annotations

import numpy as np

from core.data.densest import MOST, densest_place

CROWD = np.array([[2.0, 1.0], [2.1, 1.0], [1.9, 1.0], [2.0, 1.1], [2.0, 0.9]])
LONELY = np.array([[-2.0, 0.0], [-2.9, 0.0]])


def test_it_is_in_the_middle_of_the_crowd() -> None:
    positions = np.vstack([LONELY, CROWD])
    assert densest_place(positions, np.zeros(7, np.uint8), 0) == (2.0, 1.0)


def test_others_count_against_it() -> None:
    positions = np.vstack([LONELY, CROWD, CROWD + 0.05])
    labels = np.repeat([0, 1], [7, 5]).astype(np.uint8)
    assert densest_place(positions, labels, 0) == (-2.0, 0.0)


def test_without_points_of_the_class_it_is_the_planes_middle() -> None:
    assert densest_place(CROWD, np.ones(5, np.uint8), 0) == (0.0, 0.0)
    assert densest_place(np.empty((0, 2)), np.empty(0, np.uint8), 0) == (0.0, 0.0)


def test_of_very_many_some_are_looked_at() -> None:
    rng = np.random.default_rng(0)
    positions = rng.normal((1.0, -1.0), 0.5, (40 * MOST, 2))
    found = densest_place(positions, np.zeros(len(positions), np.uint8), 0)
    assert np.hypot(found[0] - 1.0, found[1] + 1.0) < 0.3
