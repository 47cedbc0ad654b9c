"""The checkpoints of a run: moments that can be shown again and gone on from, in bounded memory."""

from __future__ import annotations

import contextlib
import copy
import ctypes
import math
import sys
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from core.learning.evaluation import Scores
from core.learning.frozen_stack import FrozenStack
from core.learning.network import Parameters
from core.learning.progress import Best, Progress

CAPACITY: Final = 256
"""Moments kept of a run, at most."""

RETURN_SECONDS: Final = 20.0
"""Between two times that freed memory is given back to the system, which takes milliseconds. Without it the process
grew by 40 MB in five minutes of drawing among 10,000 points: what a step needs for a while lay in ever new gaps
between the checkpoints. Not oftener, because the next checkpoints take the memory of those that were thinned out, and
memory that has to come from the system again takes twice as long to copy into."""

BYTE_BUDGET: Final = 128 * 2**20
"""For all checkpoints together; large networks have fewer of them."""


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """A run at the end of an epoch. Nothing in it ever changes."""

    epoch: int
    steps: int
    points_digest: bytes
    """Of the points that there were (see Points.digest)."""
    points_epoch: int
    active: tuple[FrozenStack, ...]
    halted: tuple[FrozenStack, ...]
    progress: tuple[Progress, ...]
    """Of each member."""
    scores: Scores
    """As in RunState."""
    best: tuple[Best, ...]
    """Of each variant."""

    def place(self, member: int) -> tuple[FrozenStack, int] | None:
        """The stack that holds a member, and its row there; None where there was no such member."""
        stack = next((stack for stack in (*self.active, *self.halted) if member in stack.live), None)
        return None if stack is None else (stack, stack.members.index(member))

    def parameters_of(self, member: int) -> Parameters | None:
        """Those of one member, not to be changed; None where there was no such member."""
        place = self.place(member)
        if place is None:
            return None
        stack, row = place
        return stack.parameters if len(stack.members) == 1 else stack.parameters.rows([row])

    @cached_property
    def byte_count(self) -> int:
        """Of the numbers kept, at most: what doesn't change is shared between checkpoints."""
        kept = [progress.best_losses for progress in self.progress if progress.best_losses is not None]
        return sum(stack.byte_count for stack in (*self.active, *self.halted)) + sum(losses.nbytes for losses in kept)


class Checkpoints:
    """At most CAPACITY checkpoints, and no more than fit into the budget.

    Every epoch that is a multiple of a stride is kept; when there are too many, the stride doubles, which thins them by
    half. Epoch 0 is always among them, and so is the best epoch of each variant, as far as there is room for all of
    these; after a cut, the best of then only if it had not been thinned out since, and of a variant that joined the run
    under way, only if it was kept already. What training has come to is not kept: the trainer has it. A run whose
    networks are too large for two checkpoints keeps none.
    """

    def __init__(
        self, capacity: int = CAPACITY, byte_budget: int = BYTE_BUDGET, *, only: Collection[int] | None = None
    ) -> None:
        """With `only`, it keeps these epochs, whatever there is room for, until it becomes another's (see `reform`)."""
        self._most = capacity
        self._byte_budget = byte_budget
        self._only = only
        self._stride = 1
        self._is_useless = False
        self._returned = time.monotonic()
        self._checkpoints: dict[int, Checkpoint] = {}
        self._pins: dict[int, int] = {}

    @property
    def epochs(self) -> npt.NDArray[np.int64]:
        """(M,) of all checkpoints, ascending."""
        return np.array(sorted(self._checkpoints), np.int64)

    @property
    def of_all(self) -> Collection[Checkpoint]:
        """All of them, in no order."""
        return self._checkpoints.values()

    @property
    def largest(self) -> int:
        """Bytes of the largest of them; 0 without any."""
        return max((checkpoint.byte_count for checkpoint in self.of_all), default=0)

    def copy(self) -> Self:
        """The same checkpoints, to be kept or forgotten apart from these."""
        other = copy.copy(self)
        other._checkpoints, other._pins = dict(self._checkpoints), dict(self._pins)
        return other

    def nearest(self, epoch: int) -> Checkpoint | None:
        """The checkpoint closest to an epoch; None if there is none at all."""
        if not self._checkpoints:
            return None
        return self._checkpoints[min(self._checkpoints, key=lambda kept: abs(kept - epoch))]

    def next_after(self, epoch: int) -> float:
        """The next epoch that will be kept even if it isn't the best of any variant; infinite if none is sure to be."""
        if self._only is not None:
            return min((kept for kept in self._only if kept > epoch), default=math.inf)
        return math.inf if self._is_useless else epoch - epoch % self._stride + self._stride

    def note(self, epoch: int, best_of: Sequence[int], freeze: Callable[[], Checkpoint]) -> None:
        """An epoch has ended, the best so far for some variants; what is worth keeping is frozen."""
        if self._only is not None:
            if epoch in self._only:
                self._checkpoints[epoch] = freeze()
            return
        if self._is_useless or (epoch % self._stride and not best_of):
            return
        checkpoint = freeze()
        self._checkpoints[epoch] = checkpoint
        before = {self._pins.get(variant, 0) for variant in best_of}
        self._pins.update(dict.fromkeys(best_of, epoch))
        for loose in before.difference(self._pins.values()):
            if loose % self._stride:
                self._checkpoints.pop(loose, None)
        self._make_room(checkpoint.byte_count, epoch)
        if time.monotonic() - self._returned >= RETURN_SECONDS:
            self._returned = time.monotonic()
            _return_freed_memory()

    def with_room_for(self, byte_count: int) -> list[int]:
        """Those epochs that would still be kept if each checkpoint grew by so many bytes, ascending."""
        if not self._checkpoints:
            return []
        other = self.copy()
        other._make_room(byte_count + self.largest, max(self._checkpoints))
        return sorted(other._checkpoints)

    def halve(self) -> None:
        """Give up every second checkpoint, or the last one."""
        epochs = sorted(self._checkpoints)
        for epoch in epochs[1::2] or epochs:
            del self._checkpoints[epoch]

    def reform(self, checkpoints: Iterable[Checkpoint], like: Checkpoints, best_of: Sequence[int]) -> None:
        """Hold other checkpoints from now on, at epochs that another chose.

        Args:
            like: that other; it may be this one.
            best_of: the best epoch of each variant.
        """
        self._only = None
        self._stride = like._stride
        self._checkpoints = {checkpoint.epoch: checkpoint for checkpoint in checkpoints}
        self._pins = {variant: best for variant, best in enumerate(best_of) if best in self._checkpoints}
        self._is_useless = False
        if self._checkpoints:
            self._make_room(self.largest, max(self._checkpoints))

    def cut(self, epoch: int) -> None:
        """Forget every checkpoint after an epoch: training goes on from there."""
        self._checkpoints = {kept: checkpoint for kept, checkpoint in self._checkpoints.items() if kept <= epoch}
        last = self._checkpoints.get(epoch)
        if last is not None:
            self._pins = {
                variant: best.epoch for variant, best in enumerate(last.best) if best.epoch in self._checkpoints
            }

    def _make_room(self, byte_count: int, epoch: int) -> None:
        """Give up what doesn't fit, where a checkpoint takes so many bytes and training has come to this epoch."""
        room = min(self._most, self._byte_budget // max(byte_count, 1))
        if room < 2:
            self._is_useless = True
            self._checkpoints.clear()
        while len(self._checkpoints) > room and self._stride <= epoch:
            self._stride *= 2
            self._drop_loose()
        if len(self._checkpoints) > room:  # more best epochs than there is room for
            for loose in sorted(self._checkpoints)[1 : 1 + len(self._checkpoints) - room]:
                del self._checkpoints[loose]

    def _drop_loose(self) -> None:
        pinned = set(self._pins.values())
        self._checkpoints = {
            kept: checkpoint
            for kept, checkpoint in self._checkpoints.items()
            if kept % self._stride == 0 or kept in pinned
        }


def _return_freed_memory() -> None:
    """Give what was freed back to the system: glibc keeps it, in pieces too small for anything else, and the process
    would grow to several times what the checkpoints take. Other systems see to it themselves."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
