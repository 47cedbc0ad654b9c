"""Qt view of the network's surface: its confidence as a soft fill, the decision boundary as a clear line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from shiboken6 import Shiboken

from core.plane import EXTENT
from desktop.theme import Theme

LINE_WIDTH: Final = 2.5
HALO_WIDTH: Final = 5.0

CORNERS_A_STROKE: Final = 24
"""Qt strokes a path in time that grows with the square of its length: one path of 2600 corners took 49 ms, the same
in pieces of about 20 took 5 ms."""
FLATNESS: Final = 0.12
"""Device pixels by which a corner may lie off the line between its neighbours and still be left out."""

Pixels = npt.NDArray[np.float64]


class DecisionSurface:
    """Fill and boundary as one opaque picture, drawn anew only when something changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._image: QImage | None = None
        self._lines: Sequence[npt.NDArray[np.float32]] = ()
        self._pixmap = QPixmap()
        self._drawn_with: tuple[int, float] | None = None
        """Side and ratio that the pixmap was drawn with; None: draw anew."""

    def set_surface(self, rgba: npt.NDArray[np.uint8] | None, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """Show a fill (G, G, 4), rows from the lowest x2 as in `plane.grid_positions`, and lines, each (K, 2) plane units.

        None: no fill. The arrays are not kept.

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
        self._lines = [np.array(line, np.float64) for line in lines]
        self._drawn_with = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours and widths from now on."""
        self._theme = theme
        self._drawn_with = None

    def pixmap(self, side: int, ratio: float) -> QPixmap:
        """The picture of the whole plane, side device pixels wide and high, at ratio device pixels per pixel."""
        if self._drawn_with != (side, ratio):
            if self._pixmap.width() != side:
                self._pixmap = QPixmap(side, side)
            # Drawn in device pixels: no transform to slow the strokes down.
            self._pixmap.setDevicePixelRatio(1.0)
            self._draw(side, ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._drawn_with = (side, ratio)
        return self._pixmap

    def _draw(self, side: int, ratio: float) -> None:
        self._pixmap.fill(QColor(self._theme.surface))
        painter = QPainter(self._pixmap)
        if self._image is not None:
            # QImage's own smooth scaling takes half the time of a painter's, and maps cell centres the same.
            scaled = self._image.scaled(
                side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(0, 0, scaled)
        lines = [flattened(_to_pixels(line, side)) for line in self._lines if len(line) > 1]
        if lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._theme.line_scale * ratio
            _draw_halo(painter, lines, QColor(self._theme.surface), HALO_WIDTH * width)
            _draw_lines(painter, lines, QColor(self._theme.boundary), LINE_WIDTH * width)
        painter.end()


def flattened(line: Pixels) -> Pixels:
    """The polyline (K, 2) without corners that lie on the line between their neighbours, within FLATNESS.

    Halves twice at most, so the result never strays from the line by more than twice that.
    """
    for _ in range(2):
        if len(line) < 5:
            break
        before, middle, after = line[:-2:2], line[1:-1:2], line[2::2]
        chord, reach = after - before, middle - before
        off = np.abs(chord[:, 0] * reach[:, 1] - chord[:, 1] * reach[:, 0])
        kept = np.ones(len(line), np.bool_)
        kept[1:-1:2] = off > FLATNESS * np.hypot(chord[:, 0], chord[:, 1])
        line = line[kept]
    return line


def _to_pixels(line: npt.NDArray[np.float32], side: int) -> Pixels:
    return (line * (1.0, -1.0) + EXTENT) * (side / (2 * EXTENT))


def _draw_halo(painter: QPainter, lines: list[Pixels], color: QColor, width: float) -> None:
    """Loose segments with square ends: rougher at corners than a stroke, which a pale halo hides, and twice as fast."""
    segments = np.concatenate([np.hstack([line[:-1], line[1:]]) for line in lines])
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    painter.drawLines(Shiboken.wrapInstance(segments.ctypes.data, QLineF), len(segments))


def _draw_lines(painter: QPainter, lines: list[Pixels], color: QColor, width: float) -> None:
    # Round ends close the pieces up without a seam.
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.BevelJoin))
    for line in lines:
        for first in range(0, len(line) - 1, CORNERS_A_STROKE):
            piece = line[first : first + CORNERS_A_STROKE + 1]
            painter.drawPolyline(arrayToQPolygonF(piece[:, 0], piece[:, 1]))
