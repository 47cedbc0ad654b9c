"""Editing in the diagram: a card over it opens for a number that is clicked, and follows what training makes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.experiment.parameter_place import ParameterPlace
from desktop.control.looks.weight_editing import WeightEditing
from desktop.control.run.hand_editing import HandEditing
from desktop.document.experiment_model import ExperimentModel
from desktop.network import words
from desktop.network.targets import NumberTarget
from desktop.network.weight_editor import WeightEditor
from desktop.window.main_window import MainWindow


class DiagramEditing(QObject):
    """Puts the diagram, the card over it, and what an edit does together."""

    def __init__(self, model: ExperimentModel, hand_editing: HandEditing, window: MainWindow) -> None:
        super().__init__(window)
        self._diagram = diagram = window.column.diagram
        self.editor = WeightEditor(diagram)
        self.editor.set_theme(window.theme)
        self._editing = WeightEditing(model, hand_editing, self.editor, self)
        diagram.edit_wanted.connect(self._open)
        diagram.look_changed.connect(self._show_live)
        diagram.theme_changed.connect(self.editor.set_theme)
        self.editor.closed.connect(self._closed)

    def _open(self, target: NumberTarget) -> None:
        diagram = self._diagram.diagram
        if diagram is None or not diagram.has(target):
            return
        place = ParameterPlace(layer=target.column - 1, unit=target.unit, source=target.source)
        at = self._diagram.rect_of(target).center().toPoint()
        self._editing.open(place, diagram.value(target), words.gradient_words(diagram, target), at)
        if self._editing.place is not None:
            self._diagram.set_edited(target)

    def _show_live(self) -> None:
        diagram, target = self._diagram.diagram, self._diagram.edited
        if diagram is not None and target is not None and diagram.has(target):
            self._editing.set_live(diagram.value(target), words.gradient_words(diagram, target))

    def _closed(self) -> None:
        self._diagram.set_edited(None)
