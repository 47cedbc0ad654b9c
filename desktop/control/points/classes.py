"""Classes: what a person calls them, and which there are, as edits of the experiment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.class_names import class_name
from core.experiment.spec import MIN_CLASSES, Experiment
from desktop.control.points.drawing import Drawing
from desktop.document.edits import Edit, with_class_named, with_class_removed
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.tools.tool import points_text
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class Classes(QObject):
    """Carries what is done to the rail's chips to the model. Classes are added, and the last one taken away, as any
    setting is changed."""

    told = Signal(str)
    """One sentence: why a name was not taken."""

    def __init__(
        self, model: ExperimentModel, drawing: Drawing, window: MainWindow, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._drawing = drawing
        self._rail = window.rail
        window.rail.class_renamed.connect(self.rename)
        window.rail.class_removed.connect(self.remove)
        actions.rename_class.triggered.connect(self._ask_for_name)

    def rename(self, label: int, name: str) -> None:
        """Call a class so; "" calls it by its colour."""
        before = self._model.experiment
        try:
            after = with_class_named(before, label, name)
        except ValueError as error:
            self.told.emit(worded(error))
            return
        if after != before:
            old, new = (worded(class_name(experiment.data, label)) for experiment in (before, after))
            self._push(after, tr("Rename {old} to {new}", old=old, new=new))

    def remove(self, label: int) -> None:
        """Take a class away, and its points."""
        before = self._model.experiment
        if before.data.class_count > MIN_CLASSES:
            count = int((before.points.labels == label).sum())
            name = worded(class_name(before.data, label))
            text = tr("Remove class {name}", name=name)
            if count:
                text = tr("Remove class {name} and {points}", name=name, points=points_text(count))
            self._push(with_class_removed(before, label), text)

    def _ask_for_name(self) -> None:
        self._rail.classes[self._drawing.hand.label].edit_name()

    def _push(self, after: Experiment, text: str) -> None:
        self._model.undo_stack.push(Edit(self._model, after, text))
