"""Whether verdicts are true: what is said of overfitting in random experiments, against thousands of fresh points.

Experiments are those of tests.benchmarks.random_experiments with seeds from 0 on. The rule was tuned on seeds 1000 to
1799, never on these. Truth is what tests.benchmarks.fresh_loss says; in it each fresh point counts with its right label
and with all wrong ones, by the recipe's probabilities, rather than with one label that was drawn.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import Final

import msgspec
import numpy as np

from core.data.split import assign
from core.experiment.spec import Experiment
from core.headless.verdict import verdict
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.metrics.data_facts import data_facts
from core.metrics.diagnosis import Verdict
from tests.benchmarks.fresh_loss import FreshPoints, Truth, sampled_epochs, truth
from tests.benchmarks.random_experiments import random_experiment
from tests.benchmarks.report import Row

SEEDS: Final = 200
MANY_POINTS: Final = 100
"""Validation points from which the third answer is to be rare."""
ANSWERS: Final = {"overfitting": "overfitting", "perhaps": "perhaps", "none": "denied"}


@dataclass(frozen=True)
class Judged:
    """One experiment: what is true of it, and what is said."""

    truth: Truth
    verdict: Verdict
    validation_count: int


def judged(experiment: Experiment, epochs: int) -> Judged:
    """Train an experiment of one variant and look at it both ways."""
    with one_thread():
        return _judged(experiment, epochs)


def _judged(experiment: Experiment, epochs: int) -> Judged:
    trainer, fresh_points = Trainer(experiment), FreshPoints(experiment.data)
    sampled, fresh, rows = sampled_epochs(epochs), [fresh_points.loss(trainer.parameters(0))], [trainer.take_rows(0)[0]]
    measured = [0]
    while trainer.epoch < epochs and trainer.train_steps(sys.maxsize):
        rows.append(trainer.take_rows(0)[0])
        if trainer.epoch in sampled and trainer.epoch > measured[-1] and not trainer.finished:
            measured.append(trainer.epoch)
            fresh.append(fresh_points.loss(trainer.parameters(0)))
    every, outcomes = np.concatenate(rows), trainer.outcomes(0)
    restored = None
    if outcomes[0].restored_epoch >= 0:
        restored = fresh_points.loss(trainer.parameters(0)), outcomes[0].measures.train_loss
    elif trainer.finished:
        measured.append(trainer.epoch)
        fresh.append(fresh_points.loss(trainer.parameters(0)))
    facts = data_facts(experiment.data, experiment.points, assign(experiment.data, experiment.points))
    training = np.interp(measured, every[:, 0], every[:, 1])
    return Judged(
        truth(np.array(fresh), training, restored),
        verdict(outcomes, every, trainer.take_rises(0), facts),
        facts.validation.count,
    )


def rows_of(found: list[Judged]) -> list[Row]:
    """The table of confusion, and the shares that count."""
    counts = Counter((one.truth, one.verdict.sign) for one in found)
    truths: tuple[Truth, ...] = ("overfitting", "not", "between")
    table = [
        Row(f"  truth: {true}, verdict: {said}", counts[true, sign], "runs")  # type: ignore[index]  # its keys are signs
        for true in truths
        for sign, said in ANSWERS.items()
    ]
    many = [one for one in found if one.validation_count >= MANY_POINTS]
    not_overfitting = [one for one in found if one.truth == "not"]
    overfitting = [one for one in found if one.truth == "overfitting"]
    return [
        Row("not overfitting, and called so", _share(not_overfitting, "overfitting"), "%", "at most", 2),
        Row("overfitting, and denied", _share(overfitting, "none"), "%", "at most", 6),
        Row("third answer: the points can't tell", _share(found, "perhaps"), "%", "at most", 20),
        Row("third answer, from 100 validation points on", _share(many, "perhaps"), "%", "at most", 7),
        *table,
    ]


def main(seeds: int) -> list[Row]:
    """So many experiments, one after another."""
    return rows_of([judged(*random_experiment(seed)) for seed in range(seeds)])


def _share(found: list[Judged], sign: str) -> float:
    return 100 * sum(one.verdict.sign == sign for one in found) / max(1, len(found))


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(main(int(sys.argv[2]))).decode())
