"""Point: one point a click."""

from __future__ import annotations

from collections.abc import Sequence

from core.data.points import Points
from desktop.tools.tool import AddingStroke, Position, Tool


class PointStroke(AddingStroke):
    """Where the button went down, and nowhere else: a shaky hand moves nothing."""

    def begin(self, points: Points, at: Position) -> Points:
        """One point exactly there, or at the nearest node of the grid."""
        return self.click(points, self.hand.grid.snapped(at))

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Nothing more."""
        del path, is_even
        return points


POINT = Tool("Point", "D", "The left button puts one point.", "cross", PointStroke, snaps=True)
