"""Lasso: any line drawn around points selects them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.points import BoolArray, Points
from desktop.tools.selecting import SelectingStroke
from desktop.tools.tool import Position, Tool, Vectors


class LassoStroke(SelectingStroke):
    """The area is what the way encloses, closed by a straight line back to its beginning.

    A point lies within where a ray from it crosses the outline an odd number of times (Shimrat, Algorithm 112, 1962).
    Crossings are counted as the way grows, so that a long way costs no more with each move than a short one.
    In a dense cloud it begins on some point, or between selected ones: only a drag from one of these moves them.
    """

    takes_along = False

    def begin(self, points: Points, at: Position) -> Points:
        begun = super().begin(points, at)
        self._way = [at]
        self._is_odd = np.zeros(len(points), np.bool_)
        return begun

    def passed_by(self, path: Sequence[Position]) -> None:
        places = self.positions
        for at in path:
            self._is_odd ^= _crosses(places, self._way[-1], at)
            self._way.append(at)

    def inside(self, path: Sequence[Position]) -> BoolArray:
        self.passed_by(path)
        self.outline = np.array(self._way)
        return self._is_odd ^ _crosses(self.positions, self._way[-1], self._way[0])


def _crosses(places: Vectors, start: Position, end: Position) -> BoolArray:
    """(N,) whether a ray to the right from each place crosses the line from start to end."""
    x, y = places.T
    crosses: BoolArray = (start[1] > y) != (end[1] > y)
    rows = np.flatnonzero(crosses)  # none where the line is level
    crosses[rows] = x[rows] < start[0] + (end[0] - start[0]) * ((y[rows] - start[1]) / (end[1] - start[1]))
    return crosses


LASSO = Tool(
    "Lasso",
    "Z",
    "selects: draw a line around points, or click one; drag a selected point to move all of them."
    " Shift adds, Alt takes away",
    "arrow",
    LassoStroke,
    is_of_class=False,
)
