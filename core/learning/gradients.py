"""Forward and backward pass of a stack over one mini-batch, in closed form and in buffers that are made once.

A network is a chain of layers: per hidden layer affine map, batch normalization, activation, dropout, then the affine
map to the logits. Each layer's `forward` turns h into the next h, and `backward` turns delta, the derivative of the
loss with respect to what the layer put out, into the derivative with respect to what it took in, and sets the gradients
of its parameters on the way. Shapes: V variants, B rows of a mini-batch, H units.

A training step of a small network costs as much as it has torch calls, about a microsecond each, and not a bit more for
what they compute. Hence: nothing is allocated in a step, buffers are overwritten where they aren't needed again, and a
product with an out= is preferred to a clearer expression. Call everything here under torch.inference_mode.
"""

from __future__ import annotations

import math
from typing import Final, Protocol

import torch
from torch import Tensor

from core.learning.network import BN_EPSILON, BN_MOMENTUM, LayerViews, Parameters
from core.learning.regularization import DropoutFactors
from core.spec import Activation


class Layer(Protocol):
    """One link of the chain."""

    def forward(self, h: Tensor) -> Tensor:
        """The layer's output for input h (V, B, in); stays valid until the next call."""

    def backward(self, delta: Tensor) -> Tensor:
        """From d loss / d output to d loss / d input; may overwrite delta."""


class Buffers:
    """Memory for one chain, shared between layers where their uses don't overlap."""

    def __init__(self, parameters: Parameters, rows: int) -> None:
        self.variants = parameters.variant_count
        self.rows = rows
        self._like = parameters.flat
        widest = max(parameters.layout.sizes)
        self._shared = [self._like.new_empty(self.variants * rows * widest) for _ in range(3)]

    def own(self, width: int) -> Tensor:
        """(V, B, width) that no other layer writes to."""
        return self._shaped(self._like.new_empty(self.variants * self.rows * width), width)

    def delta(self, depth: int, width: int) -> Tensor:
        """(V, B, width) for the derivative that leaves layer `depth`; the next but one layer uses the same memory."""
        return self._shaped(self._shared[depth % 2], width)

    def scratch(self, width: int) -> Tensor:
        """(V, B, width) that holds nothing from one call to the next."""
        return self._shaped(self._shared[2], width)

    def row_of(self, value: float) -> Tensor:
        """(V, 1, B) of one number: a product with it sums over the rows, in less time than torch.sum does."""
        return self._like.new_full((1, 1, self.rows), value).expand(self.variants, 1, self.rows)

    def _shaped(self, memory: Tensor, width: int) -> Tensor:
        return memory[: self.variants * self.rows * width].view(self.variants, self.rows, width)


class Affine:
    """z = h W + b.  dW = h^T delta,  db = sum of delta over the rows,  dh = delta W^T."""

    def __init__(
        self, buffers: Buffers, depth: int, parameters: LayerViews, gradients: LayerViews, *, biased: bool
    ) -> None:
        """Map number `depth` of a network; without a bias where batch normalization follows and brings its own."""
        self._weight = parameters.weights[depth]
        self._weight_gradient = gradients.weights[depth]
        self._bias = parameters.biases[depth] if biased else None
        self._bias_gradient = gradients.biases[depth]
        fan_in, fan_out = self._weight.shape[1:]
        self._out = buffers.own(fan_out)
        self._weight_transposed = self._weight.mT
        self._input_delta = buffers.delta(depth, fan_in) if depth > 0 else None
        self._ones = buffers.row_of(1.0)
        self._h: Tensor | None = None

    def forward(self, h: Tensor) -> Tensor:
        if h is not self._h:
            self._h = h
            self._h_transposed = h.mT
        if self._bias is None:
            return torch.bmm(h, self._weight, out=self._out)
        return torch.baddbmm(self._bias, h, self._weight, out=self._out)

    def backward(self, delta: Tensor) -> Tensor:
        torch.bmm(self._h_transposed, delta, out=self._weight_gradient)
        if self._bias is not None:
            torch.bmm(self._ones, delta, out=self._bias_gradient)
        if self._input_delta is None:
            return delta
        return torch.bmm(delta, self._weight_transposed, out=self._input_delta)


class BatchNormalization:
    """Ioffe and Szegedy, Batch Normalization: Accelerating Deep Network Training, 2015.

    zhat = (z - mean) / sqrt(variance + eps);  y = gamma zhat + beta;  mean and variance over the B rows.
    dbeta = sum delta;  dgamma = sum delta zhat;
    dz = gamma / sqrt(variance + eps) (delta - dbeta / B - zhat dgamma / B).

    Running estimates are kept as in torch.nn.BatchNorm1d, of the variance with B - 1 in its denominator. A mini-batch
    of one row has no variance: it is normalized with the running estimates, which it leaves alone.
    """

    def __init__(self, buffers: Buffers, depth: int, parameters: Parameters, gradients: LayerViews) -> None:
        self._gamma = parameters.scales[depth]
        self._beta = parameters.biases[depth]
        self._gamma_gradient = gradients.scales[depth]
        self._beta_gradient = gradients.biases[depth]
        self._running_mean = parameters.running_means[depth]
        self._running_variance = parameters.running_variances[depth]
        self._rows = buffers.rows
        width = self._gamma.shape[2]
        self._out = buffers.own(width)
        self._scratch = buffers.scratch(width)
        self._ones = buffers.row_of(1.0)
        self._shares = buffers.row_of(1 / buffers.rows)
        self._mean, self._variance, self._inverse, self._slope = (torch.empty_like(self._gamma) for _ in range(4))
        self._epsilon = self._gamma.new_tensor(BN_EPSILON)
        self._kept = self._gamma.new_tensor(1 - BN_MOMENTUM)

    def forward(self, h: Tensor) -> Tensor:
        mean, variance = self._running_mean, self._running_variance
        if self._rows > 1:
            mean = torch.bmm(self._shares, h, out=self._mean)
            h.sub_(mean)
            variance = torch.bmm(self._shares, torch.mul(h, h, out=self._scratch), out=self._variance)
            self._running_mean.lerp_(mean, BN_MOMENTUM)
            unbiased = self._rows / (self._rows - 1)
            self._running_variance.mul_(self._kept).add_(variance, alpha=BN_MOMENTUM * unbiased)
        else:
            h.sub_(mean)
        torch.add(variance, self._epsilon, out=self._inverse).rsqrt_()
        self._zhat = h.mul_(self._inverse)
        return torch.addcmul(self._beta, h, self._gamma, out=self._out)

    def backward(self, delta: Tensor) -> Tensor:
        torch.bmm(self._ones, delta, out=self._beta_gradient)
        torch.bmm(self._ones, torch.mul(delta, self._zhat, out=self._scratch), out=self._gamma_gradient)
        if self._rows > 1:
            delta.addcmul_(self._zhat, self._gamma_gradient, value=-1 / self._rows)
            delta.add_(self._beta_gradient, alpha=-1 / self._rows)
        return delta.mul_(torch.mul(self._gamma, self._inverse, out=self._slope))


class Tanh:
    """h = tanh(z), in place.  dz = delta (1 - h^2)."""

    def __init__(self, buffers: Buffers, width: int) -> None:
        self._scratch = buffers.scratch(width)

    def forward(self, h: Tensor) -> Tensor:
        self._h = h.tanh_()
        return h

    def backward(self, delta: Tensor) -> Tensor:
        torch.mul(delta, self._h, out=self._scratch)
        return delta.addcmul_(self._scratch, self._h, value=-1)


class Sigmoid:
    """h = 1 / (1 + exp(-z)), in place.  dz = delta h (1 - h)."""

    def __init__(self, buffers: Buffers, width: int) -> None:
        self._scratch = buffers.scratch(width)

    def forward(self, h: Tensor) -> Tensor:
        self._h = h.sigmoid_()
        return h

    def backward(self, delta: Tensor) -> Tensor:
        torch.mul(delta, self._h, out=self._scratch)
        return torch.addcmul(self._scratch, self._scratch, self._h, value=-1, out=delta)


class Relu:
    """h = max(z, 0), in place.  dz = delta where h > 0, else 0."""

    def __init__(self, buffers: Buffers, width: int) -> None:
        self._scratch = buffers.scratch(width)

    def forward(self, h: Tensor) -> Tensor:
        self._h = h.relu_()
        return h

    def backward(self, delta: Tensor) -> Tensor:
        return delta.mul_(torch.sign(self._h, out=self._scratch))


class Gelu:
    """h = z Phi(z), Phi the normal distribution (Hendrycks and Gimpel, Gaussian Error Linear Units, 2016; exact form).

    Phi(z) = (1 + erf(z / sqrt 2)) / 2.  dz = delta (Phi(z) + z exp(-z^2 / 2) / sqrt(2 pi)).
    Written out, because torch's own gelu takes ten times as long on a small mini-batch.
    """

    def __init__(self, buffers: Buffers, width: int) -> None:
        self._phi = buffers.own(width)
        self._out = buffers.own(width)
        self._scratch = buffers.scratch(width)
        self._root_half = self._phi.new_tensor(math.sqrt(0.5))
        self._half = self._phi.new_tensor(0.5)
        self._minus_half = self._phi.new_tensor(-0.5)

    def forward(self, h: Tensor) -> Tensor:
        self._z = h
        torch.mul(h, self._root_half, out=self._phi).erf_()
        torch.add(self._half, self._phi, alpha=0.5, out=self._phi)
        return torch.mul(h, self._phi, out=self._out)

    def backward(self, delta: Tensor) -> Tensor:
        slope = torch.mul(self._z, self._z, out=self._scratch).mul_(self._minus_half).exp_().mul_(self._z)
        torch.add(self._phi, slope, alpha=1 / math.sqrt(2 * math.pi), out=slope)
        return delta.mul_(slope)


ACTIVATIONS: Final[dict[Activation, type[Tanh | Sigmoid | Relu | Gelu] | None]] = {
    "tanh": Tanh,
    "relu": Relu,
    "sigmoid": Sigmoid,
    "gelu": Gelu,
    "linear": None,
}
"""None: h = z, so there is no layer."""


class Dropout:
    """h' = h * factor.  dh = delta * factor."""

    def __init__(self, buffers: Buffers, width: int, factors: Tensor) -> None:
        self._factors = factors
        self._out = buffers.own(width)

    def forward(self, h: Tensor) -> Tensor:
        return torch.mul(h, self._factors, out=self._out)

    def backward(self, delta: Tensor) -> Tensor:
        return delta.mul_(self._factors)


class CrossEntropy:
    """Mean cross-entropy of a mini-batch, of the sigmoid of one logit or the softmax of several.

    Either way, d loss / d logits = (probabilities - targets) / B.
    """

    def __init__(self, buffers: Buffers, output_count: int) -> None:
        self._delta = buffers.own(output_count)
        self._share = self._delta.new_tensor(1 / buffers.rows)
        self._binary = output_count == 1

    def delta(self, logits: Tensor, targets: Tensor) -> Tensor:
        """(V, B, S) from logits (V, B, S) and targets (V or 1, B, S) in [0, 1]."""
        if self._binary:
            torch.sigmoid(logits, out=self._delta)
        else:
            torch.softmax(logits, -1, out=self._delta)
        return self._delta.sub_(targets).mul_(self._share)


class Backpropagation:
    """Sets the gradients of a stack for mini-batches of B rows."""

    def __init__(
        self, parameters: Parameters, gradients: LayerViews, rows: int, dropout: DropoutFactors | None = None
    ) -> None:
        """Bind to the tensors of a stack. With dropout factors for (V, B) units, dropout follows each activation."""
        layout = parameters.layout
        activation = ACTIVATIONS[layout.network.activation]
        normalized = layout.network.batch_normalization
        buffers = Buffers(parameters, rows)
        chain: list[Layer] = []
        for depth, width in enumerate(layout.network.hidden):
            chain.append(Affine(buffers, depth, parameters, gradients, biased=not normalized))
            if normalized:
                chain.append(BatchNormalization(buffers, depth, parameters, gradients))
            if activation is not None:
                chain.append(activation(buffers, width))
            if dropout is not None:
                chain.append(Dropout(buffers, width, dropout.layers[depth]))
        chain.append(Affine(buffers, len(layout.network.hidden), parameters, gradients, biased=True))
        self._chain = chain
        self._reversed = chain[::-1]
        self._loss = CrossEntropy(buffers, layout.output_count)

    def forward(self, x: Tensor) -> Tensor:
        """Training-mode logits (V, B, S) of x (V, B, 2)."""
        for layer in self._chain:
            x = layer.forward(x)
        return x

    def run(self, x: Tensor, targets: Tensor) -> None:
        """Set the gradients of the mean cross-entropy for x (V, B, 2) and targets (V or 1, B, S)."""
        delta = self._loss.delta(self.forward(x), targets)
        for layer in self._reversed:
            delta = layer.backward(delta)


def targets(labels: Tensor, output_count: int, dtype: torch.dtype = torch.float32) -> Tensor:
    """The right probabilities (..., S) for labels (...): the label itself, or 1 in its class and 0 elsewhere."""
    if output_count == 1:
        return labels.to(dtype)[..., None]
    return torch.nn.functional.one_hot(labels.long(), output_count).to(dtype)
