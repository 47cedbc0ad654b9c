"""What follows the pointer over the plane: a circle as large as the brush, or the eraser, and the keyboard's cross."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.look.theme import CLASS_LOOKS, Theme

LINE_WIDTH: Final = 1.5
SMALLEST: Final = 4.0
"""Pixels of radius below which the circle would no longer be seen."""
CROSS: Final = 9.0
"""Pixels that the keyboard's cross reaches to each side."""


def cursor_rect(place: QPointF, radius: float, theme: Theme) -> QRect:
    """All that a cursor of that radius (pixels) covers at that place."""
    reach = max(radius, SMALLEST, CROSS) + 3 * LINE_WIDTH * theme.line_scale + 1
    return QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def draw_cursor(
    painter: QPainter, place: QPointF, radius: float, label: int, theme: Theme, *, erasing: bool, cross: bool
) -> None:
    """Draw the cursor, radius in pixels: in the class's colour, or dashed and grey while erasing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = LINE_WIDTH * theme.line_scale
    radius = max(radius, SMALLEST)
    color = QColor(theme.caption if erasing else CLASS_LOOKS[label].color)
    halo = QColor(theme.surface)
    halo.setAlpha(170)
    fill = QColor(color)
    fill.setAlpha(24)
    painter.setPen(QPen(halo, width + 2))
    painter.setBrush(fill)
    painter.drawEllipse(place, radius, radius)
    pen = QPen(color, width)
    if erasing:
        pen.setDashPattern([3.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place, radius, radius)
    if cross:
        arms = [
            QLineF(place.x() - CROSS, place.y(), place.x() + CROSS, place.y()),
            QLineF(place.x(), place.y() - CROSS, place.x(), place.y() + CROSS),
        ]
        for cross_pen in (QPen(halo, width + 2), QPen(QColor(theme.text), width)):
            painter.setPen(cross_pen)
            painter.drawLines(arms)
