"""What stands where lessons are read: a heading with a way out, contents that scroll, and buttons below them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain

MARGIN: Final = 12
TEXT_SIZE: Final = 14
"""Pixels at 100 % type: what is read here is read from further away than a setting."""


class Reading(QFrame):
    """The frame of such a view. `content` takes what is shown, `foot` what stands below it."""

    leave_requested = Signal()
    """The person has read enough."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """title: in the language of the window."""
        super().__init__(parent)
        self._theme = LIGHT
        self.setAccessibleName(title)
        self.heading = role_label(title, "heading")
        self.heading.setWordWrap(True)
        self.close_button = IconButton("close", "Close", parent=self)
        self.close_button.clicked.connect(self.leave_requested)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        self.content = QVBoxLayout(inner)
        self.content.setContentsMargins(0, 0, 8, 0)
        self.content.setSpacing(10)
        self.scroller = QScrollArea()
        self.scroller.setWidget(inner)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.above = QVBoxLayout()
        self.above.setSpacing(6)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 8, MARGIN - 4, 8)
        rows.setSpacing(8)
        add_layout(rows, self.head)
        add_layout(rows, self.above)
        rows.addWidget(self.scroller, 1)
        add_layout(rows, self.foot)

    @property
    def theme(self) -> Theme:
        """Colours and sizes as they are now."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.close_button.set_theme(theme)

    def set_wide(self, wide: bool) -> None:
        """Be low and wide, or high and narrow."""
        self.content.setSpacing(6 if wide else 10)

    def to_top(self) -> None:
        """Show the beginning of what scrolls."""
        self.scroller.verticalScrollBar().setValue(0)

    def go_back(self) -> bool:
        """Show what was shown before within this view, or leave it."""
        self.leave_requested.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back, where what has the keyboard within has no use of its own for it; once, however long it is
        held."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.go_back()


def link(text: Translatable, help: Translatable = "") -> QToolButton:
    """A button that looks like a word that leads somewhere."""
    button = QToolButton()
    button.setText(worded(text))
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if help:
        explain(button, help)
    return button


def push(text: Translatable, help: Translatable = "", *, is_primary: bool = False) -> QPushButton:
    """A button with words on it."""
    button = QPushButton(worded(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if is_primary:
        button.setProperty("role", "primary")
    if help:
        explain(button, help)
    return button
