"""Whole epochs whose loss, as the optimizer saw it, is told later and together: few torch calls for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn.functional import softplus

from core.learning.epoch_sums import summed
from core.learning.seen_weights import SeenWeights

MOST_EPOCHS: Final = 32
"""As many epochs as are measured together; see unmeasured."""

MOST_LOGITS: Final = 2**18
"""Of all epochs together, beyond which nothing is gained any more."""

Losses = npt.NDArray[np.floating]
Values = npt.NDArray[np.float64]


class SeenEpochs:
    """Keeps the logits of whole epochs, their targets, and the sums of their penalties.

    Attributes:
        count: epochs kept.
        has_room: for one epoch more.
    """

    def __init__(self, logits: Tensor, targets: Tensor, weights: Sequence[SeenWeights], sizes: Values) -> None:
        """Of what is overwritten in each epoch: logits (V, S, C), targets (V or 1, S, n), weights of each step. sizes:
        (steps,) points of each mini-batch."""
        self._logits, self._targets, self._sizes = logits, targets, sizes
        self._room = min(MOST_EPOCHS, MOST_LOGITS // max(logits.numel(), targets.numel()))
        self._room *= all(one.holds_all for one in weights)
        self._z, self._y = (like.new_empty(self._room, *like.shape) for like in (logits, targets))
        # What is small is copied by numpy, in half of the time that torch takes.
        self._copied = logits.numpy(), targets.numpy()
        self._places = list(zip(self._z.numpy(), self._y.numpy(), strict=True))
        self._penalties = [one.shelf(self._room) for one in weights]
        self._found: dict[int, Callable[[], Losses]] = {}
        self.count, self.has_room = 0, self._room > 0

    def put(self) -> None:
        """Keep the epoch that has ended."""
        z, y = self._places[self.count]
        logits, targets = self._copied
        np.copyto(z, logits)
        np.copyto(y, targets)
        for penalty in self._penalties:
            penalty.put(self.count)
        self.count += 1
        self.has_room = self.count < self._room

    def take(self) -> list[list[float]]:
        """Of each epoch and each network the mean over all points of loss and penalty. Nothing is kept then."""
        count, self.count = self.count, 0
        if not count:
            return []
        self.has_room = True
        if count not in self._found:
            self._found[count] = self._losses(count)
        sums = summed(self._found[count]())
        if self._penalties:
            values = sum(penalty.values(count) for penalty in self._penalties)
            sums += summed(np.swapaxes(values, 1, 2) * self._sizes)
        found: list[list[float]] = (sums / self._targets.shape[2]).tolist()
        return found

    def _losses(self, count: int) -> Callable[[], Losses]:
        """What finds (E, V, n) losses of the points, of so many epochs."""
        z, y = self._z[:count], self._y[:count]
        if z.shape[2] > 1:
            return partial(losses, z, y)
        of_points, found, whole = z[..., : y.shape[3]], torch.empty_like(z), z.view(-1)
        result, out = found[:, :, 0, : y.shape[3]].numpy(), found.view(-1)
        one = z.new_ones(())

        def find() -> Losses:
            # log(1 + exp(z)) where the label is 0, log(1 + exp(-z)) where it is 1.
            of_points.mul_(torch.add(one, y, alpha=-2, out=y))
            softplus(whole, out=out)  # type: ignore[call-arg]  # has an out
            return result

        return find


def losses(z: Tensor, targets: Tensor) -> Losses:
    """(E, V, n) cross-entropy of logits (E, V, S, C), C >= n, for targets (E, V or 1, S, n)."""
    points = targets.shape[3]
    if z.shape[2] > 1:
        log_probabilities = torch.log_softmax(z, 2)[..., :points]
        return torch.sum(log_probabilities * targets, 2).neg_().numpy()  # all but one are 0
    # log(1 + exp(z)) where the label is 0, log(1 + exp(-z)) where it is 1.
    turned = z.clone()
    turned[..., :points].mul_(torch.sub(1, targets, alpha=2))
    found: Losses = softplus(turned.view(-1)).view(z.shape)[:, :, 0, :points].numpy()
    return found
