"""The loss that the optimizer saw, epoch by epoch: data loss of each mini-batch as it was trained on, with dropout's
masks and the statistics of the mini-batch, and the penalty of the weights of then. A plain PyTorch loop prints it.

Both other losses are measured at the end of an epoch, in evaluation mode and without the penalty.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

from core.learning.calls import Call
from core.learning.epoch_sums import EpochSums
from core.learning.network import Parameters
from core.learning.regularization import Penalties
from core.learning.seen_batches import SeenBatches


class OptimizerLoss:
    """Adds it up over the mini-batches of an epoch, for the networks of a stack: their mean, weighted by their points.

    What a training step has to leave for it is `calls`; all else is done once for many steps. Nothing that a network
    learns depends on it.
    """

    def __init__(self, member_count: int) -> None:
        """Of so many networks, at the beginning of an epoch."""
        self._count = member_count
        self._sums = EpochSums.none(member_count)
        self._batches: SeenBatches | None = None
        # Of each epoch that has ended, oldest first; and of those that the batches have kept, to be filled later.
        self._ended: list[list[float]] = []
        self._owed: list[list[float]] = []

    def rows(self, rows: Sequence[int]) -> OptimizerLoss:
        """The same of some of the networks within the same epoch, on mini-batches that have yet to be loaded."""
        self.add_up()
        self.settle()
        other = OptimizerLoss(len(rows))
        other._sums = self._sums.rows(rows)
        return other

    @classmethod
    def joined(cls, parts: Sequence[OptimizerLoss]) -> OptimizerLoss:
        """The same of the networks of several, one after the other."""
        for part in parts:
            part.add_up()
            part.settle()
        other = cls(sum(part._count for part in parts))
        other._sums = EpochSums.joined([part._sums for part in parts])
        return other

    def load(self, targets: Tensor, sizes: Sequence[int], parameters: Parameters, penalties: Penalties) -> None:
        """Bind to the mini-batches of the next steps.

        Args:
            targets: (V or 1, S, n) of all of them, one after the other. Filled anew between two epochs.
            sizes: points of each.
        """
        self.forget_batches()
        self._batches = SeenBatches(targets, sizes, parameters, penalties, self._sums) if sizes else None

    def forget_batches(self) -> None:
        """Let go of mini-batches and penalties, which will be others; what they came to stays."""
        self.add_up()
        self.settle()
        self._batches = None

    def calls(self, place: int, logits: Tensor) -> Sequence[Call]:
        """What a step on a mini-batch has to do between finding the gradients and moving the weights. place: of the
        mini-batch. logits: (V, S, B) of the step."""
        assert self._batches is not None
        return self._batches.calls(place, logits)

    def begin(self, first: int, end: int) -> None:
        """Steps are about to be taken on these mini-batches, the last one excluded."""
        if self._batches is not None:
            self._batches.begin(first, end)

    def add_up(self) -> None:
        """Take in the steps that have been taken. To be called before mini-batches are filled with other points."""
        if self._batches is not None and self._batches.taken:
            with torch.inference_mode():
                self._batches.add_up()

    def close_epoch(self) -> None:
        """An epoch ends here. To be called in inference mode."""
        if self._batches is not None:
            if self._batches.is_full:
                self.settle()
            if self._batches.put_away():
                self._owed.append([math.nan] * self._count)
                self._ended.append(self._owed[-1])
                return
        self.add_up()
        self._ended.append(self._sums.means())
        self._sums = EpochSums.none(self._count)
        if self._batches is not None:
            self._batches.sums = self._sums

    def take(self) -> list[list[float]]:
        """Of each epoch that has ended since the last call, oldest first, and then of each network: the mean, nats; NaN
        where it took no step. These lists hold numbers only after a call of `settle`."""
        ended, self._ended = self._ended, []
        return ended

    def settle(self) -> None:
        """Fill the lists of all epochs that have ended: of many together it takes no longer than of one."""
        if self._owed:
            assert self._batches is not None
            with torch.inference_mode():
                for owed, means in zip(self._owed, self._batches.whole_epochs(), strict=True):
                    owed[:] = means
            self._owed.clear()
