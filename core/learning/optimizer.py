"""Optimizers over all parameters of a stack at once; the same updates as torch.optim's, written out.

Each works in place on the flat tensor of parameters (V * P,), from the equal one of gradients. Learning rate and weight
decay come with every step, so they can change at any time.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Final, Self

import torch
from torch import Tensor

from core.spec import OptimizerName

MOMENTUM: Final = 0.9
BETA_1: Final = 0.9
BETA_2: Final = 0.999
EPSILON: Final = 1e-8


class Optimizer(ABC):
    """An update rule and what it remembers of earlier gradients."""

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        self._parameters = parameters
        self._gradients = gradients

    @abstractmethod
    def step(self, learning_rate: float, weight_decay: float) -> None:
        """Move the parameters once; weight decay acts in AdamW alone."""

    @abstractmethod
    def rows(self, index: Tensor, parameters: Tensor, gradients: Tensor) -> Self:
        """The optimizer of some of the variants, with a copy of its memory.

        Args:
            index: from the flat tensor of these variants to that of the chosen ones.
            parameters, gradients: the tensors that now hold the chosen ones.
        """


class Sgd(Optimizer):
    """w <- w - lr * g."""

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._parameters.add_(self._gradients, alpha=-learning_rate)

    def rows(self, index: Tensor, parameters: Tensor, gradients: Tensor) -> Self:  # noqa: ARG002 - nothing to choose from
        return type(self)(parameters, gradients)


class Momentum(Optimizer):
    """u <- 0.9 * u + g;  w <- w - lr * u.

    Polyak, Some methods of speeding up the convergence of iteration methods, 1964.
    """

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        super().__init__(parameters, gradients)
        with torch.inference_mode():
            self._velocity = torch.zeros_like(parameters)
            self._momentum = torch.tensor(MOMENTUM, dtype=parameters.dtype)

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._velocity.mul_(self._momentum).add_(self._gradients)
        self._parameters.add_(self._velocity, alpha=-learning_rate)

    def rows(self, index: Tensor, parameters: Tensor, gradients: Tensor) -> Self:
        other = type(self)(parameters, gradients)
        with torch.inference_mode():
            other._velocity = self._velocity[index]
        return other


class Adam(Optimizer):
    """Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, in the order of computation of its section 2.

    m <- m + (1 - b1) * (g - m);  v <- v + (1 - b2) * (g^2 - v)
    w <- w - lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps * sqrt(1 - b2^t))
    """

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        super().__init__(parameters, gradients)
        self._steps = 0
        with torch.inference_mode():
            self._first = torch.zeros_like(parameters)
            self._second = torch.zeros_like(parameters)
            self._buffer = torch.empty_like(parameters)
            self._one = torch.ones((), dtype=parameters.dtype)

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._steps += 1
        correction_1 = 1 - BETA_1**self._steps
        correction_2 = math.sqrt(1 - BETA_2**self._steps)
        buffer = self._buffer
        self._first.lerp_(self._gradients, 1 - BETA_1)
        self._second.lerp_(torch.mul(self._gradients, self._gradients, out=buffer), 1 - BETA_2)
        # A tensor times alpha is added faster than a plain number: torch wraps a number in a tensor at each call.
        torch.sqrt(self._second, out=buffer).add_(self._one, alpha=EPSILON * correction_2)
        self._parameters.addcdiv_(self._first, buffer, value=-learning_rate * correction_2 / correction_1)

    def rows(self, index: Tensor, parameters: Tensor, gradients: Tensor) -> Self:
        other = type(self)(parameters, gradients)
        with torch.inference_mode():
            other._first = self._first[index]
            other._second = self._second[index]
        other._steps = self._steps
        return other


class AdamW(Adam):
    """Adam, with w <- w - lr * decay * w before it.

    Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019.
    """

    def step(self, learning_rate: float, weight_decay: float) -> None:
        if weight_decay:
            self._parameters.add_(self._parameters, alpha=-learning_rate * weight_decay)
        super().step(learning_rate, weight_decay)


_OPTIMIZERS: Final[dict[OptimizerName, type[Optimizer]]] = {
    "sgd": Sgd,
    "momentum": Momentum,
    "adam": Adam,
    "adamw": AdamW,
}


def make_optimizer(name: OptimizerName, parameters: Tensor, gradients: Tensor) -> Optimizer:
    """The named optimizer, with nothing in its memory yet, over flat parameters and gradients."""
    return _OPTIMIZERS[name](parameters, gradients)
