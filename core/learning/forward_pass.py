"""What networks answer in evaluation mode: dropout off, batch normalization by its running estimates.

Points stand side by side, as columns: torch multiplies a small matrix with a wide one several times faster than a tall
one with a small one. They end with a row of ones, as what goes into every map does, so that a layer is a product and an
activation. Networks and points go through in portions whose numbers stay in the processor's cache.

What a network answers does not depend, to the bit, on those beside it: each gets the same pieces of points whatever the
stack, and its activations are written where networks lie apart; see products.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

import torch
from torch import Tensor

from core.experiment.spec import NetworkSpec
from core.learning.activations import OF_MANY_POINTS, VECTORS
from core.learning.calls import Call
from core.learning.network import BN_EPSILON, Parameters

PIECE: Final = 2**15
"""Numbers that a layer puts out at a time for one network: 128 KB."""

GROUP: Final = 2**16
"""Numbers that a layer puts out at a time for those few that go together: 256 KB, so that a layer's input and output
stay in the processor's second-level cache."""

COLUMNS: Final = 16
"""Points are filled up to a multiple of so many: MKL multiplies them by blocks, and one that isn't full takes longer
than a full one."""


def as_columns(x: Tensor) -> Tensor:
    """Inputs x (T, N, F) as (T, F + 1, C): points side by side, with a row of ones, filled up with points at 0."""
    tables, count, inputs = x.shape
    columns = x.new_zeros(tables, inputs + 1, count + -count % COLUMNS)
    columns[:, :inputs, :count] = x.mT
    columns[:, inputs] = 1.0
    return columns


class ForwardPass:
    """The answers of a stack at C points, bound to its parameters: it can be run again when these have changed.

    Attributes:
        calls: what sets the logits.
        logits: (V, S, C) of the last run. In memory there is room for more numbers after them, so that VECTORS divide
            all of these.
    """

    def __init__(self, parameters: Parameters, columns: Tensor) -> None:
        """At columns (1, F + 1, C), or (V, F + 1, C) where each network has points of its own.

        To be run in inference mode.
        """
        network, outputs = parameters.layout.network, parameters.layout.output_count
        members, count = parameters.member_count, columns.shape[2]
        self.calls: list[Call] = []
        maps = self._maps(parameters)
        if members == 1 and 1 in network.hidden:
            # What a layer of one unit puts out is added up in another way for a stack of one; see
            # products.product.
            members = 2
            maps = [matrix.expand(2, -1, -1) for matrix in maps]
        columns = columns.expand(members, -1, -1)
        size = members * outputs * count
        logits = columns.new_empty(size + -size % VECTORS)[:size].view(members, outputs, count)
        widest = max(parameters.layout.sizes)
        width = max(COLUMNS, min(count, PIECE // widest // COLUMNS * COLUMNS))
        most = max(2, GROUP // (width * widest))
        # At least two at a time, because torch multiplies a single matrix by other means, which round in another way.
        groups = max(1, min(-(-members // most), members // 2))
        for first, end in pairwise(members * group // groups for group in range(groups + 1)):
            group_maps = [matrix[first:end] for matrix in maps]
            for start in range(0, count, width):
                self._add_portion(
                    _hidden_layers(network, most + 1, min(width, count - start), columns.dtype),
                    group_maps,
                    columns[first:end, :, start : start + width],
                    logits[first:end, :, start : start + width],
                )
        self.logits = logits[: parameters.member_count]

    def run(self) -> Tensor:
        """The logits, by the parameters as they are now; stay valid until the next run."""
        for call in self.calls:
            call()
        return self.logits

    def _add_portion(self, layers: Sequence[HiddenLayer], maps: Sequence[Tensor], h: Tensor, logits: Tensor) -> None:
        for matrix, layer in zip(maps[:-1], layers, strict=True):
            z, activation, out = layer(len(h))
            self.calls += [partial(torch.bmm, matrix, h, out=z), *activation]
            h = out
        self.calls.append(partial(torch.bmm, maps[-1], h, out=logits))

    def _maps(self, parameters: Parameters) -> Sequence[Tensor]:
        """[W b] of each layer, (V, out, in + 1).

        Batch normalization is folded in: by running estimates it is affine too.
        """
        maps = list(parameters.maps)
        running = zip(parameters.scales, parameters.running_means, parameters.running_variances, strict=True)
        for depth, (scale, mean, variance) in enumerate(running):
            weight = maps[depth]
            factor, shift = torch.empty_like(scale.mT), torch.empty_like(scale.mT)
            maps[depth] = weight.new_empty(*weight.shape[:2], weight.shape[2] + 1)
            self.calls += [
                partial(torch.add, variance.mT, weight.new_tensor(BN_EPSILON), out=factor),
                factor.rsqrt_,
                partial(factor.mul_, scale.mT),
                partial(torch.mul, weight, factor, out=maps[depth][:, :, :-1]),
                partial(torch.mul, mean.mT, factor, out=shift),
                partial(torch.sub, parameters.biases[depth].mT, shift, out=maps[depth][:, :, -1:]),
            ]
        return maps


class HiddenLayer:
    """Where a hidden layer's numbers lie: H units, B points."""

    def __init__(self, network: NetworkSpec, width: int, memory: Tensor, members: int, points: int) -> None:
        """Of at most so many networks. Before the activation the numbers lie in this memory, which layers share."""
        self._activation = OF_MANY_POINTS[network.activation]
        self._width = width
        self._memory = memory
        self._points = points
        self._h = memory.new_ones(members, width + 1, points)

    def __call__(self, count: int) -> tuple[Tensor, Sequence[Call], Tensor]:
        """For V = count networks: z (V, H, B), one network after the other, because torch.bmm puts its results
        elsewhere by a detour; what turns it into h; and h (V, H + 1, B), with a row of ones."""
        z = self._memory[: count * self._width * self._points].view(count, self._width, self._points)
        h = self._h[:count]
        inner = h[:, :-1]
        # Nothing goes backward here, so h can stand for slope and delta.
        return z, self._activation(z, inner, inner, inner).forward, h


@lru_cache(maxsize=32)
def _hidden_layers(network: NetworkSpec, members: int, points: int, dtype: torch.dtype) -> Sequence[HiddenLayer]:
    """For at most so many networks at a time. Kept, because the system takes longer to find memory than torch to fill
    it: for 8 shapes of networks with 2 portions each on points and on the plane, of half a megabyte."""
    with torch.inference_mode(mode=False):
        memory = torch.empty(members * max(network.hidden, default=0) * points, dtype=dtype)
        of_width = {width: HiddenLayer(network, width, memory, members, points) for width in set(network.hidden)}
    return [of_width[width] for width in network.hidden]
