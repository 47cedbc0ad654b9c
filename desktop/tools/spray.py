"""The spray: points fall as long as the button is down, thickest in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.data.points import Points
from core.words import Translatable
from desktop.tools.tool import AddingStroke, Position, Setting, Tool

RATE: Final = 3.0
"""Times a second that as many points fall as the density asks for under the circle."""


class SprayStroke(AddingStroke):
    """Normally distributed about the pointer, with half the radius as standard deviation."""

    deed: Translatable = "Spray {points}"
    waits = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._at = (0.0, 0.0)
        self._owed = 0.0

    def begin(self, points: Points, at: Position) -> Points:
        """The first of them, about there."""
        self._at = at
        return self._fall(points, 1)

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Goes with the pointer; how much falls is a matter of time alone."""
        del is_even
        if path:
            self._at = path[-1]
        return points

    def wait(self, points: Points, seconds: float) -> Points:
        """With what fell meanwhile."""
        due = self._owed + seconds * RATE * self.hand.density * np.pi * self.hand.radius**2
        self._owed = due - int(due)
        return self._fall(points, int(due))

    def _fall(self, points: Points, count: int) -> Points:
        return self.added(points, self._at + self.random.normal(0.0, self.hand.radius / 2, (count, 2)))


SPRAY = Tool(
    "Spray",
    "Y",
    "sprays points as long as it is down",
    "circle",
    SprayStroke,
    heeds=frozenset({"radius", "density"}),
)
