"""The trainer: one run of an experiment, step by step, with everything that a person may change meanwhile."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import partial

import msgspec
import numpy as np
import numpy.typing as npt
import torch

from core.experiment.changes import obstacle
from core.experiment.derived import Derived, derive
from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import Experiment
from core.learning import seeds
from core.learning.checkpoints import Checkpoint, Checkpoints
from core.learning.current_epoch import CurrentEpoch
from core.learning.epoch_ends import EpochEnds
from core.learning.inspection.subject import Subject
from core.learning.joining import compact
from core.learning.members import Members, Newcomer
from core.learning.next_step import NextStep, next_step_of
from core.learning.run_log import Moment, RunLog
from core.learning.run_state import RunState
from core.learning.snapshots import variant_snapshot
from core.learning.training_data import TrainingData
from core.learning.unsent_history import Rows, UnsentHistory
from core.plane.grid import WHOLE, View
from core.protocol import Outcome, VariantSnapshot


class Trainer:
    """Trains all variants of an experiment side by side, in every repeat, on the same mini-batches.

    Members (a variant in one repeat) of equal shape share a stack. One that stops early or diverges leaves it and
    stands still in a stack of its own, so that the others go on without it.
    """

    def __init__(
        self, experiment: Experiment, checkpoints: Checkpoints | None = None, *, known: Derived | None = None
    ) -> None:
        """Start a run: fresh weights, and epoch 0 (before training) in the history. known: as in derive()."""
        self._derived = derive(experiment, known)
        self._repeat_seeds = seeds.of_repeats(experiment.training.seed, experiment.repeats.count)
        self._data = TrainingData(self._derived)
        self._log = RunLog(experiment)
        self._unsent = [UnsentHistory() for _ in experiment.variants]
        self._now = RunState.fresh(experiment, self._repeat_seeds)
        self._shown: RunState | None = None
        self._checkpoints = checkpoints or Checkpoints()
        self._current = CurrentEpoch(self._repeat_seeds)
        self._ends = EpochEnds(self._unsent, self._checkpoints)
        self._ends.take_over(experiment, self._data)
        self._equip(self._now)
        with torch.inference_mode():
            self._ends.note(self._now)
        self._close_epochs()

    @property
    def experiment(self) -> Experiment:
        """What it goes by now."""
        return self._derived.experiment

    @property
    def derived(self) -> Derived:
        """What follows from that."""
        return self._derived

    @property
    def log(self) -> RunLog:
        """All that has changed since epoch 0. Only the trainer may add to it."""
        return self._log

    @property
    def moment(self) -> Moment:
        """Where the run stands."""
        return Moment(self.epoch, self.step_in_epoch)

    @property
    def epoch(self) -> int:
        """Whole epochs done."""
        return self._now.epoch

    @property
    def points_epoch(self) -> int:
        """As in protocol.Snapshot."""
        return self._now.points_epoch

    @property
    def step_in_epoch(self) -> int:
        """Steps of the current epoch done."""
        return self._current.steps_done

    @property
    def steps_per_epoch(self) -> int:
        """Steps of the current epoch in all, as far as is known now; 0 without training points."""
        return self._current.step_count(self._data.training_count, self.experiment.training.batch_size)

    @property
    def epoch_fraction(self) -> float:
        """Share of the current epoch done, in [0, 1)."""
        return self._current.fraction

    @property
    def finished(self) -> bool:
        """Every member has stopped or diverged: training on would change nothing."""
        return not self._now.active

    @property
    def can_train(self) -> bool:
        """Whether there is a training point."""
        return self._data.training_count > 0

    @property
    def shown_epoch(self) -> int | None:
        """As in protocol.Snapshot."""
        return self._shown.epoch if self._shown else None

    @property
    def checkpoints(self) -> npt.NDArray[np.int64]:
        """(M,) epochs that can be shown and continued from, ascending."""
        self._close_epochs()
        return self._checkpoints.epochs

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
            if self._current.is_over:
                self._end_epoch()
        return count

    def change(self, experiment: Experiment) -> None:
        """Take over hot settings and points; weights and the optimizers' memory stay.

        Rates, strengths and points count from the next step on, the batch size from the next epoch. New points join
        within the running epoch, and best epochs are counted from its end on. Stopped members go on if early stopping
        would no longer have stopped them: always, when points changed.

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
        points_changed = experiment.points != before.points
        if points_changed:
            self._data = TrainingData(self._derived)
            self._now.points_epoch = self.epoch + 1
        self._ends.take_over(experiment, self._data)
        for state in (self._now, self._shown):
            if state is not None and points_changed:
                state.take_points(self._data.sample)
                state.points_changed()
            if state is not None and experiment.variants != before.variants:
                state.regularize(experiment.variants)
        resumed = self._now.resume_where_not_due(self._ends.rule)
        if not (points_changed or resumed or experiment.variants != before.variants):
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

    def show(self, epoch: int | None) -> None:
        """Let snapshots be of the checkpoint nearest to an epoch, or, with None, of what training has come to."""
        self._close_epochs()
        checkpoint = None if epoch is None or epoch == self.epoch else self._checkpoints.nearest(epoch)
        if checkpoint is None:
            self._shown = None
        elif checkpoint.epoch != self.shown_epoch:
            self._shown = self._thawed(checkpoint)
            self._equip(self._shown)

    def continue_from(self, epoch: int) -> None:
        """Go back to the checkpoint nearest to an epoch, as if training had never gone beyond it.

        Settings and points stay as they are now. Members that early stopping would not have stopped with them go on.
        """
        self._close_epochs()
        checkpoint = self._checkpoints.nearest(epoch)
        self._shown = None
        if checkpoint is None:
            return
        self._now = compact(self._thawed(checkpoint), len(self._repeat_seeds))
        self._current = CurrentEpoch(self._repeat_seeds)
        self._equip(self._now)
        self._checkpoints.cut(checkpoint.epoch)
        self._log.cut(checkpoint.epoch, self.experiment)
        for unsent in self._unsent:
            unsent.forget_after(checkpoint.epoch)
        if checkpoint.points_digest != self._data.points_digest:
            self._now.points_epoch = checkpoint.epoch + 1
        self._now.resume_where_not_due(self._ends.rule)

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

        What was measured at the ends of epochs stays, and so do the best weights.
        """
        self._close_epochs()
        self._shown = None
        self._log.note_edit(self.moment, variant, place, value)
        stack, row = self._now.place(self._now.members(variant)[0])
        stack.set_parameter(row, place, value)

    def reform(self, derived: Derived, places: Sequence[int], newcomers: Sequence[Newcomer] = ()) -> None:
        """Go on with other variants, and take over the hot settings and points that come with them.

        places, newcomers: as in Members.joined.
        """
        self.settle(self.members.joined(places, newcomers))
        self.take_over(derived)

    @property
    def members(self) -> Members:
        """All of them, as they are now."""
        self._close_epochs()
        variants, count = self.experiment.variants, len(self._repeat_seeds)
        return Members(variants, count, self._now, self._checkpoints, self._unsent, self._log)

    def settle(self, members: Members) -> None:
        """Go on with these, which have come as far."""
        shown = self.shown_epoch
        self._derived = derive(msgspec.structs.replace(self.experiment, variants=members.variants), self._derived)
        _, _, self._now, self._checkpoints, self._unsent, self._log = members
        self._ends = EpochEnds(self._unsent, self._checkpoints)
        self._ends.take_over(self.experiment, self._data)
        self._equip(self._now)
        self.wake()
        self._shown = None
        self.show(shown)

    @property
    def byte_count(self) -> int:
        """Of all weights and what belongs to them, as they are now."""
        return sum(stack.byte_count for stack in self._now.stacks)

    def rest(self) -> None:
        """Give up what can be made again: nobody trains or looks at this run until it wakes."""
        self._close_epochs()
        self._shown = None
        for stack in self._now.stacks:
            stack.rest()

    def wake(self) -> None:
        """Be ready to train again."""
        self._current.load(self._now, self._data)

    def outcomes(self, variant: int) -> tuple[Outcome, ...]:
        """Where each repeat of a variant stands now."""
        self._close_epochs()
        return self._now.outcomes(variant)

    def take_rises(self, variant: int) -> Rows:
        """(k, 2) RISE_COLUMNS of the epochs at which it was looked at since the last call."""
        self._close_epochs()
        return self._unsent[variant].take_rises()

    def take_rows(self, variant: int) -> tuple[Rows, Rows]:
        """(n, 6) HISTORY_COLUMNS and (n, 5) RANGE_COLUMNS of the epochs that ended since the last call."""
        self._close_epochs()
        return self._unsent[variant].take()

    def subject(self, variant: int) -> Subject:
        """What can be looked into: the network of a variant's first repeat, of the moment that snapshots show."""
        self._close_epochs()
        state = self._shown or self._now
        current = self._current if state is self._now else CurrentEpoch(self._repeat_seeds)
        return Subject.of(
            state,
            self._derived,
            self._data,
            tuple(sorted(self._checkpoints.of_all, key=lambda checkpoint: checkpoint.epoch)),
            variant,
            seed=self._repeat_seeds[0],
            coming=partial(current.coming, state, self._data, self.experiment.training),
            next_step=partial(self.next_step, variant),
        )

    def next_step(self, variant: int) -> NextStep | None:
        """The step that a variant's first repeat takes next; None where it takes none, or an earlier epoch is shown."""
        self._close_epochs()
        if self._shown is not None:
            return None
        return next_step_of(self._now, self._current, self._data, self.experiment, variant)

    def snapshot_variants(self, grid: int, *, spread: bool = False, view: View = WHOLE) -> tuple[VariantSnapshot, ...]:
        """Each variant's part of a snapshot, with a surface of grid x grid over a view of the plane; takes the rows of
        the history along.

        With spread, every repeat's boundary too.
        """
        self._close_epochs()
        state, best = self._shown or self._now, self._now.best
        learned = self._data.wrong_labels.learned(state.stacks, state.steps)
        return tuple(
            variant_snapshot(variant, state, best[variant].epoch, unsent, learned, grid, spread=spread, view=view)
            for variant, unsent in enumerate(self._unsent)
        )

    def _equip(self, state: RunState) -> None:
        """Give stacks the settings and points that there are now."""
        state.regularize(self.experiment.variants)
        state.take_points(self._data.sample)

    def _thawed(self, checkpoint: Checkpoint) -> RunState:
        return RunState.thawed(checkpoint, len(self._repeat_seeds), self._data.points_digest)

    def _end_epoch(self) -> None:
        self._current.close()
        self._now.epoch += 1
        self._ends.note(self._now)

    def _close_epochs(self) -> None:
        """Measure and note every epoch that has ended, because somebody wants to see it or something will change."""
        self._ends.close(self._now)
