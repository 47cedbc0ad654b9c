"""Selecting: what a person does to the points that are selected, as edits of the experiment."""

from __future__ import annotations

from itertools import count

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from core.data.points import IdArray, LabelArray, Points
from core.data.split import sent
from core.experiment.class_names import class_name, class_names
from core.plane.grid import View
from core.words import Translatable, translatable
from desktop.control.points.drawing import Drawing
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.plane.plane_view import PlaneView
from desktop.tools.frame import Frame
from desktop.tools.tool import FULL_TEXT, Vectors, of_one_class, points_text, undo_text
from desktop.tools.transforms import beside, mirrored, shifted
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class Selecting(QObject):
    """Every command on selected points is one undo step; arrow keys in a row are one, too.

    After undo and redo those points are selected that the step was about.
    """

    told = Signal(str)
    """One sentence: why a command did nothing."""

    def __init__(
        self, model: ExperimentModel, drawing: Drawing, window: MainWindow, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._drawing = drawing
        self._window = window
        self._actions = actions
        self._serial = count()
        self._nudges = ""
        """Merge key of arrow keys in a row."""
        planes = window.planes
        planes.gestures.nudged.connect(self.nudge)
        planes.gestures.delete_requested.connect(self.delete)
        planes.gestures.deselected.connect(self.select_none)
        actions.select_all.triggered.connect(self.select_all)
        actions.select_none.triggered.connect(self.select_none)
        actions.invert.triggered.connect(self.invert)
        actions.delete.triggered.connect(self.delete)
        actions.duplicate.triggered.connect(self.duplicate)
        actions.mirror_across.triggered.connect(self._mirror_across)
        actions.mirror_down.triggered.connect(self._mirror_down)
        actions.to_training.triggered.connect(self._to_training)
        actions.to_validation.triggered.connect(self._to_validation)
        bar = window.selection_bar
        bar.placed.connect(self.place)
        bar.class_chosen.connect(self.relabel)
        bar.role_chosen.connect(self._role_chosen)
        bar.finished.connect(self._give_plane_keyboard)
        for button, action in (
            (bar.duplicate, actions.duplicate),
            (bar.mirror_across, actions.mirror_across),
            (bar.mirror_down, actions.mirror_down),
            (bar.to_training, actions.to_training),
            (bar.to_validation, actions.to_validation),
            (bar.delete, actions.delete),
        ):
            button.clicked.connect(action.trigger)
        model.selection.changed.connect(self._selection_changed)
        self._selection_changed()

    @property
    def takes_keys(self) -> bool:
        """Whether keys mean what is selected: the plane has the keyboard, and the tool in hand selects."""
        has_keyboard = isinstance(QApplication.focusWidget(), PlaneView)
        return has_keyboard and len(self._model.selection) > 0 and self._drawing.selects

    def select_all(self) -> None:
        """All points, also those beyond what is looked at; not those that don't show."""
        self._model.selection.choose(self._visible)

    def select_none(self) -> None:
        """None any more."""
        self._model.selection.choose(self._visible[:0])

    def invert(self) -> None:
        """Those that were not."""
        self._model.selection.choose(np.setdiff1d(self._visible, self._model.selection.ids))

    def nudge(self, dx: float, dy: float) -> None:
        """Move them by so many plane units."""
        rows, positions, frame = self._selected()
        if frame is not None:
            moved = self._points.moved(rows, shifted(positions, frame, np.array([dx, dy])))
            self._push(moved, self._text("Move {points}", moved.labels[rows]), merge_key=self._nudges)

    def mirror(self, axis: int) -> None:
        """Exchange left and right (axis 0), or top and bottom (axis 1)."""
        rows, positions, frame = self._selected()
        if frame is not None:
            mirror = self._points.moved(rows, mirrored(positions, frame, axis=axis))
            self._push(mirror, self._text("Mirror {points}", mirror.labels[rows]))

    def place(self, x: float, y: float) -> None:
        """Put the one that is selected there."""
        rows, _, _ = self._selected()
        if len(rows) == 1:
            self._push(self._points.moved(rows, [[x, y]]), self._text("Move {points}", self._points.labels[rows]))

    def relabel(self, label: int) -> None:
        """Give them another class."""
        if label < self._model.experiment.data.class_count:
            points, mask = self._points, self._model.selection.mask(self._points)
            name, count = class_name(self._model.experiment.data, label), int((points.labels[mask] != label).sum())
            text = tr("Relabel {points} {name}", points=points_text(count), name=worded(name))
            self._push(points.relabelled(mask, label), text)

    def send(self, *, to_validation: bool) -> None:
        """Learn from them, or hold them out."""
        experiment, mask = self._model.experiment, self._model.selection.mask(self._points)
        after = sent(experiment.points, mask, experiment.data.validation_share, to_validation=to_validation)
        changed = after.place != experiment.points.place
        deed = translatable("Send {points} to validation" if to_validation else "Send {points} to training")
        self._push(after, self._text(deed, after.labels[changed]))

    def delete(self) -> None:
        """Take them away."""
        self.remove(translatable("Delete {points}"))

    def remove(self, deed: str) -> None:
        """Take them away, by that name, such as "Cut {points}"."""
        points, selection = self._points, self._model.selection
        if len(selection):
            text = self._text(deed, points.labels[selection.mask(points)])
            self._push(points.kept(~selection.mask(points)), text, selects=selection.ids[:0])

    def duplicate(self) -> None:
        """Copies of them beside them, which are selected instead."""
        chosen = self._points.kept(self._model.selection.mask(self._points))
        self.insert(chosen, translatable("Duplicate {points}"), steps=1)

    def insert(self, others: Points, deed: str, *, steps: int) -> None:
        """Copies of other points, so many steps beside their originals and in sight where that is above 0; they are
        selected then.

        deed: what undo calls it, such as "Paste {points}".
        """
        points, frame = self._points, Frame.around(others.positions)
        if frame is None:
            return
        positions = others.positions.astype(np.float64)
        if steps:
            positions = positions + beside(frame, self._view, steps)
        last = np.uint8(self._model.experiment.data.class_count - 1)
        after = points.copied(others.relabelled(others.labels > last, int(last)), positions.astype(np.float32))
        if len(after) - len(points) < len(others):
            self.told.emit(worded(FULL_TEXT))
        new = after.ids[len(points) :]
        self._push(after, self._text(deed, after.labels[np.isin(after.ids, new)]), selects=new)

    @property
    def _points(self) -> Points:
        return self._model.experiment.points

    @property
    def _visible(self) -> IdArray:
        hidden = self._drawing.hidden
        return self._points.ids if hidden is None else self._points.ids[~hidden]

    @property
    def _view(self) -> View:
        return self._window.planes.view

    def _selected(self) -> tuple[IdArray, Vectors, Frame | None]:
        """Rows and positions of the selected points, and the frame around them."""
        rows = self._model.selection.rows(self._points)
        positions = self._points.positions.take(rows, axis=0).astype(np.float64)
        return rows, positions, Frame.around(positions)

    def _text(self, deed: Translatable, labels: LabelArray) -> str:
        """For instance "Move 12 Blue points", given their labels."""
        name = of_one_class(labels, class_names(self._model.experiment.data))
        return worded(undo_text(deed, len(labels), name))

    def _push(self, points: Points, text: str, *, merge_key: str | None = None, selects: IdArray | None = None) -> None:
        """An edit after which these points are selected; None: the same as before."""
        if points is not self._points:
            chosen = self._model.selection.ids if selects is None else selects
            after = replace(self._model.experiment, points=points)
            self._model.undo_stack.push(Edit(self._model, after, text, merge_key, selects=chosen))

    def _selection_changed(self) -> None:
        self._nudges = f"nudge {next(self._serial)}"
        for action in self._actions.of_selected:
            action.setEnabled(len(self._model.selection) > 0)

    def _give_plane_keyboard(self) -> None:
        """Arrow keys then move the point again that was typed about."""
        self._window.planes.plane(self._model.chosen).setFocus()

    def _role_chosen(self, to_validation: bool) -> None:
        self.send(to_validation=to_validation)

    def _mirror_across(self) -> None:
        self.mirror(0)

    def _mirror_down(self) -> None:
        self.mirror(1)

    def _to_training(self) -> None:
        self.send(to_validation=False)

    def _to_validation(self) -> None:
        self.send(to_validation=True)
