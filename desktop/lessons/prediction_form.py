"""The form that a step's prediction is written in: a question, its answers with why, and what is hidden meanwhile."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.lessons.hiding import WORDS
from core.lessons.lesson import Prediction
from core.lessons.presentation import Hidden
from core.words import Translatable, begun
from desktop.lessons.choice_form import ChoiceForm
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import explain

QUESTION_HELP: Final[Translatable] = "What is asked before it shows. Markdown: **bold**, lists."


class PredictionForm(QWidget):
    """Qt view of a prediction that is being written, or of none."""

    changed = Signal(object, str)
    """Prediction or None, and what of it changed: moves of one gesture have the same words."""
    wanted = Signal()
    """The person wants one, where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prediction: Prediction | None = None
        self.has = QCheckBox(tr("Predict first"))
        explain(self.has, "Ask what will happen, before it shows.")
        self.has.clicked.connect(self._on_has)
        self._body = QWidget()
        self.choice = ChoiceForm(QUESTION_HELP)
        self.choice.changed.connect(self._on_choice)
        self.hides: dict[Hidden, QCheckBox] = {}
        for name, words in WORDS.items():
            box = self.hides[name] = QCheckBox(worded(begun(words)))
            box.clicked.connect(self._on_hides)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addWidget(self.choice)
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
        self.choice.set_choice(prediction.question)
        for name, box in self.hides.items():
            box.setChecked(name in prediction.hides)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.choice.set_theme(theme)

    def _on_has(self, wanted: bool) -> None:
        if wanted:
            self.wanted.emit()
        else:
            self.changed.emit(None, "prediction")

    def _on_choice(self, choice: object, what: str) -> None:
        self.changed.emit(replace(self._shown, question=choice), what)

    def _on_hides(self) -> None:
        hides = tuple(name for name, box in self.hides.items() if box.isChecked())
        self.changed.emit(replace(self._shown, hides=hides), "hides")

    @property
    def _shown(self) -> Prediction:
        assert self._prediction is not None, "its parts are in sight only where there is one"
        return self._prediction
