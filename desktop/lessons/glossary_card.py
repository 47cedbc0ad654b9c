"""What a word of the glossary means, in a small card beside the word, as long as pointer or keyboard are on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.lessons.glossary import Entry
from desktop.look.labels import role_label
from desktop.look.style import mix
from desktop.look.theme import Theme

WIDTH: Final = 300
"""Pixels at 100 % type: about 50 letters a line."""
PADDING: Final = 12
GAP: Final = 4
"""Pixels between a word and its card."""


class GlossaryCard(QFrame):
    """Qt view of an entry in short. It takes neither clicks nor the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.term = role_label("", "heading")
        self.nickname = role_label("", "caption")
        self.meaning = role_label("", "notice")
        self.more = role_label("Click, or press Enter, for more.", "caption")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        rows.setSpacing(GAP)
        for label in (self.term, self.nickname, self.meaning, self.more):
            label.setWordWrap(True)
            rows.addWidget(label)

    def show_beside(self, word: QRect, entry: Entry, meaning: str, theme: Theme) -> None:
        """Below the word, or above it where there is no room; never beyond the screen.

        Args:
            word: where it stands, in global pixels.
            meaning: the definition as plain text.
        """
        edge = mix(theme.line, theme.text, 0.25)
        self.setStyleSheet(f"#card {{ background: {theme.surface}; border: 1px solid {edge}; }}")
        self.term.setText(entry.term)
        self.nickname.setText(entry.nickname)
        self.nickname.setVisible(bool(entry.nickname))
        self.meaning.setText(meaning)
        width = theme.px(WIDTH)
        for label in (self.term, self.nickname, self.meaning, self.more):
            label.ensurePolished()
            label.setFixedWidth(width)
            label.setFixedHeight(label.heightForWidth(width))
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        room = parent.screen().availableGeometry()
        y = word.bottom() + GAP
        if y + self.height() > room.bottom():
            y = word.top() - GAP - self.height()
        x = min(max(word.left(), room.left()), room.right() - self.width())
        self.move(QPoint(x, max(room.top(), y)))
        self.show()
