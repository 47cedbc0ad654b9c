"""The network as a diagram: maps, weights, gradients, and which units matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import torch
from torch import Tensor

from core.learning.inspection.ablation import outputs
from core.learning.inspection.importance import FLOPS, Ranks, Rises, Shown
from core.learning.inspection.losses import objective
from core.learning.inspection.subject import Module, Subject
from core.plane.grid import grid_positions
from core.protocol.inspection.diagram import AskDiagram, ColumnLook, DiagramLook, Floats

LEAST_SECONDS: Final = 0.004
"""What a look takes at least of large networks, even where no time is left: with it, it comes to something."""
PATIENCE: Final = 3.0
"""Times the time there is: large networks have thousands of units to leave out in turn."""
COARSER: Final = (16, 12)
"""Cells of a map where those asked for would take too long."""
FEWEST_POINTS: Final = 200
"""Training points that are measured in any case."""
PASSES: Final = 6
"""Floating-point operations for each weight and point of a forward and a backward pass."""


@dataclass
class _Memory:
    """What is kept of a variant's network from one look to the next."""

    rises: Rises
    member: int
    epoch: int = 0
    shown: list[Shown] = field(default_factory=list)
    widths: tuple[int, ...] = ()


class Diagrams:
    """Looks at networks as diagrams, and remembers which units it showed."""

    def __init__(self) -> None:
        self._memories: dict[int, _Memory] = {}

    def look(self, subject: Subject, question: AskDiagram, seconds: float) -> DiagramLook:
        """The network at its weights of now."""
        module, seconds = subject.module, max(seconds, LEAST_SECONDS)
        memory = self._memory(subject, question.variant)
        x, labels = _measured(subject)
        with torch.no_grad():
            at_points = outputs(module, x)
        if len(x):
            memory.rises.measure(module, subject.parameters.flat, x, at_points, labels, PATIENCE * seconds)
        shown = _shown(memory, module, at_points, question)
        positions = grid_positions(_grid(subject, question.grid, seconds))
        maps = _maps(module, subject.inputs_at(positions))
        gradients = _gradients(subject, x, labels)
        units = [tuple(range(module.linears[0].in_features)), *shown]
        columns = [
            _column(module, layer, units, maps, at_points, gradients, memory.rises.of)
            for layer in range(len(module.linears))
        ]
        return DiagramLook(
            question=question,
            epoch=subject.epoch,
            is_complete=not len(x) or memory.rises.is_current,
            input_names=subject.input_names,
            input_maps=maps[0],
            columns=tuple(columns),
            measured_points=len(x),
            training_points=subject.training_count,
        )

    def forget(self) -> None:
        """Other networks stand at the places of those that were looked at: what was measured isn't theirs. Which units
        are shown stays, see below."""
        for memory in self._memories.values():
            memory.rises = Rises(memory.widths)

    def _memory(self, subject: Subject, variant: int) -> _Memory:
        """What is kept of a network. Of another one, or of an earlier epoch, nothing that was measured holds. Which
        units are shown stays, so that they don't jump about where a run begins anew or is looked back at."""
        memory, widths = self._memories.get(variant), subject.network.hidden
        if memory is None or memory.widths != widths:
            memory = _Memory(Rises(widths), subject.member, shown=[Shown() for _ in widths], widths=widths)
            self._memories[variant] = memory
        elif memory.member != subject.member or memory.epoch > subject.epoch:
            memory.rises = Rises(widths)
        memory.member, memory.epoch = subject.member, subject.epoch
        return memory


def _measured(subject: Subject) -> tuple[Tensor, Tensor]:
    """Inputs (N, F) and labels (N,) of training points: all, or some of many, always the same."""
    chosen = some_of(subject, 0, subject.training_count)
    return subject.inputs[chosen], subject.labels[chosen]


def some_of(subject: Subject, begin: int, end: int) -> Tensor:
    """The numbers (N,) of the points from one to another that are measured."""
    weights = sum(linear.weight.numel() for linear in subject.module.linears)
    most = max(FEWEST_POINTS, int(LEAST_SECONDS * FLOPS / (PASSES * weights)))
    if end - begin <= most:
        return torch.arange(begin, end)
    return torch.linspace(begin, end - 1, most, dtype=torch.float64).long()  # to the end: they may be sorted by class


def _grid(subject: Subject, wanted: int, seconds: float) -> int:
    """Cells of a map along each axis: as many as are wanted, or fewer where that would take too long."""
    weights = sum(linear.weight.numel() for linear in subject.module.linears)
    grids = (wanted, *(grid for grid in COARSER if grid < wanted))
    return next((grid for grid in grids if 2 * weights * grid * grid <= seconds * FLOPS), grids[-1])


def _shown(memory: _Memory, module: Module, at_points: Sequence[Tensor], question: AskDiagram) -> list[tuple[int, ...]]:
    """The units that are shown of each layer; of the outputs all."""
    found = []
    for layer, shown in enumerate(memory.shown):
        reach = module.linears[layer + 1].weight.detach().norm(dim=0)
        spread = at_points[layer].abs().mean(0) if len(at_points[layer]) else torch.ones_like(reach)
        guesses: Ranks = (reach * spread).double().nan_to_num().numpy()
        kept = {unit for column, unit in question.kept if column == layer + 1}
        found.append(shown.choose(memory.rises.of[layer], guesses, question.shown, kept))
    return [*found, tuple(range(module.linears[-1].out_features))]


def _maps(module: Module, x: Tensor) -> list[Floats]:
    """(H, g, g) of the inputs and of each layer, at the cells' centres (g * g, F)."""
    side = round(len(x) ** 0.5)
    with torch.no_grad():
        columns = [x, *outputs(module, x)]
    return [column.mT.reshape(-1, side, side).numpy() for column in columns]


def _gradients(subject: Subject, x: Tensor, labels: Tensor) -> dict[int, Floats]:
    """Of the objective, by the identity of each parameter of the module."""
    parameters = list(subject.module.parameters())
    if not len(x):
        return {id(parameter): np.zeros(parameter.shape, np.float32) for parameter in parameters}
    total = objective(subject, subject.module(x), labels)
    found = torch.autograd.grad(total, parameters)
    return {id(parameter): gradient.numpy() for parameter, gradient in zip(parameters, found, strict=True)}


def _column(
    module: Module,
    layer: int,
    units: Sequence[tuple[int, ...]],
    maps: Sequence[Floats],
    at_points: Sequence[Tensor],
    gradients: dict[int, Floats],
    rises: Sequence[Ranks],
) -> ColumnLook:
    """A column from one of the module's layers on; units: those shown, of the inputs too."""
    rows, before = list(units[layer + 1]), list(units[layer])
    linear, is_hidden = module.linears[layer], layer < len(module.linears) - 1
    norm = module.norms[layer] if is_hidden and module.norms else None
    shift = linear.bias if norm is None else norm.bias
    is_relu = is_hidden and isinstance(module.activation, torch.nn.ReLU) and len(at_points[layer])
    silent = (at_points[layer] <= 0).all(0).numpy() if is_relu else np.zeros(linear.out_features, bool)
    block = np.ix_(rows, before)
    return ColumnLook(
        size=linear.out_features,
        units=units[layer + 1],
        maps=maps[layer + 1][rows],
        weights=linear.weight.detach().numpy()[block],
        gradients=gradients[id(linear.weight)][block],
        biases=shift.detach().numpy()[rows],
        bias_gradients=gradients[id(shift)][rows],
        scales=None if norm is None else norm.weight.detach().numpy()[rows],
        scale_gradients=None if norm is None else gradients[id(norm.weight)][rows],
        rises=rises[layer][rows].astype(np.float32) if is_hidden else np.full(len(rows), np.nan, np.float32),
        silent=silent[rows],
        silent_count=int(silent.sum()),
    )
