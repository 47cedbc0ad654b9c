"""The plane: its extent, the part of it that is looked at, and the grid that a network's surface is sampled on."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

EXTENT: Final = 3.0
"""The plane reaches from -EXTENT to EXTENT on both axes. Networks see these coordinates as they are: with data
spread over most of the plane they have about unit variance, so no hidden scaling is needed."""

FARTHEST: Final = 10 * EXTENT
"""Largest coordinate, positive or negative, of a point. One that is moved or turned may come to lie beyond the plane,
where it is learned from like any other; but further away than that a network would see little else."""

LARGEST_ZOOM: Final = 32.0
"""A view of 1/32 of the plane's side shows single points far apart; cells of a few thousandths are still exact in the
networks' 32-bit numbers."""


class View(msgspec.Struct, frozen=True):
    """A rectangle of the plane, in plane units. What is looked at is a square; others come from `with_margin`."""

    x0: float = -EXTENT
    x1: float = EXTENT
    y0: float = -EXTENT
    y1: float = EXTENT

    @property
    def side(self) -> float:
        """Length along the first axis."""
        return self.x1 - self.x0

    @property
    def zoom(self) -> float:
        """How many times larger than the whole plane it shows everything, from 1."""
        return 2 * EXTENT / self.side

    def contains(self, x: float, y: float) -> bool:
        """Whether a position lies in it or on its edge."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def zoomed(self, factor: float, x: float, y: float) -> View:
        """Zoomed in by a factor (below 1: out), as far as there is plane; a position keeps its place where it can."""
        zoom = min(max(self.zoom * factor, 1.0), LARGEST_ZOOM)
        if zoom == 1.0:
            return WHOLE
        shrink = self.zoom / zoom
        return _within(x + (self.x0 - x) * shrink, y + (self.y0 - y) * shrink, 2 * EXTENT / zoom)

    def moved(self, dx: float, dy: float) -> View:
        """Moved by so much, as far as there is plane."""
        return _within(self.x0 + dx, self.y0 + dy, self.side)

    def holding(self, x: float, y: float) -> View:
        """Moved as little as possible so that it contains a position."""
        return self.moved(min(x - self.x0, 0.0) + max(x - self.x1, 0.0), min(y - self.y0, 0.0) + max(y - self.y1, 0.0))

    def with_margin(self, share: float) -> View:
        """Larger by a share of its side on each side, as far as there is plane."""
        margin = share * self.side
        return View(
            max(self.x0 - margin, -EXTENT),
            min(self.x1 + margin, EXTENT),
            max(self.y0 - margin, -EXTENT),
            min(self.y1 + margin, EXTENT),
        )


WHOLE: Final = View()


def _within(x0: float, y0: float, side: float) -> View:
    """The square of that side that lies nearest to a corner, within the plane."""
    x0, y0 = (min(max(low, -EXTENT), EXTENT - side) for low in (x0, y0))
    return View(x0, x0 + side, y0, y0 + side)


GRID_WHILE_TRAINING: Final = 128
GRID_AT_REST: Final = 256

SMALLER_PLANES: Final = ((5, 56), (2, 96))
"""From so many planes side by side on, so many cells while training: none of them is as large on screen then."""


def grid_cells(plane_count: int, *, at_rest: bool) -> int:
    """Cells along each axis that do for so many planes side by side."""
    cells = next((cells for planes, cells in SMALLER_PLANES if plane_count >= planes), GRID_WHILE_TRAINING)
    return cells * GRID_AT_REST // GRID_WHILE_TRAINING if at_rest else cells


def grid_axis(count: int, low: float = -EXTENT, high: float = EXTENT) -> npt.NDArray[np.float32]:
    """Centres of `count` equal cells from low to high, ascending, plane units."""
    edges = np.linspace(low, high, count + 1, dtype=np.float64)
    return ((edges[:-1] + edges[1:]) / 2).astype(np.float32)


@lru_cache(maxsize=4)
def grid_positions(count: int, view: View = WHOLE) -> npt.NDArray[np.float32]:
    """Centres of a view's cells, (count * count, 2): row by row from the lowest x2, x1 ascending within a row."""
    x1, x2 = np.meshgrid(grid_axis(count, view.x0, view.x1), grid_axis(count, view.y0, view.y1))
    positions = np.stack([x1.ravel(), x2.ravel()], axis=1)
    positions.setflags(write=False)
    return positions
