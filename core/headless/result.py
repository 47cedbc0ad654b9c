"""What came out of a run: the figures of every repeat of every variant, and the history of each."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from core.protocol import VariantSnapshot
from core.spec import Experiment

_Condense = Callable[[Sequence[float]], float]

EPOCHS: Final = ("epochs", "best_epoch")
"""Figures that are whole numbers."""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """One repeat of a variant at its end, or a summary of several. NaN stands for what there is none of."""

    epochs: float
    """Trained, until the end or until it stopped or diverged."""
    train_loss: float
    """Of the weights at the end (the restored ones, where early stopping went back), in nats, without the penalty."""
    validation_loss: float
    train_accuracy: float
    """Share in [0, 1]."""
    validation_accuracy: float
    gap: float
    """Validation loss minus training loss."""
    best_epoch: float
    """Epoch of the lowest validation loss."""
    best_validation_loss: float
    stopped_early: bool
    diverged: bool
    steps_per_second: float
    """Optimizer steps of this one network, per second of training of all of them together."""


class VariantResult(msgspec.Struct, frozen=True, kw_only=True):
    """One variant with all of its repeats."""

    name: str
    parameters: int
    repeats: tuple[Figures, ...]
    """At least one."""
    rows: npt.NDArray[np.float64]
    """(n, 6) HISTORY_COLUMNS of all epochs from 0 on: medians over the repeats."""
    ranges: npt.NDArray[np.float64]
    """(n, 5) RANGE_COLUMNS of the same epochs; (0, 5) with one repeat."""

    @property
    def median(self) -> Figures:
        """Each figure's median over the repeats that have it, of epochs the lower of two; stopped or diverged where
        any repeat did."""
        return _summary(self.repeats, statistics.median, statistics.median_low)

    @property
    def lowest(self) -> Figures:
        """Each figure's lowest value."""
        return _summary(self.repeats, min, min)

    @property
    def highest(self) -> Figures:
        """Each figure's highest value."""
        return _summary(self.repeats, max, max)


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A run from start to end."""

    experiment: Experiment
    epochs: int
    """Whole epochs done: fewer than asked for where every variant stopped or diverged before."""
    seconds: float
    """Spent on training, evaluation at the end of every epoch included."""
    variants: tuple[VariantResult, ...]
    snapshots: tuple[VariantSnapshot, ...] = ()
    """Each variant at the end, its rows left out (see VariantResult), if surfaces were asked for."""


def _summary(repeats: Sequence[Figures], of: _Condense, of_epochs: _Condense) -> Figures:
    """One value for each column, made from those that aren't NaN."""
    columns: dict[str, float | bool] = {}
    for name in Figures.__struct_fields__:
        values = [getattr(repeat, name) for repeat in repeats]
        if isinstance(values[0], bool):
            columns[name] = any(values)
        else:
            there = [value for value in values if not math.isnan(value)]
            condense = of_epochs if name in EPOCHS else of
            columns[name] = condense(there) if there else math.nan
    return Figures(**columns)  # type: ignore[arg-type]  # every column by its name
