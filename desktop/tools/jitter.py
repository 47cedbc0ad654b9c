"""Jitter brush: shakes the points that it passes over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.data.points import Points
from desktop.tools.tool import Position, Setting, Stroke, Tool, Vectors, moved_between, undo_text, within_plane

STEP: Final = 0.5
"""Radii of way from one shake to the next, so that a point that the middle passes over is shaken four times."""
SHAKE: Final = 0.125
"""Standard deviation of one shake along each axis, in radii."""
ROUNDING: Final = 1e-9
"""Steps that a way in many pieces may seem shorter than the same in one."""
MARGIN: Final = 8 * SHAKE
"""Radii beyond the circle in which points are watched, as one may be shaken into its way."""


class JitterStroke(Stroke):
    """Each step of the way moves all points within the radius by Gaussian noise, each on its own.

    What is left of the way carries over to the next move, so neither the pointer's speed nor the rate of its events
    changes the outcome: the same way with the same random numbers gives the same points.
    """

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)
        self._owed = 0.0
        """Way since the last shake, plane units."""

    def begin(self, points: Points, at: Position) -> Points:
        """One shake there."""
        self._at = at
        return self._shaken(points, np.array([at]))

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """With a shake at each step of the path."""
        del is_even
        corners = np.array([self._at, *path], np.float64)
        self._at = (float(corners[-1, 0]), float(corners[-1, 1]))
        way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(corners, axis=0).T))])
        step = STEP * self.hand.radius
        count = int((self._owed + way[-1]) / step + ROUNDING)
        at = np.arange(1, count + 1) * step - self._owed
        self._owed += float(way[-1]) - count * step
        return self._shaken(points, np.stack([np.interp(at, way, corners[:, axis]) for axis in (0, 1)], axis=1))

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Jitter 12 points"."""
        del class_name
        moved = moved_between(before, after)
        return undo_text("Jitter {points}", int(moved.sum()), self.class_of(before, moved))

    def _shaken(self, points: Points, places: Vectors) -> Points:
        """After a shake at each of these places (K, 2)."""
        radius = self.hand.radius
        rows = np.flatnonzero(points.near(places, (1 + MARGIN) * radius)) if len(places) else np.empty(0, np.int64)
        if not len(rows):
            return points
        positions = points.positions.take(rows, axis=0)
        for place in places:
            x, y = (positions - place).T
            near = np.flatnonzero(x**2 + y**2 <= radius**2)
            shaken = positions[near] + self.random.normal(0.0, SHAKE * radius, (len(near), 2))
            positions[near] = within_plane(positions[near], shaken)
        return points.moved(rows, positions)


JITTER = Tool(
    "Jitter",
    "J",
    "shakes the points that it passes over",
    "circle",
    JitterStroke,
    heeds=frozenset({"radius"}),
    is_of_class=False,
)
