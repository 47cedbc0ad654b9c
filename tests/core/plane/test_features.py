"""What networks take in of a position."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plane.features import COORDINATES, FEATURES, Feature, are_straight, feature_values, ordered
from core.plane.grid import FARTHEST, grid_positions
from tests.core.strategies import features

coordinates = st.floats(-FARTHEST, FARTHEST, width=32)


@given(coordinates, coordinates)
def test_each_feature_is_the_function_that_its_name_says(x1: float, x2: float) -> None:
    wanted = [x1, x2, x1 * x1, x2 * x2, x1 * x2, math.sin(x1), math.sin(x2)]
    found = feature_values(np.array([x1, x2], np.float32), FEATURES)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-37)


@given(features, st.integers(1, 40))
def test_a_point_has_the_same_features_among_any_others(chosen: tuple[Feature, ...], count: int) -> None:
    positions = np.random.default_rng(count).uniform(-3, 3, (2, count, 2)).astype(np.float32)
    together = feature_values(positions, chosen)
    assert together.shape == (2, count, len(chosen))
    assert np.array_equal(together[1, -1], feature_values(positions[1, -1], chosen))


def test_coordinates_are_positions_as_they_are() -> None:
    positions = grid_positions(4)
    assert feature_values(positions, COORDINATES) is positions


def test_features_have_one_order() -> None:
    assert ordered(("sin x1", "x1*x2", "x1")) == ("x1", "x1*x2", "sin x1")
    with pytest.raises(ValueError, match="not in"):
        ordered(("x3",))  # type: ignore[arg-type]  # not one of them


@pytest.mark.parametrize("feature", FEATURES)
def test_only_coordinates_alone_leave_a_boundary_straight(feature: Feature) -> None:
    assert are_straight((feature,)) == (feature in COORDINATES)
