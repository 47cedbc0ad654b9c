"""Activations of a stack's hidden layers in training: their values, and their derivatives for the backward pass.

Shapes and rules as in layers. Each activation is bound to what it reads and writes: z (V, H, B), h (V, H, B)
with a gap after each network, and delta, the derivative of the loss with respect to h, which `backward` turns into that
with respect to z. Where the derivative of the activation can be told from h, it is found for all layers at once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final

import torch
from torch import Tensor

from core.experiment.spec import Activation
from core.learning.calls import Call

VECTORS: Final = 32
"""Numbers in two of the longest vectors of any processor: torch computes so many at a time."""


class Slopes:
    """h of all hidden layers in one piece of memory, so that one operation finds the activation's derivative at all.

    After the last layer comes room for VECTORS numbers: torch rounds what doesn't fill its vectors in another way, and
    so those at the end belong to no network.
    """

    def __init__(self, like: Tensor, member_count: int, widths: Sequence[int], points: int) -> None:
        """For V networks with hidden layers of these widths, and B points, in numbers like these."""
        shapes = [(member_count, width + 1, points) for width in widths]
        sizes = [math.prod(shape) for shape in shapes]
        self._h = like.new_ones(sum(sizes) + VECTORS)
        self._values = torch.empty_like(self._h)
        self._one = like.new_ones(())
        pieces = (memory.split_with_sizes([*sizes, VECTORS]) for memory in (self._h, self._values))
        self.layers = [(h.view(shape), slope.view(shape)) for h, slope, shape in zip(*pieces, shapes, strict=False)]

    def of_tanh(self) -> Call:
        """Sets 1 - h^2."""
        return partial(torch.addcmul, self._one, self._h, self._h, value=-1, out=self._values)

    def of_sigmoid(self) -> Call:
        """Sets h (1 - h)."""
        return partial(torch.addcmul, self._h, self._h, self._h, value=-1, out=self._values)

    def of_relu(self) -> Call:
        """Sets 1 where h > 0, else 0."""
        return partial(torch.sign, self._h, out=self._values)


class Tanh:
    """h = tanh(z).  dz = delta (1 - h^2)."""

    find_slopes = Slopes.of_tanh

    def __init__(self, z: Tensor, h: Tensor, slope: Tensor, delta: Tensor) -> None:
        self.forward: Sequence[Call] = [partial(torch.tanh, z, out=h)]
        self.backward: Sequence[Call] = [partial(delta.mul_, slope)]


class TanhBySigmoid(Tanh):
    """h = 2 sigmoid(2 z) - 1, which is tanh(z) within 3e-7; z is overwritten.

    Three operations instead of one, but on some processors a ninth of the time for each number: there MKL's tanh,
    which torch takes, is slow, and torch's own sigmoid isn't. Twice a number is exact, so hardly more than twice the
    rounding of the sigmoid is left; near 0 it is as large as elsewhere.
    """

    def __init__(self, z: Tensor, h: Tensor, slope: Tensor, delta: Tensor) -> None:
        super().__init__(z, h, slope, delta)
        self.forward = [
            partial(z.mul_, z.new_tensor(2.0)),
            partial(torch.sigmoid, z, out=h),
            partial(torch.add, z.new_tensor(-1.0), h, alpha=2, out=h),
        ]


class Sigmoid:
    """h = 1 / (1 + exp(-z)).  dz = delta h (1 - h)."""

    find_slopes = Slopes.of_sigmoid

    def __init__(self, z: Tensor, h: Tensor, slope: Tensor, delta: Tensor) -> None:
        self.forward: Sequence[Call] = [partial(torch.sigmoid, z, out=h)]
        self.backward: Sequence[Call] = [partial(delta.mul_, slope)]


class Relu:
    """h = max(z, 0).  dz = delta where h > 0, else 0."""

    find_slopes = Slopes.of_relu

    def __init__(self, z: Tensor, h: Tensor, slope: Tensor, delta: Tensor) -> None:
        self.forward: Sequence[Call] = [partial(torch.maximum, z, z.new_zeros(()), out=h)]
        self.backward: Sequence[Call] = [partial(delta.mul_, slope)]


class Gelu:
    """h = z Phi(z), Phi the normal distribution (Hendrycks and Gimpel, Gaussian Error Linear Units, 2016; exact form).

    Phi(z) = (1 + erf(z / sqrt 2)) / 2.  dz = delta (Phi(z) + z exp(-z^2 / 2) / sqrt(2 pi)).
    Written out, because torch's own gelu takes ten times as long on a small mini-batch.
    """

    find_slopes = None

    def __init__(self, z: Tensor, h: Tensor, slope: Tensor, delta: Tensor) -> None:
        phi = torch.empty_like(z)
        self.forward: Sequence[Call] = [
            partial(torch.mul, z, z.new_tensor(math.sqrt(0.5)), out=phi),
            phi.erf_,
            partial(torch.add, z.new_tensor(0.5), phi, alpha=0.5, out=phi),
            partial(torch.mul, z, phi, out=h),
        ]
        self.backward: Sequence[Call] = [
            partial(torch.mul, z, z, out=slope),
            partial(slope.mul_, z.new_tensor(-0.5)),
            slope.exp_,
            partial(slope.mul_, z),
            partial(torch.add, phi, slope, alpha=1 / math.sqrt(2 * math.pi), out=slope),
            partial(delta.mul_, slope),
        ]


class Linear:
    """h = z.  dz = delta."""

    find_slopes = None

    def __init__(self, z: Tensor, h: Tensor, _slope: Tensor, _delta: Tensor) -> None:
        self.forward: Sequence[Call] = [partial(h.copy_, z)]
        self.backward: Sequence[Call] = []


ACTIVATIONS: Final[dict[Activation, type[Tanh | Sigmoid | Relu | Gelu | Linear]]] = {
    "tanh": Tanh,
    "relu": Relu,
    "sigmoid": Sigmoid,
    "gelu": Gelu,
    "linear": Linear,
}

OF_MANY_POINTS: Final = {**ACTIVATIONS, "tanh": TanhBySigmoid}
"""Where there are many numbers at a time, and nothing goes backward."""
