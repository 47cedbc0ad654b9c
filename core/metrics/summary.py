"""What a variant came to, in figures: the median over its repeats, and the range that they lie in."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import msgspec

from core.metrics.median import median, median_low
from core.protocol import Outcome, VariantStatus, status_of

NO_NUMBER: Final = "–"  # noqa: RUF001 - the dash that people write where there is no number


class Figure(msgspec.Struct, frozen=True):
    """One number over the repeats; NaN throughout where no repeat has it."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Figure:
        """Of one value for each repeat. Those that are NaN don't count."""
        return cls._of_known([value for value in values if not math.isnan(value)], median)

    @classmethod
    def of_epochs(cls, values: Iterable[int]) -> Figure:
        """Of one epoch for each repeat, -1 for none; the median is the lower of two, so that it is an epoch."""
        return cls._of_known([value for value in values if value >= 0], median_low)

    @property
    def exists(self) -> bool:
        """Whether any repeat has this number."""
        return not math.isnan(self.median)

    @classmethod
    def _of_known(cls, values: Sequence[float], median: Callable[[Sequence[float]], float]) -> Figure:
        return cls(median(values), min(values), max(values)) if values else cls(math.nan, math.nan, math.nan)


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of a variant at one moment of a run, and where it stands.

    Losses in nats, accuracies as shares, epochs counted from 0.
    """

    train_loss: Figure
    validation_loss: Figure
    best_validation_loss: Figure
    """Each repeat's own lowest on the points that there are now."""
    best_epoch: Figure
    """Where each repeat had it."""
    weights_epoch: Figure
    """What the figures of each repeat that stands still are of: the restored epoch, or the one that it ended at."""
    gap: Figure
    """Each repeat's validation loss minus its training loss."""
    train_accuracy: Figure
    validation_accuracy: Figure
    weight_norm: Figure
    repeats: int
    stopped_early: int
    """Repeats that early stopping ended."""
    diverged: int
    """Repeats that diverged. Their last finite numbers count in the figures."""
    status: VariantStatus
    status_epoch: int
    """As in protocol.status_of."""


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The numbers over some repeats of a variant; of a single one, its own."""
    measures = [outcome.measures for outcome in outcomes]
    statuses = [outcome.status for outcome in outcomes]
    status, status_epoch = status_of(outcomes)
    return Figures(
        train_loss=Figure.of(m.train_loss for m in measures),
        validation_loss=Figure.of(m.validation_loss for m in measures),
        best_validation_loss=Figure.of(o.best_validation_loss for o in outcomes),
        best_epoch=Figure.of_epochs(o.best_epoch for o in outcomes),
        weights_epoch=Figure.of_epochs(o.weights_epoch for o in outcomes),
        gap=Figure.of(m.validation_loss - m.train_loss for m in measures),
        train_accuracy=Figure.of(m.train_accuracy for m in measures),
        validation_accuracy=Figure.of(m.validation_accuracy for m in measures),
        weight_norm=Figure.of(m.weight_norm for m in measures),
        repeats=len(outcomes),
        stopped_early=statuses.count("stopped_early"),
        diverged=statuses.count("diverged"),
        status=status,
        status_epoch=status_epoch,
    )
