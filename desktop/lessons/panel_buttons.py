"""Buttons and links of the panel that a lesson is read in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from core.words import Translatable
from desktop.look.language import worded
from desktop.widgets.controls import explain


def text_button(text: Translatable, help: Translatable) -> QPushButton:
    """A button that says what it does."""
    button = QPushButton(worded(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button


def link(text: Translatable, help: Translatable) -> QToolButton:
    """A button that looks like a link."""
    button = QToolButton()
    button.setText(worded(text))
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button
