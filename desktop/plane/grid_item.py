"""The grid that points snap to: thin lines below boundaries and points."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from pyqtgraph.graphicsItems.GraphicsObject import GraphicsObject
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from core.plane.grid import EXTENT
from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.surface_item import PLANE

OPACITY: Final = 0.13
"""Of its lines: seen on any fill, and far fainter than a boundary."""


class GridItem(GraphicsObject):
    """Lines at the multiples of a step, from edge to edge of the plane. It stands in plane units."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._step = 0.0
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_step(self, step: float) -> None:
        """Plane units between lines; 0: no grid."""
        self._step = step
        self.setVisible(step > 0)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return PLANE

    def paint(self, painter: QPainter, *_: Any) -> None:
        """In device pixels, so that each line is sharp and as wide as the next."""
        transform, ratio = painter.transform(), painter.device().devicePixelRatio()
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        square = transform.mapRect(PLANE)
        left, top, width, height = (
            ratio * value for value in (square.left(), square.top(), square.width(), square.height())
        )
        line, color = max(1, round(ratio * self._theme.line_scale)), see_through(self._theme.text, OPACITY)
        count = round(2 * EXTENT / self._step)
        for share in np.linspace(0, 1, count + 1).tolist():
            painter.fillRect(QRectF(round(left + share * width - line / 2), top, line, height), color)
            painter.fillRect(QRectF(left, round(top + share * height - line / 2), width, line), color)
