"""A lull in a run: ends of epochs of which nothing comes but numbers to be noted. Most of them lie in one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import lt

from core.learning.evaluation import TRAIN_LOSS, VALIDATION_LOSS, Scores
from core.learning.progress import Best
from core.learning.watch import Watch


class Lull:
    """How far a run may go, and how low its losses may fall, before an epoch's end makes a difference to anything.

    One look at the losses of all members settles most epochs: what follows from them one by one, in stack after stack,
    took longer than to measure a few small networks.
    """

    def __init__(self, watches: Iterable[Watch], best: Sequence[Best], repeat_count: int, until: float) -> None:
        """Since an epoch at whose end these watches and the best losses of variants were as they are.

        Args:
            until: the first epoch at whose end something else is to be done, whatever comes.
        """
        self._marks = [each.loss for each in best for _ in range(repeat_count)]
        self._until = until
        for watch in watches:
            self._until = min(self._until, watch.first_stop)
            for member, mark in zip(watch.members, watch.marks, strict=True):
                self._marks[member] = max(self._marks[member], mark)

    def covers(self, scores: Scores, epoch: int) -> bool:
        """Whether the end of an epoch that comes later, with these scores of all members, lies in it."""
        return (
            epoch < self._until
            and math.isfinite(sum(scores[TRAIN_LOSS]))
            and not any(map(lt, scores[VALIDATION_LOSS], self._marks))
        )
