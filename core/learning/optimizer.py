"""Optimizers over all parameters of a stack at once; the same updates as torch.optim's, written out.

Each works in place on the flat tensor of parameters (V * R,), from the equal one of gradients. Learning rate and weight
decay come with every step, so they can change at any time.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Final, NamedTuple, Self

import numpy as np
import torch
from torch import Tensor

from core.experiment.spec import OptimizerName

MOMENTUM: Final = 0.9
BETA_1: Final = 0.9
BETA_2: Final = 0.999
EPSILON: Final = 1e-8


class OptimizerState(NamedTuple):
    """A copy of what an optimizer remembers at one moment."""

    tensors: tuple[Tensor, ...]
    """Its memories, (V * R,) each; none for SGD."""
    steps: int
    """How often it moved the parameters, as far as the rule depends on that; else 0."""


class Optimizer(ABC):
    """An update rule and what it remembers of earlier gradients."""

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        self._parameters = parameters
        self._gradients = gradients
        self._memories: tuple[Tensor, ...] = ()
        self._steps = 0

    @abstractmethod
    def step(self, learning_rate: float, weight_decay: float) -> None:
        """Move the parameters once; weight decay acts in AdamW alone."""

    def longest_step(self, learning_rate: float, weight_decay: float) -> float:  # noqa: ARG002 - some rules' alone
        """By how much a step can add to the size of all parameters (root of the sum of squares), whatever the gradients
        are as long as they are finite; infinite where there is no such bound."""
        return math.inf

    def state(self) -> OptimizerState:
        """What it remembers now, to go on from later."""
        with torch.inference_mode():
            return OptimizerState(tuple(memory.clone() for memory in self._memories), self._steps)

    def state_in(self, spare: tuple[Tensor, ...]) -> OptimizerState:
        """The same, copied into spare tensors, because fresh memory takes longer than copying. In inference mode."""
        for copy, memory in zip(spare, self._memories, strict=True):
            copy.copy_(memory)
        return OptimizerState(spare, self._steps)

    def spare(self) -> tuple[Tensor, ...]:
        """Memory for `state_in`."""
        return tuple(torch.empty_like(memory) for memory in self._memories)

    def load(self, state: OptimizerState) -> None:
        """Go on from what an optimizer of the same rule, over a stack of the same shape, remembered."""
        with torch.inference_mode():
            for memory, remembered in zip(self._memories, state.tensors, strict=True):
                memory.copy_(remembered)
        self._steps = state.steps

    @property
    def memories(self) -> tuple[Tensor, ...]:
        """What it remembers of earlier gradients, (V * R,) each, as it goes on changing; none for SGD."""
        return self._memories

    def rows(self, index: Tensor, parameters: Tensor, gradients: Tensor) -> Self:
        """The optimizer of some of the members, with a copy of its memory.

        Args:
            index: from the flat tensor of these members to that of the chosen ones.
            parameters, gradients: the tensors that now hold the chosen ones.
        """
        other = type(self)(parameters, gradients)
        with torch.inference_mode():
            other.load(OptimizerState(tuple(memory[index] for memory in self._memories), self._steps))
        return other


class Sgd(Optimizer):
    """w <- w - lr * g."""

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._parameters.add_(self._gradients, alpha=-learning_rate)


class Momentum(Optimizer):
    """u <- 0.9 * u + g;  w <- w - lr * u.

    Polyak, Some methods of speeding up the convergence of iteration methods, 1964.
    """

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        super().__init__(parameters, gradients)
        with torch.inference_mode():
            self._velocity = torch.zeros_like(parameters)
            self._memories = (self._velocity,)
            self._momentum = torch.tensor(MOMENTUM, dtype=parameters.dtype)

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._velocity.mul_(self._momentum).add_(self._gradients)
        self._parameters.add_(self._velocity, alpha=-learning_rate)


class Adam(Optimizer):
    """Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1.

    m <- b1 * m + (1 - b1) * g;  v <- b2 * v + (1 - b2) * g^2
    w <- w - lr * (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps)

    By the one operation that torch.optim.Adam(fused=True) comes down to. Written out in others it takes three times as
    long on a small network, and by way of that class thirty times.
    """

    def __init__(self, parameters: Tensor, gradients: Tensor) -> None:
        super().__init__(parameters, gradients)
        with torch.inference_mode():
            self._memories = (torch.zeros_like(parameters), torch.zeros_like(parameters))
        # The step count as the operation takes it: a tensor, whose memory numpy writes to ten times faster than torch.
        self._count = np.zeros((), np.float32)
        self._root_count = math.sqrt(parameters.numel())
        first, second = self._memories
        self._operands: tuple[list[Tensor], ...] = (
            [parameters],
            [gradients],
            [first],
            [second],
            [],
            [torch.from_numpy(self._count)],
        )

    def step(self, learning_rate: float, weight_decay: float) -> None:  # noqa: ARG002 - AdamW's alone
        self._steps += 1
        self._count[()] = self._steps
        torch._fused_adam_(
            *self._operands,
            lr=learning_rate,
            beta1=BETA_1,
            beta2=BETA_2,
            weight_decay=0.0,
            eps=EPSILON,
            amsgrad=False,
            maximize=False,
        )

    def longest_step(self, learning_rate: float, weight_decay: float) -> float:  # noqa: ARG002 - AdamW's alone
        """|m| / sqrt(v) is at most (1 - b1) / sqrt((1 - b2) (1 - b1^2 / b2)), by the inequality of Cauchy and Schwarz:
        7.3, to which rounding adds little."""
        return 8.0 * learning_rate * self._root_count


class AdamW(Adam):
    """Adam, with w <- w - lr * decay * w before it.

    Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019.
    """

    def longest_step(self, learning_rate: float, weight_decay: float) -> float:
        # Beyond 2 decay itself makes weights larger.
        return super().longest_step(learning_rate, weight_decay) if learning_rate * weight_decay <= 2 else math.inf

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
