"""Magnet: pulls points together, or pushes them apart, as long as the button is down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.data.points import Points
from desktop.tools.tool import SAME_PLACE, Position, Setting, Stroke, Tool, moved_between, undo_text, within_plane

RATE: Final = 3.0
"""Share of its distance to the middle, or to the rim, that a point goes in a second, continuously compounded."""
FIRST: Final = 0.1
"""Seconds that a click lasts at least, so that it does something."""


class MagnetStroke(Stroke):
    """All points within the radius go towards the pointer, or in reverse towards the circle's rim."""

    waits = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)

    def begin(self, points: Points, at: Position) -> Points:
        """A first pull, or push."""
        self._at = at
        return self.wait(points, FIRST)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Goes with the pointer; how far points go is a matter of time alone."""
        del is_even
        if path:
            self._at = path[-1]
        return points

    def wait(self, points: Points, seconds: float) -> Points:
        """With points where they have gone meanwhile."""
        middle, radius = np.array(self._at), self.hand.radius
        rows = np.flatnonzero(points.near([self._at], radius))
        if not len(rows):
            return points
        before = points.positions.take(rows, axis=0)
        offset = before - middle
        share = 1 - np.exp(-RATE * seconds)
        if not self.is_reverse:
            return points.moved(rows, within_plane(before, middle + (1 - share) * offset))
        distance = np.hypot(*offset.T)[:, None]
        angle = 2 * np.pi * self.random.random(len(rows))
        anywhere = np.stack([np.cos(angle), np.sin(angle)], axis=1)  # for points in the very middle
        away = np.divide(offset, distance, out=anywhere, where=distance > SAME_PLACE)
        after = middle + (distance + share * (radius - distance)) * away
        return points.moved(rows, within_plane(before, after))

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Pull 12 points together"."""
        del class_name
        moved = moved_between(before, after)
        count, name = int(moved.sum()), self.class_of(before, moved)
        return undo_text("Push {points} apart" if self.is_reverse else "Pull {points} together", count, name)


MAGNET = Tool(
    "Magnet",
    "H",
    "pulls points together as long as it is down",
    "circle",
    MagnetStroke,
    heeds=frozenset({"radius"}),
    right="pushes them apart",
    is_of_class=False,
)
