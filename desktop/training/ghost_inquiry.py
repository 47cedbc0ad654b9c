"""Asking the training process for the boundary of the run before over another view, one variant after the other."""

from __future__ import annotations

from core.plane.grid import View, grid_cells
from core.protocol import RequestGhost
from desktop.training.ghost import Ghost


class GhostInquiry:
    """Knows whether an answer is due: there is one question at a time."""

    def __init__(self) -> None:
        self._is_answer_due = False

    def question(self, ghost: Ghost | None, view: View) -> RequestGhost | None:
        """What to ask next about a ghost; None where all is known of that view, or an answer is due."""
        one = ghost.elsewhere(view) if ghost is not None and not self._is_answer_due else None
        if ghost is None or one is None:
            return None
        self._is_answer_due = True
        grid = grid_cells(len(ghost.variants), at_rest=False)
        return RequestGhost(run_id=ghost.run_id, variant=one.place, grid=grid, view=view)

    def forget_asked(self) -> None:
        """The answer has come, or the process that was asked is gone."""
        self._is_answer_due = False
