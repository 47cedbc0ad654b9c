"""How well a network fits the points that it learns from, seen from what guessing would cost and from the lowest loss
that is possible."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from core.data.points import BoolArray
from core.metrics.data_facts import RoleFacts
from core.metrics.diagnosis.advice import ANEW, advice
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Verdict
from core.metrics.diagnosis.words import loss_text, share_text
from core.metrics.history import Values
from core.metrics.overfitting import holds_along
from core.words import said, together

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


def is_unstable(run: Evidence) -> BoolArray:
    """(K,) where training loss is far above what any network begins with, and stays there."""
    curve, limit = run.training, _unstable_limit(run)
    far = (curve.values > limit) & (curve.raw[curve.places] > limit) & (curve.places >= UNSTABLE_EPOCHS)
    return holds_along(far, curve.values < 0.75 * limit)


def unstable(run: Evidence) -> Verdict:
    """Steps are too long, unless none can be shorter: then nothing is asked about the learning rate."""
    limit, guessing = _unstable_limit(run), _guessing_text(run)
    advised = advice(run.state.leeway, "lower_rate") or ANEW
    headline = said("Learning rate too high?") if run.state.leeway.has_lower_rate else said("Far worse than guessing")
    loss = said("Training loss is {loss}.", loss=loss_text(run.train_loss))
    detail = together(
        said("Training loss is {loss}; {guessing}.", loss=loss_text(run.train_loss), guessing=guessing), advised
    )
    why = said(
        "Training counts as unstable when its loss stays above {limit:.2f}, {times} times that of not knowing at all.",
        limit=limit,
        times=FAR_ABOVE,
    )
    return Verdict("unstable", headline, detail, why, briefer=(together(loss, advised),))


def is_above_guessing(run: Evidence) -> BoolArray:
    """(K,) where training loss is still above that of guessing after a long time."""
    level = _training_level(run)
    return holds_along((level > 1.02) & (run.training.places >= PATIENT_EPOCHS), level < 1.0)


def above_guessing(run: Evidence) -> Verdict:
    """It never got to guessing."""
    epochs = int(run.training.epochs[-1] - run.training.epochs[0])
    detail = said(
        "After {epochs:,} epochs training loss is {loss}, and {guessing}.",
        epochs=epochs,
        loss=loss_text(run.train_loss),
        guessing=_guessing_text(run),
    )
    detail = together(detail, advice(run.state.leeway, "other_rate", "regularization"))
    return Verdict("underfitting", said("Worse than guessing"), detail, _why(run), briefer=_briefly(run))


def is_near_guessing(run: Evidence) -> BoolArray:
    """(K,) where training loss has levelled off near that of guessing."""
    level = _training_level(run)
    return run.training_is_level & holds_along(level > NEAR_GUESSING, level < NEAR_GUESSING - 0.05)


def near_guessing(run: Evidence) -> Verdict:
    """Hardly anything was learned."""
    detail = said(
        "Training loss has levelled off at {loss}, and {guessing}.",
        loss=loss_text(run.train_loss),
        guessing=_guessing_text(run),
    )
    detail = together(detail, advice(run.state.leeway, "network", "inputs", "regularization", "other_rate"))
    return Verdict("underfitting", said("Underfitting"), detail, _why(run), briefer=_briefly(run))


def _briefly(run: Evidence) -> tuple[str, ...]:
    """The training loss beside that of guessing, without what to try; then the loss alone."""
    loss = loss_text(run.train_loss)
    beside = said("Training loss is {loss}; {guessing}.", loss=loss, guessing=_guessing_text(run))
    return beside, said("Training loss is {loss}.", loss=loss)


def above_lowest(losses: Values, role: RoleFacts, lowest: float) -> Values:
    """(K,) how far losses lie on the way from the lowest possible to that of guessing; NaN where both are the same."""
    way = role.guessing_loss - lowest
    if way < LEAST_TO_LEARN * role.guessing_loss or way <= 0:
        return np.full(len(losses), np.nan)
    return (losses - lowest) / way


def _training_level(run: Evidence) -> Values:
    facts = run.state.facts
    return above_lowest(run.training.values, facts.training, facts.lowest_training_loss)


def _unstable_limit(run: Evidence) -> float:
    training = run.state.facts.training
    return FAR_ABOVE * max(training.guessing_loss, math.log(max(2, training.class_count)))


def _guessing_text(run: Evidence) -> str:
    return said("guessing would cost {loss}", loss=loss_text(run.state.facts.training.guessing_loss))


def _why(run: Evidence) -> str:
    role, lowest = run.state.facts.training, run.state.facts.lowest_training_loss
    if lowest:
        floor = said("the lowest loss that needs no learning by heart is {lowest:.3f}", lowest=lowest)
    else:
        floor = said("the lowest loss that needs no learning by heart is {lowest:.3f}, as far as is known", lowest=0.0)
    return together(
        said(
            "Training loss is {loss:.3f}. Guessing with the class shares of the training points costs {guessing:.3f},"
            " their entropy; {floor}.",
            loss=run.train_loss,
            guessing=role.guessing_loss,
            floor=floor,
        ),
        said(
            "Underfitting is claimed when training loss has levelled off above {share} of the way from the lowest to"
            " guessing, or is above guessing after {epochs} epochs.",
            share=share_text(NEAR_GUESSING),
            epochs=PATIENT_EPOCHS,
        ),
        between="\n",
    )
