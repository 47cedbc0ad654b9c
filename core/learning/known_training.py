"""A run of an experiment with all that can be known of it, without a way to train or change it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
import torch

from core.experiment.derived import Derived, derive
from core.experiment.spec import Experiment
from core.learning import seeds
from core.learning.checkpoints import Checkpoint, Checkpoints
from core.learning.current_epoch import CurrentEpoch
from core.learning.epoch_ends import EpochEnds
from core.learning.inspection.subject import Subject
from core.learning.lead import behind_lead
from core.learning.members import Members
from core.learning.next_step import NextStep, NoStep, next_step_of
from core.learning.run_log import Moment, RunLog
from core.learning.run_state import RunState
from core.learning.snapshots import variant_snapshot
from core.learning.training_data import TrainingData
from core.learning.unsent_history import Rows, UnsentHistory
from core.plane.grid import WHOLE, View
from core.protocol import Outcome, VariantSnapshot


class KnownTraining:
    """The state of a Trainer, put together from its parts, and what snapshots and looks into networks show of it."""

    def __init__(
        self,
        experiment: Experiment,
        checkpoints: Checkpoints | None = None,
        *,
        known: Derived | None = None,
        samples: Sequence[Experiment] = (),
    ) -> None:
        """Start a run: fresh weights, and epoch 0 (before training) in the history.

        known: as in derive(). samples: see core.learning.samples.
        """
        self._derived = derive(experiment, known)
        if samples:
            self._repeat_seeds = tuple(sample.training.seed for sample in samples)
            self._data = TrainingData.side_by_side([derive(sample) for sample in samples])
        else:
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

    @property
    def members(self) -> Members:
        """All of them, as they are now."""
        self._close_epochs()
        variants, count = self.experiment.variants, len(self._repeat_seeds)
        return Members(variants, count, self._now, self._checkpoints, self._unsent, self._log)

    @property
    def byte_count(self) -> int:
        """Of all weights and what belongs to them, as they are now."""
        return sum(stack.byte_count for stack in self._now.stacks)

    def show(self, epoch: int | None) -> None:
        """Let snapshots be of the checkpoint nearest to an epoch, or, with None, of what training has come to."""
        self._close_epochs()
        checkpoint = None if epoch is None or epoch == self.epoch else self._checkpoints.nearest(epoch)
        if checkpoint is None:
            self._shown = None
        elif checkpoint.epoch != self.shown_epoch:
            self._shown = self._thawed(checkpoint)
            self._equip(self._shown)

    def _show_anew(self) -> None:
        """Show the same moment, of other members or on other points."""
        shown, self._shown = self.shown_epoch, None
        self.show(shown)

    def outcomes(self, variant: int) -> tuple[Outcome, ...]:
        """Where each repeat of a variant stands now."""
        self._close_epochs()
        return self._now.outcomes(variant)

    def take_rises(self, variant: int) -> Rows:
        """(k, 2) RISE_COLUMNS of the epochs at which it was looked at since the last call."""
        self._close_epochs()
        return self._unsent[variant].take_rises()

    def take_rows(self, variant: int) -> tuple[Rows, Rows]:
        """(n, 7) HISTORY_COLUMNS and (n, 5) RANGE_COLUMNS of the epochs that ended since the last call."""
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

    def next_step(self, variant: int) -> NextStep | NoStep:
        """The step that a variant's first repeat takes next, or why it takes none."""
        self._close_epochs()
        if self._shown is not None:
            return "earlier epoch"
        return next_step_of(self._now, self._current, self._data, self.experiment, variant)

    def snapshot_variants(self, grid: int, *, spread: bool = False, view: View = WHOLE) -> tuple[VariantSnapshot, ...]:
        """Each variant's part of a snapshot, with a surface of grid x grid over a view of the plane; takes the rows of
        the history along.

        With spread, every repeat's boundary too.
        """
        self._close_epochs()
        state, best = self._shown or self._now, self._now.best
        given = self._data.wrong_labels.given(state.stacks)
        behind = behind_lead(state, len(self._unsent))
        return tuple(
            variant_snapshot(at, state, best[at].epoch, unsent, given, behind[at], grid, spread=spread, view=view)
            for at, unsent in enumerate(self._unsent)
        )

    def _equip(self, state: RunState) -> None:
        """Give stacks the settings and points that there are now."""
        state.regularize(self.experiment.variants)
        state.take_points(self._data.sample)

    def _thawed(self, checkpoint: Checkpoint) -> RunState:
        return RunState.thawed(checkpoint, len(self._repeat_seeds), self._data.points_digest)

    def _close_epochs(self) -> None:
        """Measure and note every epoch that has ended, because somebody wants to see it or something will change."""
        self._ends.close(self._now)
