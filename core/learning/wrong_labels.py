"""Wrong labels that networks give as they were taught them: by heart, where they know the shape besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.data.points import BoolArray
from core.experiment.derived import Derived
from core.learning.evaluation import logits
from core.learning.network import Parameters
from core.learning.stack import Stack
from core.metrics.median import median_low
from core.plane.features import feature_values

MOST_COUNTED: Final = 1000
"""Beyond them so many of them, evenly among all, stand for all: the count is part of every snapshot."""
MOST_SEEN: Final = 200
"""The same of points with right labels, which only show whether a network gets nearly all of them right."""
KNOWN_SHARE: Final = 0.9
"""Of the training points with right labels: whoever gets fewer of them right may not know the shape, and agree with
wrong labels by chance, or because its boundary is too simple to pass them by."""


class Given(NamedTuple):
    """How a network answers at the training points with wrong labels."""

    labels: int
    """To how many of them it gives their wrong labels."""
    knows_shape: bool
    """Of the training points with right labels it gets at least KNOWN_SHARE right: what it gives is learned by heart,
    and no mere chance."""


class WrongLabels:
    """The training points whose labels are wrong, as the first repeat learns from them.

    Attributes:
        count: how many they are.
    """

    def __init__(self, derived: Derived) -> None:
        assignment = derived.assignment
        wrong = np.flatnonzero(assignment.is_wrong & ~assignment.is_validation)
        right = np.flatnonzero(~assignment.is_wrong & ~assignment.is_validation)
        picked = _picked(wrong, MOST_COUNTED)
        self.count, self._counted = len(wrong), len(picked)
        rows = np.concatenate([picked, _picked(right, MOST_SEEN)])  # the wrong ones first
        self._places = np.cumsum(~assignment.is_validation)[rows] - 1
        """Where these stand among the training points."""
        self._positions = derived.experiment.points.positions[rows]
        self._labels = torch.from_numpy(assignment.labels[rows].astype(np.int64))

    def given(self, stacks: Sequence[Stack]) -> list[Given]:
        """(M,) how each member of a run answers. stacks: all that it has."""
        found = [Given(0, knows_shape=False)] * sum(len(stack.live) for stack in stacks)
        for stack in stacks:
            for member, given in zip(stack.members, self._given_by_stack(stack), strict=True):
                if member in stack.live:
                    found[member] = given
        return found

    def given_by(self, parameters: Parameters) -> list[Given]:
        """(V,) how each network of a stack answers."""
        if not self.count:
            return [Given(0, knows_shape=False)] * parameters.member_count
        x = torch.from_numpy(feature_values(self._positions, parameters.layout.network.features))[None]
        return self._given((answered(logits(parameters, x)) == self._labels).numpy())

    def _given_by_stack(self, stack: Stack) -> list[Given]:
        """The same of a stack that is measured anyway, on these very points if all its repeats learn from the same."""
        if not self.count or len(stack.gauge.sample.x) > 1:
            return self.given_by(stack.parameters)
        return self._given(stack.gauge.right()[:, self._places] > 0)

    def _given(self, agrees: BoolArray) -> list[Given]:
        """agrees: (V, n) where networks give these points their labels."""
        counts, known = agrees[:, : self._counted].sum(1), agrees[:, self._counted :]
        is_known = known.sum(1) >= KNOWN_SHARE * max(1, known.shape[1])
        weight = self.count / self._counted
        return [
            Given(round(count * weight), knows_shape)
            for count, knows_shape in zip(counts.tolist(), is_known.tolist(), strict=True)
        ]


def answered(z: Tensor) -> Tensor:
    """(V, N) the classes that logits (V, N, S) stand for."""
    return (z[:, :, 0] > 0).long() if z.shape[2] == 1 else z.argmax(2)


def of_variant(given: Sequence[Given]) -> Given:
    """Of a variant, whose repeats answer so: the median, of an even number the lower of the two; and whether more than
    half of them know the shape."""
    counts, known = zip(*given, strict=True)
    return Given(int(median_low(counts)), 2 * sum(known) > len(known))


def _picked(rows: npt.NDArray[np.intp], most: int) -> npt.NDArray[np.intp]:
    """All of these rows, or so many evenly among them."""
    return rows[np.linspace(0, len(rows) - 1, min(len(rows), most)).round().astype(np.int64)]
