"""Forward and backward pass of a stack over one mini-batch, in closed form and in buffers that are made once.

A network is a chain of layers: per hidden layer affine map, batch normalization, activation, dropout, then the affine
map to the logits. `forward` goes from what the layer takes in to what it puts out. `backward` finds the derivative of
the loss with respect to the latter in `delta`, turns it into that with respect to the former, and sets the gradients of
its parameters on the way. Shapes: V members, H units, B points of a mini-batch, side by side as columns.

A training step of a small network costs as much as it has torch calls, about a microsecond each, and not a bit more for
what they compute. Hence: nothing is allocated in a step, buffers are overwritten where they aren't needed again, a
product with an out= is preferred to a clearer expression, and what goes into a map ends with a row of ones, so that
weights and biases are one matrix. Call everything here under torch.inference_mode.

What a network learns does not depend, to the bit, on those beside it, nor on whether there are any. Torch takes tensors
whose networks lie close together as one row of numbers, and rounds sigmoids in another way at the end of a row than
within it; so they are written where networks lie apart. And it multiplies a matrix with a single column in another way
where there is only one such product to be done; `product` sees to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Final, Protocol

import torch
from torch import Tensor

from core.learning.activations import ACTIVATIONS, Slopes
from core.learning.batch_tensors import Batch
from core.learning.network import BN_EPSILON, BN_MOMENTUM, LayerViews, Parameters
from core.learning.regularization import DropoutFactors


class Layer(Protocol):
    """One link of the chain, bound to the buffers that it reads and writes."""

    def forward(self) -> None:
        """Set what the layer puts out."""

    def backward(self) -> None:
        """From d loss / d output to d loss / d input."""


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


class Affine:
    """z = [W b] h, with h ending in ones.  d[W b] = delta h^T,  dh = W^T delta."""

    def __init__(
        self, parameters: Parameters, depth: int, h: Tensor | None, z: Tensor, delta: Tensor, input_delta: Tensor | None
    ) -> None:
        """Map number `depth` of a network, from h to z. The first takes its h from mini-batches, and has no use for the
        derivative with respect to it. The gradient is found by others, see `find_gradients`."""
        self._map = parameters.maps[depth]
        self._weight_transposed = parameters.weights[depth]
        self._h = h
        self._z = z
        self._delta = delta
        self._input_delta = input_delta
        outputs, inputs, points = *self._map.shape[1:], z.shape[2]
        self._map_product = product(z, inputs, points == 1)
        self._gradient_product: Product | None = None
        if input_delta is not None:
            self._input_product = product(input_delta, outputs, 1 in input_delta.shape[1:])

    def find_gradients(self, deltas: Tensor, h: Tensor | None, gradients: Tensor) -> None:
        """Set these gradients (L V, out, in) from now on, from delta (L V, out, B) and h (L V, in, B).

        They are those of this map and of maps of its shape that come after it, whose deltas are known before its own.
        """
        self._gradients, self._deltas = gradients, deltas
        self._gradient_product = product(gradients, deltas.shape[2], gradients.shape[2] == 1)
        if h is not None:
            self._gradient_h_transposed = h.mT

    def take(self, h: Tensor, h_transposed: Tensor) -> None:
        """Map this h from now on, and find the gradient by it."""
        self._h, self._gradient_h_transposed = h, h_transposed

    def forward(self) -> None:
        self._map_product(self._map, self._h, out=self._z)

    def backward(self) -> None:
        if self._gradient_product is not None:
            self._gradient_product(self._deltas, self._gradient_h_transposed, out=self._gradients)
        if self._input_delta is not None:
            self._input_product(self._weight_transposed, self._delta, out=self._input_delta)


class BatchNormalization:
    """Ioffe and Szegedy, Batch Normalization: Accelerating Deep Network Training, 2015.

    zhat = (z - mean) / sqrt(variance + eps);  y = gamma zhat + beta;  mean and variance over the B points.
    dbeta = sum delta;  dgamma = sum delta zhat;
    dz = gamma / sqrt(variance + eps) (delta - dbeta / B - zhat dgamma / B).

    Running estimates are kept as in torch.nn.BatchNorm1d, of the variance with B - 1 in its denominator. A mini-batch
    of one point has no variance: it is normalized with the running estimates, which it leaves alone.
    """

    def __init__(
        self, buffers: Buffers, depth: int, parameters: Parameters, gradients: LayerViews, z: Tensor, delta: Tensor
    ) -> None:
        self._gamma, self._beta = parameters.scales[depth].mT, parameters.biases[depth].mT
        self._gamma_gradient, self._gamma_gradient_t = gradients.scales[depth].mT, gradients.scales[depth]
        self._beta_gradient, self._beta_gradient_t = gradients.biases[depth].mT, gradients.biases[depth]
        self._running_mean = parameters.running_means[depth].mT
        self._running_variance = parameters.running_variances[depth].mT
        self._points = buffers.points
        self._zhat, self._zhat_t = z, z.mT
        self._delta, self._delta_t = delta, delta.mT
        self.y = torch.empty_like(z)
        self._product = torch.empty_like(z)
        self._product_t = self._product.mT
        self._mean, self._variance, self._inverse, self._slope = (torch.empty_like(self._gamma) for _ in range(4))
        self._mean_t, self._variance_t = self._mean.mT, self._variance.mT
        self._sum = product(self._mean_t, buffers.points, z.shape[1] == 1)
        self._ones = buffers.row_of(1.0)
        self._shares = buffers.row_of(1 / buffers.points)
        self._epsilon = z.new_tensor(BN_EPSILON)
        self._kept = z.new_tensor(1 - BN_MOMENTUM)

    def forward(self) -> None:
        zhat, mean, variance = self._zhat, self._running_mean, self._running_variance
        if self._points > 1:
            mean, variance = self._mean, self._variance
            self._sum(self._shares, self._zhat_t, out=self._mean_t)
            zhat.sub_(mean)
            torch.mul(zhat, zhat, out=self._product)
            self._sum(self._shares, self._product_t, out=self._variance_t)
            self._running_mean.lerp_(mean, BN_MOMENTUM)
            unbiased = self._points / (self._points - 1)
            self._running_variance.mul_(self._kept).add_(variance, alpha=BN_MOMENTUM * unbiased)
        else:
            zhat.sub_(mean)
        zhat.mul_(torch.add(variance, self._epsilon, out=self._inverse).rsqrt_())
        torch.mul(zhat, self._gamma, out=self.y).add_(self._beta)

    def backward(self) -> None:
        delta, zhat = self._delta, self._zhat
        self._sum(self._ones, self._delta_t, out=self._beta_gradient_t)
        torch.mul(delta, zhat, out=self._product)
        self._sum(self._ones, self._product_t, out=self._gamma_gradient_t)
        if self._points > 1:
            delta.sub_(torch.mul(zhat, self._gamma_gradient, out=self._product), alpha=1 / self._points)
            delta.sub_(self._beta_gradient, alpha=1 / self._points)
        delta.mul_(torch.mul(self._gamma, self._inverse, out=self._slope))


class Dropout:
    """h' = h * factor.  dh = delta * factor."""

    def __init__(self, factors: Tensor, h: Tensor, out: Tensor, delta: Tensor) -> None:
        self._factors, self._h, self._out, self._delta = factors, h, out, delta

    def forward(self) -> None:
        torch.mul(self._h, self._factors, out=self._out)

    def backward(self) -> None:
        self._delta.mul_(self._factors)


class CrossEntropy:
    """Mean cross-entropy of a mini-batch, of the sigmoid of one logit or the softmax of several.

    Either way, d loss / d logits = (probabilities - targets) / B.
    """

    def __init__(self, logits: Tensor, delta: Tensor) -> None:
        self._logits, self._delta = logits, delta
        self._share = logits.new_tensor(1 / logits.shape[2])
        self._binary = logits.shape[1] == 1

    def backward(self, targets: Tensor) -> None:
        """Set delta (V, S, B) from targets (V or 1, S, B) in [0, 1]."""
        if self._binary:
            torch.sigmoid(self._logits, out=self._delta)
        else:
            torch.softmax(self._logits, 1, out=self._delta)
        self._delta.sub_(targets).mul_(self._share)


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


def targets(labels: Tensor, output_count: int, dtype: torch.dtype = torch.float32) -> Tensor:
    """The right probabilities (..., S) for labels (...): the label itself, or 1 in its class and 0 elsewhere."""
    if output_count == 1:
        return labels.to(dtype)[..., None]
    return torch.nn.functional.one_hot(labels.long(), output_count).to(dtype)
