"""Eraser: takes away what it passes over. The right button erases with every tool."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from desktop.tools.tool import Position, Setting, Stroke, Tool, counted


class EraserStroke(Stroke):
    """All points within the radius of the way."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)

    def begin(self, points: Points, at: Position) -> Points:
        """Without those near the press."""
        self._at = at
        return points.erased([at], self.hand.radius)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Without those near the path."""
        del is_even
        way = [self._at, *path]
        self._at = way[-1]
        return points.erased(way, self.hand.radius)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Erase 12 points"."""
        del class_name
        return counted("Erase", len(before) - len(after))


ERASER = Tool("Eraser", "E", "The left button erases points.", "circle", EraserStroke, heeds=frozenset({"radius"}))
