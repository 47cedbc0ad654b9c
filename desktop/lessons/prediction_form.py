"""The form that a step's prediction is written in: a question, its answers with why, and what is hidden meanwhile."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.lessons.hiding import WORDS
from core.lessons.lesson import Prediction
from core.lessons.presentation import Hidden
from core.lessons.questions import Answer, Choice
from core.lessons.writing import MOST_ANSWERS, with_answer_added, with_answer_removed
from core.words import Translatable, begun
from desktop.lessons.text_field import TextField
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain

QUESTION_HELP: Final[Translatable] = "What is asked before it shows. Markdown: **bold**, lists."


class PredictionForm(QWidget):
    """Qt view of a prediction that is being written, or of none."""

    changed = Signal(object, str)
    """Prediction or None, and what of it changed: moves of one gesture have the same words."""
    wanted = Signal()
    """The person wants one, where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._prediction: Prediction | None = None
        self.rows: list[_AnswerRow] = []
        self.has = QCheckBox(tr("Predict first"))
        explain(self.has, "Ask what will happen, before it shows.")
        self.has.clicked.connect(self._on_has)
        self._body = QWidget()
        self.question = TextField("Question", QUESTION_HELP)
        self.question.changed.connect(self._on_question)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(6)
        self.add = QPushButton(tr("Add answer"))
        self.add.clicked.connect(self._on_add)
        self.in_order = QCheckBox(tr("Keep the answers in this order"))
        self.in_order.clicked.connect(self._on_order)
        self.hides: dict[Hidden, QCheckBox] = {}
        for name, words in WORDS.items():
            box = self.hides[name] = QCheckBox(worded(begun(words)))
            box.clicked.connect(self._on_hides)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addWidget(self.question)
        caption = role_label("Answers, a tick at each right one, and why", "caption")
        caption.setWordWrap(True)
        body.addWidget(caption)
        body.addLayout(self._answers)
        body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.in_order)
        body.addWidget(role_label("Hidden until it is answered", "caption"))
        for box in self.hides.values():
            body.addWidget(box)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.has)
        rows.addWidget(self._body)
        self._body.hide()

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show what is written; emits nothing."""
        self._prediction = prediction
        self.has.setChecked(prediction is not None)
        self._body.setVisible(prediction is not None)
        if prediction is None:
            return
        choice = prediction.question
        self.question.set_text(choice.text)
        self._make_rows(len(choice.answers))
        for row, answer in zip(self.rows, choice.answers, strict=True):
            row.set_answer(answer, can_go=len(choice.answers) > 2)
        self.add.setEnabled(len(choice.answers) < MOST_ANSWERS)
        self.in_order.setChecked(not choice.is_shuffled)
        for name, box in self.hides.items():
            box.setChecked(name in prediction.hides)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for row in self.rows:
            row.remove.set_theme(theme)

    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self._answers.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < count:
            row = _AnswerRow(len(self.rows))
            row.remove.set_theme(self._theme)
            row.changed.connect(self._on_answer)
            row.removed.connect(self._on_remove)
            self.rows.append(row)
            self._answers.addWidget(row)

    def _on_has(self, wanted: bool) -> None:
        if wanted:
            self.wanted.emit()
        else:
            self.changed.emit(None, "prediction")

    def _on_question(self, text: str) -> None:
        self._tell("question", text=text)

    def _on_answer(self, at: int, what: str, value: object) -> None:
        choice = self._choice
        answers = list(choice.answers)
        answers[at] = replace(answers[at], **{what: value})
        if not any(answer.right for answer in answers):
            self.rows[at].right.setChecked(True)  # one has to be right
            return
        self._tell(f"answer {at} {what}", answers=tuple(answers))

    def _on_add(self) -> None:
        self._tell("answers", answers=with_answer_added(self._choice, worded).answers)

    def _on_remove(self, at: int) -> None:
        self._tell("answers", answers=with_answer_removed(self._choice, at).answers)

    def _on_order(self, in_order: bool) -> None:
        self._tell("order", is_shuffled=not in_order)

    def _on_hides(self) -> None:
        hides = tuple(name for name, box in self.hides.items() if box.isChecked())
        assert self._prediction is not None
        self.changed.emit(replace(self._prediction, hides=hides), "hides")

    @property
    def _choice(self) -> Choice:
        assert self._prediction is not None, "its parts are in sight only where there is one"
        return self._prediction.question

    def _tell(self, what: str, **changes: object) -> None:
        assert self._prediction is not None
        self.changed.emit(replace(self._prediction, question=replace(self._choice, **changes)), what)


class _AnswerRow(QWidget):
    """One answer: whether it is right, its text, and why."""

    changed = Signal(int, str, object)
    """Its place, the field of Answer, and the value."""
    removed = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at
        self.right = QCheckBox()
        self.right.setAccessibleName(tr("Answer {number} is right", number=at + 1))
        self.text, self.why = QLineEdit(), QLineEdit()
        self.text.setPlaceholderText(tr("Answer"))
        self.why.setPlaceholderText(tr("Why it is right, or wrong"))
        self.text.setAccessibleName(tr("Answer {number}", number=at + 1))
        self.why.setAccessibleName(tr("Answer {number}, why", number=at + 1))
        self.remove = IconButton("close", tr("Remove answer {number}", number=at + 1), parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.text, 1)
        line.addWidget(self.remove)
        grid.addWidget(self.right, 0, 0)
        grid.addLayout(line, 0, 1)
        grid.addWidget(self.why, 1, 1)
        self.right.clicked.connect(self._on_right)
        self.text.textEdited.connect(self._on_text)
        self.why.textEdited.connect(self._on_why)
        self.remove.clicked.connect(self._on_remove)

    def set_answer(self, answer: Answer, *, can_go: bool) -> None:
        """Show what is written; emits nothing."""
        self.right.setChecked(answer.right)
        for edit, text in ((self.text, answer.text), (self.why, answer.why)):
            if edit.text() != text:
                edit.setText(text)
        self.remove.setEnabled(can_go)

    def _on_right(self, right: bool) -> None:
        self.changed.emit(self._at, "right", right)

    def _on_text(self, text: str) -> None:
        self.changed.emit(self._at, "text", text)

    def _on_why(self, text: str) -> None:
        self.changed.emit(self._at, "why", text)

    def _on_remove(self) -> None:
        self.removed.emit(self._at)
