"""What happens at the ends of epochs: networks are measured, best weights kept, and some networks stop.

Measuring may wait. Where it is certain that nothing can come of an epoch's end but numbers to be noted, stacks remember
how they stand, and several epochs are measured together later: when there are enough of them, when a network might have
to stop, or when somebody wants to see. All that can be observed is then as if every epoch had been measured at its end,
to the bit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from core.experiment.spec import EarlyStopping, Experiment
from core.learning.checkpoints import Timeline
from core.learning.evaluation import Score
from core.learning.rises import is_looked_at, rise_error
from core.learning.run_state import EndedEpoch, Standing
from core.learning.stack import Measured, Stack
from core.learning.training_data import Samples
from core.learning.unsent_history import Record

_NOT_A_SCORE = Score(math.nan, math.nan, math.nan, math.nan, math.nan)


class EpochEnds:
    """Closes the epochs of a run, sooner or later. Every change to the run comes after a call of `close`."""

    def __init__(self, records: Sequence[Record], timeline: Timeline) -> None:
        self._records = records
        self._timeline = timeline
        self._waiting: list[EndedEpoch] = []
        self._most_waiting = 1
        self._first_stop = math.inf
        self._rules: list[EarlyStopping] = []

    def take_over(self, experiment: Experiment, samples: Samples, points_version: int) -> None:
        """Go by these settings and points from now on."""
        count = experiment.repeats.count
        self._rules = [v.regularization.early_stopping for v in experiment.variants for _ in range(count)]
        self._samples = samples
        self._points_version = points_version

    def rule(self, member: int) -> EarlyStopping:
        """By which a member stops."""
        return self._rules[member]

    def note(self, standing: Standing) -> None:
        """An epoch has ended."""
        can_wait = self._can_wait(standing)
        for stack in standing.active:
            stack.remember(with_memory=can_wait)
        self._waiting.append(EndedEpoch(standing.epoch, standing.steps))
        if not can_wait:
            self.close(standing)

    def close(self, standing: Standing) -> None:
        """Measure all epochs that wait, oldest first, and do what is to be done at their ends."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        stacks = list(standing.active)
        trained = {member for stack in stacks for member in stack.live}
        variants = [v for v in range(len(self._records)) if not trained.isdisjoint(standing.members(v))]
        measured = [stack.measure_remembered() for stack in stacks]
        for place, ended in enumerate(waiting):
            looks = is_looked_at(ended.epoch - standing.points_epoch)
            for stack, epochs in zip(stacks, measured, strict=True):
                self._close_stack(standing, stack, ended.epoch, place, epochs[place], looks=looks)
            best_of = self._note_records(standing, variants, ended.epoch, looks=looks)
            self._timeline.note(ended.epoch, best_of, partial(standing.freeze, ended, place, self._points_version))
        for stack in stacks:
            stack.unmeasured.forget()

    def _can_wait(self, standing: Standing) -> bool:
        """Whether it is certain that no member diverged or has to stop at the epoch that has just ended."""
        if not self._waiting:
            self._most_waiting = min((stack.most_unmeasured for stack in standing.active), default=1)
            live = [member for stack in standing.active for member in stack.live] if self._most_waiting > 1 else []
            stops = (standing.progress[member].earliest_stop(standing.epoch, self._rules[member]) for member in live)
            self._first_stop = min(stops, default=math.inf)
        return (
            len(self._waiting) + 1 < self._most_waiting
            and standing.epoch < self._first_stop
            and all(stack.is_safe() for stack in standing.active)
        )

    def _close_stack(
        self, standing: Standing, stack: Stack, epoch: int, place: int, measured: Measured, *, looks: bool
    ) -> None:
        """The end of an epoch for the live members of a stack."""
        copies = stack.unmeasured.copies
        # Those before the last would not have waited otherwise.
        is_last = place == len(copies) - 1
        finite = copies[place].parameters.are_finite() if is_last else [True] * len(stack.members)
        improved, diverged, stopped = [], [], []
        for row, member in enumerate(stack.members):
            if member not in stack.live:
                continue
            progress, rule = standing.progress[member], self._rules[member]
            # Infinite weights answer nothing. Their gradients are even NaN by the others' settings: 0 times infinity.
            progress.score = score = measured.scores[row] if finite[row] else _NOT_A_SCORE
            if not finite[row] or (self._samples.training_count > 0 and not math.isfinite(score.train_loss)):
                progress.halt("diverged", epoch)
                diverged.append(row)
                continue
            if progress.observe(epoch, score.validation_loss, rule):
                improved.append(row)
            elif progress.is_due(epoch, rule):
                progress.halt("stopped_early", epoch)
                stopped.append(row)
            if progress.best_epoch == epoch:
                progress.keep_losses(score.train_loss, measured.losses[row].copy())
            if looks or progress.status == "stopped_early":
                error = rise_error(measured.losses[row], progress.best_losses)
                progress.look(error, self._samples.memorized_below)
        for row in diverged:
            standing.halt(stack, row, restore_best=False)
        stack.keep(place, improved)
        for row in stopped:
            standing.halt(stack, row, restore_best=self._rules[stack.members[row]].restore_best)

    def _note_records(self, standing: Standing, variants: Sequence[int], epoch: int, *, looks: bool) -> list[int]:
        """Note an epoch in the history of these variants; returns those for which it is the best so far."""
        best_of = []
        for variant in variants:
            record = self._records[variant]
            every = [standing.progress[member] for member in standing.members(variant)]
            if record.note(epoch, [progress.score for progress in every if progress.score is not None]):
                best_of.append(variant)
                standing.best[variant] = record.best_epoch, record.best_loss
            if looks:
                record.note_rise(epoch, [progress.rise_error for progress in every])
        return best_of
