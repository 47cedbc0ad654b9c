"""Small planes side by side: what each of the networks answers that masks leave."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.plane.contour import boundary_lines
from core.plane.grid import WHOLE
from desktop.inside.figure import Figure
from desktop.look.language import tr
from desktop.look.surface_fill import surface_fill
from desktop.look.theme import Theme

GAP: Final = 4
"""Pixels between two planes."""
LEAST: Final = 24
"""Pixels at 100 % type of the side of a plane in one row; where it would be smaller, they stand in two."""

Surface = npt.NDArray[np.float32]


class VotersView(Figure):
    """As many planes as there are voters, all in one row where there is room, else in two. As high as that needs."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._count = count
        self._surfaces: Sequence[Surface] = ()
        self._images: list[QImage] = []
        self._lines: list[list[Surface]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Voters"))

    def set_surfaces(self, surfaces: npt.NDArray[np.float32]) -> None:
        """Show these, (K, S, G, G) probabilities over the whole plane."""
        self._surfaces = list(surfaces)
        self._lines = [boundary_lines(surface) for surface in self._surfaces]
        self._make_images()
        self.setAccessibleDescription(
            tr("{count} thinned networks, each with its own boundary.", count=len(self._surfaces))
        )
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        columns = self._columns_in(width)
        return math.ceil(math.ceil(self._count / columns) * (self._side(width, columns) + GAP))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = self.theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def draw(self, painter: QPainter, room: QRectF) -> None:
        columns = self._columns_in(room.width())
        side = self._side(room.width(), columns)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place in range(self._count):
            corner = QPointF(room.left() + place % columns * (side + GAP), room.top() + place // columns * (side + GAP))
            square = QRectF(corner.x(), corner.y(), side, side)
            if place < len(self._images):
                painter.drawImage(square, self._images[place])
                self._draw_lines(painter, square, self._lines[place])
            painter.setPen(QPen(QColor(self.theme.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(square)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._make_images()

    def _draw_lines(self, painter: QPainter, square: QRectF, lines: Sequence[Surface]) -> None:
        painter.setPen(QPen(QColor(self.theme.boundary), 1.3 * self.theme.line_scale))
        scale = square.width() / (WHOLE.x1 - WHOLE.x0)
        for line in lines:
            corners = ((x, y) for x, y in line.tolist())
            places = [
                QPointF(square.left() + (x - WHOLE.x0) * scale, square.bottom() - (y - WHOLE.y0) * scale)
                for x, y in corners
            ]
            painter.drawPolyline(QPolygonF(places))

    def _take_height(self) -> None:
        self.updateGeometry()

    def _columns_in(self, width: float) -> int:
        """One row, or two."""
        in_one = self._side(width, self._count) >= self.theme.px(LEAST)
        return self._count if in_one else math.ceil(self._count / 2)

    @staticmethod
    def _side(width: float, columns: int) -> float:
        """Pixels of a plane, so many of which fill the width."""
        return max(1.0, (width - 1 + GAP) / columns - GAP)

    def _make_images(self) -> None:
        self._images = []
        for surface in self._surfaces:
            rgba = np.ascontiguousarray(surface_fill(surface, self.theme)[::-1])
            size = len(rgba)
            self._images.append(QImage(rgba.data, size, size, QImage.Format.Format_RGBA8888).copy())
