"""The form that a question with answers to choose from is written in, be it a prediction's or a quiz's."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from core.lessons.questions import MOST_ANSWERS, Answer, Choice
from core.lessons.writing import with_answer_added, with_answer_removed
from core.words import Translatable
from desktop.lessons.complaints import Complaints, ProblemLine, caption
from desktop.lessons.text_field import GrowingText, TextField
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain


class ChoiceForm(QWidget):
    """Qt view of a question, its answers with why, and whether they keep their order."""

    changed = Signal(object, str)
    """Choice, and what of it changed: moves of one gesture have the same words."""

    def __init__(self, help: Translatable) -> None:
        """help: what is written as its question."""
        super().__init__()
        self._theme = LIGHT
        self._choice: Choice | None = None
        self.rows: list[AnswerRow] = []
        self.complaints = Complaints()
        self.question = TextField("Question", help)
        self.question.changed.connect(self._on_question)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(6)
        self.problem = ProblemLine()
        self.add = QPushButton(tr("Add answer"))
        explain(self.add, "One more answer to choose from.")
        self.add.clicked.connect(self._on_add)
        self.in_order = QCheckBox(tr("Keep the answers in this order"))
        explain(self.in_order, "Else they come in another order each time.")
        self.in_order.clicked.connect(self._on_order)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.question)
        rows.addWidget(caption("Answers, a tick at each right one, and why"))
        add_layout(rows, self._answers)
        rows.addWidget(self.problem)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.in_order)
        self.complaints.at("text", self.question.problem.set_problem)
        self.complaints.at("answers", self.problem.set_problem)

    def set_choice(self, choice: Choice) -> None:
        """Show what is written; emits nothing."""
        self._choice = choice
        self.question.set_text(choice.text)
        self._make_rows(len(choice.answers))
        for row, answer in zip(self.rows, choice.answers, strict=True):
            row.set_answer(answer, can_go=len(choice.answers) > 2)
        self.add.setEnabled(len(choice.answers) < MOST_ANSWERS)
        self.in_order.setChecked(not choice.is_shuffled)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for row in self.rows:
            row.remove.set_theme(theme)

    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self.complaints.drop(f"answers[{len(self.rows)}]")
            self._answers.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            at = len(self.rows)
            row = AnswerRow(at)
            row.remove.set_theme(self._theme)
            row.changed.connect(self._on_answer)
            row.removed.connect(self._on_remove)
            self.complaints.at(f"answers[{at}]", row.problem.set_problem)
            self.rows.append(row)
            self._answers.addWidget(row)

    def _on_question(self, text: str) -> None:
        self._tell("question", text=text)

    def _on_answer(self, at: int, what: str, value: object) -> None:
        answers = list(self._shown.answers)
        answers[at] = replace(answers[at], **{what: value})
        if not any(answer.right for answer in answers):
            self.rows[at].right.setChecked(True)  # one has to be right
            return
        self._tell(f"answer {at} {what}", answers=tuple(answers))

    def _on_add(self) -> None:
        self._tell("answers", answers=with_answer_added(self._shown, worded).answers)

    def _on_remove(self, at: int) -> None:
        self._tell("answers", answers=with_answer_removed(self._shown, at).answers)

    def _on_order(self, in_order: bool) -> None:
        self._tell("order", is_shuffled=not in_order)

    @property
    def _shown(self) -> Choice:
        assert self._choice is not None, "its parts are in sight only where there is one"
        return self._choice

    def _tell(self, what: str, **changes: object) -> None:
        self.changed.emit(replace(self._shown, **changes), what)


class AnswerRow(QWidget):
    """One answer: whether it is right, its text, and why."""

    changed = Signal(int, str, object)
    """Its place, the field of Answer, and the value."""
    removed = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at
        self.right = QCheckBox()
        self.right.setAccessibleName(tr("Answer {number} is right", number=at + 1))
        explain(self.right, "Tick it if this answer is right.")
        self.text, self.why = GrowingText(1), GrowingText(1)
        self.text.setPlaceholderText(tr("Answer"))
        self.why.setPlaceholderText(tr("Why it is right, or wrong"))
        self.text.setAccessibleName(tr("Answer {number}", number=at + 1))
        self.why.setAccessibleName(tr("Answer {number}, why", number=at + 1))
        self.problem = ProblemLine(self.text)
        self.remove = IconButton("close", tr("Remove answer {number}", number=at + 1), parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        # In this order Tab leads through them: whoever has written a question goes on with what can be answered.
        grid.addWidget(self.text, 0, 1)
        grid.addWidget(self.why, 1, 1, 1, 2)
        grid.addWidget(self.right, 0, 0, top)
        grid.addWidget(self.remove, 0, 2, top)
        grid.addWidget(self.problem, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.right.clicked.connect(self._on_right)
        self.text.edited.connect(self._on_text)
        self.why.edited.connect(self._on_why)
        self.remove.clicked.connect(self._on_remove)

    def set_answer(self, answer: Answer, *, can_go: bool) -> None:
        """Show what is written; emits nothing."""
        self.right.setChecked(answer.right)
        self.text.set_text(answer.text)
        self.why.set_text(answer.why)
        self.remove.setEnabled(can_go)

    def _on_right(self, right: bool) -> None:
        self.changed.emit(self._at, "right", right)

    def _on_text(self, text: str) -> None:
        self.changed.emit(self._at, "text", text)

    def _on_why(self, text: str) -> None:
        self.changed.emit(self._at, "why", text)

    def _on_remove(self) -> None:
        self.removed.emit(self._at)
