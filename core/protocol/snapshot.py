"""A snapshot: all that the window needs to draw one moment of a run."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from core.plane.grid import WHOLE, View
from core.protocol.inspection import Answer
from core.protocol.message import Message
from core.protocol.outcome import Measures, Outcome, VariantStatus, median_measures, status_of
from core.protocol.truth import FreshCurves

HISTORY_COLUMNS: Final = (
    "epoch",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    "penalty",
    "optimizer_loss",
)
"""Columns of `VariantSnapshot.rows`: medians over the repeats, and named as in Measures. The last one is the loss that
the optimizer saw: mean over the mini-batches of the epoch, weighted by their points, of cross-entropy in training mode
(dropout's masks on, the statistics of the mini-batch) plus penalty, with the weights that each was trained on. NaN at
epoch 0, and where a network took no step."""

RANGE_COLUMNS: Final = (
    "epoch",
    "train_loss_low",
    "train_loss_high",
    "validation_loss_low",
    "validation_loss_high",
)
"""Columns of `VariantSnapshot.ranges`: lowest and highest of the repeats."""

RISE_COLUMNS: Final = ("epoch", "rise_error")
"""Columns of `VariantSnapshot.rises`: medians over the repeats of Outcome.rise_error."""

_NO_RISES: Final = np.empty((0, len(RISE_COLUMNS)))
_NO_RISES.setflags(write=False)


class VariantSnapshot(Message, frozen=True):
    """One variant's part of a snapshot. Surface and measures come from the same weights."""

    outcomes: tuple[Outcome, ...]
    """One for each repeat."""
    best_epoch: int
    """Epoch of the lowest median validation loss of the whole run so far, whichever epoch is shown; else as in Outcome.
    With repeats it is not the median of their best epochs: each has its own."""
    surface: npt.NDArray[np.float32]
    """(S, G, G) probabilities over `plane.grid_positions` of Snapshot.view, mean over the repeats: S = 1 with the
    probability of class 1 for two classes, else S = class count."""
    boundaries: npt.NDArray[np.float32]
    """(K, 4) segments x1, x2, x1, x2 of every repeat's boundary within Snapshot.view, in plane units; (0, 4) unless
    asked for."""
    rows: npt.NDArray[np.float64]
    """(n, 7) HISTORY_COLUMNS of the epochs that ended since the last snapshot, epoch 0 (before training) included.
    Epochs in which no repeat trained have none. A repeat that has stopped counts with its last numbers."""
    ranges: npt.NDArray[np.float64]
    """(n, 5) RANGE_COLUMNS of the same epochs; (0, 5) where there is one repeat."""
    rises: npt.NDArray[np.float64] = _NO_RISES
    """(n, 2) RISE_COLUMNS of those among these epochs for which it was computed."""
    forget_after: int | None = None
    """Not None: training was continued from this epoch since the last snapshot, and all later rows sent before these
    are void. -1: the first snapshot of a variant that has caught up with the run; `rows` is its whole history."""
    given_wrong: int = 0
    """Training points, of the first repeat, with a wrong label to which the network gives that label. Median over the
    repeats."""
    knows_shape: bool = False
    """Whether most repeats get at least 90 % of the training points right whose labels are right: what they give of
    wrong labels is learned by heart then."""
    lead_error: float = math.nan
    """Standard error, nats, over the validation points, of what the validation loss lies above the lowest of the
    variants; median over the repeats. NaN for that one, and where there are too few points or variants."""
    validation_count: int = 0
    """Points that it is over; 0 for one variant alone, and where none has a validation loss."""

    @property
    def status(self) -> VariantStatus:
        """As in status_of()."""
        return status_of(self.outcomes)[0]

    @property
    def status_epoch(self) -> int:
        """Epoch at which the last repeat reached the status; 0 while training."""
        return status_of(self.outcomes)[1]

    @property
    def restored_epoch(self) -> int:
        """Of the only repeat, as in Outcome; -1 where there are several."""
        return self.outcomes[0].restored_epoch if len(self.outcomes) == 1 else -1

    @property
    def measures(self) -> Measures:
        """Medians over the repeats."""
        return median_measures(self.outcomes)


class KeptRun(Message, frozen=True, eq=True):
    """A run that ended and can be brought back."""

    run_id: int
    epoch: int
    """Whole epochs done."""
    checkpoint_count: int
    """Earlier epochs that can still be shown; where memory is short, every second one is given up, again and again."""


class Snapshot(Message, frozen=True):
    """All that the window needs to draw one moment of a run."""

    run_id: int
    revision: int
    epoch: int
    """Whole epochs done."""
    epoch_fraction: float
    """Share of the current epoch done, in [0, 1)."""
    epochs_per_second: float
    """Over about the last second; 0 while paused."""
    finished: bool
    """Every variant has stopped or diverged: training on would change nothing."""
    points_epoch: int
    """First epoch that is measured on the points as they are now: 0, or the one that was under way when points last
    changed, which may not have ended yet. Those before it were measured on other points. It only rises within a run,
    unless training is continued from an earlier epoch."""
    shown_epoch: int | None
    """The earlier epoch that surfaces and outcomes are of; None: what training has come to, the epoch above. Rows and
    VariantSnapshot.best_epoch are always of the whole run."""
    show_request: int
    """Number of the newest ShowEpoch of this run that was obeyed; 0 before any."""
    checkpoints: npt.NDArray[np.int64]
    """(M,) ascending: the epochs that can be shown and continued from, beside the one above."""
    variants: tuple[VariantSnapshot, ...]
    view: View = WHOLE
    """The part of the plane that surfaces and boundaries cover: that of the newest request."""
    fresh: FreshCurves | None = None
    """None unless it was asked for, and the points come from a recipe."""
    answers: tuple[Answer, ...] = ()
    """To those of the questions for which there is something newer; the others will come with a later snapshot."""
    kept: tuple[KeptRun, ...] = ()
    """Runs that can be brought back, the one that ended last first."""

    @property
    def seen_epoch(self) -> int:
        """The epoch that surfaces and outcomes are of."""
        return self.epoch if self.shown_epoch is None else self.shown_epoch
