"""How networks do on fresh points of the recipe, at the checkpoints of a run: the true generalization.

Nothing here reaches the training. Checkpoints are measured one after the other, in small pieces of time, whenever a
snapshot is made; each only once, since nothing in them changes.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
import torch

from core.data.truth.scores import FRESH_COUNT, FreshPoints, fresh_points
from core.experiment.spec import DataSpec
from core.learning.checkpoints import Checkpoint
from core.learning.evaluation import logits
from core.learning.frozen_stack import FrozenStack
from core.learning.network import Parameters
from core.learning.trainer import Trainer
from core.metrics.median import median
from core.plane.features import feature_values
from core.protocol import FreshCurves

PIECE: Final = 4_000
"""Points times networks that are measured at a time: with 64 - 64 units about as long."""

_Numbers = npt.NDArray[np.float64]
"""(2, V) loss and accuracy of each network of a stack."""


class FreshLosses:
    """Measures the runs of one training process. `curves` is to be called with every snapshot.

    Attributes:
        is_complete: every checkpoint has been measured.
    """

    def __init__(self) -> None:
        self._points: FreshPoints | None = None
        self._known: WeakKeyDictionary[FrozenStack, _Numbers] = WeakKeyDictionary()
        self._medians: WeakKeyDictionary[Checkpoint, _Numbers] = WeakKeyDictionary()
        """(2, V) of each variant."""
        self._under_way: tuple[FrozenStack, int, _Numbers] | None = None
        """A stack, how many of the points it has been measured on, and the sums on these."""
        self.is_complete = True

    def curves(self, trainer: Trainer, seconds: float = 0.002) -> FreshCurves | None:
        """Of a run, as far as it has been measured; measures some more for so long. None where there is no recipe."""
        data = trainer.experiment.data
        self.is_complete = True
        if data.generator is None:
            return None
        points = fresh_points(data)
        if points is not self._points:
            self._points = points
            self._known.clear()
            self._medians.clear()
            self._under_way = None
        checkpoints = sorted(trainer.members.checkpoints.of_all, key=lambda one: one.epoch)
        with torch.inference_mode():
            self._measure(points, checkpoints, time.perf_counter() + seconds)
        repeats = trainer.experiment.repeats.count
        measured = [(one.epoch, found) for one in checkpoints if (found := self._of(one, repeats)) is not None]
        self.is_complete = len(measured) == len(checkpoints)
        numbers = np.array([found for _, found in measured]).reshape(-1, 2, len(trainer.experiment.variants))
        losses, accuracies = numbers.transpose(1, 2, 0)
        return FreshCurves(np.array([epoch for epoch, _ in measured], np.int64), losses, accuracies)

    def _of(self, checkpoint: Checkpoint, repeats: int) -> _Numbers | None:
        """(2, V) medians over the repeats of each variant; None where some of it has yet to be measured."""
        if checkpoint in self._medians:
            return self._medians[checkpoint]
        found = np.full((2, len(checkpoint.progress)), np.nan)
        for stack in (*checkpoint.active, *checkpoint.halted):
            if stack not in self._known:
                return None
            rows = [row for row, member in enumerate(stack.members) if member in stack.live]
            found[:, [stack.members[row] for row in rows]] = self._known[stack][:, rows]
        of_repeats = found.reshape(2, -1, repeats).tolist()
        self._medians[checkpoint] = np.array([[median(one) for one in numbers] for numbers in of_repeats])
        return self._medians[checkpoint]

    def _measure(self, points: FreshPoints, checkpoints: Sequence[Checkpoint], until: float) -> None:
        """Go on with those that are not known yet: the one under way, the newest, then the coarse course of the
        curves."""
        stacks = {stack for one in checkpoints for stack in (*one.active, *one.halted)}
        begun = self._under_way[0] if self._under_way is not None else None
        if begun in stacks and not self._measure_stack(points, begun, until):
            return
        last = len(checkpoints) - 1
        for place in sorted(range(last + 1), key=lambda place: -(place & -place) if 0 < place < last else -last - 1):
            for stack in (*checkpoints[place].active, *checkpoints[place].halted):
                if stack not in self._known and not self._measure_stack(points, stack, until):
                    return

    def _measure_stack(self, points: FreshPoints, stack: FrozenStack, until: float) -> bool:
        """Measure a stack piece by piece; whether that was done in time."""
        done, sums = 0, np.zeros((2, len(stack.members)))
        if self._under_way is not None and self._under_way[0] is stack:
            _, done, sums = self._under_way
        piece = max(1, PIECE // len(stack.members))
        while done < FRESH_COUNT:
            if time.perf_counter() > until:
                self._under_way = stack, done, sums
                return False
            sums = sums + _sums(points, stack.parameters, slice(done, done + piece))
            done += piece
        self._known[stack] = _means(points, sums)
        self._under_way = None
        return True


def fresh_scores(data: DataSpec, parameters: Parameters) -> npt.NDArray[np.float64]:
    """(2, V) loss and accuracy of each network of a stack on fresh points of a recipe, all at once.

    Their luck is taken off, as in FreshPoints.
    """
    points = fresh_points(data)
    with torch.inference_mode():
        return _means(points, _sums(points, parameters, slice(None)))


def _means(points: FreshPoints, sums: _Numbers) -> _Numbers:
    """(2, V) from sums over all points."""
    found: _Numbers = sums / FRESH_COUNT - np.array([[points.luck.loss], [points.luck.accuracy]])
    return found


def _sums(points: FreshPoints, parameters: Parameters, part: slice) -> _Numbers:
    """(2, V) of the losses and the shares of right labels of networks on some of the points."""
    truth = torch.from_numpy(points.label_probabilities[part])
    x = feature_values(points.positions[part], parameters.layout.network.features)
    z = logits(parameters, torch.from_numpy(x)[None]).double()
    if z.shape[2] == 1:
        z = torch.cat([torch.zeros_like(z), z], 2)
    losses = -(torch.log_softmax(z, 2) * truth).sum(2)
    right = truth.expand(len(z), -1, -1).gather(2, z.argmax(2, keepdim=True))[:, :, 0]
    found: _Numbers = torch.stack([losses.sum(1), right.sum(1)]).numpy()
    return found
