"""How far one variant has come: its status, its best epoch, and the history that the window hasn't fetched yet."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from core.metrics.early_stopping import EarlyStopping
from core.protocol import HISTORY_COLUMNS, Measures, VariantStatus
from core.spec import EarlyStopping as StoppingRule


class Progress:
    """One variant along a run.

    Attributes:
        status, status_epoch, best_epoch, restored_epoch: as in protocol.VariantSnapshot.
        kept_epoch: epoch of the weights that early stopping would restore; -1 for none. Other than best_epoch, it
            moves only when the loss falls by more than min_delta.
    """

    def __init__(self) -> None:
        self.status: VariantStatus = "training"
        self.status_epoch = 0
        self.best_epoch = -1
        self.restored_epoch = -1
        self.kept_epoch = -1
        self._monitor = EarlyStopping()
        self._lowest = math.inf
        self._rows: list[tuple[float, ...]] = []
        # Epochs that others trained while this one was stopped: they don't count against its patience.
        self._missed = 0

    def record(self, epoch: int, measures: Measures) -> None:
        """Put the end of an epoch into the history."""
        self._rows.append(
            (
                epoch,
                measures.train_loss,
                measures.validation_loss,
                measures.train_accuracy,
                measures.validation_accuracy,
                measures.penalty,
            )
        )

    def observe(self, epoch: int, loss: float, rule: StoppingRule) -> bool:
        """Take in an epoch's validation loss, rule on or off; True if its weights are the ones to keep."""
        if loss < self._lowest:
            self.best_epoch = epoch
            self._lowest = loss
        improved = self._monitor.observe(epoch - self._missed, loss, rule.min_delta)
        if improved:
            self.kept_epoch = epoch
        return improved

    def is_due(self, epoch: int, rule: StoppingRule) -> bool:
        """Whether the rule stops the variant at this epoch."""
        return rule.enabled and self._monitor.is_due(epoch - self._missed, rule.patience)

    def points_changed(self) -> None:
        """Forget the best epochs: losses on other points can't be compared. The next epoch to end is the new mark."""
        self.best_epoch = -1
        self.kept_epoch = -1
        self._lowest = math.inf
        self._monitor = EarlyStopping()

    def halt(self, status: VariantStatus, epoch: int) -> None:
        """Note that it stops training."""
        self.status = status
        self.status_epoch = epoch

    def resume(self, epoch: int) -> None:
        """Note that it goes on training, from the weights it has."""
        self._missed += epoch - self.status_epoch
        self.status = "training"
        self.status_epoch = 0
        self.restored_epoch = -1

    def take_rows(self) -> npt.NDArray[np.float64]:
        """(n, 6) HISTORY_COLUMNS of the epochs observed since the last call."""
        rows = np.array(self._rows, np.float64).reshape(-1, len(HISTORY_COLUMNS))
        self._rows.clear()
        return rows
