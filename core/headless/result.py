"""What came out of a run: where every repeat of every variant ended, the figures over them, and the history of each."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from core.experiment.spec import Experiment
from core.metrics.diagnosis import Verdict
from core.metrics.summary import Figure, Figures, figures
from core.protocol import Outcome, VariantSnapshot


class Repeat(msgspec.Struct, frozen=True, kw_only=True):
    """One repeat of a variant at its end."""

    outcome: Outcome
    """Its measures are of the weights at the end: the restored ones, where early stopping went back."""
    epochs: int
    """Trained, until the end or until it stopped or diverged."""
    steps_per_second: float
    """Optimizer steps of this one network, per second of training of all of them together; NaN at epoch 0."""

    @property
    def weights_epoch(self) -> int:
        """Epoch that its weights and measures are of."""
        return self.outcome.weights_epoch if self.outcome.weights_epoch >= 0 else self.epochs


class RunFigures(Figures, frozen=True, kw_only=True):
    """The numbers of a variant at its end, with those of its training."""

    epochs: Figure
    steps_per_second: Figure


class VariantResult(msgspec.Struct, frozen=True, kw_only=True):
    """One variant with all of its repeats."""

    name: str
    parameters: int
    repeats: tuple[Repeat, ...]
    """At least one."""
    rows: npt.NDArray[np.float64]
    """(n, 7) HISTORY_COLUMNS of all epochs from 0 on: medians over the repeats."""
    ranges: npt.NDArray[np.float64]
    """(n, 5) RANGE_COLUMNS of the same epochs; (0, 5) with one repeat."""
    verdict: Verdict

    @property
    def figures(self) -> RunFigures:
        """Over all repeats."""
        return run_figures(self.repeats)


class Machinery(msgspec.Struct, frozen=True, kw_only=True):
    """What the numbers were computed with: the same experiment gives the same ones where all of this is the same."""

    program: str
    """Version of this program; "" where it isn't installed."""
    torch: str
    python: str
    platform: str
    """The system, with its version and the processor's family."""
    capability: str
    """The processor's instructions that torch makes use of, such as "AVX2"."""
    mkl: bool
    """Whether Intel's library multiplies the matrices."""
    mkl_cbwr: str
    """MKL_CBWR, by which that library chooses its way through the processor; "" where it isn't set."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A run from start to end."""

    experiment: Experiment
    epochs: int
    """Whole epochs done: fewer than asked for where every variant stopped or diverged before."""
    seconds: float
    """Spent on training, evaluation at the end of every epoch included."""
    variants: tuple[VariantResult, ...]
    machinery: Machinery
    snapshots: tuple[VariantSnapshot, ...] = ()
    """Each variant at the end, its rows left out (see VariantResult), if surfaces were asked for."""
    weights: bytes = b""
    """Of the first repeats at the end, as core.learning.weights_file has them, if they were asked for."""


def run_figures(repeats: Sequence[Repeat]) -> RunFigures:
    """The numbers over some repeats of a variant; of a single one, its own."""
    numbers = msgspec.structs.asdict(figures([repeat.outcome for repeat in repeats]))
    numbers["weights_epoch"] = Figure.of_epochs(repeat.weights_epoch for repeat in repeats)
    return RunFigures(
        **numbers,
        epochs=Figure.of_epochs(repeat.epochs for repeat in repeats),
        steps_per_second=Figure.of(repeat.steps_per_second for repeat in repeats),
    )
