"""What a variant came to, in figures: the median over its repeats, and the range that they lie in."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable

import msgspec

from core.protocol import VariantSnapshot, VariantStatus


class Figure(msgspec.Struct, frozen=True):
    """One number over the repeats; NaN throughout where no repeat has it."""

    median: float
    low: float
    high: float

    @property
    def exists(self) -> bool:
        """Whether any repeat has this number."""
        return not math.isnan(self.median)


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """A variant at one moment of a run. Losses in nats, accuracies as shares, epochs counted from 0."""

    train_loss: Figure
    validation_loss: Figure
    best_validation_loss: Figure
    """Each repeat's own lowest on the points that there are now."""
    best_epoch: Figure
    """Where each repeat had it; the lower of two medians, so that it is an epoch."""
    gap: Figure
    """Each repeat's validation loss minus its training loss."""
    train_accuracy: Figure
    validation_accuracy: Figure
    weight_norm: Figure
    status: VariantStatus
    status_epoch: int
    repeats: int
    stopped_early: int
    """Repeats that early stopping ended."""
    diverged: int
    """Repeats that diverged. Their last finite numbers count in the figures."""


def summarize(variant: VariantSnapshot) -> Summary:
    """The figures of a variant's part of a snapshot, over all its repeats."""
    outcomes = variant.outcomes
    measures = [outcome.measures for outcome in outcomes]
    statuses = [outcome.status for outcome in outcomes]
    return Summary(
        train_loss=_figure(m.train_loss for m in measures),
        validation_loss=_figure(m.validation_loss for m in measures),
        best_validation_loss=_figure(o.best_validation_loss for o in outcomes),
        best_epoch=_epochs(o.best_epoch for o in outcomes),
        gap=_figure(m.validation_loss - m.train_loss for m in measures),
        train_accuracy=_figure(m.train_accuracy for m in measures),
        validation_accuracy=_figure(m.validation_accuracy for m in measures),
        weight_norm=_figure(m.weight_norm for m in measures),
        status=variant.status,
        status_epoch=variant.status_epoch,
        repeats=len(outcomes),
        stopped_early=statuses.count("stopped_early"),
        diverged=statuses.count("diverged"),
    )


def _figure(values: Iterable[float]) -> Figure:
    known = [value for value in values if not math.isnan(value)]
    if not known:
        return Figure(math.nan, math.nan, math.nan)
    return Figure(statistics.median(known), min(known), max(known))


def _epochs(values: Iterable[int]) -> Figure:
    """Of epochs; -1 is none."""
    known = [value for value in values if value >= 0]
    if not known:
        return Figure(math.nan, math.nan, math.nan)
    return Figure(statistics.median_low(known), min(known), max(known))
