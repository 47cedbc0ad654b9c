"""What a training step went through: every number that it read, found on its way, and wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from core.learning.backpropagation import HiddenNumbers
from core.learning.network import LayerViews, Parameters
from core.learning.optimizer import OptimizerState


@dataclass(frozen=True, eq=False)
class StepParts:
    """Of a stack of V networks, for a mini-batch of B points. Nothing in it changes with the next step."""

    before: Parameters
    memory_before: OptimizerState
    inputs: Tensor
    """(V, F, B) what the networks take in."""
    targets: Tensor
    """(V or 1, S, B)."""
    hidden: Sequence[HiddenNumbers]
    factors: Sequence[Tensor] | None
    """(V, H, B) what dropout multiplies with, for each hidden layer; None without dropout."""
    logits: Tensor
    """(V, S, B)."""
    deltas: Sequence[Tensor]
    """As in Backpropagation."""
    loss_gradients: LayerViews
    """Of the mean cross-entropy alone."""
    gradients: LayerViews
    """With those of the penalties: what the optimizer sees."""
    after: Parameters
    memory_after: OptimizerState
