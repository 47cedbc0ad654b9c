"""Densities of a recipe's classes: the clean shapes, blurred by the noise, as far as it stays in the plane.

Noise that would leave the plane is drawn again, so a point whose place on the shape is u has the density of a Gaussian
around u, truncated at the plane's edges: divided by the share of it that lies within. A class's density is the mean of
these over the shape. A Gaussian is a product of its two axes, which turns the means into products of matrices: on a
lattice they are exact but for rounding, and for the width of the cells that areas are made of.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.generators.catalog import GENERATORS
from core.data.generators.shape import LIMIT, REACH, Cells, Nodes, Reals, cell_centres
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT

LEAST_NOISE: Final = 0.03
"""Plane units. Less noise is computed with as so much; see Truth.sharpness."""

_NODES_PER_NOISE: Final = 2.2
_FEWEST_NODES: Final = 129
_MOST_NODES: Final = 257
"""Of the lattice, along each axis: so many to a standard deviation that the logarithms of densities, which are nearly
quadratic, are interpolated between them to some thousandths."""

_CELLS_PER_NOISE: Final = 5.0
_CELL_UNIT: Final = 120
_MOST_CELLS: Final = 720
"""Of areas, along each axis: multiples of 120, so that the borders of 4, 5, 6, 8, 10 or 12 equal parts fall between
cells."""

_FEW_CELLS: Final = 12
"""Where it doesn't matter how areas are made up."""

_REACHED: Final = 38.7
"""Beyond so many standard deviations a Gaussian is 0 in double precision."""
_STRETCHES: Final = 24
"""Parts that a line is computed in where noise reaches less far than the plane."""

_FAR: Final = 1e-200
_FAR_NOISE: Final = 0.5
"""Where a density is too small for a number, the nearest class still is the likeliest: so little of a wider Gaussian
is mixed in that it counts nowhere else."""

_erf = np.frompyfunc(math.erf, 1, 1)


def lattice(data: DataSpec) -> Reals:
    """(K,) nodes from one edge of the plane to the other, the same along both axes."""
    count = math.ceil(2 * EXTENT * _NODES_PER_NOISE / max(data.noise, LEAST_NOISE)) + 1
    return np.linspace(-EXTENT, EXTENT, min(max(count, _FEWEST_NODES), _MOST_NODES))


def log_densities(data: DataSpec, nodes: Reals) -> Reals:
    """(C, K, K) logarithms of each class's density, before label noise, at a lattice's nodes (K,): rows from the lowest
    x2. Within the plane densities integrate to 1; beyond its limit they go on as if there were no edge."""
    noise = max(data.noise, LEAST_NOISE)
    cells = _CELL_UNIT * math.ceil(2 * REACH * _CELLS_PER_NOISE / noise / _CELL_UNIT)
    found = _densities(data, min(max(cells, 2 * _CELL_UNIT), _MOST_CELLS), noise, nodes)
    if found.min() <= _FAR:
        found += _FAR * _densities(data, _CELL_UNIT, max(noise, _FAR_NOISE), nodes)
    logarithms: Reals = np.log(found, out=found)
    return logarithms


def has_own_scatter(data: DataSpec) -> bool:
    """Whether the recipe's points, or most of them, stray from their shape even without noise."""
    assert data.generator is not None
    parts = GENERATORS[data.generator].shape.parts(data.class_count, _FEW_CELLS)
    return any(part.spread > 0 for of_class in parts for part in of_class)


def _densities(data: DataSpec, fineness: int, noise: float, nodes: Reals) -> Reals:
    assert data.generator is not None
    parts = GENERATORS[data.generator].shape.parts(data.class_count, fineness)
    return np.stack([_density(of_class, noise, nodes) for of_class in parts])


def _density(parts: Sequence[Nodes | Cells], noise: float, nodes: Reals) -> Reals:
    """(K, K) density of one class at the lattice's nodes."""
    density = np.zeros((len(nodes), len(nodes)))
    for part in parts:
        density += part.share * _part_density(part, math.hypot(noise, part.spread), nodes)
    return density


def _part_density(part: Nodes | Cells, deviation: float, nodes: Reals) -> Reals:
    if isinstance(part, Nodes):
        return _line_density(part.places, deviation, nodes)
    blur = _cell_blur(len(part.inside), deviation, len(nodes))
    density = blur @ part.inside.astype(np.float32) @ blur.T
    return density.astype(np.float64) / np.count_nonzero(part.inside)


def _line_density(places: Reals, deviation: float, nodes: Reals) -> Reals:
    """(K, K) mean of what noise makes of places (M, 2) along a line: stretch by stretch, each where it is not 0."""
    density = np.zeros((len(nodes), len(nodes)))
    reach = _REACHED * deviation
    for stretch in np.array_split(places, min(_STRETCHES, len(places)) if reach < EXTENT else 1):
        ends = np.searchsorted(nodes, [stretch.min(axis=0) - reach, stretch.max(axis=0) + reach])
        columns, rows = (slice(*ends[:, axis]) for axis in (0, 1))
        across, upwards = _blur(stretch[:, 0], deviation, nodes[columns]), _blur(stretch[:, 1], deviation, nodes[rows])
        density[rows, columns] += upwards @ across.T
    density /= len(places)
    return density


@lru_cache(maxsize=2)
def _cell_blur(cells: int, deviation: float, node_count: int) -> npt.NDArray[np.float32]:
    """(K, F) as _blur, around the centres of cells. In single precision, which is twice as fast: areas have no places
    so far from all of them that it would matter which is the nearest."""
    return _blur(cell_centres(cells), deviation, np.linspace(-EXTENT, EXTENT, node_count)).astype(np.float32)


def _blur(places: Reals, deviation: float, nodes: Reals) -> Reals:
    """(K, M) density at nodes (K,) of Gaussian noise around places (M,) that is drawn again beyond the limit; along one
    axis, since both are independent."""
    edges = (np.array([[-LIMIT], [LIMIT]]) - places) / (deviation * math.sqrt(2))
    below, above = np.asarray(_erf(edges), np.float64)
    scaled = (nodes[:, None] - places) / deviation
    scaled *= scaled
    scaled *= -0.5
    density: Reals = np.exp(scaled, out=scaled)
    density /= math.sqrt(2 * math.pi) * deviation * (above - below) / 2
    return density
