"""What the opening experiment is there to show, seen over ten samples and seeds: it overfits, and each cure cures."""

from __future__ import annotations

from statistics import median
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.fields import FIELDS, with_value
from core.experiment.presets import opening_experiment
from core.learning.trainer import Trainer

SEEDS = range(10)

EPOCHS = 450
"""Fifteen seconds at the default speed."""


def validation_losses(seed: int, settings: dict[str, Any]) -> tuple[float, float]:
    """(final, lowest) validation loss of a run on a sample of its own."""
    experiment = opening_experiment()
    data = replace(experiment.data, seed=seed)
    experiment = replace(experiment, data=data, points=with_generated(data, Points.empty()))
    for path, value in {**settings, "training.seed": seed}.items():
        experiment = with_value(experiment, path, value)
    trainer = Trainer(experiment)
    while trainer.epoch < EPOCHS and not trainer.finished:
        trainer.train_steps(100)
    return trainer.outcomes(0)[0].measures.validation_loss, float(np.nanmin(trainer.take_rows(0)[0][:, 2]))


@pytest.fixture(scope="module")
def unregularized() -> list[tuple[float, float]]:
    return [validation_losses(seed, {}) for seed in SEEDS]


def test_it_overfits(unregularized: list[tuple[float, float]]) -> None:
    assert median(final / lowest for final, lowest in unregularized) >= 1.5


@pytest.mark.parametrize(
    "cure",
    [
        {"regularization.dropout.enabled": True},
        {"regularization.l2.enabled": True},
        {"regularization.l1.enabled": True},
        {"regularization.early_stopping.enabled": True},
    ],
    ids=["dropout", "L2", "L1", "early stopping"],
)
def test_each_cure_cures_as_it_comes(cure: dict[str, Any], unregularized: list[tuple[float, float]]) -> None:
    cured = median(validation_losses(seed, cure)[0] for seed in SEEDS)
    assert cured <= 0.6 * median(final for final, _ in unregularized)


@pytest.mark.parametrize("cure", ["dropout.rate", "l2.strength", "l1.strength"])
def test_a_cure_half_as_strong_still_helps(cure: str, unregularized: list[tuple[float, float]]) -> None:
    name, _ = cure.split(".")
    path = f"regularization.{cure}"
    milder = {f"regularization.{name}.enabled": True, path: FIELDS[path].default / 2}
    cured = median(validation_losses(seed, milder)[0] for seed in SEEDS)
    assert cured <= 0.75 * median(final for final, _ in unregularized)


def test_batch_normalization_softens_overfitting_and_is_no_cure(unregularized: list[tuple[float, float]]) -> None:
    normalized = [validation_losses(seed, {"network.batch_normalization": True}) for seed in SEEDS]
    final = median(final for final, _ in normalized)
    assert final < 0.85 * median(final for final, _ in unregularized)
    assert median(final / lowest for final, lowest in normalized) > 1.25, "it goes on to overfit"


@pytest.mark.parametrize("name", ["dropout", "l2", "l1"])
def test_switched_on_after_the_harm_is_done_it_narrows_the_gap(name: str) -> None:
    plain = opening_experiment()
    cured = with_value(plain, f"regularization.{name}.enabled", True)
    for seed in range(3):
        trainer = Trainer(with_value(plain, "training.seed", seed))
        gaps = []
        for until, experiment in ((EPOCHS, plain), (EPOCHS + 150, cured)):
            trainer.change(with_value(experiment, "training.seed", seed))
            while trainer.epoch < until:
                trainer.train_steps(100)
            measures = trainer.outcomes(0)[0].measures
            gaps.append(measures.validation_loss - measures.train_loss)
        assert gaps[1] < 0.7 * gaps[0]


def test_the_very_sample_it_opens_with_is_learned_first_and_overfitted_then() -> None:
    experiment = opening_experiment()
    trainer = Trainer(experiment)
    while trainer.epoch < EPOCHS:
        trainer.train_steps(100)
    losses = trainer.take_rows(0)[0][:, 2]
    best = int(losses.argmin())
    assert 20 <= best <= 150, "there is something to see before it turns, and soon enough"
    assert losses[best] < 0.85 * losses[0]
    assert losses[-1] > 1.5 * losses[best]
