"""Weights as training steps saw them, to be summed up to penalties later."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.learning.calls import Call
from core.learning.network import Parameters

MOST_NUMBERS: Final = 2**20
"""Numbers of weights that are kept until they are summed up: 4 MB."""

Values = npt.NDArray[np.float64]


class SeenWeights:
    """The weights of each step of an epoch, times what makes a penalty of them.

    Attributes:
        holds_all: there is room for all steps of an epoch.
    """

    def __init__(self, parameters: Parameters, factors: Tensor, order: int, steps: int) -> None:
        """factors: (V * M,) for each weight, and 0 for biases. order: 1 for the sum of sizes, 2 for that of squares."""
        self._weights, self._factors, self._is_square = parameters.map_part, factors, order == 2
        members, shapes = parameters.member_count, parameters.layout.map_shapes
        room = max(1, min(steps, MOST_NUMBERS // max(1, len(factors))))
        self.holds_all = room == steps
        self._kept = factors.new_empty(room, len(factors))
        self._rows = self._kept.unbind(0)
        blocks = self._kept.split_with_sizes([members * rows * columns for rows, columns in shapes], 1)
        self._blocks = [block.view(room, members, -1) for block in blocks]

    def note(self, place: int) -> Call:
        """What keeps the weights of a step."""
        row, weights, factors = self._rows[place % len(self._rows)], self._weights, self._factors
        return lambda: torch.mul(weights, factors, out=row)

    def is_full_after(self, place: int) -> bool:
        """Whether there is no room for the next step, unless what is kept is taken."""
        return not self.holds_all and (place + 1) % len(self._rows) == 0

    def take(self, first: int, end: int) -> Values:
        """(V, steps) penalties of some steps. To be called once for each."""
        start = first % len(self._rows)
        steps = slice(start, start + end - first)
        kept = self._kept[steps]
        torch.mul(kept, kept, out=kept) if self._is_square else kept.abs_()
        sums = torch.stack([torch.sum(block[steps], 2) for block in self._blocks])
        found: Values = _of_layers(sums[None])[0].T
        return found

    def shelf(self, room: int) -> WeightsShelf:
        """For the penalties of so many whole epochs."""
        return WeightsShelf(self._kept, self._blocks, room, is_square=self._is_square)


class WeightsShelf:
    """The sums of the penalties of whole epochs, layer by layer."""

    def __init__(self, kept: Tensor, blocks: list[Tensor], room: int, *, is_square: bool) -> None:
        """kept: (steps, V * M) what is summed up, and overwritten. blocks: (steps, V, K) of each layer."""
        self._kept, self._blocks, self._is_square = kept, blocks, is_square
        self._sums = kept.new_empty(room, len(blocks), *blocks[0].shape[:2])
        self._places = [epoch.unbind(0) for epoch in self._sums.unbind(0)]

    def put(self, place: int) -> None:
        """Sum up the epoch that has ended."""
        if self._is_square:
            torch.mul(self._kept, self._kept, out=self._kept)
        else:
            self._kept.abs_()
        for block, out in zip(self._blocks, self._places[place], strict=True):
            torch.sum(block, 2, out=out)

    def values(self, count: int) -> Values:
        """(E, steps, V) penalties of the first epochs."""
        return _of_layers(self._sums[:count])


def _of_layers(sums: Tensor) -> Values:
    """(E, steps, V) of (E, layers, steps, V), one layer after the other, whatever numpy would do."""
    found: Values = np.add.accumulate(sums.numpy(), axis=1, dtype=np.float64)[:, -1]
    return found
