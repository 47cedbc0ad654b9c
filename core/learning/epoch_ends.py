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
from core.learning.checkpoints import Checkpoints
from core.learning.evaluation import Score
from core.learning.progress import Best
from core.learning.rises import is_looked_at, rise_error
from core.learning.run_state import EndedEpoch, RunState
from core.learning.stack import Measured, Stack
from core.learning.training_data import TrainingData
from core.learning.unsent_history import UnsentHistory

_NOT_A_SCORE = Score(math.nan, math.nan, math.nan, math.nan, math.nan)


class EpochEnds:
    """Closes the epochs of a run, sooner or later. Every change to the run comes after a call of `close`."""

    def __init__(self, unsent: Sequence[UnsentHistory], checkpoints: Checkpoints) -> None:
        self._unsent = unsent
        self._checkpoints = checkpoints
        self._waiting: list[EndedEpoch] = []
        self._most_waiting = 1
        self._first_stop = math.inf
        self._rules: list[EarlyStopping] = []

    def take_over(self, experiment: Experiment, data: TrainingData) -> None:
        """Go by these settings and points from now on."""
        count = experiment.repeats.count
        self._rules = [v.regularization.early_stopping for v in experiment.variants for _ in range(count)]
        self._data = data

    def rule(self, member: int) -> EarlyStopping:
        """By which a member stops."""
        return self._rules[member]

    def note(self, state: RunState) -> None:
        """An epoch has ended."""
        can_wait = self._can_wait(state)
        for stack in state.active:
            stack.remember(with_memory=can_wait)
        self._waiting.append(EndedEpoch(state.epoch, state.steps))
        if not can_wait:
            self.close(state)

    def close(self, state: RunState) -> None:
        """Measure all epochs that wait, oldest first, and do what is to be done at their ends."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        stacks = list(state.active)
        variants: Sequence[int] = range(len(self._unsent))
        if state.halted:
            trained = {member for stack in stacks for member in stack.live}
            variants = [v for v in variants if not trained.isdisjoint(state.members(v))]
        measured = [stack.measure_remembered() for stack in stacks]
        for place, ended in enumerate(waiting):
            looks = is_looked_at(ended.epoch - state.points_epoch)
            for stack, epochs in zip(stacks, measured, strict=True):
                self._close_stack(state, stack, ended.epoch, place, epochs[place], looks=looks)
            best_of = self._note_histories(state, variants, ended.epoch, looks=looks)
            self._checkpoints.note(ended.epoch, best_of, partial(state.freeze, ended, place, self._data.points_digest))
        for stack in stacks:
            stack.unmeasured.forget()

    def _can_wait(self, state: RunState) -> bool:
        """Whether it is certain that no member diverged or has to stop at the epoch that has just ended."""
        if not self._waiting:
            self._most_waiting = min((stack.most_unmeasured for stack in state.active), default=1)
            if self._most_waiting == 1:
                return False
            live = [member for stack in state.active for member in stack.live]
            stops = (state.progress[member].earliest_stop(state.epoch, self._rules[member]) for member in live)
            self._first_stop = min(stops, default=math.inf)
        return (
            len(self._waiting) + 1 < self._most_waiting
            and state.epoch < self._first_stop
            and all(stack.is_safe() for stack in state.active)
        )

    def _close_stack(
        self, state: RunState, stack: Stack, epoch: int, place: int, measured: Measured, *, looks: bool
    ) -> None:
        """The end of an epoch for the live members of a stack."""
        copies = stack.unmeasured.copies
        # Those before the last would not have waited otherwise.
        is_last = place == len(copies) - 1
        finite = copies[place].parameters.are_finite() if is_last else [True] * len(stack.members)
        improved, diverged, stopped = [], [], []
        can_be_infinite = self._data.training_count > 0
        rows = zip(stack.members, measured.scores, finite, strict=True)
        for row, (member, measured_score, is_finite) in enumerate(rows):
            if member not in stack.live:
                continue
            progress, rule = state.progress[member], self._rules[member]
            # Infinite weights answer nothing. Their gradients are even NaN by the others' settings: 0 times infinity.
            progress.score = score = measured_score if is_finite else _NOT_A_SCORE
            if not is_finite or (can_be_infinite and not math.isfinite(score.train_loss)):
                progress.halt("diverged", epoch)
                diverged.append(row)
                continue
            if progress.observe(epoch, score.validation_loss, rule):
                improved.append(row)
            elif rule.enabled and progress.is_due(epoch, rule):
                progress.halt("stopped_early", epoch)
                stopped.append(row)
            if progress.best_epoch == epoch:
                progress.keep_losses(score.train_loss, measured.losses[row].copy())
            if looks or progress.status == "stopped_early":
                error = rise_error(measured.losses[row], progress.best_losses)
                progress.look(error, self._data.memorized_below)
        for row in diverged:
            state.halt(stack, row, restore_best=False)
        stack.keep(place, improved)
        for row in stopped:
            state.halt(stack, row, restore_best=self._rules[stack.members[row]].restore_best)

    def _note_histories(self, state: RunState, variants: Sequence[int], epoch: int, *, looks: bool) -> list[int]:
        """Note an epoch in the history of these variants; returns those for which it is the best so far."""
        best_of = []
        for variant in variants:
            unsent = self._unsent[variant]
            every = [state.progress[member] for member in state.members(variant)]
            loss = unsent.note(epoch, [progress.score for progress in every if progress.score is not None])
            if loss < state.best[variant].loss:
                best_of.append(variant)
                state.best[variant] = Best(epoch, loss)
            if looks:
                unsent.note_rise(epoch, [progress.rise_error for progress in every])
        return best_of
