"""Trains an experiment from start to end in this process. Importing this loads torch."""

from __future__ import annotations

import math
import os
import platform
import time
from array import array
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Final

import numpy as np

from core.experiment.script import program_names
from core.experiment.spec import Experiment, parameter_count
from core.experiment.variant_names import variant_names
from core.headless.result import Machinery, Repeat, Result, VariantResult
from core.headless.verdict import verdict
from core.learning import processor
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.learning.unsent_history import Rows
from core.learning.weights_file import weights_file
from core.metrics.diagnosis import leeway_of
from core.protocol import Outcome

Progress = Callable[[float], None]
"""Is told the epochs done, a fraction within an epoch."""

SLICE_STEPS: Final = 256
"""Steps between two reports of progress; an epoch's end comes before that."""
COLLECT_EPOCHS: Final = 256
"""Epochs after which the history is fetched from the trainer: often enough to keep its lists short."""


def train(
    experiment: Experiment,
    epochs: int,
    on_progress: Progress | None = None,
    *,
    grid: int = 0,
    with_weights: bool = False,
) -> Result:
    """Train all variants and repeats for so many epochs, or until the last of them has stopped or diverged.

    Args:
        experiment: one that can be trained (see core.experiment.readiness).
        epochs: at least 1.
        on_progress: called often, and with the last epoch at the end.
        grid: cells of the final surfaces along each axis; 0 for none.
        with_weights: also give the weights at the end.

    An exception from on_progress, or KeyboardInterrupt, ends the training and is passed on.
    """
    with one_thread():
        return _train(experiment, epochs, on_progress, grid, with_weights)


def _train(experiment: Experiment, epochs: int, on_progress: Progress | None, grid: int, with_weights: bool) -> Result:
    trainer = Trainer(experiment)
    history = [_History() for _ in experiment.variants]
    clock = _Clock()
    while trainer.epoch < epochs:
        steps = clock.timed(trainer, SLICE_STEPS)
        if steps == 0:
            break
        if trainer.epoch - history[0].last_epoch >= COLLECT_EPOCHS:
            _collect(trainer, history)
        if on_progress:
            on_progress(trainer.epoch + trainer.epoch_fraction)
    _collect(trainer, history)
    names = variant_names(experiment.variants)
    variants = []
    for place, variant in enumerate(experiment.variants):
        outcomes, rows = trainer.outcomes(place), np.concatenate(history[place].rows)
        variants.append(
            VariantResult(
                name=names[place],
                parameters=parameter_count(variant.network, experiment.data.class_count),
                repeats=tuple(_repeat(outcome, trainer.epoch, clock) for outcome in outcomes),
                rows=rows,
                ranges=np.concatenate(history[place].ranges),
                verdict=verdict(
                    outcomes,
                    rows,
                    np.concatenate(history[place].rises),
                    trainer.derived.facts,
                    leeway_of(experiment, place),
                ),
            )
        )
    return Result(
        experiment=experiment,
        epochs=trainer.epoch,
        seconds=clock.seconds,
        variants=tuple(variants),
        machinery=_machinery(),
        snapshots=trainer.snapshot_variants(grid, spread=True) if grid else (),
        weights=_weights(trainer) if with_weights else b"",
    )


def _weights(trainer: Trainer) -> bytes:
    names = program_names(trainer.experiment.variants)
    return weights_file({name: trainer.subject(place).parameters for place, name in enumerate(names)})


class _History:
    """The rows of one variant so far, in pieces."""

    def __init__(self) -> None:
        self.rows: list[Rows] = []
        self.ranges: list[Rows] = []
        self.rises: list[Rows] = []
        self.last_epoch = 0


class _Clock:
    """Steps done and seconds taken at the end of every epoch."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._steps = 0
        self._at_epoch: tuple[array[int], array[float]] = array("q", [0]), array("d", [0.0])

    def timed(self, trainer: Trainer, limit: int) -> int:
        """Let the trainer train so many steps; returns how many it was."""
        began, epoch = time.perf_counter(), trainer.epoch
        steps = trainer.train_steps(limit)
        self.seconds += time.perf_counter() - began
        self._steps += steps
        if trainer.epoch > epoch:
            self._at_epoch[0].append(self._steps)
            self._at_epoch[1].append(self.seconds)
        return steps

    def rate(self, epoch: int) -> float:
        """Steps a second from the start to the end of an epoch; NaN at epoch 0."""
        steps, seconds = (column[epoch] for column in self._at_epoch)
        return steps / seconds if seconds > 0 else math.nan


def _collect(trainer: Trainer, history: list[_History]) -> None:
    for place, part in enumerate(history):
        rows, ranges = trainer.take_rows(place)
        part.rows.append(rows)
        part.ranges.append(ranges)
        part.rises.append(trainer.take_rises(place))
        part.last_epoch = trainer.epoch


def _repeat(outcome: Outcome, last_epoch: int, clock: _Clock) -> Repeat:
    epochs = last_epoch if outcome.status == "training" else outcome.status_epoch
    return Repeat(outcome=outcome, epochs=epochs, steps_per_second=clock.rate(epochs))


def _machinery() -> Machinery:
    try:
        program = version("overfitting-playground")
    except PackageNotFoundError:  # run from a folder without having been installed
        program = ""
    return Machinery(
        program=program,
        torch=processor.torch_version(),
        python=platform.python_version(),
        platform=platform.platform(),
        capability=processor.capability(),
        mkl=processor.has_mkl(),
        mkl_cbwr=os.environ.get("MKL_CBWR", ""),
    )
