"""What the nearest points tell: how often their labels agree with a point's own. A yardstick for networks that needs no
recipe, so that it serves drawn points too."""

from __future__ import annotations

import math
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray, FloatArray, LabelArray

NEIGHBOURS: Final = 5
"""Points asked: enough for one wrong label among them not to decide, few enough to stay near."""

MOST_POINTS: Final = 500
"""Of each role that are looked at: so it takes milliseconds, and a share is known to 2 %."""


class NeighbourShares(msgspec.Struct, frozen=True, kw_only=True):
    """Shares in [0, 1] of the points of each role whose label is the most frequent one among the nearest training
    points, not counting themselves (Fix and Hodges, 1951). NaN where that can't be told."""

    training: float = math.nan
    validation: float = math.nan
    count: int = 0
    """Validation points looked at."""


def neighbour_shares(positions: FloatArray, labels: LabelArray, held_out: BoolArray) -> NeighbourShares:
    """Of points at positions (N, 2) with labels (N,), of which some are held out (N,). Takes a few milliseconds."""
    training, validation = _some(~held_out), _some(held_out)
    if len(training) <= NEIGHBOURS:
        return NeighbourShares()
    distances = _squared_distances(positions[training], positions[training])
    np.fill_diagonal(distances, np.inf)
    of_training = _share_right(distances, labels[training], labels[training])
    distances = _squared_distances(positions[validation], positions[training])
    of_validation = _share_right(distances, labels[training], labels[validation])
    return NeighbourShares(training=of_training, validation=of_validation, count=len(validation))


def _some(role: BoolArray) -> npt.NDArray[np.intp]:
    places = np.flatnonzero(role)
    if len(places) <= MOST_POINTS:
        return places
    # Not every other one: classes may take turns.
    return np.random.default_rng(0).choice(places, MOST_POINTS, replace=False)


def _squared_distances(a: FloatArray, b: FloatArray) -> FloatArray:
    """(A, B) between points (A, 2) and (B, 2)."""
    x, y = (a[:, None, axis] - b[None, :, axis] for axis in range(2))
    squared: FloatArray = x * x + y * y
    return squared


def _share_right(distances: FloatArray, labels: LabelArray, right: LabelArray) -> float:
    """How many of A points, labelled `right` (A,), the nearest of B points with labels (B,) tell; distances (A, B)."""
    if len(right) == 0:
        return math.nan
    nearest = labels[np.argpartition(distances, NEIGHBOURS - 1, axis=1)[:, :NEIGHBOURS]]
    votes = np.stack([(nearest == label).sum(1) for label in range(int(max(labels.max(), right.max())) + 1)], axis=1)
    # Where several classes have the most votes, a guess among them counts as far as it would be right.
    wins = votes == votes.max(1, keepdims=True)
    return float((wins[np.arange(len(right)), right] / wins.sum(1)).mean())
