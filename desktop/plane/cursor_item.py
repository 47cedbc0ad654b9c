"""What follows the pointer over the plane: a circle as large as the brush, or the eraser, and the keyboard's cross."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.look.style import see_through
from desktop.look.theme import CLASS_LOOKS
from desktop.plane.plane_item import PlaneItem

LINE_WIDTH: Final = 1.5
DARK: Final = "#15181d"
BRIGHT: Final = "#ffffff"
"""Outlines, one around the other, of which one can be told from any ground, that of its own class too."""
SMALLEST: Final = 4.0
"""Pixels of radius below which the circle would no longer be seen."""
BOX_MARGIN: Final = 8.0
"""Pixels around what a stamp sets down, so that its points lie within the box."""
CROSS: Final = 9.0
"""Pixels that the keyboard's cross reaches to each side."""


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
        reach += LINE_WIDTH * self._theme.line_scale + 5
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        theme, shown, middle = self._theme, self._shown, QPointF(0, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = LINE_WIDTH * theme.line_scale
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
