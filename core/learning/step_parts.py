"""What a training step went through: every number that it read, found on its way, and wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from core.learning.backpropagation import Backpropagation, HiddenNumbers
from core.learning.batch_tensors import Batch
from core.learning.network import LayerViews, Parameters
from core.learning.optimizer import Optimizer, OptimizerState
from core.learning.regularization import DropoutFactors, Penalties


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


def explained(
    batch: Batch,
    backpropagation: Backpropagation,
    dropout: DropoutFactors | None,
    penalties: Penalties,
    optimizer: Optimizer,
    parameters: Parameters,
    gradients: LayerViews,
    *,
    rates: tuple[float, float],
) -> StepParts:
    """Take one step of a stack on a mini-batch, by the operations of Stack.train, and tell what it went through.

    Args:
        backpropagation: of mini-batches of this size.
        dropout: its factors, drawn for this step; None for no dropout.
        gradients: where backpropagation and penalties leave what they find, and the optimizer reads it.
        rates: learning rate and weight decay.
    """
    layout, count = parameters.layout, parameters.member_count
    before, memory_before = parameters.copy(), optimizer.state()
    for call in backpropagation.calls(batch):
        call()
    loss_gradients = LayerViews(layout, count, gradients.flat.clone())
    for call in penalties.calls(parameters.map_part, gradients.map_part):
        call()
    with_penalties = LayerViews(layout, count, gradients.flat.clone())
    optimizer.step(*rates)
    return StepParts(
        before=before,
        memory_before=memory_before,
        inputs=batch.h[:, : layout.sizes[0]].clone(),
        targets=batch.targets.clone(),
        hidden=[HiddenNumbers(*(each.clone() for each in numbers)) for numbers in backpropagation.hidden],
        factors=None if dropout is None else [each.mT.clone() for each in dropout.layers],
        logits=backpropagation.logits.clone(),
        deltas=[delta.clone() for delta in backpropagation.deltas],
        loss_gradients=loss_gradients,
        gradients=with_penalties,
        after=parameters.copy(),
        memory_after=optimizer.state(),
    )
