"""Penalties on weights, and the noise of dropout, each with a strength or rate of its own for every member."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final

import torch
from torch import Tensor

from core.learning import seeds
from core.learning.calls import Call
from core.learning.network import LayerViews

# Dropout compares 16-bit noise with a threshold: 2^-16 is finer than any rate a person sets, and four draws come out of
# one 64-bit random number, which takes a third of the time that as many uniform floats do.
_NOISE_LEVELS: Final = 2**16
_NOISE_LOWEST: Final = -(2**15)


class Penalties:
    """The L2 penalty strength * sum(w^2) and the L1 penalty strength * sum(|w|) of V members.

    Only weights are penalized, not biases and not the scales of batch normalization.

    Attributes:
        is_none: whether all strengths are 0.
        l2_roots: (V * M,) the root of its member's L2 strength for each weight, 0 for each bias; None without L2.
        l1_spread: (V * M,) its member's L1 strength for each weight, 0 for each bias; None without L1.
    """

    def __init__(self, l2: Sequence[float], l1: Sequence[float], parameters: LayerViews) -> None:
        """Strengths, one per member; 0 for no penalty."""
        self._l2 = tuple(l2)
        self._l1 = tuple(l1)
        self.is_none = not any((*l2, *l1))
        with torch.inference_mode():
            self._l2_doubled = _spread([2 * strength for strength in l2], parameters) if any(l2) else None
            self.l2_roots = _spread(list(map(math.sqrt, l2)), parameters) if any(l2) else None
            self.l1_spread = _spread(l1, parameters) if any(l1) else None

    def calls(self, maps: Tensor, gradient: Tensor) -> Sequence[Call]:
        """What adds 2 * l2 * w + l1 * sign(w), with sign(0) = 0, to the gradient; both (V * M,), as
        LayerViews.map_part."""
        found: list[Call] = []
        if self._l2_doubled is not None:
            found.append(partial(gradient.addcmul_, maps, self._l2_doubled))
        if self.l1_spread is not None:
            sign = torch.empty_like(maps)
            found += [partial(torch.sign, maps, out=sign), partial(gradient.addcmul_, sign, self.l1_spread)]
        return found

    def gradients(self, parameters: LayerViews) -> LayerViews:
        """What `calls` adds to gradients, alone."""
        with torch.inference_mode():
            found = LayerViews(parameters.layout, parameters.member_count, torch.zeros_like(parameters.flat))
            for call in self.calls(parameters.map_part, found.map_part):
                call()
        return found

    def values(self, parameters: LayerViews) -> list[float]:
        """The penalty of each member, or of each in a stack that consists of several like it, one after the other."""
        count = parameters.member_count
        none, times = [0.0] * count, count // len(self._l2)
        if self.is_none:
            return none
        with torch.inference_mode():
            weights = parameters.flat[parameters.layout.weight_places(count)]
            squares = weights.square().sum(1).tolist() if any(self._l2) else none
            sizes = weights.abs().sum(1).tolist() if any(self._l1) else none
        # Where a strength is 0 there is no penalty, however large the weights: 0 times infinity would be NaN.
        return [
            (l2 * square if l2 else 0.0) + (l1 * size if l1 else 0.0)
            for l2, square, l1, size in zip(self._l2 * times, squares, self._l1 * times, sizes, strict=True)
        ]


def _spread(values: Sequence[float], parameters: LayerViews) -> Tensor:
    """(V * M,): for each weight, its member's value; for each bias, 0."""
    spread = LayerViews(parameters.layout, parameters.member_count, torch.zeros_like(parameters.flat))
    for weight in spread.weights:
        weight.copy_(parameters.flat.new_tensor(values)[:, None, None])
    return spread.map_part


class DropoutFactors:
    """What hidden units are multiplied with in a training step: 0 if silenced, else 1 / (1 - rate).

    Inverted dropout (Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting, 2014): the
    expectation of every unit stays, so nothing has to be rescaled in evaluation mode.

    The noise depends on seed and step alone and is shared by all networks of a seed, each of which compares it with
    its own rate. So a member's units fall silent at the same steps whichever members stand beside it, and changing a
    rate shifts no other draw. With rate 0 the factor is exactly 1.

    Attributes:
        layers: (V, B, H) factors for each hidden layer; 1 until the first `draw`.
    """

    def __init__(
        self, rates: Sequence[float], row_seeds: Sequence[int], rows: int, widths: Sequence[int], dtype: torch.dtype
    ) -> None:
        """One rate in [0, 1) and one seed per network, B rows, one width H per hidden layer."""
        self._seeds = tuple(dict.fromkeys(row_seeds))
        with torch.inference_mode():
            count = rows * sum(widths)
            rate = torch.tensor(rates, dtype=torch.float64)[:, None]
            self._threshold = ((rate * _NOISE_LEVELS).round() + _NOISE_LOWEST).to(dtype)
            self._scale = (1 / (1 - rate)).to(dtype)
            self._words = torch.empty(len(self._seeds), (count + 3) // 4, dtype=torch.int64)
            self._halfwords = self._words.view(torch.int16)[:, :count]
            self._noise = torch.empty(len(self._seeds), count, dtype=dtype)
            self._source = torch.tensor([self._seeds.index(seed) for seed in row_seeds])
            self._factors = torch.ones(len(rates), count, dtype=dtype)
            self._generator = torch.Generator()
            pieces = self._factors.split_with_sizes([rows * width for width in widths], dim=1)
            # In memory a unit's factors for all rows lie together, as its outputs do in training.
            self.layers = [piece.view(-1, width, rows).mT for piece, width in zip(pieces, widths, strict=True)]

    def draw(self, step: int) -> None:
        """Set the factors of a training step."""
        for words, seed in zip(self._words, self._seeds, strict=True):
            self._generator.manual_seed(seeds.mixed(seed, seeds.DROPOUT, step))
            words.random_(-(2**63), None, generator=self._generator)
        noise = self._noise.copy_(self._halfwords)
        if len(self._seeds) > 1:
            noise = torch.index_select(noise, 0, self._source, out=self._factors)
        torch.ge(noise, self._threshold, out=self._factors)
        self._factors.mul_(self._scale)
