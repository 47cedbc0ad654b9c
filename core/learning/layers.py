"""The layers of a stack in training: what they put out, and in closed form the derivatives of the loss.

A network is a chain of layers: per hidden layer affine map, batch normalization, activation, dropout, then the affine
map to the logits. `forward` goes from what the layer takes in to what it puts out. `backward` finds the derivative of
the loss with respect to the latter in `delta`, turns it into that with respect to the former, and sets the gradients of
its parameters on the way. Shapes: V members, H units, B points of a mini-batch, side by side as columns.

A training step of a small network costs as much as it has torch calls, about a microsecond each, and not a bit more for
what they compute. Hence: nothing is allocated in a step, buffers are overwritten where they aren't needed again, a
product with an out= is preferred to a clearer expression, and what goes into a map ends with a row of ones, so that
weights and biases are one matrix. Call everything here under torch.inference_mode.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor

from core.learning.network import BN_EPSILON, BN_MOMENTUM, LayerViews, Parameters
from core.learning.products import Buffers, Product, product


class Layer(Protocol):
    """One link of the chain, bound to the buffers that it reads and writes."""

    def forward(self) -> None:
        """Set what the layer puts out."""

    def backward(self) -> None:
        """From d loss / d output to d loss / d input."""


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
