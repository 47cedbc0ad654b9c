"""What follows the pointer over the plane: a circle as large as the brush, or the eraser, and the keyboard's cross."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.look.style import see_through
from desktop.look.theme import CLASS_LOOKS, Theme
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


class CursorItem(PlaneItem):
    """Stands in the view's pixels; its position is the cursor's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._radius = SMALLEST
        self._label: int | None = 0
        self._is_erasing = self._has_cross = False
        self._box: tuple[float, float] | None = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.prepareGeometryChange()
        self._theme = theme

    def place(
        self,
        at: QPointF | None,
        radius: float,
        label: int | None,
        *,
        erasing: bool,
        cross: bool,
        box: tuple[float, float] | None = None,
    ) -> None:
        """Show at a place (None: nowhere) a circle of that radius in pixels: in the class's colour (None: in that of
        text), or dashed and grey while erasing; and the cross. box: a dashed rectangle of that width and height instead
        of the circle."""
        self.setVisible(at is not None)
        if at is None:
            return
        shown = (radius, label, erasing, cross, box)
        if shown != (self._radius, self._label, self._is_erasing, self._has_cross, self._box):
            self.prepareGeometryChange()
            self._radius, self._label, self._is_erasing, self._has_cross, self._box = shown
            self.update()
        self.setPos(at)

    @property
    def covered(self) -> QRectF:
        """What it covers now, pixels of the view."""
        return self.sceneBoundingRect() if self.isVisible() else QRectF()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        reach = max(self._radius, SMALLEST, CROSS, *(side / 2 + BOX_MARGIN for side in self._box or ()))
        reach += LINE_WIDTH * self._theme.line_scale + 5
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        theme, middle = self._theme, QPointF(0, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = LINE_WIDTH * theme.line_scale
        radius = max(self._radius, SMALLEST)
        draw: Callable[[], None] = partial(painter.drawEllipse, middle, radius, radius)
        if self._box is not None:
            box = QRectF(0, 0, self._box[0] + 2 * BOX_MARGIN, self._box[1] + 2 * BOX_MARGIN)
            box.moveCenter(middle)
            draw = partial(painter.drawRect, box)
        color = theme.text if self._label is None else CLASS_LOOKS[self._label].color
        if self._is_erasing:
            color = theme.caption
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(color, 0.09))
        draw()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_dashed = self._is_erasing or self._box is not None
        inmost = QPen(QColor(BRIGHT), width, Qt.PenStyle.DashLine) if is_dashed else QPen(QColor(color), width)
        around = [QPen(QColor(DARK), width + 2)]
        if not is_dashed:
            around = [QPen(QColor(DARK), width + 4), QPen(QColor(BRIGHT), width + 2)]
        for pen in (*around, inmost):
            painter.setPen(pen)
            draw()
        if self._has_cross:
            for pen in (QPen(QColor(DARK), width + 4), QPen(QColor(BRIGHT), width + 2), QPen(QColor(DARK), width)):
                painter.setPen(pen)
                painter.drawLines([QLineF(-CROSS, 0, CROSS, 0), QLineF(0, -CROSS, 0, CROSS)])
