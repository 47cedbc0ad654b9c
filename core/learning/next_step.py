"""The step that training takes next, for a copy of one member to take: the run isn't touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import torch

from core.data.points import IdArray
from core.experiment.spec import Experiment, TrainingSpec
from core.learning.current_epoch import CurrentEpoch
from core.learning.run_state import RunState
from core.learning.stack import Stack
from core.learning.step_parts import StepParts
from core.learning.training_data import TrainingData

NoStep = Literal["earlier epoch", "stopped", "no points"]
"""Why no step comes next: an earlier epoch is shown, the network has stopped, or it has nothing to learn from."""


@dataclass(frozen=True, eq=False)
class NextStep:
    """One step. Members share mini-batches, so it is the next one of all that train."""

    stack: Stack
    """A copy of the member alone, with the mini-batches of the epoch."""
    place: int
    """Of the step's mini-batch among these."""
    number: int
    """Of the step in the run, from 0."""
    ids: IdArray
    """(B,) of the points in the mini-batch."""
    epoch: int
    """Whole epochs done."""
    step_in_epoch: int
    """Steps of the epoch that were taken."""
    steps_in_epoch: int
    training: TrainingSpec

    def taken(self) -> StepParts:
        """What the step goes through. To be called once: the copy moves on."""
        training = self.training
        with torch.inference_mode():
            return self.stack.step_explained(self.place, self.number, training.learning_rate, training.weight_decay)


def next_step_of(
    state: RunState, current: CurrentEpoch, data: TrainingData, experiment: Experiment, variant: int
) -> NextStep | NoStep:
    """The step that the first repeat of a variant takes next, or why it takes none.

    Args:
        state: what training has come to.
        current: the epoch that is under way.
    """
    stack, row = state.place(state.members(variant)[0])
    if not data.training_count:
        return "no points"
    if stack in state.halted:
        return "stopped"
    order = current.upcoming(data, experiment.training, state.epoch)
    alone = stack.rows([row], [stack.members[row]])
    alone.regularize([experiment.variants[variant].regularization])
    alone.load(data.columns_at(order.places, stack.features), order.sizes)
    first = sum(order.sizes[: order.next_index])
    return NextStep(
        stack=alone,
        place=order.next_index,
        number=state.steps,
        ids=order.remaining[0, first : first + order.sizes[order.next_index]],
        epoch=state.epoch,
        step_in_epoch=order.steps_done,
        steps_in_epoch=order.steps_done + order.steps_left,
        training=experiment.training,
    )
