"""The present run, and those that ended and can be brought back: what the window knows of each, as long as the training
process keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from core.experiment.passage import Places
from core.experiment.spec import Experiment
from core.protocol import GhostSurface, Snapshot
from desktop.training.ghost import Ghost, ghost_after
from desktop.training.hand_edits import HandEdit
from desktop.training.past import CatchUp, Past

WORTH_OFFERING: Final = 50
"""Epochs: whoever loses more of them than this is offered to have them back."""
MOST_GHOSTS: Final = 3
"""So many ghosts beside the present one are kept."""

MOST_WAITING: Final = 3
"""Lessons that were left, of which the run waits beside the runs that a person may want back."""

FORGOTTEN: Final = -1
"""Number of all works that nobody can come back to."""

How = Literal["restarted", "reset", "continued", "brought back"]


@dataclass(frozen=True)
class Ended:
    """A run gave its place to another one."""

    how: How
    epoch: int
    """Whole epochs that it had done."""
    goes_on_at: int
    """Epoch at which the other one stands."""
    reason: str = ""
    """Of a restart: a sentence with what led to it."""
    shown_epoch: int | None = None
    """The earlier epoch of it that is looked at; None: what it has come to."""


class Runs:
    """The run that trains, and the last that didn't.

    Attributes:
        present: the run that commands go to.
        shown: the one that is on screen: the one before, until there is something to show of the present one, except
            where that was set up to be something else.
        ghost: what the present one can be compared with; None for nothing.
        lost: the training process died or failed, and doesn't have the present one any more.
        work: number of the work on screen, as in Passage; only runs of it are offered.
        caught_up: the newest CatchUpProgress.fraction of the present one; None where nobody catches up.
    """

    def __init__(self, experiment: Experiment) -> None:
        self.present = self.shown = Past(0, experiment)
        self.ghost: Ghost | None = None
        self.lost = False
        self.work = 0
        self.caught_up: float | None = None
        self._own_ghost: Ghost | None = None
        """What the person's own run is compared with, while other work is on screen."""
        self._earlier_ghosts: list[Ghost] = []
        """Those that were there before, the newest first: one comes back with its dataset, as by undo and redo."""
        self._newest_id = 0
        self._kept: list[Past] = []  # the one that ended last comes first

    @property
    def catching_up(self) -> CatchUp | None:
        """How far newcomers are in training up to where the present run stands; None where there are none."""
        return self.present.catching_up(self.caught_up) if self.caught_up is not None else None

    @property
    def offers(self) -> Sequence[Past]:
        """Ended runs that a person may want back, the last first.

        A moment before an edit is only offered where there is no other: to take back the edit leads there, too.
        """
        kept = [past for past in self._kept if past.work == self.work]
        return [past for past in kept if not past.is_moment] or kept

    @property
    def best_offer(self) -> Past | None:
        """The one that they would most likely want: the last of a length worth it, else the last."""
        ended = self.offers
        long = (past for past in ended if past.epoch > WORTH_OFFERING)
        return next(long, ended[0] if ended else None)

    @property
    def laid_aside(self) -> tuple[int, ...]:
        """Ids of runs that wait for their work to be on screen again, whatever else ends meanwhile: all of the person's
        own, and of the MOST_WAITING other works that were left last, the one that each was left with."""
        waiting = [past for past in self._kept if past.work not in (self.work, FORGOTTEN)]
        left_with: dict[int, int] = {}
        for past in waiting:
            left_with.setdefault(past.work, past.run_id)
        left_with.pop(0, None)
        others = list(left_with.values())[:MOST_WAITING]
        return tuple(past.run_id for past in waiting if past.work == 0 or past.run_id in others)

    def forget(self, work: int) -> None:
        """Nobody can come back to that work: no run of it waits any more."""
        for past in self._kept:
            if past.work == work:
                past.work = FORGOTTEN

    def turn_to(self, work: int) -> None:
        """Other work is on screen now: the run that takes the present one's place next belongs to it, and nothing
        of the work before is compared with it."""
        self.work = work
        self._earlier_ghosts = []

    def find(self, run_id: int | None) -> Past | None:
        """The ended run of that id; None where it isn't kept."""
        return next((past for past in self._kept if past.run_id == run_id), None)

    def ended_by(self, edit: int, experiment: Experiment) -> Past | None:
        """The run that an edit ended, if that is what it trained in the end; None where it isn't kept."""
        ended = (past for past in self._kept if past.ended_by == edit and past.experiment == experiment)
        return next(ended, None)

    def end(self, revision: int, edit: int, *, looked_at: int | None = None, is_moment: bool = False) -> None:
        """The present run ends, by the command of that revision, and by that edit (0: by none).

        looked_at: as in Past.
        is_moment: a copy of it with a number edited by hand takes its place. The training process then keeps it even
            if it has not trained.
        """
        past = self.present
        if past.has_trained or is_moment:
            past.ended_at, past.ended_by, past.left, past.is_moment = revision, edit, None, is_moment
            past.looked_at = looked_at
            self._kept.insert(0, past)

    def begin(self, experiment: Experiment, edit: int, *, shows_before: bool = True) -> None:
        """A new run takes the present one's place. shows_before: until there is something to show of it, the present
        one stays on screen; else nothing does."""
        self._newest_id += 1
        self._put_in_place(Past(self._newest_id, experiment, edit))
        if not shows_before:
            self.shown = self.present

    def continue_present(self, revision: int, epoch: int) -> None:
        """The run that goes on from an earlier epoch of the present one takes its place; as in Past.continued."""
        self._newest_id += 1
        self._put_in_place(self.present.continued(self._newest_id, revision, epoch))
        self.shown = self.present

    def edit_present(self, revision: int, edit: HandEdit, epoch: int | None) -> None:
        """The run that goes on with a number edited by hand takes the present one's place; as in Past.edited."""
        self._newest_id += 1
        self._put_in_place(self.present.edited(self._newest_id, revision, edit, epoch))
        self.shown = self.present

    def forget_edit(self, revision: int) -> bool:
        """The edit of that revision could not be done: no run, be it one that ended, tells of it any more. False where
        none did."""
        told = [past.forget_edit(revision) for past in (self.present, *self._kept)]
        return any(told)

    def reform_present(self, revision: int, experiment: Experiment, places: Places, edit: int) -> None:
        """The present run goes on with other variants; arguments as in Reform."""
        self.present.reform(revision, experiment, places, edit)
        if self.ghost is not None:
            self.ghost = self.ghost.reformed(places)
        self._earlier_ghosts = [one.reformed(places) for one in self._earlier_ghosts]

    def bring_back(self, past: Past) -> None:
        """An ended run takes the present one's place."""
        self._kept.remove(past)
        self._put_in_place(past)
        self.shown = past

    def _put_in_place(self, past: Past) -> None:
        ghost, ended = self.ghost, None
        if self.present.work == self.work:
            ended = self.present.as_ghost()
        else:
            if self.present.work == 0:
                self._own_ghost = ghost
            ghost = self._own_ghost if self.work == 0 else None
        self.ghost = ghost_after(ghost, ended, past.experiment, past.run_id)
        newest, earlier = ended if ended is not None else ghost, self._earlier_ghosts
        if newest is None or not newest.is_of_data_of(past.experiment):
            self.ghost = next(
                filter(None, (ghost_after(one, None, past.experiment, past.run_id) for one in earlier)), None
            )
        if newest is not None and self.ghost is not newest:
            self._earlier_ghosts = [newest, *(one for one in earlier if one.run_id != newest.run_id)][:MOST_GHOSTS]
        past.work = self.work
        self.present = past

    def take_surface(self, told: GhostSurface) -> None:
        """The ghost is known over another part of the plane."""
        if self.ghost is not None:
            self.ghost = self.ghost.with_surface(told)

    def forget_ended(self) -> None:
        """The training process is gone, and all that it kept with it."""
        self._kept = []

    def take(self, snapshot: Snapshot) -> bool:
        """Take over a snapshot; whether it is of the present run."""
        if snapshot.run_id != self.present.run_id:
            past = self.find(snapshot.run_id)
            if past is not None:  # it was under way when its run ended
                past.take(snapshot)
            return False
        self.present.take(snapshot)
        self.shown = self.present
        left = {kept.run_id: kept for kept in snapshot.kept}
        for past in self._kept:
            past.left = left.get(past.run_id)
        self._kept = [past for past in self._kept if past.left is not None or past.ended_at > snapshot.revision]
        return True
