"""What shows over the points of what a person does: a circle as large as the brush, the keyboard's cross; and while one
selects, the frame of what is selected, its handles, and the area drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.look.style import see_through
from desktop.look.theme import CLASS_LOOKS
from desktop.plane.plane_item import PlaneItem, SquareItem
from desktop.tools.frame import MARGIN, SIDES, TURN, Frame, Handle

CURSOR_WIDTH: Final = 1.5
DARK: Final = "#15181d"
BRIGHT: Final = "#ffffff"
"""Outlines, one around the other, of which one can be told from any ground, that of its own class too."""
SMALLEST: Final = 4.0
"""Pixels of radius below which the circle would no longer be seen."""
BOX_MARGIN: Final = 8.0
"""Pixels around what a stamp sets down, so that its points lie within the box."""
CROSS: Final = 9.0
"""Pixels that the keyboard's cross reaches to each side."""
LINE_WIDTH: Final = 1.3
HANDLE: Final = 4.0
"""Pixels from a handle's middle to its edge."""
RING: Final = 11.0
"""Pixels of radius around a point that is selected alone."""
FEW_CORNERS: Final = 4
"""Of an area whose sides are dashed one by one; those of a lasso are shorter than a dash."""
DASHES: Final = [4.0, 3.0]
"""In widths of the line."""


@dataclass(frozen=True)
class Cursor:
    """What follows the pointer: a circle, and the cross. Lengths are pixels."""

    radius: float = SMALLEST
    label: int | None = 0
    """The class whose colour it has; None: that of text."""
    is_erasing: bool = False
    """Dashed, and grey."""
    has_cross: bool = False
    box: tuple[float, float] | None = None
    """Width and height of a dashed rectangle in place of the circle."""


class CursorItem(PlaneItem):
    """Stands in the view's pixels; its position is the cursor's."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Cursor()
        self.hide()

    def place(self, at: QPointF | None, shown: Cursor) -> None:
        """Show it at a place; None: nowhere."""
        self.setVisible(at is not None)
        if at is not None:
            self.prepareGeometryChange()
            self._shown = shown
            self.setPos(at)

    @property
    def covered(self) -> QRectF:
        """What it covers now, pixels of the view."""
        return self.sceneBoundingRect() if self.isVisible() else QRectF()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        shown = self._shown
        reach = max(shown.radius, SMALLEST, CROSS, *(side / 2 + BOX_MARGIN for side in shown.box or ()))
        reach += CURSOR_WIDTH * self._theme.line_scale + 5
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        theme, shown, middle = self._theme, self._shown, QPointF(0, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = CURSOR_WIDTH * theme.line_scale
        radius = max(shown.radius, SMALLEST)
        draw: Callable[[], None] = partial(painter.drawEllipse, middle, radius, radius)
        if shown.box is not None:
            box = QRectF(0, 0, shown.box[0] + 2 * BOX_MARGIN, shown.box[1] + 2 * BOX_MARGIN)
            box.moveCenter(middle)
            draw = partial(painter.drawRect, box)
        color = theme.text if shown.label is None else CLASS_LOOKS[shown.label].color
        if shown.is_erasing:
            color = theme.caption
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(color, 0.09))
        draw()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_dashed = shown.is_erasing or shown.box is not None
        inmost = QPen(QColor(BRIGHT), width, Qt.PenStyle.DashLine) if is_dashed else QPen(QColor(color), width)
        around = [QPen(QColor(DARK), width + 2)]
        if not is_dashed:
            around = [QPen(QColor(DARK), width + 4), QPen(QColor(BRIGHT), width + 2)]
        for pen in (*around, inmost):
            painter.setPen(pen)
            draw()
        if shown.has_cross:
            for pen in (QPen(QColor(DARK), width + 4), QPen(QColor(BRIGHT), width + 2), QPen(QColor(DARK), width)):
                painter.setPen(pen)
                painter.drawLines([QLineF(-CROSS, 0, CROSS, 0), QLineF(0, -CROSS, 0, CROSS)])


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
