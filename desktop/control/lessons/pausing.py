"""Pausing: training stops at the epoch that a lesson's step or a question's task waits for."""

from __future__ import annotations

from collections.abc import Iterable

from core.lessons.conditions import Condition, Trained
from desktop.training.run import Run


def pause_at_next(run: Run, conditions: Iterable[Condition]) -> bool:
    """Let training go as far as the first of these epochs that is yet to come, and no further. Whether it is to pause
    there because of this."""
    snapshot = run.snapshot
    epoch = snapshot.epoch if snapshot is not None and run.is_up_to_date else 0
    ahead = [one.epochs for one in conditions if isinstance(one, Trained) and one.epochs > epoch]
    return bool(ahead) and run.pause_at(min(ahead))
