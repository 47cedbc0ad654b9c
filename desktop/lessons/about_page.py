"""The page of the writer that says what a lesson is about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.lessons.lesson import MOST_MINUTES, Lesson
from core.words import Translatable
from desktop.lessons.begins_form import form_button
from desktop.lessons.complaints import Complaints
from desktop.lessons.text_field import TextField
from desktop.look.labels import role_label
from desktop.look.language import tr_of
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.stepper import Stepper

ABOUT: Final[dict[str, tuple[Translatable, Translatable]]] = {
    "title": ("Title of the lesson", "A few words, as it stands in the menu."),
    "question": ("The question that it answers", "In a sentence."),
    "notes": ("Notes for the lecturer", "What to ask, what to wait for: they stand in the handout."),
}
"""Fields of Lesson: what each is called, and what is written there."""


class AboutPage(QWidget):
    """Qt view of what a lesson is about, and of ways to its own experiment."""

    changed = Signal(str, object)
    """A field of Lesson, and its value."""
    own_wanted = Signal()
    """What is on screen shall be the lesson's own experiment."""
    own_shown = Signal()
    """The lesson's own experiment shall be on screen."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = {name: TextField(*words, is_line=name != "notes") for name, words in ABOUT.items()}
        self.complaints = Complaints()
        for name, field in self.texts.items():
            field.changed.connect(self._on_text)
            self.complaints.at(name, field.problem.set_problem)
        self.minutes = Stepper("Minutes", 1, MOST_MINUTES, _minutes, self)
        self.minutes.value_changed.connect(self._on_minutes)
        self.own = form_button(
            "Take over", "What is on screen is the lesson's own experiment: steps say what differs from it."
        )
        self.show_own = form_button("Show", "Puts the lesson's own experiment on screen.")
        self.own.clicked.connect(self.own_wanted)
        self.show_own.clicked.connect(self.own_shown)
        time = QHBoxLayout()
        time.addWidget(role_label("It takes about", "caption"), 1)
        time.addWidget(self.minutes)
        own = QHBoxLayout()
        own.addWidget(self.own)
        own.addWidget(self.show_own)
        own.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.texts["title"])
        rows.addWidget(self.texts["question"])
        add_layout(rows, time)
        rows.addWidget(role_label("Its own experiment", "caption"))
        add_layout(rows, own)
        rows.addWidget(self.texts["notes"])
        rows.addStretch(1)

    def set_lesson(self, lesson: Lesson) -> None:
        """Show what is written; emits nothing."""
        for name, field in self.texts.items():
            field.set_text(getattr(lesson, name))
        self.minutes.set_value(lesson.minutes)

    def set_problem(self, path: str, text: str) -> bool:
        """Say what is wrong with a field; whether there is a place for it."""
        return self.complaints.say(path, text)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.complaints.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.minutes.set_theme(theme)

    def _on_text(self, text: str) -> None:
        self.changed.emit(next(name for name, field in self.texts.items() if field is self.sender()), text)

    def _on_minutes(self, minutes: int) -> None:
        self.changed.emit("minutes", minutes)


def _minutes(count: int) -> str:
    return tr_of(count, "{count} minute", "{count} minutes")
