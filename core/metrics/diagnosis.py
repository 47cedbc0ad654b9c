"""The verdict in words: what a run's curves say, by a rule that can be looked up here.

Curves are smoothed first (means of up to 100 stretches, then a median over five of them), so that no single noisy
epoch makes or unmakes a verdict. Then the first line that holds is said:

1. nothing to learn from, or not begun           waiting
2. the run diverged                              diverged
3. early stopping ended it                       stopped
4. training loss far above chance, and staying   unstable
5. validation loss clearly above its best while training loss has fallen since       overfitting
6. training loss levelled off near chance        underfitting
7. no validation points                          no_validation
8. both losses levelled off, small gap           good
9. anything else                                 learning
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec
import numpy as np

from core.metrics.history import History, Values
from core.protocol import VariantStatus

Kind = Literal[
    "waiting", "diverged", "stopped", "unstable", "overfitting", "underfitting", "no_validation", "good", "learning"
]

STRETCHES: Final = 100
MEDIAN_WIDTH: Final = 5

RISE_SHARE: Final = 0.10
RISE_NATS: Final = 0.03
"""Validation loss counts as risen when it exceeds its smoothed best by both; less is the noise of a small sample."""

RISE_EPOCHS: Final = 10
"""And when the best lies at least so far back."""

SETTLING_EPOCHS: Final = 60
"""Before this nothing is said to have levelled off."""

LEVEL_SHARE: Final = 0.03
"""Levelled off: over the last third of the run, training loss fell by less than this share of itself."""

NEAR_CHANCE: Final = 0.85
"""Underfitting: training loss above this share of what guessing by class frequency would cost."""

FAR_ABOVE_CHANCE: Final = 2.0
UNSTABLE_EPOCHS: Final = 10

SMALL_GAP_NATS: Final = 0.08
SMALL_GAP_SHARE: Final = 0.25
"""A gap is small below either: absolute for good fits, relative for hard data."""


class RunState(msgspec.Struct, frozen=True, kw_only=True):
    """What the curves alone don't tell."""

    status: VariantStatus
    status_epoch: int
    best_epoch: int
    restored_epoch: int
    training_count: int
    validation_count: int
    chance_loss: float
    """Cross-entropy of answering with the training points' class frequencies, nats."""


class Verdict(msgspec.Struct, frozen=True):
    """What to tell the person."""

    kind: Kind
    headline: str
    detail: str
    epoch: int | None = None
    """The epoch that the headline names."""


def diagnose(history: History, state: RunState) -> Verdict:
    """The verdict on a run as it stands, by the rule at the top of this file."""
    if state.training_count == 0:
        return Verdict("waiting", "Nothing to learn yet", "There are no training points.")
    if history.last_epoch <= 0:
        return Verdict("waiting", "Ready", "Press Train, or the space bar, and watch the boundary.")
    if state.status == "diverged":
        return _diverged(state)
    if state.status == "stopped_early":
        return _stopped(state)
    training, validation = _smoothed(history, "train_loss"), _smoothed(history, "validation_loss")
    checks = (_unstable, _overfitting, _underfitting, _no_validation, _good)
    for check in checks:
        verdict = check(history, state, training, validation)
        if verdict is not None:
            return verdict
    return _learning(training, validation)


def _diverged(state: RunState) -> Verdict:
    epoch = state.status_epoch
    detail = "The loss grew beyond all numbers. Try a learning rate ten times smaller, then Reset."
    return Verdict("diverged", f"Diverged at epoch {epoch:,}", detail, epoch)


def _stopped(state: RunState) -> Verdict:
    epoch = state.status_epoch
    detail = f"Validation loss was best at epoch {state.best_epoch:,} and found no new best since."
    if state.restored_epoch >= 0:
        detail += f" The weights of epoch {state.restored_epoch:,} are back in use."
    return Verdict("stopped", f"Stopped early at epoch {epoch:,}", detail, epoch)


def _unstable(history: History, state: RunState, training: Values, _validation: Values) -> Verdict | None:
    limit = FAR_ABOVE_CHANCE * max(state.chance_loss, 0.3)
    if history.last_epoch < UNSTABLE_EPOCHS or not training[-1] > limit:
        return None
    detail = f"Training loss is {training[-1]:.2f}, worse than guessing ({state.chance_loss:.2f}). Try a lower one."
    return Verdict("unstable", "Learning rate too high?", detail)


def _overfitting(history: History, state: RunState, training: Values, validation: Values) -> Verdict | None:
    if state.best_epoch < 0 or history.last_epoch - state.best_epoch < RISE_EPOCHS:
        return None
    if np.isnan(validation).all():
        return None
    lowest = int(np.nanargmin(validation))
    best, now = validation[lowest], validation[-1]
    rise = now - best
    if not (rise > RISE_NATS and rise > RISE_SHARE * best and training[-1] < training[lowest]):
        return None
    found = history.best("validation_loss")
    raw_best = found[1] if found is not None else best
    percent = 100 * (now / raw_best - 1)
    size = f"{percent:.0f} %" if percent < 200 else f"{now / raw_best:.1f} times"
    words = f"{size} above its best" if percent < 200 else f"{size} its best"
    detail = f"Since then training loss fell, but validation loss rose: it is {words}."
    return Verdict("overfitting", f"Overfitting since epoch {state.best_epoch:,}", detail, state.best_epoch)


def _underfitting(history: History, state: RunState, training: Values, _validation: Values) -> Verdict | None:
    if not (_is_level(history, training) and training[-1] > NEAR_CHANCE * state.chance_loss > 0):
        return None
    detail = "Training loss has levelled off near the loss of guessing. Try more units, or less regularization."
    return Verdict("underfitting", "Underfitting", detail)


def _no_validation(_history: History, state: RunState, training: Values, _validation: Values) -> Verdict | None:
    if state.validation_count:
        return None
    detail = f"Training loss is {training[-1]:.2f}. Without validation points nobody can tell whether it overfits."
    return Verdict("no_validation", "No validation points", detail)


def _good(history: History, _state: RunState, training: Values, validation: Values) -> Verdict | None:
    gap = validation[-1] - training[-1]
    small = gap < SMALL_GAP_NATS or gap < SMALL_GAP_SHARE * validation[-1]
    if not (_is_level(history, training) and _is_level(history, validation) and small):
        return None
    detail = f"Both losses have levelled off, and validation loss is {_beside(gap)} training loss."
    return Verdict("good", "A good fit", detail)


def _learning(training: Values, validation: Values) -> Verdict:
    gap = validation[-1] - training[-1]
    if np.isnan(gap):
        return Verdict("learning", "Learning", f"Training loss is {training[-1]:.2f}.")
    return Verdict("learning", "Learning", f"Validation loss is {_beside(gap)} training loss.")


def _beside(gap: float) -> str:
    if abs(gap) < 0.005:
        return "level with"
    return f"{abs(gap):.2f} {'above' if gap > 0 else 'below'}"


def _is_level(history: History, values: Values) -> bool:
    if history.last_epoch < SETTLING_EPOCHS:
        return False
    before, now = values[len(values) * 2 // 3], values[-1]
    return bool(before - now < LEVEL_SHARE * abs(before))


def _smoothed(history: History, column: str) -> Values:
    """(K,) the column's course in at most STRETCHES values; NaN where nothing finite was measured."""
    band = history.column(column)
    values = (band.low + band.high) / 2
    values = np.where(np.isfinite(values), values, np.nan)
    size = -(-len(values) // STRETCHES)
    if size > 1:
        padded = np.full(-(-len(values) // size) * size, np.nan)
        padded[: len(values)] = values
        sheets = padded.reshape(-1, size)
        counts = np.isfinite(sheets).sum(axis=1)
        values = np.divide(np.nansum(sheets, axis=1), counts, out=np.full(len(sheets), np.nan), where=counts > 0)
    if len(values) < MEDIAN_WIDTH:
        return values
    ends = np.pad(values, MEDIAN_WIDTH // 2, mode="edge")
    medians: Values = np.median(np.lib.stride_tricks.sliding_window_view(ends, MEDIAN_WIDTH), axis=1)
    return medians
