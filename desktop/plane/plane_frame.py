"""Where the plane lies in its widget and what of it shows, and the calm frame around it: border, ticks, axis titles."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from core.data.tables.column_names import column_text
from core.experiment.spec import Axis
from core.plane.grid import WHOLE, View
from desktop.look.language import number, worded
from desktop.look.theme import Theme
from desktop.look.ticks import linear_ticks

TICK_LENGTH: Final = 4
GAP: Final = 4
BORDER: Final = 1
CAPTION_SIZE: Final = 11
TITLE_ROOM: Final = 26
"""Pixels beside an axis title that have no tick's number."""
TICK_SHARE: Final = 0.22
"""Of the view's side that ticks are apart at least: the whole plane then has them at -2, 0 and 2."""
TITLE_SHARE: Final = 0.4
"""Of the plane's side that an axis title takes at most."""
LONGEST_NUMBER: Final = 9
"""Characters of a tick's number; longer ones are written with a power of ten."""
PLANE_AXIS: Final = Axis()
"""In plane units."""


@dataclass(frozen=True)
class PlaneFrame:
    """The square that shows a view of the plane, in a widget's pixels; x2 grows upwards."""

    left: int
    top: int
    side: int
    ticked: bool = True
    """Ticks, their numbers and axis titles stand around it."""
    view: View = WHOLE

    @classmethod
    def fitted(cls, size: QSize, font: QFont, *, in_card: bool = False, view: View = WHOLE) -> PlaneFrame:
        """The largest square that leaves room for the ticks' captions in that font, in the middle, from the top on.
        In a card it has none of these, only its border: their room is worth more as plane."""
        gutter, footer = (BORDER, BORDER) if in_card else ticks_room(font)
        side = max(1, min(size.width() - gutter - BORDER, size.height() - footer - BORDER))
        return cls((size.width() - side - gutter - BORDER) // 2 + gutter, BORDER, side, not in_card, view)

    @property
    def rect(self) -> QRect:
        return QRect(self.left, self.top, self.side, self.side)

    @property
    def unit(self) -> float:
        return self.side / self.view.side

    def within(self, x: float, y: float) -> QPointF:
        """The place of a position in the square's own pixels."""
        return QPointF((x - self.view.x0) * self.unit, (self.view.y1 - y) * self.unit)

    def to_widget(self, x: float, y: float) -> QPointF:
        return QPointF(self.left, self.top) + self.within(x, y)

    def position_at(self, place: QPointF) -> tuple[float, float]:
        """The position, in plane units, shown at a place; beyond the view for places outside the square."""
        return self.view.x0 + (place.x() - self.left) / self.unit, self.view.y1 - (place.y() - self.top) / self.unit


def ticks(low: float, high: float, axis: Axis = PLANE_AXIS) -> list[tuple[float, str]]:
    """Positions from low to high, plane units, at which an axis has round values, three to six of them; and how each
    value is written."""
    ends = axis.center + axis.unit * low, axis.center + axis.unit * high
    values = linear_ticks(*ends, 1 / TICK_SHARE) if ends[0] < ends[1] else []
    if len(values) < 2:  # so far from 0 that numbers are too coarse to part them
        return []
    decimals = max(0, -floor(log10(values[1] - values[0]) + 1e-9))
    return [((value - axis.center) / axis.unit, _written(value, decimals)) for value in values]


def _written(value: float, decimals: int) -> str:
    text = f"{value + 0.0:.{decimals}f}"
    return number((text if len(text) <= LONGEST_NUMBER else f"{value:.3g}").replace("-", "−"))


def ticks_room(font: QFont) -> tuple[int, int]:
    """Pixels that ticks and titles take left of the square, and below it."""
    metrics = QFontMetrics(font)
    gutter = max(metrics.horizontalAdvance(text) for text in ("−2", "x₂")) + GAP + TICK_LENGTH + GAP
    return gutter, metrics.height() + GAP + TICK_LENGTH


def draw_frame(
    painter: QPainter, frame: PlaneFrame, theme: Theme, font: QFont, axes: tuple[Axis, Axis], *, focused: bool
) -> None:
    """Border, in the accent where the keyboard is, and where there are any: ticks, their numbers, and the axis titles
    at the positive ends. axes: what imported points are measured in."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent if focused else theme.line), 1))
    painter.drawRect(frame.rect.adjusted(-1, -1, 0, 0))
    if not frame.ticked:
        return
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setFont(font)
    view, metrics, bottom = frame.view, QFontMetrics(font), frame.top + frame.side
    height, footer, gutter = metrics.height(), bottom + TICK_LENGTH + GAP // 2, frame.left - TICK_LENGTH - GAP
    right, center = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignCenter
    titles = [_title(metrics, frame, axis, name) for axis, name in zip(axes, ("x₁", "x₂"), strict=True)]
    is_upright = metrics.horizontalAdvance(titles[1]) > gutter
    rooms = [max(TITLE_ROOM, metrics.horizontalAdvance(title) + 3 * GAP) for title in titles]
    columns = [(frame.to_widget(value, 0.0).x(), text) for value, text in ticks(view.x0, view.x1, axes[0])]
    rows = [(frame.to_widget(0.0, value).y(), text) for value, text in ticks(view.y0, view.y1, axes[1])]
    painter.drawLines([QLineF(x, bottom, x, bottom + TICK_LENGTH) for x, _ in columns])
    painter.drawLines([QLineF(frame.left - 1, y, frame.left - 1 - TICK_LENGTH, y) for y, _ in rows])
    painter.setPen(QColor(theme.caption))
    for x, text in columns:
        if x + metrics.horizontalAdvance(text) / 2 < frame.left + frame.side - rooms[0] + GAP:
            painter.drawText(QRectF(x - 40, footer, 80, height), center, text)
    for y, text in rows:
        fits = metrics.horizontalAdvance(text) <= gutter
        half = height / 2 if fits else metrics.horizontalAdvance(text) / 2
        if y - half < frame.top + (rooms[1] if is_upright else TITLE_ROOM) - GAP:
            continue
        if fits:
            painter.drawText(QRectF(0, y - height / 2, gutter, height), right, text)
        else:  # long numbers stand upright: the plane shall not shrink for them
            _draw_upright(painter, QRectF(gutter - height, y - 40, height, 80), center, text)
    painter.drawText(QRectF(frame.left, footer, frame.side, height), right, titles[0])
    if is_upright:
        _draw_upright(painter, QRectF(gutter - height, frame.top, height, frame.side), right, titles[1])
    else:
        painter.drawText(QRectF(0, frame.top, gutter, height), right, titles[1])


def _title(metrics: QFontMetrics, frame: PlaneFrame, axis: Axis, name: str) -> str:
    """What an axis is called: by the column that imported points have it from."""
    if not axis.name:
        return name
    name = worded(column_text(axis.name))
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, round(TITLE_SHARE * frame.side))


def _draw_upright(painter: QPainter, room: QRectF, flags: Qt.AlignmentFlag, text: str) -> None:
    """Text that is read from below, within a room that is higher than wide."""
    painter.save()
    painter.translate(room.left(), room.bottom())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 0, room.height(), room.width()), flags, text)
    painter.restore()
