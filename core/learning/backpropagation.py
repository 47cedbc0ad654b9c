"""Forward and backward pass of a stack over one mini-batch, in closed form and in buffers that are made once.

See layers for what is computed, and products for how it is rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from torch import Tensor

from core.learning.activations import ACTIVATIONS, Slopes
from core.learning.batch_tensors import Batch
from core.learning.calls import Call
from core.learning.layers import Affine, BatchNormalization, CrossEntropy, Dropout, Layer, map_gradients
from core.learning.network import LayerViews, Parameters
from core.learning.products import Buffers, as_one
from core.learning.regularization import DropoutFactors


class HiddenNumbers(NamedTuple):
    """What a hidden layer came to with the last mini-batch, (V, H, B) each."""

    z: Tensor
    """What its map puts out; under batch normalization normalized, before scale and shift."""
    y: Tensor
    """What goes into the activation."""
    h: Tensor
    """What comes out of it."""
    out: Tensor
    """What goes on, after dropout."""


class Backpropagation:
    """Finds the gradients of a stack for mini-batches of B points.

    Attributes:
        logits: (V, S, B), in training mode, of the last mini-batch.
        hidden: of each hidden layer.
        deltas: (V, out, B) for each map the derivative of the mean cross-entropy with respect to what it puts out.
    """

    def __init__(
        self, parameters: Parameters, gradients: LayerViews, points: int, dropout: DropoutFactors | None = None
    ) -> None:
        """Bind to the tensors of a stack. With dropout factors for (V, B) units, dropout follows each activation."""
        layout = parameters.layout
        widths, shapes = layout.network.hidden, layout.map_shapes
        activation = ACTIVATIONS[layout.network.activation]
        buffers = Buffers(parameters.flat, parameters.member_count, points)
        slopes = Slopes(parameters.flat, parameters.member_count, widths, points)
        self.logits = buffers.close(layout.output_count)
        zs = [*(buffers.close(width) for width in widths), self.logits]
        deltas = [*buffers.close_together(widths), buffers.apart(layout.output_count)]
        maps = [Affine(parameters, depth, *of_map) for depth, of_map in enumerate(zip(zs, deltas, strict=True))]
        # What each map but the first takes in: with a row of ones, for which a map without b has no use.
        outputs = [h for h, _ in slopes.layers] if dropout is None else buffers.with_ones_together(widths)
        inputs = [h[:, :size] for h, (_, size) in zip(outputs, shapes[1:], strict=True)]
        # One product for the gradients of all maps of equal shape between hidden layers that follow each other.
        runs = _runs([depth if depth in (0, len(widths)) else shapes[depth] for depth in range(len(maps))])
        find_gradients: dict[int, list[Call]] = {depth: [] for depth in range(len(maps))}
        for first, end in runs[1:]:
            h_transposed = as_one(inputs[first - 1 : end - 1]).mT
            call = map_gradients(as_one(deltas[first:end]), h_transposed, as_one(gradients.maps[first:end]))
            find_gradients[first].append(call)
        self.hidden: list[HiddenNumbers] = []
        forward: list[Call] = []
        backward: list[Sequence[Call]] = []  # from the first layer to the last, to be taken the other way round
        for depth, width in enumerate(widths):
            z, delta = zs[depth], deltas[depth]
            h, slope = (memory[:, :width] for memory in slopes.layers[depth])
            chain: list[Layer] = []
            if layout.network.batch_normalization:
                normalization = BatchNormalization(buffers, depth, parameters, gradients, z, delta)
                chain.append(normalization)
                z = normalization.y
            chain.append(activation(z, h, slope, delta))
            if dropout is not None:
                chain.append(Dropout(dropout.layers[depth].mT, h, outputs[depth][:, :width], delta))
            for layer in chain:
                forward += layer.forward
                backward.append(layer.backward)
            self.hidden.append(HiddenNumbers(zs[depth], z, h, h if dropout is None else outputs[depth][:, :width]))
            following = maps[depth + 1]
            forward.append(following.forward(inputs[depth]))
            backward.append([*find_gradients[depth + 1], following.backward(delta)])
        self.deltas = deltas
        self._first, self._first_delta, self._first_gradients = maps[0], deltas[0], gradients.maps[0]
        self._forward = forward
        self._loss = CrossEntropy(self.logits, deltas[-1])
        self._find_slopes = [] if activation.find_slopes is None else [activation.find_slopes(slopes)]
        self._backward = [call for calls in reversed(backward) for call in calls]

    def calls(self, batch: Batch) -> Sequence[Call]:
        """What sets the gradients of the mean cross-entropy of a mini-batch."""
        return [
            self._first.forward(batch.h),
            *self._forward,
            *self._loss.backward(batch.targets),
            *self._find_slopes,
            *self._backward,
            map_gradients(self._first_delta, batch.h_transposed, self._first_gradients),
        ]


def _runs(values: Sequence[object]) -> list[tuple[int, int]]:
    """First and end of each stretch of equal values."""
    edges = [k for k in range(len(values) + 1) if k in (0, len(values)) or values[k] != values[k - 1]]
    return list(pairwise(edges))
