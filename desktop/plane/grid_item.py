"""The grid that points snap to: thin lines below boundaries and points."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from core.plane.grid import EXTENT
from desktop.look.style import see_through
from desktop.plane.plane_item import PLANE, PlaneItem

OPACITY: Final = 0.13
"""Of its lines: seen on any fill, and far fainter than a boundary."""


class GridItem(PlaneItem):
    """Lines from edge to edge of the plane."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[list[float], list[float]] = ([], [])
        self.hide()

    def set_lines(self, columns: list[float], rows: list[float]) -> None:
        """Where lines cross the axes, plane units; none: no grid."""
        self._lines = columns, rows
        self.setVisible(bool(columns or rows))
        self.ask_for_paint()

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
        columns, rows = (np.array(lines) / (2 * EXTENT) for lines in self._lines)
        for share in (0.5 + columns).tolist():
            painter.fillRect(QRectF(round(left + share * width - line / 2), top, line, height), color)
        for share in (0.5 - rows).tolist():
            painter.fillRect(QRectF(left, round(top + share * height - line / 2), width, line), color)
