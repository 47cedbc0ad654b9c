"""What the loss chart's curves are read against: which part of losses and epochs it shows, and its two axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop.look.language import tr
from desktop.look.line_pieces import Floats
from desktop.look.scene_library import AxisItem
from desktop.look.style import see_through
from desktop.look.theme import LIGHT, Theme
from desktop.look.ticks import linear_ticks, logarithmic_ticks, round_down, round_up, tick_text

Span = tuple[float, float]
"""Lower and upper end."""
NOTCH: Final = 1.25
"""One notch of the wheel enlarges by this factor."""

Number = TypeVar("Number", float, Floats)

LEAST_EPOCHS: Final = 50
"""The epoch axis is never shorter, so that the first epochs don't race across the chart."""
LEAST_LOSS: Final = 1e-6
"""A logarithmic axis shows smaller losses, and 0, as this."""
_EMPTY: Final = 0.6
"""The loss axis shrinks when it would be shorter than this share of what it is."""
_FAR: Final = 50.0
"""Heights of the chart beyond which losses outside it are cut off: Qt paints no line to 1e300."""
_PAD: Final = 4
_WIDEST_TICK: Final = "0.0001"
_MOST_TICKS: Final = {"left": 9, "bottom": 20}
"""However large the chart is: more lines than that are no help to read a loss by."""
_GRID_OPACITY: Final = 150 / 255
_EPOCHS_APART: Final = 90
"""Pixels between two numbers of the epoch axis, at least about, at 100 % type."""


@dataclass(frozen=True)
class Axes:
    """The chart's rectangle in pixels, and what its edges stand for."""

    rect: QRectF
    epochs: Span
    heights: Span
    """Losses, or on a logarithmic axis their logarithms to base 10."""
    logarithmic: bool

    def x(self, epoch: Number) -> Number:
        """The pixel column of an epoch, or of an array of them."""
        first, last = self.epochs
        return self.rect.left() + (epoch - first) * (self.rect.width() / (last - first))

    def y(self, loss: float) -> float:
        """The pixel row of a loss, within the chart."""
        return min(max(float(self.rows(np.array(loss))), self.rect.top()), self.rect.bottom())

    def rows(self, losses: Floats) -> Floats:
        """Pixel rows of losses of any shape; NaN where a loss is."""
        low, high = self.heights
        found = np.log10(np.maximum(losses, LEAST_LOSS)) if self.logarithmic else losses
        shares = np.minimum(np.maximum((found - low) / (high - low), -_FAR), _FAR)
        return self.rect.bottom() - shares * self.rect.height()

    def epoch_at(self, x: float) -> float:
        first, last = self.epochs
        return first + (x - self.rect.left()) / self.rect.width() * (last - first)

    def height_at(self, y: float) -> float:
        """What a pixel row stands for, in the unit of `heights`."""
        low, high = self.heights
        return low + (self.rect.bottom() - y) / self.rect.height() * (high - low)

    def holds(self, epoch: float) -> bool:
        return self.epochs[0] <= epoch <= self.epochs[1]


class Ranges:
    """Ends of the loss axis that holds everything. They grow at once, in round steps, and shrink only when much of the
    chart stands empty."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Another run, or another kind of axis: fit anew."""
        self._low = self._high = 0.0

    def heights(self, losses: Span | None, logarithmic: bool) -> Span:
        """See Axes.heights. losses: the lowest and the highest that the axis must hold; None before any."""
        top = round_up(max(losses[1], LEAST_LOSS) * 1.04) if losses is not None else 1.0
        if top > self._high or top < self._high * _EMPTY:
            self._high = top
        if not logarithmic:
            return 0.0, self._high
        least = max(losses[0] if losses is not None else self._high, LEAST_LOSS)
        bottom = min(round_down(least), self._high / 10)
        if self._low == 0.0 or bottom < self._low or bottom > self._low * 5:
            self._low = bottom
        return math.log10(self._low), math.log10(self._high)


class Window:
    """A part of an axis; all of it while `span` is None, and then it follows the run. Spans and places are in
    the units of `Axes`. A window never reaches beyond `whole`, what there is to see."""

    def __init__(self) -> None:
        self.span: Span | None = None

    def zoom(self, shown: Span, about: float, factor: float, whole: Span, least: float) -> None:
        """Enlarge what is shown of the whole by a factor about a place, which stays where it is; below 1 shows more.
        The window is at least so wide; one that would show everything is none."""
        first, last = max(shown[0], whole[0]), min(shown[1], whole[1])
        width = max((last - first) / factor, least)
        self.span = None
        if width < (whole[1] - whole[0]) * (1 - 1e-9):
            share = min(max((about - first) / (last - first), 0.0), 1.0)
            low = about - share * width
            self.span = _within((low, low + width), whole)

    def move(self, by: float, whole: Span) -> None:
        if self.span is not None:
            self.span = _within((self.span[0] + by, self.span[1] + by), whole)


def _within(window: Span, whole: Span) -> Span:
    """The window, shifted as little as possible; it is no wider than the whole."""
    low = min(max(window[0], whole[0]), whole[1] - (window[1] - window[0]))
    return low, min(low + window[1] - window[0], whole[1])


def epoch_span(last_epoch: int) -> Span:
    """Epochs from 0 to a round number that holds them all."""
    return 0.0, round_up(max(last_epoch, LEAST_EPOCHS))


class ChartAxis(AxisItem):
    """Few calm ticks: numbers in grey, a grid line for each loss, and the axis' name at the end of the epochs.

    It keeps its place and its range as pyqtgraph's axes do, and paints itself, in a third of their time.
    """

    def __init__(self, orientation: str) -> None:
        """orientation: "left" for losses, "bottom" for epochs."""
        super().__init__(orientation)
        self._is_left = orientation == "left"
        self._logarithmic = False
        self._theme, self._font = LIGHT, QFont()
        self._spacing = float(_EPOCHS_APART)

    def set_look(self, theme: Theme, font: QFont) -> None:
        metrics = QFontMetrics(font)
        self._theme, self._font = theme, font
        if self._is_left:
            self._spacing = metrics.height() * 1.8
            self.setWidth(metrics.horizontalAdvance(_WIDEST_TICK) + 2 * _PAD)
        else:
            self._spacing = theme.px(_EPOCHS_APART)
            self.setHeight(metrics.height() + 2 * _PAD)
        self.update()

    def set_logarithmic(self, logarithmic: bool) -> None:
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self.update()

    def setRange(self, mn: float, mx: float) -> None:  # noqa: N802 - pyqtgraph's name
        self.range = [mn, mx]
        self.update()

    def ticks(self, low: float, high: float, length: float) -> list[float]:
        """Where ticks stand on an axis of so many pixels, in the unit of `Axes.heights`."""
        most = min(max(2, int(length / self._spacing)), _MOST_TICKS[self.orientation])
        if not self._logarithmic:
            return linear_ticks(low, high, most)
        return [math.log10(tick) for tick in logarithmic_ticks(10**low, 10**high, most)]

    def paint(self, painter: QPainter, *_: Any) -> None:
        painter.setFont(self._font)
        metrics, size, (low, high) = painter.fontMetrics(), self.size(), self.range
        length, far = (size.height(), self._beyond.right()) if self._is_left else (size.width(), size.width())
        painter.setPen(see_through(self._theme.line, _GRID_OPACITY if self._is_left else 1.0))
        if self._is_left:
            lines = [length * (high - tick) / (high - low) for tick in self.ticks(low, high, length)]
            painter.drawLines([QLineF(size.width(), y, far, y) for y in lines])
        else:
            painter.drawLine(QLineF(1, 0, size.width() + 1, 0))
            name = tr("Epoch")
            far -= metrics.horizontalAdvance(name) + 1
            painter.setPen(QColor(self._theme.caption))
            painter.drawText(QPointF(far, _PAD + metrics.ascent()), name)
        painter.setPen(QColor(self._theme.caption))
        for tick in self.ticks(low, high, length):
            text = tick_text(float(f"{10**tick:.6g}") if self._logarithmic else tick)
            width, share = metrics.horizontalAdvance(text), (tick - low) / (high - low)
            if self._is_left:
                middle = length * (1 - share) + (metrics.ascent() - metrics.descent()) / 2
                painter.drawText(QPointF(size.width() - _PAD - width, middle), text)
            elif length * share + width / 2 + 2 * _PAD < far:
                painter.drawText(QPointF(length * share - width / 2, _PAD + metrics.ascent()), text)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Numbers at the ends of an axis reach beyond it."""
        return self._beyond.adjusted(-2 * _PAD, -2 * _PAD, 2 * _PAD, 2 * _PAD)

    @property
    def _beyond(self) -> QRectF:
        """The axis, and the curves that its grid lies under."""
        own, view = QRectF(QPointF(), self.size()), self.linkedView()
        return own.united(self.mapRectFromParent(view.geometry())) if self._is_left and view is not None else own
