"""The points of an epoch's training steps, in the form that backpropagation takes them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import torch
from torch import Tensor

from core.learning.network import Layout

ONES: Final = 2
"""The row of ones among training columns."""


def training_columns(x: Tensor, targets: Tensor) -> Tensor:
    """(T, 3 + S, n): points x (T, n, 2) side by side, a row of ones, and targets (T, n, S) below.

    All that a training step takes in: what the points of an epoch are in its order is then found by one operation.
    """
    return torch.cat([x.mT, torch.ones_like(x.mT[:, :1]), targets.mT], dim=1)


class Batch(NamedTuple):
    """The points of one training step."""

    h: Tensor
    """(V, 3, B): x with ones, or (V, 2, B) without where the first map has no b."""
    h_transposed: Tensor
    targets: Tensor
    """(V or 1, S, B)."""


class Epoch:
    """Mini-batches, in memory that is filled anew for each epoch.

    Attributes:
        batches: one after the other.
    """

    def __init__(self, layout: Layout, member_count: int, columns: Tensor, sizes: Sequence[int]) -> None:
        """Of so many points each; shapes as in `fill`."""
        self._columns = columns.new_empty(columns.shape)
        self._sizes = tuple(sizes)
        h, y = self._columns[:, : layout.map_shapes[0][1]], self._columns[:, ONES + 1 :]
        hs = h.expand(member_count, -1, -1).split_with_sizes(self._sizes, 2)
        ys = y.split_with_sizes(self._sizes, 2)
        self.batches = [Batch(h, h.mT, y) for h, y in zip(hs, ys, strict=True)]

    def fits(self, columns: Tensor, sizes: Sequence[int]) -> bool:
        """Whether it is for as many tables of points, in mini-batches of these sizes."""
        return len(columns) == len(self._columns) and tuple(sizes) == self._sizes

    def fill(self, columns: Tensor) -> None:
        """Take the points, columns (T, 3 + S, n) as of training_columns(): T = 1 for all networks alike, or V, for each
        its own."""
        self._columns.copy_(columns)
