"""How well a network fits, seen from what guessing would cost and from the lowest loss that is possible."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from core.metrics.data_facts import RoleFacts
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Verdict
from core.metrics.diagnosis.words import agreement, beside_text, caution, joined, loss_text, on_points, share_text
from core.metrics.history import Values
from core.metrics.overfitting import latched
from core.metrics.smoothing import Smoothed

SETTLING_EPOCHS: Final = 100
"""Fewer can't be said to have levelled off."""
LEVEL_SHARE: Final = 0.02
"""Levelled off: over the last third of the run the loss changed, noise aside, by less than this share of guessing."""

NEAR_GUESSING: Final = 0.85
"""Underfitting: above this share of the way from the lowest possible loss to that of guessing."""
LEAST_TO_LEARN: Final = 0.05
"""Of the loss of guessing: where the lowest possible loss is nearer to it than this, there is nothing to learn."""

FAR_ABOVE: Final = 1.5
"""Unstable: no network does so badly for long, compared with answering all classes alike, unless its steps are too
long."""
UNSTABLE_EPOCHS: Final = 10
PATIENT_EPOCHS: Final = 200
"""After so many, a training loss above that of guessing is no beginning any more."""

SMALL_GAP: Final = 0.12
"""Of the loss of guessing."""
SMALL_GAP_SHARE: Final = 0.15
"""Of validation loss. A gap is small below either: the first for good fits, the second for hard data."""


def unstable(run: Evidence) -> Verdict | None:
    """Training loss far above what any network begins with, and staying there."""
    training = run.state.facts.training
    limit = FAR_ABOVE * max(training.guessing_loss, math.log(max(2, training.class_count)))
    curve = run.training
    far = (curve.values > limit) & (curve.raw[curve.places] > limit) & (curve.places >= UNSTABLE_EPOCHS)
    if not latched(far, curve.values < 0.75 * limit):
        return None
    guessing = f"guessing would cost {loss_text(training.guessing_loss)}"
    detail = f"Training loss is {loss_text(run.train_loss)}; {guessing}. Try a lower one."
    why = (
        f"Steps are too long when training loss stays above {limit:.2f}, {FAR_ABOVE} times that of not knowing at all."
    )
    return Verdict("unstable", "Learning rate too high?", detail, why)


def underfitting(run: Evidence) -> Verdict | None:
    """Training loss has levelled off near that of guessing, or is still above it after a long time."""
    role = run.state.facts.training
    level = _above_lowest(run.training.values, role)
    is_near = latched(level > NEAR_GUESSING, level < NEAR_GUESSING - 0.05)
    is_above = latched((level > 1.02) & (run.training.places >= PATIENT_EPOCHS), level < 1.0)
    guessing = f"guessing would cost {loss_text(role.guessing_loss)}"
    why = (
        f"Training loss is {run.train_loss:.3f}. Guessing with the class shares of the training points costs"
        f" {role.guessing_loss:.3f}, their entropy; the lowest loss that needs no learning by heart is"
        f" {role.lowest_loss:.3f}{'' if role.lowest_loss else ', as far as is known'}.\n"
        f"Underfitting is claimed when training loss has levelled off above {share_text(NEAR_GUESSING)} of the way from"
        f" the lowest to guessing, or is above guessing after {PATIENT_EPOCHS} epochs."
    )
    if is_above:
        epochs = int(run.training.epochs[-1] - run.training.epochs[0])
        detail = f"After {epochs:,} epochs training loss is {loss_text(run.train_loss)}, and {guessing}."
        detail += " Try another learning rate or less regularization."
        return Verdict("underfitting", "Worse than guessing", detail, why)
    if is_near and _is_level(run.training, role.guessing_loss):
        detail = f"Training loss has levelled off at {loss_text(run.train_loss)}, and {guessing}."
        detail += " Try more units, less regularization, or another learning rate."
        return Verdict("underfitting", "Underfitting", detail, why)
    return None


def good(run: Evidence) -> Verdict | None:
    """Both losses have levelled off close together, clearly better than guessing; that it is near its best has been
    asked before (see `rules`)."""
    if not has_levelled_off(run):
        return None
    training, validation = run.training.values, run.validation.values
    role = run.state.facts.validation
    gap = validation - training
    most = np.maximum(SMALL_GAP * role.guessing_loss, SMALL_GAP_SHARE * validation)
    level = _above_lowest(validation, role)
    is_close = latched((gap < most) & (level < NEAR_GUESSING), (gap > 1.3 * most) | (level > NEAR_GUESSING + 0.05))
    if not is_close or not _tells_classes_apart(run):
        return None
    beside = beside_text(run.validation_loss - run.train_loss)
    accuracy = run.state.validation_accuracy
    right = f", and {share_text(accuracy)} are right" if math.isfinite(accuracy) else ""
    detail = f"Both losses have levelled off. {on_points(run.state)}, validation loss is {beside} training loss{right}."
    why = (
        f"Validation loss is {run.validation_loss:.3f}, guessing would cost {role.guessing_loss:.3f}; accuracy is"
        f" {share_text(accuracy)}, and always answering the most common class would have"
        f" {share_text(role.common_share)}; the gap is {run.validation_loss - run.train_loss:.3f}, and up to"
        f" {most[-1]:.3f} is small.\n"
        "A good fit has levelled off near its own best validation loss, with a small gap, clearly better than guessing"
        " and than the most common class."
    )
    return Verdict("good", "A good fit", joined(detail, agreement(run.state), caution(run.state)), why)


def levelled_off(run: Evidence) -> Verdict | None:
    """Both losses have levelled off, and it is no good fit."""
    if not has_levelled_off(run):
        return None
    gap = run.validation_loss - run.train_loss
    notes = joined(agreement(run.state), caution(run.state))
    why = "Both losses changed by less than 2 % of the loss of guessing over the last third of the run."
    role = run.state.facts.validation
    if not _tells_classes_apart(run):
        detail = (
            f"{on_points(run.state)}, {share_text(run.state.validation_accuracy)} are right; always answering the most"
            f" common class would be right for {share_text(role.common_share)}."
        )
        return Verdict("underfitting", "No better than the common class", joined(detail, notes), why)
    detail = f"{on_points(run.state)}, validation loss stays {beside_text(gap)} training loss."
    if gap > 0:
        detail += " More points may narrow the gap."
        return Verdict("learning", "Levelled off with a gap", joined(detail, notes), why)
    return Verdict("learning", "Levelled off", joined(detail, notes), why)


def has_levelled_off(run: Evidence) -> bool:
    """Whether both losses stay where they are."""
    if len(run.validation.values) == 0:
        return False
    facts = run.state.facts
    return _is_level(run.training, facts.training.guessing_loss) and _is_level(
        run.validation, facts.validation.guessing_loss
    )


def _above_lowest(losses: Values, role: RoleFacts) -> Values:
    """(K,) how far losses lie on the way from the lowest possible to that of guessing; NaN where both are the same."""
    way = role.guessing_loss - role.lowest_loss
    if way < LEAST_TO_LEARN * role.guessing_loss or way <= 0:
        return np.full(len(losses), np.nan)
    return (losses - role.lowest_loss) / way


def _tells_classes_apart(run: Evidence) -> bool:
    """Whether accuracy is better than always answering the most common class, by more than a standard error."""
    role, band = run.state.facts.validation, run.history.column("validation_accuracy")
    begin = len(band.epochs) - len(run.validation.epochs)
    accuracy = np.nan_to_num((band.low[begin:] + band.high[begin:])[run.validation.places] / 2)
    error = math.sqrt(role.common_share * (1 - role.common_share) / role.count)
    return latched(accuracy > role.common_share + error, accuracy <= role.common_share)


def _is_level(curve: Smoothed, guessing_loss: float) -> bool:
    before = np.searchsorted(curve.places, curve.places * 2 // 3)
    change = np.abs(curve.values - curve.values[before])
    least = LEVEL_SHARE * guessing_loss
    most = least + np.minimum(curve.doubt + curve.doubt[before], least)
    settled = curve.places >= SETTLING_EPOCHS
    return latched(settled & (change < most), change > 2 * most)
