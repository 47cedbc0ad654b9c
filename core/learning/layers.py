"""The layers of a stack in training: what they put out, and in closed form the derivatives of the loss.

A network is a chain of layers: per hidden layer affine map, batch normalization, activation, dropout, then the affine
map to the logits. `forward` goes from what the layer takes in to what it puts out. `backward` finds the derivative of
the loss with respect to the latter in `delta`, turns it into that with respect to the former, and sets the gradients of
its parameters on the way. Shapes: V members, H units, B points of a mini-batch, side by side as columns.

A training step of a small network costs as much as it has torch calls, half a microsecond each, and not a bit more for
what they compute. Hence: layers are lists of calls, so that a step is one list with no Python between them; nothing is
allocated in a step, buffers are overwritten where they aren't needed again, a product with an out= is preferred to a
clearer expression, and what goes into a map ends with a row of ones, so that weights and biases are one matrix. Call
everything here under torch.inference_mode.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

import torch
from torch import Tensor

from core.learning.calls import Call
from core.learning.network import BN_EPSILON, BN_MOMENTUM, LayerViews, Parameters
from core.learning.products import Buffers, product


class Layer(Protocol):
    """One link of the chain, bound to the buffers that it reads and writes."""

    @property
    def forward(self) -> Sequence[Call]:
        """Sets what the layer puts out."""

    @property
    def backward(self) -> Sequence[Call]:
        """From d loss / d output to d loss / d input."""


class Affine:
    """z = [W b] h, with h ending in ones.  d[W b] = delta h^T,  dh = W^T delta."""

    def __init__(self, parameters: Parameters, depth: int, z: Tensor, delta: Tensor) -> None:
        """Map number `depth` of a network, with z (V, out, B) and the derivative of the loss with respect to it."""
        self._map = parameters.maps[depth]
        self._weight_transposed = parameters.weights[depth]
        self._z = z
        self._delta = delta

    def forward(self, h: Tensor) -> Call:
        """Maps h (V, in, B)."""
        multiply = product(self._z, h.shape[1], self._z.shape[2] == 1)
        return partial(multiply, self._map, h, out=self._z)

    def backward(self, input_delta: Tensor) -> Call:
        """Finds the derivative with respect to h without its ones."""
        multiply = product(input_delta, self._delta.shape[1], 1 in input_delta.shape[1:])
        return partial(multiply, self._weight_transposed, self._delta, out=input_delta)


def map_gradients(deltas: Tensor, h_transposed: Tensor, gradients: Tensor) -> Call:
    """Finds the gradients (L V, out, in) of L maps of equal shape, from delta (L V, out, B) and h^T (L V, B, in)."""
    multiply = product(gradients, deltas.shape[2], gradients.shape[2] == 1)
    return partial(multiply, deltas, h_transposed, out=gradients)


class BatchNormalization:
    """Ioffe and Szegedy, Batch Normalization: Accelerating Deep Network Training, 2015.

    zhat = (z - mean) / sqrt(variance + eps);  y = gamma zhat + beta;  mean and variance over the B points.
    dbeta = sum delta;  dgamma = sum delta zhat;
    dz = gamma / sqrt(variance + eps) (delta - dbeta / B - zhat dgamma / B).

    Running estimates are kept as in torch.nn.BatchNorm1d, of the variance with B - 1 in its denominator. A mini-batch
    of one point has no variance: it is normalized with the running estimates, which it leaves alone.

    Attributes:
        y: (V, H, B) what it puts out.
    """

    def __init__(
        self, buffers: Buffers, depth: int, parameters: Parameters, gradients: LayerViews, z: Tensor, delta: Tensor
    ) -> None:
        """From z, which is overwritten by zhat."""
        points, zhat = buffers.points, z
        gamma, beta = parameters.scales[depth].mT, parameters.biases[depth].mT
        gamma_gradient, beta_gradient = gradients.scales[depth].mT, gradients.biases[depth].mT
        running_mean = parameters.running_means[depth].mT
        running_variance = parameters.running_variances[depth].mT
        self.y = torch.empty_like(z)
        squares = torch.empty_like(z)
        mean, variance, inverse, slope = (torch.empty_like(gamma) for _ in range(4))
        sum_over_points = product(mean.mT, points, z.shape[1] == 1)
        ones, shares = buffers.row_of(1.0), buffers.row_of(1 / points)
        has_variance = points > 1
        if has_variance:
            unbiased = points / (points - 1)
            estimate: list[Call] = [
                partial(sum_over_points, shares, zhat.mT, out=mean.mT),
                partial(zhat.sub_, mean),
                partial(torch.mul, zhat, zhat, out=squares),
                partial(sum_over_points, shares, squares.mT, out=variance.mT),
                partial(running_mean.lerp_, mean, BN_MOMENTUM),
                partial(running_variance.mul_, z.new_tensor(1 - BN_MOMENTUM)),
                partial(running_variance.add_, variance, alpha=BN_MOMENTUM * unbiased),
            ]
        else:
            variance = running_variance
            estimate = [partial(zhat.sub_, running_mean)]
        self.forward: Sequence[Call] = [
            *estimate,
            partial(torch.add, variance, z.new_tensor(BN_EPSILON), out=inverse),
            inverse.rsqrt_,
            partial(zhat.mul_, inverse),
            partial(torch.mul, zhat, gamma, out=self.y),
            partial(self.y.add_, beta),
        ]
        through_estimates: list[Call] = [
            partial(torch.mul, zhat, gamma_gradient, out=squares),
            partial(delta.sub_, squares, alpha=1 / points),
            partial(delta.sub_, beta_gradient, alpha=1 / points),
        ]
        self.backward: Sequence[Call] = [
            partial(sum_over_points, ones, delta.mT, out=beta_gradient.mT),
            partial(torch.mul, delta, zhat, out=squares),
            partial(sum_over_points, ones, squares.mT, out=gamma_gradient.mT),
            *(through_estimates if has_variance else []),
            partial(torch.mul, gamma, inverse, out=slope),
            partial(delta.mul_, slope),
        ]


class Dropout:
    """h' = h * factor.  dh = delta * factor."""

    def __init__(self, factors: Tensor, h: Tensor, out: Tensor, delta: Tensor) -> None:
        self.forward: Sequence[Call] = [partial(torch.mul, h, factors, out=out)]
        self.backward: Sequence[Call] = [partial(delta.mul_, factors)]


class CrossEntropy:
    """Mean cross-entropy of a mini-batch, of the sigmoid of one logit or the softmax of several.

    Either way, d loss / d logits = (probabilities - targets) / B.
    """

    def __init__(self, logits: Tensor, delta: Tensor) -> None:
        self._delta = delta
        is_binary = logits.shape[1] == 1
        self._probabilities = partial(torch.sigmoid if is_binary else partial(torch.softmax, dim=1), logits, out=delta)
        self._mean = partial(delta.mul_, logits.new_tensor(1 / logits.shape[2]))

    def backward(self, targets: Tensor) -> Sequence[Call]:
        """Sets delta (V, S, B) from targets (V or 1, S, B) in [0, 1]."""
        return [self._probabilities, partial(self._delta.sub_, targets), self._mean]
