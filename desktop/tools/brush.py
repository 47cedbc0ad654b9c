"""The brush: a solid trail of points, whatever the pointer's speed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.points import Points
from desktop.tools.hand import Hand
from desktop.tools.tool import AddingStroke, Position, Setting, Tool, Vectors


class BrushStroke(AddingStroke):
    """Every 1 / points_per_unit of the way one point falls, evenly distributed over the brush's disc there.

    What is left of the way carries over to the next move, so neither the pointer's speed nor the rate of its events
    changes the outcome: the same way with the same random numbers gives the same points.
    """

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)
        self._owed = 0.0
        """Points due for the way since the last one, in [0, 1)."""

    def begin(self, points: Points, at: Position) -> Points:
        """One point exactly there."""
        self._at = at
        self._owed = 0.0
        return self.click(points, at)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """With what fell along the path, as far as it fell within the plane."""
        del is_even
        return self.added(points, self._fallen(path))

    def _fallen(self, path: Sequence[Position]) -> Vectors:
        corners = np.array([self._at, *path], np.float64)
        self._at = (float(corners[-1, 0]), float(corners[-1, 1]))
        steps = np.diff(corners, axis=0)
        way = np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])
        per_unit = points_per_unit(self.hand)
        due = self._owed + way[-1] * per_unit
        count = int(due)
        at = (np.arange(1, count + 1) - self._owed) / per_unit
        self._owed = due - count
        centers = np.stack([np.interp(at, way, corners[:, 0]), np.interp(at, way, corners[:, 1])], axis=1)
        random = self.random.random((count, 2))
        # The root spreads points evenly over the disc's area; without it they would crowd its middle.
        distance = self.hand.radius * np.sqrt(random[:, 0])
        angle = 2 * np.pi * random[:, 1]
        fallen: Vectors = centers + np.stack([distance * np.cos(angle), distance * np.sin(angle)], axis=1)
        return fallen


def points_per_unit(hand: Hand) -> float:
    """Points for each plane unit of way: the area newly passed over times density.

    A brush narrower than the points' usual distance draws a line of points that far apart.
    """
    return hand.density * max(2 * hand.radius, hand.spacing)


BRUSH = Tool(
    "Brush",
    "W",
    "paints a trail of points",
    "circle",
    BrushStroke,
    heeds=frozenset({"radius", "density"}),
)
