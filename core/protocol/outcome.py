"""Where networks stand: what a snapshot and a finished run say of each repeat of a variant."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from core.metrics.median import median
from core.protocol.message import Message

VariantStatus = Literal["training", "stopped_early", "diverged"]

Sign = Literal["none", "perhaps", "overfitting"]
"""Of overfitting; see core.metrics.overfitting."""

NOT_TOLD: Final = -2
"""In place of Outcome.restored_epoch where the weights are older ones, and people are to predict from which epoch."""


class Measures(Message, frozen=True, eq=True):
    """Numbers of one weight snapshot, all in evaluation mode; NaN where there are no such points."""

    train_loss: float
    """Mean cross-entropy in nats, without the penalty."""
    validation_loss: float
    train_accuracy: float
    """Share in [0, 1]."""
    validation_accuracy: float
    penalty: float
    """L1 and L2 terms of the objective."""
    weight_norm: float
    """Root of the sum of squared weights, biases excluded."""


class Outcome(Message, frozen=True, eq=True):
    """Where one repeat of a variant stands."""

    status: VariantStatus
    status_epoch: int
    """Epoch at which the status was reached; 0 while training."""
    measures: Measures
    best_epoch: int
    """Epoch of the lowest validation loss on the points that there are now (see Snapshot.points_epoch); -1 before any
    such epoch has ended, and without validation points."""
    best_validation_loss: float
    """Of that epoch; NaN without one."""
    restored_epoch: int
    """Epoch whose weights are in use where they are older ones: the best, which early stopping restored, or the last
    finite ones after divergence; -1 otherwise, and NOT_TOLD where that is hidden."""
    rise_error: float = math.nan
    """Standard error, over the validation points, of the mean rise of their losses since the best epoch, nats. It is
    computed at ever fewer epochs (see core.learning.rises); NaN before, and with fewer than two validation points."""
    sign: Sign = "none"
    """Of overfitting, by its own losses, at the last epoch for which rise_error was computed."""
    waiting_since: int = -1
    """Epoch from which on early stopping counts its patience, be it on or off: that of the last fall of the validation
    loss by more than the minimum improvement. -1 before there is one."""
    stopping_loss: float = math.inf
    """The validation loss then, nats, which early stopping waits to see beaten by that much; infinite before."""

    @property
    def weights_epoch(self) -> int:
        """Epoch that weights and measures are of, where the member stands still; -1 while training goes on, and where
        it is hidden."""
        if self.restored_epoch >= 0:
            return self.restored_epoch
        return -1 if self.status == "training" or self.restored_epoch == NOT_TOLD else self.status_epoch


def status_of(outcomes: Sequence[Outcome]) -> tuple[VariantStatus, int]:
    """The status of a variant, and the epoch at which its last repeat reached it (0 while training).

    Training while any repeat trains; else stopped early, unless all repeats diverged.
    """
    statuses = [outcome.status for outcome in outcomes]
    order: tuple[VariantStatus, ...] = ("training", "stopped_early", "diverged")
    status = next(status for status in order if status in statuses)
    return status, max(outcome.status_epoch for outcome in outcomes if outcome.status == status)


def median_measures(outcomes: Sequence[Outcome]) -> Measures:
    """Medians over the repeats."""
    if len(outcomes) == 1:
        return outcomes[0].measures
    columns = zip(*(msgspec.structs.astuple(outcome.measures) for outcome in outcomes), strict=True)
    return Measures(**dict(zip(Measures.__struct_fields__, map(median, columns), strict=True)))
