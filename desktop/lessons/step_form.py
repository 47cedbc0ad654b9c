"""The form that one step of a lesson is written in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from core.lessons.conditions import Place
from core.lessons.lesson import Part, Step
from core.lessons.writing import words_of
from core.words import Translatable, begun, said
from desktop.lessons.condition_words import PLACES
from desktop.lessons.prediction_form import PredictionForm
from desktop.lessons.text_field import TextField
from desktop.lessons.waits_form import WaitsForm
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import ChoiceBox, explain

PARTS: Final[dict[Part, Translatable]] = {
    "plane": "Plane",
    "chart": "Chart",
    "timeline": "Timeline",
    "verdict": "Verdict",
    "numbers": "Numbers",
    "tabs": "Tabs",
    "rail": "Tools",
    "train": "Train",
    "compare": "Compare",
    "repeats": "Repeats",
    "ranking": "Ranking",
}
TEXTS: Final[dict[str, tuple[Translatable, Translatable]]] = {
    "title": ("Title", "A few words."),
    "text": ("Text", "What is read: a minute at most. Markdown: **bold**, lists, [word](glossary:overfitting)."),
    "do": ("Do", "One thing to do."),
    "notice": ("Notice", "One thing to see, which shows once it was done."),
}
"""Fields of Step: what each is called, and what is written there."""
NOTHING: Final[Translatable] = "Nothing in particular"


class StepForm(QWidget):
    """Qt view of a step that is being written."""

    changed = Signal(str, object)
    """A field of Step, and its value."""
    take_over_wanted = Signal()
    """The step shall set up what is on screen."""
    show_wanted = Signal()
    """What the step sets up shall be on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = {name: TextField(*words, is_line=name == "title") for name, words in TEXTS.items()}
        for field in self.texts.values():
            field.changed.connect(self._on_text)
        self.sets_up = QLabel()
        self.sets_up.setWordWrap(True)
        self.take_over = _button("Take over what is on screen", "The step begins with the experiment as it is now.")
        self.go_on = _button("Go on", "The step begins with whatever is there, and trains on.")
        self.show_it = _button("Show", "Puts what the step begins with on screen.")
        self.opens = ChoiceBox()
        self.opens.addItem(worded(NOTHING), None)
        for place in get_args(Place):
            self.opens.addItem(worded(begun(said(PLACES[place]))), place)
        self.opens.setAccessibleName(tr("Brings into sight"))
        self.lights = QPushButton()
        self.lights.setMenu(self._parts_menu())
        explain(self.lights, "Parts of the window that the step speaks of: they are framed.")
        self.prediction = PredictionForm()
        self.waits = WaitsForm()
        self._build()
        self.take_over.clicked.connect(self.take_over_wanted)
        self.go_on.clicked.connect(self._on_go_on)
        self.show_it.clicked.connect(self.show_wanted)
        self.opens.activated.connect(self._on_opens)
        self.prediction.changed.connect(self._on_prediction)
        self.waits.changed.connect(self._on_waits)

    def set_step(self, step: Step) -> None:
        """Show what is written; emits nothing."""
        for name, field in self.texts.items():
            field.set_text(getattr(step, name))
        self.sets_up.setText("; ".join(map(worded, words_of(step.sets_up))) + ".")
        self.go_on.setEnabled(step.sets_up is not None)
        self.show_it.setEnabled(step.sets_up is not None)
        self.opens.setCurrentIndex(max(0, self.opens.findData(step.opens)))
        self._show_lights(step.lights)
        self.prediction.set_prediction(step.predict)
        self.waits.set_conditions(step.waits_for)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.prediction.set_theme(theme)
        self.waits.set_theme(theme)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for name in ("title", "text"):
            rows.addWidget(self.texts[name])
        rows.addWidget(role_label("Begins with", "caption"))
        rows.addWidget(self.sets_up)
        rows.addWidget(self.take_over)
        line = QHBoxLayout()
        line.addWidget(self.go_on)
        line.addWidget(self.show_it)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addWidget(role_label("Brings into sight", "caption"))
        rows.addWidget(self.opens)
        rows.addWidget(role_label("Lights", "caption"))
        rows.addWidget(self.lights)
        for name in ("do", "notice"):
            rows.addWidget(self.texts[name])
        rows.addWidget(self.waits)
        rows.addWidget(self.prediction)

    def _parts_menu(self) -> QMenu:
        menu = QMenu(self)
        for part, words in PARTS.items():
            action = menu.addAction(worded(words))
            action.setCheckable(True)
            action.setData(part)
            action.triggered.connect(self._on_lights)
        return menu

    def _show_lights(self, lights: Sequence[Part]) -> None:
        for action in self.lights.menu().actions():
            action.setChecked(action.data() in lights)
        self.lights.setText(", ".join(worded(PARTS[part]) for part in lights) or worded(NOTHING))

    def _on_text(self, text: str) -> None:
        name = next(name for name, field in self.texts.items() if field is self.sender())
        self.changed.emit(name, text)

    def _on_go_on(self) -> None:
        self.changed.emit("sets_up", None)

    def _on_opens(self, at: int) -> None:
        self.changed.emit("opens", self.opens.itemData(at))

    def _on_lights(self) -> None:
        lights = tuple(action.data() for action in self.lights.menu().actions() if action.isChecked())
        self.changed.emit("lights", lights)

    def _on_prediction(self, prediction: object, _what: str) -> None:
        self.changed.emit("predict", prediction)

    def _on_waits(self, conditions: tuple[object, ...]) -> None:
        self.changed.emit("waits_for", conditions)


def _button(text: Translatable, help: Translatable) -> QPushButton:
    button = QPushButton(worded(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button
