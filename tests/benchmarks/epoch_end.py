"""The end of an epoch, when every network is measured: its share of the training time, and epochs a second with it.

No window, one thread, 100 points; shares of this thread's processor time, so that what else the machine does counts for
neither part. Once with networks of a few units and once with the opening experiment's.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from typing import Final, Literal, NamedTuple, Self

from msgspec.structs import replace
from torch import Tensor

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment, NetworkSpec, Repeats, TrainingSpec, Variant
from core.headless.training import COLLECT_EPOCHS
from core.learning.calls import Call
from core.learning.forward_pass import ForwardPass
from core.learning.network import Parameters
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
    """Counts the seconds that networks take to answer: products and activations, without which nothing is measured.

    Of those trainers that begin while it is entered. It costs time itself, so the shares are measured without it.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self._begin = ForwardPass.__init__

    def __enter__(self) -> Self:
        def begin(forward: ForwardPass, parameters: Parameters, columns: Tensor) -> None:
            self._begin(forward, parameters, columns)
            forward.calls = [partial(self._timed, forward.calls)]

        setattr(ForwardPass, "__init__", begin)  # noqa: B010 - a method, until it is left
        return self

    def __exit__(self, *_: object) -> None:
        setattr(ForwardPass, "__init__", self._begin)  # noqa: B010 - as it was

    def _timed(self, calls: Sequence[Call]) -> None:
        began = time.thread_time()
        for call in calls:
            call()
        self.seconds += time.thread_time() - began


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


class Figures(NamedTuple):
    """What is measured of an experiment."""

    rate: float
    """Epochs a second."""
    share: float
    """That the ends of epochs take of the time, per cent."""


class Run:
    """A training that goes on round by round, and whose rows are fetched as a run without a window fetches them."""

    def __init__(self, experiment: Experiment) -> None:
        """Warmed up."""
        self.trainer = Timed(experiment)
        self._variant_count = len(experiment.variants)
        while self.trainer.epoch < WARM_UP_EPOCHS:
            self.trainer.train_steps(256)
        self._fetched = self.trainer.epoch

    def round(self) -> tuple[Figures, float]:
        """Train for a while; and the seconds of the processor that it took."""
        trainer = self.trainer
        first, ends = trainer.epoch, trainer.seconds_at_ends
        began, processor_began = time.perf_counter(), time.thread_time()
        while (seconds := time.perf_counter() - began) < SECONDS:
            trainer.train_steps(256)
            if trainer.epoch - self._fetched >= COLLECT_EPOCHS:
                self._fetched = trainer.epoch
                for variant in range(self._variant_count):
                    trainer.take_rows(variant)
        processor_seconds = time.thread_time() - processor_began
        share = 100 * (trainer.seconds_at_ends - ends) / processor_seconds
        return Figures((trainer.epoch - first) / seconds, share), processor_seconds


def measured(experiment: Experiment) -> Figures:
    """The best of some rounds."""
    run = Run(experiment)
    return max(run.round()[0] for _ in range(ROUNDS))


def share_of_answers(experiment: Experiment) -> float:
    """Per cent of the time that answering alone takes."""
    with Answers() as answers:
        run = Run(experiment)
        before = answers.seconds
        _, processor_seconds = run.round()
    return 100 * (answers.seconds - before) / processor_seconds


def main() -> list[Row]:
    """Members of the opening experiment, then the two networks that a browser's playground is compared by."""
    use_one_thread()
    rows = []
    for variants, repeats in MEMBERS:
        experiment = opening(variants, repeats)
        rate, share = measured(experiment)
        answers = share_of_answers(experiment)
        rows.append(Row(f"100 points, {variants * repeats} members: share of measuring", share, "%", "at most", 35))
        rows.append(Row("  of it the networks' answers: products and activations alone", answers, "%"))
        rows.append(Row("  epochs of every member", rate, "per second"))
    for hidden, target in (((4, 2), 0), ((8,) * 6, 870)):
        rate, share = measured(small(hidden, 500))
        name = "-".join(map(str, (2, *hidden, 1))).replace("8-8-8-8-8-8", "8x6")
        bound: Literal["at least", ""] = "at least" if target else ""
        rows.append(Row(f"{name}, 250 points, batch 10, SGD, no window", rate, "epochs/s", bound, target))
        rows.append(Row("  share of measuring", share, "%"))
    return rows
