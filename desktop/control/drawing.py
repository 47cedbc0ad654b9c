"""Drawing: turns gestures on the plane into edits of the experiment, one undo step a stroke."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Final, Literal

import msgspec
import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from core.data.points import Points
from core.experiment.class_names import class_name
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.tools.brush import BRUSH
from desktop.tools.eraser import ERASER
from desktop.tools.hand import Hand
from desktop.tools.tool import Setting, Stroke, Tool

WAIT_MS: Final = 33
"""How often a tool is told that time passes."""


def wrong_text(wrong: int, painted_count: int, label_noise: float) -> str:
    """What label noise did to the points of a stroke."""
    points = "this point" if painted_count == 1 else f"{wrong} of these {painted_count} points"
    return f"Label noise, {label_noise * 100:.0f} % of all points, gave {points} another class."


class Drawing(QObject):
    """The tool in hand, and the stroke under way.

    Attributes:
        tool: what the left button does from the next stroke on; the right one always erases.
        hand: class, size and density of it.
    """

    told = Signal(str)
    """One sentence: why a gesture did nothing, or what became of it that the person may not expect."""

    def __init__(self, model: ExperimentModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tool: Tool = BRUSH
        self.hand = Hand()
        self._random = np.random.default_rng()
        self._serial = count()
        self._merge_key = ""
        self._stroke: Stroke | None = None
        self._is_pushing = False
        self._before = model.experiment.points
        self._waited = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._wait)
        model.changed.connect(self._experiment_changed)

    def begin(self, position: tuple[float, float], button: Literal["paint", "erase"]) -> None:
        """A button went down on the plane."""
        self.end()
        self._merge_key = f"stroke {next(self._serial)}"
        self._before = self._model.experiment.points
        tool = self.tool if button == "paint" else ERASER
        self._stroke = stroke = tool.stroke(Setting(self.hand, self._model.experiment.data.seed, self._random))
        self._put(lambda points: stroke.begin(points, position))
        if stroke.waits:
            self._waited.start()
            self._timer.start()

    def move(self, path: list[tuple[float, float]]) -> None:
        """The pointer went along a path with the button down."""
        stroke = self._stroke
        if stroke is not None:
            is_even = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(lambda points: stroke.move(points, path, is_even=is_even))

    def end(self) -> None:
        """The button went up: what was drawn stays."""
        self._stroke = None
        self._timer.stop()

    def cancel(self) -> None:
        """Take the stroke under way back, as if it had never begun."""
        drawing = self._stroke is not None
        self.end()
        stack = self._model.undo_stack
        command = stack.command(stack.index() - 1) if stack.index() > 0 else None
        if drawing and isinstance(command, Edit) and command.merge_key == self._merge_key:
            command.revoke()
            stack.undo()

    def _wait(self) -> None:
        stroke, seconds = self._stroke, self._waited.restart() / 1000
        if stroke is not None:
            self._put(lambda points: stroke.wait(points, seconds))

    def _put(self, change: Callable[[Points], Points]) -> None:
        """Let the stroke under way change the points."""
        experiment, stroke = self._model.experiment, self._stroke
        assert stroke is not None, "only a stroke changes points"
        points = change(experiment.points)
        if stroke.remark:
            self.told.emit(stroke.remark)
        if points is experiment.points:
            return
        text = stroke.text(self._before, points, class_name(experiment.data, self.hand.label))
        self._is_pushing = True
        try:
            after = msgspec.structs.replace(experiment, points=points)
            self._model.undo_stack.push(Edit(self._model, after, text, self._merge_key))
        finally:
            self._is_pushing = False
        new = points.flip_at[points.ids >= self._before.next_id]
        wrong = int((new < experiment.data.label_noise).sum())
        if wrong:
            self.told.emit(wrong_text(wrong, len(new), experiment.data.label_noise))

    def _experiment_changed(self) -> None:
        """Another edit in the middle of a stroke, or undo, ends the stroke: it can't go on from what it began with."""
        if not self._is_pushing:
            self.end()
