"""The card over the diagram and the run behind it: what is edited, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from core.experiment.parameter_place import ParameterPlace
from desktop.control.run.hand_editing import HandEditing
from desktop.document.experiment_model import ExperimentModel
from desktop.network.weight_editor import WeightEditor


class WeightEditing(QObject):
    """Carries what a person does in a card to the run, as edits of one number of the chosen variant."""

    def __init__(self, model: ExperimentModel, editing: HandEditing, editor: WeightEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._editing = editing
        self._editor = editor
        self._variant = 0
        self._place: ParameterPlace | None = None
        self._value = 0.0
        self._drags = set[int]()
        """Those of the card that is open."""
        editor.edited.connect(self._edit)
        editor.dragged.connect(self._drag)
        editor.drag_ended.connect(editing.end_drag)
        editor.taken_back.connect(self._take_back)
        editor.closed.connect(self._close)
        model.changed.connect(self._close_if_gone)
        model.chosen_changed.connect(editor.close_unchanged)

    @property
    def place(self) -> ParameterPlace | None:
        """What is edited just now, of the chosen variant; None while the card is away."""
        return self._place

    def open(self, place: ParameterPlace, value: float, gradient: str, at: QPoint) -> None:
        """Open the card for a number, which is that value now; where it can't be edited, the person is told why.

        Args:
            gradient: what is said of its gradient.
            at: where the card points, in the widget that it lies over.
        """
        variant = self._model.chosen
        if obstacle := self._editing.obstacle(variant):
            self._editing.told.emit(obstacle)
            return
        experiment = self._model.experiment
        name = place.name(experiment.variants[variant].network, experiment.data)
        self._editor.open(name, value, gradient, at)  # which takes what the card was opened for before
        self._variant, self._place, self._value = variant, place, value

    def set_live(self, value: float, gradient: str) -> None:
        """What training has come to, of the number that is edited."""
        self._editor.set_live(value, gradient)
        self._value = value

    def _edit(self, value: float) -> None:
        if self._place is not None:
            self._editing.edit(self._variant, self._place, self._value, value)

    def _drag(self, value: float) -> None:
        if self._place is not None:
            self._drags.add(self._editing.drag(self._variant, self._place, self._value, value))
            self._value = value

    def _take_back(self) -> None:
        self._editing.take_back(self._drags)

    def _close(self) -> None:
        self._editing.end_drag()
        self._place = None
        self._drags.clear()

    def _close_if_gone(self) -> None:
        experiment, place = self._model.experiment, self._place
        if place is None:
            return
        is_there = self._variant < len(experiment.variants) and place.is_in(
            experiment.variants[self._variant].network, experiment.data.class_count
        )
        if not is_there:
            self._editor.close_unchanged()
