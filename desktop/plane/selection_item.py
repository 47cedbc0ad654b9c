"""What shows over the points while a person selects: the frame of what is selected, its handles, and the area drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.look.style import see_through
from desktop.plane.plane_item import SquareItem
from desktop.tools.frame import MARGIN, SIDES, TURN, Frame, Handle

LINE_WIDTH: Final = 1.3
HANDLE: Final = 4.0
"""Pixels from a handle's middle to its edge."""
RING: Final = 11.0
"""Pixels of radius around a point that is selected alone."""
FEW_CORNERS: Final = 4
"""Of an area whose sides are dashed one by one; those of a lasso are shorter than a dash."""
DASHES: Final = [4.0, 3.0]
"""In widths of the line."""


class SelectionItem(SquareItem):
    """Frame, handles and area."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._outline: npt.NDArray[np.float64] = np.empty((0, 2))

    def set_frame(self, frame: Frame | None) -> None:
        """The frame around what is selected, as long as it has handles; None: none."""
        if frame != self._frame:
            before = self._covered
            self._frame = frame
            self.ask_for_paint(before.united(self._covered))

    def set_outline(self, outline: npt.NDArray[np.float64]) -> None:
        """The corners (K, 2) of the area that is being selected, plane units; (0, 2) for none."""
        before = self._covered
        self._outline = outline
        self.ask_for_paint(before.united(self._covered))

    @property
    def _covered(self) -> QRectF:
        """What is painted lies within it: the view's pixels."""
        if len(self._outline):
            x, y = self._outline.T
            box = Frame(x.min(), x.max(), y.min(), y.max())
        elif self._frame is not None:
            box = self._frame
        else:
            return QRectF()
        reach = MARGIN + TURN + RING * self._theme.line_scale
        return self._box(box).adjusted(-reach, -reach, reach, reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._outline):
            self._draw_outline(painter)
        elif self._frame is not None:
            handles = self._frame.handles(1 / self._at.unit)
            if handles:
                self._draw_frame(painter, self._frame, handles)
            else:
                self._draw_ring(painter, self._at.within(*self._frame.middle))

    def _box(self, frame: Frame) -> QRectF:
        return QRectF(self._at.within(frame.x0, frame.y1), self._at.within(frame.x1, frame.y0))

    def _draw_frame(self, painter: QPainter, frame: Frame, handles: dict[Handle, tuple[float, float]]) -> None:
        box, turn = self._box(frame.wider(MARGIN / self._at.unit)), self._at.within(*handles["turn"])
        stem = QPointF(turn.x(), box.top() if turn.y() < box.top() else box.bottom())
        sides = _sides([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
        for pen in self._pens():
            painter.setPen(pen)
            painter.drawLines([*sides, QLineF(stem, turn)])
        width, reach = LINE_WIDTH * self._theme.line_scale, HANDLE * min(self._theme.line_scale, 1.3)
        places = [self._at.within(*handles[name]) for name in SIDES]
        *squares, round_one = (
            QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach) for place in (*places, turn)
        )
        painter.setBrush(QColor(self._theme.surface))
        for pen in (QPen(QColor(self._theme.surface), width + 2), QPen(QColor(self._theme.accent), width)):
            painter.setPen(pen)
            for square in squares:
                painter.drawRect(square)
            painter.drawEllipse(round_one.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _draw_ring(self, painter: QPainter, place: QPointF) -> None:
        """Around a single point, which others may cover."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = LINE_WIDTH * self._theme.line_scale
        for pen in (QPen(QColor(self._theme.surface), width + 3), QPen(QColor(self._theme.accent), width + 0.7)):
            painter.setPen(pen)
            painter.drawEllipse(place, RING, RING)

    def _draw_outline(self, painter: QPainter) -> None:
        corners = [self._at.within(x, y) for x, y in self._outline.tolist()]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(self._theme.accent, 0.10))
        painter.drawPolygon(corners)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in self._pens():
            painter.setPen(pen)
            if len(corners) <= FEW_CORNERS:
                painter.drawLines(_sides(corners))
            else:
                painter.drawPolygon(corners)

    def _pens(self) -> tuple[QPen, QPen]:
        """A pale line, and a dashed one upon it: one of the two is seen on any ground."""
        width = LINE_WIDTH * self._theme.line_scale
        dashed = QPen(QColor(self._theme.accent), width)
        dashed.setDashPattern(DASHES)
        return QPen(see_through(self._theme.surface, 0.85), width + 1.6), dashed


def _sides(corners: Sequence[QPointF]) -> list[QLineF]:
    """Lines around, which Qt strokes more quickly than a polygon, and dashed far more so."""
    return [QLineF(one, other) for one, other in pairwise([*corners, corners[0]])]
