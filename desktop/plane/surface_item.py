"""Qt view of the network's surface: its confidence as a soft fill, the decision boundary as a clear line."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from shiboken6 import Shiboken

from core.plane.grid import EXTENT, GRID_WHILE_TRAINING
from desktop.look.theme import Theme

LINE_WIDTH: Final = 2.5
HALO_WIDTH: Final = 5.0
SPREAD_WIDTH: Final = 1.0
SPREAD_OPACITY: Final = 0.4
"""Of one repeat's boundary: where many agree, their lines add up."""

BAND: Final = 64
"""Rows scaled at a time. Qt hands more than 95 to threads of its own and waits for them, which next to a training
process on the other core made a frame of 4 ms take 14 ms."""
MOST_AT_ONCE: Final = 2**17 - 1
"""Pixels up to which Qt's own scaling of an image, twice as fast, keeps to one thread too."""
COARSE_CELL: Final = 3
"""Device pixels of a cell beyond which the fill is scaled to pixels twice as large. It halves the cost of a frame, and
only the coarse grid used while training, too restless to show it, is concerned."""

LARGEST_THINNED: Final = 4.0
"""Device pixels of a cell beyond which the lines of a grid coarser than while training have no corners to spare."""
FEWEST_THINNED: Final = 24
"""Corners of a line below which none is left out: a small island keeps its shape."""


class DecisionSurface:
    """Fill and boundary as one opaque picture, drawn anew only when something changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._image: QImage | None = None
        self._lines: Sequence[npt.NDArray[np.float32]] = ()
        self._spread: npt.NDArray[np.float64] = np.empty((0, 4))
        self._pixmap = QPixmap()
        self._drawn_with: tuple[int, float, float] | None = None
        """Side, ratio and scale that the pixmap was drawn with; None: draw anew."""

    def set_surface(self, rgba: npt.NDArray[np.uint8] | None, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """Show a fill and lines on it; None: no fill. The lines are kept: don't write to them later.

        Args:
            rgba: (G, G, 4), rows from the lowest x2 as in `plane.grid_positions`.
            lines: each (K, 2), plane units.

        Raises:
            ValueError: rgba is no square of RGBA pixels.
        """
        if rgba is None:
            self._image = None
        else:
            if rgba.ndim != 3 or rgba.shape[0] != rgba.shape[1] or rgba.shape[2] != 4 or rgba.dtype != np.uint8:
                raise ValueError(f"A surface is (G, G, 4) uint8, not {rgba.shape} {rgba.dtype}.")
            top_first = np.ascontiguousarray(rgba[::-1])
            grid = len(top_first)
            image = QImage(top_first.data, grid, grid, 4 * grid, QImage.Format.Format_RGBA8888)
            # The conversion copies, so the image outlives the array; Qt scales this format fastest.
            self._image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._lines = lines
        self._drawn_with = None

    def set_spread(self, segments: npt.NDArray[np.float32]) -> None:
        """Show these pieces of boundaries, (K, 4) x1, x2, x1, x2 in plane units, as thin lines below the boundary."""
        if len(segments) or len(self._spread):
            self._spread = segments.astype(np.float64)
            self._drawn_with = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours and widths from now on."""
        self._theme = theme
        self._drawn_with = None

    def pixmap(self, side: int, ratio: float, scale: float = 1.0) -> QPixmap:
        """The picture of the whole plane, side device pixels wide and high, at ratio device pixels per pixel.

        scale multiplies the width of the lines.
        """
        if self._drawn_with != (side, ratio, scale):
            if self._pixmap.width() != side:
                self._pixmap = QPixmap(side, side)
            # Drawn in device pixels: no transform to slow the strokes down.
            self._pixmap.setDevicePixelRatio(1.0)
            self._draw(side, self._theme.line_scale * ratio * scale)
            self._pixmap.setDevicePixelRatio(ratio)
            self._drawn_with = (side, ratio, scale)
        return self._pixmap

    def _draw(self, side: int, width: float) -> None:
        self._pixmap.fill(QColor(self._theme.surface))
        painter = QPainter(self._pixmap)
        if self._image is not None:
            zoom = 2 if side > COARSE_CELL * self._image.width() else 1
            fill = _scaled(self._image, side / zoom)
            painter.drawPixmap(QRect(0, 0, fill.width() * zoom, fill.height() * zoom), fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._spread):
            thin = QColor(self._theme.boundary)
            thin.setAlphaF(SPREAD_OPACITY)
            # Flat ends: overlapping ones would show as beads on a translucent line.
            _draw_segments(painter, _placed(self._spread, side), thin, SPREAD_WIDTH * width, Qt.PenCapStyle.FlatCap)
        segments = self._segments(side)
        if len(segments):
            _draw_segments(painter, segments, QColor(self._theme.surface), HALO_WIDTH * width)
            _draw_segments(painter, segments, QColor(self._theme.boundary), LINE_WIDTH * width)
        painter.end()

    def _segments(self, side: int) -> npt.NDArray[np.float64]:
        """The boundary's pieces from corner to corner, (K, 4) as QLineF has them, on a picture of that side."""
        lines = self._lines
        grid = self._image.width() if self._image is not None else 0
        if grid == GRID_WHILE_TRAINING or side <= LARGEST_THINNED * grid < LARGEST_THINNED * GRID_WHILE_TRAINING:
            lines = [_thinned(line) for line in lines]
        pieces = [np.hstack([line[:-1], line[1:]]) for line in lines]
        return _placed(np.concatenate(pieces, dtype=np.float64), side) if pieces else np.empty((0, 4))


def _placed(segments: npt.NDArray[np.float64], side: int) -> npt.NDArray[np.float64]:
    """Segments (K, 4) in pixels of a picture of that side, instead of plane units."""
    return (segments * (1.0, -1.0, 1.0, -1.0) + EXTENT) * (side / (2 * EXTENT))


def _thinned(line: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Every second corner and the last one; small loops stay whole.

    Painting takes a third of the time, and the line moves by less than half a cell of a grid that is there for motion.
    """
    if len(line) < FEWEST_THINNED:
        return line
    return np.concatenate([line[:-1:2], line[-1:]])


def _scaled(image: QImage, side: float) -> QPixmap:
    """The image scaled smoothly to that side, on as many whole pixels as that takes."""
    if side.is_integer() and side * side <= MOST_AT_ONCE:
        whole = image.scaled(
            int(side), int(side), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        return QPixmap.fromImage(whole)
    pixmap = QPixmap(ceil(side), ceil(side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for top in range(0, pixmap.height(), BAND):
        painter.setClipRect(0, top, pixmap.width(), BAND)
        painter.drawImage(QRectF(0, 0, side, side), image)
    painter.end()
    return pixmap


def _draw_segments(
    painter: QPainter,
    segments: npt.NDArray[np.float64],
    color: QColor,
    width: float,
    ends: Qt.PenCapStyle = Qt.PenCapStyle.SquareCap,
) -> None:
    """Draw segments (K, 4), each x, y of both ends.

    Short segments with square ends look like one stroke and take a tenth of its time or less: Qt strokes a path in
    time that grows with the square of its length.
    """
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, ends))
    pointer = Shiboken.wrapInstance(segments.ctypes.data, QLineF)
    painter.drawLines(cast(QLineF, pointer), len(segments))
