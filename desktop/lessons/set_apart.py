"""A part of a step that stands apart from its text: what to do, and what to notice."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.lessons.markdown_view import MarkdownView
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.theme import Theme

Role = Literal["do", "notice"]
TEXT_SIZE: Final = 14
"""Pixels at 100 % type: a lesson is read from further away than a setting."""


class SetApart(QFrame):
    """Qt view of it: a word, a text, and whatever else is put below them."""

    glossary_asked = Signal(str)
    """As MarkdownView's."""

    def __init__(self, role: Role, word: Translatable, parent: QWidget | None = None) -> None:
        """role: one of the style sheet's for lessons."""
        super().__init__(parent)
        self.setProperty("lesson", role)
        self.setAccessibleName(worded(word))
        self.word = role_label(word, "column")
        self.text = MarkdownView(word, TEXT_SIZE, parent=self)
        self.text.glossary_asked.connect(self.glossary_asked)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 8, 10, 10)
        self.rows.setSpacing(4)
        self.rows.addWidget(self.word)
        self.rows.addWidget(self.text)

    def set_text(self, text: str) -> None:
        """In Markdown; "" for none."""
        self.text.set_text(text)
        self.text.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self.text.set_theme(theme)
