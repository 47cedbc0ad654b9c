"""The curves of the loss chart, read from histories and laid out in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PySide6.QtGui import QPolygonF

from core.metrics.history import Band, History
from desktop.chart.polygons import polygon
from desktop.chart.ranges import Axes, Floats, bucket_count, dashes, single_lines, stretches, thinned
from desktop.chart.series import LossSeries

Polyline = tuple[Floats, Floats]

_POINT: Final = np.array([-1.0, 1.0])

STROKES: Final = 80_000.0
"""Pixels that the curves of several series may go up and down in all, training and validation apart. Noise beyond that
is drawn in coarser buckets, which still reach every extreme: a pixel of a thick line takes about 50 ns to paint."""

FEWEST_BUCKETS: Final = 40

FINE_SERIES: Final = 3
"""Up to so many series are read as finely as one that is alone; more share the time that takes."""

RANGE_ROOM: Final = 1.5
"""Ranges may raise the axis to this many times the highest loss on a curve; a repeat that shoots up leaves the chart
instead of pressing all others down."""


@dataclass(frozen=True)
class Reading:
    """What is drawn of one series, in epochs and losses; NaN where missing."""

    train: Polyline
    validation: Polyline
    train_range: Band | None = None
    validation_range: Band | None = None
    """From the lowest to the highest of the repeats."""


@dataclass(frozen=True)
class Curves:
    """What there is to paint of one series, in pixels."""

    train: list[QPolygonF] = field(default_factory=list)
    """The whole curve, in unbroken stretches, for thin lines."""
    validation: list[QPolygonF] = field(default_factory=list)
    train_dashes: Floats = field(default_factory=lambda: np.empty((0, 4)))
    """(S, 4) ends x1, y1, x2, y2 of single lines; of a series that is alone."""
    validation_lines: Floats = field(default_factory=lambda: np.empty((0, 4)))
    """(S, 4) of a series that is alone."""
    end: tuple[float, float] | None = None
    """Where the validation curve ends; the training curve's end without validation points."""


def read(series: LossSeries, width: float, count: int) -> Reading:
    """The losses, decimated for a chart of that width with so many series."""
    buckets = bucket_count(width)
    coarse = max(FEWEST_BUCKETS, buckets * FINE_SERIES // count) if count > FINE_SERIES else buckets
    train, validation = (_decimated(series.history, name, coarse) for name in ("train_loss", "validation_loss"))
    if series.spread is None or not series.has_range:
        return Reading(train, validation)
    validation_range = series.spread.envelope("validation_loss_low", "validation_loss_high", buckets)
    # Of several series the ranges of training would only hide the curves.
    train_range = series.spread.envelope("train_loss_low", "train_loss_high", buckets) if count == 1 else None
    return Reading(train, validation, train_range, validation_range)


def losses_to_hold(series: Sequence[LossSeries], readings: Sequence[Reading], logarithmic: bool) -> Floats:
    """(N,) losses that the axis must reach.

    Among several variants those that diverged don't count, or they would press all others flat.
    """
    held = [reading for one, reading in zip(series, readings, strict=True) if one.diverged_epoch is None]
    if not held:
        held = list(readings)
    losses = np.concatenate(
        [part for reading in held for part in (reading.train[1], reading.validation[1])] or [np.empty(0)]
    )
    highest = np.max(losses[np.isfinite(losses)], initial=0.0)
    ranges = [reading.validation_range for reading in held if reading.validation_range is not None]
    edges = np.concatenate([edge for band in ranges for edge in (band.low, band.high)] or [np.empty(0)])
    held_edges = edges if logarithmic else np.minimum(edges, RANGE_ROOM * highest)
    return np.concatenate([losses, held_edges])


def dashed_curves(axes: Axes, reading: Reading, line_scale: float) -> Curves:
    """A series that is alone: training dashed, validation solid. Thicker lines get longer dashes."""
    train, validation = _placed(axes, reading.train), _placed(axes, reading.validation)
    return Curves(
        _polygons(train),
        _polygons(validation),
        dashes(*train, axes.rect.left(), line_scale),
        single_lines(*validation),
        _end(axes, reading),
    )


def plain_curves(axes: Axes, series: LossSeries, reading: Reading, count: int) -> Curves:
    """One of so many series: training thin, validation thick, as fine as its share of the time to paint allows."""
    train = _affordable(axes, series.history, "train_loss", reading.train, STROKES / count)
    validation = _affordable(axes, series.history, "validation_loss", reading.validation, STROKES / count)
    return Curves(_polygons(train), _polygons(validation), end=_end(axes, reading))


def _decimated(history: History, name: str, buckets: int) -> Polyline:
    if len(history) == 0:
        return np.empty(0), np.empty(0)
    return history.decimated(name, 0, history.last_epoch, buckets)


def _placed(axes: Axes, line: Polyline) -> Polyline:
    return thinned(axes.x(line[0]), axes.y(line[1]))


def _affordable(axes: Axes, history: History, name: str, line: Polyline, most: float) -> Polyline:
    placed = _placed(axes, line)
    length = float(np.nansum(np.abs(np.diff(placed[1])))) + float(axes.rect.width())
    if length <= most:
        return placed
    buckets = max(FEWEST_BUCKETS, int(len(line[0]) / 2 * most / length))
    return _placed(axes, _decimated(history, name, buckets))


def _polygons(line: Polyline) -> list[QPolygonF]:
    x, y = line
    # A point that is alone becomes a line that can be seen.
    return [
        polygon(x[part], y[part]) if part.stop - part.start > 1 else polygon(x[part] + _POINT, y[part].repeat(2))
        for part in stretches(x, y)
    ]


def _end(axes: Axes, reading: Reading) -> tuple[float, float] | None:
    for epochs, losses in (reading.validation, reading.train):
        known = np.flatnonzero(np.isfinite(losses))
        if len(known):
            last = known[-1:]
            return float(axes.x(epochs[last])[0]), float(axes.y(losses[last])[0])
    return None
