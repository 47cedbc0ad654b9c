"""The choice of a brush: its class and size, by rail and keys, shown wherever a brush shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from core.experiment.spec import Experiment
from desktop.control.drawing import Drawing
from desktop.document.experiment_model import ExperimentModel
from desktop.panels.rail import BRUSH_SIZE
from desktop.tools.brush import Brush
from desktop.widgets.round_values import neighbour, notches
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class BrushChoice(QObject):
    """Puts the brush that a person chooses into the hand that draws."""

    def __init__(
        self, model: ExperimentModel, drawing: Drawing, window: MainWindow, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._drawing = drawing
        self._window = window
        self._actions = actions
        rail = window.rail
        rail.class_chosen.connect(self.choose_class)
        rail.eraser_chosen.connect(drawing.set_erasing)
        rail.brush_changed.connect(self._brush_changed)
        actions.smaller_brush.triggered.connect(self._shrink)
        actions.larger_brush.triggered.connect(self._grow)
        for action in actions.classes:
            action.triggered.connect(self._class_key)
        model.changed.connect(self._experiment_changed)
        count = model.experiment.data.class_count
        self._follow_classes(count, count)

    def choose_class(self, label: int) -> None:
        """Paint with this class from now on."""
        if label < self._model.experiment.data.class_count:
            self._choose(replace(self._drawing.brush, label=label))

    def show(self) -> None:
        """Bring the brush in hand to the planes and the rail."""
        brush = self._drawing.brush
        self._window.planes.set_brush(brush.radius, brush.label)
        self._window.rail.set_brush(brush.label, brush.radius, brush.density)

    def _choose(self, brush: Brush) -> None:
        self._drawing.brush = brush
        self.show()

    def _step(self, steps: int) -> None:
        """Make the brush larger, or smaller, by so many of the sizes that its slider stops at."""
        radius = neighbour(notches(BRUSH_SIZE), self._drawing.brush.radius, steps, logarithmic=True)
        self._choose(replace(self._drawing.brush, radius=radius))

    def _experiment_changed(self, old: Experiment, new: Experiment) -> None:
        self._follow_classes(old.data.class_count, new.data.class_count)

    def _follow_classes(self, old_count: int, new_count: int) -> None:
        """A class that was added is the one to paint with next; one that is gone can't be."""
        if new_count > old_count or self._drawing.brush.label >= new_count:
            self._choose(replace(self._drawing.brush, label=new_count - 1))
        for label, action in enumerate(self._actions.classes):
            action.setEnabled(label < new_count)

    def _brush_changed(self, radius: float, density: float) -> None:
        self._choose(replace(self._drawing.brush, radius=radius, density=density))

    def _class_key(self) -> None:
        action = self.sender()
        if action in self._actions.classes:
            self.choose_class(self._actions.classes.index(action))

    def _shrink(self) -> None:
        self._step(-1)

    def _grow(self) -> None:
        self._step(1)
