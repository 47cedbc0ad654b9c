"""Samples of the generators: as many points as asked for, noise on top of the shape, none outside the plane."""

from __future__ import annotations

from itertools import count
from typing import Final

import numpy as np

from core.data.dealing import places_by_rank, thresholds_by_rank
from core.data.generators.catalog import GENERATORS
from core.data.generators.shape import LIMIT, Classes, Reals, on_unit_circle
from core.data.points import MAX_POINTS, FloatArray, LabelArray, Points
from core.experiment.spec import DataSpec

# Of a seed: uniform draws that say where on the shape a point lies, and Gaussian ones that move it from there.
_PLACE_STREAM: Final = 0
_NOISE_STREAM: Final = 1


def generate(data: DataSpec) -> tuple[FloatArray, LabelArray]:
    """Positions (N, 2) and classes (N,) of the recipe; N = point_count, 0 without a generator.

    The same seed always gives the same points; more noise moves the same points further in the same directions, and a
    larger point count keeps the first ones. Noise that would lead out of the plane (see shape.LIMIT) is drawn again,
    until it doesn't.
    """
    if data.generator is None:
        return np.empty((0, 2), np.float32), np.empty(0, np.uint8)
    shape, seed = GENERATORS[data.generator].shape, data.seed
    classes = _class_order(class_shares(data), data.point_count)
    draws = _uniform(len(classes), seed)
    base, spread = shape.places(classes, data.class_count, draws), shape.spread(draws)
    positions = base + spread * _gaussian(draws) + data.noise * _normal(len(classes), seed)
    for attempt in count(1):
        outside = np.flatnonzero((np.abs(positions) > LIMIT).any(axis=1))
        if len(outside) == 0:
            break
        # Each attempt has streams of its own, read row by row: a longer table begins with the shorter one.
        rows = int(outside[-1]) + 1
        scatter = spread[:rows] * _gaussian(_uniform(rows, seed, attempt))
        again = scatter + data.noise * _normal(rows, seed, attempt)
        positions[outside] = base[outside] + again[outside]
    return positions.astype(np.float32), classes.astype(np.uint8)


def class_shares(data: DataSpec) -> Reals:
    """(C,) of the recipe's points that are of each class, before label noise; they add up to 1."""
    assert data.generator is not None
    steps = np.arange(data.class_count) / (data.class_count - 1)
    counts = GENERATORS[data.generator].shape.shares(data.class_count) * data.balance**steps
    shares: Reals = counts / counts.sum()
    return shares


def with_generated(data: DataSpec, points: Points) -> Points:
    """The points with all generated ones replaced by the recipe's sample; drawn ones of a remaining class stay.

    Generated points are split and mislabelled by rank: in each class the validation share, and in each class of each
    role the label noise, is met within half a point. The first of them take over the ids of those they replace; without
    drawn points ids begin at 0, so that the recipe alone decides everything.
    """
    kept = points.kept(points.drawn & (points.labels < data.class_count))
    positions, labels = generate(data)
    room = MAX_POINTS - len(kept)
    positions, labels = positions[:room], labels[:room]
    if len(kept) == 0:
        ids = np.arange(len(labels))
    else:
        reused = points.ids[~points.drawn][: len(labels)]
        ids = np.concatenate([reused, points.next_id + np.arange(len(labels) - len(reused))])
    place = places_by_rank(labels, data.seed)
    flip_at = thresholds_by_rank(labels, place < data.validation_share, data.seed)
    all_ids = np.concatenate([kept.ids, ids])
    order = np.argsort(all_ids)
    return Points(
        np.concatenate([kept.positions, positions])[order],
        np.concatenate([kept.labels, labels])[order],
        all_ids[order],
        np.concatenate([kept.drawn, np.zeros(len(ids), np.bool_)])[order],
        np.concatenate([kept.flip_at, flip_at])[order],
        np.concatenate([kept.place, place])[order],
        max(points.next_id if len(kept) else 0, int(all_ids.max(initial=-1)) + 1),
    )


def _class_order(shares: Reals, point_count: int) -> Classes:
    """(N,) classes of the points in their order, so that among the first ones, however many, each class has its share
    within about one point (Sainte-Lague's method; even shares take turns)."""
    times, labels = [], []
    for label, share in enumerate(shares.tolist()):
        most = int(np.ceil(point_count * share)) + 1
        times.append((np.arange(most) + 0.5) / share)
        labels.append(np.full(most, label))
    order = np.argsort(np.concatenate(times), kind="stable")
    found: Classes = np.concatenate(labels)[order][:point_count]
    return found


def _uniform(rows: int, seed: int, attempt: int = 0) -> Reals:
    """(N, 3) in [0, 1)."""
    return np.random.default_rng(_entropy(seed, _PLACE_STREAM, attempt)).random((rows, 3))


def _normal(rows: int, seed: int, attempt: int = 0) -> Reals:
    """(N, 2), standard normal."""
    return np.random.default_rng(_entropy(seed, _NOISE_STREAM, attempt)).standard_normal((rows, 2))


def _entropy(seed: int, stream: int, attempt: int) -> tuple[int, ...]:
    return (seed, stream, attempt) if attempt else (seed, stream)


def _gaussian(draws: Reals) -> Reals:
    """(N, 2) standard normal numbers, of uniform draws (N, 3): Box and Muller (1958)."""
    radius = np.sqrt(-2 * np.log(1 - draws[:, 0]))  # 1 - u because u may be 0
    numbers: Reals = radius[:, None] * on_unit_circle(2 * np.pi * draws[:, 1])
    return numbers
