"""Relabel brush: gives what it passes over the class in hand."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from core.words import said
from desktop.tools.tool import PassingStroke, Position, Tool, points_text


class RelabelStroke(PassingStroke):
    """All points within the radius of the way."""

    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """Those near it are of the class in hand."""
        return points.relabelled(self.meant(points, way), self.hand.label)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Relabel 12 points Blue"."""
        changed = (before.labels != after.labels) | (before.flip_at != after.flip_at)
        return said("Relabel {points} {name}", points=points_text(int(changed.sum())), name=class_name)


RELABEL = Tool(
    "Relabel",
    "K",
    "gives points the chosen class",
    "circle",
    RelabelStroke,
    heeds=frozenset({"radius"}),
)
