"""The end of an epoch, when every network is measured: its share of the training time, and epochs a second with it.

No window, one thread, 100 points; shares of this thread's processor time, so that what else the machine does counts for
neither part. Once with networks of a few units and once with the opening experiment's.
"""

from __future__ import annotations

import time
from typing import Final, Literal

from msgspec.structs import replace
from torch import Tensor

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment, NetworkSpec, Repeats, TrainingSpec, Variant
from core.headless.training import COLLECT_EPOCHS
from core.learning.forward_pass import ForwardPass
from core.learning.threads import use_one_thread
from core.learning.trainer import Trainer
from tests.benchmarks.report import Row

SECONDS: Final = 1.0
"""A round of training."""
ROUNDS: Final = 5
"""The best of them counts, because whatever else the machine does only slows them down."""
WARM_UP_EPOCHS: Final = 300
"""Beyond them the timeline keeps few epochs, as in the rest of a run."""

MEMBERS: Final = ((1, 1), (8, 1), (8, 4), (5, 20))
"""Variants and repeats."""


class Timed(Trainer):
    """A trainer that knows how long the ends of its epochs took."""

    def __init__(self, experiment: Experiment) -> None:
        self.seconds_at_ends = 0.0
        super().__init__(experiment)

    def _end_epoch(self) -> None:
        began = time.thread_time()
        super()._end_epoch()
        self.seconds_at_ends += time.thread_time() - began

    def _close_epochs(self) -> None:
        """What has waited until somebody looks belongs to the ends of epochs, too."""
        began = time.thread_time()
        super()._close_epochs()
        self.seconds_at_ends += time.thread_time() - began


class Answers:
    """Counts the seconds that networks take to answer: products and activations, without which nothing is measured."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._run = ForwardPass.run

        def timed(forward: ForwardPass) -> Tensor:
            began = time.thread_time()
            logits = self._run(forward)
            self.seconds += time.thread_time() - began
            return logits

        setattr(ForwardPass, "run", timed)  # noqa: B010 - a method, until `stop`

    def stop(self) -> None:
        """Count no more."""
        setattr(ForwardPass, "run", self._run)  # noqa: B010 - as it was


def opening(variants: int, repeats: int) -> Experiment:
    """So many members of the opening experiment: 100 points."""
    experiment = opening_experiment()
    return replace(experiment, variants=experiment.variants[:1] * variants, repeats=Repeats(count=repeats))


def small(hidden: tuple[int, ...], point_count: int) -> Experiment:
    """Half the points to train on, tanh, batch 10, SGD."""
    data = DataSpec(point_count=point_count, validation_share=0.5, generator="circles")
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="sgd", learning_rate=0.03, batch_size=10),
        variants=(Variant(network=NetworkSpec(hidden=hidden, activation="tanh")),),
    )


def measured(experiment: Experiment) -> tuple[float, float, float]:
    """Epochs a second, the share that the ends of epochs take of the time, and that of answering alone, in per cent."""
    trainer = Timed(experiment)
    while trainer.epoch < WARM_UP_EPOCHS:
        trainer.train_steps(256)
    fetched = trainer.epoch
    rounds = []
    answers = Answers()
    for _ in range(ROUNDS):
        first, ends, answered = trainer.epoch, trainer.seconds_at_ends, answers.seconds
        began, processor_began = time.perf_counter(), time.thread_time()
        while (seconds := time.perf_counter() - began) < SECONDS:
            trainer.train_steps(256)
            if trainer.epoch - fetched >= COLLECT_EPOCHS:
                fetched = trainer.epoch
                for variant in range(len(experiment.variants)):
                    trainer.take_rows(variant)
        processor_seconds = time.thread_time() - processor_began
        shares = [
            100 * taken / processor_seconds for taken in (trainer.seconds_at_ends - ends, answers.seconds - answered)
        ]
        rounds.append(((trainer.epoch - first) / seconds, *shares))
    answers.stop()
    rate, share, of_answers = max(rounds)
    return rate, share, of_answers


def main() -> list[Row]:
    """Members of the opening experiment, then the two networks that a browser's playground is compared by."""
    use_one_thread()
    rows = []
    for variants, repeats in MEMBERS:
        rate, share, answers = measured(opening(variants, repeats))
        rows.append(Row(f"100 points, {variants * repeats} members: share of measuring", share, "%", "at most", 35))
        rows.append(Row("  of it the networks' answers: products and activations alone", answers, "%"))
        rows.append(Row("  epochs of every member", rate, "per second"))
    for hidden, target in (((4, 2), 0), ((8,) * 6, 870)):
        rate, share, _ = measured(small(hidden, 500))
        name = "-".join(map(str, (2, *hidden, 1))).replace("8-8-8-8-8-8", "8x6")
        bound: Literal["at least", ""] = "at least" if target else ""
        rows.append(Row(f"{name}, 250 points, batch 10, SGD, no window", rate, "epochs/s", bound, target))
        rows.append(Row("  share of measuring", share, "%"))
    return rows
