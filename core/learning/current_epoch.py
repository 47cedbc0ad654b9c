"""The epoch that is under way: in which order its steps see the training points, and how far they have come."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from core.experiment.spec import TrainingSpec
from core.learning.epoch_order import EpochOrder, batch_sizes
from core.learning.run_state import RunState
from core.learning.training_data import TrainingData


@dataclass(frozen=True, eq=False)
class Coming:
    """The steps of an epoch. To be read only."""

    order: EpochOrder
    """Of all repeats; the first has row 0."""
    first_step: int
    """Number in the run of the first of the mini-batches in `order.sizes`: it decides dropout's noise."""


class CurrentEpoch:
    """Takes the steps of an epoch, one mini-batch after the other, with the stacks that train.

    Attributes:
        order: None between two epochs.
    """

    def __init__(self, repeat_seeds: Sequence[int]) -> None:
        self._repeat_seeds = repeat_seeds
        self.order: EpochOrder | None = None

    def copy(self) -> CurrentEpoch:
        """The same, to go on apart from this one. Nothing in an order but its counters is changed in place."""
        other = CurrentEpoch(self._repeat_seeds)
        other.order = copy.copy(self.order)
        return other

    @property
    def steps_done(self) -> int:
        """Steps of it that were taken; 0 between two epochs."""
        return self.order.steps_done if self.order else 0

    @property
    def fraction(self) -> float:
        """Share of it that is done, in [0, 1)."""
        if not self.order or not self.order.steps_left:
            return 0.0
        return self.order.steps_done / (self.order.steps_done + self.order.steps_left)

    @property
    def is_over(self) -> bool:
        """It has begun, and no step of it is left."""
        return self.order is not None and not self.order.steps_left

    def step_count(self, training_count: int, batch_size: int) -> int:
        """Steps of it in all, as far as is known; between two epochs, of one over so many training points."""
        if self.order:
            return self.order.steps_done + self.order.steps_left
        return len(batch_sizes(training_count, batch_size))

    def upcoming(self, data: TrainingData, training: TrainingSpec, epoch: int) -> EpochOrder:
        """The order of the epoch that is under way, or of this one, which comes next. To be read only."""
        return self.order or EpochOrder(data.training_ids, training.batch_size, self._repeat_seeds, epoch)

    def train(self, state: RunState, data: TrainingData, training: TrainingSpec, limit: int) -> int:
        """Take at most so many steps, and begin the epoch where it hasn't; returns how many. In inference mode."""
        if self.order is None:
            self.order = self.upcoming(data, training, state.epoch)
            self.load(state, data)
        order = self.order
        count = min(limit, order.steps_left)
        for stack in state.active:
            stack.train(order.next_index, count, state.steps, training.learning_rate, training.weight_decay)
        state.steps += count
        order.advance(count)
        return count

    def coming(self, state: RunState, data: TrainingData, training: TrainingSpec) -> Coming:
        """Its steps, or where it has not begun those that it will consist of unless something changes."""
        order = self.upcoming(data, training, state.epoch)
        return Coming(order, state.steps - order.next_index)

    def take_up(self, data: TrainingData) -> None:
        """Go on with the training points that there are now."""
        if self.order is not None:
            self.order.take_up(data.training_ids)

    def load(self, state: RunState, data: TrainingData) -> None:
        """Give the stacks that train its mini-batches, of the points that there are now."""
        if self.order is not None:
            all_features = {stack.features for stack in state.active}
            columns = {features: data.columns_at(self.order.places, features) for features in all_features}
            for stack in state.active:
                stack.load(columns[stack.features], self.order.sizes)

    def close(self) -> None:
        """It has ended."""
        self.order = None
