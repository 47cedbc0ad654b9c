"""Flip brush: gives what it passes over a wrong label, label noise on purpose; or the right one again."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from desktop.tools.tool import PassingStroke, Position, Tool, undo_text


class FlipStroke(PassingStroke):
    """All labels within the radius of the way; in reverse, flipped ones are flipped back, those of label noise too."""

    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """Those near it are wrong, or in reverse right."""
        near = self.meant(points, way)
        return points.flipped_back(near, self.label_noise) if self.is_reverse else points.flipped(near)

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Flip 12 Blue points"; Blue is what they are, and not what they are taken for."""
        del class_name
        flipped = before.flip_at != after.flip_at
        count, name = int(flipped.sum()), self.class_of(before, flipped)
        return undo_text("Flip {points} back" if self.is_reverse else "Flip {points}", count, name)


FLIP = Tool(
    "Flip",
    "F",
    "flips labels: what it passes over is taken for another class",
    "circle",
    FlipStroke,
    heeds=frozenset({"radius"}),
    right="flips them back",
    is_of_class=False,
)
