"""The network that is looked into is the one that trains."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom

from core.experiment.spec import Activation, DataSpec
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES, Features
from tests.core.learning.small_experiments import experiment, scattered, variant


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid", "gelu", "linear"])
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("classes", [2, 3])
def test_it_scores_as_the_snapshot_says(activation: Activation, normalized: bool, classes: int) -> None:
    features: Features = ("x1", "x1*x2", "sin x2") if normalized else COORDINATES
    one = variant(5, 4, activation=activation, normalized=normalized, features=features)
    data = DataSpec(generator=None, class_count=classes)
    trainer = Trainer(experiment(variant(3), one, points=scattered(40, classes), data=data))
    trainer.train_steps(3)
    subject = trainer.subject(1)
    with torch.no_grad():
        logits = subject.module(subject.inputs)
    labels, n = subject.labels, subject.training_count
    if classes == 2:
        losses = F.binary_cross_entropy_with_logits(logits[:, 0], labels.float(), reduction="none")
    else:
        losses = F.cross_entropy(logits, labels, reduction="none")
    measures = trainer.outcomes(1)[0].measures
    assert losses[:n].mean().item() == pytest.approx(measures.train_loss, rel=1e-5)
    assert losses[n:].mean().item() == pytest.approx(measures.validation_loss, rel=1e-5)


def test_it_is_of_the_epoch_that_is_shown() -> None:
    trainer = Trainer(experiment(variant(4), points=scattered(30)))
    for _ in range(4):
        trainer.train_steps(trainer.steps_per_epoch)
    newest = trainer.subject(0)
    trainer.show(2)
    then = trainer.subject(0)
    assert (newest.epoch, then.epoch) == (4, 2)
    assert not torch.equal(newest.parameters.flat, then.parameters.flat)


def test_looking_changes_nothing() -> None:
    looked_at, other = (Trainer(experiment(variant(4, dropout=0.3), points=scattered(30))) for _ in range(2))
    for trainer in (looked_at, other):
        for _ in range(3):
            trainer.train_steps(2)
            if trainer is looked_at:
                subject = trainer.subject(0)
                subject.module(subject.inputs).sum().backward()
    assert looked_at.outcomes(0) == other.outcomes(0)
    assert torch.equal(looked_at.subject(0).parameters.flat, other.subject(0).parameters.flat)
