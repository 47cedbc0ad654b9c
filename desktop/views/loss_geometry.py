"""Where the loss curves lie in the chart: axis ranges that don't jitter, and lines and area in pixels.

Wide curves are handed to Qt as single lines with square ends, not as paths: an antialiased path of 900 points, 2 pixels
wide, takes 2 to 7 ms to paint, the same lines one by one 0.5 ms. Qt's own dashes take 9 ms, so they are cut here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPolygonF

from core.metrics.history import History
from desktop.views.axis_ticks import round_up
from desktop.views.polygons import polygon

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

LEAST_EPOCHS: Final = 50
"""The epoch axis is never shorter, so that the first epochs don't race across the chart."""

LEAST_LOSS: Final = 1e-6
"""A logarithmic axis shows smaller losses, and 0, at its lower end."""

DASH: Final = 9.0
DASH_GAP: Final = 7.0
"""Pixels along the epoch axis, at line scale 1. Measured there and not along the curve, so that dashes stay put while
the curve grows."""


_NO_CORNER: Final = 0.2


@dataclass(frozen=True)
class Axes:
    """The chart's rectangle in pixels and the values at its edges. Losses rise upwards from `low` to `high`."""

    rect: QRectF
    epochs: float
    low: float
    high: float
    logarithmic: bool

    def x(self, epoch: Floats) -> Floats:
        """Pixels of epochs, any shape."""
        return self.rect.left() + epoch * (self.rect.width() / self.epochs)

    def y(self, loss: Floats) -> Floats:
        """Pixels of losses, any shape; not finite where a loss isn't."""
        if self.logarithmic:
            span = math.log(self.high / self.low)
            share = np.log(np.maximum(loss, self.low) / self.low) / span
        else:
            share = loss / self.high
        return self.rect.bottom() - share * self.rect.height()

    def epoch_at(self, x: float) -> int:
        """The epoch nearest to a pixel column."""
        return round((x - self.rect.left()) / self.rect.width() * self.epochs)


class Ranges:
    """Ends of the axes. They grow at once, in round steps, and shrink only when much of the chart stands empty."""

    _EMPTY = 0.6

    def __init__(self) -> None:
        self._high = 0.0
        self._low = 0.0

    def forget(self) -> None:
        """Begin anew: another run, or another kind of axis."""
        self._high = self._low = 0.0

    def axes(self, rect: QRectF, last_epoch: int, losses: Floats, logarithmic: bool) -> Axes:
        """Axes that hold all finite losses (any number of them, shape (N,)) of epochs 0 to last_epoch."""
        finite = losses[np.isfinite(losses)]
        top = round_up(max(float(finite.max(initial=0.0)), LEAST_LOSS) * 1.04) if len(finite) else 1.0
        if top > self._high or top < self._high * self._EMPTY:
            self._high = top
        low = 0.0
        if logarithmic:
            least = max(float(finite.min(initial=self._high)), LEAST_LOSS)
            bottom = min(_round_down(least), self._high / 10)
            if self._low == 0.0 or bottom < self._low or bottom > self._low * 5:
                self._low = bottom
            low = self._low
        return Axes(rect, round_up(max(last_epoch, LEAST_EPOCHS)), low, self._high, logarithmic)


def _no_lines() -> Floats:
    return np.empty((0, 4))


def _no_pixels() -> Mask:
    return np.empty((0, 0), np.bool_)


class LinePool:
    """Line objects used again and again: making and dropping 1,000 of them takes 2 ms, moving them 0.5 ms."""

    def __init__(self) -> None:
        self._lines: list[QLineF] = []

    def filled(self, ends: Floats) -> list[QLineF]:
        """As many lines as ends (S, 4), moved there. They move again with the next call."""
        while len(self._lines) < len(ends):
            self._lines.append(QLineF())
        for line, (x1, y1, x2, y2) in zip(self._lines, ends.tolist(), strict=False):
            line.setLine(x1, y1, x2, y2)
        return self._lines[: len(ends)]


@dataclass(frozen=True)
class Curves:
    """What there is to paint, in pixels."""

    train: list[QPolygonF] = field(default_factory=list)
    """The whole training curve, in unbroken stretches, for a hairline."""
    train_dashes: Floats = field(default_factory=_no_lines)
    """(S, 4) ends x1, y1, x2, y2 of single lines."""
    validation: Floats = field(default_factory=_no_lines)
    """(S, 4)."""
    gap: Mask = field(default_factory=_no_pixels)
    """(H, W) pixels of the chart's rectangle, from its top left: whether they lie between both curves."""


def bucket_count(width: float) -> int:
    """Buckets of a decimated curve in a chart so many pixels wide: one for every three pixels."""
    return max(25, int(width) // 3)


def read_losses(history: History, width: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Epochs and losses of training, then of validation, decimated for a chart of that width; NaN where missing."""
    if len(history) == 0:
        empty = np.empty(0)
        return empty, empty, empty, empty
    last, buckets = history.last_epoch, bucket_count(width)
    train_x, train_y = history.decimated("train_loss", 0, last, buckets)
    validation_x, validation_y = history.decimated("validation_loss", 0, last, buckets)
    return (
        np.asarray(train_x, np.float64),
        np.asarray(train_y, np.float64),
        np.asarray(validation_x, np.float64),
        np.asarray(validation_y, np.float64),
    )


def curves(axes: Axes, losses: tuple[Floats, Floats, Floats, Floats], line_scale: float) -> Curves:
    """Lays the losses (see read_losses) out in the chart; thicker lines get longer dashes."""
    train_x, train_y = _thinned(axes.x(losses[0]), axes.y(losses[1]))
    validation_x, validation_y = _thinned(axes.x(losses[2]), axes.y(losses[3]))
    return Curves(
        [polygon(train_x[part], train_y[part]) for part in _stretches(train_x, train_y)],
        _dashed(train_x, train_y, axes.rect.left(), line_scale),
        _lines(validation_x, validation_y),
        _between(axes.rect, train_x, train_y, validation_x, validation_y),
    )


def _thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Without the corners that lie within a fifth of a pixel of the line between their neighbours."""
    for _ in range(3):
        if len(x) < 3:
            break
        share = (x[1:-1:2] - x[:-2:2]) / np.maximum(x[2::2] - x[:-2:2], 1e-9)
        off = np.abs(y[1:-1:2] - (y[:-2:2] + share * (y[2::2] - y[:-2:2])))
        keep = np.ones(len(x), np.bool_)
        keep[1:-1:2] = ~(off < _NO_CORNER)
        x, y = x[keep], y[keep]
    return x, y


def _stretches(x: Floats, y: Floats) -> list[slice]:
    """Where both are finite without a break."""
    finite = np.isfinite(x) & np.isfinite(y)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], finite, [False]]).astype(np.int8)))
    return [slice(start, end) for start, end in edges.reshape(-1, 2).tolist()]


def _lines(x: Floats, y: Floats) -> Floats:
    """(S, 4) lines between neighbours that are both finite; a lone point becomes a line without length."""
    finite = np.isfinite(x) & np.isfinite(y)
    joined = finite[:-1] & finite[1:]
    ends = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])[joined]
    beside = np.zeros(len(x), np.bool_)
    beside[:-1] |= joined
    beside[1:] |= joined
    alone = finite & ~beside
    return np.concatenate([ends, np.column_stack([x, y, x, y])[alone]])


def _dashed(x: Floats, y: Floats, origin: float, scale: float) -> Floats:
    """(S, 4) lines of the curve's dashes."""
    finite = np.isfinite(x) & np.isfinite(y)
    if finite.sum() < 2:
        return _lines(x, y)
    dash, period = DASH * scale, (DASH + DASH_GAP) * scale
    known_x, known_y = x[finite], y[finite]
    first, last = (math.floor((known_x[end] - origin) / period) for end in (0, -1))
    starts = origin + period * np.arange(first, last + 1)
    cuts = np.concatenate([starts, starts + dash])
    # Where a dash begins or ends, the curve gets a corner; not where the curve itself has a hole.
    cuts = cuts[(cuts > known_x[0]) & (cuts < known_x[-1])]
    left = np.clip(np.searchsorted(x, cuts, side="right") - 1, 0, len(x) - 2)
    cuts = cuts[finite[left] & finite[left + 1]]
    all_x = np.concatenate([x, cuts])
    all_y = np.concatenate([y, np.interp(cuts, known_x, known_y)])
    order = np.argsort(all_x, kind="stable")
    lines = _lines(all_x[order], all_y[order])
    middles = (lines[:, 0] + lines[:, 2]) / 2
    return lines[(middles - origin) % period < dash]


def _between(rect: QRectF, train_x: Floats, train_y: Floats, validation_x: Floats, validation_y: Floats) -> Mask:
    """Which pixels of the rectangle lie between both curves, (H, W); none where one of them isn't drawn.

    As a polygon that follows the curves' jitter the area would take 3 to 100 ms to fill, these pixels half of one.
    """
    width, height = round(rect.width()), round(rect.height())
    if len(train_x) < 2 or len(validation_x) < 2:
        return np.zeros((height, width), np.bool_)
    columns = rect.left() + 0.5 + np.arange(width)
    rows = (rect.top() + 0.5 + np.arange(height, dtype=np.float32))[:, None]
    train = np.interp(columns, train_x, train_y, np.nan, np.nan).astype(np.float32)
    validation = np.interp(columns, validation_x, validation_y, np.nan, np.nan).astype(np.float32)
    inside: Mask = (rows > np.minimum(train, validation)) & (rows < np.maximum(train, validation))
    return inside


def _round_down(value: float) -> float:
    decade = 10.0 ** math.floor(math.log10(value))
    return next(factor * decade for factor in (5.0, 2.0, 1.0) if factor * decade <= value * (1 + 1e-9))
