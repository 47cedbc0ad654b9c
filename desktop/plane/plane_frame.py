"""Where the plane lies in its widget, and the calm frame around it: border, ticks and axis titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from core.plane.grid import EXTENT
from desktop.look.theme import Theme

TICKS: Final = (-2, 0, 2)
TICK_LENGTH: Final = 4
GAP: Final = 4
EDGE: Final = 1
"""Pixels of air on the sides that have no ticks."""
BORDER: Final = 1
CAPTION_SIZE: Final = 11
FEWEST_TICKED: Final = 10_000
"""Pixels of side below which a plane in a card has no ticks: their room is worth more as plane."""


@dataclass(frozen=True)
class PlaneFrame:
    """The square that shows the plane, in a widget's pixels; x2 grows upwards."""

    left: int
    top: int
    side: int
    ticked: bool = True
    """Ticks, their numbers and axis titles stand around it."""

    @classmethod
    def fitted(cls, size: QSize, font: QFont, *, in_card: bool = False) -> PlaneFrame:
        """The largest square that leaves room for the ticks' captions in that font, centred together with them.

        In a card it has none of these below FEWEST_TICKED, only its border, and begins at the top.
        """
        if in_card:
            ticked = cls.fitted(size, font)
            if ticked.side >= FEWEST_TICKED:
                return ticked
            side = max(1, min(size.width(), size.height()) - 2 * BORDER)
            return cls((size.width() - side) // 2, BORDER, side, ticked=False)
        gutter, footer = _ticks_room(font)
        side = max(1, min(size.width() - gutter - EDGE, size.height() - footer - EDGE))
        left = (size.width() - side - gutter - EDGE) // 2 + gutter
        top = (size.height() - side - footer - EDGE) // 2 + EDGE
        return cls(left, top, side)

    @property
    def rect(self) -> QRect:
        """The square."""
        return QRect(self.left, self.top, self.side, self.side)

    @property
    def unit(self) -> float:
        """Pixels in one plane unit."""
        return self.side / (2 * EXTENT)

    def needs(self, font: QFont) -> QSize:
        """The smallest widget that shows the square as large, with what stands around it."""
        if not self.ticked:
            return QSize(self.side + 2 * BORDER, self.side + 2 * BORDER)
        gutter, footer = _ticks_room(font)
        return QSize(self.side + gutter + EDGE, self.side + footer + EDGE)

    def to_widget(self, x: float, y: float) -> QPointF:
        """The place of a position given in plane units."""
        return QPointF(self.left + (x + EXTENT) * self.unit, self.top + (EXTENT - y) * self.unit)

    def position_at(self, place: QPointF) -> tuple[float, float]:
        """The position, in plane units, shown at a place; beyond EXTENT for places outside the square."""
        return (place.x() - self.left) / self.unit - EXTENT, EXTENT - (place.y() - self.top) / self.unit


def _ticks_room(font: QFont) -> tuple[int, int]:
    """Pixels that ticks and titles take left of the square, and below it."""
    metrics = QFontMetrics(font)
    gutter = max(metrics.horizontalAdvance(text) for text in ("−2", "x₂")) + GAP + TICK_LENGTH + GAP
    return gutter, metrics.height() + GAP + TICK_LENGTH


def caption_font(base: QFont, theme: Theme) -> QFont:
    """The font of ticks and axis titles."""
    font = QFont(base)
    font.setPixelSize(theme.px(CAPTION_SIZE))
    return font


def draw_axes(painter: QPainter, frame: PlaneFrame, theme: Theme) -> None:
    """Faint lines through the origin, light enough to leave the fill alone."""
    color = QColor(theme.text)
    color.setAlpha(30)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRect(frame.left, frame.top + frame.side // 2, frame.side, 1), color)
    painter.fillRect(QRect(frame.left + frame.side // 2, frame.top, 1, frame.side), color)


def draw_frame(painter: QPainter, frame: PlaneFrame, theme: Theme, font: QFont, *, focused: bool = False) -> None:
    """Border, in the accent where the keyboard is, and where there are any: ticks, their numbers, and the axis titles
    at the positive ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent if focused else theme.line), 1))
    painter.drawRect(frame.rect.adjusted(-1, -1, 0, 0))
    if not frame.ticked:
        return
    painter.setPen(QPen(QColor(theme.line), 1))
    bottom = frame.top + frame.side
    height = QFontMetrics(font).height()
    footer = bottom + TICK_LENGTH + GAP // 2
    gutter = frame.left - TICK_LENGTH - GAP
    for tick in TICKS:
        place = frame.to_widget(tick, tick)
        painter.drawLine(QLineF(place.x(), bottom, place.x(), bottom + TICK_LENGTH))
        painter.drawLine(QLineF(frame.left - 1, place.y(), frame.left - 1 - TICK_LENGTH, place.y()))
    painter.setFont(font)
    painter.setPen(QColor(theme.caption))
    right, center = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignCenter
    for tick in TICKS:
        text = str(tick).replace("-", "−")
        place = frame.to_widget(tick, tick)
        painter.drawText(QRectF(place.x() - 40, footer, 80, height), center, text)
        painter.drawText(QRectF(0, place.y() - height / 2, gutter, height), right, text)
    painter.drawText(QRectF(frame.left, footer, frame.side, height), right, "x₁")
    painter.drawText(QRectF(0, frame.top, gutter, height), right, "x₂")
