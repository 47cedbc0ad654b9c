"""A handle that is dragged to the left or right to lower or raise a number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.widgets.controls import color

PER_PIXEL: Final = 0.02
"""Of the number: 100 pixels are 2, about the range in which weights of small networks lie."""
FINER: Final = 0.1
"""Of that, with Shift."""
TEXT: Final[Translatable] = "◂  drag  ▸"


class DragHandle(QWidget):
    """Qt view of no number of its own: it tells by how much the number is to change."""

    moved = Signal(float)
    """By how much, since the move before."""
    released = Signal()
    """The person let go after at least one move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from: float | None = None
        self._has_moved = False
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(tr("Drag to change the number"))

    def let_go(self) -> None:
        """End a drag, and say nothing of it."""
        self._from = None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(worded(TEXT)) + 24, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._has_moved = event.globalPosition().x(), False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._from is not None:
            x = event.globalPosition().x()
            is_fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            change = (x - self._from) * PER_PIXEL * (FINER if is_fine else 1.0)
            self._from = x
            if change:
                self._has_moved = True
                self.moved.emit(change)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self._from is not None:
            self._from = None
            if self._has_moved:
                self.released.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        accent = color(self, QPalette.ColorRole.Highlight)
        painter.setPen(accent)
        wash = color(self, QPalette.ColorRole.Highlight)
        wash.setAlphaF(0.12)
        painter.setBrush(wash)
        painter.drawRoundedRect(frame, 6, 6)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, worded(TEXT))
