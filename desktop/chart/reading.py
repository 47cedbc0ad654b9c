"""What the loss chart reads of a history: curves as fine as there are pixels and time for, and how far they reach."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from core.metrics.history import CAPACITY, Band, History
from desktop.chart.axes import Axes, Floats
from desktop.chart.series import LossSeries
from desktop.chart.zoom import Span

Polyline = tuple[Floats, Floats]
"""Epochs and heights (see Axes), both (K,); NaN where a loss is missing."""

NOTHING: Final[Polyline] = (np.empty(0), np.empty(0))

BUCKET: Final = 3
"""Pixels of a bucket, in which a curve goes from its lowest to its highest loss."""

AREA_STEPS: Final = (6, 10)
"""Pixels of a step of the area between repeats, of few series and of many; Qt fills ragged areas slowly."""

STROKES: Final = 80_000.0
"""Pixels that the curves of several series may go up and down in all, training and validation apart. Noise beyond that
is drawn in coarser buckets, which still reach every extreme: a pixel of a thick line takes about 30 ns to paint."""

FINE_SERIES: Final = 3
"""Up to so many series are read as finely as one that is alone; more share the time that takes."""

FEWEST_BUCKETS: Final = 40

RANGE_ROOM: Final = 1.5
"""Ranges may raise the axis to this many times the highest loss on a curve; a repeat that shoots up leaves the chart
instead of pressing all others down."""


@dataclass(frozen=True)
class Reading:
    """What is drawn of one series, in epochs and heights. A line goes on to its next corner out of sight."""

    train: Polyline
    validation: Polyline
    ghost: Polyline
    train_range: Band | None = None
    validation_range: Band | None = None
    """From the lowest to the highest of the repeats."""

    def end(self, last: float) -> tuple[float, float] | None:
        """Epoch and height where the validation curve ends, up to a last epoch; without one the training curve."""
        return end_of(self.validation, last) or end_of(self.train, last)


def end_of(line: Polyline, last: float) -> tuple[float, float] | None:
    """Epoch and height of a line's last corner up to a last epoch; None where it has none."""
    epochs, heights = line
    known = np.flatnonzero(np.isfinite(heights) & (epochs <= last))
    return (float(epochs[known[-1]]), float(heights[known[-1]])) if len(known) else None


def read(series: LossSeries, axes: Axes, count: int) -> Reading:
    """The losses in sight, decimated for one of so many series."""
    buckets = max(25, int(axes.rect.width()) // BUCKET)
    coarse = max(FEWEST_BUCKETS, buckets * FINE_SERIES // count) if count > FINE_SERIES else buckets
    most = STROKES / count
    train = _affordable(series.history, "train_loss", axes, coarse, most)
    validation = _affordable(series.history, "validation_loss", axes, coarse, most)
    ghost = _affordable(series.ghost, "validation_loss", axes, coarse, most) if series.ghost is not None else NOTHING
    if series.spread is None or not series.has_range:
        return Reading(train, validation, ghost)
    steps = max(25, int(axes.rect.width()) // AREA_STEPS[count > FINE_SERIES])
    validation_range = _range(series.spread, "validation_loss", axes, steps)
    # Of several series the ranges of training would only hide the curves.
    train_range = _range(series.spread, "train_loss", axes, steps) if count == 1 else None
    return Reading(train, validation, ghost, train_range, validation_range)


def extent(series: Sequence[LossSeries], logarithmic: bool) -> Span | None:
    """The lowest and the highest loss that the axis must hold; None before any.

    Among several variants those that diverged don't count, or they would press all others flat.
    """
    held = [one for one in series if one.diverged_epoch is None] or series
    curves = [(one.history, name) for one in held for name in ("train_loss", "validation_loss")]
    curves += [(one.ghost, "validation_loss") for one in held if one.ghost is not None]
    spans = [_extent(history.column(name)) for history, name in curves]
    found = [span for span in spans if span is not None]
    if not found:
        return None
    low, high = min(span[0] for span in found), max(span[1] for span in found)
    for one in held:
        if one.spread is None:
            continue
        lowest = _extent(one.spread.column("validation_loss_low"))
        highest = _extent(one.spread.column("validation_loss_high"))
        if lowest is not None and highest is not None:
            low = min(low, lowest[0])
            high = max(high, highest[1] if logarithmic else min(highest[1], RANGE_ROOM * high))
    return low, high


def _extent(column: Band) -> Span | None:
    if len(column.low) == 0:
        return None
    low, high = float(np.fmin.reduce(column.low)), float(np.fmax.reduce(column.high))
    if math.isfinite(low) and math.isfinite(high):
        return low, high
    finite = [edge[np.isfinite(edge)] for edge in (column.low, column.high)]
    return (float(finite[0].min()), float(finite[1].max())) if all(map(len, finite)) else None


def _affordable(history: History, name: str, axes: Axes, buckets: int, most: float) -> Polyline:
    """The curve in sight, as fine as its share of the time to paint allows."""
    if len(history) == 0:
        return NOTHING
    # Beyond the last epoch in sight lies the corner that the line goes on to.
    first, last = axes.epochs[0], axes.epochs[1] + 1 + 2 * history.last_epoch / CAPACITY
    epochs, losses = history.decimated(name, first, last, buckets)
    heights = axes.height(losses)
    scale = axes.rect.height() / (axes.heights[1] - axes.heights[0])
    length = float(np.nansum(np.abs(heights[1:] - heights[:-1]))) * scale
    if length > most:
        fewer = max(FEWEST_BUCKETS, int(len(epochs) / 2 * most / length))
        epochs, losses = history.decimated(name, first, last, fewer)
        heights = axes.height(losses)
    return epochs, heights


def _range(spread: History, name: str, axes: Axes, steps: int) -> Band:
    """From the lowest to the highest of the repeats, in heights."""
    epochs, low, high = spread.envelope(f"{name}_low", f"{name}_high", steps)
    return Band(epochs, axes.height(low), axes.height(high))
