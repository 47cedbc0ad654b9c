"""What came of a quiz: how many answers were right, and what to look at again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.lessons.glossary import SCHEME, glossary
from core.lessons.sitting import Sitting
from core.words import Translatable
from desktop.lessons.markdown_view import MarkdownView, plain
from desktop.lessons.reading import link, push
from desktop.look.icons import icon
from desktop.look.labels import role_label
from desktop.look.language import in_use, tr
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import explain

RIGHT: Final[Translatable] = "Right"
WRONG: Final[Translatable] = "Wrong"
SHOWN: Final[Translatable] = "Shown to you"
PASSED_OVER: Final[Translatable] = "Passed over"
FEWEST_TO_PRAISE: Final = 3
"""Questions: so many has the quiz of each of our lessons at least."""
SIGN: Final = 18
"""Pixels at 100 % type."""


def result_words(sitting: Sitting) -> str:
    """How many of how many were right."""
    return tr("{right} of {count} right", right=sitting.right, count=len(sitting.questions))


class QuizResult(QWidget):
    """Qt view of the result. Every question leads back to itself."""

    question_asked = Signal(int)
    """A question shall be seen again: its number, from 0."""
    glossary_asked = Signal(str)
    next_lesson_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._sitting: Sitting | None = None
        self.headline = role_label("", "headline")
        self.headline.setWordWrap(True)
        self.advice = role_label("", "caption")
        self.advice.setWordWrap(True)
        self.words = MarkdownView("Words to look up", 14)
        self.words.glossary_asked.connect(self.glossary_asked)
        self.next_lesson = push("Next lesson", "Go on with the lesson that follows.", is_primary=True)
        self.next_lesson.clicked.connect(self.next_lesson_requested)
        self.next_lesson.hide()
        self.again = push("Take it again", "The same questions, with their answers in another order.")
        self.lesson = push("To the lesson", "Read it again, from its first step.")
        self.links: list[QToolButton] = []
        self._signs: list[QLabel] = []
        self._states: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.headline)
        rows.addWidget(self.advice)
        rows.addWidget(self.next_lesson, 0, Qt.AlignmentFlag.AlignLeft)
        add_layout(rows, self._grid)
        rows.addWidget(self.words)
        # Here and not in the foot: there a second click on what led here would begin anew.
        for button in (self.again, self.lesson):
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_sitting(self, sitting: Sitting) -> None:
        """Show what came of it."""
        self._sitting = sitting
        self.headline.setText(result_words(sitting))
        is_praise = not sitting.to_look_at
        self.advice.setText(
            tr("You know this by more than heart.")
            if is_praise
            else tr("Look at these again; each question leads to its answers.")
        )
        # Of very few questions, all right answers may be a lucky guess.
        self.advice.setVisible(not is_praise or len(sitting.questions) >= FEWEST_TO_PRAISE)
        words = glossary(in_use().code)
        linked = ", ".join(f"[{words[id].term}]({SCHEME}{id})" for id in sitting.words)
        self.words.set_text(tr("Words to look up: {words}.", words=linked) if linked else "")
        self.words.setVisible(bool(linked))
        self._build(sitting)
        self._show_signs()

    def set_next_lesson(self, title: str) -> None:
        """The lesson that follows; "" for none."""
        self.next_lesson.setVisible(bool(title))
        if title:
            explain(self.next_lesson, tr("Go on with the lesson that follows: {title}.", title=title))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.words.set_theme(theme)
        self._show_signs()

    def _build(self, sitting: Sitting) -> None:
        for widget in (*self.links, *self._signs, *self._states):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.links, self._signs, self._states = [], [], []
        for number, question in enumerate(sitting.questions):
            sign, state = QLabel(self), role_label(_state(sitting, number), "caption")
            words = _Words(f"{number + 1}. {plain(question.text)}", self)
            button = link("Look again")
            button.setAccessibleName(tr("Look again at question {number}", number=number + 1))
            button.clicked.connect(self._asked)
            self._grid.addWidget(sign, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, 2 * number, 1, 1, 2)
            self._grid.addWidget(state, 2 * number + 1, 1)
            self._grid.addWidget(button, 2 * number + 1, 2)
            self.links.append(button)
            self._signs.append(sign)
            self._states += [state, words]

    def _show_signs(self) -> None:
        if self._sitting is None:
            return
        theme, size = self._theme, self._theme.px(SIGN)
        looks = {RIGHT: ("good", theme.good), WRONG: ("bad", theme.bad)}
        for number, sign in enumerate(self._signs):
            name, color = looks.get(_state(self._sitting, number), ("to_do", theme.caption))
            sign.setPixmap(icon(name, theme, SIGN, color).pixmap(size, size))
            sign.setFixedSize(size, size)

    def _asked(self) -> None:
        for number, button in enumerate(self.links):
            if button is self.sender():
                self.question_asked.emit(number)


class _Words(QLabel):
    """A question in as many lines as it needs."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)


def _state(sitting: Sitting, number: int) -> str:
    given = sitting.given.get(sitting.questions[number].id)
    if given is None:
        return PASSED_OVER
    return SHOWN if given.was_shown else RIGHT if given.is_right else WRONG
