"""A question that floats over the planes, with its answers as buttons: it waits, and work goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.window.floating import Floating

EDGE: Final = 12
"""Pixels between the question and the edge that it floats over."""
WIDEST: Final = 440
"""Pixels at 100 % type from which on the text takes a second line."""


class Question(Floating):
    """One question at a time. Hidden while there is none.

    It takes the keyboard from nobody: Tab leads to it, Escape there gives the answer that changes nothing.
    """

    answered = Signal(str)
    """With the answer as it was given, whatever the window's language. The question is gone by then."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "question")
        self._answers: tuple[str, ...] = ()
        """() while there is none."""
        self._neutral = ""
        self.setAccessibleName(tr("Question"))
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(8)
        rows.addWidget(self._title)
        rows.addWidget(self._text)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        rows.addLayout(self._row)

    @property
    def text(self) -> str:
        """The question as it is asked now; "" for none."""
        return self._text.text() if self.isVisibleTo(self._over) else ""

    def ask(
        self, title: Translatable, text: Translatable, answers: Sequence[Translatable], neutral: Translatable
    ) -> None:
        """Ask, with a button for each answer, the first of them the one that most people want.

        neutral: the answer that Escape gives.
        """
        for button in self.buttons:
            button.deleteLater()
        self._answers, self._neutral = tuple(answers), neutral
        self._title.setText(worded(title))
        self._text.setText(worded(text))
        self.setAccessibleDescription(f"{worded(title)} {worded(text)}")
        self.buttons = [QPushButton(worded(answer), self) for answer in answers]
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)  # as high as the first one
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
        self.buttons[0].setProperty("role", "primary")
        self._show()

    def clear(self) -> None:
        """Take the question away, unanswered."""
        self._answers = ()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._answer(self._neutral)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.setVisible(bool(self._answers))
        self._place()

    def _place(self) -> None:
        """In the middle near the upper edge: messages are at the lower one."""
        if self.isHidden():
            return
        self.ensurePolished()
        margins = self._rows.contentsMargins()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        inner = max(min(words, self._theme.px(WIDEST)), self._row.sizeHint().width(), self._title.sizeHint().width())
        width = min(inner + margins.left() + margins.right(), self._over.width() - 2 * EDGE)
        height = self._rows.heightForWidth(width)
        self.setGeometry((self._over.width() - width) // 2, EDGE, width, height)
        self.raise_()

    def _pressed(self) -> None:
        button = self.sender()
        if button in self.buttons:
            self._answer(self._answers[self.buttons.index(button)])

    def _answer(self, answer: str) -> None:
        self.clear()
        self.answered.emit(answer)
