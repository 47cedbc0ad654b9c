"""The datasets to begin with: shapes of 2 to 6 classes that are drawn into the plane at random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.dealing import places_by_rank, thresholds_by_rank
from core.data.points import MAX_POINTS, FloatArray, LabelArray, Points
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT

_Reals = npt.NDArray[np.float64]
_Classes = npt.NDArray[np.int64]

_Shape = Callable[[_Classes, int, _Reals], _Reals]
"""(classes (N,), class count, uniform draws (N, 3) in [0, 1)) -> positions (N, 2) without noise."""

_REACH: Final = 2.4
"""How far the shapes reach from the origin, plane units: leaves room for noise inside the plane."""

_LIMIT: Final = EXTENT - 0.05
"""No point lies closer to the plane's edge than 0.05, so that each can be seen whole and be grabbed."""


@dataclass(frozen=True)
class GeneratorInfo:
    """A dataset as a person meets it."""

    label: str
    help: str
    shape: _Shape


def generate(data: DataSpec) -> tuple[FloatArray, LabelArray]:
    """Positions (N, 2) and classes (N,) of the recipe; N = point_count, 0 without a generator.

    Point i is of class i modulo the class count. The same seed always gives the same points; more noise moves the
    same points further in the same directions, and a larger point count keeps the first ones.
    """
    if data.generator is None:
        return np.empty((0, 2), np.float32), np.empty(0, np.uint8)
    count = data.point_count
    classes = np.arange(count) % data.class_count
    # Two streams, each read row by row: a longer table begins with the shorter one.
    draws = np.random.default_rng((data.seed, 0)).random((count, 3))
    jitter = np.random.default_rng((data.seed, 1)).standard_normal((count, 2))
    positions = GENERATORS[data.generator].shape(classes, data.class_count, draws) + data.noise * jitter
    return np.clip(positions, -_LIMIT, _LIMIT).astype(np.float32), classes.astype(np.uint8)


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


def _moons(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """Half circles around the origin, each with one horn inside the next; for two classes the usual two moons."""
    # Where the half circle's centre lies, how large it is, and which way its back points, seen from the origin.
    distance, radius, turn = _MOON_GEOMETRY[class_count]
    bearing = 2 * np.pi * classes / class_count + np.arctan2(-0.25, -0.5)
    angle = bearing + turn + np.pi * (draws[:, 0] - 0.5)
    positions: _Reals = distance * _on_unit_circle(bearing) + radius * _on_unit_circle(angle)
    return positions


_MOON_GEOMETRY: Final = {
    # Two classes: centres (+-0.5, +-0.25) at radius 1, times 1.6. For more, what a search found to keep the moons
    # furthest apart while each reaches into the next by a fifth of its radius or more.
    2: (1.6 * np.hypot(0.5, 0.25), 1.6, np.pi / 2 - np.arctan2(-0.25, -0.5)),
    3: (0.8, 1.6, -1.31),
    4: (0.9, 1.5, -1.26),
    5: (0.9, 1.45, -1.26),
    6: (0.95, 1.4, -1.26),
}


def _circles(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """Rings around the origin, equally far apart."""
    radius = _REACH * (classes + 1) / class_count
    positions: _Reals = radius[:, None] * _on_unit_circle(2 * np.pi * draws[:, 0])
    return positions


def _xor(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """A disc cut into twice as many sectors as classes; opposite sectors are of one class."""
    sector = classes + class_count * (draws[:, 0] < 0.5)
    angle = np.pi * (sector + draws[:, 1]) / class_count
    positions: _Reals = _REACH * np.sqrt(draws[:, 2])[:, None] * _on_unit_circle(angle)
    return positions


def _gaussians(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """Round clouds, equally far from the origin and from each other."""
    centre = 1.7 * _on_unit_circle(2 * np.pi * classes / class_count + np.pi / 4)
    # Box and Muller (1958); 1 - u because u may be 0.
    radius = np.sqrt(-2 * np.log(1 - draws[:, 0]))
    positions: _Reals = centre + 0.35 * radius[:, None] * _on_unit_circle(2 * np.pi * draws[:, 1])
    return positions


def _spiral(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """Arms that wind around the origin; the more of them, the fewer turns, so that they stay apart."""
    # The square root spreads the points evenly along the arm, whose length grows with the square of the radius.
    along = np.sqrt(draws[:, 0])
    turns = 3 / class_count + 0.25
    angle = 2 * np.pi * (turns * along + classes / class_count)
    return (0.15 + (_REACH - 0.15) * along)[:, None] * _on_unit_circle(angle)


def _checkerboard(classes: _Classes, class_count: int, draws: _Reals) -> _Reals:
    """Square cells; the cell in column i and row j is of class (i + j) modulo the class count."""
    cells = max(4, class_count)
    columns, rows = np.divmod(np.arange(cells * cells), cells)
    cell_class = (columns + rows) % class_count
    corner = np.empty((len(classes), 2))
    for label in range(class_count):
        own = np.flatnonzero(cell_class == label)
        mine = classes == label
        cell = own[(draws[mine, 0] * len(own)).astype(np.int64)]
        corner[mine] = np.stack([columns[cell], rows[cell]], axis=1)
    positions: _Reals = _REACH * (2 * (corner + draws[:, 1:]) / cells - 1)
    return positions


def _on_unit_circle(angle: _Reals) -> _Reals:
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


GENERATORS: Final[dict[str, GeneratorInfo]] = {
    "moons": GeneratorInfo("Moons", "Half moons that reach into each other: a curved border does it.", _moons),
    "circles": GeneratorInfo("Circles", "Rings within rings: no straight line can part them.", _circles),
    "xor": GeneratorInfo("XOR", "Opposite sectors are of one class: needs both coordinates together.", _xor),
    "gaussians": GeneratorInfo("Gaussians", "Round clouds: a simple border is best, any bend is noise.", _gaussians),
    "spiral": GeneratorInfo("Spiral", "Arms wound around each other: needs a large network and time.", _spiral),
    "checkerboard": GeneratorInfo("Checkers", "A checkerboard of small cells: hard to tell from noise.", _checkerboard),
}
