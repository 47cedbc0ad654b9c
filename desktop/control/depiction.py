"""What a variant's snapshot looks like in the loss chart, in the window and in pictures."""

from __future__ import annotations

from core.experiment.spec import EarlyStopping
from core.metrics.history import History
from core.protocol import VariantSnapshot, VariantStatus
from desktop.chart.series import Fuse, LossSeries


def loss_series(
    name: str,
    color: str,
    variant: VariantSnapshot | None,
    history: History,
    spread: History,
    best_epoch: int,
    points_epoch: int = 0,
    *,
    fuse: Fuse | None = None,
    is_winner: bool = False,
    shows_optimizer: bool = False,
) -> LossSeries:
    """A variant's curves. How it ended is marked where there is one repeat: several end at epochs of their own.

    variant: None for one that has yet to catch up with the run. best_epoch: to be marked; -1 for none.
    points_epoch: as in Snapshot. fuse, is_winner, shows_optimizer: as in LossSeries.
    """
    if variant is None:
        return LossSeries(name, color, history, points_epoch=points_epoch, shows_optimizer=shows_optimizer)
    is_alone = len(variant.outcomes) == 1

    def reached(status: VariantStatus) -> int | None:
        return variant.status_epoch if is_alone and variant.status == status else None

    return LossSeries(
        name=name,
        color=color,
        history=history,
        spread=None if is_alone else spread,
        best_epoch=best_epoch if best_epoch > 0 else None,
        stop_epoch=reached("stopped_early"),
        diverged_epoch=reached("diverged"),
        points_epoch=points_epoch,
        fuse=fuse,
        is_winner=is_winner,
        shows_optimizer=shows_optimizer,
    )


def fuse(variant: VariantSnapshot | None, rule: EarlyStopping, epoch: int) -> Fuse | None:
    """The patience that a variant has left at an epoch; None where it doesn't wait. Of several repeats, that of the one
    that would stop last if nothing improved."""
    if variant is None or not rule.enabled:
        return None
    waiting = [one for one in variant.outcomes if one.status == "training" and one.waiting_since >= 0]
    if not waiting:
        return None
    last = max(waiting, key=lambda one: one.waiting_since)
    level = last.stopping_loss - rule.min_delta if len(variant.outcomes) == 1 else None
    return Fuse(last.waiting_since, epoch, rule.patience, level)
