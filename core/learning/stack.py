"""A stack: networks of equal shape, trained by one set of tensor operations."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import NetworkSpec, OptimizerName, Regularization
from core.learning.backpropagation import Backpropagation
from core.learning.batch_tensors import Batch, Epoch
from core.learning.calls import Call
from core.learning.evaluation import Sample
from core.learning.frozen_stack import FrozenStack
from core.learning.gauge import Gauge
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.optimizer import Optimizer, OptimizerState, make_optimizer
from core.learning.optimizer_loss import OptimizerLoss
from core.learning.regularization import DropoutFactors, Penalties
from core.learning.step_parts import StepParts, explained
from core.plane.features import Features


class Stack:
    """Networks of equal shape with their optimizer, their settings, and two older copies of their weights.

    A network is one repeat of one variant; the members of an experiment with R repeats are numbered variant * R +
    repeat.

    A member that has left still has its row, which goes on being computed and means nothing any more. Without it the
    others would lie elsewhere in memory, and torch rounds a number in another way at the end of a tensor than in its
    middle: their curves would change, if only by a hair.

    Attributes:
        members: by row.
        live: those of them that have not left.
        parameters: as they are now.
        best: at the epoch with the lowest validation loss, by the monitor of early stopping.
        gauge: measures it.
    """

    def __init__(
        self,
        members: Sequence[int],
        repeat_seeds: tuple[int, ...],
        parameters: Parameters,
        gradients: LayerViews,
        optimizer: Optimizer,
    ) -> None:
        """Put together from parts; see `fresh`. Settings and points have to follow."""
        self.members = tuple(members)
        self.live = set(members)
        self.parameters = parameters
        self.best = parameters.copy()
        self.gauge = Gauge(parameters, optimizer)
        self._repeat_seeds = repeat_seeds
        self._gradients = gradients
        self._optimizer = optimizer
        self._repeats = torch.tensor([member % len(repeat_seeds) for member in members])
        self._chains: dict[int, tuple[Backpropagation, DropoutFactors | None]] = {}
        # Of each mini-batch, what changes with the number of a step, and the operations that find the gradients.
        self._steps: list[tuple[DropoutFactors | None, Sequence[Call]]] = []
        self._epoch: Epoch | None = None
        self._optimizer_loss = OptimizerLoss(len(members))
        self._frozen: FrozenStack | None = None
        self._best_is_shared = True
        self._finite: Parameters | None = None
        """None: what `finite` is, `parameters` are."""

    @classmethod
    def fresh(
        cls,
        members: Sequence[int],
        network: NetworkSpec,
        output_count: int,
        optimizer: OptimizerName,
        repeat_seeds: tuple[int, ...],
    ) -> Stack:
        """At the start of a run: all variants have the same weights, in each repeat others."""
        row_seeds = [repeat_seeds[member % len(repeat_seeds)] for member in members]
        parameters = Parameters.fresh(Layout(network, output_count), row_seeds)
        gradients = _gradients_of(parameters)
        return cls(
            members, repeat_seeds, parameters, gradients, make_optimizer(optimizer, parameters.flat, gradients.flat)
        )

    @classmethod
    def thawed(cls, frozen: FrozenStack) -> Stack:
        """One that stands where another stood. It has no settings, points or mini-batches yet."""
        parameters = frozen.parameters.copy()
        gradients = _gradients_of(parameters)
        optimizer = frozen.optimizer(parameters.flat, gradients.flat)
        optimizer.load(frozen.memory)
        stack = cls(frozen.members, frozen.repeat_seeds, parameters, gradients, optimizer)
        stack.best = frozen.best
        stack._finite = frozen.finite
        stack.live = set(frozen.live)
        return stack

    def copy(self) -> Stack:
        """One that stands where this one stands, to go on apart. It has no settings, points or mini-batches yet."""
        other = Stack.thawed(self.freeze())
        if self._finite is not None:
            other._finite = self._finite.copy()  # the gauge takes its memory for something else, sooner or later
        other._optimizer_loss = self._optimizer_loss.rows(range(len(self.members)))
        return other

    @classmethod
    def joined(cls, stacks: Sequence[Stack]) -> Stack:
        """One stack of the members of several that are alike (see is_like). Settings and points have to follow."""
        first = stacks[0]
        parameters = Parameters.joined([stack.parameters for stack in stacks])
        gradients = _gradients_of(parameters)
        optimizer = type(first._optimizer)(parameters.flat, gradients.flat)
        states = [stack._optimizer.state() for stack in stacks]
        with torch.inference_mode():
            memories = zip(*(state.tensors for state in states), strict=True)
            tensors = tuple(parameters.layout.joined(each) for each in memories)
        optimizer.load(OptimizerState(tensors, states[0].steps))
        members = [member for stack in stacks for member in stack.members]
        other = cls(members, first._repeat_seeds, parameters, gradients, optimizer)
        other.live = {member for stack in stacks for member in stack.live}
        other.best = Parameters.joined([stack.best for stack in stacks])
        other._finite = Parameters.joined([stack.finite for stack in stacks])
        other._optimizer_loss = OptimizerLoss.joined([stack._optimizer_loss for stack in stacks])
        return other

    def is_like(self, other: Stack) -> bool:
        """Whether networks are of one shape and optimizers have come equally far, so that both can be one stack."""
        layouts = [(stack.parameters.layout.network, stack.parameters.layout.output_count) for stack in (self, other)]
        return layouts[0] == layouts[1] and self._optimizer.state().steps == other._optimizer.state().steps

    def rows(self, rows: Sequence[int], members: Sequence[int]) -> Stack:
        """A copy of some of the rows, under these numbers. Settings, points and mini-batches have to follow."""
        parameters = self.parameters.rows(rows)
        gradients = _gradients_of(parameters)
        index = parameters.layout.rows_of_flat(rows, len(self.members))
        optimizer = self._optimizer.rows(index, parameters.flat, gradients.flat)
        other = Stack(members, self._repeat_seeds, parameters, gradients, optimizer)
        other.best = self.best.rows(rows)
        other._finite = self.finite.rows(rows)
        other._optimizer_loss = self._optimizer_loss.rows(rows)
        return other

    def part(self, row: int) -> Stack:
        """Let a member leave: a stack of its own that stands where it stands, to be measured on the same points."""
        other = self.rows([row], [self.members[row]])
        other.regularize([self._regularizations[row]])
        sample = self.gauge.sample
        one = slice(None) if len(sample.x) == 1 else slice(row, row + 1)
        other.take_points(Sample(sample.x[one], sample.labels[one], sample.training_count))
        self.live.remove(self.members[row])
        self._frozen = None
        return other

    def freeze(self) -> FrozenStack:
        """All that it takes to go on later from now. As long as nothing changes, the same is given again."""
        if self._frozen is None:
            self._frozen = self._freeze(self.parameters.copy(), self._optimizer.state(), self._finite)
        return self._frozen

    def freeze_remembered(self, place: int) -> FrozenStack:
        """The same for one of the remembered epochs, with the best weights as they are known by now."""
        copy = self.gauge.unmeasured.held(place)
        copy.is_kept = True
        return self._freeze(copy.parameters, copy.memory or self._optimizer.state())

    def regularize(self, regularizations: Sequence[Regularization]) -> None:
        """Take over rates and strengths, one set per member, from the next step on."""
        self._regularizations = list(regularizations)
        self._penalties = Penalties(
            [r.l2_strength for r in regularizations], [r.l1_strength for r in regularizations], self.parameters
        )
        self._let_go()
        self.gauge.take_penalties(self._penalties)

    def take_points(self, sample: Sample) -> None:
        """Measure on these points from now on: x (T, N, F), T = 1 for all alike or one table for each repeat."""
        if len(sample.x) > 1:
            sample = Sample(sample.x[self._repeats], sample.labels[self._repeats], sample.training_count)
        self.gauge.take_points(sample)

    def load(self, columns: Tensor, sizes: Sequence[int]) -> None:
        """Take the points of the next steps, mini-batch after mini-batch.

        Args:
            columns: (1, F + 1 + S, n) for all networks, or (R, F + 1 + S, n), for each repeat its own; see
                training_columns(). F as in `features`.
            sizes: points of each mini-batch; they add up to n.
        """
        with torch.inference_mode():
            if len(columns) > 1:
                columns = columns[self._repeats]
            if self._epoch is None or not self._epoch.fits(columns, sizes):
                self._epoch = Epoch(self.parameters.layout, len(self.members), columns, sizes)
                self._chains = {points: self._chains.get(points) or self._chain(points) for points in set(sizes)}
                self._optimizer_loss.load(self._epoch.targets, sizes, self.parameters, self._penalties)
                self._steps = [self._step(place, batch) for place, batch in enumerate(self._epoch.batches)]
            self._optimizer_loss.add_up()
            self._epoch.fill(columns)

    def train(self, first: int, count: int, number: int, learning_rate: float, weight_decay: float) -> None:
        """Take training steps on so many of the loaded mini-batches, from one on. To be called in inference mode.

        Args:
            number: of the first of these steps, in the run: it decides dropout's noise.
        """
        optimize = self._optimizer.step
        is_covered = self.gauge.headroom.cover(count, learning_rate, weight_decay)
        # Nobody asks for `finite` within steps that are taken at one go, and after them it is what they have led to.
        if self._finite is None and not (is_covered and count == len(self._steps)):
            self._finite = self.gauge.unmeasured.passed()
        self._optimizer_loss.begin(first, first + count)
        for step, (dropout, calls) in enumerate(self._steps[first : first + count], number):
            if dropout is not None:
                dropout.draw(step)
            for call in calls:
                call()
            optimize(learning_rate, weight_decay)
        self.weights_changed()

    def step_explained(self, place: int, number: int, learning_rate: float, weight_decay: float) -> StepParts:
        """Take one step as `train` does, by the very same operations, and tell what it went through.

        place: of its mini-batch among those that were loaded. number: as in `train`.
        """
        assert self._epoch is not None
        batch, (dropout, _) = self._epoch.batches[place], self._steps[place]
        backpropagation, _ = self._chains[batch.h.shape[2]]
        if dropout is not None:
            dropout.draw(number)
        self._hold_finite()
        parts = explained(
            batch,
            backpropagation,
            dropout,
            self._penalties,
            self._optimizer,
            self.parameters,
            self._gradients,
            rates=(learning_rate, weight_decay),
        )
        self.weights_changed()
        return parts

    def weights_changed(self) -> None:
        """Forget what was computed from the weights. To be called after any change to them."""
        self.gauge.weights_changed()
        self._frozen = None

    @property
    def finite(self) -> Parameters:
        """Weights at the last epoch that ended with finite numbers. Valid until the weights change or an epoch ends:
        who needs them longer has to copy them."""
        return self.parameters if self._finite is None else self._finite

    @property
    def features(self) -> Features:
        """What its networks take in."""
        return self.parameters.layout.network.features

    @property
    def byte_count(self) -> int:
        """Of weights, their older copies and gradients, and the optimizer's memory."""
        flat = self.parameters.flat
        return (4 + len(self._optimizer.state().tensors)) * flat.numel() * flat.element_size()

    def rest(self) -> None:
        """Give up what can be made again. Before the next step mini-batches have to be loaded."""
        self._let_go()
        self.gauge.rest()

    def is_safe(self) -> bool:
        """Whether the weights of all live members are so small that their losses are finite for sure."""
        if self.gauge.is_safe():
            return True
        if len(self.live) == len(self.members):
            return False
        return self.gauge.is_safe([row for row, member in enumerate(self.members) if member in self.live])

    def remember(self, *, is_measured_at_once: bool) -> None:
        """An epoch ends here; see Gauge.remember."""
        self.gauge.remember(is_measured_at_once=is_measured_at_once)
        self._optimizer_loss.close_epoch()

    def take_optimizer_losses(self) -> list[list[float]]:
        """Of each of the remembered epochs, oldest first, and then of each network. These lists hold numbers only after
        a call of `settle`."""
        return self._optimizer_loss.take()

    def pass_epoch(self) -> list[float]:
        """An epoch ends here that was measured by the weights as they are, and of which nobody wants more than `finite`
        is; returns what `take_optimizer_losses` does of it. To be called in inference mode."""
        self._finite = None
        self._optimizer_loss.close_epoch()
        return self._optimizer_loss.take()[0]

    def settle(self) -> None:
        """Find the optimizer's losses of all epochs that were measured so far."""
        self._optimizer_loss.settle()

    def keep(self, place: int, improved: Sequence[int] = ()) -> None:
        """Note the weights at a remembered epoch in `finite`, and those of some members in `best`. To be called in
        inference mode."""
        copy = self.gauge.unmeasured.held(place)
        if len(improved) == len(self.live):  # what the rows of members that left hold means nothing
            self.best, self._best_is_shared = copy.parameters, True
            copy.is_kept = True
        elif improved:
            if self._best_is_shared:
                self.best, self._best_is_shared = self.best.copy(), False
            self.best.copy_rows_from(copy.parameters, improved)
        self._finite = copy.parameters

    def put_back(self, copy: Parameters, row: int) -> None:
        """Give a member the weights that `best` or `finite` holds; the optimizer's memory stays."""
        self._hold_finite()
        self.parameters.copy_rows_from(copy, [row])
        self.weights_changed()

    def set_parameter(self, row: int, place: ParameterPlace, value: float) -> None:
        """Put another number in place of one of a member's; the optimizer forgets what it remembers of it.

        How many steps the optimizer has taken counts for all numbers alike, and stays.
        """
        layout, count = self.parameters.layout, len(self.members)
        self._hold_finite()
        with torch.inference_mode():
            self.parameters.at(row, place).fill_(value)
            for memory in self._optimizer.memories:
                LayerViews(layout, count, memory).at(row, place).zero_()
        self.weights_changed()

    def _hold_finite(self) -> None:
        """Copy what `finite` is: weights are about to change by other means than steps to the end of an epoch that
        surely keep them finite."""
        self.gauge.headroom.forget()
        if self._finite is None:
            with torch.inference_mode():
                self._finite = self.gauge.unmeasured.passed()

    def _freeze(self, parameters: Parameters, memory: OptimizerState, finite: Parameters | None = None) -> FrozenStack:
        self._best_is_shared = True
        members, live, rule = self.members, frozenset(self.live), type(self._optimizer)
        return FrozenStack(members, live, self._repeat_seeds, parameters, self.best, rule, memory, finite)

    def _let_go(self) -> None:
        """Give up what is bound to rates, strengths and mini-batches."""
        self._optimizer_loss.forget_batches()
        self._chains.clear()
        self._steps.clear()
        self._epoch = None

    def _step(self, place: int, batch: Batch) -> tuple[DropoutFactors | None, Sequence[Call]]:
        backpropagation, dropout = self._chains[batch.h.shape[2]]
        penalties = self._penalties.calls(self.parameters.map_part, self._gradients.map_part)
        seen = self._optimizer_loss.calls(place, backpropagation.logits)
        return dropout, (*backpropagation.calls(batch), *penalties, *seen)

    def _chain(self, rows: int) -> tuple[Backpropagation, DropoutFactors | None]:
        hidden, dropout = self.parameters.layout.network.hidden, None
        rates = [r.dropout_rate for r in self._regularizations]
        if any(rates) and hidden:
            row_seeds = [self._repeat_seeds[repeat] for repeat in self._repeats.tolist()]
            dropout = DropoutFactors(rates, row_seeds, rows, hidden, self.parameters.flat.dtype)
        return Backpropagation(self.parameters, self._gradients, rows, dropout), dropout


def _gradients_of(parameters: Parameters) -> LayerViews:
    with torch.inference_mode():
        return LayerViews(parameters.layout, parameters.member_count, torch.zeros_like(parameters.flat))
