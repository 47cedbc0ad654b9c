"""Forward and backward pass of a stack over one mini-batch, in closed form and in buffers that are made once.

See layers for what is computed, and products for how it is rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from torch import Tensor

from core.learning.activations import ACTIVATIONS, Slopes
from core.learning.batch_tensors import Batch
from core.learning.layers import Affine, BatchNormalization, CrossEntropy, Dropout, Layer
from core.learning.network import LayerViews, Parameters
from core.learning.products import Buffers, as_one
from core.learning.regularization import DropoutFactors


class Backpropagation:
    """Sets the gradients of a stack for mini-batches of B points."""

    def __init__(
        self, parameters: Parameters, gradients: LayerViews, points: int, dropout: DropoutFactors | None = None
    ) -> None:
        """Bind to the tensors of a stack. With dropout factors for (V, B) units, dropout follows each activation."""
        layout = parameters.layout
        widths, shapes = layout.network.hidden, layout.map_shapes
        activation = ACTIVATIONS[layout.network.activation]
        buffers = Buffers(parameters.flat, parameters.member_count, points)
        slopes = Slopes(parameters.flat, parameters.member_count, widths, points)
        self._find_slopes = partial(activation.find_slopes, slopes) if activation.find_slopes is not None else None
        self._logits = buffers.close(layout.output_count)
        deltas = [*buffers.close_together(widths), buffers.apart(layout.output_count)]
        # What each map takes in: with a row of ones, for which a map without b has no use.
        outputs = [h for h, _ in slopes.layers] if dropout is None else buffers.with_ones_together(widths)
        inputs = [None, *[h[:, :size] for h, (_, size) in zip(outputs, shapes[1:], strict=True)]]
        maps: list[Affine] = []
        chain: list[Layer] = []
        for depth, width in enumerate(widths):
            z, delta = buffers.close(width), deltas[depth]
            maps.append(Affine(parameters, depth, inputs[depth], z, delta, deltas[depth - 1] if depth else None))
            chain.append(maps[-1])
            if layout.network.batch_normalization:
                normalization = BatchNormalization(buffers, depth, parameters, gradients, z, delta)
                chain.append(normalization)
                z = normalization.y
            h, slope = (memory[:, :width] for memory in slopes.layers[depth])
            chain.append(activation(z, h, slope, delta))
            if dropout is not None:
                chain.append(Dropout(dropout.layers[depth].mT, h, outputs[depth][:, :width], delta))
        depth = len(widths)
        maps.append(
            Affine(parameters, depth, inputs[depth], self._logits, deltas[depth], deltas[depth - 1] if depth else None)
        )
        # One product for the gradients of all maps of equal shape between hidden layers that follow each other.
        for first, end in _runs([depth if depth in (0, len(widths)) else shapes[depth] for depth in range(len(maps))]):
            of_run = [h for h in inputs[first:end] if h is not None]
            maps[first].find_gradients(
                as_one(deltas[first:end]), as_one(of_run) if of_run else None, as_one(gradients.maps[first:end])
            )
        self._chain: list[Layer] = [*chain, maps[-1]]
        self._reversed = self._chain[::-1]
        self._first = maps[0]
        self._loss = CrossEntropy(self._logits, deltas[-1])

    def forward(self, batch: Batch) -> Tensor:
        """Training-mode logits (V, S, B); stay valid until the next call."""
        self._first.take(batch.h, batch.h_transposed)
        for layer in self._chain:
            layer.forward()
        return self._logits

    def run(self, batch: Batch) -> None:
        """Set the gradients of the mean cross-entropy."""
        self.forward(batch)
        self._loss.backward(batch.targets)
        if self._find_slopes is not None:
            self._find_slopes()
        for layer in self._reversed:
            layer.backward()


def _runs(values: Sequence[object]) -> list[tuple[int, int]]:
    """First and end of each stretch of equal values."""
    edges = [k for k in range(len(values) + 1) if k in (0, len(values)) or values[k] != values[k - 1]]
    return list(pairwise(edges))
