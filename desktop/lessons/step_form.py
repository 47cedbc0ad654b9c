"""The form that one step of a lesson is written in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lessons.conditions import Place
from core.lessons.lesson import Part, Step
from core.words import Translatable, begun, said
from desktop.lessons.begins_form import BeginsForm
from desktop.lessons.complaints import Complaints
from desktop.lessons.condition_words import PLACES
from desktop.lessons.prediction_form import PredictionForm
from desktop.lessons.text_field import TextField
from desktop.lessons.ticked_menu import TickedMenu
from desktop.lessons.waits_form import WaitsForm
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import ChoiceBox

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
NO_CLAIM: Final[Translatable] = "No claim"
BEGINS: Final[tuple[Translatable, Translatable, Translatable]] = (
    "The step begins with the experiment as it is now.",
    "The step begins with whatever is there, and trains on.",
    "Puts what the step begins with on screen.",
)
"""What the buttons of BeginsForm do."""


class StepForm(QWidget):
    """Qt view of a step that is being written."""

    changed = Signal(str, object)
    """A field of Step, and its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = {name: TextField(*words, is_line=name == "title") for name, words in TEXTS.items()}
        for field in self.texts.values():
            field.changed.connect(self._on_text)
        self.begins = BeginsForm(*BEGINS)
        self.opens = ChoiceBox()
        self.opens.addItem(worded(NOTHING), None)
        for place in get_args(Place):
            self.opens.addItem(worded(begun(said(PLACES[place]))), place)
        self.opens.setAccessibleName(tr("Brings into sight"))
        self.lights = TickedMenu("Parts of the window that the step speaks of: they are framed.", NOTHING)
        self.lights.set_entries({part: worded(words) for part, words in PARTS.items()})
        self.claims = TickedMenu("Claims that the text of this step rests on: they are trained and checked.", NO_CLAIM)
        self.claims_caption = role_label("Rests on", "caption")
        self.prediction = PredictionForm()
        self.waits = WaitsForm("Bring the window to where the step is to lead, then add what is so: it waits for that.")
        self.complaints = Complaints()
        self._build()
        self.begins.go_on_wanted.connect(self._on_go_on)
        self.opens.activated.connect(self._on_opens)
        self.lights.changed.connect(self._on_lights)
        self.claims.changed.connect(self._on_claims)
        self.prediction.changed.connect(self._on_prediction)
        self.waits.changed.connect(self._on_waits)

    def set_step(self, step: Step, claims: Mapping[str, str]) -> None:
        """Show what is written; emits nothing. claims: what the lesson's claims say, by their ids."""
        for name, field in self.texts.items():
            field.set_text(getattr(step, name))
        self.begins.set_changes(step.sets_up)
        self.opens.setCurrentIndex(max(0, self.opens.findData(step.opens)))
        self.lights.set_ticked(step.lights)
        self.claims.set_entries(claims)
        self.claims.set_ticked(step.claims)
        for part in (self.claims, self.claims_caption):
            part.setVisible(bool(claims))
        self.prediction.set_prediction(step.predict)
        self.waits.set_conditions(step.waits_for)

    def set_problem(self, path: str, text: str) -> bool:
        """Say what is wrong with a part of the step; whether there is a place for it."""
        asked = "predict.question."
        if path.startswith(asked):
            return self.prediction.choice.complaints.say(path.removeprefix(asked), text)
        return self.complaints.say(path, text)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.complaints.clear()
        self.prediction.choice.complaints.clear()

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
        rows.addWidget(self.begins)
        rows.addWidget(role_label("Brings into sight", "caption"))
        rows.addWidget(self.opens)
        rows.addWidget(role_label("Lights", "caption"))
        rows.addWidget(self.lights)
        for name in ("do", "notice"):
            rows.addWidget(self.texts[name])
        rows.addWidget(self.waits)
        rows.addWidget(self.claims_caption)
        rows.addWidget(self.claims)
        rows.addWidget(self.prediction)
        for name, field in self.texts.items():
            self.complaints.at(name, field.problem.set_problem)
        self.complaints.at("sets_up", self.begins.problem.set_problem)
        self.complaints.at("waits_for", self.waits.problem.set_problem)

    def _on_text(self, text: str) -> None:
        name = next(name for name, field in self.texts.items() if field is self.sender())
        self.changed.emit(name, text)

    def _on_go_on(self) -> None:
        self.changed.emit("sets_up", None)

    def _on_opens(self, at: int) -> None:
        self.changed.emit("opens", self.opens.itemData(at))

    def _on_lights(self, parts: tuple[object, ...]) -> None:
        self.changed.emit("lights", parts)

    def _on_claims(self, ids: tuple[object, ...]) -> None:
        self.changed.emit("claims", ids)

    def _on_prediction(self, prediction: object, _what: str) -> None:
        self.changed.emit("predict", prediction)

    def _on_waits(self, conditions: tuple[object, ...]) -> None:
        self.changed.emit("waits_for", conditions)
