"""The parameters of a stack: networks of equal shape, in one tensor, with a view for each layer.

V variants with P parameters each lie in one tensor (V * P,), so that optimizers and penalties are a few operations
however deep the networks are. It goes layer by layer rather than variant by variant, because torch multiplies stacks of
matrices at full speed only where each stack is contiguous.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import torch
from torch import Tensor

from core.spec import NetworkSpec

BN_EPSILON: Final = 1e-5
"""Added to the variance before its root is taken, as in torch.nn.BatchNorm1d."""

BN_MOMENTUM: Final = 0.1
"""Share of the newest mini-batch in the running estimates, as in torch.nn.BatchNorm1d."""


class Layout:
    """Where each layer's parameters lie among those of a stack: all weights, all biases, then all scales."""

    def __init__(self, network: NetworkSpec, output_count: int) -> None:
        self.network = network
        self.output_count = output_count
        self.sizes = (2, *network.hidden, output_count)
        self.weight_count = sum(a * b for a, b in pairwise(self.sizes))
        self.scale_widths = network.hidden if network.batch_normalization else ()
        vectors = (*self.sizes[1:], *self.scale_widths)
        self.parameter_count = self.weight_count + sum(vectors)
        self.shapes = (*pairwise(self.sizes), *[(1, width) for width in vectors])
        self._places: dict[int, Tensor] = {}

    def places(self, variant_count: int) -> Tensor:
        """(V, P): where the parameters of each of V variants lie in their flat tensor."""
        if variant_count not in self._places:
            blocks, start = [], 0
            for rows, columns in self.shapes:
                size = variant_count * rows * columns
                blocks.append(torch.arange(start, start + size).view(variant_count, -1))
                start += size
            self._places[variant_count] = torch.cat(blocks, dim=1)
        return self._places[variant_count]

    def rows_of_flat(self, positions: Sequence[int], variant_count: int) -> Tensor:
        """The index that turns the flat tensor of V variants into that of those at the given positions."""
        chosen = self.places(variant_count)[list(positions)]
        index = torch.empty(chosen.numel(), dtype=torch.long)
        index[self.places(len(positions)).flatten()] = chosen.flatten()
        return index


class LayerViews:
    """A tensor (V * P,) and its parts, layer by layer. Holds parameters, or the gradients with respect to them.

    Attributes:
        flat: (V * P,).
        weight_part: (V * W,), every weight and nothing else.
        weights: (V, in, out) for each layer.
        biases: (V, 1, out) for each layer; under batch normalization a hidden layer's bias acts after the
            normalization, as the shift beta.
        scales: (V, 1, H) for each hidden layer under batch normalization, else none.
    """

    def __init__(self, layout: Layout, variant_count: int, flat: Tensor) -> None:
        self.layout = layout
        self.variant_count = variant_count
        self.flat = flat
        self.weight_part = flat[: variant_count * layout.weight_count]
        pieces = flat.split_with_sizes([variant_count * a * b for a, b in layout.shapes])
        parts = [piece.view(variant_count, a, b) for piece, (a, b) in zip(pieces, layout.shapes, strict=True)]
        depth = len(layout.sizes) - 1
        self.weights = parts[:depth]
        self.biases = parts[depth : 2 * depth]
        self.scales = parts[2 * depth :]


class Parameters(LayerViews):
    """All that decides what the networks of a stack answer: parameters, and running statistics of their layers.

    Attributes, beside those of LayerViews:
        running_means, running_variances: (V, 1, H) for each hidden layer under batch normalization, else none.
    """

    def __init__(self, layout: Layout, variant_count: int, flat: Tensor, running: Sequence[Tensor] = ()) -> None:
        """Take over the tensors; `running` holds all means, then all variances (none: as fresh networks have them)."""
        super().__init__(layout, variant_count, flat)
        widths = layout.scale_widths
        if not running:
            means = [flat.new_zeros(variant_count, 1, width) for width in widths]
            running = (*means, *[flat.new_ones(variant_count, 1, width) for width in widths])
        self.running_means = list(running[: len(widths)])
        self.running_variances = list(running[len(widths) :])

    @classmethod
    def fresh(cls, layout: Layout, row_seeds: Sequence[int], dtype: torch.dtype = torch.float32) -> Parameters:
        """Networks at the start of training, one for each seed; equal seeds give equal numbers.

        Weights are drawn layer by layer, so earlier layers start alike when later ones are changed: uniformly within
        sqrt(6 / (in + out)) (Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
        networks, 2010), or within sqrt(6 / in) before ReLU and GELU, which silence half their input (He et al.,
        Delving Deep into Rectifiers, 2015). Biases are 0, scales 1.
        """
        with torch.inference_mode():
            parameters = cls(layout, len(row_seeds), torch.zeros(len(row_seeds) * layout.parameter_count, dtype=dtype))
            generators = {seed: torch.Generator().manual_seed(seed) for seed in row_seeds}
            halves = layout.network.activation in ("relu", "gelu")
            for index, weight in enumerate(parameters.weights):
                fan_in, fan_out = weight.shape[1:]
                hidden = index < len(layout.network.hidden)
                bound = math.sqrt(6 / fan_in if halves and hidden else 6 / (fan_in + fan_out))
                draws = {
                    seed: torch.empty(fan_in, fan_out, dtype=dtype).uniform_(-bound, bound, generator=generator)
                    for seed, generator in generators.items()
                }
                weight.copy_(torch.stack([draws[seed] for seed in row_seeds]))
            for scale in parameters.scales:
                scale.fill_(1.0)
            return parameters

    def matrix(self) -> Tensor:
        """A copy of all parameters as (V, P)."""
        with torch.inference_mode():
            return self.flat[self.layout.places(self.variant_count)]

    def copy(self) -> Parameters:
        """The same numbers in tensors of their own."""
        with torch.inference_mode():
            running = [tensor.clone() for tensor in (*self.running_means, *self.running_variances)]
            return Parameters(self.layout, self.variant_count, self.flat.clone(), running)

    def rows(self, positions: Sequence[int]) -> Parameters:
        """A copy of some variants, in the given order."""
        with torch.inference_mode():
            flat = self.flat[self.layout.rows_of_flat(positions, self.variant_count)]
            index = torch.tensor(positions, dtype=torch.long)
            running = [tensor.index_select(0, index) for tensor in (*self.running_means, *self.running_variances)]
            return Parameters(self.layout, len(positions), flat, running)

    def copy_from(self, other: Parameters) -> None:
        """Take over the numbers of an equal stack."""
        with torch.inference_mode():
            for mine, theirs in self._pairs(other):
                mine.copy_(theirs)

    def copy_row_from(self, other: Parameters, position: int) -> None:
        """Take over the numbers of one variant of an equal stack, at the same place."""
        if self.variant_count == 1:
            self.copy_from(other)
            return
        with torch.inference_mode():
            places = self.layout.places(self.variant_count)[position]
            self.flat.index_copy_(0, places, other.flat.index_select(0, places))
            for mine, theirs in self._pairs(other)[1:]:
                mine[position].copy_(theirs[position])

    def _pairs(self, other: Parameters) -> list[tuple[Tensor, Tensor]]:
        mine = (self.flat, *self.running_means, *self.running_variances)
        theirs = (other.flat, *other.running_means, *other.running_variances)
        return list(zip(mine, theirs, strict=True))
