"""Whether verdicts are true: what is said of overfitting in random experiments, against thousands of fresh points.

Experiments are those of tests.benchmarks.random_experiments. The rule was tuned on seeds 0 to 399, 1000 to 1799 and
5000 to 5399, and what it makes of known truth and of few points was chosen on 1000 to 1320, 7000 to 7199, 9000 to 9199,
21000 to 21199 and 50000 to 50599, after a look at 60000 to 60599. Nothing was chosen by those that are taken unless
others are named. Truth is what tests.benchmarks.fresh_loss says; in it each fresh point counts with its right label and
with all wrong ones, by the recipe's probabilities, rather than with one label that was drawn.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np
from msgspec.structs import replace

from core.data.split import assign
from core.experiment.spec import Experiment
from core.headless.verdict import verdict
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.metrics.data_facts import DataFacts, data_facts
from core.metrics.diagnosis import Kind, Leeway, Verdict, leeway_of, verdict_on
from core.metrics.history import History, Values
from core.protocol import Outcome
from tests.benchmarks.fresh_loss import FreshPoints, Truth, sampled_epochs, truth
from tests.benchmarks.random_experiments import random_experiment
from tests.benchmarks.report import Row
from tests.weights import parameters_of

SEEDS: Final = 200
MANY_POINTS: Final = 100
"""Validation points from which the third answer is to be rare."""
SOON: Final = 30
"""Epochs that pass in a second at the usual speed: within them no verdict should come, go and come back."""
MUCH_BETTER: Final = 0.05
"""Share of fresh points: a fit is not good where neighbours tell so many more of their classes."""
ANSWERS: Final = {"overfitting": "overfitting", "perhaps": "perhaps", "none": "denied"}


@dataclass(frozen=True)
class Judged:
    """One experiment: what is true of it, and what is said."""

    truth: Truth
    verdict: Verdict
    validation_count: int
    kinds: list[tuple[int, Kind]]
    """Epochs at which the kind of the verdict became another, and what it was from then on."""
    behind_neighbours: float
    """Share of fresh points that neighbours tell the class of, less that of the network."""


def judged(experiment: Experiment, epochs: int) -> Judged:
    """Train an experiment of one variant and look at it both ways."""
    with one_thread():
        return _judged(experiment, epochs)


def _judged(experiment: Experiment, epochs: int) -> Judged:
    trainer, fresh_points = Trainer(experiment), FreshPoints(experiment.data)
    sampled, rows = sampled_epochs(epochs), [trainer.take_rows(0)[0]]
    fresh = [fresh_points.loss(parameters_of(trainer))]
    measured = [0]
    while trainer.epoch < epochs and trainer.train_steps(sys.maxsize):
        rows.append(trainer.take_rows(0)[0])
        if trainer.epoch in sampled and trainer.epoch > measured[-1] and not trainer.finished:
            measured.append(trainer.epoch)
            fresh.append(fresh_points.loss(parameters_of(trainer)))
    every, rises, outcomes = np.concatenate(rows), trainer.take_rises(0), trainer.outcomes(0)
    restored = None
    if outcomes[0].restored_epoch >= 0:
        restored = fresh_points.loss(parameters_of(trainer)), outcomes[0].measures.train_loss
    elif trainer.finished:
        measured.append(trainer.epoch)
        fresh.append(fresh_points.loss(parameters_of(trainer)))
    facts = data_facts(experiment.data, experiment.points, assign(experiment.data, experiment.points))
    training = np.interp(measured, every[:, 0], every[:, 1])
    leeway = leeway_of(experiment, 0)
    return Judged(
        truth(np.array(fresh), training, restored),
        verdict(outcomes, every, rises, facts, leeway),
        facts.validation.count,
        kinds_along(every, rises, outcomes[0], facts, leeway),
        fresh_points.share_right_by_neighbours(experiment) - fresh_points.share_right(parameters_of(trainer)),
    )


def kinds_along(rows: Values, rises: Values, end: Outcome, facts: DataFacts, leeway: Leeway) -> list[tuple[int, Kind]]:
    """What somebody reads who looks at every epoch of a single run, as in Judged.

    Args:
        rows: (n, 7) HISTORY_COLUMNS.
        rises: (k, 2) RISE_COLUMNS.
    """
    history, kinds = History(), list[tuple[int, Kind]]()
    for row in rows:
        history.append(row[None])
        epoch, train_loss, validation_loss, train_accuracy, validation_accuracy, *_ = row
        found = end
        if end.status == "training" or epoch < end.status_epoch:
            measures = replace(
                end.measures,
                train_loss=train_loss,
                validation_loss=validation_loss,
                train_accuracy=train_accuracy,
                validation_accuracy=validation_accuracy,
            )
            found = replace(end, status="training", restored_epoch=-1, measures=measures)
        kind = verdict_on([found], history, rises[rises[:, 0] <= epoch], facts, leeway).kind
        if not kinds or kinds[-1][1] != kind:
            kinds.append((int(epoch), kind))
    return kinds


def returns(kinds: list[tuple[int, Kind]]) -> int:
    """How often a verdict gave way to another and was back within SOON epochs."""
    steps = zip(kinds, kinds[1:], kinds[2:], strict=False)
    return sum(left == back and end - begin < SOON for (_, left), (begin, _), (end, back) in steps)


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
        Row("a good fit, and neighbours tell over 5 % more fresh points", _share_behind(found), "%", "at most", 10),
        Row("runs where a kind of verdict is back within 30 epochs", _share_returning(found), "%", "at most", 0),
        Row("changes of the kind of verdict", sum(len(one.kinds) - 1 for one in found) / len(found), "a run"),
        *table,
    ]


def main(seeds: int, first: int) -> list[Row]:
    """So many experiments, one after another, from a first seed on."""
    return rows_of([judged(*random_experiment(seed)) for seed in range(first, first + seeds)])


def _share_behind(found: list[Judged]) -> float:
    good = [one for one in found if one.verdict.kind == "good"]
    return 100 * sum(one.behind_neighbours > MUCH_BETTER for one in good) / max(1, len(good))


def _share(found: list[Judged], sign: str) -> float:
    return 100 * sum(one.verdict.sign == sign for one in found) / max(1, len(found))


def _share_returning(found: list[Judged]) -> float:
    return 100 * sum(returns(one.kinds) > 0 for one in found) / len(found)
