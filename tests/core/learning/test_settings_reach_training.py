"""Every setting that a person can move makes a difference to the numbers of training."""

from __future__ import annotations

from typing import Any

import pytest

from core.experiment.fields import FIELDS, with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.learning.trainer import Trainer

EPOCHS = 12

# path: (settings that it needs to matter, another value than the default)
CHANGES: dict[str, tuple[dict[str, Any], Any]] = {
    "network.features": ({}, ("x1", "x2", "x1*x2")),
    "network.hidden": ({}, (16, 8)),
    "network.activation": ({}, "relu"),
    "network.batch_normalization": ({}, True),
    "regularization.dropout.enabled": ({}, True),
    "regularization.dropout.rate": ({"regularization.dropout.enabled": True}, 0.2),
    "regularization.l2.enabled": ({}, True),
    "regularization.l2.strength": ({"regularization.l2.enabled": True}, 0.1),
    "regularization.l1.enabled": ({}, True),
    "regularization.l1.strength": ({"regularization.l1.enabled": True}, 0.1),
    "training.optimizer": ({}, "sgd"),
    "training.learning_rate": ({}, 0.1),
    "training.batch_size": ({}, 5),
    "training.weight_decay": ({"training.optimizer": "adamw"}, 0.5),
    "training.seed": ({}, 77),
    "repeats.count": ({}, 2),
    "repeats.resample": ({"repeats.count": 3}, True),
}

# Settings of early stopping decide when training ends, not how it goes until then: tests/core/learning has them apart.
ELSEWHERE = {path for path in FIELDS if path.startswith(("regularization.early_stopping", "data."))}


def changed(settings: dict[str, Any]) -> Experiment:
    experiment = opening_experiment()
    for path, value in settings.items():
        experiment = with_value(experiment, path, value)
    return experiment


def numbers(experiment: Experiment) -> list[float]:
    """Training and validation loss after a few epochs."""
    trainer = Trainer(experiment)
    while trainer.epoch < EPOCHS:
        trainer.train_steps(1000)
    (variant,) = trainer.snapshot_variants(4)
    return [variant.measures.train_loss, variant.measures.validation_loss]


def test_no_setting_is_forgotten_here() -> None:
    assert set(CHANGES) | ELSEWHERE == set(FIELDS)


@pytest.mark.parametrize("path", CHANGES)
def test_from_the_start(path: str) -> None:
    needed, value = CHANGES[path]
    assert numbers(changed(needed)) != numbers(changed({**needed, path: value}))


@pytest.mark.parametrize(
    "path", [p for p in CHANGES if p.startswith(("regularization", "training.learning", "training.weight"))]
)
def test_at_the_next_step_of_a_running_training_with_the_weights_kept(path: str) -> None:
    needed, value = CHANGES[path]
    still, moved = Trainer(changed(needed)), Trainer(changed(needed))
    for trainer in (still, moved):
        trainer.train_steps(1)
    moved.change(changed({**needed, path: value}))
    loss = still.outcomes(0)[0].measures.train_loss
    assert moved.outcomes(0)[0].measures.train_loss == loss, "the change itself leaves the weights alone"
    for trainer in (still, moved):
        trainer.train_steps(1)
        trainer.train_steps(1)
    assert still.outcomes(0)[0].measures.train_loss != moved.outcomes(0)[0].measures.train_loss
