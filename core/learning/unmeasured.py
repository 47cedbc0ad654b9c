"""Ends of epochs that a stack is still to be measured at: copies of its weights, measured together later.

To measure a few small networks takes torch calls far longer than arithmetic. Several epochs of them, side by side as
one stack, take as many calls as one epoch, and come to the same numbers to the bit: what a network answers does not
depend on those beside it. How many epochs wait, and when they are measured, is up to epoch_ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from core.learning.network import Layout, Parameters
from core.learning.optimizer import Optimizer, OptimizerState

MOST: Final = 32
"""Epochs measured together: beyond them nothing is gained any more."""

FEWEST: Final = 4
"""Epochs measured together, if it isn't one at a time: for fewer, the copies cost as much as they spare."""

TOGETHER: Final = 2**17
"""Numbers that a layer puts out for all epochs that are measured together: half a megabyte. With more, arithmetic takes
nearly all of the time, and a snapshot would have to wait for it."""


@dataclass(slots=True, eq=False)
class Copy:
    """A stack at the end of an epoch.

    Attributes:
        parameters: those that it trains with, as long as nothing else is needed of it than to be measured at once.
        memory: of the optimizer; None where it has not been asked for yet.
        is_kept: somebody holds on to it, so that it must never change.
        room: for the memory of an optimizer, if it has been needed before.
    """

    parameters: Parameters
    memory: OptimizerState | None = None
    is_kept: bool = False
    room: tuple[Tensor, ...] | None = None


def most_together(layout: Layout, member_count: int, point_count: int) -> int:
    """How many epochs of a stack to measure at a time, on so many points; 1 where nothing is gained by more."""
    epochs = min(MOST, TOGETHER // max(1, member_count * point_count * max(layout.sizes)))
    return epochs if epochs >= FEWEST else 1


class Unmeasured:
    """The copies of one stack, oldest first, and memory to lay them side by side in."""

    def __init__(self, parameters: Parameters, optimizer: Optimizer) -> None:
        """Of these, as they are whenever a copy is made."""
        self.copies: list[Copy] = []
        self._parameters = parameters
        self._optimizer = optimizer
        self._last: Copy | None = None
        self._spare: list[Copy] = []
        self._side_by_side: dict[int, Parameters] = {}

    def add(self, *, is_measured_at_once: bool) -> None:
        """An epoch has ended: copy the parameters and what the optimizer remembers.

        Of an epoch that is measured at once there is a copy only when somebody holds it, and of the optimizer's memory
        none. To be called in inference mode.
        """
        if is_measured_at_once:
            self.copies.append(Copy(self._parameters) if not self.copies else self._copied())
            return
        copy = self._copied()
        if copy.room is None:
            copy.room = self._optimizer.spare()
        copy.memory = self._optimizer.state_in(copy.room)
        self.copies.append(copy)

    def held(self, place: int) -> Copy:
        """A copy whose parameters stay as they are: from now on those of the last epoch that was measured before
        don't. To be called in inference mode."""
        copy = self.copies[place]
        if copy.parameters is self._parameters:
            if self._last is not None and not self._last.is_kept:
                self._spare.append(self._last)
                self._last = None
            copy = self.copies[place] = self._copied()
        return copy

    def passed(self) -> Parameters:
        """A copy of the parameters at the end of an epoch that has been measured already; valid until the next call
        or until another copy is held. To be called in inference mode."""
        last = self._last
        if last is None or last.is_kept:
            last = self._last = self._copied()
        else:
            last.parameters.take(self._parameters)
        return last.parameters

    def forget(self) -> None:
        """All of them have been measured. The last, which Stack.finite is, stays as it is until another is held."""
        *done, last = self.copies
        if self._last is not None:
            done.append(self._last)
        for copy in done:
            if not copy.is_kept:
                copy.memory = None
                self._spare.append(copy)
        self._last = last
        self.copies.clear()

    def _copied(self) -> Copy:
        """Where possible in memory that was used before."""
        if not self._spare:
            return Copy(self._parameters.copy())
        copy = self._spare.pop()
        copy.parameters.take(self._parameters)
        return copy

    def side_by_side(self) -> Parameters:
        """All of them as one stack: the members at the first epoch, then at the next. Valid until the next call. To be
        called in inference mode."""
        parts = [copy.parameters for copy in self.copies]
        together = self._memory_for(len(parts))
        # The zeros at the end of each stand there already.
        for block, *of_epochs in zip(together.blocks[:-1], *[part.blocks for part in parts], strict=False):
            torch.cat(of_epochs, out=block)
        for all_epochs, *of_each in zip(together.running, *[part.running for part in parts], strict=True):
            torch.cat(of_each, out=all_epochs)
        return together

    def _memory_for(self, count: int) -> Parameters:
        if count not in self._side_by_side:
            like = self._parameters
            members = count * like.member_count
            flat = like.flat.new_zeros(members * like.layout.row_size)
            self._side_by_side[count] = Parameters(like.layout, members, flat)
        return self._side_by_side[count]
