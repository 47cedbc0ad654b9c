"""Where all networks of a run stand at one moment, be it the newest or an earlier one that is looked at again."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.experiment.spec import EarlyStopping, Experiment, NetworkSpec, Variant
from core.learning.checkpoints import Checkpoint
from core.learning.evaluation import SCORE_NAMES, Sample, Scores
from core.learning.progress import NO_BEST, Progress
from core.learning.stack import Stack
from core.learning.standing import Standing
from core.plane.features import Features
from core.plane.grid import WHOLE, View
from core.protocol import Measures, Outcome

Surface = npt.NDArray[np.float32]


class EndedEpoch(NamedTuple):
    """An epoch that has ended: its number, and the steps taken until then."""

    epoch: int
    steps: int


class RunState:
    """The members of an experiment (see Stack) in stacks that train and stacks that stand still.

    Attributes:
        epoch: whole epochs done.
        steps: taken since epoch 0.
        points_epoch: as in protocol.Snapshot.
        active: stacks that train.
        halted: stacks that have stopped or diverged, one member each.
        progress: of each member.
        scores: of each member at the end of the last epoch that it trained, before anything was restored.
        best: of each variant.
        standing: before the first change since the last step; None without one.
    """

    def __init__(
        self, active: Sequence[Stack], halted: Sequence[Stack], progress: Sequence[Progress], repeat_count: int
    ) -> None:
        self.epoch = 0
        self.steps = 0
        self.points_epoch = 0
        self.active = list(active)
        self.halted = list(halted)
        self.progress = list(progress)
        self.scores: Scores = [[math.nan] * len(self.progress) for _ in SCORE_NAMES]
        self.best = [NO_BEST] * (len(self.progress) // repeat_count)
        self.standing: Standing | None = None
        self._repeat_count = repeat_count

    @classmethod
    def fresh(cls, experiment: Experiment, repeat_seeds: tuple[int, ...]) -> RunState:
        """At epoch 0, before training. Its stacks have no settings, points or mini-batches yet."""
        repeat_count = len(repeat_seeds)
        groups: dict[NetworkSpec, list[int]] = {}
        for place, variant in enumerate(experiment.variants):
            groups.setdefault(variant.network, []).extend(range(place * repeat_count, (place + 1) * repeat_count))
        outputs, optimizer = experiment.output_count, experiment.training.optimizer
        stacks = [
            Stack.fresh(members, network, outputs, optimizer, repeat_seeds) for network, members in groups.items()
        ]
        progress = [Progress() for _ in range(len(experiment.variants) * repeat_count)]
        return cls(stacks, [], progress, repeat_count)

    @classmethod
    def thawed(cls, checkpoint: Checkpoint, repeat_count: int, points_digest: bytes) -> RunState:
        """As it was at a checkpoint. Its stacks have no settings, points or mini-batches yet.

        points_digest: of the points that there are now; its best epochs are forgotten if it was measured on others.
        """
        state = cls(
            [Stack.thawed(stack) for stack in checkpoint.active],
            [Stack.thawed(stack) for stack in checkpoint.halted],
            [progress.copy() for progress in checkpoint.progress],
            repeat_count,
        )
        state.epoch, state.steps, state.points_epoch = checkpoint.epoch, checkpoint.steps, checkpoint.points_epoch
        state.scores, state.best = checkpoint.scores, list(checkpoint.best)
        if checkpoint.points_digest != points_digest:
            state._forget_best()
        return state

    def copy(self) -> RunState:
        """The same networks at the same moment, to go on apart from these. Its stacks have no settings, points or
        mini-batches yet."""
        other = RunState(
            [stack.copy() for stack in self.active],
            [stack.copy() for stack in self.halted],
            [progress.copy() for progress in self.progress],
            self._repeat_count,
        )
        other.epoch, other.steps, other.points_epoch = self.epoch, self.steps, self.points_epoch
        other.scores, other.best = self.scores, list(self.best)
        other.standing = self.standing
        return other

    def take_change(self, points_before: bytes, points: bytes) -> None:
        """Stand as before the first change since the last step, and count best epochs anew if points are not the same.

        Who trains and who stands still has to follow; see `arrange`.

        Args:
            points_before: digest of the points until now.
            points: of those from now on.
        """
        if self.standing is None:
            progress = tuple(each.copy() for each in self.progress)
            self.standing = Standing(points_before, self.points_epoch, progress, tuple(self.best))
        else:
            self.progress[:] = [each.copy() for each in self.standing.progress]
            self.best, self.points_epoch = list(self.standing.best), self.standing.points_epoch
        if points != self.standing.points_digest:
            self._forget_best()
            self.points_epoch = self.epoch + 1

    def train_on(self, member: int) -> None:
        """Let a member train that has stopped early, whatever the rule says, and whatever is changed before the next
        step: its weights are no longer those that it stopped with."""
        if self.standing is not None:
            progress = [each.copy() for each in self.standing.progress]
            progress[member].train_on(self.epoch)
            self.standing = self.standing._replace(progress=tuple(progress))
        self.progress[member].train_on(self.epoch)

    def _forget_best(self) -> None:
        """Losses on other points can't be compared."""
        for progress in self.progress:
            progress.points_changed()
        self.best = [NO_BEST] * len(self.best)

    def freeze(self, ended: EndedEpoch, place: int, points_digest: bytes) -> Checkpoint:
        """As it stood at the end of an epoch that its stacks remember, by its place among those; to be thawed later."""
        return Checkpoint(
            epoch=ended.epoch,
            steps=ended.steps,
            points_digest=points_digest,
            points_epoch=self.points_epoch,
            active=tuple(stack.freeze_remembered(place) for stack in self.active),
            halted=tuple(stack.freeze() for stack in self.halted),
            progress=tuple(progress.copy() for progress in self.progress),
            scores=self.scores,
            best=tuple(self.best),
        )

    def halt(self, stack: Stack, row: int, *, restore_best: bool) -> None:
        """Let a member leave an active stack, with the weights that it stands still at.

        One that diverged goes back to its last finite weights, another to its best if those are to be restored.
        """
        progress = self.progress[stack.members[row]]
        part = stack.part(row)
        if progress.status == "diverged":
            part.put_back(part.finite, 0)
            progress.restored_epoch = progress.finite_epoch
        elif restore_best:
            part.put_back(part.best, 0)
            progress.restored_epoch = progress.restorable_epoch
        self.halted.append(part)
        if not stack.live:
            self.active.remove(stack)

    def halt_infinite(self) -> None:
        """Stop the members whose weights have become infinite or NaN."""
        for stack in list(self.active):
            for row in stack.parameters.infinite():
                member = stack.members[row]
                if member in stack.live:
                    self.progress[member].halt("diverged", self.epoch, last_finite=self.epoch)
                    self.halt(stack, row, restore_best=False)
                    self.standing = None

    def arrange(self, rule_of: Callable[[int], EarlyStopping]) -> bool:
        """Let stopped members go on that early stopping would no longer have stopped, and every member train or stand
        still as its progress says; True if there were any that did otherwise.

        Args:
            rule_of: by which a member stops.
        """
        for member, progress in enumerate(self.progress):
            if progress.status == "stopped_early" and not progress.is_due(progress.status_epoch, rule_of(member)):
                progress.train_on(self.epoch)
        resumed = [stack for stack in self.halted if self.progress[stack.members[0]].status == "training"]
        stopped = [
            (stack, row)
            for stack in self.active
            for row, member in enumerate(stack.members)
            if member in stack.live and self.progress[member].status != "training"
        ]
        self.halted = [stack for stack in self.halted if stack not in resumed]
        self.halted += [stack.part(row) for stack, row in stopped]
        self.active = [*(stack for stack in self.active if stack.live), *resumed]
        return bool(resumed or stopped)

    @property
    def stacks(self) -> list[Stack]:
        """All of them."""
        return [*self.active, *self.halted]

    def regularize(self, variants: Sequence[Variant]) -> None:
        """Take over rates and strengths."""
        for stack in self.stacks:
            stack.regularize([variants[member // self._repeat_count].regularization for member in stack.members])

    def take_points(self, sample_for: Callable[[Features], Sample]) -> None:
        """Measure on these points from now on, of which each stack gets what its networks take in."""
        for stack in self.stacks:
            stack.take_points(sample_for(stack.features))

    def members(self, variant: int) -> range:
        """The members that are repeats of a variant."""
        return range(variant * self._repeat_count, (variant + 1) * self._repeat_count)

    def place(self, member: int) -> tuple[Stack, int]:
        """The stack that holds a member, and its row there."""
        stack = next(stack for stack in self.stacks if member in stack.live)
        return stack, stack.members.index(member)

    def measures(self, member: int) -> Measures:
        """Of a member's weights."""
        stack, row = self.place(member)
        return stack.gauge.measures()[row]

    def outcomes(self, variant: int) -> tuple[Outcome, ...]:
        """Where each repeat of a variant stands."""
        found = []
        for member in self.members(variant):
            progress = self.progress[member]
            found.append(
                Outcome(
                    status=progress.status,
                    status_epoch=progress.status_epoch,
                    measures=self.measures(member),
                    best_epoch=progress.best_epoch,
                    best_validation_loss=progress.best_loss if progress.best_epoch >= 0 else math.nan,
                    restored_epoch=progress.restored_epoch,
                    rise_error=progress.rise_error,
                    # Weights that were put back are those of before the rise.
                    sign=progress.sign if progress.restored_epoch < 0 else "none",
                    waiting_since=progress.waiting_since,
                    stopping_loss=progress.stopping_loss,
                )
            )
        return tuple(found)

    def surfaces(self, variant: int, grid: int, view: View = WHOLE) -> list[Surface]:
        """(S, G, G) probabilities of each repeat of a variant, over a view of the plane."""
        places = [self.place(member) for member in self.members(variant)]
        return [stack.gauge.surface(grid, view)[row] for stack, row in places]
