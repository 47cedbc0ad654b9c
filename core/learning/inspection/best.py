"""The boundary at the best epoch, from the checkpoint that is kept of it."""

from __future__ import annotations

import math
import time
from typing import Final

import numpy as np
import numpy.typing as npt

from core.experiment.spec import parameter_count
from core.learning.checkpoints import Checkpoint
from core.learning.inspection.subject import Subject
from core.learning.run_state import Surface
from core.learning.snapshots import mean_surface
from core.plane.contour import boundary_lines
from core.protocol.inspection import AskBest, BestLook

FINEST: Final = 96
COARSEST: Final = 24
"""Cells along each axis: a line between them is found to a tenth of a cell."""
MULTIPLICATIONS: Final = 5e7
"""For the surface of one repeat, about: some milliseconds. Of a large network it is coarser."""

_Lines = tuple[npt.NDArray[np.float32], ...]


class _Boundary:
    """That of a variant at a checkpoint, found repeat by repeat. What it holds is none of the run's."""

    def __init__(self, checkpoint: Checkpoint, question: AskBest) -> None:
        self.checkpoint, self.question = checkpoint, question
        self.lines: _Lines | None = None
        """None as long as some repeats are missing."""
        self._surfaces: list[Surface] = []

    def go_on(self, subject: Subject, until: float) -> None:
        """Find the surfaces of more repeats, one at least, and at the end the lines."""
        grid = grid_for(subject)
        while self.lines is None:
            parameters = self.checkpoint.parameters_of(subject.member + len(self._surfaces))
            assert parameters is not None, "all repeats have the same checkpoints"
            self._surfaces.append(subject.surface(parameters, grid, self.question.view))
            if len(self._surfaces) == len(subject.repeats):
                self.lines = tuple(boundary_lines(mean_surface(self._surfaces), self.question.view))
                self._surfaces.clear()
            if time.perf_counter() > until:
                return


class BestBoundaries:
    """Finds each boundary once: the best epoch stays the same for long."""

    def __init__(self) -> None:
        self._known: dict[int, _Boundary] = {}
        """By variant, the one that was asked for last."""

    def forget(self) -> None:
        """Other networks stand at the places."""
        self._known.clear()

    def look(self, subject: Subject, question: AskBest, seconds: float) -> BestLook:
        """As many repeats as there is time for."""
        until = time.perf_counter() + seconds
        best = next((one for one in subject.checkpoints if one.epoch == question.best_epoch), None)
        if best is None or best.place(subject.member) is None:
            self._known.pop(subject.variant, None)
            return BestLook(question=question, epoch=subject.epoch, best_epoch=-1, lines=())
        known = self._known.get(subject.variant)
        if known is None or known.checkpoint is not best or known.question != question:
            known = self._known[subject.variant] = _Boundary(best, question)
        known.go_on(subject, until)
        return BestLook(
            question=question,
            epoch=subject.epoch,
            is_complete=known.lines is not None,
            best_epoch=-1 if known.lines is None else best.epoch,
            lines=known.lines or (),
        )


def grid_for(subject: Subject) -> int:
    """Cells along each axis that take no longer than they should with this network."""
    parameters = parameter_count(subject.network, subject.derived.experiment.data.class_count)
    return max(COARSEST, min(FINEST, math.isqrt(int(MULTIPLICATIONS / parameters))))
