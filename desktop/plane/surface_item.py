"""Items of the network's surface: its confidence as a soft fill, boundaries as lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from pyqtgraph.graphicsItems.GraphicsObject import GraphicsObject
from pyqtgraph.graphicsItems.ImageItem import ImageItem
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from core.plane.grid import EXTENT, GRID_WHILE_TRAINING, WHOLE, View
from desktop.look.paint_arrays import draw_segments

BAND: Final = 92
"""Rows filled at a time. Qt hands more than 95 to threads of its own and waits for them, which next to a training
process on the other core made a frame of 4 ms take 14 ms."""

LARGEST_THINNED: Final = (3.0, 6.0)
"""Pixels of a cell beyond which lines have no corners to spare, as a bend would show them: at rest, and in motion."""
FEWEST_THINNED: Final = 24
"""Corners of a line below which none is left out: a small island keeps its shape."""

SMALL_PIXELS: Final = 1.5
"""Device pixels in a pixel from which on the fill, which is smooth, has pixels twice as large: half the time."""

SMALL_PART: Final = 0.75
"""Of the plane's width that is painted, up to which it pays to leave out the lines beside it."""

PLANE: Final = QRectF(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT)


class SurfaceItem(ImageItem):
    """The fill, at its own place of the plane whatever is looked at."""

    qimage: QImage

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")
        self._is_opaque = False
        self._coarse = QImage()
        self._coarse_for: tuple[QTransform, QSize] | None = None
        """Transform and size in device pixels that the fill was enlarged for into `_coarse`; None: enlarge anew."""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_fill(self, rgba: npt.NDArray[np.uint8] | None, view: View = WHOLE) -> None:
        """Show a fill of that part of the plane; None: none. The array is kept: don't write to it later.

        Args:
            rgba: (G, G, 4), rows from the lowest x2 as in `plane.grid_positions`.

        Raises:
            ValueError: rgba is no square of RGBA pixels.
        """
        self._coarse_for = None
        self._is_opaque = rgba is not None and bool((rgba[..., -1] == 255).all())
        if rgba is None:
            self.clear()
            return
        if rgba.ndim != 3 or rgba.shape[0] != rgba.shape[1] or rgba.shape[2] != 4 or rgba.dtype != np.uint8:
            raise ValueError(f"A surface is (G, G, 4) uint8, not {rgba.shape} {rgba.dtype}.")
        self.setImage(np.ascontiguousarray(rgba), autoLevels=False)
        self.setRect(QRectF(view.x0, view.y0, view.x1 - view.x0, view.y1 - view.y0))

    def covers(self, part: QRectF) -> bool:
        """Whether nothing behind it can be seen in a part of the item, in its own units."""
        edge = 1e-6
        return self._is_opaque and bool(self.boundingRect().contains(part.adjusted(edge, edge, -edge, -edge)))

    def render(self) -> None:
        """Convert to the format that Qt enlarges fastest, once for a fill."""
        super().render()
        formats = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
        self.qimage = self.qimage.convertToFormat(formats[self._is_opaque])

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Enlarge smoothly what is exposed; where pixels are small, to pixels twice as large first, which are kept."""
        ratio = painter.device().devicePixelRatio()
        if widget is None or ratio < SMALL_PIXELS:
            self._enlarge(painter, option.exposedRect)
            return
        transform = painter.transform()
        if self._coarse_for != (transform, widget.size() * ratio):
            self._coarse_for = transform, widget.size() * ratio
            solid = self.covers(QRectF(transform.inverted()[0].mapRect(QRectF(widget.rect()))))
            kind = QImage.Format.Format_RGB32 if solid else QImage.Format.Format_ARGB32_Premultiplied
            if (self._coarse.size(), self._coarse.format()) != (widget.size() * (ratio / 2), kind):
                self._coarse = QImage(widget.size() * (ratio / 2), kind)
            if not solid:
                self._coarse.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._coarse)
            inner.setTransform(transform * QTransform.fromScale(ratio / 2, ratio / 2))
            self._enlarge(inner, self.boundingRect())
            inner.end()
        painter.resetTransform()
        painter.drawImage(QRectF(QPointF(0, 0), QSizeF(self._coarse.size()) * (2 / ratio)), self._coarse)

    def _enlarge(self, painter: QPainter, part: QRectF) -> None:
        """Draw a part of the fill, band by band."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        height = BAND / max(1e-9, abs(painter.deviceTransform().m22()))
        for top in np.arange(part.top(), part.bottom(), height).tolist():
            painter.save()
            painter.setClipRect(QRectF(part.left(), top, part.width(), height), Qt.ClipOperation.IntersectClip)
            super().paint(painter)
            painter.restore()


class LinesItem(GraphicsObject):
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
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_segments(self, segments: npt.NDArray[np.float32]) -> None:
        """Show segments (K, 4): x1, x2, x1, x2 in plane units."""
        if len(segments) or len(self._segments):
            self._segments = segments.astype(np.float64)
            self.update()

    def set_strokes(self, *strokes: tuple[QColor, float]) -> None:
        """Colour and width in pixels of each stroke, the lowest first."""
        self._strokes = strokes
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return PLANE

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        """Stroke what is exposed."""
        if not len(self._segments):
            return
        transform = painter.transform()
        scale = np.array((transform.m11(), transform.m22()) * 2)
        shown, exposed = self._segments, option.exposedRect
        if exposed.width() * transform.m11() < SMALL_PART * painter.device().width():
            reach = max(width for _, width in self._strokes) / transform.m11()
            shown = _near(shown, exposed.adjusted(-reach, -reach, reach, reach))
        # Drawn in device pixels: a scale would slow the strokes down.
        ratio = painter.device().devicePixelRatio()
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        placed = (shown * scale + np.array((transform.dx(), transform.dy()) * 2)) * ratio
        for color, width in self._strokes:
            # Gaps at the corners of a halo aren't seen, and square ends take half as long again; neither are its edges
            # where pixels are small, since the fill is nearly as pale there.
            is_top = (color, width) == self._strokes[-1]
            ends = self._ends if is_top else Qt.PenCapStyle.FlatCap
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_top or ratio < SMALL_PIXELS)
            painter.setPen(QPen(color, width * ratio, Qt.PenStyle.SolidLine, ends))
            draw_segments(painter, placed)


def segments_of(lines: Sequence[npt.NDArray[np.float32]], grid: int, cell: float) -> npt.NDArray[np.float32]:
    """Pieces (K, 4) from corner to corner of lines (K, 2) that were found on a grid.

    Where cells are small every second corner is left out: painting takes half the time, and a line moves by less than
    half a cell.

    Args:
        grid: its cells along each axis.
        cell: pixels of a cell.
    """
    if cell <= LARGEST_THINNED[grid <= GRID_WHILE_TRAINING]:
        lines = [line if len(line) < FEWEST_THINNED else np.concatenate([line[:-1:2], line[-1:]]) for line in lines]
    pieces = [np.hstack([line[:-1], line[1:]]) for line in lines]
    return np.concatenate(pieces) if pieces else np.empty((0, 4), np.float32)


def _near(segments: npt.NDArray[np.float64], rect: QRectF) -> npt.NDArray[np.float64]:
    """The segments that may touch a rectangle."""
    x1, y1, x2, y2 = segments.T
    beside = (np.maximum(x1, x2) < rect.left()) | (np.minimum(x1, x2) > rect.right())
    beyond = (np.maximum(y1, y2) < rect.top()) | (np.minimum(y1, y2) > rect.bottom())
    near: npt.NDArray[np.float64] = segments[~(beside | beyond)]
    return near
