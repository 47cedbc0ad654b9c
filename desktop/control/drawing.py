"""Drawing: turns gestures on the plane into edits of the experiment, one undo step a stroke."""

from __future__ import annotations

from itertools import count
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from core.data.points import MAX_POINTS
from core.experiment.spec import Experiment
from desktop.document.edits import Edit, count_text, erased, holds, painted
from desktop.document.experiment_model import ExperimentModel
from desktop.look.theme import CLASS_LOOKS
from desktop.tools.brush import Brush, BrushStroke

FULL_TEXT: Final = f"The plane is full: {MAX_POINTS:,} points are the most it takes."


def wrong_text(wrong: int, painted_count: int, label_noise: float) -> str:
    """What label noise did to the points of a stroke."""
    points = "this point" if painted_count == 1 else f"{wrong} of these {painted_count} points"
    return f"Label noise, {label_noise * 100:.0f} % of all points, gave {points} another class."


class Drawing(QObject):
    """The brush in hand, and the stroke under way."""

    told = Signal(str)
    """One sentence: why a gesture did nothing, or what became of it that the person may not expect."""

    def __init__(self, model: ExperimentModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.brush = Brush()
        self._random = np.random.default_rng()
        self._serial = count()
        self._merge_key = ""
        self._erases = False
        self._stroke: BrushStroke | None = None
        self._erasing_from: tuple[float, float] | None = None
        self._is_pushing = False
        self._point_count = 0
        model.changed.connect(self._experiment_changed)

    def set_erasing(self, erasing: bool) -> None:
        """Let the left button erase, too, from the next stroke on."""
        self._erases = erasing

    def begin(self, position: tuple[float, float], button: Literal["paint", "erase"]) -> None:
        """A button went down on the plane."""
        self.end()
        self._merge_key = f"stroke {next(self._serial)}"
        self._point_count = len(self._model.experiment.points)
        if button == "paint" and not self._erases:
            self._stroke = BrushStroke(self.brush, self._random)
            first = self._stroke.begin(*position)
            if len(first) and holds(self._model.experiment, first[0], self.brush.label):
                self.told.emit("A point of this class is here already.")
            else:
                self._paint(first)
        else:
            self._erasing_from = position
            self._erase([position])

    def move(self, path: list[tuple[float, float]]) -> None:
        """The pointer went along a path with the button down."""
        if self._stroke is not None:
            self._paint(self._stroke.move(path))
        elif self._erasing_from is not None:
            self._erase([self._erasing_from, *path])
            self._erasing_from = path[-1]

    def end(self) -> None:
        """The button went up: what was drawn stays."""
        self._stroke = None
        self._erasing_from = None

    def cancel(self) -> None:
        """Take the stroke under way back, as if it had never begun."""
        drawing = self._stroke is not None or self._erasing_from is not None
        self.end()
        stack = self._model.undo_stack
        command = stack.command(stack.index() - 1) if stack.index() > 0 else None
        if drawing and isinstance(command, Edit) and command.merge_key == self._merge_key:
            command.revoke()
            stack.undo()

    def _paint(self, positions: npt.NDArray[np.float32]) -> None:
        if len(positions) == 0:
            return
        before = self._model.experiment
        after = painted(before, positions, self.brush.label)
        if len(after.points) == len(before.points):
            self.told.emit(FULL_TEXT)
            return
        total = len(after.points) - self._point_count
        self._push(after, count_text("Paint", total, CLASS_LOOKS[self.brush.label].name))
        painted_now = after.points.flip_at[self._point_count :]  # new points come last
        wrong = int((painted_now < after.data.label_noise).sum())
        if wrong:
            self.told.emit(wrong_text(wrong, total, after.data.label_noise))

    def _erase(self, path: list[tuple[float, float]]) -> None:
        after = erased(self._model.experiment, path, self.brush.radius)
        total = self._point_count - len(after.points)
        if len(after.points) < len(self._model.experiment.points):
            self._push(after, count_text("Erase", total))

    def _push(self, after: Experiment, text: str) -> None:
        self._is_pushing = True
        try:
            self._model.undo_stack.push(Edit(self._model, after, text, self._merge_key))
        finally:
            self._is_pushing = False

    def _experiment_changed(self) -> None:
        """Another edit in the middle of a stroke, or undo, ends the stroke: it can't go on from what it began with."""
        if not self._is_pushing:
            self.end()
