"""What the window and the training process say to each other.

One credit: the window sends `RequestSnapshot`, the worker answers with one `Snapshot` as soon as it has something
newer than the last, and sends no other until it is asked again. So nothing can pile up on the pipe.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from core.spec import Experiment

HISTORY_COLUMNS: Final = (
    "epoch",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    "penalty",
)
"""Columns of `VariantSnapshot.rows`."""

VariantStatus = Literal["training", "stopped_early", "diverged"]


class Message(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Base of everything on the pipe."""


class StartRun(Message, frozen=True):
    """Begin a run at epoch 0. Replaces the run before it."""

    run_id: int
    revision: int
    """Counts the experiments sent; comes back in snapshots that reflect it."""
    experiment: Experiment


class ChangeRun(Message, frozen=True):
    """Take over hot settings and points from the next step on; weights stay."""

    run_id: int
    revision: int
    experiment: Experiment


class SetPace(Message, frozen=True):
    """Train or pause, and how fast."""

    playing: bool
    epochs_per_second: float | None
    """None: as fast as it goes."""


class StepEpoch(Message, frozen=True):
    """Train to the end of the current epoch (one whole epoch when between epochs), then stay paused."""

    run_id: int


class RequestSnapshot(Message, frozen=True):
    """One credit."""

    grid: int
    """Cells of the surface along each axis."""


class Shutdown(Message, frozen=True):
    """Leave the loop and exit."""


Command = StartRun | ChangeRun | SetPace | StepEpoch | RequestSnapshot | Shutdown


class Ready(Message, frozen=True):
    """The worker has loaded torch and serves commands."""

    pid: int


class Failure(Message, frozen=True):
    """An error inside the worker that it survived; the run is halted."""

    run_id: int
    text: str


class Measures(Message, frozen=True):
    """Numbers of one weight snapshot, all in evaluation mode; NaN where there are no such points."""

    train_loss: float
    """Mean cross-entropy in nats, without the penalty."""
    validation_loss: float
    train_accuracy: float
    """Share in [0, 1]."""
    validation_accuracy: float
    penalty: float
    """L1 and L2 terms of the objective."""


class VariantSnapshot(Message, frozen=True):
    """One variant's part of a snapshot. Surface and measures come from the same weights."""

    status: VariantStatus
    status_epoch: int
    """Epoch at which the status was reached; 0 while training."""
    measures: Measures
    best_epoch: int
    """Epoch of the lowest validation loss on the points that there are now (see Snapshot.points_epoch); -1 before any
    such epoch has ended, and without validation points."""
    restored_epoch: int
    """Epoch whose weights are in use after early stopping restored the best; -1 otherwise."""
    surface: npt.NDArray[np.float32]
    """(S, G, G) probabilities over `plane.grid_positions`: S = 1 with the probability of class 1 for two classes,
    else S = class count."""
    rows: npt.NDArray[np.float64]
    """(n, 6) HISTORY_COLUMNS of the epochs that ended since the last snapshot, epoch 0 (before training) included."""


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
    falls within a run."""
    variants: tuple[VariantSnapshot, ...]


Reply = Ready | Failure | Snapshot
