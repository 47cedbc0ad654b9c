"""Other training points for each repeat, so that one sees how much a network owes to the points it happened to get."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from core.data.dealing import thresholds_by_rank
from core.data.generators import generate
from core.data.points import FloatArray, LabelArray, Points
from core.data.split import Assignment, assign
from core.experiment.spec import DataSpec


def training_sample(
    data: DataSpec, points: Points, assignment: Assignment, repeat: int
) -> tuple[FloatArray, LabelArray]:
    """Positions (n, 2) and labels (n,), noise applied, of the n training points that one repeat learns from.

    Repeat 0 learns from the points as they are. For every other, each generated point is replaced by one of its class
    from a fresh sample of the recipe, with as many wrong labels in each class, and each drawn point by any of them,
    picked with replacement (the bootstrap: Efron, Bootstrap Methods: Another Look at the Jackknife, 1979). Validation
    points are never touched: all repeats are measured on the same ones.
    """
    training = np.flatnonzero(~assignment.is_validation)
    positions, labels = points.positions[training].copy(), assignment.labels[training].copy()
    if repeat == 0:
        return positions, labels
    seed = int(np.random.SeedSequence((data.seed, repeat)).generate_state(1)[0] >> 1)
    drawn = np.flatnonzero(points.drawn[training])
    if len(drawn):
        picked = drawn[(np.random.default_rng(seed).random(len(drawn)) * len(drawn)).astype(np.int64)]
        positions[drawn], labels[drawn] = positions[picked], labels[picked]
    generated = np.flatnonzero(~points.drawn[training])
    if data.generator is not None and len(generated):
        fresh = _fresh(replace(data, seed=seed), points.kept(_mask(len(points), training[generated])))
        positions[generated] = fresh.positions
        labels[generated] = assign(replace(data, seed=seed), fresh).labels
    return positions, labels


def _fresh(data: DataSpec, generated: Points) -> Points:
    """Training points of the same classes, ids and places, from the recipe with its present seed."""
    positions, classes = generate(data)
    where = np.empty(len(generated), np.int64)
    for label in range(data.class_count):
        mine = np.flatnonzero(generated.labels == label)
        where[mine] = np.resize(np.flatnonzero(classes == label), len(mine))
    return Points(
        positions[where],
        generated.labels,
        generated.ids,
        generated.drawn,
        thresholds_by_rank(generated.labels, np.zeros(len(generated), np.bool_), data.seed),
        generated.place,
        generated.next_id,
    )


def _mask(count: int, chosen: np.ndarray[tuple[int], np.dtype[np.int64]]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    mask = np.zeros(count, np.bool_)
    mask[chosen] = True
    return mask
