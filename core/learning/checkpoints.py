"""The checkpoints of a run: moments that can be shown again and gone on from, in bounded memory."""

from __future__ import annotations

import contextlib
import ctypes
import math
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.learning.progress import Progress
from core.learning.stack import FrozenStack

CAPACITY: Final = 256
"""Moments kept of a run, at most."""

RETURN_SECONDS: Final = 20.0
"""Between two times that freed memory is given back to the system, which takes milliseconds. Without it the process
grew by 40 MB in five minutes of drawing among 10,000 points: what a step needs for a while lay in ever new gaps
between the checkpoints."""

BYTE_BUDGET: Final = 128 * 2**20
"""For all checkpoints together; large networks have fewer of them."""


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """A run at the end of an epoch. Nothing in it ever changes."""

    epoch: int
    steps: int
    points_version: int
    """Counts the changes of points in the run."""
    points_epoch: int
    active: tuple[FrozenStack, ...]
    halted: tuple[FrozenStack, ...]
    progress: tuple[Progress, ...]
    """Of each member."""
    best: tuple[tuple[int, float], ...]
    """Of each variant: best epoch and its loss, as in UnsentHistory."""

    @property
    def byte_count(self) -> int:
        """Of the numbers kept, at most: what doesn't change is shared between checkpoints."""
        kept = [progress.best_losses for progress in self.progress if progress.best_losses is not None]
        return sum(stack.byte_count for stack in (*self.active, *self.halted)) + sum(losses.nbytes for losses in kept)


class Checkpoints:
    """At most CAPACITY checkpoints, and no more than fit into the budget.

    Every epoch that is a multiple of a stride is kept; when there are too many, the stride doubles, which thins them by
    half. Epoch 0 is always among them, and so is the best epoch of each variant, as far as there is room for all of
    these; after a cut, the best of then only if it had not been thinned out since. What training has come to is not
    kept: the trainer has it. A run whose networks are too large for two checkpoints keeps none.
    """

    def __init__(self, capacity: int = CAPACITY, byte_budget: int = BYTE_BUDGET) -> None:
        self._most = capacity
        self._byte_budget = byte_budget
        self._stride = 1
        self._is_useless = False
        self._returned = time.monotonic()
        self._checkpoints: dict[int, Checkpoint] = {}
        self._pins: dict[int, int] = {}

    @property
    def epochs(self) -> npt.NDArray[np.int64]:
        """(M,) of all checkpoints, ascending."""
        return np.array(sorted(self._checkpoints), np.int64)

    def nearest(self, epoch: int) -> Checkpoint | None:
        """The checkpoint closest to an epoch; None if there is none at all."""
        if not self._checkpoints:
            return None
        return self._checkpoints[min(self._checkpoints, key=lambda kept: abs(kept - epoch))]

    def note(self, epoch: int, best_of: Sequence[int], freeze: Callable[[], Checkpoint]) -> None:
        """An epoch has ended, the best so far for some variants; what is worth keeping is frozen."""
        if self._is_useless or (epoch % self._stride and not best_of):
            return
        checkpoint = freeze()
        room = min(self._most, self._byte_budget // max(checkpoint.byte_count, 1))
        if room < 2:
            self._is_useless = True
            self._checkpoints.clear()
            return
        self._checkpoints[epoch] = checkpoint
        before = {self._pins.get(variant, 0) for variant in best_of}
        self._pins.update(dict.fromkeys(best_of, epoch))
        for loose in before.difference(self._pins.values()):
            if loose % self._stride:
                self._checkpoints.pop(loose, None)
        while len(self._checkpoints) > room and self._stride <= epoch:
            self._stride *= 2
            self._drop_loose()
            self._returned = -math.inf
        if time.monotonic() - self._returned >= RETURN_SECONDS:
            self._returned = time.monotonic()
            _return_freed_memory()
        if len(self._checkpoints) > room:  # more best epochs than there is room for
            for loose in sorted(self._checkpoints)[1 : 1 + len(self._checkpoints) - room]:
                del self._checkpoints[loose]

    def cut(self, epoch: int) -> None:
        """Forget every checkpoint after an epoch: training goes on from there."""
        self._checkpoints = {kept: checkpoint for kept, checkpoint in self._checkpoints.items() if kept <= epoch}
        last = self._checkpoints.get(epoch)
        if last is not None:
            self._pins = {variant: best for variant, (best, _) in enumerate(last.best) if best in self._checkpoints}

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
