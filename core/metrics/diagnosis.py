"""The verdict in words: what a run's curves say, by a rule that can be looked up here.

The first line that holds is said:

1. nothing to learn from, or not begun                                              waiting
2. the run diverged                                                                 diverged
3. early stopping ended it                                                          stopped
4. training loss far above chance, and staying                                      unstable
5. validation loss clearly above its best while training loss has fallen since      overfitting
6. training loss levelled off near chance                                           underfitting
7. no validation points                                                             no_validation
8. both losses levelled off below chance, small gap                                 good
9. anything else                                                                    learning

Only epochs on the points as they are now are looked at. Curves are smoothed by trailing means, so what was said of an
epoch stays true of it. Lines 4 to 8 begin at one threshold and end at a lower one, so noise around a threshold doesn't
make the verdict come and go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import msgspec
import numpy as np

from core.data.points import BoolArray, LabelArray
from core.metrics.history import History
from core.metrics.smoothing import SOON, Smoothed, smoothed
from core.protocol import VariantStatus

Kind = Literal[
    "waiting", "diverged", "stopped", "unstable", "overfitting", "underfitting", "no_validation", "good", "learning"
]

RISE_SHARE: Final = 0.10
RISE_NATS: Final = 0.03
"""Validation loss counts as risen when it exceeds its smoothed best by both; less tells nothing on a small sample."""

FALL_NATS: Final = 0.005
"""Training loss counts as fallen since by as much as shows in two decimals."""

CURED_SHARE: Final = 0.3
"""Of its highest rise: a validation loss that came down below this, and near its best, has recovered."""

RISE_EPOCHS: Final = 20
"""And when the best lies at least so far back."""

NOISE_EPOCHS: Final = SOON + 2
"""Among so few no rise can be told from noise. As all counts of epochs below, from the last change of points on."""

SETTLING_EPOCHS: Final = 100
"""Fewer can't be said to have levelled off."""

LEVEL_SHARE: Final = 0.02
"""Levelled off: over the last third of the run the loss changed, noise aside, by less than this share of the chance."""

NEAR_CHANCE: Final = 0.85
"""Underfitting: training loss above this share of what guessing by class frequency would cost."""

FAR_ABOVE_CHANCE: Final = 1.5
"""Unstable: no network does so badly for long unless its steps are too long."""
UNSTABLE_EPOCHS: Final = 10

SMALL_GAP_NATS: Final = 0.08
SMALL_GAP_SHARE: Final = 0.15
"""A gap is small below either: absolute for good fits, relative for hard data."""

LOWEST_CHANCE: Final = 0.3
"""The chance loss is taken as at least this: with nearly all points of one class it would make everything look far."""


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
    is_training: bool = False
    """Steps are being taken: the first epoch may last long, and there is no curve before its end."""
    points_epoch: int = 0
    """As in protocol.Snapshot."""


class Verdict(msgspec.Struct, frozen=True):
    """What to tell the person."""

    kind: Kind
    headline: str
    detail: str


@dataclass(frozen=True)
class _Run:
    """What the rules look at."""

    state: RunState
    history: History
    training: Smoothed
    validation: Smoothed
    """Over the same epochs as training; empty without validation points."""
    train_loss: float
    """The newest, as it is shown elsewhere."""
    validation_loss: float

    @property
    def chance(self) -> float:
        return max(self.state.chance_loss, LOWEST_CHANCE)


def chance_loss(labels: LabelArray) -> float:
    """Cross-entropy of always answering with the frequencies of these classes (N,), nats; 0 for no points."""
    shares = np.bincount(labels) / max(len(labels), 1)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())


def diagnose(history: History, state: RunState) -> Verdict:
    """The verdict on a run as it stands, by the rule at the top of this file. Takes well under 1 ms."""
    if state.training_count == 0:
        return Verdict("waiting", "Nothing to learn yet", "There are no training points.")
    if state.status == "diverged":
        return _diverged(state)
    if state.status == "stopped_early":
        return _stopped(state)
    if history.last_epoch <= 0 and state.is_training:
        return Verdict("learning", "Learning", "The first epoch is under way.")
    if history.last_epoch <= 0:
        return Verdict("waiting", "Ready", "Press Train, or the space bar, and watch the boundary.")
    if history.last_epoch < state.points_epoch:
        return Verdict("learning", "Learning", "No loss has been measured yet on the points as they are now.")
    run = _read(history, state)
    if len(run.training.values) == 0:
        return Verdict("learning", "Learning", "There is no training loss yet.")
    for rule in (_unstable, _overfitting, _underfitting, _no_validation, _level):
        verdict = rule(run)
        if verdict is not None:
            return verdict
    return _learning(run)


def _read(history: History, state: RunState) -> _Run:
    training, validation = history.column("train_loss"), history.column("validation_loss")
    finite = np.isfinite(training.low) & np.isfinite(training.high)
    if state.validation_count:
        finite &= np.isfinite(validation.low) & np.isfinite(validation.high)
    # Since when the points are the same and of both kinds without a break: only this part can be compared with itself.
    gaps = np.flatnonzero(~finite)
    begin = max(
        int(gaps[-1]) + 1 if len(gaps) else 0,
        int(np.searchsorted(training.epochs, state.points_epoch)),  # a bucket that began earlier is mixed
    )
    return _Run(
        state,
        history,
        smoothed(training, begin),
        smoothed(validation, begin if state.validation_count else len(finite)),
        float(training.high[-1]),
        float(validation.high[-1]),
    )


def _diverged(state: RunState) -> Verdict:
    detail = "The loss grew beyond all numbers. Try a learning rate ten times smaller, then Reset."
    return Verdict("diverged", f"Diverged at epoch {state.status_epoch:,}", detail)


def _stopped(state: RunState) -> Verdict:
    restored, best = state.restored_epoch, state.best_epoch
    # With a minimum improvement, the epoch that patience is counted from may not be the lowest.
    if restored < 0:
        detail = "Validation loss had not improved enough for too long."
        if best >= 0:  # of several repeats each has its own weights; and there is none since points changed
            detail += f" It was lowest at epoch {best:,}."
    elif restored == best:
        detail = f"Validation loss was lowest at epoch {best:,}, whose weights are back in use."
    else:
        detail = f"Validation loss has not improved enough since epoch {restored:,}, whose weights are back in use."
    return Verdict("stopped", f"Stopped early at epoch {state.status_epoch:,}", detail)


def _unstable(run: _Run) -> Verdict | None:
    limit = FAR_ABOVE_CHANCE * run.chance
    curve = run.training
    far = (curve.values > limit) & (curve.raw[curve.places] > limit) & (curve.places >= UNSTABLE_EPOCHS)
    if not _latched(far, curve.values < 0.75 * limit):
        return None
    detail = (
        f"Training loss is {_loss(run.train_loss)}; guessing would cost {run.state.chance_loss:.2f}. Try a lower one."
    )
    return Verdict("unstable", "Learning rate too high?", detail)


def _overfitting(run: _Run) -> Verdict | None:
    training, validation = run.training, run.validation
    if len(validation.values) == 0:
        return None
    # The rise is counted between the bounds that noise leaves: from the most that the lowest mean may stand for to
    # the least that the later means may stand for.
    place = int(np.argmin(validation.values + validation.doubt))
    later = slice(place + 1, None)
    rise = validation.values[later] - validation.values[place]
    sure_rise = rise - validation.doubt[later] - validation.doubt[place]
    fall = training.values[place] - training.values[later]
    margin = max(RISE_NATS, RISE_SHARE * float(validation.values[place]))
    epochs = validation.place_epochs
    late = (epochs[later] >= epochs[place] + RISE_EPOCHS) & (validation.places[later] >= NOISE_EPOCHS)
    begins = (sure_rise > margin) & (fall > FALL_NATS) & late
    # A regularizer switched on under way ends it: without a gap there is no overfitting, however high both losses
    # are, and neither where most of the rise was taken back.
    closed = validation.values[later] - training.values[later] < SMALL_GAP_NATS
    taken_back = (rise < CURED_SHARE * np.maximum.accumulate(rise)) & (rise < 2 * margin) if len(rise) else closed
    if not _latched(begins, (rise < 0.5 * margin) | (fall < -0.05 * run.chance) | closed | taken_back):
        return None
    epoch, best = _bottom(run, place, margin)
    now = float(validation.values[-1])
    if epoch == 0:
        detail = f"Training loss fell, but validation loss never was below the {_loss(best)} of the untrained network."
        return Verdict("overfitting", "Only training points learned", detail)
    size = f"about {100 * (now / best - 1):.0f} % above" if now < 3 * best else f"about {now / best:.0f} times"
    detail = f"Validation loss has risen to {size} its {_loss(best)} of epoch {epoch:,}"
    detail += ", while training loss fell." if fall[-1] > FALL_NATS else "."
    return Verdict("overfitting", f"Overfitting since epoch {epoch:,}", detail)


def _bottom(run: _Run, place: int, margin: float) -> tuple[int, float]:
    """Epoch and validation loss that the rise is counted from: the best of all, which the chart marks.

    Unless that was a lucky epoch in bad company; then the lowest one behind the lowest mean.
    """
    validation = run.validation
    found = run.history.best("validation_loss")
    if found is not None:
        near = min(int(np.searchsorted(validation.place_epochs, found[0])), len(validation.values) - 1)
        if found[0] >= validation.epochs[0] and validation.values[near] - validation.values[place] < margin:
            return found
    end, width = int(validation.places[place]), int(validation.widths[place])
    begin = max(0, end - width + 1)
    lowest = begin + int(np.argmin(validation.raw[begin : end + 1]))
    return int(validation.epochs[lowest]), float(validation.raw[lowest])


def _underfitting(run: _Run) -> Verdict | None:
    level = run.training.values / run.chance
    if not (_is_level(run.training, run.chance) and _latched(level > NEAR_CHANCE, level < NEAR_CHANCE - 0.05)):
        return None
    detail = (
        f"Training loss has levelled off at {_loss(run.train_loss)}, and guessing would cost"
        f" {run.state.chance_loss:.2f}. Try more units, less regularization, or another learning rate."
    )
    return Verdict("underfitting", "Underfitting", detail)


def _no_validation(run: _Run) -> Verdict | None:
    if run.state.validation_count:
        return None
    detail = f"Training loss is {_loss(run.train_loss)}. Without validation points nobody can tell whether it overfits."
    return Verdict("no_validation", "No validation points", detail)


def _level(run: _Run) -> Verdict | None:
    training, validation = run.training, run.validation
    if not (_is_level(training, run.chance) and _is_level(validation, run.chance)):
        return None
    gap = validation.values - training.values
    most = np.maximum(SMALL_GAP_NATS, SMALL_GAP_SHARE * validation.values)
    level = validation.values / run.chance
    beside = _beside(run.validation_loss - run.train_loss)
    good = (gap < most) & (level < NEAR_CHANCE)
    if _latched(good, (gap > 1.3 * most) | (level > NEAR_CHANCE + 0.05)):
        detail = f"Both losses have levelled off, and validation loss is {beside} training loss."
        return Verdict("good", "A good fit", detail)
    detail = f"Validation loss stays {beside} training loss. More points may narrow the gap."
    return Verdict("learning", "Levelled off with a gap", detail)


def _learning(run: _Run) -> Verdict:
    gap = run.validation_loss - run.train_loss
    if not np.isfinite(gap):
        return Verdict("learning", "Learning", f"Training loss is {_loss(run.train_loss)}.")
    return Verdict("learning", "Learning", f"Validation loss is {_beside(gap)} training loss.")


def _beside(gap: float) -> str:
    if abs(gap) < 0.005:
        return "level with"
    return f"{_loss(abs(gap))} {'above' if gap > 0 else 'below'}"


def _loss(loss: float) -> str:
    return f"{loss:.2f}" if loss < 100 else f"{loss:.2g}"


def _is_level(curve: Smoothed, chance: float) -> bool:
    before = np.searchsorted(curve.places, curve.places * 2 // 3)
    change = np.abs(curve.values - curve.values[before])
    least = LEVEL_SHARE * chance
    most = least + np.minimum(curve.doubt + curve.doubt[before], least)
    settled = curve.places >= SETTLING_EPOCHS
    return _latched(settled & (change < most), change > 2 * most)


def _latched(begins: BoolArray, ends: BoolArray) -> bool:
    """Whether a state holds at the end of two columns (K,) that say where it begins and where it ends."""
    on, off = np.flatnonzero(begins), np.flatnonzero(ends)
    return len(on) > 0 and (len(off) == 0 or bool(on[-1] > off[-1]))
