"""Select: a rectangle drawn around points selects them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.points import BoolArray
from desktop.tools.selecting import SelectingStroke
from desktop.tools.tool import Position, Tool


class SelectStroke(SelectingStroke):
    """The area is an upright rectangle between press and pointer."""

    def inside(self, path: Sequence[Position]) -> BoolArray:
        corners = np.array([self.start, path[-1]])
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        self.outline = np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
        x, y = self.positions.T
        within: BoolArray = (x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1)
        return within


SELECT = Tool(
    "Select",
    "M",
    "selects: click a point, or drag around some; drag what is selected. Shift adds, Alt takes away, even from a point",
    "arrow",
    SelectStroke,
    is_of_class=False,
)
