"""Items of the network's surface: its confidence as a soft fill, boundaries as lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from core.plane.grid import EXTENT, WHOLE, View
from desktop.look.line_pieces import dashes_along
from desktop.look.paint_arrays import draw_segments
from desktop.plane.plane_item import PlaneItem

SMALL_PIXELS: Final = 1.5
"""Device pixels in a pixel from which on the fill, which is smooth, has pixels twice as large: half the time."""
DASH: Final = 3
DASH_PERIOD: Final = 5
"""Pieces of a dash, and of a dash with the gap after it."""
LONG_DASH, LONG_DASH_PERIOD = 7, 10
"""The same of the boundary of the best epoch."""
DOT, DOT_PERIOD = 1, 3
"""The same of the dots of the best boundary."""
PART: Final = 0.5
"""Of the widget: what is painted of less than that doesn't make it worth keeping what was enlarged."""
PLANE: Final = QRectF(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT)


class SurfaceItem(PlaneItem):
    """The plain ground, and on it the fill, at its own place of the plane whatever is looked at. What it
    enlarged is kept, so that points and cursor that change over it cost no second time."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # to be told what is exposed
        self._fill: npt.NDArray[np.uint8] | None = None
        self._image = QImage()
        """The fill on its ground."""
        self._place = QRectF()
        self._ground = QColor()
        self._painted_for: tuple[QTransform, QSize] | None = None
        """Transform and size with which this fill was painted last, in device pixels."""
        self._kept_for: tuple[QTransform, QSize] | None = None
        self._kept = QImage()
        self._paints, self._paints_before = 0, 0
        """How often this fill was painted, but for small parts, and how often the one before it."""

    def set_ground(self, color: str) -> None:
        """The plane's colour where there is no fill, "#rrggbb"."""
        self._ground = QColor(color)
        self._lay_on_ground()
        self._draw_anew()

    def set_fill(self, rgba: npt.NDArray[np.uint8] | None, view: View = WHOLE) -> None:
        """Show a fill of that part of the plane, RGBA (G, G, 4), rows from the lowest x2; None: none. Raises ValueError
        for another shape."""
        if rgba is not None and (rgba.ndim != 3 or rgba.shape != (len(rgba), len(rgba), 4) or rgba.dtype != np.uint8):
            raise ValueError(f"A surface is (G, G, 4) uint8, not {rgba.shape} {rgba.dtype}.")
        self._fill = rgba
        self._place = QRectF(view.x0, view.y0, view.x1 - view.x0, view.y1 - view.y0)
        self._lay_on_ground()
        self._draw_anew()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return PLANE

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        """Enlarge smoothly; where pixels are small, to pixels twice as large. What was enlarged is kept from the second
        paint on, unless that is of a small part: while a network trains, there is none of all before the next fill.
        Where there was one, since somebody draws meanwhile, the next fill is kept at once."""
        ratio, transform = painter.device().devicePixelRatio(), painter.transform()
        scale = ratio if ratio < SMALL_PIXELS else ratio / 2
        wanted, size = (transform, widget.size() * scale), widget.size()
        exposed = transform.mapRect(option.exposedRect)
        is_part = exposed.width() * exposed.height() < PART * size.width() * size.height()
        self._paints += not is_part
        is_kept = wanted == self._kept_for
        if not is_kept and scale == ratio and (is_part or (wanted != self._painted_for and self._paints_before < 2)):
            self._painted_for = self._painted_for if is_part else wanted
            self._enlarge(painter)
            return
        if not is_kept:
            self._kept_for = self._painted_for = wanted
            if self._kept.size() != wanted[1]:
                self._kept = QImage(wanted[1], QImage.Format.Format_RGB32)
            with QPainter(self._kept) as inner:
                inner.setTransform(transform * QTransform.fromScale(scale, scale))
                self._enlarge(inner)
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        painter.drawImage(QRectF(QPointF(0, 0), QSizeF(wanted[1]) * (ratio / scale)), self._kept)

    def _enlarge(self, painter: QPainter) -> None:
        if self._image.isNull() or self._place != PLANE:
            painter.fillRect(PLANE, self._ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place, self._image)

    def _lay_on_ground(self) -> None:
        """Mix it here: the plane has many times more pixels than a fill has cells."""
        if self._fill is None:
            self._image = QImage()
            return
        mixed, alpha = self._fill, self._fill[:, :, 3:]
        if (alpha < 255).any():
            alpha, mixed = alpha.astype(np.uint16), np.full_like(mixed, 255)
            ground = np.array([self._ground.red(), self._ground.green(), self._ground.blue()], np.uint16)
            mixed[:, :, :3] = (self._fill[:, :, :3] * alpha + ground * (255 - alpha) + 127) // 255
        size = len(mixed)
        image = QImage(mixed.data, size, size, QImage.Format.Format_RGBX8888)
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)  # Qt enlarges it fastest

    def _draw_anew(self) -> None:
        self._paints, self._paints_before = 0, self._paints
        self._painted_for = self._kept_for = None
        self.ask_for_paint()


class LinesItem(PlaneItem):
    """Lines in plane units, stroked in pixels: one stroke over the other, each of a colour and a width.

    Short segments look like one stroke and take a fifth of the time of a path, which Qt strokes in time that grows with
    the square of its length.
    """

    def __init__(self, ends: Qt.PenCapStyle) -> None:
        """ends: square ones join opaque segments; of translucent ones flat ends show no beads."""
        super().__init__()
        self._ends = ends
        self._strokes: Sequence[tuple[QColor, float]] = ()
        self._segments: npt.NDArray[np.float64] = np.empty((0, 4))
        self._is_moving = False
        self.hide()

    def set_segments(self, segments: npt.NDArray[np.float32], *, is_moving: bool = False) -> None:
        """Show segments (K, 4): x1, x2, x1, x2 in plane units. is_moving: others follow within a moment."""
        if not len(segments) and not self.isVisible():
            return
        self._segments, self._is_moving = segments.astype(np.float64), is_moving
        self.setVisible(len(segments) > 0)
        self.ask_for_paint()

    def set_strokes(self, *strokes: tuple[QColor, float]) -> None:
        """Colour and width in pixels of each stroke, the lowest first."""
        self._strokes = strokes
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return PLANE

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Stroke them in device pixels: a scale would slow the strokes down."""
        transform, ratio = painter.transform(), painter.device().devicePixelRatio()
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        scale = np.array((transform.m11(), transform.m22()) * 2) * ratio
        placed = self._segments * scale + np.array((transform.dx(), transform.dy()) * 2) * ratio
        for color, width in self._strokes:
            # Gaps at the corners of a halo aren't seen, and square ends take half as long again; neither are its edges
            # where pixels are small, since the fill is nearly as pale there, or in motion.
            is_top = (color, width) == self._strokes[-1]
            ends = self._ends if is_top else Qt.PenCapStyle.FlatCap
            is_still = ratio < SMALL_PIXELS and not self._is_moving
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_top or is_still)
            painter.setPen(QPen(color, width * ratio, Qt.PenStyle.SolidLine, ends))
            draw_segments(painter, placed)


class DashedItem(LinesItem):
    """Lines in dashes that keep their length in pixels however far the plane is zoomed in."""

    def __init__(self, dash: int = DASH, period: int = DASH_PERIOD) -> None:
        """dash, period: pieces of a dash, and of a dash with the gap after it."""
        super().__init__(Qt.PenCapStyle.FlatCap)
        self._lines: Sequence[npt.NDArray[np.float32]] = ()
        self._dash, self._period, self._pixel = dash, period, 1.0

    def set_lines(self, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """Show lines, each (K, 2) plane units."""
        self._lines = lines
        self.set_segments(dashes_along(lines, self._pixel, self._dash, self._period))

    def set_pixel(self, pixel: float) -> None:
        """Side of a pixel in plane units."""
        self._pixel = pixel
        self.set_lines(self._lines)
