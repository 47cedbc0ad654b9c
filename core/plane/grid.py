"""The plane: its extent, and the grid that a network's surface is sampled on."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

EXTENT: Final = 3.0
"""The plane reaches from -EXTENT to EXTENT on both axes. Networks see these coordinates as they are: with data
spread over most of the plane they have about unit variance, so no hidden scaling is needed."""

GRID_WHILE_TRAINING: Final = 128
GRID_AT_REST: Final = 256

SMALLER_PLANES: Final = ((5, 56), (2, 96))
"""From so many planes side by side on, so many cells while training: none of them is as large on screen then."""


def grid_cells(plane_count: int, *, at_rest: bool) -> int:
    """Cells along each axis that do for so many planes side by side."""
    cells = next((cells for planes, cells in SMALLER_PLANES if plane_count >= planes), GRID_WHILE_TRAINING)
    return cells * GRID_AT_REST // GRID_WHILE_TRAINING if at_rest else cells


def grid_axis(count: int) -> npt.NDArray[np.float32]:
    """Centres of `count` equal cells along one axis, ascending, plane units."""
    edges = np.linspace(-EXTENT, EXTENT, count + 1, dtype=np.float64)
    return ((edges[:-1] + edges[1:]) / 2).astype(np.float32)


@lru_cache(maxsize=4)
def grid_positions(count: int) -> npt.NDArray[np.float32]:
    """The cells' centres, (count * count, 2): row by row from the lowest x2, x1 ascending within a row."""
    axis = grid_axis(count)
    x1, x2 = np.meshgrid(axis, axis)
    positions = np.stack([x1.ravel(), x2.ravel()], axis=1)
    positions.setflags(write=False)
    return positions
