"""A question that floats over the planes, with its answers as buttons: it waits, and work goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.window.floating import Floating

EDGE: Final = 12
"""Pixels between the question and the edge that it floats over."""
WIDEST: Final = 440
"""Pixels at 100 % type from which on the text takes a second line."""


class _Asked(NamedTuple):
    """One question."""

    number: int
    title: str
    text: str
    answers: tuple[str, ...]
    neutral: str
    """The one of them that Escape gives."""


class Question(Floating):
    """One question at a time: a later one stands before an earlier one, which comes back once that is answered. Hidden
    while there is none.

    It takes the keyboard from nobody who didn't want to be asked: Tab leads to it, Escape there gives the answer that
    changes nothing. Where an answer has the keyboard and another question takes its place, the one that changes nothing
    has it there.
    """

    answered = Signal(int, str)
    """With the question's number, and the answer as it was given, whatever the window's language. The question is gone
    by then."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "question")
        self._asked: list[_Asked] = []
        """The last one is in sight."""
        self._shown: _Asked | None = None
        self._numbers = count(1)
        self.setAccessibleName(tr("Question"))
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(8)
        rows.addWidget(self._title)
        rows.addWidget(self._text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        add_layout(rows, self._row)

    @property
    def text(self) -> str:
        """The question as it is asked now; "" for none."""
        return self._text.text() if self.isVisibleTo(self._over) else ""

    def ask(
        self, title: Translatable, text: Translatable, answers: Sequence[Translatable], neutral: Translatable
    ) -> int:
        """Ask, with a button for each answer, the first of them the one that most people want.

        neutral: the one of them that Escape gives.

        Returns the question's number, by which its answer is known from those to other questions.
        """
        asked = _Asked(next(self._numbers), title, text, tuple(answers), neutral)
        self._asked.append(asked)
        self._show()
        return asked.number

    def take_keyboard(self) -> None:
        """The person wanted to be asked this: Enter gives the first answer, and Escape the one that changes nothing."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def withdraw(self, number: int) -> None:
        """Take a question away, unanswered."""
        self._asked = [one for one in self._asked if one.number != number]
        self._show()

    def event(self, event: QEvent) -> bool:
        """Take as much room as its words need once these have their type."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self._asked:
            self._answer(self._asked[-1].neutral)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        """The last one that was asked, if any waits: one that is in sight already keeps its buttons, and the keyboard
        with them."""
        shown = self._asked[-1] if self._asked else None
        if shown is not None and shown is not self._shown:
            self._fill(shown)
        self._shown = shown
        self.setVisible(shown is not None)
        self._place()

    def _fill(self, asked: _Asked) -> None:
        title, text = worded(asked.title), worded(asked.text)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleDescription(f"{title} {text}")
        earlier, self.buttons = self.buttons, [QPushButton(worded(answer), self) for answer in asked.answers]
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)  # as high as the first one
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
        self.buttons[0].setProperty("role", "primary")
        if self._shown is not None and self.window().focusWidget() in earlier:  # hidden, they give it to anything
            neutral = self.buttons[asked.answers.index(asked.neutral)]
            neutral.show()
            neutral.setFocus(Qt.FocusReason.TabFocusReason)
        for button in earlier:
            button.hide()
            button.deleteLater()

    def _place(self) -> None:
        """In the middle near the upper edge: messages are at the lower one."""
        if self.isHidden():
            return
        self.ensurePolished()
        margins = self._rows.contentsMargins()
        room = self._over.width() - 2 * EDGE - margins.left() - margins.right()
        answers = sum(button.sizeHint().width() for button in self.buttons)
        answers += (len(self.buttons) - 1) * self._row.spacing()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if answers <= room else directions.TopToBottom)
        words, title = (label.fontMetrics().horizontalAdvance(label.text()) + 4 for label in (self._text, self._title))
        inner = min(max(min(words, self._theme.px(WIDEST)), answers, title), room)
        width = inner + margins.left() + margins.right()
        height = self._rows.heightForWidth(width)
        self.setGeometry((self._over.width() - width) // 2, EDGE, width, height)
        self.raise_()

    def _pressed(self) -> None:
        button = self.sender()
        if button in self.buttons and self._asked:
            self._answer(self._asked[-1].answers[self.buttons.index(button)])

    def _answer(self, answer: str) -> None:
        number = self._asked[-1].number
        self.withdraw(number)
        self.answered.emit(number, answer)
