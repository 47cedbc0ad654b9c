"""The grip at the upper edge of what is read below the planes: dragged or pressed, it makes room for the text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import claims_key, explain

WIDTH: Final = 72
HEIGHT: Final = 12
"""Pixels in which it is caught."""
BAR: Final = QRectF(18, 2, 36, 4)
STEP: Final = 40
"""Pixels of a press on an arrow."""
KEYS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class HeightGrip(QAbstractButton):
    """A bar that is dragged up and down. A press (`clicked`) without a drag asks for all the room, or gives it back."""

    dragged = Signal(int)
    """The edge shall lie so many pixels lower than it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._caught_at: QPointF | None = None
        self._is_dragged = False
        self.resize(WIDTH, HEIGHT)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Room for the text"))
        explain(self, "Drag it, or press it: more room for the text, and smaller planes.")

    def set_theme(self, theme: Theme) -> None:
        """Take over colours."""
        self._theme = theme
        self.update()

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and Down move the edge."""
        if event.key() in KEYS:
            self.dragged.emit(-STEP if event.key() == Qt.Key.Key_Up else STEP)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mousePressEvent(event)
        self._caught_at, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Where it was caught stays under the pointer."""
        if self._caught_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = round(event.position().y() - self._caught_at.y())
        self._is_dragged |= abs(way) >= QApplication.startDragDistance()
        if self._is_dragged:
            self.dragged.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A drag is no press."""
        self._caught_at = None
        if self._is_dragged:
            self.setDown(False)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.drawRoundedRect(BAR.adjusted(-3, -1.2, 3, 3), 4, 4)
        is_lit = self.underMouse() or self.isDown() or self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent if is_lit else self._theme.caption))
        painter.drawRoundedRect(BAR, BAR.height() / 2, BAR.height() / 2)
