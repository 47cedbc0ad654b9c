"""How far weights may grow before anything that is computed with them could be infinite or NaN.

Most networks are so far from it that many steps can be taken without a look at what came of them. It takes a rule whose
steps are of a limited size, though, whatever the gradient: those of Adam are, those of gradient descent are not. And
running statistics go by the points, without such a limit: all this is for networks without batch normalization.
"""

from __future__ import annotations

import math
from typing import Final

from core.experiment.spec import Activation
from core.learning.network import BN_EPSILON, Layout, Parameters
from core.learning.optimizer import Optimizer

FINITE: Final = 1e30
"""Numbers below it in size, logits among them, have finite means and sums over MAX_POINTS points in single
precision."""

MOST_AMPLIFIED: Final = 10.0
"""By dropout, which multiplies with 1 / (1 - rate)."""

STEEPEST: Final = 2.0
"""More than the largest derivative of any activation, 1.13 of GELU."""

ROUNDING: Final = 2.0**-22
"""More than the share of a size that it changes by in a step because its numbers are rounded."""

SQUASHING: Final[tuple[Activation, ...]] = ("tanh", "sigmoid")


class Headroom:
    """How far the weights of one stack may still grow: its steps use it up, and it is found anew when it runs out.

    Attributes:
        is_sure: all weights, and all that a step or measuring finds with them, are finite for sure.
    """

    def __init__(self, parameters: Parameters, optimizer: Optimizer) -> None:
        self._parameters = parameters
        self._optimizer = optimizer
        self._largest = 0.0
        self.forget()

    def take_reach(self, reach: float) -> None:
        """Take over the points from now on.

        Args:
            reach: the largest absolute input of the points.
        """
        self._largest = safe_size(self._parameters.layout, reach, in_training=True)
        self.forget()

    def forget(self) -> None:
        """Call before weights change by other means than steps."""
        self._room = 0.0
        self.is_sure = False

    def cover(self, steps: int, learning_rate: float, weight_decay: float) -> bool:
        """To be called before steps are taken: whether these weights are finite for sure after any number of them up to
        this, whatever they see."""
        way = steps * (self._optimizer.longest_step(learning_rate, weight_decay) + ROUNDING * self._largest)
        if way > self._room and math.isfinite(way) and not self._parameters.running:
            self._room = self._largest - self._parameters.size()  # NaN where one of them is
        if not way <= self._room:
            self.forget()
            return False
        self._room -= way
        self.is_sure = True
        return True


def safe_size(layout: Layout, reach: float, *, in_training: bool = False) -> float:
    """The size of all parameters and running statistics (see Parameters.size) up to which logits, in evaluation mode,
    are surely finite; in training (without batch normalization), all that a step finds, too.

    A product's size is at most that of its factors, however a sum is rounded.

    Args:
        reach: the largest absolute input of the points.
    """
    bound = _step_bound if in_training else _logit_bound
    size = 1e10
    while size > 1e-3 and bound(layout, reach, size) > FINITE:
        size /= 2
    return size


def _logit_bound(layout: Layout, reach: float, size: float) -> float:
    h = layout.sizes[0] * max(1.0, reach)
    for width in layout.network.hidden:
        z = size * (h + 1)
        if layout.scale_widths:  # less the mean, times gamma / sqrt(variance + eps), the variance 0 at worst
            z = BN_EPSILON**-0.5 * size * (z + size) + size
        h = math.sqrt(width) if layout.network.activation in SQUASHING else max(1.0, z)
    return size * (h + 1)


def _step_bound(layout: Layout, reach: float, size: float) -> float:
    """Of a step without batch normalization, with any dropout and any penalty: the largest number that it finds, logits
    in evaluation mode included.

    Forward it is that of some layer. Backward it is the product of what some layer takes in and of the derivative with
    respect to what another puts out, which is at most 2 at the logits; each layer multiplies it by its weights and by
    the slope of its activation.
    """
    h, delta = layout.sizes[0] * max(1.0, reach), 2.0
    widest = h
    for width in layout.network.hidden:
        z = size * (h + 1)
        h = MOST_AMPLIFIED * (math.sqrt(width) if layout.network.activation in SQUASHING else max(1.0, z))
        widest = max(widest, h)
        delta *= max(1.0, size) * STEEPEST * MOST_AMPLIFIED
    return max(size * (h + 1), delta * widest + 2 * size + 1)
