"""Where points of one class lie closest together, away from those of the others."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

AROUND: Final = 0.5
"""Plane units."""
MOST: Final = 500
"""Points that are looked at: a place among them is as dense as among all."""


def densest_place(
    positions: npt.NDArray[np.floating], labels: npt.NDArray[np.integer], label: int
) -> tuple[float, float]:
    """Of the points of a class, the one with the most neighbours of its own class, less those of other classes; among
    equals the one that is closest to its own neighbours' middle.

    Args:
        positions: (N, 2), plane units.
        labels: (N,), their classes.

    Returns:
        Its position; (0, 0) where there are no points of this class.
    """
    step = max(1, -(-len(positions) // MOST))
    positions, labels = np.asarray(positions, np.float64)[::step], labels[::step]
    own = positions[labels == label]
    if not len(own):
        return 0.0, 0.0
    is_near = np.linalg.norm(own[:, None] - positions[None], axis=2) <= AROUND
    of_own, of_others = is_near[:, labels == label], is_near[:, labels != label]
    middles = of_own @ own / of_own.sum(1, keepdims=True)
    off = np.linalg.norm(own - middles, axis=1)
    best = np.lexsort((off, of_others.sum(1) - of_own.sum(1)))[0]
    return float(own[best, 0]), float(own[best, 1])
