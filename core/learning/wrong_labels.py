"""Wrong labels that networks have learned by heart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch

from core.experiment.derived import Derived
from core.learning.evaluation import logits
from core.learning.stack import Stack
from core.plane.features import feature_values

MOST_COUNTED: Final = 1000
"""Beyond them so many of them, evenly among all, stand for all: the count is part of every snapshot."""


class WrongLabels:
    """The training points whose labels are wrong, as the first repeat learns from them."""

    def __init__(self, derived: Derived) -> None:
        assignment = derived.assignment
        wrong = np.flatnonzero(assignment.is_wrong & ~assignment.is_validation)
        picked = wrong[np.linspace(0, len(wrong) - 1, min(len(wrong), MOST_COUNTED)).round().astype(np.int64)]
        self._positions = derived.experiment.points.positions[picked]
        self._labels = torch.from_numpy(assignment.labels[picked].astype(np.int64))
        self._weight = len(wrong) / max(1, len(picked))

    def learned(self, stacks: Sequence[Stack]) -> list[int]:
        """(M,) to how many of the points each member of a run gives their wrong labels; stacks: all that it has."""
        found = [0] * sum(len(stack.live) for stack in stacks)
        for stack in stacks if len(self._labels) else ():
            x = feature_values(self._positions, stack.features)
            z = logits(stack.parameters, torch.from_numpy(x)[None])
            answers = (z[:, :, 0] > 0).long() if z.shape[2] == 1 else z.argmax(2)
            counts = (answers == self._labels).sum(1).tolist()
            for member, count in zip(stack.members, counts, strict=True):
                if member in stack.live:
                    found[member] = round(count * self._weight)
        return found
