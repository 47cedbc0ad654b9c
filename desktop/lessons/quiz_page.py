"""The page of the writer that the questions after a lesson are written on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.lessons.lesson import MOST_QUESTIONS, Lesson
from core.lessons.questions import Choice, Question, Task
from core.lessons.quiz_writing import quiz_advice
from desktop.lessons.choice_form import ChoiceForm
from desktop.lessons.complaints import caption
from desktop.lessons.markdown_view import plain
from desktop.lessons.parts_list import PartsList, PartWords
from desktop.lessons.task_form import TaskForm
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import explain_action

WORDS: Final = PartWords(
    "Questions",
    "Add a question",
    "A question after this one.",
    "This question comes earlier.",
    "This question comes later.",
    "Remove the question",
)


class QuizPage(QWidget):
    """Qt view of a quiz that is being written, with the question in hand."""

    changed = Signal(object, str)
    """The question in hand as it shall be, and what of it changed: moves of one gesture have the same words."""
    choice_added = Signal()
    task_added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parts = PartsList(WORDS, 0, MOST_QUESTIONS)
        self.menu = QMenu(self.parts.add)
        self.add_choice = self.menu.addAction(tr("With answers to choose from"))
        self.add_task = self.menu.addAction(tr("To be done on the plane"))
        explain_action(self.add_choice, "One or more of its answers are right, and each says why.")
        explain_action(self.add_task, "The engine sees when it is done.")
        self.parts.set_menu(self.menu)
        self.advice = caption("")
        self.choice = ChoiceForm("What is asked. Markdown: **bold**, lists, [word](glossary:overfitting).")
        self.task = TaskForm()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for part in (self.parts, self.advice, self.choice, self.task):
            rows.addWidget(part)
        rows.addStretch(1)
        self.choice.changed.connect(self.changed)
        self.task.changed.connect(self.changed)
        self.add_choice.triggered.connect(self.choice_added)
        self.add_task.triggered.connect(self.task_added)

    def set_lesson(self, lesson: Lesson, at: int) -> None:
        """Show what is written, and the question in hand; emits nothing."""
        self.parts.set_parts([plain(question.text) for question in lesson.quiz], at)
        advice = quiz_advice(lesson.quiz)
        self.advice.setText(worded(advice))
        self.advice.setVisible(bool(advice))
        question: Question | None = lesson.quiz[at] if lesson.quiz else None
        self.choice.setVisible(isinstance(question, Choice))
        self.task.setVisible(isinstance(question, Task))
        if isinstance(question, Choice):
            self.choice.set_choice(question)
        elif question is not None:
            self.task.set_task(question)

    def set_problem(self, path: str, text: str) -> bool:
        """Say what is wrong with a part of the question in hand; whether there is a place for it."""
        return (self.task if self.task.isVisibleTo(self) else self.choice).complaints.say(path, text)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.choice.complaints.clear()
        self.task.complaints.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        for part in (self.parts, self.choice, self.task):
            part.set_theme(theme)
