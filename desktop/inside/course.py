"""A small curve over the epochs of a run, with its highest value and its epochs written beside it."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import Translatable
from desktop.look.language import number, tr, worded
from desktop.look.paint_arrays import draw_segments
from desktop.look.style import see_through, sized
from desktop.look.theme import LIGHT, Theme

TYPE: Final = 10
HEIGHT: Final = 64
HIGHEST: Final = 450
"""Pixels at 100 % type: it takes the height that its page can spare."""
GAP: Final = 4
"""Pixels between numbers and the curve."""
APART: Final = 8
"""Pixels between the name and the epochs beside it."""


class Course(QWidget):
    """Qt view of one value over the epochs, from 0 up, with its name below. A press asks for the epoch there."""

    epoch_pressed = Signal(int)
    """The person pressed or dragged there, from 0 to the last epoch."""

    def __init__(self, name: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._epochs: npt.NDArray[np.float64] = np.empty(0)
        self._values: npt.NDArray[np.float64] = np.empty(0)
        self._most, self._shown = 1.0, 0
        self.setAccessibleName(worded(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_course(
        self, epochs: npt.NDArray[np.int64], values: npt.NDArray[np.int64], *, most: float, shown: int
    ) -> None:
        """Show values (K,) at epochs (K,), ascending; most: what the top stands for. shown: the epoch to mark."""
        self._epochs, self._values = epochs.astype(np.float64), values.astype(np.float64)
        self._most, self._shown = max(most, 1.0), shown
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setMaximumHeight(theme.px(HIGHEST))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, self._theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event.position())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, room = self._theme, self._room
        painter = QPainter(self)
        painter.setFont(sized(self.font(), theme.px(TYPE)))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLines([QLineF(room.topLeft(), room.topRight()), QLineF(room.bottomLeft(), room.bottomRight())])
        painter.setPen(QColor(theme.caption))
        right, below = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignTop
        beside = QRectF(0, 0, room.left() - GAP, self.fontMetrics().height())
        for value, y in ((number(f"{self._most:g}"), room.top()), ("0", room.bottom())):
            painter.drawText(
                beside.translated(0, y - beside.height() / 2), right | Qt.AlignmentFlag.AlignVCenter, value
            )
        line = QRectF(room.left(), room.bottom() + 2, room.width(), self.height() - room.bottom() - 2)
        first, last = tr("epoch 0"), number(f"{round(self._last):,}")
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | below, first)
        painter.drawText(line, right | below, last)
        metrics = painter.fontMetrics()
        start, end = (metrics.horizontalAdvance(text) + APART for text in (first, last))
        between = line.adjusted(start, 0, -end, 0)
        name = metrics.elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, int(between.width()))
        painter.drawText(between, Qt.AlignmentFlag.AlignHCenter | below, name)
        if not len(self._epochs):
            return
        corners = self._corners(room)
        points = [QPointF(x, y) for x, y in corners.tolist()]
        area = QPolygonF([QPointF(points[0].x(), room.bottom()), *points, QPointF(points[-1].x(), room.bottom())])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(theme.bad, 0.12))
        painter.drawPolygon(area)  # all edges are upright or level: nothing has to be smoothed
        painter.setPen(QPen(QColor(theme.bad), 1.8 * theme.line_scale))
        draw_segments(painter, np.hstack([corners[:-1], corners[1:]]))
        x = room.left() + room.width() * min(self._shown, self._last) / self._last
        painter.setPen(QPen(QColor(theme.accent), theme.line_scale))
        painter.drawLine(QLineF(x, room.top(), x, room.bottom()))

    @property
    def _room(self) -> QRectF:
        """Where the curve is, pixels."""
        height = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("888") + GAP
        return QRectF(
            left, height / 2 + 1, max(1.0, self.width() - left - 2.0), max(1.0, self.height() - 1.5 * height - 4)
        )

    @property
    def _last(self) -> float:
        """The epoch at the right edge."""
        return max(float(self._epochs[-1]) if len(self._epochs) else 0.0, float(self._shown), 1.0)

    def _corners(self, room: QRectF) -> npt.NDArray[np.float64]:
        """(2 K - 1, 2) pixels. A value holds until the next one: what lies between was not looked at."""
        x = room.left() + room.width() * self._epochs / self._last
        y = room.bottom() - room.height() * np.minimum(1.0, self._values / self._most)
        return np.stack([np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]], axis=1)

    def _ask(self, place: QPointF) -> None:
        room = self._room
        share = (place.x() - room.left()) / room.width()
        self.epoch_pressed.emit(round(min(1.0, max(0.0, share)) * self._last))
