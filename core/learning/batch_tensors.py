"""The points of an epoch's training steps, in the form that backpropagation takes them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from core.learning.network import Layout


def training_columns(x: Tensor, targets: Tensor) -> Tensor:
    """(T, F + 1 + S, n): inputs x (T, n, F) side by side, a row of ones, and targets (T, n, S) below.

    All that a training step takes in: what the points of an epoch are in its order is then found by one operation.
    """
    return torch.cat([x.mT, torch.ones_like(x.mT[:, :1]), targets.mT], dim=1)


class Batch(NamedTuple):
    """The points of one training step."""

    h: Tensor
    """(V, F + 1, B): x with ones, or (V, F, B) without where the first map has no b."""
    h_transposed: Tensor
    targets: Tensor
    """(V or 1, S, B)."""


class Epoch:
    """Mini-batches, in memory that is filled anew for each epoch.

    Attributes:
        batches: one after the other.
        targets: (V or 1, S, n) of all of them.
    """

    def __init__(self, layout: Layout, member_count: int, columns: Tensor, sizes: Sequence[int]) -> None:
        """Of so many points each; shapes as in `fill`."""
        self._columns = columns.new_empty(columns.shape)
        self._sizes = tuple(sizes)
        h, self.targets = self._columns[:, : layout.map_shapes[0][1]], self._columns[:, layout.sizes[0] + 1 :]
        hs = h.expand(member_count, -1, -1).split_with_sizes(self._sizes, 2)
        ys = self.targets.split_with_sizes(self._sizes, 2)
        self.batches = [Batch(h, h.mT, y) for h, y in zip(hs, ys, strict=True)]

    def fits(self, columns: Tensor, sizes: Sequence[int]) -> bool:
        """Whether it is for as many tables of points, in mini-batches of these sizes."""
        return len(columns) == len(self._columns) and tuple(sizes) == self._sizes

    def fill(self, columns: Tensor) -> None:
        """Take the points, columns (T, F + 1 + S, n) as of training_columns(): T = 1 for all networks alike, or V, for
        each its own."""
        self._columns.copy_(columns)
