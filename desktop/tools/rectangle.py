"""Rectangle: points at equal distances along its edge, or filling it."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.words import Translatable
from desktop.tools.tool import ShapeStroke, Tool, Vectors

PLASTIC: Final = 1.32471795724474602596
"""The real root of x^3 = x + 1. Multiples of its powers fill a square evenly, as those of the golden ratio a line
(Roberts, The unreasonable effectiveness of quasirandom sequences, 2018)."""


class RectangleStroke(ShapeStroke):
    """Between press and pointer."""

    deed: Translatable = "Rectangle of {points}"

    def positions(self, start: Vectors, offset: Vectors) -> Vectors:
        return start + offset * (self._inside(offset) if self.hand.fills else self._along(np.abs(offset)))

    def _inside(self, offset: Vectors) -> Vectors:
        """Of the unit square."""
        count = max(1, round(float(np.abs(offset.prod())) * self.hand.density))
        number = np.arange(1, count + 1)
        return np.stack([number / PLASTIC, number / PLASTIC**2], axis=1) % 1.0

    def _along(self, sides: Vectors) -> Vectors:
        """On the unit square's edge, each side with points of its own and one at each corner."""
        corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64)
        pieces = []
        for number, corner in enumerate(corners):
            count = max(1, round(float(sides[number % 2]) / self.hand.spacing))
            share = np.arange(count)[:, None] / count
            pieces.append(corner + share * (corners[(number + 1) % 4] - corner))
        return np.concatenate(pieces)


RECTANGLE = Tool(
    "Rectangle",
    "U",
    "draws a rectangle of points; with Shift a square",
    "cross",
    RectangleStroke,
    heeds=frozenset({"density", "fills"}),
    snaps=True,
)
