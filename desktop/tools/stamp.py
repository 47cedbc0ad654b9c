"""Stamp: sets down the selected points, or those copied last, again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.data.points import MAX_POINTS, Points
from core.words import Translatable
from desktop.tools.frame import Frame
from desktop.tools.tool import FULL_TEXT, Position, Setting, Stroke, Tool, undo_text
from desktop.tools.transforms import shifted

NOTHING_TEXT: Final[Translatable] = (
    "The stamp sets down what is selected, or was copied last: select some points first."
)


class StampStroke(Stroke):
    """Copies of the pattern with its middle at the pointer, which follow it until the release."""

    copies = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._pattern = setting.pattern

    def begin(self, points: Points, at: Position) -> Points:
        """The copies there."""
        self._base = points
        self.remark = "" if len(self._pattern) else NOTHING_TEXT
        return self._put(points, at)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """The copies where the pointer is now."""
        del is_even
        return self._put(points, path[-1]) if path else points

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Stamp 12 points"."""
        del class_name
        return undo_text("Stamp {points}", len(after) - len(before), self.class_of(after, after.ids >= before.next_id))

    def _put(self, points: Points, at: Position) -> Points:
        positions = self._pattern.positions.astype(np.float64)
        frame = Frame.around(positions)
        if frame is None:
            return points
        if len(self._base) + len(positions) > MAX_POINTS:
            self.remark = FULL_TEXT
        base = self._base.numbered_from(points.next_id)
        return base.copied(self._pattern, shifted(positions, frame, np.subtract(at, frame.middle)).astype(np.float32))


STAMP = Tool(
    "Stamp",
    "Q",
    "sets down copies of what is selected, or was copied",
    "cross",
    StampStroke,
    is_of_class=False,
)
