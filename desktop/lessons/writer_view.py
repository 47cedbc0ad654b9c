"""The panel that a lesson is written in: what it is about, its steps in their order, and the step in hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.lessons.lesson import Lesson
from core.words import Translatable
from desktop.lessons.step_form import StepForm
from desktop.lessons.text_field import TextField
from desktop.look.labels import role_label
from desktop.look.language import tr, tr_of
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.stepper import Stepper

MARGIN: Final = 12
LONGEST: Final = 120
"""Minutes, as in core.lessons.lesson."""
MOST_ROWS: Final = 6
"""Steps that are in sight in the list."""
ABOUT: Final[dict[str, tuple[Translatable, Translatable]]] = {
    "title": ("Title of the lesson", "A few words, as it stands in the menu."),
    "question": ("The question that it answers", "In a sentence."),
    "notes": ("Notes for the lecturer", "What to ask, what to wait for: they stand in the handout."),
}
"""Fields of Lesson: what each is called, and what is written there."""


class WriterView(QFrame):
    """Qt view of a lesson that is being written. It tells what the person wants; it never writes a model."""

    about_changed = Signal(str, object)
    """A field of Lesson, and its value."""
    lesson_removed = Signal()
    step_chosen = Signal(int)
    step_added = Signal()
    step_removed = Signal()
    step_moved = Signal(int)
    """By so many places."""
    own_wanted = Signal()
    """What is on screen shall be the lesson's own experiment."""
    own_shown = Signal()
    """The lesson's own experiment shall be on screen."""
    preview_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setAccessibleName(tr("Write a lesson"))
        self.about = {name: TextField(*words, is_line=name != "notes") for name, words in ABOUT.items()}
        for field in self.about.values():
            field.changed.connect(self._on_about)
        self.minutes = Stepper("Minutes", 1, LONGEST, _minutes, self)
        self.minutes.value_changed.connect(self._on_minutes)
        self.steps = QListWidget()
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.steps.currentRowChanged.connect(self._on_row)
        self.add = IconButton("plus", "Add a step", "A step after this one.", self)
        self.up = IconButton("move_left", "Earlier", "This step comes earlier.", self)
        self.down = IconButton("move_right", "Later", "This step comes later.", self)
        self.remove = IconButton("remove", "Remove the step", parent=self)
        self.remove_lesson = IconButton(
            "remove", "Remove the lesson", "The experiment stays. Undo brings it back.", self
        )
        self.close_button = IconButton("close", "Close", "Close. What is written stays with the experiment.", self)
        self.form = StepForm()
        self.problem = role_label("", "caption")
        self.problem.setWordWrap(True)
        self.problem.setProperty("crowded", "true")  # in the colour of warnings
        self.own = QPushButton(tr("Take over"))
        explain(self.own, "What is on screen is the lesson's own experiment: steps say what differs from it.")
        self.show_own = QPushButton(tr("Show"))
        explain(self.show_own, "Puts the lesson's own experiment on screen.")
        self.preview = QPushButton(tr("Preview"))
        explain(self.preview, "Go through the lesson as a student does, from this step on.")
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        explain(self.save, "Save experiment and lesson in one file: who opens it is led through the lesson.")
        self._build()
        self._connect()

    def set_lesson(self, lesson: Lesson, at: int) -> None:
        """Show what is written, and the step in hand; emits nothing."""
        for name, field in self.about.items():
            field.set_text(getattr(lesson, name))
        self.minutes.set_value(lesson.minutes)
        blocked = self.steps.blockSignals(True)
        titles = [f"{number}  {step.title}" for number, step in enumerate(lesson.steps, 1)]
        if titles != [self.steps.item(row).text() for row in range(self.steps.count())]:
            self.steps.clear()
            self.steps.addItems(titles)
        self.steps.setCurrentRow(at)
        self.steps.blockSignals(blocked)
        self._fit_list()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < len(titles) - 1)
        self.remove.setEnabled(len(titles) > 1)
        self.form.set_step(lesson.steps[at])

    def set_problem(self, text: str) -> None:
        """Say what is wrong with what was written last, which isn't taken over; "" for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.minutes.set_theme(theme)
        for button in (self.add, self.up, self.down, self.remove, self.remove_lesson, self.close_button):
            button.set_theme(theme)
        self.form.set_theme(theme)
        self._fit_list()

    def set_wide(self, wide: bool) -> None:
        """It scrolls where it is low."""

    def _fit_list(self) -> None:
        rows = max(1, min(MOST_ROWS, self.steps.count()))
        height = max(self.steps.sizeHintForRow(0), self.steps.fontMetrics().lineSpacing() + 4)
        self.steps.setFixedHeight(rows * height + 2 * self.steps.frameWidth() + 8)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(role_label("Write a lesson", "heading"), 1)
        head.addWidget(self.remove_lesson)
        head.addWidget(self.close_button)
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(8)
        body.addWidget(self.about["title"])
        body.addWidget(self.about["question"])
        time = QHBoxLayout()
        time.addWidget(role_label("It takes about", "caption"), 1)
        time.addWidget(self.minutes)
        body.addLayout(time)
        body.addWidget(role_label("Its own experiment", "caption"))
        own = QHBoxLayout()
        own.addWidget(self.own)
        own.addWidget(self.show_own)
        own.addStretch(1)
        body.addLayout(own)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(role_label("Steps", "caption"), 1)
        for button in (self.add, self.up, self.down, self.remove):
            line.addWidget(button)
        body.addLayout(line)
        body.addWidget(self.steps)
        body.addWidget(self.form)
        body.addWidget(self.about["notes"])
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addWidget(self.preview)
        foot.addStretch(1)
        foot.addWidget(self.save)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 8, MARGIN - 4, 8)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.problem)
        rows.addLayout(foot)
        self.problem.hide()

    def _connect(self) -> None:
        self.add.clicked.connect(self.step_added)
        self.remove.clicked.connect(self.step_removed)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.own.clicked.connect(self.own_wanted)
        self.show_own.clicked.connect(self.own_shown)
        self.preview.clicked.connect(self.preview_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.remove_lesson.clicked.connect(self.lesson_removed)
        self.close_button.clicked.connect(self.closed)

    def _on_about(self, text: str) -> None:
        self.about_changed.emit(next(name for name, field in self.about.items() if field is self.sender()), text)

    def _on_minutes(self, minutes: int) -> None:
        self.about_changed.emit("minutes", minutes)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.step_chosen.emit(row)

    def _on_up(self) -> None:
        self.step_moved.emit(-1)

    def _on_down(self) -> None:
        self.step_moved.emit(1)


def _minutes(count: int) -> str:
    return tr_of(count, "{count} minute", "{count} minutes")
