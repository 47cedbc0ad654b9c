"""The runs that the training process holds: the present one, and those that ended and can be brought back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from core.experiment.derived import Derived
from core.experiment.spec import Experiment
from core.learning.checkpoints import BYTE_BUDGET, Checkpoints
from core.learning.reforming import Reforming
from core.learning.run_state import Surface
from core.learning.snapshots import mean_surface
from core.learning.trainer import Trainer
from core.plane.grid import View
from core.protocol import KeptRun

MOST_KEPT: Final = 3
"""Runs that gave their place to others."""

MOST_MOMENTS: Final = 10
"""Runs as they were before a number in them was edited by hand: as many edits as that can be undone."""

WEIGHTS_BUDGET: Final = 64 * 2**20
"""Bytes of the newest weights of all kept runs together, beside checkpoints: enough for all but the very largest."""


class HeldRun:
    """A run with its number, and with what it is becoming while newcomers catch up.

    Attributes:
        reforming: None where nobody catches up.
        edited_from: number of the run that it is a copy of, but for a number edited by hand; None of any other.
        is_moment: it was kept because it was edited, rather than ended.
        is_aside: it belongs to work that was laid aside, and waits for it.
    """

    def __init__(self, run_id: int, trainer: Trainer) -> None:
        self.run_id = run_id
        self.trainer = trainer
        self.reforming: Reforming | None = None
        self.edited_from: int | None = None
        self.is_moment = False
        self.is_aside = False

    @property
    def derived(self) -> Derived:
        """Of the experiment that was sent last."""
        return self.trainer.derived if self.reforming is None else self.reforming.derived

    @property
    def has_trained(self) -> bool:
        """Whether it has taken a step."""
        return self.trainer.moment > (0, 0)

    @property
    def checkpoints(self) -> list[Checkpoints]:
        """Its own, and those of newcomers."""
        return [self.trainer.members.checkpoints, *(self.reforming.checkpoints if self.reforming else ())]

    def change(self, experiment: Experiment) -> None:
        """Take over hot settings and points; those who still catch up, once they have."""
        if self.reforming is None:
            self.trainer.change(experiment)
        else:
            self.reforming.change(experiment)

    def follow(self, experiment: Experiment, places: Sequence[int]) -> Reforming:
        """Begin to become another; see Reforming."""
        self.reforming = self.reforming or Reforming(self.trainer)
        self.reforming.follow(experiment, places)
        return self.reforming

    def settle(self) -> None:
        """All have caught up."""
        assert self.reforming is not None
        self.trainer, self.reforming = self.reforming.finish(), None


class KeptRuns:
    """At most MOST_KEPT runs that ended and MOST_MOMENTS before an edit, in bounded memory. As many others can be laid
    aside.

    All checkpoints, those of the present run too, take BYTE_BUDGET at most. Where that is short, the run that was kept
    first gives up every second of its checkpoints, again and again; its newest weights stay.
    """

    def __init__(self, byte_budget: int = BYTE_BUDGET, weights_budget: int = WEIGHTS_BUDGET) -> None:
        self._byte_budget = byte_budget
        self._weights_budget = weights_budget
        self._runs: list[HeldRun] = []
        self._counts: list[int] = []
        self._aside: frozenset[int] = frozenset()

    @property
    def told(self) -> tuple[KeptRun, ...]:
        """As in protocol.Snapshot."""
        return tuple(
            KeptRun(run_id=run.run_id, epoch=run.trainer.epoch, checkpoint_count=len(run.checkpoints[0].of_all))
            for run in self._runs
        )

    def keep(self, run: HeldRun) -> None:
        """A run has ended. One that never trained is not worth it."""
        if run.has_trained:
            self._keep(run, is_moment=False)

    def keep_moment(self, run: HeldRun) -> None:
        """A copy of a run goes on with a number that was edited by hand."""
        self._keep(run, is_moment=True)

    def lay_aside(self, run_ids: Collection[int]) -> None:
        """Keep these beside all that come; those that were laid aside before are like any other from now on, as if they
        had been kept last."""
        back = [run for run in self._runs if run.is_aside and run.run_id not in run_ids]
        self._runs = [*back, *(run for run in self._runs if run not in back)]
        self._aside = frozenset(run_ids)
        for run in self._runs:
            run.is_aside = run.run_id in self._aside

    def _keep(self, run: HeldRun, *, is_moment: bool) -> None:
        run.is_moment, run.is_aside = is_moment, run.run_id in self._aside
        if run.reforming is not None and run.reforming.lacks_log:
            run.reforming = None  # it can't become what was asked for, so it is kept as it is
        run.trainer.rest()
        alike = [kept for kept in self._runs if kept.is_moment == is_moment and not kept.is_aside]
        dropped = alike[(MOST_MOMENTS if is_moment else MOST_KEPT) - 1 :]
        self._runs = [run, *(kept for kept in self._runs if kept not in dropped)]
        while self._runs and sum(kept.trainer.byte_count for kept in self._runs) > self._weights_budget:
            self._runs.remove(self._dispensable())

    def _dispensable(self) -> HeldRun:
        """The run to part with first. A moment before an edit is little to lose beside a run that somebody has trained
        to its end, unless it was kept just now: the edit after it is the one that may be taken back next."""
        oldest_first = [*_oldest_first(self._runs[1:]), self._runs[0]]
        return next((run for run in oldest_first[:-1] if run.is_moment), oldest_first[0])

    def take(self, run_id: int) -> HeldRun | None:
        """The kept run of this number, which is the caller's from now on; None if it isn't kept."""
        found = next((run for run in self._runs if run.run_id == run_id), None)
        if found is not None:
            self._runs.remove(found)
            found.is_aside = False
            found.trainer.wake()
        return found

    def surface(self, run_id: int, variant: int, grid: int, view: View) -> Surface | None:
        """What the newest weights of a variant of a kept run answer over a view; None if it isn't kept as it ended."""
        found = next((run for run in self._runs if run.run_id == run_id and run.reforming is None), None)
        if found is None or variant >= len(found.trainer.experiment.variants):
            return None
        return mean_surface(found.trainer.members.state.surfaces(variant, grid, view))

    def make_room(self, present: HeldRun) -> None:
        """Give up checkpoints that don't fit beside those of the present run."""
        counts = [len(each.of_all) for run in (present, *self._runs) for each in run.checkpoints]
        if counts == self._counts:
            return  # asked for with every snapshot, and most of them follow no new checkpoint
        self._counts = counts
        while self._runs and self._byte_count(present) > self._byte_budget:
            runs = _oldest_first(self._runs)
            giving = next((each for run in runs for each in run.checkpoints if len(each.of_all)), None)
            if giving is None:
                return
            giving.halve()

    def _byte_count(self, present: HeldRun) -> int:
        runs = (present, *self._runs)
        every = {id(one): one for run in runs for each in run.checkpoints for one in each.of_all}
        return sum(checkpoint.byte_count for checkpoint in every.values())


def _oldest_first(runs: Sequence[HeldRun]) -> list[HeldRun]:
    """With those that were laid aside after all others, since somebody relies on them."""
    oldest_first = list(reversed(runs))
    return sorted(oldest_first, key=lambda run: run.is_aside)
