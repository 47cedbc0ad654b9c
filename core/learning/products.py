"""Products of stacks of matrices in training, and the memory that they are written to.

What a network learns does not depend, to the bit, on those beside it, nor on whether there are any. Torch takes tensors
whose networks lie close together as one row of numbers, and rounds sigmoids in another way at the end of a row than
within it; so they are written where networks lie apart. And it multiplies a matrix with a single column in another way
where there is only one such product to be done; `product` sees to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import torch
from torch import Tensor

SMALL_PRODUCT: Final = 400
"""Torch does products of fewer multiplications than so many by a loop of its own, for one network as for many."""

Product = Callable[..., Tensor]
"""Called like torch.bmm, with out=."""


def product(out: Tensor, inner: int, is_single: bool) -> Product:
    """What multiplies stacks of matrices into `out` (V, m, n), over `inner` numbers each: torch.bmm where it can.

    For a stack of one torch.bmm turns to gemm, elsewhere to gemm_batch. The two round alike, unless the result has a
    single column, or a single row made from a transposed matrix: `is_single`. Then a network that is alone is
    multiplied together with itself.
    """
    members, rows, columns = out.shape
    if members == 1 and is_single and rows * inner * columns >= SMALL_PRODUCT:
        return _as_one_of_two
    return torch.bmm


def _as_one_of_two(left: Tensor, right: Tensor, *, out: Tensor) -> Tensor:
    """(1, m, n) = (1, m, k) (1, k, n), rounded as for one of several networks."""
    return out.copy_(torch.bmm(left.expand(2, -1, -1), right.expand(2, -1, -1))[:1])


class Buffers:
    """Memory for one chain."""

    def __init__(self, like: Tensor, member_count: int, points: int) -> None:
        self.member_count = member_count
        self.points = points
        self._like = like

    def close(self, width: int) -> Tensor:
        """(V, width, B), one network after the other: the only place where torch.bmm puts its results fast."""
        return self._like.new_empty(self.member_count, width, self.points)

    def close_together(self, widths: Sequence[int]) -> list[Tensor]:
        """The same for several layers, one after the other."""
        return self._split(self._like.new_empty, widths)

    def with_ones_together(self, widths: Sequence[int]) -> list[Tensor]:
        """(V, width + 1, B) that end with a row of ones, for several layers, one after the other."""
        return self._split(self._like.new_ones, [width + 1 for width in widths])

    def apart(self, width: int) -> Tensor:
        """(V, width, B) with a gap after each network."""
        return self._like.new_ones(self.member_count, width + 1, self.points)[:, :width]

    def row_of(self, value: float) -> Tensor:
        """(V, 1, B) of one number: its product with a transposed (V, B, H) sums over the points, and in less time than
        torch.sum does."""
        return self._like.new_full((1, 1, self.points), value).expand(self.member_count, -1, -1)

    def _split(self, make: Callable[[int], Tensor], heights: Sequence[int]) -> list[Tensor]:
        sizes = [self.member_count * height * self.points for height in heights]
        pieces = zip(make(sum(sizes)).split_with_sizes(sizes), heights, strict=True)
        return [piece.view(self.member_count, height, self.points) for piece, height in pieces]


def as_one(layers: Sequence[Tensor]) -> Tensor:
    """(V, a, b) for each of L layers of equal shape that lie one after the other in memory, as one (L V, a, b)."""
    first = layers[0]
    if len(layers) == 1:
        return first
    members, rows, columns = first.shape
    return first.as_strided((len(layers) * members, rows, columns), first.stride())
