"""What follows from an experiment is right, whatever was known before, and is not found again where it can't differ."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from msgspec.structs import replace

from core.data.points import Points
from core.data.split import assign
from core.experiment.derived import derive
from core.experiment.fields import with_value
from core.experiment.spec import Experiment
from core.metrics.data_facts import data_facts
from tests.core.strategies import experiments


@given(experiments(), experiments())
def test_what_was_known_before_changes_nothing(before: Experiment, now: Experiment) -> None:
    found = derive(now, derive(before))
    expected = assign(now.data, now.points)
    for column in ("labels", "is_validation", "is_wrong"):
        assert np.array_equal(getattr(found.assignment, column), getattr(expected, column))
    facts = data_facts(now.data, now.points, expected)
    np.testing.assert_equal(repr(found.facts.training), repr(facts.training))
    np.testing.assert_equal(repr(found.facts.validation), repr(facts.validation))
    assert found.hindrance == derive(now).hindrance


def test_points_that_are_only_moved_keep_labels_and_roles() -> None:
    before = derive(Experiment(points=Points.empty().added(np.zeros((40, 2)), 0)))
    points = before.experiment.points
    moved = derive(replace(before.experiment, points=points.moved(np.arange(5), np.ones((5, 2)))), before)
    assert moved.assignment is before.assignment
    some = np.arange(40) < 5
    for changed in (points.relabelled(some, 1), points.flipped(some), points.kept(~some)):
        found = derive(replace(before.experiment, points=changed), before).assignment
        expected = assign(before.experiment.data, changed)
        assert np.array_equal(found.labels, expected.labels)
        assert np.array_equal(found.is_wrong, expected.is_wrong)


def test_other_networks_learn_from_the_same_points() -> None:
    before = derive(Experiment(points=Points.empty().added(np.zeros((40, 2)), 0)))
    after = derive(with_value(before.experiment, "network.hidden", (3,)), before)
    assert after.assignment is before.assignment
    assert after.facts is before.facts
    noisy = derive(with_value(before.experiment, "data.label_noise", 0.3), before)
    assert noisy.assignment.is_wrong.any()
