"""The monitor of early stopping: watches the validation loss and says when it has gone too long without a new best."""

from __future__ import annotations

import math


class StoppingMonitor:
    """Keeps the best validation loss seen, and says when patience has run out.

    The rule is the common one of patience with a minimum improvement: of Prechelt's criteria (Early Stopping - But
    When?, 1998) the "UP" family, with the best loss so far as the mark to beat in place of the strip before. The
    settings come with each call, because a person may change them while training goes on.
    """

    __slots__ = ("_missed", "best_epoch", "best_loss")

    best_loss: float
    """Nats; inf before any finite loss."""
    best_epoch: int
    """Whose weights early stopping restores; -1 before any finite loss."""

    def __init__(self) -> None:
        self.best_loss = math.inf
        self.best_epoch = -1
        self._missed = 0

    def copy(self) -> StoppingMonitor:
        """The same, unmoved by what comes."""
        other = StoppingMonitor()
        other.best_loss, other.best_epoch, other._missed = self.best_loss, self.best_epoch, self._missed
        return other

    def observe(self, epoch: int, loss: float, min_delta: float) -> bool:
        """Take in an epoch's validation loss; True if it is the new best.

        It is when it lies below the best so far by more than min_delta (nats). The first finite loss always is one;
        NaN and infinity never are.
        """
        if loss >= self.best_loss - min_delta or not math.isfinite(loss):
            return False
        self.best_loss = loss
        self.best_epoch = epoch
        self._missed = 0
        return True

    def miss(self, epochs: int) -> None:
        """Count so many epochs out: they went by while the network stood still, and don't use up its patience."""
        self._missed += epochs

    def is_due(self, epoch: int, patience: int) -> bool:
        """Whether patience has run out at the end of an epoch; False before there is a best."""
        return self.best_epoch >= 0 and epoch >= self.due_epoch(patience)

    def due_epoch(self, patience: int) -> int:
        """The epoch at whose end patience runs out, if there is no new best until then."""
        return self.waiting_since + patience

    @property
    def waiting_since(self) -> int:
        """The epoch from which on patience is counted: that of the best, later by those that were missed; -1 before
        there is one."""
        return self.best_epoch + self._missed if self.best_epoch >= 0 else -1
