"""Eraser: takes away what it passes over. The right button erases with most tools."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from desktop.tools.tool import PassingStroke, Position, Tool, counted


class EraserStroke(PassingStroke):
    """All points within the radius of the way."""

    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """Without those near it."""
        return points.erased(way, self.hand.radius)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Erase 12 points"."""
        del class_name
        return counted("Erase", len(before) - len(after))


ERASER = Tool(
    "Eraser",
    "E",
    "The left button erases points.",
    "circle",
    EraserStroke,
    heeds=frozenset({"radius"}),
    right="erases, too",
    is_of_class=False,
)
