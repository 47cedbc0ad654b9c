"""Ellipse: points at equal distances along it, or filling it."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.words import Translatable
from desktop.tools.tool import ShapeStroke, Tool, Vectors

CHORDS: Final = 720
"""Pieces into which an ellipse is cut to be measured: so many make distances even within a thousandth."""
GOLDEN_ANGLE: Final = np.pi * (3 - np.sqrt(5))


class EllipseStroke(ShapeStroke):
    """Within the box between press and pointer."""

    deed: Translatable = "Ellipse of {points}"

    def positions(self, start: Vectors, offset: Vectors) -> Vectors:
        half = np.abs(offset) / 2
        return start + offset / 2 + half * (self._inside(half) if self.hand.fills else self._along(half))

    def _inside(self, half: Vectors) -> Vectors:
        """As in a sunflower's head (Vogel, A better way to construct the sunflower head, 1979), on the unit disc."""
        count = max(1, round(float(np.pi * half.prod()) * self.hand.density))
        number = np.arange(count)
        distance, angle = np.sqrt((number + 0.5) / count), number * GOLDEN_ANGLE
        return np.stack([distance * np.cos(angle), distance * np.sin(angle)], axis=1)

    def _along(self, half: Vectors) -> Vectors:
        """On the unit circle, so that on the ellipse they are equally far apart."""
        angles = np.linspace(0.0, 2 * np.pi, CHORDS + 1)
        circle = np.stack([np.cos(angles), np.sin(angles)], axis=1)
        lengths = np.hypot(*(np.diff(circle, axis=0) * half).T)
        way = np.concatenate([[0.0], np.cumsum(lengths)])
        count = max(3, round(float(way[-1]) / self.hand.spacing))
        at = np.interp(np.arange(count) * way[-1] / count, way, angles)
        return np.stack([np.cos(at), np.sin(at)], axis=1)


ELLIPSE = Tool(
    "Ellipse",
    "O",
    "draws an ellipse of points; with Shift a circle",
    "cross",
    EllipseStroke,
    heeds=frozenset({"density", "fills"}),
    snaps=True,
)
