"""Small widgets that panels and views share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel


def role_label(text: str, role: str) -> QLabel:
    """A plain text label in one of the style sheet's roles."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def hairline(direction: Qt.Orientation) -> QFrame:
    """A line one pixel thick that parts what stands on its two sides."""
    line = QFrame()
    line.setProperty("role", "hairline")
    if direction == Qt.Orientation.Horizontal:
        line.setFixedHeight(1)
    else:
        line.setFixedWidth(1)
    return line
