"""Relabel brush: gives what it passes over the class in hand."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from desktop.tools.tool import Position, Setting, Stroke, Tool, counted


class RelabelStroke(Stroke):
    """All points within the radius of the way."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)

    def begin(self, points: Points, at: Position) -> Points:
        """Those near the press."""
        self._at = at
        return points.relabelled(points.near([at], self.hand.radius), self.hand.label)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Those near the path, too."""
        del is_even
        way = [self._at, *path]
        self._at = way[-1]
        return points.relabelled(points.near(way, self.hand.radius), self.hand.label)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Relabel 12 points Blue"."""
        return f"{counted('Relabel', int((before.labels != after.labels).sum()))} {class_name}"


RELABEL = Tool(
    "Relabel",
    "K",
    "The left button gives points the chosen class.",
    "circle",
    RelabelStroke,
    heeds=frozenset({"radius"}),
)
