"""What keeps an experiment from being trained is found and said, the most serious first."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given

from core.data.points import Points
from core.data.split import assign
from core.experiment.derived import derive
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment
from tests.core.strategies import experiments


def _with(labels: list[int], held_out: list[bool] | None = None, **data: object) -> Experiment:
    """An experiment of so many points; held_out gives them roles."""
    spec = msgspec.structs.replace(DataSpec(generator=None), **data)
    if held_out is None:
        return Experiment(data=spec, points=Points.empty().added(np.zeros((len(labels), 2)), labels))
    points = Points.empty().added(np.zeros((len(labels), 2)), labels)
    place = np.where(held_out, 0, 0.99).astype(np.float32)
    columns = (points.positions, points.labels, points.ids, points.drawn, points.flip_at, place, points.next_id)
    return Experiment(data=spec, points=Points(*columns))


@pytest.mark.parametrize(
    ("experiment", "kind", "blocks"),
    [
        (Experiment(), "no_points", True),
        (_with([0, 1], [True, True]), "no_training_points", True),
        (_with([0] * 20), "one_class", False),
        (_with([0, 0, 1], [False, False, True]), "one_class", False),
        (_with([0, 1], [False, False]), "no_validation_points", False),
        (_with([0, 1, 0, 1], [False, False, True, True]), "few_validation_points", False),
        (_with([0, 1] + [0] * 12, [False, False] + [True] * 12), "class_not_validated", False),
    ],
)
def test_each_lack_is_named(experiment: Experiment, kind: str, blocks: bool) -> None:
    found = derive(experiment).hindrance
    assert found is not None
    assert (found.kind, found.blocks) == (kind, blocks)
    assert found.text.endswith(".")


def test_few_validation_points_are_counted() -> None:
    found = derive(_with([0, 1] + [0, 1] * 3, [False, False] + [True] * 6)).hindrance
    assert found is not None
    assert "Only 6 points are held out" in found.text
    assert derive(_with([0, 1] + [0, 1] * 5, [False, False] + [True] * 10)).hindrance is None
    one = derive(_with([0, 1, 0], [False, False, True])).hindrance
    assert one is not None
    assert "Only 1 point is held out" in one.text


def test_nothing_stands_in_the_way_of_the_opening_experiment() -> None:
    assert derive(opening_experiment()).hindrance is None


def test_batch_normalization_needs_two_points_in_a_mini_batch() -> None:
    normalized = with_value(opening_experiment(), "network.batch_normalization", True)
    assert derive(normalized).hindrance is None
    alone = derive(with_value(normalized, "training.batch_size", 1)).hindrance
    assert alone is not None
    assert (alone.kind, alone.blocks) == ("batch_of_one", True)
    assert "raise the batch size" in alone.text
    assert "more points" not in alone.text, "it has many, and takes them one at a time"
    single = with_value(_with([0, 1], [False, True]), "network.batch_normalization", True)
    found = derive(single).hindrance
    assert found is not None
    assert found.kind == "batch_of_one"
    assert "draw more points" in found.text
    assert "raise" not in found.text, "one that is large enough for two"
    neither = derive(with_value(single, "training.batch_size", 1)).hindrance
    assert neither is not None
    for one in (alone, found, neither):
        assert one.text.endswith(", or switch batch normalization off."), "not the batch size, nor the points"


def test_label_noise_counts() -> None:
    """Points of one class with wrong labels among them are two classes to learn."""
    points = Points.empty().added(np.zeros((40, 2)), 0)
    assert derive(Experiment(points=points)).hindrance is not None
    assert derive(Experiment(data=DataSpec(label_noise=0.3), points=points)).hindrance is None


@given(experiments())
def test_any_experiment_is_judged(experiment: Experiment) -> None:
    found = derive(experiment).hindrance
    training = ~assign(experiment.data, experiment.points).is_validation
    if not training.any():
        assert found is not None
        assert found.blocks
