"""Bars side by side, sorted or in order, on a linear or a logarithmic axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.metrics.summary import NO_NUMBER
from core.words import Translatable
from desktop.inside.figure import CENTER, RIGHT, Figure
from desktop.look.language import number, worded
from desktop.look.powers_of_ten import with_power
from desktop.look.style import see_through
from desktop.look.ticks import round_up, tick_text

_EMPTY: Final = 0.6
LEAST: Final = 1.0
"""Pixels of the smallest bar."""


class SortedBars(Figure):
    """Values from the largest to the smallest, and those of another as an outline behind them."""

    def __init__(self, title: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(76, parent, most=7.0)
        self._title = worded(title)
        self.setToolTip(self._title)  # which is cut where there is little room
        self._values: Sequence[float] = ()
        self._others: Sequence[float] = ()
        self._top = 0.0

    def set_values(self, values: Sequence[float], others: Sequence[float]) -> None:
        """Show these, of any order; others: what they are compared with, () for nothing."""
        self._values, self._others = (sorted(filter(math.isfinite, each), reverse=True) for each in (values, others))
        highest = max([*self._values[:1], *self._others[:1], 1e-6])
        top = round_up(highest)
        if top > self._top or top < _EMPTY * self._top:
            self._top = top
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        line, left = self.line_height, self.width_of(tick_text(-self._top)) + 8
        self.write_title(painter, room, left, self._title)
        if not self._top:
            return
        lowest = min([*self._values[-1:], *self._others[-1:], 0.0])
        low = -round_up(-lowest) if lowest < 0 else 0.0
        low = max(low, -self._top)
        area = room.adjusted(left, line + 3, -2, -line / 2)
        scale = area.height() / (self._top - low)
        ground = area.bottom() + low * scale
        for value in (0.0, self._top):
            y = ground - value * scale
            self.hairline(painter, QPointF(area.left(), y), QPointF(area.right(), y))
            beside = QRectF(room.left(), y - line / 2, area.left() - room.left() - 4, line)
            self.write(painter, beside, tick_text(value), RIGHT)
        if self._others:
            self._draw_outline(painter, area, ground, scale)
        if not self._values:
            return
        width = area.width() / len(self._values)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        for place, value in enumerate(self._values):
            height = max(value, low) * scale
            if abs(height) < LEAST:
                height = LEAST
            inner = width * (0.82 if width > 3 else 1.0)
            box = QRectF(area.left() + place * width, ground - max(height, 0.0), inner, abs(height))
            painter.drawRect(box)

    def _draw_outline(self, painter: QPainter, area: QRectF, ground: float, scale: float) -> None:
        width, corners = area.width() / len(self._others), [QPointF(area.left(), ground)]
        for place, value in enumerate(self._others):
            y = min(max(ground - value * scale, area.top()), area.bottom())
            corners += [QPointF(area.left() + (place + each) * width, y) for each in (0, 1)]
        outline = QPolygonF([*corners, QPointF(area.right(), ground)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(self.theme.text, 0.1))
        painter.drawPolygon(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(see_through(self.theme.text, 0.6), 1.2 * self.theme.line_scale))
        painter.drawPolyline(outline)


class LayerBars(Figure):
    """A value of each layer on a logarithmic axis, as bars with names and numbers."""

    def __init__(self, title: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(92, parent, most=5.0)
        self._title = worded(title)
        self.setToolTip(self._title)  # which is cut where there is little room
        self._names: Sequence[str] = ()
        self._values: Sequence[float] = ()
        self._low, self._high = -3, 0
        """Decades at the ends of the axis."""

    def set_values(self, names: Sequence[str], values: Sequence[float]) -> None:
        """Show these; what isn't above 0 has no bar. names: as of layer_names."""
        names = [worded(name) for name in names]
        self._names, self._values = names, values
        decades = [math.log10(value) for value in values if math.isfinite(value) and value > 0]
        if decades:
            low, high = math.floor(min(decades) - 0.3), math.ceil(max(decades))
            if low < self._low or low > self._low + 2:
                self._low = low
            if high > self._high or high < self._high - 2:
                self._high = high
            self._high = max(self._high, self._low + 2)
        told = (f"{name} {number_text(value)}" for name, value in zip(names, values, strict=True))
        self.setAccessibleDescription(f"{self._title}: {', '.join(told)}")
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        line, left = self.line_height, self.width_of("0.0001") + 8
        self.write_title(painter, room, left, self._title)
        area = room.adjusted(left, 2 * line + 2, -2, -line - 2)
        every = max(1, math.ceil((self._high - self._low) * line / max(area.height(), 1.0)))
        for decade in range(self._low, self._high + 1, every):
            y = self._y(area, float(decade))
            self.hairline(painter, QPointF(area.left(), y), QPointF(area.right(), y))
            beside = QRectF(room.left(), y - line / 2, left - 4, line)
            self.write(painter, beside, number_text(10.0**decade), RIGHT)
        width = area.width() / max(1, len(self._values))
        for place, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            box = QRectF(area.left() + place * width, area.top(), width, area.height())
            below = QRectF(box.left(), box.bottom() + 1, width, line)
            is_short = self.width_of(name) >= width - 4 and place < len(self._names) - 1
            self.write(painter, below, str(place + 1) if is_short else name, CENTER)
            if not (math.isfinite(value) and value > 0):
                continue
            y = self._y(area, math.log10(value))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.layer_color(place, len(self._values))))
            painter.drawRect(QRectF(box.left() + 0.2 * width, y, 0.6 * width, max(LEAST, area.bottom() - y)))
            told = next((text for text in _number_texts(value) if self.width_of(text) <= width), "")
            self.write(painter, QRectF(box.left(), y - line, width, line), told, CENTER, self.theme.text)

    def _y(self, area: QRectF, decade: float) -> float:
        share = (decade - self._low) / (self._high - self._low)
        return area.bottom() - area.height() * min(max(share, 0.0), 1.0)


def number_text(value: float, digits: int = 2) -> str:
    """With so many digits, whatever its size: "0.013", "2.1·10⁻⁷"."""
    if not math.isfinite(value):
        return NO_NUMBER
    return number(with_power(f"{value:.{digits}g}"))


def _number_texts(value: float) -> Sequence[str]:
    """From the longest to the shortest."""
    return [number_text(value, digits) for digits in (2, 1)] + [with_power(f"{value:.0e}")]
