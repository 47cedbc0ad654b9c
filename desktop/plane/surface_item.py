"""What lies below boundaries and points: the network's confidence as a soft fill, and the grid that points snap to."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.plane.grid import WHOLE, View
from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.plane_item import PLANE, PlaneItem

SMALL_PIXELS: Final = 1.5
"""Device pixels in a pixel from which on the fill, which is smooth, has pixels twice as large: half the time."""
GRID_OPACITY: Final = 0.13
"""Of the grid's lines: seen on any fill, and far fainter than a boundary."""


class SurfaceItem(PlaneItem):
    """The plain ground, and on it the fill, at its own place of the plane whatever is looked at. What it
    enlarged is kept, so that points and cursor that change over it cost no second time."""

    def __init__(self) -> None:
        super().__init__()
        self._fill: npt.NDArray[np.uint8] | None = None
        self._image = QImage()
        """The fill on its ground."""
        self._place = QRectF()
        self._kept = QImage()
        self._kept_for: tuple[QTransform, QSize] | None = None
        """Transform and size, in device pixels, with which this fill was enlarged; None: it wasn't yet."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._lay_on_ground()

    def set_fill(self, rgba: npt.NDArray[np.uint8] | None, view: View = WHOLE) -> None:
        """Show a fill of that part of the plane, RGBA (G, G, 4), rows from the lowest x2; None: none. Raises ValueError
        for another shape."""
        if rgba is not None and (rgba.ndim != 3 or rgba.shape != (len(rgba), len(rgba), 4) or rgba.dtype != np.uint8):
            raise ValueError(f"A surface is (G, G, 4) uint8, not {rgba.shape} {rgba.dtype}.")
        self._fill = rgba
        self._place = QRectF(view.x0, view.y0, view.x1 - view.x0, view.y1 - view.y0)
        self._lay_on_ground()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        """Enlarge smoothly; where pixels are small, to pixels twice as large. A drawing takes the fill as it is: it may
        be enlarged further."""
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:
            self._enlarge(painter)
            return
        ratio, transform, size = painter.device().devicePixelRatio(), painter.transform(), widget.size()
        scale = ratio if ratio < SMALL_PIXELS else ratio / 2
        wanted = transform, size * scale
        if wanted != self._kept_for:
            self._kept_for = wanted
            if self._kept.size() != wanted[1]:
                self._kept = QImage(wanted[1], QImage.Format.Format_RGB32)
            with QPainter(self._kept) as inner:
                inner.setTransform(transform * QTransform.fromScale(scale, scale))
                self._enlarge(inner)
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        painter.drawImage(QRectF(QPointF(0, 0), QSizeF(wanted[1]) * (ratio / scale)), self._kept)

    def _enlarge(self, painter: QPainter) -> None:
        if self._image.isNull() or self._place != PLANE:
            painter.fillRect(PLANE, QColor(self._theme.surface))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place, self._image)

    def _lay_on_ground(self) -> None:
        """Mix it here: the plane has many times more pixels than a fill has cells."""
        self._kept_for = None
        self.ask_for_paint()
        if self._fill is None:
            self._image = QImage()
            return
        mixed, alpha = self._fill, self._fill[:, :, 3:]
        if (alpha < 255).any():
            alpha, mixed = alpha.astype(np.uint16), np.full_like(mixed, 255)
            color = QColor(self._theme.surface)
            ground = np.array([color.red(), color.green(), color.blue()], np.uint16)
            mixed[:, :, :3] = (self._fill[:, :, :3] * alpha + ground * (255 - alpha) + 127) // 255
        size = len(mixed)
        image = QImage(mixed.data, size, size, QImage.Format.Format_RGBX8888)
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)  # Qt enlarges it fastest


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
        square = QRectF(transform.mapRect(PLANE).topLeft() * ratio, transform.mapRect(PLANE).size() * ratio)
        line, color = max(1, round(ratio * self._theme.line_scale)), see_through(self._theme.text, GRID_OPACITY)
        columns, rows = self._lines
        for value in columns:
            x = round(transform.map(QPointF(value, 0)).x() * ratio - line / 2)
            painter.fillRect(QRectF(x, square.top(), line, square.height()), color)
        for value in rows:
            y = round(transform.map(QPointF(0, value)).y() * ratio - line / 2)
            painter.fillRect(QRectF(square.left(), y, square.width(), line), color)
