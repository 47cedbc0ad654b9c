"""The page of the writer that the steps of a lesson are written on."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lessons.lesson import MOST_STEPS, Lesson
from desktop.lessons.markdown_view import plain
from desktop.lessons.parts_list import PartsList, PartWords
from desktop.lessons.step_form import StepForm
from desktop.look.theme import Theme

WORDS: Final = PartWords(
    "Steps", "Add a step", "A step after this one.", "This step comes earlier.", "This step comes later.",
    "Remove the step",
)  # fmt: skip


class StepsPage(QWidget):
    """Qt view of steps that are being written, with that in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = PartsList(WORDS, 1, MOST_STEPS)
        self.form = StepForm()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.parts)
        rows.addWidget(self.form)
        rows.addStretch(1)

    def set_lesson(self, lesson: Lesson, at: int) -> None:
        """Show what is written, and the step in hand; emits nothing."""
        self.parts.set_parts([step.title for step in lesson.steps], at)
        self.form.set_step(lesson.steps[at], {claim.id: plain(claim.says) or claim.id for claim in lesson.claims})

    def set_problem(self, path: str, text: str) -> bool:
        """Say what is wrong with a part of the step in hand; whether there is a place for it."""
        return self.form.set_problem(path, text)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.form.clear_problems()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.parts.set_theme(theme)
        self.form.set_theme(theme)
