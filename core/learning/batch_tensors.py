"""The points of an epoch's training steps, in the form that backpropagation takes them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from torch import Tensor

from core.learning.network import Layout


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

    def __init__(self, layout: Layout, member_count: int, x: Tensor, targets: Tensor, sizes: Sequence[int]) -> None:
        """Of so many points each; shapes as in `fill`."""
        tables, points = x.shape[:2]
        h = x.new_ones(tables, layout.map_shapes[0][1], points)
        self._x = h[:, :2]
        self._targets = targets.new_empty(tables, targets.shape[2], points)
        self._sizes = tuple(sizes)
        hs = h.expand(member_count, -1, -1).split_with_sizes(self._sizes, 2)
        ys = self._targets.split_with_sizes(self._sizes, 2)
        self.batches = [Batch(h, h.mT, y) for h, y in zip(hs, ys, strict=True)]

    def fits(self, x: Tensor, sizes: Sequence[int]) -> bool:
        """Whether it is for as many tables of points, in mini-batches of these sizes."""
        return len(x) == len(self._x) and tuple(sizes) == self._sizes

    def fill(self, x: Tensor, targets: Tensor) -> None:
        """Put x (T, n, 2) and targets (T, n, S) in place: T = 1 for all networks alike, or V, for each its own."""
        self._x.copy_(x.mT)
        self._targets.copy_(targets.mT)
