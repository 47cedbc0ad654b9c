"""A message that floats over the planes' lower edge, with a button where something can be done about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import IconButton
from desktop.window.floating import Floating

EDGE: Final = 12
"""Pixels between the message and the edge that it floats over."""
WIDEST: Final = 620
"""Pixels at 100 % type from which on a message takes a second line."""
MOST_LINES: Final = 3
"""Lines of a message beside its button; where it would take more, the button stands below it."""


class Toast(Floating):
    """One message at a time, or else an offer that stands until it is taken or refused. Hidden while there is none."""

    acted = Signal(str)
    """The person pressed the button of the message that was given as that text; it is taken away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "toast")
        self._bottom: int | None = None
        self._below: QWidget | None = None
        """What a press on a message was meant for, until all buttons are up."""
        self._waits = False
        self._given = ""
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.setProperty("role", "toast")
        self.action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button = IconButton("close", "Close the message", parent=self)
        # All of it, so that a press is never on the message itself. WORKAROUND for Qt (6.11 at least), which forgets
        # that the button is down over a widget when that one is hidden, but not over what lies within it; ends once Qt
        # remembers that of both.
        self._ground = QWidget(self)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(8)
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.setSpacing(8)
        self._said.addWidget(self._text, 1)
        self._said.addWidget(self.action)
        add_layout(row, self._said, 1)
        row.addWidget(self.close_button)
        self._offer = ("", "")
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self._close)

    @property
    def text(self) -> str:
        """The message as shown now; "" for none."""
        return self._text.text()

    def show_text(self, text: Translatable, action: Translatable = "") -> None:
        """Show one or two sentences, and a button with that word where something can be done about it; "": what is
        offered, if anything."""
        if not text:
            text, action = self._offer
        self._given = text
        self._text.setText(worded(text))
        self.action.setText(worded(action))
        self.action.setVisible(bool(action))
        self.setVisible(bool(text) and not self._waits)
        self._place()

    def clear(self) -> None:
        """Take the message away."""
        self.show_text("")

    def set_offer(self, text: Translatable, action: Translatable = "") -> None:
        """Offer something whenever there is no other message, until it is taken or refused; "": no longer."""
        was_shown = self._given in ("", self._offer[0])
        self._offer = (text, action)
        if was_shown:
            self.clear()

    def set_waiting(self, waits: bool) -> None:
        """Whether messages wait, as something lies over all of the window; the last one shows once that has gone."""
        self._waits = waits
        self.setVisible(bool(self.text) and not waits)
        self._place()

    def keep_above(self, bottom: int | None) -> None:
        """End above that row of the widget below, as something stands there; None: at its lower edge."""
        if bottom != self._bottom:
            self._bottom = bottom
            self._place()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.close_button.set_theme(theme)
        self.close_button.setIcon(icon("close", theme, color=theme.surface))  # its ground is the colour of text
        super().set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._ground.setGeometry(self.rect())
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A press where it lies is meant for what is below: it makes way and hands it on, unless that would take an
        offer away, or an offer comes to stand there."""
        if event.buttons() == event.button():
            self._below = None  # of a press whose release never came, as another window took it
        if self._below is None and not self.action.text():
            self.clear()
            if self.isHidden():
                window = self.window()
                self._below = window.childAt(window.mapFromGlobal(event.globalPosition().toPoint()))
        self._hand_on(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._hand_on(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._hand_on(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._below = None
        event.accept()

    def _hand_on(self, event: QMouseEvent) -> None:
        """To what the press was meant for. Until all buttons are up, Qt may bring here what the mouse does."""
        if self._below is not None and isValid(self._below):
            place = event.globalPosition()
            at = self._below.mapFromGlobal(place)
            held = event.button(), event.buttons(), event.modifiers()
            QApplication.sendEvent(self._below, QMouseEvent(event.type(), at, place, *held))

    def _place(self) -> None:
        if self.isHidden():
            return
        room = self._over.size() - QSize(2 * EDGE, 2 * EDGE)
        self._text.ensurePolished()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        buttons = self.close_button.sizeHint().width() + 44
        action = self.action.sizeHint() if self.action.text() else QSize(-8, -8)
        widest = min(self._theme.px(WIDEST), room.width())
        is_below = bool(self.action.text()) and words > MOST_LINES * (widest - buttons - action.width() - 8)
        if not is_below:
            buttons += action.width() + 8
        direction = QBoxLayout.Direction
        self._said.setDirection(direction.TopToBottom if is_below else direction.LeftToRight)
        self._said.setAlignment(self.action, Qt.AlignmentFlag.AlignRight if is_below else Qt.AlignmentFlag(0))
        width = min(words + buttons, widest)
        height = max(self._text.heightForWidth(width - buttons) + 16, self.close_button.sizeHint().height() + 12)
        height += action.height() + 8 if is_below else 0
        bottom = self._over.height() - EDGE if self._bottom is None else self._bottom
        self.setGeometry((self._over.width() - width) // 2, bottom - height, width, height)
        self.raise_()

    def _on_action(self) -> None:
        text = self._given
        self._close()
        self.acted.emit(text)

    def _close(self) -> None:
        if self._given == self._offer[0]:
            self._offer = ("", "")
        self.clear()
