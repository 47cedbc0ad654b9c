"""Frequent questions, one below the other; a click opens the answer, with an experiment to try."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.lessons.frequent_questions import FrequentQuestion
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.reading import TEXT_SIZE, Reading, push
from desktop.lessons.unfolding import SIGN, UnfoldingButton
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.scrolling import show_from_top


class QuestionsView(Reading):
    """Qt view of the questions. One answer is open at a time."""

    try_requested = Signal(str)
    """The experiment of a question shall be shown: the question's id."""
    glossary_asked = Signal(str)
    """A word was clicked: its id."""

    def __init__(self, questions: Sequence[FrequentQuestion], parent: QWidget | None = None) -> None:
        super().__init__(tr("Frequent questions"), parent)
        self.items = [_Item(question) for question in questions]
        self.content.setSpacing(2)
        for item in self.items:
            self.content.addWidget(item)
            item.button.toggled.connect(self._toggled)
            item.try_requested.connect(self.try_requested)
            item.glossary_asked.connect(self.glossary_asked)
        self.content.addStretch(1)

    def show_question(self, id: str) -> None:
        """Open the answer to one of the questions, and bring it into sight."""
        item = next(item for item in self.items if item.question.id == id)
        item.button.setChecked(True)
        item.button.setFocus()
        self._bring_into_sight(item)

    def set_wide(self, wide: bool) -> None:
        """As Reading; lines stay close."""
        del wide

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        for item in self.items:
            item.set_theme(theme)

    def _toggled(self, is_open: bool) -> None:
        button = self.sender()
        for item in self.items:
            if item.button is button:
                item.set_open(is_open)
                if is_open:
                    self._bring_into_sight(item)
            elif is_open:
                item.button.setChecked(False)

    def _bring_into_sight(self, item: _Item) -> None:
        bring = partial(show_from_top, self.scroller, item)
        QTimer.singleShot(0, self, bring)  # its height is known once rows are laid out


class _Item(QFrame):
    """A question, and below it its answer while it is open."""

    try_requested = Signal(str)
    glossary_asked = Signal(str)

    def __init__(self, question: FrequentQuestion) -> None:
        super().__init__()
        self._theme = LIGHT
        self.question = question
        self.button = UnfoldingButton(question.question, self)
        self.answer: Unfolded | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._rows.addWidget(self.button)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the answer; it is made when it is wanted for the first time."""
        if is_open and self.answer is None:
            self.answer = answer = Unfolded(self.question)
            answer.try_button.clicked.connect(self._try)
            for text in (answer.text, answer.notice):
                text.glossary_asked.connect(self.glossary_asked)
            self._rows.addWidget(answer)
            answer.show()
            answer.set_theme(self._theme)  # last: as it gets the window's look, Qt sets its texts in that one's size
        if self.answer is not None:
            self.answer.setVisible(is_open)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.button.set_theme(theme)
        if self.answer is not None:
            self.answer.set_theme(theme)

    def _try(self) -> None:
        self.try_requested.emit(self.question.id)


class Unfolded(QWidget):
    """An answer, with what can be tried."""

    def __init__(self, question: FrequentQuestion) -> None:
        super().__init__()
        self.question = question
        self.text = MarkdownView("Answer", TEXT_SIZE)
        self.text.set_text(question.answer)
        self.notice = MarkdownView("To try", 13)
        self.notice.set_text(tr("**Try it.** {notice}", notice=question.notice) if question.notice else "")
        self.try_button = push("Try it", "Shows the experiment. One undo brings back yours.")
        self._rows = rows = QVBoxLayout(self)
        rows.setSpacing(8)
        for part in (self.text, self.notice):
            rows.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.try_button)
        row.addStretch(1)
        add_layout(rows, row)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._rows.setContentsMargins(theme.px(SIGN), 0, 0, 10)
        for text in (self.text, self.notice):
            text.set_theme(theme)
