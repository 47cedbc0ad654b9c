"""Eraser: takes away what it passes over. The right button erases with most tools."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.points import Points
from core.experiment.spec import MAX_CLASSES
from desktop.tools.tool import PassingStroke, Position, Tool, of_one_class, undo_text


class EraserStroke(PassingStroke):
    """All points within the radius of the way."""

    def begin(self, points: Points, at: Position) -> Points:
        """Without those near the press."""
        self._gone = np.zeros(MAX_CLASSES, np.intp)
        """(C,) how many of each class went: to find out who is missing takes far longer."""
        return super().begin(points, at)

    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """Without those near it."""
        gone = self.meant(points, way)
        self._gone += np.bincount(points.labels[gone], minlength=MAX_CLASSES)
        return points.kept(~gone)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Erase 12 Blue points"."""
        del class_name
        name = of_one_class(np.flatnonzero(self._gone).astype(np.uint8), self._class_names)
        return undo_text("Erase {points}", len(before) - len(after), name)


ERASER = Tool(
    "Eraser",
    "E",
    "erases points",
    "circle",
    EraserStroke,
    heeds=frozenset({"radius"}),
    right="erases, too",
    is_of_class=False,
)
