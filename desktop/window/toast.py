"""A message that floats over the planes' lower edge, with a button where something can be done about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.look.icons import icon
from desktop.look.theme import Theme
from desktop.widgets.controls import IconButton
from desktop.window.floating import Floating

EDGE: Final = 12
"""Pixels between the message and the edge that it floats over."""
WIDEST: Final = 620
"""Pixels at 100 % type from which on a message takes a second line."""


class Toast(Floating):
    """One message at a time. Hidden while there is none."""

    acted = Signal(str)
    """The person pressed the button of the message with that text, which is taken away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "toast")
        self._bottom: int | None = None
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.setProperty("role", "toast")
        self.action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button = IconButton("close", "Close the message", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.clear)

    @property
    def text(self) -> str:
        """The message as shown now; "" for none."""
        return self._text.text()

    def show_text(self, text: str, action: str = "") -> None:
        """Show one or two sentences, and a button with that word where something can be done about it."""
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setVisible(bool(text))
        self._place()

    def clear(self) -> None:
        """Take the message away."""
        self.show_text("")

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

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A press where it lies is meant for what is below: it makes way, unless that would take an offer away."""
        if not self.action.text():
            self.clear()
        event.accept()

    def _place(self) -> None:
        if self.isHidden():
            return
        room = self._over.size() - QSize(2 * EDGE, 2 * EDGE)
        buttons = (
            self.close_button.sizeHint().width()
            + (self.action.sizeHint().width() + 8 if self.action.text() else 0)
            + 44
        )
        self._text.ensurePolished()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        width = min(words + buttons, self._theme.px(WIDEST), room.width())
        height = max(self._text.heightForWidth(width - buttons) + 16, self.close_button.sizeHint().height() + 12)
        bottom = self._over.height() - EDGE if self._bottom is None else self._bottom
        self.setGeometry((self._over.width() - width) // 2, bottom - height, width, height)
        self.raise_()

    def _on_action(self) -> None:
        text = self.text
        self.clear()
        self.acted.emit(text)
