"""Wrong labels that were learned by heart: counted among the training points, whatever is drawn, by each network."""

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
from core.plane.features import COORDINATES, FEATURES, Features, feature_values
from tests.weights import parameters_of


def learned(trainer: Trainer) -> list[int]:
    return [variant.learned_wrong for variant in trainer.snapshot_variants(16)]


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
    assert learned(trainer) == [int((answers.numpy() == assignment.labels[wrong].astype(bool)).sum())]


def test_initial_weights_know_nothing_by_heart() -> None:
    trainer = Trainer(opening_experiment())
    assert learned(trainer) == [0], "where they agree with a wrong label, that is chance"
    trainer.train_steps(1000)
    assert learned(trainer)[0] > 0


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
    assert 0 < learned(trainer)[0] <= int((assignment.is_wrong & ~assignment.is_validation).sum())
    assert learned(Trainer(replace(experiment, data=replace(data, label_noise=0.0)))) == [0]


def test_with_repeats_it_is_the_median() -> None:
    trainer = trained(replace(opening_experiment(), repeats=Repeats(count=3)), 150)
    assert 0 <= learned(trainer)[0] <= 8
