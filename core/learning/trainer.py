"""The trainer: one run of an experiment, step by step, with everything that a person may change meanwhile."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import torch

from core.changes import compare
from core.learning.batches import EpochOrder, batch_sizes
from core.learning.network import Parameters
from core.learning.progress import Progress
from core.learning.samples import Samples
from core.learning.stack import Stack
from core.protocol import Measures, VariantSnapshot, VariantStatus
from core.spec import Experiment, NetworkSpec


class Trainer:
    """Trains all variants of an experiment side by side, on the same mini-batches.

    Variants of equal shape share a stack. One that stops early or diverges leaves it and stands still in a stack of its
    own, so that the others go on without it.

    Attributes:
        epoch: whole epochs done.
        points_epoch: as in protocol.Snapshot.
    """

    def __init__(self, experiment: Experiment) -> None:
        """Start a run: fresh weights, and epoch 0 (before training) in the history."""
        self.epoch = 0
        self.points_epoch = 0
        self._experiment = experiment
        self._samples = Samples(experiment.data, experiment.points)
        self._progress = [Progress() for _ in experiment.variants]
        self._active = self._fresh_stacks()
        self._halted: list[Stack] = []
        self._order: EpochOrder | None = None
        self._steps = 0
        self._regularize()
        self._close_epoch()

    @property
    def step_in_epoch(self) -> int:
        """Steps of the current epoch done."""
        return self._order.steps_done if self._order else 0

    @property
    def steps_per_epoch(self) -> int:
        """Steps of the current epoch in all, as far as is known now; 0 without training points."""
        if self._order:
            return self._order.steps_done + self._order.steps_left
        return len(batch_sizes(self._samples.training_count, self._experiment.training.batch_size))

    @property
    def epoch_fraction(self) -> float:
        """Share of the current epoch done, in [0, 1)."""
        if not self._order or not self._order.steps_left:
            return 0.0
        return self.step_in_epoch / self.steps_per_epoch

    @property
    def finished(self) -> bool:
        """Every variant has stopped or diverged: training on would change nothing."""
        return not self._active

    @property
    def can_train(self) -> bool:
        """Whether there is a training point."""
        return self._samples.training_count > 0

    def train_steps(self, limit: int) -> int:
        """Train at most so many steps, and not past the end of the epoch; returns how many it was.

        0 only if the run is finished, there are no training points, or the limit is 0.
        """
        if limit <= 0 or self.finished or not self.can_train:
            return 0
        with torch.inference_mode():
            order = self._order or self._open_epoch()
            count = min(limit, order.steps_left)
            first, training = order.next_index, self._experiment.training
            for stack in self._active:
                for k in range(count):
                    stack.step(first + k, self._steps + k, training.learning_rate, training.weight_decay)
                stack.weights_changed()
                for variant in stack.variants:
                    self._progress[variant].restored_epoch = -1
            self._steps += count
            order.advance(count)
            if not order.steps_left:
                self._end_epoch()
        return count

    def change(self, experiment: Experiment) -> None:
        """Take over hot settings and points; weights and the optimizers' memory stay.

        Rates, strengths and points count from the next step on, the batch size from the next epoch. New points join
        within the running epoch, and best epochs are counted from its end on. Stopped variants go on if early stopping
        would no longer have stopped them: always, when points changed.

        Raises:
            ValueError: the experiments differ in what only a new run can change.
        """
        change = compare(self._experiment, experiment)
        if change.kind == "restart":
            raise ValueError(f"{change.reason}: this needs a new run.")
        before, self._experiment = self._experiment, experiment
        points_changed = experiment.points != before.points
        if points_changed:
            self._samples = Samples(experiment.data, experiment.points)
            self.points_epoch = self.epoch + 1
            for stack in (*self._active, *self._halted):
                stack.points_changed()
            for progress in self._progress:
                progress.points_changed()
        resumed = self._resume_where_not_due()
        if experiment.variants != before.variants:
            self._regularize()
        elif not (points_changed or resumed):
            return
        if self._order is not None:
            self._reload(self._order)
            if self.can_train and not self._order.steps_left and self._active:
                self._end_epoch()

    def check_finite(self) -> None:
        """Stop the variants whose weights have become infinite or NaN, without waiting for the end of the epoch."""
        halted = False
        for stack in list(self._active):
            finite = stack.are_finite()
            bad = [position for position, good in enumerate(finite) if not good]
            for position in bad:
                self._put_back_finite(stack, position, self.epoch)
            if bad:
                self._halt(stack, bad)
                halted = True
        if halted and self._order is not None:
            self._reload(self._order)

    def restore_best(self, variant: int) -> bool:
        """Go back to a variant's best weights since the points changed; False, and nothing done, if there are none."""
        progress = self._progress[variant]
        if progress.kept_epoch < 0:
            return False
        stack, position = self._place(variant)
        stack.put_back(stack.best, position)
        progress.restored_epoch = progress.kept_epoch
        return True

    def status(self, variant: int) -> VariantStatus:
        """Whether it trains, or why not."""
        return self._progress[variant].status

    def measures(self, variant: int) -> Measures:
        """Of the weights as they are now."""
        stack, position = self._place(variant)
        return stack.measures(self._samples.sample)[position]

    def surface(self, variant: int, grid: int) -> npt.NDArray[np.float32]:
        """(S, G, G) probabilities of the weights as they are now."""
        stack, position = self._place(variant)
        values: npt.NDArray[np.float32] = stack.surface(grid)[position]
        return values

    def take_rows(self, variant: int) -> npt.NDArray[np.float64]:
        """(n, 6) HISTORY_COLUMNS of the epochs that ended since the last call."""
        return self._progress[variant].take_rows()

    def parameters(self, variant: int) -> Parameters:
        """A copy of the weights as they are now, as a stack of one."""
        stack, position = self._place(variant)
        return stack.parameters.rows([position])

    def snapshot_variants(self, grid: int) -> tuple[VariantSnapshot, ...]:
        """Each variant's part of a snapshot, with a surface of grid x grid; takes the rows of the history along."""
        return tuple(
            VariantSnapshot(
                status=progress.status,
                status_epoch=progress.status_epoch,
                measures=self.measures(variant),
                best_epoch=progress.best_epoch,
                restored_epoch=progress.restored_epoch,
                surface=self.surface(variant, grid),
                rows=progress.take_rows(),
            )
            for variant, progress in enumerate(self._progress)
        )

    def _fresh_stacks(self) -> list[Stack]:
        groups: dict[NetworkSpec, list[int]] = {}
        for place, variant in enumerate(self._experiment.variants):
            groups.setdefault(variant.network, []).append(place)
        training = self._experiment.training
        return [
            Stack.fresh(places, network, self._experiment.output_count, training.optimizer, training.seed)
            for network, places in groups.items()
        ]

    def _regularize(self) -> None:
        for stack in (*self._active, *self._halted):
            stack.regularize([self._experiment.variants[variant].regularization for variant in stack.variants])

    def _place(self, variant: int) -> tuple[Stack, int]:
        stack = next(stack for stack in (*self._active, *self._halted) if variant in stack.variants)
        return stack, stack.variants.index(variant)

    def _open_epoch(self) -> EpochOrder:
        training = self._experiment.training
        order = EpochOrder(self._samples.training_ids, training.batch_size, training.seed, self.epoch)
        self._load(order)
        self._order = order
        return order

    def _reload(self, order: EpochOrder) -> None:
        """Give the stacks the mini-batches that are still to come in this epoch, of the points that there are now."""
        order.take_up(self._samples.training_ids)
        self._load(order)

    def _load(self, order: EpochOrder) -> None:
        x, targets = self._samples.training_rows(order.remaining)
        for stack in self._active:
            stack.load(x, targets, order.sizes)

    def _end_epoch(self) -> None:
        self._order = None
        self.epoch += 1
        self._close_epoch()

    def _close_epoch(self) -> None:
        """Measure the active variants, and stop those that diverged or whose patience has run out."""
        for stack in list(self._active):
            measured, finite = stack.measures(self._samples.sample), stack.are_finite()
            improved, good, halted = [], [], []
            for position, variant in enumerate(stack.variants):
                progress = self._progress[variant]
                rule = self._experiment.variants[variant].regularization.early_stopping
                progress.record(self.epoch, measured[position])
                if not finite[position] or (self.can_train and not math.isfinite(measured[position].train_loss)):
                    self._put_back_finite(stack, position, self.epoch)
                    halted.append(position)
                    continue
                good.append(position)
                if progress.observe(self.epoch, measured[position].validation_loss, rule):
                    improved.append(position)
                elif progress.is_due(self.epoch, rule):
                    halted.append(position)
                    progress.halt("stopped_early", self.epoch)
            stack.keep(stack.finite, good)
            stack.keep(stack.best, improved)
            for position in halted:
                variant = stack.variants[position]
                rule = self._experiment.variants[variant].regularization.early_stopping
                if self.status(variant) == "stopped_early" and rule.restore_best:
                    self.restore_best(variant)
            if halted:
                self._halt(stack, halted)

    def _put_back_finite(self, stack: Stack, position: int, epoch: int) -> None:
        stack.put_back(stack.finite, position)
        self._progress[stack.variants[position]].halt("diverged", epoch)

    def _halt(self, stack: Stack, positions: list[int]) -> None:
        """Take variants out of an active stack."""
        self._active.remove(stack)
        self._halted.extend(stack.take([position]) for position in positions)
        rest = [position for position in range(len(stack.variants)) if position not in positions]
        if rest:
            self._active.append(stack.take(rest))

    def _resume_where_not_due(self) -> bool:
        """Let stopped variants go on that early stopping would no longer have stopped; True if there were any."""
        resumed = []
        for stack in self._halted:
            (variant,) = stack.variants
            progress = self._progress[variant]
            rule = self._experiment.variants[variant].regularization.early_stopping
            if progress.status == "stopped_early" and not progress.is_due(progress.status_epoch, rule):
                progress.resume(self.epoch)
                resumed.append(stack)
        self._halted = [stack for stack in self._halted if stack not in resumed]
        self._active.extend(resumed)
        return bool(resumed)
