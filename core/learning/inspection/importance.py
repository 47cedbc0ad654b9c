"""Which units of a layer matter most, found bit by bit where the network is large, and chosen steadily."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.learning.inspection.ablation import losses_without_each
from core.learning.inspection.losses import point_losses
from core.learning.inspection.subject import Module

FLOPS: Final = 1e10
"""Floating-point operations per second that any processor of these days reaches on one core; most are faster."""

ACTIVATION_FLOPS: Final = 30
"""What an activation of one number costs, in floating-point operations of a product."""

CLEARLY: Final = 2.0
"""How many times as much as one that is shown a unit must matter to take its place: units of about equal importance
would change places with every step."""
LEAST_RISE: Final = 0.002
"""Nats: below this, no unit matters enough to take another's place."""

Ranks = npt.NDArray[np.float64]


class Rises:
    """By how much the loss rises without each hidden unit, of a network whose weights change now and then.

    Where there is too little time for all units, those that have waited longest are measured; of the others, what is
    known is of earlier weights.

    Attributes:
        of: for each hidden layer (H,) nats; NaN where nothing is known yet.
    """

    def __init__(self, widths: Sequence[int]) -> None:
        self.of: list[Ranks] = [np.full(width, np.nan) for width in widths]
        self._seen: tuple[Tensor, Tensor] | None = None
        """Weights and positions that the measured units are of."""
        self._left: list[tuple[int, int]] = []
        """Layer and unit of those that are to be measured, in this order."""

    @property
    def is_current(self) -> bool:
        """Whether all are of the weights that were measured last."""
        return not self._left

    def measure(
        self, module: Module, flat: Tensor, x: Tensor, outputs: Sequence[Tensor], labels: Tensor, seconds: float
    ) -> None:
        """Measure as many units as about so many seconds allow, one at least.

        Args:
            flat: all weights.
            x: (N, F) inputs at the training points.
            outputs: as `ablation.outputs` of x.
            labels: (N,)
        """
        if self._seen is None or not (torch.equal(self._seen[0], flat) and torch.equal(self._seen[1], x)):
            self._seen = flat, x
            waiting = set(self._left)
            places = [(layer, unit) for layer, rises in enumerate(self.of) for unit in range(len(rises))]
            self._left += [place for place in places if place not in waiting]
        whole = float(point_losses(outputs[-1], labels).mean())
        operations = seconds * FLOPS
        while self._left and operations > 0:
            layer = self._left[0][0]
            each = len(x) * _operations_behind(module, layer)
            most = max(1, int(operations / each))
            units = [unit for at, unit in self._left[:most] if at == layer]
            losses = losses_without_each(module, layer, units, outputs[layer], labels)
            self.of[layer][units] = losses.numpy() - whole
            self._left = self._left[len(units) :]
            operations -= each * len(units)


def _operations_behind(module: Module, layer: int) -> int:
    """Floating-point operations of one point through what comes behind a hidden layer."""
    linears = module.linears[layer + 1 :]
    sizes = [(linear.in_features, linear.out_features) for linear in linears]
    return 2 * sizes[0][1] + sum(2 * a * b + ACTIVATION_FLOPS * a for a, b in sizes[1:]) + ACTIVATION_FLOPS


class Shown:
    """Which units of a layer are shown, at which places."""

    def __init__(self) -> None:
        self.units: tuple[int, ...] = ()
        self._size = 0

    def choose(self, rises: Ranks, guesses: Ranks, count: int, kept: Collection[int] = ()) -> tuple[int, ...]:
        """The units of a layer that matter most; all where it isn't wide. One takes the place of another where it
        matters clearly more, a single one at a time.

        Args:
            rises: (H,) nats; NaN where not known. As long as one isn't, guesses decide.
            guesses: (H,) how much each may matter.
            count: units to be shown of a layer that has more.
            kept: units that have to be among them.
        """
        size = len(rises)
        if size <= count:
            self.units, self._size = tuple(range(size)), size
            return self.units
        known = not np.isnan(rises).any()
        ranks = rises if known else guesses
        by_rank = np.argsort(-ranks, kind="stable").tolist()
        if self._size != size or len(self.units) != count:
            self.units, self._size = tuple(sorted(by_rank[:count])), size
        elif known:
            self.units = _exchanged(self.units, ranks, by_rank, kept)
        for unit in kept:
            if unit < size and unit not in self.units:
                self.units = _put(self.units, unit, _weakest(self.units, ranks, kept))
        return self.units


def _exchanged(units: tuple[int, ...], ranks: Ranks, by_rank: Sequence[int], kept: Collection[int]) -> tuple[int, ...]:
    weakest = _weakest(units, ranks, kept)
    if weakest is None:
        return units
    strongest = next(unit for unit in by_rank if unit not in units)
    needed = max(CLEARLY * ranks[weakest], LEAST_RISE)
    if not math.isfinite(ranks[strongest]) or ranks[strongest] <= needed:
        return units
    return _put(units, strongest, weakest)


def _weakest(units: tuple[int, ...], ranks: Ranks, kept: Collection[int]) -> int | None:
    """The one that may go first; None where all have to stay."""
    return min((unit for unit in units if unit not in kept), key=lambda unit: ranks[unit], default=None)


def _put(units: tuple[int, ...], new: int, old: int | None) -> tuple[int, ...]:
    return tuple(new if unit == old else unit for unit in units)
