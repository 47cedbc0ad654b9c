"""What happens at the ends of epochs: networks are measured, best weights kept, and some networks stop.

Measuring may wait. Where it is certain that nothing can come of an epoch's end but numbers to be noted, stacks remember
how they stand, and several epochs are measured together later: when there are enough of them, when a network might have
to stop, or when somebody wants to see. The numbers may wait once more before they become rows of histories. All that
can be observed is then as if every epoch had been measured and noted at its end, to the bit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

import torch

from core.experiment.spec import EarlyStopping, Experiment
from core.learning.checkpoints import Checkpoints
from core.learning.evaluation import TRAIN_LOSS, VALIDATION_LOSS, Measured, Scores
from core.learning.lull import Lull
from core.learning.progress import Best, Look, take_in
from core.learning.rises import is_looked_at, next_look, rise_error
from core.learning.run_state import EndedEpoch, RunState
from core.learning.training_data import TrainingData
from core.learning.unsent_history import UnsentHistory, condensed, middle
from core.learning.watch import Watch

MOST_UNNOTED: Final = 64
"""Epochs whose numbers become rows of histories together: beyond them nothing is gained any more."""


class EpochEnds:
    """Closes the epochs of a run, sooner or later. Every change to the run comes after a call of `close`.

    Every epoch is measured, but members are looked at one by one only where a Watch says that there is something to do
    for them: with many members, to go through all of them took longer than to measure them.
    """

    def __init__(self, unsent: Sequence[UnsentHistory], checkpoints: Checkpoints) -> None:
        self._unsent = unsent
        self._checkpoints = checkpoints
        self._waiting: list[EndedEpoch] = []
        self._most_waiting = 1
        self._first_stop = math.inf
        self._rules: list[EarlyStopping] = []
        self._watches: list[Watch] = []
        self._lull: Lull | None = None
        # Variants that trained in the epochs that are not in the histories yet, and what was measured then.
        self._training: list[int] = []
        self._unnoted: list[tuple[int, Scores]] = []
        self._unsettled: Sequence[_Closing] = ()
        """Stacks whose optimizer's losses of these epochs may have to be found yet."""

    def take_over(self, experiment: Experiment, data: TrainingData) -> None:
        """Go by these settings and points from now on."""
        self._repeat_count = experiment.repeats.count
        rules = [variant.regularization.early_stopping for variant in experiment.variants]
        self._rules = [rule for rule in rules for _ in range(self._repeat_count)]
        self._data = data

    def rule(self, member: int) -> EarlyStopping:
        """By which a member stops."""
        return self._rules[member]

    def note(self, state: RunState) -> None:
        """An epoch has ended. To be called in inference mode."""
        if self._lull is not None and self._most_waiting == 1 and self._passes_in(self._lull, state):
            return
        can_wait = self._can_wait(state)
        for stack in state.active:
            stack.remember(is_measured_at_once=not can_wait)
        self._waiting.append(EndedEpoch(state.epoch, state.steps))
        if not can_wait:
            self._measure(state)

    def close(self, state: RunState) -> None:
        """Do all that is to be done at the ends of the epochs so far."""
        if self._waiting:
            with torch.inference_mode():
                self._measure(state)
        self._note_histories()
        self._watches.clear()
        self._lull = None

    def _passes_in(self, lull: Lull, state: RunState) -> bool:
        """Measure an epoch that has ended, and note it where it lies in a lull: True. Of one stack, most epochs do, and
        between steps any Python takes twice its time; so this is short. What it comes to is what `_measure` does."""
        if len(self._watches) != 1 or not self._watches[0].is_whole:
            return False
        stack = self._watches[0].stack
        measured = stack.gauge.measure()
        scores = measured.scores[0]
        if not (measured.is_finite and lull.covers(scores, state.epoch)):
            return False
        state.scores = (*scores, stack.pass_epoch())
        self._unnoted.append((state.epoch, state.scores))
        if len(self._unnoted) >= MOST_UNNOTED:
            self._note_histories()
        return True

    def _can_wait(self, state: RunState) -> bool:
        """Whether it is certain that no member diverged or has to stop at the epoch that has just ended."""
        if not self._watches:
            self._most_waiting = min((stack.gauge.most_unmeasured for stack in state.active), default=1)
        if self._most_waiting == 1:
            return False
        if not self._waiting:
            self._first_stop = min(watch.first_stop for watch in self._watching(state))
        return (
            len(self._waiting) + 1 < self._most_waiting
            and state.epoch < self._first_stop
            and all(stack.is_safe() for stack in state.active)
        )

    def _watching(self, state: RunState) -> list[Watch]:
        """Over each of the active stacks."""
        if not self._watches:
            self._watches = [Watch(stack, state.progress, self._rules, state.epoch) for stack in state.active]
        return self._watches

    def _measure(self, state: RunState) -> None:
        """Measure all epochs that wait, oldest first, and do what is to be done at their ends."""
        waiting, self._waiting = self._waiting, []
        if not self._unnoted:
            trained = {member for stack in state.active for member in stack.live}
            self._training = [v for v in range(len(self._unsent)) if not trained.isdisjoint(state.members(v))]
        closing = self._unsettled = [_Closing.of(watch) for watch in self._watching(state)]
        for place, ended in enumerate(waiting):
            scores = state.scores = self._scores(state, closing, place)
            self._unnoted.append((ended.epoch, scores))
            if self._lull is not None and self._lull.covers(scores, ended.epoch):
                for each in closing:
                    each.watch.stack.keep(place)
            else:
                self._close_epoch(state, closing, place, ended)
        for each in closing:
            each.watch.stack.gauge.unmeasured.forget()
        some_stopped = len(self._watches) < len(closing)
        if some_stopped or len(self._unnoted) >= MOST_UNNOTED:
            self._note_histories()
        if some_stopped:
            self._watches.clear()
            self._lull = None

    def _close_epoch(self, state: RunState, closing: Sequence[_Closing], place: int, ended: EndedEpoch) -> None:
        """Do what is to be done at the end of one of the remembered epochs."""
        epoch = ended.epoch
        looks = is_looked_at(epoch - state.points_epoch)
        for each in closing:
            self._close_stack(state, each, place, epoch, looks=looks)
        best_of = self._note_best(state, epoch)
        if looks:
            self._note_rises(state, epoch)
        self._checkpoints.note(epoch, best_of, partial(state.freeze, ended, place, self._data.points_digest))
        look = state.points_epoch + next_look(epoch - state.points_epoch)
        until = min(look, self._checkpoints.next_after(epoch))
        self._lull = Lull((each.watch for each in closing), state.best, self._repeat_count, until)

    def _scores(self, state: RunState, closing: Sequence[_Closing], place: int) -> Scores:
        """Of all members at the end of one of the remembered epochs, from those of the active stacks."""
        if len(closing) == 1:
            watch, measured, seen = closing[0]
            if watch.is_whole and measured.is_finite:
                return (*measured.scores[place], seen[place])
        self._settle()
        scores = [list(column) for column in state.scores]  # those that have stopped keep theirs
        for watch, measured, seen in closing:
            # Infinite weights answer nothing. Their gradients are even NaN by the others' settings: 0 times infinity.
            infinite = () if measured.is_finite else watch.stack.gauge.unmeasured.copies[place].parameters.infinite()
            for row, member in zip(watch.rows, watch.members, strict=True):
                for column, of_rows in zip(scores, (*measured.scores[place], seen[place]), strict=True):
                    column[member] = math.nan if row in infinite else of_rows[row]
        return scores

    def _close_stack(self, state: RunState, closing: _Closing, place: int, epoch: int, *, looks: bool) -> None:
        """The end of an epoch for the live members of a stack."""
        watch, losses = closing.watch, closing.measured.losses
        stack = watch.stack
        concerned = watch.concerned(state.scores, epoch)
        improved, diverged, stopped = [], [], []
        seen: list[Look] = []
        can_be_infinite = self._data.training_count > 0
        for k in range(len(watch.rows)) if looks else concerned:
            row, member = watch.rows[k], watch.members[k]
            progress, rule = state.progress[member], self._rules[member]
            training_loss, validation_loss = state.scores[TRAIN_LOSS][member], state.scores[VALIDATION_LOSS][member]
            if can_be_infinite and not math.isfinite(training_loss):
                progress.halt("diverged", epoch, last_finite=epoch - 1)
                diverged.append(row)
                continue
            if progress.observe(epoch, validation_loss, rule):
                improved.append(row)
            elif progress.is_due(epoch, rule):
                progress.halt("stopped_early", epoch, last_finite=epoch)
                stopped.append(row)
            if progress.best_epoch == epoch:
                progress.keep_losses(training_loss, losses[place, row].copy())
            if looks or progress.status == "stopped_early":
                error = rise_error(losses[place, row], progress.best_losses)
                seen.append(Look(progress, training_loss, validation_loss, error))
        if seen:
            take_in(seen, self._data.memorized_below)
        for row in diverged:
            state.halt(stack, row, restore_best=False)
        stack.keep(place, improved)
        for row in stopped:
            state.halt(stack, row, restore_best=self._rules[stack.members[row]].restore_best)
        if diverged or stopped:
            self._watches.remove(watch)
        elif concerned:
            watch.refresh(concerned, epoch + 1)

    def _note_best(self, state: RunState, epoch: int) -> list[int]:
        """Note the epoch for those variants for which it is the best so far, and return them."""
        losses, count, best_of = state.scores[VALIDATION_LOSS], self._repeat_count, []
        for variant in self._training:
            of_repeats, best = losses[variant * count : (variant + 1) * count], state.best[variant].loss
            # Where no repeat is below the best median, no median is: most often, and found sooner than a median.
            if any(loss < best for loss in of_repeats) and (loss := middle(of_repeats)) < best:
                state.best[variant] = Best(epoch, loss)
                best_of.append(variant)
        return best_of

    def _note_rises(self, state: RunState, epoch: int) -> None:
        for variant in self._training:
            self._unsent[variant].note_rise(epoch, [state.progress[m].rise_error for m in state.members(variant)])

    def _note_histories(self) -> None:
        """Turn the numbers of measured epochs into rows."""
        if not self._unnoted:
            return
        self._settle()
        epochs, scores = zip(*self._unnoted, strict=True)
        self._unnoted.clear()
        rows, ranges = condensed(epochs, scores, self._repeat_count)
        for variant in self._training:
            self._unsent[variant].note(rows[variant], ranges[variant])

    def _settle(self) -> None:
        for each in self._unsettled:
            each.watch.stack.settle()


class _Closing(NamedTuple):
    """A stack whose epochs are being closed: who watches it, and what was measured of it."""

    watch: Watch
    measured: Measured
    seen: Sequence[Sequence[float]]
    """As of Stack.take_optimizer_losses."""

    @classmethod
    def of(cls, watch: Watch) -> _Closing:
        """In inference mode."""
        stack = watch.stack
        return cls(watch, stack.gauge.measure_remembered(), stack.take_optimizer_losses())
