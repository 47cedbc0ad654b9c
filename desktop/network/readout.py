"""The words over the diagram: what is pointed at or pinned, in a corner where it hides nothing of that."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.theme import LIGHT, Theme

WIDEST: Final = 380
"""Pixels at 100 % type."""
SHARE: Final = 0.62
"""Of the diagram's width, at most."""
EDGE: Final = 4


class Readout(QLabel):
    """Some lines, over a widget, its parent. Hidden while there are none."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._theme = LIGHT
        self.setProperty("role", "readout")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over the type scale; colours come by the style sheet."""
        self._theme = theme

    def tell(self, lines: list[str], beside: QPointF, room: QSize) -> None:
        """Show these lines on the other side of a room than a place; []: none."""
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))
        if not lines:
            return
        self.ensurePolished()
        width = round(min(self._theme.px(WIDEST), SHARE * room.width(), self._natural_width()))
        height = min(self.heightForWidth(width), room.height() - 2 * EDGE)
        left = EDGE if beside.x() > room.width() / 2 else room.width() - width - EDGE
        top = EDGE if beside.y() > room.height() / 2 else room.height() - height - EDGE
        self.setGeometry(left, top, width, height)
        self.raise_()

    def _natural_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")) + 18
