"""The parameters of a stack: networks of equal shape, in one tensor, with a view for each layer.

The V members of a stack, each one repeat of one variant, lie in one tensor (V * R,), so that optimizers and penalties
are a few operations however deep the networks are. It goes layer by layer rather than member by member, because torch
multiplies stacks of matrices at full speed only where each stack is contiguous. A layer's weights and biases are one
matrix, so that a product does for both.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

import torch
from torch import Tensor

from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import NetworkSpec
from core.learning import seeds
from core.plane.features import COORDINATES, FEATURES, Features

BN_EPSILON: Final = 1e-5
"""Added to the variance before its root is taken, as in torch.nn.BatchNorm1d."""

BN_MOMENTUM: Final = 0.1
"""Share of the newest mini-batch in the running estimates, as in torch.nn.BatchNorm1d."""


ROW_MULTIPLE: Final = 16
"""A network takes up a multiple of so many numbers, as many as the longest vectors of any processor hold. Torch rounds
in another way what doesn't fill a vector, and so a network's numbers would depend on how many stand beside it."""


class Layout:
    """Where each layer's parameters lie among those of a stack: all maps, then shifts, then scales, then zeros.

    The map of a layer is [W b], (out, in + 1). Under batch normalization a hidden layer's is W alone, (out, in), since
    the normalization takes any b away again and brings a shift of its own.
    """

    def __init__(self, network: NetworkSpec, output_count: int) -> None:
        self.network = network
        self.output_count = output_count
        self.sizes = (len(network.features), *network.hidden, output_count)
        self.scale_widths = network.hidden if network.batch_normalization else ()
        biased = [depth >= len(self.scale_widths) for depth in range(len(self.sizes) - 1)]
        self.map_shapes = [(b, a + has) for (a, b), has in zip(pairwise(self.sizes), biased, strict=True)]
        self.map_size = sum(a * b for a, b in self.map_shapes)
        self.parameter_count = self.map_size + 2 * sum(self.scale_widths)
        self.row_size = self.parameter_count + -self.parameter_count % ROW_MULTIPLE
        vectors = [(1, width) for width in self.scale_widths]
        self.shapes = (*self.map_shapes, *vectors, *vectors, (1, self.row_size - self.parameter_count))
        self._places: dict[int, Tensor] = {}
        self._weight_places: dict[int, Tensor] = {}

    def places(self, member_count: int) -> Tensor:
        """(V, R): where the parameters of each of V members lie in their flat tensor, and the zeros after them."""
        if member_count not in self._places:
            blocks, start = [], 0
            for rows, columns in self.shapes:
                size = member_count * rows * columns
                blocks.append(torch.arange(start, start + size).view(member_count, -1))
                start += size
            self._places[member_count] = torch.cat(blocks, dim=1)
        return self._places[member_count]

    def weight_places(self, member_count: int) -> Tensor:
        """(V, W): where the weights of each of V members lie, biases excluded."""
        if member_count not in self._weight_places:
            weights = LayerViews(self, 1, torch.arange(self.row_size)).weights
            columns = torch.cat([weight.flatten() for weight in weights])
            self._weight_places[member_count] = self.places(member_count)[:, columns]
        return self._weight_places[member_count]

    def block_sizes(self, member_count: int) -> list[int]:
        """How many numbers each part of the flat tensor of V members takes up, in the order of `shapes`."""
        return [member_count * rows * columns for rows, columns in self.shapes]

    def rows_of_flat(self, positions: Sequence[int], member_count: int) -> Tensor:
        """The index that turns the flat tensor of V members into that of those at the given positions."""
        chosen = self.places(member_count)[list(positions)]
        index = torch.empty(chosen.numel(), dtype=torch.long)
        index[self.places(len(positions)).flatten()] = chosen.flatten()
        return index

    def joined(self, flats: Sequence[Tensor]) -> Tensor:
        """The flat tensor of the members of several, one after the other."""
        parts = [flat[self.places(len(flat) // self.row_size)] for flat in flats]
        matrix = torch.cat(parts)
        flat = torch.empty(matrix.numel(), dtype=matrix.dtype)
        flat[self.places(len(matrix)).flatten()] = matrix.flatten()
        return flat


class LayerViews:
    """A tensor (V * R,) and its parts, layer by layer. Holds parameters, or the gradients with respect to them.

    The parts are made when they are first asked for: a copy that is only kept needs none.
    """

    def __init__(self, layout: Layout, member_count: int, flat: Tensor) -> None:
        """Take over flat (V * R,)."""
        self.layout = layout
        self.member_count = member_count
        self.flat = flat

    @cached_property
    def map_part(self) -> Tensor:
        """(V * M,), the maps and nothing else."""
        return self.flat[: self.member_count * self.layout.map_size]

    @cached_property
    def maps(self) -> list[Tensor]:
        """(V, out, in + 1) for each layer, [W b]; (V, out, in) where batch normalization follows."""
        return self.blocks[: len(self.layout.map_shapes)]

    @cached_property
    def weights(self) -> list[Tensor]:
        """(V, in, out) for each layer, W transposed."""
        return [m[:, :, :width].mT for m, width in zip(self.maps, self.layout.sizes, strict=False)]

    @cached_property
    def biases(self) -> list[Tensor]:
        """(V, 1, out) for each layer; under batch normalization a hidden layer's acts after it, as the shift beta."""
        depth, normalized = len(self.maps), len(self.layout.scale_widths)
        return [*self.blocks[depth : depth + normalized], *[m[:, :, -1:].mT for m in self.maps[normalized:]]]

    @cached_property
    def scales(self) -> list[Tensor]:
        """(V, 1, H) for each hidden layer under batch normalization, else none."""
        depth, normalized = len(self.maps), len(self.layout.scale_widths)
        return self.blocks[depth + normalized : depth + 2 * normalized]

    def at(self, row: int, place: ParameterPlace) -> Tensor:
        """The one number () of a member that stands at a place; see LayerViews.weights, biases and scales."""
        if place.source == "bias":
            return self.biases[place.layer][row, 0, place.unit]
        if place.source == "scale":
            return self.scales[place.layer][row, 0, place.unit]
        return self.weights[place.layer][row, place.source, place.unit]

    @cached_property
    def blocks(self) -> list[Tensor]:
        """All parts (V, a, b), in the order of Layout.shapes."""
        sizes = self.layout.block_sizes(self.member_count)
        pieces = zip(self.flat.split_with_sizes(sizes), self.layout.shapes, strict=True)
        return [piece.view(self.member_count, a, b) for piece, (a, b) in pieces]


class Parameters(LayerViews):
    """All that decides what the networks of a stack answer: parameters, and running statistics of their layers.

    Attributes, beside those of LayerViews:
        running_means, running_variances: (V, 1, H) for each hidden layer under batch normalization, else none.
        running: all of these.
    """

    def __init__(self, layout: Layout, member_count: int, flat: Tensor, running: Sequence[Tensor] = ()) -> None:
        """Take over the tensors; `running` holds all means, then all variances (none: as fresh networks have them)."""
        super().__init__(layout, member_count, flat)
        widths = layout.scale_widths
        if not running:
            means = [flat.new_zeros(member_count, 1, width) for width in widths]
            running = (*means, *[flat.new_ones(member_count, 1, width) for width in widths])
        self.running = tuple(running)
        self.running_means = self.running[: len(widths)]
        self.running_variances = self.running[len(widths) :]

    @classmethod
    def fresh(cls, layout: Layout, row_seeds: Sequence[int], dtype: torch.dtype = torch.float32) -> Parameters:
        """Networks at the start of training, one for each seed; equal seeds give equal numbers.

        Weights are drawn layer by layer, so earlier layers start alike when later ones are changed: uniformly within
        sqrt(6 / (in + out)) (Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
        networks, 2010), or within sqrt(6 / in) before ReLU and GELU, which silence half their input (He et al.,
        Delving Deep into Rectifiers, 2015). Biases are 0, scales 1.

        What x1 and x2 enter with is always drawn first, whether they are features of the network or not, and what each
        other feature enters with comes from a stream of its own. So switching a feature changes neither the draws of
        the other features nor any later layer. Only the bound of the first layer's draws changes, as it does with
        any number of inputs: each weight is the same share of it.
        """
        with torch.inference_mode():
            parameters = cls(layout, len(row_seeds), torch.zeros(len(row_seeds) * layout.row_size, dtype=dtype))
            generators = {seed: torch.Generator().manual_seed(seed) for seed in row_seeds}
            features, halves = layout.network.features, layout.network.activation in ("relu", "gelu")
            for index, weight in enumerate(parameters.weights):
                fan_in, fan_out = weight.shape[1:]
                hidden = index < len(layout.network.hidden)
                bound = math.sqrt(6 / fan_in if halves and hidden else 6 / (fan_in + fan_out))
                shape = (len(COORDINATES) if index == 0 else fan_in, fan_out)
                draws = {
                    seed: torch.empty(shape, dtype=dtype).uniform_(-bound, bound, generator=generator)
                    for seed, generator in generators.items()
                }
                if index == 0 and features != COORDINATES:
                    draws = {seed: _of_features(features, draw, seed, bound) for seed, draw in draws.items()}
                weight.copy_(torch.stack([draws[seed] for seed in row_seeds]))
            for scale in parameters.scales:
                scale.fill_(1.0)
            return parameters

    def matrix(self) -> Tensor:
        """A copy of all parameters as (V, R)."""
        with torch.inference_mode():
            return self.flat[self.layout.places(self.member_count)]

    def copy(self) -> Parameters:
        """The same numbers in tensors of their own."""
        with torch.inference_mode():
            running = [tensor.clone() for tensor in self.running]
            return Parameters(self.layout, self.member_count, self.flat.clone(), running)

    def rows(self, positions: Sequence[int]) -> Parameters:
        """A copy of some members, in the given order."""
        with torch.inference_mode():
            flat = self.flat[self.layout.rows_of_flat(positions, self.member_count)]
            index = torch.tensor(positions, dtype=torch.long)
            running = [tensor.index_select(0, index) for tensor in self.running]
            return Parameters(self.layout, len(positions), flat, running)

    @classmethod
    def joined(cls, parts: Sequence[Parameters]) -> Parameters:
        """A copy of the members of several stacks of equal shape, one after the other."""
        with torch.inference_mode():
            layout = parts[0].layout
            running = [torch.cat(each) for each in zip(*(part.running for part in parts), strict=True)]
            flat = layout.joined([part.flat for part in parts])
            return cls(layout, sum(part.member_count for part in parts), flat, running)

    def take(self, other: Parameters) -> None:
        """Take over the numbers of an equal stack; to be called in inference mode."""
        self.flat.copy_(other.flat)
        for mine, theirs in zip(self.running, other.running, strict=True):
            mine.copy_(theirs)

    def copy_rows_from(self, other: Parameters, positions: Sequence[int]) -> None:
        """Take over the numbers of some members of an equal stack, at the same places."""
        with torch.inference_mode():
            if len(positions) == self.member_count:
                self.take(other)
                return
            places = self.layout.places(self.member_count)[list(positions)].flatten()
            self.flat.index_copy_(0, places, other.flat.index_select(0, places))
            for mine, theirs in zip(self.running, other.running, strict=True):
                for position in positions:
                    mine[position].copy_(theirs[position])

    def infinite(self) -> list[int]:
        """Those members of whose parameters one or more are not finite, by their places in the stack."""
        # One product settles the usual case, sooner than a sum; it isn't finite if one number in it isn't.
        if math.isfinite(torch.dot(self.flat, self.flat).item()):
            return []
        with torch.inference_mode():
            finite: list[bool] = self.matrix().isfinite().all(1).tolist()
            return [place for place, is_finite in enumerate(finite) if not is_finite]

    def size(self) -> float:
        """Root of the sum of all squares, running statistics included; NaN or infinite if one number is."""
        squares = torch.dot(self.flat, self.flat).item()
        for numbers in self.running:
            squares += torch.dot(numbers.view(-1), numbers.view(-1)).item()
        return math.sqrt(squares) if squares >= 0 else math.nan


def _of_features(features: Features, of_coordinates: Tensor, seed: int, bound: float) -> Tensor:
    """(F, H) first weights of a network with other features, from what was drawn for x1 and x2, (2, H)."""
    rows = []
    for feature in features:
        if feature in COORDINATES:
            rows.append(of_coordinates[COORDINATES.index(feature)])
        else:
            own = torch.Generator().manual_seed(seeds.mixed(seed, seeds.FEATURES, FEATURES.index(feature)))
            rows.append(torch.empty_like(of_coordinates[0]).uniform_(-bound, bound, generator=own))
    return torch.stack(rows)
