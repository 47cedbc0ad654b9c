"""Drawing: turns gestures on the plane into edits of the experiment, one undo step a stroke."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Final

import msgspec
import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.data.points import BoolArray, Points
from core.experiment.class_names import class_name, class_names
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.tools.brush import BRUSH
from desktop.tools.eraser import ERASER
from desktop.tools.hand import Hand
from desktop.tools.stamp import STAMP
from desktop.tools.tool import NO_OUTLINE, Press, Setting, Stroke, Tool, Vectors

WAIT_MS: Final = 33
"""How often a tool is told that time passes."""


def wrong_text(wrong: int, painted_count: int, label_noise: float) -> str:
    """What label noise did to the points of a stroke."""
    noise = 100 * label_noise
    if painted_count == 1:
        return tr("Label noise, {noise:.0f} % of all points, gave this point another class.", noise=noise)
    return tr(
        "Label noise, {noise:.0f} % of all points, gave {wrong:,} of these {count:,} points another class.",
        noise=noise,
        wrong=wrong,
        count=painted_count,
    )


class Drawing(QObject):
    """The tool in hand, and the stroke under way.

    Attributes:
        tool: what the left button does from the next stroke on, and the right one, unless that erases.
        hand: class, size and density of it.
        copied: the points that were copied last; the stamp sets them down where nothing is selected.
        hides_validation: validation points don't show, and can't be selected.
    """

    told = Signal(str)
    """One sentence: why a gesture did nothing, or what became of it that the person may not expect."""
    outline_changed = Signal(object)
    """(K, 2) corners, plane units, of the area that is being selected; (0, 2) for none."""

    def __init__(self, model: ExperimentModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.tool: Tool = BRUSH
        self.hand = Hand()
        self.copied = Points.empty()
        self.hides_validation = False
        self._random = np.random.default_rng()
        self._serial = count()
        self._merge_key = ""
        self._noise_told, self._noise_told_in = 0.0, ""
        """Label noise whose effect on drawn points was told, and the merge key of the stroke in which."""
        self._stroke: Stroke | None = None
        self._is_pushing = False
        self._pressure = 1.0
        self._before = model.experiment.points
        self._selected_before = model.selection.ids
        self._outline: Vectors = NO_OUTLINE
        self._waited = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._wait)
        model.changed.connect(self._experiment_changed)

    def show_validation(self, shown: bool) -> None:
        """Validation points show, or don't; then none of them stays selected."""
        self.hides_validation = not shown
        hidden, points, selection = self.hidden, self._model.experiment.points, self._model.selection
        if hidden is not None:
            selection.choose(points.ids[selection.mask(points) & ~hidden])

    def begin(self, press: Press) -> None:
        """A button went down on the plane."""
        self.end()
        self._merge_key, self._pressure = f"stroke {next(self._serial)}", 1.0
        self._before, self._selected_before = self._model.experiment.points, self._model.selection.ids
        does_tool = press.kind == "paint" or (press.kind == "reverse" and bool(self.tool.right))
        tool = self.tool if does_tool else ERASER
        self._stroke = stroke = tool.stroke(self._setting(press, tool))
        self._put(lambda points: stroke.begin(points, press.at))
        if stroke.waits:
            self._waited.start()
            self._timer.start()

    def move(self, path: list[tuple[float, float]]) -> None:
        """The pointer went along a path with the button down."""
        stroke = self._stroke
        if stroke is not None:
            is_even = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(lambda points: stroke.move(points, path, is_even=is_even))

    def press(self, pressure: float) -> None:
        """A pen presses so hard, as a multiple of the usual: with tools that go on by themselves, time goes as fast."""
        self._pressure = pressure

    def pass_time(self, seconds: float) -> None:
        """The button is down for that much longer."""
        stroke, felt = self._stroke, self._pressure * seconds
        if stroke is not None:
            self._put(lambda points: stroke.wait(points, felt))

    def end(self) -> None:
        """The button went up: what was drawn stays."""
        stroke = self._stroke
        if stroke is not None:
            self._put(stroke.end)
        self._let_go()

    def cancel(self) -> None:
        """Take the stroke under way back, as if it had never begun."""
        drawing = self._stroke is not None
        self._let_go()
        stack = self._model.undo_stack
        command = stack.command(stack.index() - 1) if stack.index() > 0 else None
        if drawing and isinstance(command, Edit) and command.merge_key == self._merge_key:
            command.revoke()
            stack.undo()
        if drawing:
            self._model.selection.choose(self._selected_before)

    @property
    def selects(self) -> bool:
        """Whether the tool in hand is one that selects."""
        return self.tool.cursor == "arrow"

    @property
    def hidden(self) -> BoolArray | None:
        """(N,) which points don't show; None for none."""
        return self._model.derived.assignment.is_validation if self.hides_validation else None

    @property
    def pattern(self) -> Points:
        """What the stamp sets down."""
        points, selection = self._model.experiment.points, self._model.selection
        return points.kept(selection.mask(points)) if len(selection) else self.copied

    def _setting(self, press: Press, tool: Tool) -> Setting:
        data = self._model.experiment.data
        return Setting(
            self.hand,
            data.seed,
            self._random,
            press,
            data.label_noise,
            self._model.selection.ids,
            self.hidden,
            self.pattern if tool is STAMP else Points.empty(),
            QApplication.startDragDistance(),
            class_names(data),
        )

    def _let_go(self) -> None:
        """No stroke is under way any more."""
        self._stroke = None
        self._timer.stop()
        self._show_outline(NO_OUTLINE)
        self._model.selection.let_go()

    def _show_outline(self, outline: Vectors) -> None:
        if outline is not self._outline and (len(outline) or len(self._outline)):
            self._outline = outline
            self.outline_changed.emit(outline)

    def _wait(self) -> None:
        self.pass_time(self._waited.restart() / 1000)

    def _put(self, change: Callable[[Points], Points]) -> None:
        """Let the stroke under way change the points."""
        experiment, stroke = self._model.experiment, self._stroke
        assert stroke is not None, "only a stroke changes points"
        points = change(experiment.points)
        if stroke.remark:
            self.told.emit(worded(stroke.remark))
        self._show_outline(stroke.outline)
        if points is experiment.points:
            if stroke.selected is not None:
                self._model.selection.choose(stroke.selected)
            return
        if stroke.selected is not None:
            self._model.selection.hold()
        text = worded(stroke.text(self._before, points, class_name(experiment.data, self.hand.label)))
        self._is_pushing = True
        try:
            after = msgspec.structs.replace(experiment, points=points)
            self._model.undo_stack.push(Edit(self._model, after, text, self._merge_key, selects=stroke.selected))
        finally:
            self._is_pushing = False
        new = points.flip_at[np.searchsorted(points.ids, self._before.next_id) :]
        noise = experiment.data.label_noise
        wrong = int((new < noise).sum())
        if wrong and not stroke.copies and (noise != self._noise_told or self._merge_key == self._noise_told_in):
            self._noise_told, self._noise_told_in = noise, self._merge_key
            self.told.emit(wrong_text(wrong, len(new), noise))

    def _experiment_changed(self) -> None:
        """Another edit in the middle of a stroke, or undo, ends the stroke: it can't go on from what it began with."""
        if not self._is_pushing:
            self._let_go()
