"""A small card over the diagram in which one number of the network is edited: typed, stepped or dragged."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QWidget

from core.experiment.parameter_place import LARGEST_EDIT
from core.words import said, with_letter
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.theme import LIGHT, Theme
from desktop.look.weight_text import weight_text, weight_value
from desktop.network.drag_handle import DragHandle
from desktop.widgets.controls import explain
from desktop.widgets.number_box import NumberBox

STEP: Final = 0.1
"""Of an arrow key; a page is ten of them."""
WIDEST: Final = "−1000.00"
BESIDE: Final = 12
"""Pixels from the place that is edited to the card."""
MARGIN: Final = 12
WIDTH: Final = 250
"""Pixels of what is said of the gradient, at 100 % type."""
STAYS: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the keyboard goes elsewhere where the person means to come back."""
WHAT_TO_TYPE: Final = said("Type a number from −{most:,.0f} to {most:,.0f}.", most=LARGEST_EDIT)


class WeightEditor(QFrame):
    """Opens with its number selected. Enter takes what was typed, and so does a click elsewhere; Escape doesn't, and
    takes back what was dragged, too.

    Until the person touches the number, it follows the training.
    """

    edited = Signal(float)
    """The person typed or stepped to another value, and took it."""
    dragged = Signal(float)
    """The value at each move of the handle."""
    drag_ended = Signal()
    """The handle was let go."""
    taken_back = Signal()
    """What was dragged since the card opened isn't to be."""
    closed = Signal()
    """The card has gone, whatever came of it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._value = 0.0
        self._is_touched = self._is_dragged = False
        self._is_refused = False
        """What was typed is no number that can be taken, and the card says so."""
        self._gradient_text = ""
        self._is_going = False
        """It hands the keyboard back."""
        self._focus_before: QWidget | None = None
        self.setProperty("role", "question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = role_label("", "column")
        self.box = NumberBox(self)
        self.box.set_widest(WIDEST)
        self.handle = DragHandle(self)
        self.gradient = role_label("", "caption")
        self.gradient.setWordWrap(True)
        self.gradient.setAlignment(Qt.AlignmentFlag.AlignTop)
        explain(self.box, "Enter takes the number, Escape leaves it as it was. Up and Down step it by 0.1.")
        explain(self.handle, "Drag to the left or right: the boundary follows. Shift: ten times as fine. Escape: back.")
        for part in (self, self.handle):  # a press anywhere on the card is none elsewhere
            part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            part.setFocusProxy(self.box)
        self._grid = grid = QGridLayout(self)
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.box, 1, 0)
        grid.addWidget(self.handle, 1, 1)
        grid.addWidget(self.gradient, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.set_theme(LIGHT)
        self.box.textEdited.connect(self._touch)
        self.box.stepped.connect(self._step)
        self.box.installEventFilter(self)
        self.handle.moved.connect(self._drag)
        self.handle.released.connect(self._end_drag)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes over the type scale; colours come by the style sheet."""
        margin = theme.px(MARGIN)
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(theme.px(MARGIN // 2))
        self._theme = theme

    @property
    def is_open(self) -> bool:
        """Whether it is there."""
        return not self.isHidden()

    def open(self, name: str, value: float, gradient: str, at: QPoint) -> None:
        """Edit the number of that name, which is there now.

        Args:
            gradient: what is said of its gradient.
            at: the place that it belongs to, in the widget below.
        """
        if self.is_open:
            self._leave()
        self._is_touched = self._is_dragged = self._is_refused = False
        self._focus_before = QApplication.focusWidget()
        name = worded(name)
        self.name.setText(with_letter(name, "capital"))
        self.box.setAccessibleName(name)
        self._show(value, gradient)
        self._put_beside(at)
        self.show()
        self.raise_()
        self.box.setFocus()
        self.box.selectAll()

    def set_live(self, value: float, gradient: str) -> None:
        """What training has come to. The number stays as it is once the person has touched it."""
        if self.is_open:
            self._show(value, gradient)

    def close_unchanged(self) -> None:
        """Go, and take nothing: what was edited is no longer there."""
        if self.is_open:
            before, self._focus_before = self._focus_before, None
            if before is not None:  # hidden first, Qt would hand it on, and scroll to whom it hands it
                self._is_going = True
                before.setFocus()
                self._is_going = False
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.box and self.is_open:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key_pressed(Qt.Key(event.key()))
            is_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in STAYS
            if is_left and not self._is_going:
                self._focus_before = None  # it has gone where the person went
                self._leave()
        return False

    def _key_pressed(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.handle.let_go()
            self.taken_back.emit()
            self.close_unchanged()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        elif self._typed is None:
            self._is_refused = True
            self.gradient.setText(worded(WHAT_TO_TYPE))
            self.box.selectAll()
        else:
            self._leave()
        return True

    def _leave(self) -> None:
        """Take what was typed, if it is a number, and go."""
        value, was_touched = self._typed, self._is_touched
        self._is_touched = False
        if was_touched and value is not None and value != self._value:
            self.edited.emit(value)
        self.close_unchanged()

    @property
    def _typed(self) -> float | None:
        return weight_value(self.box.text(), LARGEST_EDIT)

    def _show(self, value: float, gradient: str) -> None:
        if gradient != self._gradient_text:
            self._gradient_text = gradient
            if not self._is_refused:
                self.gradient.setText(gradient)
        if not self._is_touched:
            self._value = value
            self._write(value)

    def _write(self, value: float) -> None:
        """Show a value; it stays selected, so that typing takes its place."""
        text = weight_text(value)
        if text != self.box.text():
            self.box.show_text(text)
            self.box.selectAll()

    def _touch(self) -> None:
        self._is_touched, self._is_refused = True, False
        self.gradient.setText(self._gradient_text)

    def _step(self, count: int) -> None:
        value = self._typed
        self._touch()
        moved = (self._value if value is None else value) + count * STEP
        self._write(min(max(round(moved, 6), -LARGEST_EDIT), LARGEST_EDIT))

    def _drag(self, change: float) -> None:
        if self._is_touched and not self._is_dragged and self._typed is not None:
            self._value = self._typed
        self._is_touched = self._is_dragged = True
        self._value = min(max(self._value + change, -LARGEST_EDIT), LARGEST_EDIT)
        self._write(self._value)
        self.dragged.emit(self._value)

    def _end_drag(self) -> None:
        self._is_touched = self._is_dragged = False
        self.box.selectAll()
        self.drag_ended.emit()

    def _put_beside(self, at: QPoint) -> None:
        """To the right of a place and below it, or where there is room."""
        width = self._theme.px(WIDTH)
        self.ensurePolished()
        self.gradient.ensurePolished()
        self.gradient.setFixedSize(width, max(self.gradient.heightForWidth(width), self.fontMetrics().height()))
        self.adjustSize()
        room, size = self._over.rect(), self.size()
        x = at.x() + BESIDE if at.x() + BESIDE + size.width() <= room.right() else at.x() - BESIDE - size.width()
        y = at.y() + BESIDE if at.y() + BESIDE + size.height() <= room.bottom() else at.y() - BESIDE - size.height()
        self.move(
            max(0, min(x, room.right() - size.width())),
            max(0, min(y, room.bottom() - size.height())),
        )
