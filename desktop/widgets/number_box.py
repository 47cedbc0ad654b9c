"""The box that a number is typed into."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.controls import BY_TAB
from desktop.widgets.number_note import NumberNote


class NumberBox(QLineEdit):
    """A box that a number is typed into: Enter or leaving takes it over, Escape puts the old text back.

    The box knows text only; its owner reads and writes it.
    """

    text_entered = Signal(str)
    """The person changed the text and finished."""
    stepped = Signal(int)
    """Arrow key or wheel: +1 or -1, or +10 or -10 for a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._shown = ""
        self._widest = "000"
        self._note: NumberNote | None = None
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(self._forget_note)

    def set_widest(self, text: str) -> None:
        """The longest text that must fit; decides the box's width."""
        self._widest = text
        self.updateGeometry()

    def show_text(self, text: str) -> None:
        """Shows a text without emitting anything. A text half typed is replaced."""
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)  # of a number that is too long for the box its first digits show

    def remark(self, text: str) -> None:
        """Says below the box why another number stands there than the one that was typed; "" for nothing to say."""
        if text and self._note is None:
            self._note = NumberNote(self)
        if self._note is not None:
            self._note.say(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        frame = 8 if self.property("compact") else 20
        return QSize(self.fontMetrics().horizontalAdvance(self._widest) + frame, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if event.reason() in BY_TAB:
            self.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseDoubleClickEvent(event)  # a third click then selects all, too
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        key = Qt.Key(event.key())
        if key in steps:
            self._finish()
            self.stepped.emit(steps[key])
        elif key == Qt.Key.Key_Escape:
            self.show_text(self._shown)
            self.clearFocus()
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.clearFocus()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus() and event.angleDelta().y():
            self._finish()
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def _forget_note(self) -> None:
        self.remark("")

    def _finish(self) -> None:
        if self.text() != self._shown:
            self.text_entered.emit(self.text())
