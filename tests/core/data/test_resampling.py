"""Other training points for each repeat: as many, of the same classes, and never a validation point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.resampling import training_sample
from core.data.split import assign
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec


def _drawn(count: int) -> Points:
    random = np.random.default_rng(0)
    return Points.empty().added(random.uniform(-2, 2, (count, 2)), (np.arange(count) % 2).astype(np.uint8))


def test_the_first_repeat_learns_from_the_points_as_they_are() -> None:
    spec = opening_experiment()
    assignment = assign(spec.data, spec.points)
    positions, labels = training_sample(spec.data, spec.points, assignment, 0)
    training = ~assignment.is_validation
    assert np.array_equal(positions, spec.points.positions[training])
    assert np.array_equal(labels, assignment.labels[training])


def test_generated_points_are_replaced_by_a_fresh_sample_of_the_same_classes() -> None:
    data = DataSpec(generator="gaussians", point_count=200, noise=0.1)
    points = with_generated(data, Points.empty())
    assignment = assign(data, points)
    training = ~assignment.is_validation
    first, labels = training_sample(data, points, assignment, 1)
    second, _ = training_sample(data, points, assignment, 2)
    assert np.array_equal(labels, points.labels[training]), "without label noise"
    assert not (first == points.positions[training]).all(axis=1).any()
    assert not (first == second).all(axis=1).any()
    assert np.array_equal(first, training_sample(data, points, assignment, 1)[0]), "the same every time"
    for label in range(2):  # around the same centres
        mine = labels == label
        assert first[mine].mean(axis=0) == pytest.approx(points.positions[points.labels == label].mean(axis=0), abs=0.2)


def test_label_noise_strikes_other_points_at_the_same_rate() -> None:
    data = DataSpec(generator="moons", point_count=1000, label_noise=0.25)
    points = with_generated(data, Points.empty())
    assignment = assign(data, points)
    classes = points.labels[~assignment.is_validation]
    wrong = [training_sample(data, points, assignment, repeat)[1] != classes for repeat in range(3)]
    for each in wrong:
        for label in range(2):
            assert abs(each[classes == label].sum() - 0.25 * (classes == label).sum()) <= 1
    assert (wrong[0] != wrong[1]).mean() > 0.2
    assert (wrong[1] != wrong[2]).mean() > 0.2


@given(st.integers(1, 60), st.integers(1, 19))
@settings(max_examples=40, deadline=None)
def test_drawn_points_are_picked_from_the_drawn_training_points(count: int, repeat: int) -> None:
    data, points = DataSpec(generator=None), _drawn(count)
    assignment = assign(data, points)
    training = ~assignment.is_validation
    positions, labels = training_sample(data, points, assignment, repeat)
    known = set(zip(*points.positions[training].T, points.labels[training], strict=True))
    found = list(zip(*positions.T, labels, strict=True))
    assert len(found) == training.sum()
    assert set(found) <= known
    if training.sum() > 12:
        assert len(set(found)) < len(found), "with replacement"


def test_drawn_and_generated_points_keep_to_themselves() -> None:
    data = DataSpec(generator="moons", point_count=40)
    points = with_generated(data, Points.empty()).added([[2.5, 2.5], [2.6, 2.5], [2.5, 2.6]] * 4, 1)
    assignment = assign(data, points)
    training = ~assignment.is_validation
    positions, _ = training_sample(data, points, assignment, 3)
    drawn = points.drawn[training]
    assert (positions[drawn] > 2.4).all()
    assert not (positions[~drawn] > 2.4).all(axis=1).any()


def test_a_dataset_whose_recipe_is_gone_is_left_as_it_is() -> None:
    spec = opening_experiment()
    data = replace(spec.data, generator=None)
    assignment = assign(data, spec.points)
    positions, _ = training_sample(data, spec.points, assignment, 1)
    assert np.array_equal(positions, spec.points.positions[~assignment.is_validation])
