"""One unit closely, and the network without some units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor

from core.learning.inspection.ablation import logits_without, outputs
from core.learning.inspection.diagram import some_of
from core.learning.inspection.importance import FLOPS
from core.learning.inspection.losses import point_losses
from core.learning.inspection.subject import Subject
from core.plane.grid import grid_positions
from core.protocol.inspection.diagram import AskUnit, AskWithout, Floats, UnitLook, UnitSum, WithoutLook

LEAST_SECONDS: Final = 0.004
PATIENCE: Final = 4.0
"""Times the time there is: what a person points at is worth a longer look, which then comes less often."""
COARSEST: Final = 24


def look_at_unit(subject: Subject, question: AskUnit, seconds: float) -> UnitLook | None:
    """What a unit puts out over a view, and how it comes to it at one position. None: there is no such unit."""
    sizes = subject.parameters.layout.sizes
    if question.column >= len(sizes) or question.unit >= sizes[question.column]:
        return None
    grid = _grid(subject, question.grid, seconds)
    positions = grid_positions(grid, question.view)
    response, before = _column(subject, question.column, subject.inputs_at(positions), question.unit)
    found = None
    if question.column > 0:
        _, at = _column(subject, question.column, subject.inputs_at(np.array([question.at], np.float32)), question.unit)
        assert at is not None
        found = _sum(subject, question, at[0])
    return UnitLook(
        question=question,
        epoch=subject.epoch,
        response=_square(response, grid),
        pre_activation=None if before is None else _square(_pre_activation(subject, question, before), grid),
        sum=found,
    )


def look_without(subject: Subject, question: AskWithout, seconds: float) -> WithoutLook | None:
    """What the network answers without some units, and what it loses. None: it has no such units."""
    module = subject.module
    hidden = subject.network.hidden
    units = [(column - 1, unit) for column, unit in question.units]
    if any(layer >= len(hidden) or unit >= hidden[layer] for layer, unit in units):
        return None
    grid = _grid(subject, question.grid, seconds)
    positions = grid_positions(grid, question.view)
    logits = logits_without(module, units, subject.inputs_at(positions))
    probabilities = logits.sigmoid() if logits.shape[1] == 1 else torch.softmax(logits, 1)
    count, everything = subject.training_count, len(subject.labels)
    roles = [some_of(subject, 0, count), some_of(subject, count, everything)]
    without, whole = (
        [float(_losses(subject, left_out, points).mean()) for points in roles] for left_out in (units, [])
    )
    return WithoutLook(
        question=question,
        epoch=subject.epoch,
        surface=probabilities.mT.reshape(-1, grid, grid).numpy(),
        train_loss=without[0],
        validation_loss=without[1],
        whole_train_loss=whole[0],
        whole_validation_loss=whole[1],
        measured_points=sum(map(len, roles)),
        points=everything,
    )


def _losses(subject: Subject, left_out: Sequence[tuple[int, int]], points: Tensor) -> Tensor:
    return point_losses(logits_without(subject.module, left_out, subject.inputs[points]), subject.labels[points])


def _grid(subject: Subject, wanted: int, seconds: float) -> int:
    """Cells along each axis: as many as are wanted, fewer where a large network would take too long for them."""
    weights = sum(linear.weight.numel() for linear in subject.module.linears)
    cells = PATIENCE * max(seconds, LEAST_SECONDS) * FLOPS / (2 * weights)
    return max(min(wanted, COARSEST), min(wanted, int(cells**0.5)))


def _column(subject: Subject, column: int, x: Tensor, unit: int) -> tuple[Tensor, Tensor | None]:
    """(N,) what a unit puts out at inputs (N, F), and (N, n) what comes into it, None of an input."""
    if column == 0:
        return x[:, unit], None
    with torch.no_grad():
        columns = [x, *outputs(subject.module, x)]
    return columns[column][:, unit], columns[column - 1]


def _pre_activation(subject: Subject, question: AskUnit, before: Tensor) -> Tensor:
    """(N,) what goes into the unit's activation, from what comes in (N, n); of an output the logit."""
    layer, module = question.column - 1, subject.module
    with torch.no_grad():
        if layer == len(module.linears) - 1:
            z: Tensor = module.linears[layer](before)
        else:
            z = module.pre_activation(layer, before)
    return z[:, question.unit]


def _sum(subject: Subject, question: AskUnit, before: Tensor) -> UnitSum:
    layer, unit, module = question.column - 1, question.unit, subject.module
    linear, is_hidden = module.linears[layer], layer < len(module.linears) - 1
    normalization = None
    if is_hidden and module.norms:
        norm = module.norms[layer]
        assert norm.running_mean is not None
        assert norm.running_var is not None
        deviation = (norm.running_var[unit] + norm.eps).sqrt()
        numbers = norm.running_mean[unit], deviation, norm.weight[unit], norm.bias[unit]
        mean, spread, gamma, beta = (number.item() for number in numbers)
        normalization = mean, spread, gamma, beta
    z = _pre_activation(subject, question, before[None])
    with torch.no_grad():
        output = module.activation(z) if is_hidden else z
    return UnitSum(
        inputs=before.numpy(),
        weights=linear.weight.detach()[unit].numpy(),
        bias=0.0 if linear.bias is None else linear.bias[unit].item(),
        pre_activation=float(z[0]),
        output=float(output[0]),
        normalization=normalization,
    )


def _square(values: Tensor, grid: int) -> Floats:
    found: Floats = values.reshape(grid, grid).numpy()
    return found
