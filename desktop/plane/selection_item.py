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
from desktop.look.theme import LIGHT, Theme
from desktop.plane.plane_frame import PlaneFrame
from desktop.plane.plane_item import PlaneItem
from desktop.tools.frame import MARGIN, SIDES, TURN, Frame

LINE_WIDTH: Final = 1.3
HANDLE: Final = 4.0
"""Pixels from a handle's middle to its edge."""
RING: Final = 11.0
"""Pixels of radius around a point that is selected alone."""
FEW_CORNERS: Final = 4
"""Of an area whose sides are dashed one by one; those of a lasso are shorter than a dash."""
DASHES: Final = [4.0, 3.0]
"""In widths of the line."""


class SelectionItem(PlaneItem):
    """Stands in the view's pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._at: PlaneFrame | None = None
        self._frame: Frame | None = None
        self._has_handles = False
        self._outline: npt.NDArray[np.float64] = np.empty((0, 2))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_frame(self, frame: Frame | None, *, handles: bool) -> None:
        """The frame around what is selected; None for nothing."""
        if (frame, handles) != (self._frame, self._has_handles):
            before = self._covered
            self._frame, self._has_handles = frame, handles
            self.ask_for_paint(before.united(self._covered))

    def set_outline(self, outline: npt.NDArray[np.float64]) -> None:
        """The corners (K, 2) of the area that is being selected, plane units; (0, 2) for none."""
        before = self._covered
        self._outline = outline
        self.ask_for_paint(before.united(self._covered))

    def set_place(self, at: PlaneFrame) -> None:
        """Fill the square that shows a view of the plane."""
        self.prepareGeometryChange()
        self._at = at

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        side = 1 if self._at is None else self._at.side
        return QRectF(0, 0, side, side)

    @property
    def _covered(self) -> QRectF:
        """What is painted lies within it: the view's pixels."""
        if self._at is None:
            return QRectF()
        if len(self._outline):
            x, y = self._outline.T
            box = Frame(x.min(), x.max(), y.min(), y.max())
        elif self._frame is not None and self._has_handles:
            box = self._frame
        else:
            return QRectF()
        corners = QRectF(_place(self._at, box.x0, box.y1), _place(self._at, box.x1, box.y0))
        reach = MARGIN + TURN + RING * self._theme.line_scale
        return corners.adjusted(-reach, -reach, reach, reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        if self._at is None or (self._frame is None and not len(self._outline)):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._outline):
            self._draw_outline(painter, self._at)
        elif self._frame is not None and self._has_handles:
            handles = self._frame.handles(1 / self._at.unit)
            if handles:
                self._draw_frame(painter, self._at, self._frame, handles)
            else:
                self._draw_ring(painter, _place(self._at, *self._frame.middle))

    def _draw_frame(
        self, painter: QPainter, at: PlaneFrame, frame: Frame, handles: dict[Any, tuple[float, float]]
    ) -> None:
        outer = frame.wider(MARGIN / at.unit)
        box = QRectF(_place(at, outer.x0, outer.y1), _place(at, outer.x1, outer.y0))
        turn = _place(at, *handles["turn"])
        stem = QPointF(turn.x(), box.top() if turn.y() < box.top() else box.bottom())
        sides = _sides([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
        for pen in self._pens():
            painter.setPen(pen)
            painter.drawLines([*sides, QLineF(stem, turn)])
        width, reach = LINE_WIDTH * self._theme.line_scale, HANDLE * min(self._theme.line_scale, 1.3)
        places = [_place(at, *handles[name]) for name in SIDES]
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

    def _draw_outline(self, painter: QPainter, at: PlaneFrame) -> None:
        corners = [_place(at, x, y) for x, y in self._outline.tolist()]
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


def _place(at: PlaneFrame, x: float, y: float) -> QPointF:
    """In the square's own pixels."""
    return at.to_widget(x, y) - QPointF(at.left, at.top)
