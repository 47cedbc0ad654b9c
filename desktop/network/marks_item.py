"""What marks units and numbers in the diagram: what is pointed at, pinned, or reached with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.scene_library import GraphicsObject
from desktop.look.theme import LIGHT, Theme

WIDTH: Final = 2.0
AROUND: Final = 2.5
"""Pixels of a frame, and between it and its unit."""
RIM: Final = 1.0
"""Of the line around a mark."""


class Ring(NamedTuple):
    """A frame around something."""

    box: tuple[float, float, float, float]
    """Left, top, width, height, pixels."""
    is_pinned: bool
    is_round: bool
    spared: tuple[QRectF, ...] = ()
    """Circles that lie in front of it: the marks of a unit's bias, or of its shift and scale."""


class MarksItem(GraphicsObject):
    """Frames, in the scene's pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._rect = QRectF()
        self._rings: tuple[Ring, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and line widths."""
        self._theme = theme
        self.update()

    def show_in(self, rect: QRectF, rings: Sequence[Ring]) -> None:
        """Draw these in a rectangle."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        self._rings = tuple(rings)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in self._rings:
            box = QRectF(*ring.box).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            width = WIDTH * theme.line_scale
            painter.save()
            if ring.spared:
                painter.setClipPath(_around(self._rect, ring.spared))
            for color, wide in ((theme.surface, width + 2), (theme.accent if ring.is_pinned else theme.text, width)):
                painter.setPen(QPen(QColor(color), wide))
                if ring.is_round:
                    painter.drawEllipse(box)
                else:
                    painter.drawRect(box)
            painter.restore()
        pinned = [ring for ring in self._rings if ring.is_pinned]
        painter.setPen(QPen(QColor(theme.surface), 1))
        painter.setBrush(QColor(theme.accent))
        for ring in pinned:
            painter.drawEllipse(QPointF(ring.box[0] + ring.box[2], ring.box[1]), 4.0, 4.0)


def _around(rect: QRectF, circles: Sequence[QRectF]) -> QPainterPath:
    """All of a rectangle but for circles, each with the line around it."""
    path = QPainterPath()
    path.addRect(rect)
    for circle in circles:
        path.addEllipse(circle.adjusted(-RIM, -RIM, RIM, RIM))
    return path
