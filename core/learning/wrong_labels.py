"""Wrong labels that networks have learned by heart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor

from core.experiment.derived import Derived
from core.learning.evaluation import logits
from core.learning.network import Parameters
from core.learning.stack import Stack
from core.metrics.median import median_low
from core.plane.features import feature_values

MOST_COUNTED: Final = 1000
"""Beyond them so many of them, evenly among all, stand for all: the count is part of every snapshot."""


class WrongLabels:
    """The training points whose labels are wrong, as the first repeat learns from them.

    Attributes:
        count: how many they are.
    """

    def __init__(self, derived: Derived) -> None:
        assignment = derived.assignment
        wrong = np.flatnonzero(assignment.is_wrong & ~assignment.is_validation)
        picked = wrong[np.linspace(0, len(wrong) - 1, min(len(wrong), MOST_COUNTED)).round().astype(np.int64)]
        self._positions = derived.experiment.points.positions[picked]
        self.count = len(wrong)
        self._labels = torch.from_numpy(assignment.labels[picked].astype(np.int64))
        self._weight = len(wrong) / max(1, len(picked))

    def learned(self, stacks: Sequence[Stack], steps: int) -> list[int]:
        """(M,) to how many of the points each member of a run gives their wrong labels.

        stacks: all that it has. steps: as in `learned_by`.
        """
        found = [0] * sum(len(stack.live) for stack in stacks)
        for stack in stacks:
            for member, count in zip(stack.members, self.learned_by(stack.parameters, steps), strict=True):
                if member in stack.live:
                    found[member] = count
        return found

    def learned_by(self, parameters: Parameters, steps: int) -> list[int]:
        """(V,) to how many of the points each network of a stack gives their wrong labels.

        steps: that training has taken. Before the first the answer is 0: initial weights agree with some wrong labels
        by chance.
        """
        if not steps or not self.count:
            return [0] * parameters.member_count
        x = torch.from_numpy(feature_values(self._positions, parameters.layout.network.features))[None]
        right = (answered(logits(parameters, x)) == self._labels).sum(1)
        return [round(count * self._weight) for count in right.tolist()]


def answered(z: Tensor) -> Tensor:
    """(V, N) the classes that logits (V, N, S) stand for."""
    return (z[:, :, 0] > 0).long() if z.shape[2] == 1 else z.argmax(2)


def of_variant(counts: Sequence[int]) -> int:
    """Of a variant, whose repeats have learned so many each: the median, of an even number the lower of the two."""
    return int(median_low(counts))
