"""Where losses lie in the chart: axis ranges that don't jitter, and polylines cut into what is quick to paint.

Wide curves are handed to Qt as single lines with square ends, not as paths: an antialiased path of 900 points, 2 pixels
wide, takes 2 to 7 ms to paint, the same lines one by one 0.5 ms. Qt's own dashes take 9 ms, so they are cut here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF

from desktop.chart.axis_ticks import round_up

Floats = npt.NDArray[np.float64]

LEAST_EPOCHS: Final = 50
"""The epoch axis is never shorter, so that the first epochs don't race across the chart."""

LEAST_LOSS: Final = 1e-6
"""A logarithmic axis shows smaller losses, and 0, at its lower end."""

DASH: Final = 9.0
DASH_GAP: Final = 7.0
"""Pixels along the epoch axis, at line scale 1. Measured there and not along the curve, so that dashes stay put while
the curve grows."""

_NO_CORNER: Final = 0.2
_FAR: Final = 1e5


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
        """Pixels of losses, any shape; NaN where a loss is. Far outside the chart they are cut off."""
        if self.logarithmic:
            span = math.log(self.high / self.low)
            share = np.log(np.maximum(loss, self.low) / self.low) / span
        else:
            share = loss / self.high
        return self.rect.bottom() - np.clip(share, -_FAR, _FAR) * self.rect.height()

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
        """Another run: fit the axes anew."""
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


def bucket_count(width: float) -> int:
    """Buckets of a decimated curve in a chart so many pixels wide: one for every three pixels."""
    return max(25, int(width) // 3)


def thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Without the corners that lie within a fifth of a pixel of the line between their neighbours."""
    for _ in range(3):
        if len(x) < 3:
            break
        share = (x[1:-1:2] - x[:-2:2]) / np.maximum(x[2::2] - x[:-2:2], 1e-9)
        off = np.abs(y[1:-1:2] - (y[:-2:2] + share * (y[2::2] - y[:-2:2])))
        keep = np.ones(len(x), np.bool_)
        straight = off < _NO_CORNER
        if np.count_nonzero(straight) * 10 < len(straight):
            break  # noise: what little could go isn't worth the time
        keep[1:-1:2] = ~straight
        x, y = x[keep], y[keep]
    return x, y


def stretches(x: Floats, y: Floats) -> list[slice]:
    """Where both are finite without a break."""
    finite = np.isfinite(x) & np.isfinite(y)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], finite, [False]]).astype(np.int8)))
    return [slice(start, end) for start, end in edges.reshape(-1, 2).tolist()]


def single_lines(x: Floats, y: Floats) -> Floats:
    """(S, 4) lines between neighbours that are both finite; a lone point becomes a line without length."""
    finite = np.isfinite(x) & np.isfinite(y)
    joined = finite[:-1] & finite[1:]
    ends = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])[joined]
    beside = np.zeros(len(x), np.bool_)
    beside[:-1] |= joined
    beside[1:] |= joined
    alone = finite & ~beside
    return np.concatenate([ends, np.column_stack([x, y, x, y])[alone]])


def dashes(x: Floats, y: Floats, origin: float, scale: float) -> Floats:
    """(S, 4) lines of the curve's dashes."""
    finite = np.isfinite(x) & np.isfinite(y)
    if finite.sum() < 2:
        return single_lines(x, y)
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
    lines = single_lines(all_x[order], all_y[order])
    middles = (lines[:, 0] + lines[:, 2]) / 2
    return lines[(middles - origin) % period < dash]


def _round_down(value: float) -> float:
    decade = 10.0 ** math.floor(math.log10(value))
    return next(factor * decade for factor in (5.0, 2.0, 1.0) if factor * decade <= value * (1 + 1e-9))
