"""What the window and the training process say to each other.

One credit: the window sends `RequestSnapshot`, the worker answers with one `Snapshot` as soon as it has something
newer than the last, and sends no other until it is asked again. So nothing can pile up on the pipe.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from core.experiment.spec import Experiment
from core.message import Message
from core.metrics.median import median
from core.plane.grid import WHOLE, View
from core.truth_messages import FreshCurves, KnownTruth, RequestTruth

HISTORY_COLUMNS: Final = (
    "epoch",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    "penalty",
)
"""Columns of `VariantSnapshot.rows`: medians over the repeats."""

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

VariantStatus = Literal["training", "stopped_early", "diverged"]

Sign = Literal["none", "perhaps", "overfitting"]
"""Of overfitting; see core.metrics.overfitting."""


class StartRun(Message, frozen=True):
    """Begin a run at epoch 0. The run before it ends, and is kept if it has trained (see Snapshot.kept)."""

    run_id: int
    revision: int
    """Counts the experiments sent; comes back in snapshots that reflect it."""
    experiment: Experiment
    keeps: bool = True
    """False: the run before it isn't worth keeping, because it came and went within one gesture."""


class ChangeRun(Message, frozen=True):
    """Take over hot settings and points from the next step on; weights stay."""

    run_id: int
    revision: int
    experiment: Experiment


class ReformRun(Message, frozen=True):
    """Go on with other variants, or with another number of repeats, and take over hot settings and points.

    Newcomers first train up to where the run stands, through all that has changed in it; the run waits meanwhile, and
    tells how far they are (see CatchUpProgress). They equal, to the bit, variants that were there from the start. With
    another number of repeats every variant is a newcomer. While some train up, another ReformRun may add some or take
    some back; see core.experiment.changes.composed.
    """

    run_id: int
    revision: int
    experiment: Experiment
    places: tuple[int, ...]
    """As in core.experiment.changes.Change, within the experiment sent before. A variant whose place stands there twice
    goes on as two."""


class SetPace(Message, frozen=True):
    """Train or pause, and how fast."""

    playing: bool
    epochs_per_second: float | None
    """None: as fast as it goes."""


class StepEpoch(Message, frozen=True):
    """Train to the end of the current epoch (one whole epoch when between epochs), then stay paused."""

    run_id: int


class ShowEpoch(Message, frozen=True):
    """Let snapshots show an earlier epoch of the run: the nearest that is kept (see Snapshot.checkpoints)."""

    run_id: int
    request: int
    """Comes back in snapshots that show what was asked for; later ones are higher."""
    epoch: int | None
    """None: back to what training has come to."""


class ContinueFrom(Message, frozen=True):
    """Go back to an earlier epoch, the nearest that is kept, as if training had never gone beyond it.

    What goes on from there is a new run, which shares the checkpoints up to that epoch; the run as it was is kept.
    """

    run_id: int
    new_run_id: int
    revision: int
    epoch: int


class BringBack(Message, frozen=True):
    """Go on with a kept run (see Snapshot.kept) as it was at its end. The present one is kept in turn."""

    run_id: int
    revision: int


class RequestSnapshot(Message, frozen=True, eq=True):
    """One credit."""

    grid: int
    """Cells of the surface along each axis."""
    spread: bool = False
    """Also every repeat's boundary."""
    view: View = WHOLE
    """The part of the plane that surfaces and boundaries shall cover."""
    fresh: bool = False
    """Also how variants do on fresh points, where there is a recipe."""


class RequestGhost(Message, frozen=True):
    """Look at the newest weights of a kept run over another part of the plane; answered with GhostSurface."""

    run_id: int
    variant: int
    """Its place in that run."""
    grid: int
    """Cells along each axis."""
    view: View


class Shutdown(Message, frozen=True):
    """Leave the loop and exit."""


Command = (
    StartRun
    | ChangeRun
    | ReformRun
    | SetPace
    | StepEpoch
    | ShowEpoch
    | ContinueFrom
    | BringBack
    | RequestSnapshot
    | RequestGhost
    | RequestTruth
    | Shutdown
)


class Ready(Message, frozen=True):
    """The worker has loaded torch and serves commands."""

    pid: int


class CannotLoad(Message, frozen=True):
    """A library that training needs can't be loaded; the process ends."""

    text: str
    """One sentence for the person, and what to do."""
    lacks_memory: bool = False
    """Memory ran out; the installation is not at fault, and another attempt may do better."""


class GhostSurface(Message, frozen=True):
    """The answer to RequestGhost."""

    run_id: int
    variant: int
    view: View
    surface: npt.NDArray[np.float32] | None
    """As in VariantSnapshot; None where that run isn't kept, or not as it was at its end."""


class Failure(Message, frozen=True):
    """An error inside the worker that it survived; the run is halted."""

    run_id: int
    text: str


class CatchUpProgress(Message, frozen=True):
    """Answers a request for a snapshot while newcomers train up to where the run stands."""

    run_id: int
    revision: int
    fraction: float
    """Share of their training done, in [0, 1]."""


class CannotCatchUp(Message, frozen=True):
    """Newcomers can't join: more has changed in the run than its log can hold. The run waits as it was before."""

    run_id: int
    revision: int
    """Of the ReformRun."""


class Gone(Message, frozen=True):
    """A run that was to be brought back isn't kept any more. The present one goes on."""

    run_id: int


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
    finite ones after divergence; -1 otherwise."""
    rise_error: float = math.nan
    """Standard error, over the validation points, of the mean rise of their losses since the best epoch, nats. It is
    looked at ever more rarely (see core.learning.rises); NaN before that, and with fewer than two validation points."""
    sign: Sign = "none"
    """Of overfitting, by its own losses, at the epoch when they were last looked at."""

    @property
    def weights_epoch(self) -> int:
        """Epoch that weights and measures are of, where the member stands still; -1 while training goes on."""
        if self.restored_epoch >= 0:
            return self.restored_epoch
        return -1 if self.status == "training" else self.status_epoch


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
    """(n, 6) HISTORY_COLUMNS of the epochs that ended since the last snapshot, epoch 0 (before training) included.
    There are none of epochs in which no repeat trained. One that has stopped counts as measured when it stopped."""
    ranges: npt.NDArray[np.float64]
    """(n, 5) RANGE_COLUMNS of the same epochs; (0, 5) where there is one repeat."""
    rises: npt.NDArray[np.float64] = _NO_RISES
    """(n, 2) RISE_COLUMNS of those among these epochs at which it was looked at."""
    forget_after: int | None = None
    """Not None: training was continued from this epoch since the last snapshot, and all later rows sent before these
    are void. -1: the first snapshot of a variant that has caught up with the run; `rows` is its whole history."""
    learned_wrong: int = 0
    """Training points with a wrong label to which the network gives that label: learned by heart. Median over the
    repeats, or of the first where each learns from points of its own."""

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
    """Moments that can still be shown, beside its end; they are given up one half after the other where memory is
    short."""


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
    """First epoch of the run that is measured on the points as they are now: 0, or the one that was under way or due
    when points last changed (then the epochs before it tell of other points, and it may not have ended yet). Never
    falls within a run, unless training is continued from an earlier epoch."""
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
    kept: tuple[KeptRun, ...] = ()
    """Runs that can be brought back, the one that ended last first."""


Reply = Ready | CannotLoad | Failure | CatchUpProgress | CannotCatchUp | Gone | GhostSurface | KnownTruth | Snapshot
