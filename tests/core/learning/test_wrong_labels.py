"""Wrong labels that a network gives: counted among the training points, whatever is drawn, by each network; and learned
by heart only where it knows the shape besides."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment, NetworkSpec, Repeats, TrainingSpec, Variant
from core.learning.evaluation import logits
from core.learning.trainer import Trainer
from core.learning.wrong_labels import WrongLabels
from core.plane.features import COORDINATES, FEATURES, Features, feature_values
from tests.weights import parameters_of


def given(trainer: Trainer) -> list[int]:
    return [variant.given_wrong for variant in trainer.snapshot_variants(16)]


def learned(trainer: Trainer) -> list[int]:
    """By heart."""
    return [variant.given_wrong if variant.knows_shape else 0 for variant in trainer.snapshot_variants(16)]


def trained(experiment: Experiment, epochs: int) -> Trainer:
    trainer = Trainer(experiment)
    while trainer.epoch < epochs:
        trainer.train_steps(1000)
    return trainer


@pytest.mark.parametrize("features", [COORDINATES, FEATURES])
def test_they_are_those_that_the_network_gives_the_wrong_answer_it_was_taught(features: Features) -> None:
    opening = opening_experiment()
    trainer = trained(replace(opening, variants=(Variant(network=NetworkSpec(features=features)),)), 200)
    assignment, points = trainer.derived.assignment, trainer.experiment.points
    wrong = assignment.is_wrong & ~assignment.is_validation
    x = torch.from_numpy(feature_values(points.positions[wrong], features))
    answers = logits(parameters_of(trainer), x[None])[0, :, 0] > 0
    assert given(trainer) == [int((answers.numpy() == assignment.labels[wrong].astype(bool)).sum())]


def test_whoever_does_not_know_the_shape_gives_wrong_labels_by_chance() -> None:
    trainer = Trainer(opening_experiment())
    assert given(trainer)[0] > 0
    assert learned(trainer) == [0], "initial weights"
    straight = replace(opening_experiment(), variants=(Variant(network=NetworkSpec(hidden=())),))
    trainer = trained(straight, 60)
    assert given(trainer)[0] > 0
    assert learned(trainer) == [0], "a straight line passes some wrong labels by, and gets more right ones wrong"


def test_a_large_network_learns_most_by_heart_and_a_small_one_few() -> None:
    experiment = opening_experiment()
    small = replace(experiment.variants[0], network=NetworkSpec(hidden=(2,)))
    trainer = trained(replace(experiment, variants=(*experiment.variants, small)), 800)
    large, few = learned(trainer)
    assert large >= 5, "of 8"
    assert few <= 3
    trainer.show(0)
    assert learned(trainer)[0] < large, "of the weights that are shown"


def test_drawn_points_count_too_and_right_labels_do_not() -> None:
    random = np.random.default_rng(0)
    data = DataSpec(generator=None, label_noise=0.3)
    points = Points.empty().added(random.uniform(-2, 2, (80, 2)), random.integers(0, 2, 80))
    training = TrainingSpec(optimizer="adam", learning_rate=0.02, batch_size=80)
    experiment = Experiment(data=data, points=points, training=training, variants=(Variant(),))
    trainer = trained(experiment, 30)
    assignment = trainer.derived.assignment
    assert 0 < given(trainer)[0] <= int((assignment.is_wrong & ~assignment.is_validation).sum())
    assert given(Trainer(replace(experiment, data=replace(data, label_noise=0.0)))) == [0]


def test_with_repeats_it_is_the_median() -> None:
    trainer = trained(replace(opening_experiment(), repeats=Repeats(count=3)), 150)
    variant = trainer.snapshot_variants(16)[0]
    stacks = trainer.subject(0).repeats
    assert len(stacks) == 3
    counts = sorted(trainer.subject(0).wrong_labels.given_by(stack.parameters.rows([row]))[0] for stack, row in stacks)
    assert variant.given_wrong == counts[1].labels
    assert variant.knows_shape == (sum(one.knows_shape for one in counts) > 1)


@pytest.mark.parametrize("resample", [False, True])
def test_they_are_counted_on_the_first_repeats_points_wherever_a_repeat_learns(resample: bool) -> None:
    trainer = trained(replace(opening_experiment(), repeats=Repeats(count=3, resample=resample)), 40)
    (stack,), labels = trainer.members.state.stacks, WrongLabels(trainer.derived)
    trainer.train_steps(3)  # what was measured at the end of the epoch is of other weights
    assert labels.given([stack]) == labels.given_by(stack.parameters)
    assert len(labels.given([stack])) == 3
