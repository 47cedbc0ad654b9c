"""The probabilities of a recipe's classes and labels at any place."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from core.data.generators.sample import class_shares
from core.data.generators.shape import LIMIT, Reals
from core.data.truth.densities import LEAST_NOISE, has_own_scatter, lattice, log_densities
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT, View, grid_axis

_STENCIL: Final = 4
"""Nodes of the lattice along each axis between which logarithms of densities are interpolated, by cubic polynomials."""

_SHARPEST: Final = 1e6

_DOUBT: Final = 1e-6
"""Share that all classes have alike of every probability: where there is next to no noise, a point that lies on a
boundary may be taken for one beyond it, and is not to cost an infinite loss."""


_SUMMED: Final = (394, 406)
"""Cells along each axis in which the plane is summed up: half as wide as the least noise that is computed with. Their
numbers have little in common with each other and with those of the shapes' parts, so that boundaries fall on all places
within cells."""


class Truth:
    """What is true of any sample of a recipe, and of no single one: the distribution that all are drawn from."""

    def __init__(self, recipe: DataSpec) -> None:
        """Of a recipe that has a generator. Takes up to 0.2 s."""
        nodes = lattice(recipe)
        self._step = float(nodes[1] - nodes[0])
        self._logarithms = log_densities(recipe, nodes)
        self._shares = class_shares(recipe)
        # Where noise is less than the least that is computed with, densities fall off so many times faster, and their
        # logarithms are so many times as large. Not where a shape's own scatter is wider than that.
        is_blurred = has_own_scatter(recipe)
        wider = LEAST_NOISE / max(recipe.noise, LEAST_NOISE / _SHARPEST)
        self._sharpness = 1.0 if is_blurred else min(max(1.0, wider * wider), _SHARPEST)
        wrong = recipe.label_noise / (recipe.class_count - 1)
        self._labels = np.full((recipe.class_count,) * 2, wrong)
        np.fill_diagonal(self._labels, 1 - recipe.label_noise)  # symmetric

    def densities(self, places: npt.NDArray[np.floating]) -> Reals:
        """(N, C) density of each class at places (N, 2), before label noise; 0 where no point can come to lie. Each
        integrates to 1 over the plane, whatever the class's share. Noise below LEAST_NOISE counts as that."""
        found = np.exp(self._interpolated(places))
        found[(np.abs(places) > LIMIT).any(axis=1)] = 0.0
        return found

    def class_probabilities(self, places: npt.NDArray[np.floating]) -> Reals:
        """(N, C) that a point at places (N, 2) is of each class, before label noise."""
        return self._normalized(self._sharpness * self._interpolated(places).T).T

    def label_probabilities(self, places: npt.NDArray[np.floating]) -> Reals:
        """(N, C) that the label of a point at places (N, 2) is each class."""
        found: Reals = self.class_probabilities(places) @ self._labels
        return found

    def surface(self, grid: int, view: View) -> npt.NDArray[np.float32]:
        """(S, G, G) class probabilities at the centres of a view's cells, as in protocol.VariantSnapshot, for the
        boundary between them. Labels have the same, as long as wrong ones are rarer than right ones; less noise than
        LEAST_NOISE counts as that, so that the boundary is smooth."""
        across, upwards = (self._weights(grid_axis(grid, *ends)) for ends in ((view.x0, view.x1), (view.y0, view.y1)))
        found = self._normalized(upwards @ self._logarithms @ across.T).astype(np.float32)
        return found[1:] if len(found) == 2 else found

    def _normalized(self, logarithms: Reals) -> Reals:
        """(C, ...) probabilities of classes whose densities have these logarithms (C, ...)."""
        odds = logarithms + np.log(self._shares).reshape(-1, *[1] * (logarithms.ndim - 1))
        odds -= odds.max(axis=0)
        found: Reals = np.exp(odds)
        found *= (1 - _DOUBT) / found.sum(axis=0)
        found += _DOUBT / len(found)
        return found

    def reachable(self) -> tuple[float, float]:
        """The lowest loss (nats) and the highest accuracy that are possible on labels of the recipe, on average over
        all samples: summed up over the plane, and so free of any sample's luck."""
        across, upwards = (self._weights(LIMIT * ((2 * np.arange(n) + 1) / n - 1)) for n in _SUMMED)
        logarithms = (upwards @ self._logarithms @ across.T).reshape(len(self._shares), -1)
        density = self._shares @ np.exp(logarithms)
        probabilities = self._labels @ self._normalized(self._sharpness * logarithms)
        losses = -(probabilities * np.log(probabilities)).sum(axis=0)
        total = density.sum()
        return float(density @ losses / total), float(density @ probabilities.max(axis=0) / total)

    def _interpolated(self, places: npt.NDArray[np.floating]) -> Reals:
        """(N, C) logarithms of densities at places (N, 2)."""
        (x, of_x), (y, of_y) = (self._stencil(places[:, axis]) for axis in (0, 1))
        around = self._logarithms[:, y[:, :, None], x[:, None, :]]
        found: Reals = np.einsum("cnij,ni,nj->nc", around, of_y, of_x, optimize=True)
        return found

    def _weights(self, along: npt.NDArray[np.floating]) -> Reals:
        """(G, K) weights of the lattice's nodes at places (G,) along an axis."""
        nodes, weights = self._stencil(along)
        found = np.zeros((len(along), self._logarithms.shape[1]))
        np.put_along_axis(found, nodes, weights, axis=1)
        return found

    def _stencil(self, along: npt.NDArray[np.floating]) -> tuple[npt.NDArray[np.intp], Reals]:
        """(N, 4) nodes around places (N,) along an axis, and (N, 4) their weights by Lagrange's polynomials."""
        at = (along.astype(np.float64) + EXTENT) / self._step
        first = np.clip(np.floor(at).astype(np.intp) - 1, 0, self._logarithms.shape[1] - _STENCIL)
        numbers = np.arange(_STENCIL)
        beside = (at - first)[:, None] - numbers
        weights = np.ones_like(beside)
        for node in range(_STENCIL):
            for other in range(_STENCIL):
                if other != node:
                    weights[:, node] *= beside[:, other] / (node - other)
        return first[:, None] + numbers, weights


def truth_of(data: DataSpec) -> Truth:
    """That of a recipe, whatever its sample. Raises ValueError for one without a generator."""
    if data.generator is None:
        raise ValueError("There is no recipe without a generator.")
    return _truth(replace(data, seed=0, point_count=10, validation_share=0.5))


@lru_cache(maxsize=2)
def _truth(recipe: DataSpec) -> Truth:
    return Truth(recipe)
