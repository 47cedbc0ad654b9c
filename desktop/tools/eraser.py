"""Eraser: takes away what it passes over. The right button erases with most tools."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.points import Points, common_rows
from desktop.tools.tool import PassingStroke, Position, Tool, undo_text


class EraserStroke(PassingStroke):
    """All points within the radius of the way."""

    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """Without those near it."""
        return points.kept(~self.meant(points, way))

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Erase 12 Blue points"."""
        del class_name
        gone = np.ones(len(before), np.bool_)
        gone[common_rows(before, after)[0]] = False
        return undo_text("Erase {points}", len(before) - len(after), self.class_of(before, gone))


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
