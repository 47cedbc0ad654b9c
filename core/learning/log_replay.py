"""Newcomers of a run under way: they train alone, through all that has changed in it, up to where it stands."""

from __future__ import annotations

import time
from collections.abc import Iterator
from heapq import merge
from operator import attrgetter

from core.experiment.derived import derive
from core.experiment.spec import Repeats
from core.learning.checkpoints import Checkpoints
from core.learning.members import Members
from core.learning.run_log import Edit, Entry, RunLog
from core.learning.trainer import Trainer


class LogReplay:
    """Trains newcomers through the log of a run, in slices, so that whoever waits for it can do other things too.

    What a variant learns depends only on its own settings and on what all variants share, and all of that stands in the
    log. So the newcomers come to the same numbers, to the bit, as if they had been in the run from its start.

    Attributes:
        trainer: of the newcomers; it stands where the run stands once they have caught up.
        log: what they train through.
    """

    def __init__(self, log: RunLog, repeats: Repeats, run: Trainer, *, joins: bool) -> None:
        """Of all variants in a log, from epoch 0 on to where the run stands, in which nothing changes meanwhile.

        Args:
            joins: whether they join the run's own variants, or take their place.
        """
        self.log = log
        self._end = run.moment
        entries = log.entries(repeats)
        others = run.members.checkpoints
        moments = set(others.epochs.tolist())
        self.trainer = Trainer(next(entries).experiment, Checkpoints(only=moments), known=run.derived)
        size = self.trainer.members.checkpoints.largest
        moments.intersection_update(others.with_room_for(size if joins else size - others.largest))
        self._coming: Iterator[Entry | Edit] = merge(log.edits(), entries, key=attrgetter("moment"))
        self._next = next(self._coming, None)
        self._seconds_per_step = 0.0

    @property
    def members(self) -> Members:
        """The newcomers, with the log that they train through."""
        return self.trainer.members._replace(log=self.log)

    @property
    def fraction(self) -> float:
        """Share of the epochs done, in [0, 1]."""
        if self.is_done:
            return 1.0
        return min(1.0, (self.trainer.epoch + self.trainer.epoch_fraction) / (self._end.epoch + 1))

    @property
    def is_done(self) -> bool:
        """Whether they have caught up."""
        return self._next is None and self.trainer.moment == self._end

    def train(self, seconds: float) -> None:
        """Train for about so long, but one step at least."""
        end = time.perf_counter() + seconds
        while not self.is_done and (left := end - time.perf_counter()) > 0:
            if self._next is not None and self._next.moment == self.trainer.moment:
                self._take_over(self._next)
                self._next = next(self._coming, None)
            else:
                self._train(max(1, int(left / self._seconds_per_step)) if self._seconds_per_step else 1)

    def _take_over(self, happened: Entry | Edit) -> None:
        if isinstance(happened, Edit):
            self.trainer.edit(happened.variant, happened.place, happened.value)
        else:
            self.trainer.take_over(derive(happened.experiment, self.trainer.derived))

    def _train(self, limit: int) -> None:
        stop = self._end if self._next is None else self._next.moment
        if stop.epoch == self.trainer.epoch:
            limit = min(limit, stop.step - self.trainer.step_in_epoch)
        began = time.perf_counter()
        steps = self.trainer.pass_steps(limit)
        if not steps:
            raise RuntimeError(f"Newcomers can't get from {self.trainer.moment} to {stop}.")
        self._seconds_per_step = (time.perf_counter() - began) / steps
