"""A moment of a stack, of which checkpoints are made."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import torch

from core.learning.network import Parameters
from core.learning.optimizer import Optimizer, OptimizerState


@dataclass(frozen=True, eq=False)
class FrozenStack:
    """All that it takes to go on from a moment of a stack; see Stack.freeze and Stack.thawed."""

    members: tuple[int, ...]
    live: frozenset[int]
    repeat_seeds: tuple[int, ...]
    parameters: Parameters
    best: Parameters
    optimizer: type[Optimizer]
    memory: OptimizerState
    finite: Parameters | None = None
    """As in Stack; None: the same as `parameters`."""

    @property
    def byte_count(self) -> int:
        """Of the numbers kept, where nothing is shared with other checkpoints."""
        tensors = 2 + len(self.memory.tensors) + (self.finite is not None)
        return tensors * self.parameters.flat.nbytes

    def rows(self, rows: Sequence[int], members: Sequence[int], copies: Copies) -> FrozenStack:
        """Some of the rows, under other numbers. `copies` holds what was copied of others, and gets what is now."""
        new = dataclasses.replace(self, members=tuple(members), live=frozenset(members))
        if list(rows) == list(range(len(self.members))):
            return new
        index = self.parameters.layout.rows_of_flat(rows, len(self.members))
        with torch.inference_mode():
            tensors = tuple(tensor[index] for tensor in self.memory.tensors)
        return dataclasses.replace(
            new,
            parameters=self.parameters.rows(rows),
            best=copies.rows(self.best, rows),
            memory=OptimizerState(tensors, self.memory.steps),
            finite=None if self.finite is None else copies.rows(self.finite, rows),
        )


class Copies:
    """Rows that were copied of parameters, so that those who share parameters share the copy too."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, tuple[int, ...]], tuple[Parameters, Parameters]] = {}

    def rows(self, parameters: Parameters, rows: Sequence[int]) -> Parameters:
        """As Parameters.rows. The same parameters have to stay as they are meanwhile."""
        key = id(parameters), tuple(rows)
        if key not in self._made:
            # Held together with the original, whose id nobody else can have as long as it lives.
            self._made[key] = parameters, parameters.rows(rows)
        return self._made[key][1]
