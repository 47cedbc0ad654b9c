"""The order in which an epoch's steps see the training points, and how it takes points that come and go meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch

from core.data.points import IdArray
from core.learning import seeds

_GENERATOR: Final = torch.Generator()
"""Seeded anew for every use, which is quicker than to make another."""


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

    Each of R repeats has a seed and so an order of its own; their mini-batches are of equal sizes.

    Attributes:
        places: (R, m) of the points that the mini-batches of `sizes` consist of, one after the other, among the
            training points that there are now.
        sizes: of all mini-batches since the epoch began or `take_up` was called.
        next_index: place in `sizes` of the mini-batch that comes next.
        steps_done: mini-batches since the epoch began.
    """

    def __init__(self, ids: IdArray, batch_size: int, repeat_seeds: Sequence[int], epoch: int) -> None:
        """A shuffle of the training points' ids (n,) for each seed."""
        self._batch_size = batch_size
        self._seeds = repeat_seeds
        self._epoch = epoch
        self._ids = ids
        starts = [seeds.mixed(seed, seeds.MINI_BATCHES, epoch) for seed in repeat_seeds]
        self.places: IdArray = np.array([_permutation(len(ids), start) for start in starts])
        # What was to be seen before points changed, and what had been by then, as ids: none of it as long as none do.
        self._seen: IdArray = np.empty((len(repeat_seeds), 0), np.int64)
        self._unseen: IdArray | None = None
        self.sizes = batch_sizes(len(ids), batch_size)
        self.next_index = 0
        self.steps_done = 0

    @property
    def remaining(self) -> IdArray:
        """(R, m) ids of the points that the mini-batches of `sizes` consist of, one after the other."""
        return self._ids[self.places]

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
        starts anew with the mini-batch that comes next. Of several calls between two steps the last one counts, as if
        the others had not been.

        Where repeats have seen different ones of the points that are gone, their rests differ in length, but
        mini-batches have to stay of equal sizes. The first repeat is the run that there would be without others, so
        its rest counts: from a longer one a few points miss their turn in this one epoch, and a shorter one is filled
        up with those that have waited the longest since theirs.
        """
        used = sum(self.sizes[: self.next_index])
        if used or self._unseen is None:
            self._seen = np.concatenate([self._seen, self.remaining[:, :used]], axis=1)
            self._unseen = self.remaining[:, used:]
        rests = [self._rest(ids, *row) for row in zip(self._seeds, self._seen, self._unseen, strict=True)]
        count = len(rests[0])
        remaining = np.stack([self._of_length(count, *row, ids) for row in zip(rests, self._seen, strict=True)])
        self._ids, self.places = ids, np.searchsorted(ids, remaining)
        self.sizes = batch_sizes(count, self._batch_size)
        self.next_index = 0

    def _rest(self, ids: IdArray, seed: int, seen: IdArray, unseen: IdArray) -> IdArray:
        """What one repeat has still to see of ids (n,), in order."""
        kept = unseen[np.isin(unseen, ids)]
        new = ids[~np.isin(ids, np.concatenate([seen, kept]))]
        if len(new) == 0:
            return kept
        start = seeds.mixed(seed, seeds.LATE_POINTS, self._epoch, self.steps_done)
        places = _permutation(len(kept) + len(new), start)
        merged: IdArray = np.empty(len(places), np.int64)
        merged[np.sort(places[len(new) :])] = kept
        merged[places[: len(new)]] = new
        return merged

    def _of_length(self, count: int, rest: IdArray, seen: IdArray, ids: IdArray) -> IdArray:
        """A rest, cut or filled up with points of ids (n,), n >= count, that were seen before."""
        if len(rest) < count:
            seen_once = np.array(list(dict.fromkeys(seen.tolist())), np.int64)
            rest = np.concatenate([rest, seen_once[np.isin(seen_once, ids)]])
        return rest[:count]


def _permutation(count: int, seed: int) -> IdArray:
    order: IdArray = torch.randperm(count, generator=_GENERATOR.manual_seed(seed)).numpy()
    return order
