"""The trainer: one run of an experiment, step by step, with everything that a person may change meanwhile."""

from __future__ import annotations

import copy
from collections.abc import Sequence

import msgspec
import torch

from core.experiment.changes import obstacle
from core.experiment.derived import Derived, derive
from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import Experiment
from core.learning.current_epoch import CurrentEpoch
from core.learning.epoch_ends import EpochEnds
from core.learning.joining import compact
from core.learning.known_training import KnownTraining
from core.learning.members import Members, Newcomer
from core.learning.run_state import RunState
from core.learning.training_data import TrainingData


class Trainer(KnownTraining):
    """Trains all variants of an experiment side by side, in every repeat, on the same mini-batches.

    Members (a variant in one repeat) of equal shape share a stack. One that stops early or diverges leaves it and
    stands still in a stack of its own, so that the others go on without it.
    """

    def train_steps(self, limit: int) -> int:
        """Train at most so many steps, and not past the end of the epoch; returns how many it was.

        0 only if the run is finished, there are no training points, or the limit is 0. Snapshots then show the newest
        weights again, where they showed an earlier epoch (see show).
        """
        return 0 if self.finished else self.pass_steps(limit)

    def pass_steps(self, limit: int) -> int:
        """As train_steps, but epochs also go by where all members have stopped.

        A newcomer that stopped long ago has to get to the epoch at which points came that let it go on.
        """
        if limit <= 0 or not self.can_train:
            return 0
        self._shown = None
        with torch.inference_mode():
            count = self._current.train(self._now, self._data, self.experiment.training, limit)
            self._now.standing = None
            if self._current.is_over:
                self._end_epoch()
        return count

    def change(self, experiment: Experiment) -> None:
        """Take over hot settings and points; weights and the optimizers' memory stay.

        Rates, strengths and points count from the next step on, the batch size from the next epoch. New points join
        within the running epoch, and best epochs are counted from its end on. Stopped members go on if early stopping
        would no longer have stopped them: always, when points changed. Of several changes between two steps the last
        one counts, as if the others had not been (see Standing), unless one of them ends the epoch.

        Raises:
            ValueError: the experiments differ in what only a new run can change.
        """
        reason = obstacle(self.experiment, experiment)
        if reason:
            raise ValueError(f"{reason}: this needs a new run.")
        self.take_over(derive(experiment, self._derived))

    def take_over(self, derived: Derived) -> None:
        """As change, with what follows from the experiment already derived, and several changes taken as one."""
        experiment = derived.experiment
        self._close_epochs()
        self._log.note(self.moment, experiment)
        before, self._derived = self.experiment, derived
        points_changed, points_before = experiment.points != before.points, self._data.points_digest
        if points_changed:
            self._data = TrainingData(self._derived)
        self._ends.take_over(experiment, self._data)
        self._now.take_change(points_before, self._data.points_digest)
        if points_changed:
            self._now.take_points(self._data.sample)
            self._show_anew()
        if experiment.variants != before.variants:
            for state in (self._now, self._shown):
                if state is not None:
                    state.regularize(experiment.variants)
        rearranged = self._now.arrange(self._ends.rule)
        if not (points_changed or rearranged or experiment.variants != before.variants):
            return
        if points_changed:
            self._current.take_up(self._data)
        self._current.load(self._now, self._data)
        if self.can_train and self._current.is_over:
            with torch.inference_mode():
                self._end_epoch()

    def check_finite(self) -> None:
        """Stop the members whose weights have become infinite or NaN, without waiting for the end of the epoch."""
        self._close_epochs()
        self._now.halt_infinite()

    def continue_from(self, epoch: int) -> None:
        """Go back to the checkpoint nearest to an epoch, as if training had never gone beyond it.

        Settings and points stay as they are now. Members that early stopping would not have stopped with them go on.
        """
        self._close_epochs()
        checkpoint = self._checkpoints.nearest(epoch)
        self._shown = None
        if checkpoint is None:
            return
        thawed = RunState.thawed(checkpoint, len(self._repeat_seeds), checkpoint.points_digest)
        self._now = compact(thawed, len(self._repeat_seeds))
        self._current = CurrentEpoch(self._repeat_seeds)
        self._equip(self._now)
        self._checkpoints.cut(checkpoint.epoch)
        self._log.cut(checkpoint.epoch, self.experiment)
        for unsent in self._unsent:
            unsent.forget_after(checkpoint.epoch)
        self._now.take_change(checkpoint.points_digest, self._data.points_digest)
        self._now.arrange(self._ends.rule)

    def branched(self, epoch: int | None = None) -> Trainer | None:
        """A run that goes on from the checkpoint nearest to an epoch, while this one stays what it is.

        They share the checkpoints up to there. None if there is no checkpoint.

        epoch: None: from this very moment, be it within an epoch.
        """
        if epoch is not None and not len(self.checkpoints):
            return None
        other, members = copy.copy(self), self.members.copy()
        if epoch is None:
            other._current, other._shown = self._current.copy(), None
            other.settle(members._replace(state=self._now.copy()))
        else:
            other.settle(members)
            other.continue_from(epoch)
        return other

    def can_edit(self, variant: int) -> bool:
        """Whether the first repeat of a variant trains. The weights of one that has stopped are those of an epoch, and
        are told as such."""
        self._close_epochs()
        return self._now.progress[self._now.members(variant)[0]].status == "training"

    def edit(self, variant: int, place: ParameterPlace, value: float) -> None:
        """Put another number in place of one that the first repeat of a variant has, before the next step.

        What was measured at the ends of epochs stays, and so do the best weights. If it has stopped early, it trains
        on.
        """
        self._close_epochs()
        self._shown = None
        self._log.note_edit(self.moment, variant, place, value)
        member = self._now.members(variant)[0]
        self._now.train_on(member)
        if self._now.arrange(self._ends.rule):
            self._current.load(self._now, self._data)
        stack, row = self._now.place(member)
        stack.set_parameter(row, place, value)

    def reform(self, derived: Derived, places: Sequence[int], newcomers: Sequence[Newcomer] = ()) -> None:
        """Go on with other variants, and take over the hot settings and points that come with them.

        places, newcomers: as in Members.joined.
        """
        self.settle(self.members.joined(places, newcomers))
        self.take_over(derived)

    def settle(self, members: Members) -> None:
        """Go on with these, which have come as far."""
        self._derived = derive(msgspec.structs.replace(self.experiment, variants=members.variants), self._derived)
        _, _, self._now, self._checkpoints, self._unsent, self._log = members
        self._ends = EpochEnds(self._unsent, self._checkpoints)
        self._ends.take_over(self.experiment, self._data)
        self._equip(self._now)
        self.wake()
        self._show_anew()

    def rest(self) -> None:
        """Give up what can be made again: nobody trains or looks at this run until it wakes."""
        self._close_epochs()
        self._shown = None
        for stack in self._now.stacks:
            stack.rest()

    def wake(self) -> None:
        """Be ready to train again."""
        self._current.load(self._now, self._data)

    def _end_epoch(self) -> None:
        self._current.close()
        self._now.epoch += 1
        self._now.standing = None
        self._ends.note(self._now)
