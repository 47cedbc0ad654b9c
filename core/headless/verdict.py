"""The verdict on a variant at the end of a run, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.data.split import Assignment
from core.metrics.diagnosis import RunState, Verdict, chance_loss, diagnose
from core.metrics.history import History
from core.protocol import HISTORY_COLUMNS, Outcome, VariantStatus

STATUSES: tuple[VariantStatus, ...] = ("training", "stopped_early", "diverged")
"""In the order in which one repeat speaks for all, as in VariantSnapshot.status."""


def verdict(outcomes: Sequence[Outcome], rows: npt.NDArray[np.float64], assignment: Assignment) -> Verdict:
    """What the curves of one variant say.

    Args:
        outcomes: of every repeat.
        rows: (n, 6) HISTORY_COLUMNS of all epochs.
        assignment: of the points that it was trained on.
    """
    history = History()
    history.append(rows)
    status = next(status for status in STATUSES if any(outcome.status == status for outcome in outcomes))
    only = outcomes[0] if len(outcomes) == 1 else None
    held_out = assignment.is_validation
    return diagnose(
        history,
        RunState(
            status=status,
            status_epoch=max(outcome.status_epoch for outcome in outcomes if outcome.status == status),
            best_epoch=only.best_epoch if only else _lowest(rows),
            restored_epoch=only.restored_epoch if only else -1,
            training_count=int((~held_out).sum()),
            validation_count=int(held_out.sum()),
            chance_loss=chance_loss(assignment.labels[~held_out]),
        ),
    )


def _lowest(rows: npt.NDArray[np.float64]) -> int:
    """Epoch of the lowest median validation loss, the first of several; -1 without any."""
    losses = rows[:, HISTORY_COLUMNS.index("validation_loss")]
    return int(rows[np.nanargmin(losses), 0]) if np.isfinite(losses).any() else -1
