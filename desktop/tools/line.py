"""Line: points at equal distances along a straight line."""

from __future__ import annotations

import numpy as np

from core.words import Translatable
from desktop.tools.tool import ShapeStroke, Tool, Vectors


class LineStroke(ShapeStroke):
    """From press to pointer, with a point at both ends."""

    deed: Translatable = "Line of {points}"

    def evened(self, offset: Vectors) -> Vectors:
        """Turned to the nearest multiple of 45 degrees."""
        angle = np.round(np.arctan2(offset[1], offset[0]) / (np.pi / 4)) * (np.pi / 4)
        evened: Vectors = np.hypot(*offset) * np.array([np.cos(angle), np.sin(angle)])
        return evened

    def positions(self, start: Vectors, offset: Vectors) -> Vectors:
        count = 1 + max(1, round(float(np.hypot(*offset)) / self.hand.spacing))
        return start + np.linspace(0.0, 1.0, count)[:, None] * offset


LINE = Tool(
    "Line",
    "I",
    "draws a line of points; with Shift in steps of 45 degrees",
    "cross",
    LineStroke,
    heeds=frozenset({"density"}),
    snaps=True,
)
