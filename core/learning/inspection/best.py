"""The boundary at the best epoch, from the checkpoint that is always kept of it."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from core.learning.checkpoints import Checkpoint
from core.learning.inspection.subject import Subject
from core.learning.snapshots import mean_surface
from core.plane.contour import boundary_lines
from core.plane.grid import View
from core.protocol.inspection import AskBest, BestLook

GRID: Final = 96
"""Cells along each axis: a line between them is found to a tenth of a cell."""

_Lines = tuple[npt.NDArray[np.float32], ...]


class _Known(NamedTuple):
    """What was found last for a variant."""

    checkpoint: Checkpoint
    view: View
    lines: _Lines


class BestBoundaries:
    """Finds each boundary once: the best epoch stays the same for long."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}
        """By variant."""

    def look(self, subject: Subject, question: AskBest, seconds: float) -> BestLook:
        """All of it at once, since that takes about as long as a snapshot of a single variant."""
        del seconds
        best = next((one for one in subject.checkpoints if one.epoch == subject.best_epoch), None)
        if best is None:
            self._known.pop(subject.variant, None)
            return BestLook(question=question, epoch=subject.epoch, best_epoch=-1, lines=())
        known = self._known.get(subject.variant)
        if known is None or known.checkpoint is not best or known.view != question.view:
            known = self._known[subject.variant] = _Known(best, question.view, _lines(subject, best, question.view))
        return BestLook(question=question, epoch=subject.epoch, best_epoch=best.epoch, lines=known.lines)


def _lines(subject: Subject, checkpoint: Checkpoint, view: View) -> _Lines:
    members = range(subject.member, subject.member + len(subject.repeats))
    surfaces = [subject.surface(checkpoint.parameters_of(member), GRID, view) for member in members]
    return tuple(boundary_lines(mean_surface(surfaces), view))
