"""Ablation: what a network loses without a hidden unit, its output set to 0, in evaluation mode.

Leaving out a unit changes what goes into the next layer by one product, so that all units of a layer are left out in
turn at the cost of the layers behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from core.learning.inspection.losses import point_losses
from core.learning.inspection.subject import Module


def outputs(module: Module, x: Tensor) -> list[Tensor]:
    """What each hidden layer puts out, (N, H) each, and last the logits (N, S); x: (N, F)."""
    found, h = [], x
    for layer in range(len(module.linears) - 1):
        h = module.activation(module.pre_activation(layer, h))
        found.append(h)
    return [*found, module.linears[-1](h)]


def losses_without_each(module: Module, layer: int, units: Sequence[int], h: Tensor, labels: Tensor) -> Tensor:
    """(K,) the mean loss without each one of K units of a hidden layer, by their numbers.

    Args:
        h: (N, H) what that layer puts out.
        labels: (N,)
    """
    depth = len(module.linears) - 1
    with torch.no_grad():
        after = module.linears[layer + 1]
        chosen = list(units)
        speaks, weights = h.mT[chosen, :, None], after.weight.mT[chosen, None, :]
        z = torch.addcmul(after(h), speaks, weights, value=-1)  # in one pass over the largest tensor of all
        for later in range(layer + 1, depth):
            if module.norms:
                z = module.norms[later](z.flatten(0, 1)).view(z.shape)
            z = module.linears[later + 1](module.activation(z))
        return point_losses(z, labels).mean(-1)


def logits_without(module: Module, units: Iterable[tuple[int, int]], x: Tensor) -> Tensor:
    """(N, S) logits without several units at once, each (layer, unit); hidden layers count from 0."""
    silenced = list(units)
    with torch.no_grad():
        h = x
        for layer in range(len(module.linears) - 1):
            h = module.activation(module.pre_activation(layer, h))
            here = [unit for at, unit in silenced if at == layer]
            if here:
                h = h.index_fill(1, torch.tensor(here), 0.0)
        logits: Tensor = module.linears[-1](h)
        return logits
