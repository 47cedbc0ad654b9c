"""What training steps leave behind, so that the loss which the optimizer saw can be told of many of them together.

A step only copies its logits, and of penalized weights what their penalty is made of: torch calls take far longer than
what they compute, and so there are few of them.

What comes of it for a network doesn't depend, to the bit, on those beside it, nor on when it is found: points are
filled up to whole vectors, and sums go from one point, or one step, to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate

import numpy as np
from torch import Tensor

from core.learning.activations import VECTORS
from core.learning.calls import Call
from core.learning.epoch_sums import EpochSums, summed
from core.learning.network import Parameters
from core.learning.regularization import Penalties
from core.learning.seen_epochs import SeenEpochs, losses
from core.learning.seen_weights import SeenWeights


class SeenBatches:
    """The mini-batches of an epoch, as far as a stack has taken steps on them. To be used in inference mode."""

    def __init__(
        self, targets: Tensor, sizes: Sequence[int], parameters: Parameters, penalties: Penalties, sums: EpochSums
    ) -> None:
        """As in OptimizerLoss.load. sums: of the epoch, to which steps are added."""
        members, outputs, points = parameters.member_count, parameters.layout.output_count, targets.shape[2]
        self.sums = sums
        self._targets = targets
        self._sizes = np.array(sizes, np.float64)
        self._starts = [0, *accumulate(sizes)]
        self.taken, self._whole = range(0), range(len(sizes))
        self._priced = 0
        self._logits = parameters.flat.new_zeros(members, outputs, points + -points % VECTORS)
        kinds = ((penalties.l2_roots, 2), (penalties.l1_spread, 1))
        self._weights = [SeenWeights(parameters, by, order, len(sizes)) for by, order in kinds if by is not None]
        self._epochs: SeenEpochs | None = None

    def calls(self, place: int, logits: Tensor) -> Sequence[Call]:
        """As in OptimizerLoss.calls."""
        seen = self._logits[:, :, self._starts[place] : self._starts[place + 1]]
        copy = partial(np.copyto, seen.numpy(), logits.numpy())  # in less time than torch takes for so few numbers
        found: list[Call] = [copy, *(one.note(place) for one in self._weights)]
        if any(one.is_full_after(place) for one in self._weights):
            found.append(partial(self._price, place + 1))
        return found

    def begin(self, first: int, end: int) -> None:
        """As in OptimizerLoss.begin."""
        if not self.taken:
            self._priced = first
            self.taken = range(first, end)
        else:
            self.taken = range(self.taken.start, end)

    @property
    def is_full(self) -> bool:
        """Whether `whole_epochs` has to be called before another epoch can be put away."""
        return self._epochs is not None and self._epochs.count > 0 and not self._epochs.has_room

    def put_away(self) -> bool:
        """Keep the epoch that has ended until `whole_epochs` is called; False where it isn't whole, or there is no
        room."""
        if self.taken != self._whole or not self.sums.is_empty:
            return False
        if self._epochs is None:
            self._epochs = SeenEpochs(self._logits, self._targets, self._weights, self._sizes)
        if not self._epochs.has_room:
            return False
        self._epochs.put()
        self.taken = range(0)
        return True

    def whole_epochs(self) -> list[list[float]]:
        """EpochSums.means of each epoch that was put away since the last call."""
        return [] if self._epochs is None else self._epochs.take()

    def add_up(self) -> None:
        """Add the steps since the last call to the sums of the epoch."""
        steps, sums = self.taken, self.sums
        first, end = self._starts[steps.start], self._starts[steps.stop]
        sums.losses = summed(losses(self._logits[None], self._targets[None])[0, :, first:end], sums.losses)
        sums.points = sums.points + (end - first)
        sums.is_empty = False
        self._price(steps.stop)
        self.taken = range(0)

    def _price(self, end: int) -> None:
        """Add the penalties of the steps up to this one, excluded, as far as they weren't."""
        first, self._priced = self._priced, end
        if self._weights and first < end:
            values = sum(one.take(first, end) for one in self._weights)
            self.sums.penalties = summed(values * self._sizes[first:end], self.sums.penalties)
