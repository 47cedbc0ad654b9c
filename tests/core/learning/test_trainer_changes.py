"""Hot changes: settings and points that change while training goes on."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import torch

from core.data.points import Points
from core.experiment.spec import DataSpec, Experiment, TrainingSpec
from core.learning.trainer import Trainer
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant, weights

replace = msgspec.structs.replace


def _with_training(spec: Experiment, **changed: object) -> Experiment:
    return replace(spec, training=replace(spec.training, **changed))


@pytest.mark.parametrize(
    "changed",
    [
        experiment(learning_rate=0.1),
        experiment(variant(6, dropout=0.5)),
        experiment(variant(6, l2=0.1)),
        experiment(variant(6, l1=0.1)),
        experiment(points=scattered(60).added(scattered(30, seed=1).positions, 0)),
        experiment(points=scattered(60).kept(np.arange(60) % 2 == 0)),
        experiment(points=scattered(60).relabelled(np.arange(60) % 2 == 0, 1)),
    ],
)
def test_a_hot_change_keeps_weights_and_counts_from_the_next_step(changed: Experiment) -> None:
    trainer, unchanged = Trainer(experiment()), Trainer(experiment())
    for each in (trainer, unchanged):
        train_epochs(each, 2)
        each.train_steps(1)
    before = weights(trainer)
    trainer.change(changed)
    assert torch.equal(weights(trainer), before)
    assert (trainer.epoch, trainer.step_in_epoch) == (2, 1)
    trainer.train_steps(1)
    unchanged.train_steps(1)
    assert not torch.equal(weights(trainer), weights(unchanged))
    train_epochs(trainer, 2)
    assert trainer.epoch == 4


def test_the_optimizers_memory_survives_a_change() -> None:
    """A change to and fro leaves no trace."""
    spec = experiment(variant(6), variant(6), optimizer="adam")
    trainer, unchanged = Trainer(spec), Trainer(spec)
    for each in (trainer, unchanged):
        train_epochs(each, 2)
        each.train_steps(2)
    other = experiment(variant(6, dropout=0.5), variant(6), optimizer="adam", learning_rate=1.0)
    trainer.change(other)
    trainer.change(replace(other, variants=(variant(6, dropout=0.5), variant(6, l1=0.1))))
    trainer.change(other)
    trainer.change(spec)
    train_epochs(trainer, 2)
    train_epochs(unchanged, 2)
    assert torch.equal(weights(trainer), weights(unchanged))


def test_weight_decay_changes_at_the_next_step() -> None:
    spec = experiment(optimizer="adamw")
    trainer, unchanged = Trainer(spec), Trainer(spec)
    trainer.change(_with_training(spec, weight_decay=1.0))
    train_epochs(trainer, 3)
    train_epochs(unchanged, 3)
    assert weights(trainer).norm() < weights(unchanged).norm()


def test_measures_follow_the_points_and_the_penalty() -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer)
    before = trainer.outcomes(0)[0].measures
    penalized = experiment(variant(6, l2=0.5))
    trainer.change(penalized)
    assert trainer.outcomes(0)[0].measures.penalty > 0
    assert trainer.outcomes(0)[0].measures.train_loss == before.train_loss
    trainer.change(replace(penalized, points=penalized.points.added([[0.0, 0.0]] * 9, 1)))
    assert trainer.outcomes(0)[0].measures.train_loss != before.train_loss


def test_the_batch_size_changes_with_the_next_epoch() -> None:
    spec = experiment(batch_size=8)
    trainer = Trainer(spec)
    trainer.train_steps(1)
    steps = trainer.steps_per_epoch
    trainer.change(_with_training(spec, batch_size=1))
    assert trainer.steps_per_epoch == steps
    train_epochs(trainer)
    assert trainer.steps_per_epoch == len(trainer._data.training_ids)


@pytest.mark.parametrize(
    "other",
    [
        experiment(variant(7)),
        experiment(variant(6, normalized=True)),
        experiment(variant(6), variant(6)),
        experiment(optimizer="sgd"),
        experiment(seed=1),
        experiment(data=DataSpec(class_count=3)),
        experiment(data=DataSpec(validation_share=0.2)),
        experiment(points=scattered(60, seed=1)),
    ],
)
def test_what_needs_a_new_run_is_refused(other: Experiment) -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer)
    before = weights(trainer)
    with pytest.raises(ValueError, match="new run"):
        trainer.change(other)
    assert torch.equal(weights(trainer), before)


def test_points_join_within_the_epoch() -> None:
    spec = experiment(batch_size=4)
    trainer = Trainer(spec)
    steps = trainer.steps_per_epoch
    trainer.train_steps(2)
    more = spec.points.added(scattered(40, seed=5).positions, 1)
    trainer.change(replace(spec, points=more))
    assert trainer.steps_per_epoch > steps
    rest = trainer.steps_per_epoch - 2
    assert trainer.train_steps(1000) == rest
    assert trainer.epoch == 1


def test_the_epoch_ends_when_all_unseen_points_are_erased() -> None:
    spec = experiment(batch_size=4)
    trainer = Trainer(spec)
    trainer.train_steps(2)
    assert trainer._current.order is not None
    seen = trainer._current.order.remaining[0, :8]
    trainer.change(replace(spec, points=spec.points.kept(np.isin(spec.points.ids, seen))))
    assert (trainer.epoch, trainer.step_in_epoch) == (1, 0)
    train_epochs(trainer)
    assert trainer.epoch == 2


@pytest.mark.parametrize("steps", [0, 3])
def test_training_resumes_when_points_come_back(steps: int) -> None:
    spec = experiment(batch_size=4)
    trainer = Trainer(spec)
    trainer.train_steps(steps)
    before = weights(trainer)
    held_out = ~np.isin(spec.points.ids, trainer._data.training_ids)
    trainer.change(replace(spec, points=spec.points.kept(held_out)))
    assert not trainer.can_train
    assert trainer.train_steps(100) == 0
    assert trainer.snapshot_variants(4)[0].status == "training"
    assert torch.equal(weights(trainer), before)
    trainer.change(spec)
    assert trainer.can_train
    train_epochs(trainer, 2)
    assert trainer.epoch == 2
    assert not torch.equal(weights(trainer), before)


def test_drawing_before_the_first_point_starts_from_nothing() -> None:
    spec = Experiment(points=Points.empty(), training=TrainingSpec(batch_size=8))
    trainer = Trainer(spec)
    points = spec.points
    for k in range(12):
        points = points.added([[k / 4 - 1.5, (k % 3) - 1.0]], [k % 2])
        trainer.change(replace(spec, points=points))
        trainer.train_steps(1)
    assert trainer.epoch > 0
    assert trainer.outcomes(0)[0].status == "training"
