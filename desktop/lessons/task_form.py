"""The form that a question is written in which is answered by doing something on the plane."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.lessons.questions import Task
from core.words import Translatable
from desktop.lessons.begins_form import BeginsForm, form_button
from desktop.lessons.complaints import Complaints, ProblemLine
from desktop.lessons.condition_words import condition_text
from desktop.lessons.text_field import TextField
from desktop.lessons.waits_form import WaitsForm
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme

BEGINS: Final[tuple[Translatable, Translatable, Translatable]] = (
    "The task begins with the experiment as it is now.",
    "The task begins with whatever is there.",
    "Puts what the task begins with on screen.",
)


class TaskForm(QWidget):
    """Qt view of a task that is being written."""

    changed = Signal(object, str)
    """Task, and what of it changed."""
    solution_wanted = Signal()
    """The settings on screen shall be the way that "Do it for me" goes."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self.text = TextField("What is to be done", "As a task. Markdown: **bold**, lists, [word](glossary:dropout).")
        self.why = TextField("What this shows", "Said once it is done: what it means, or why it works.")
        self.begins = BeginsForm(*BEGINS)
        self.waits = WaitsForm(
            "Bring the window to where the task is to lead, then add what is so: it is solved then.", fewest=1
        )
        self.solution = QLabel()
        self.solution.setWordWrap(True)
        self.take_solution = form_button(
            "Take over the settings", "What differs now from what the task begins with is the way of “Do it for me”."
        )
        self.clear_solution = form_button("Clear", "“Do it for me” changes no setting, and trains where that is asked.")
        self.problem = ProblemLine(self.take_solution)
        self.complaints = Complaints()
        self._build()
        self.text.changed.connect(self._on_text)
        self.why.changed.connect(self._on_why)
        self.begins.go_on_wanted.connect(self._on_go_on)
        self.waits.changed.connect(self._on_waits)
        self.take_solution.clicked.connect(self.solution_wanted)
        self.clear_solution.clicked.connect(self._on_clear)

    def set_task(self, task: Task) -> None:
        """Show what is written; emits nothing."""
        self._task = task
        self.text.set_text(task.text)
        self.why.set_text(task.why)
        self.begins.set_changes(task.sets_up)
        self.waits.set_conditions(task.waits_for)
        words = "; ".join(map(condition_text, task.solution))
        self.solution.setText(f"{words}." if words else tr("No setting has to change."))
        self.clear_solution.setEnabled(bool(task.solution))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.waits.set_theme(theme)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.take_solution)
        line.addWidget(self.clear_solution)
        line.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.text)
        rows.addWidget(self.begins)
        rows.addWidget(self.waits)
        rows.addWidget(role_label("The way of “Do it for me”", "caption"))
        rows.addWidget(self.solution)
        add_layout(rows, line)
        rows.addWidget(self.problem)
        rows.addWidget(self.why)
        for path, problem in (
            ("text", self.text.problem),
            ("why", self.why.problem),
            ("sets_up", self.begins.problem),
            ("waits_for", self.waits.problem),
            ("solution", self.problem),
        ):
            self.complaints.at(path, problem.set_problem)

    def _on_text(self, text: str) -> None:
        self._tell("text", text=text)

    def _on_why(self, text: str) -> None:
        self._tell("why", why=text)

    def _on_go_on(self) -> None:
        self._tell("begin", sets_up=None)

    def _on_waits(self, conditions: tuple[object, ...]) -> None:
        self._tell("goal", waits_for=conditions)

    def _on_clear(self) -> None:
        self._tell("solution", solution=())

    def _tell(self, what: str, **changes: object) -> None:
        assert self._task is not None, "its parts are in sight only where there is one"
        self.changed.emit(replace(self._task, **changes), what)
