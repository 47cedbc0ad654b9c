"""The order in which an epoch's steps see the training points, and how it takes points that come and go meanwhile."""

from __future__ import annotations

import numpy as np
import torch

from core.data.points import IdArray
from core.learning import seeds


def batch_sizes(count: int, batch_size: int) -> list[int]:
    """Sizes of the mini-batches of `count` points: all full but the last.

    A last one of a single point is folded into the one before it, because one point has no statistics to be
    normalized with and its gradient is as noisy as they come.
    """
    full, rest = divmod(count, batch_size)
    sizes = [batch_size] * full
    if rest == 1 and full:
        sizes[-1] += 1
    elif rest:
        sizes.append(rest)
    return sizes


class EpochOrder:
    """One epoch's pass over the training points: every one of them once, in an order that seed and epoch decide.

    Attributes:
        remaining: (m,) ids that the mini-batches of `sizes` consist of, one after the other.
        sizes: of all mini-batches since the epoch began or `take_up` was called.
        next_index: place in `sizes` of the mini-batch that comes next.
        steps_done: mini-batches since the epoch began.
    """

    def __init__(self, ids: IdArray, batch_size: int, seed: int, epoch: int) -> None:
        """A shuffle of the training points' ids (n,)."""
        self._batch_size = batch_size
        self._seed = seed
        self._epoch = epoch
        generator = torch.Generator().manual_seed(seeds.mixed(seed, seeds.MINI_BATCHES, epoch))
        self.remaining: IdArray = ids[torch.randperm(len(ids), generator=generator).numpy()]
        self._seen: IdArray = self.remaining[:0]
        self.sizes = batch_sizes(len(ids), batch_size)
        self.next_index = 0
        self.steps_done = 0

    @property
    def steps_left(self) -> int:
        """Mini-batches until the end of the epoch."""
        return len(self.sizes) - self.next_index

    def advance(self, steps: int) -> None:
        """Note that so many mini-batches were trained on."""
        self.next_index += steps
        self.steps_done += steps

    def take_up(self, ids: IdArray) -> None:
        """Go on with the training points that there are now (n,).

        Those not seen yet stay in order, as far as they exist. New ones are dealt into them at random places. `sizes`
        starts anew with the mini-batch that comes next.
        """
        used = sum(self.sizes[: self.next_index])
        self._seen = np.concatenate([self._seen, self.remaining[:used]])
        unseen = self.remaining[used:]
        kept = unseen[np.isin(unseen, ids)]
        new = ids[~np.isin(ids, np.concatenate([self._seen, kept]))]
        if len(new):
            seed = seeds.mixed(self._seed, seeds.LATE_POINTS, self._epoch, self.steps_done)
            generator = torch.Generator().manual_seed(seed)
            places = torch.randperm(len(kept) + len(new), generator=generator).numpy()
            merged = np.empty(len(places), np.int64)
            merged[np.sort(places[len(new) :])] = kept
            merged[places[: len(new)]] = new
            kept = merged
        self.remaining = kept
        self.sizes = batch_sizes(len(kept), self._batch_size)
        self.next_index = 0
