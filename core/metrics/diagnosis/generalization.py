"""Whether validation loss says that a network learns its points by heart: yes, perhaps, or that it left its best."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.data.points import BoolArray
from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Verdict
from core.metrics.diagnosis.words import (
    agreement,
    beside_text,
    caution,
    joined,
    loss_text,
    on_points,
    points_text,
    times_text,
)
from core.metrics.history import Values
from core.metrics.overfitting import (
    CHANCE_SHARE,
    CLEAR_SHARE,
    FALL_NATS,
    MEMORIZED_SHARE,
    PERHAPS_SHARE,
    RISE_NATS,
    RISE_SHARE,
    SURE_SHARE,
    TELLING_POINTS,
    given_to_luck,
    holds_along,
    margin_of,
)
from core.metrics.smoothing import SOON

FIRST_OF_STOPPED: Final = 30
"""Epochs from which a rise is spoken of where early stopping ended the run: there will be no more to judge noise by."""
RISE_EPOCHS: Final = 10
"""So far back the lowest mean must lie before a rise since is spoken of."""

BEST_EPOCHS: Final = 3
"""Neighbouring epochs whose mean counts as a run's own best: few, because a best soon left behind is short."""
BEST_LUCK: Final = 0.6
"""Of the doubt about a mean of so few: what the lowest one is taken to owe to luck."""


def overfits(run: Evidence) -> BoolArray:
    """(K,) where validation loss has risen for sure while training loss fell, or wrong labels are known by heart."""
    if not run.has_validation:
        return run.never
    return holds_along(run.rises.overfits & _may_be_told(run), run.rises.recovers)


def may_overfit(run: Evidence) -> BoolArray:
    """(K,) where the validation points can't tell whether it overfits."""
    if not run.has_validation:
        return run.never
    return holds_along(run.rises.may_overfit & _may_be_told(run), run.rises.denies)


def overfitting(run: Evidence) -> Verdict:
    """It overfits."""
    epoch, best = run.best
    because = joined(agreement(run.state), caution(run.state))
    why = _why(run)
    if epoch == 0:
        detail = (
            f"Training loss fell. {on_points(run.state)}, validation loss never was below the {loss_text(best)} of the"
            " untrained network."
        )
        return Verdict("overfitting", "Only training points learned", joined(detail, because), why, "overfitting")
    detail = f"{on_points(run.state)}, {risen(run)}"
    detail += ", while training loss fell." if run.rises.fall[-1] > FALL_NATS else "."
    headline = f"Overfitting since epoch {epoch:,}"
    return Verdict("overfitting", headline, joined(detail, because), why, "overfitting")


def perhaps(run: Evidence) -> Verdict:
    """The points can't tell."""
    state, rises = run.state, run.rises
    count = state.facts.validation.count
    headline = f"Perhaps overfitting: {points_text(count)} can't tell"
    if rises.rise[-1] > 0.25 * rises.margin[-1]:
        detail = f"{risen(run).capitalize()}, but that may be luck."
    else:
        gap = run.validation_loss - run.train_loss
        detail = f"Validation loss is {beside_text(gap)} training loss, but where it turned can't be seen."
    rest = agreement(state), caution(state, speaks_of_luck=True)
    detail = joined(detail, "More validation points would tell.", *rest)
    return Verdict("perhaps", headline, detail, _why(run), "perhaps")


def is_past_best(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off and validation loss lies clearly above its own best."""
    if not run.has_validation:
        return run.never
    curve = run.validation
    # A mean of few epochs is noisier than one of many, and the lowest of them owes some of its depth to that.
    luck = BEST_LUCK * curve.doubt * np.sqrt(curve.widths / np.minimum(BEST_EPOCHS, curve.widths))
    best = np.minimum.accumulate(_short_means(curve.raw))[curve.places] + luck
    above, margin = curve.values - best, margin_of(best)
    return run.has_levelled_off & holds_along(above > margin, above < 0.7 * margin)


def past_best(run: Evidence) -> Verdict:
    """Both losses are worse than they have been: the network was better before."""
    epoch, _ = run.best
    fall = float(run.training.raw[np.searchsorted(run.training.epochs, epoch, side="right") - 1]) - run.train_loss
    training = f"fell by {loss_text(fall)} since" if fall > FALL_NATS else "is no lower than it was then"
    detail = joined(
        f"{on_points(run.state)}, {risen(run)}, and training loss {training}.",
        "Try less regularization, or a lower learning rate.",
        caution(run.state),
    )
    why = (
        f"A network is past its best when both losses have levelled off and validation loss lies more than"
        f" {100 * RISE_SHARE:.0f} % and {RISE_NATS} above its own best, and overfitting isn't shown by that: training"
        " loss has not fallen, or the rise is over."
        f" Here: {loss_text(run.validation_loss)} now, and best {loss_text(run.best[1])}."
    )
    return Verdict("past_best", f"Past its best of epoch {epoch:,}", detail, why)


def risen(run: Evidence) -> str:
    """How far validation loss is above its best, in the one form that this has."""
    epoch, best = run.best
    lowest = run.history.best("validation_loss")
    is_other = lowest is not None and lowest[0] != epoch and lowest[0] >= run.validation.epochs[0]
    lucky = f" (epoch {lowest[0]:,} alone was lower, by luck)" if is_other and lowest is not None else ""
    return f"validation loss is {times_text(run.validation_loss, best)}, {loss_text(best)} at epoch {epoch:,}{lucky}"


def _may_be_told(run: Evidence) -> BoolArray:
    """(K,) where there are epochs enough, since the points are as they are, to tell a rise from noise."""
    places = run.validation.places
    first = SOON if run.state.status == "training" else FIRST_OF_STOPPED
    told: BoolArray = (places >= first) & (places >= places[run.best_places] + RISE_EPOCHS)
    return told


def _short_means(raw: Values) -> Values:
    """(N,) trailing means over BEST_EPOCHS."""
    count = np.arange(1, len(raw) + 1)
    width = np.minimum(BEST_EPOCHS, count)
    sums = np.append(0.0, np.cumsum(raw))
    means: Values = (sums[count] - sums[count - width]) / width
    return means


def _why(run: Evidence) -> str:
    """The rule and the numbers that it was put to."""
    rises, facts = run.rises, run.state.facts
    margin, error = float(rises.margin[-1]), float(rises.error[-1])
    luck = given_to_luck(facts.validation.count)
    known = f"{error:.3f}" if np.isfinite(error) else "unknown"
    sentences = [
        f"Smoothed, validation loss rose by {rises.rise[-1]:.3f} above its lowest smoothed value of"
        f" {rises.best_loss[-1]:.3f} (the chart marks the epoch of the lowest loss as it was measured), with a"
        f" standard error of {known} on {points_text(facts.validation.count)} and noise of {rises.noise[-1]:.3f}"
        f" between epochs. Training loss fell by {rises.fall[-1]:.3f} to {rises.training_loss[-1]:.3f}.",
        f"Overfitting is claimed when validation loss rose by more than {CLEAR_SHARE * margin:.3f} beyond the noise"
        f" ({100 * CLEAR_SHARE * RISE_SHARE:g} % of its best and at least {CLEAR_SHARE * RISE_NATS:.3f}), of which"
        f" {_errors_text(luck.sure)} must leave more than {SURE_SHARE * margin:.3f}, while"
        f" training loss fell by more than {FALL_NATS}.",
        f"The points can't tell when the rise and {_errors_text(luck.perhaps)} come to more than"
        f" {PERHAPS_SHARE * margin:.3f}, or when there are fewer than {TELLING_POINTS} and a wide gap.",
    ]
    if facts.memorized_below > 0:
        sentences.append(
            f"A training loss below {facts.memorized_below:.3f}, {_chance_text(facts)}, is overfitting too: nobody gets"
            " there without learning by heart what is chance."
        )
    sentences.append("What was found stays until half of it is taken back.")
    return "\n".join(sentences)


def _chance_text(facts: DataFacts) -> str:
    """Where the limit comes from below which chance is known by heart."""
    if facts.memorized_below == MEMORIZED_SHARE * facts.training.noise_entropy:
        return f"{100 * MEMORIZED_SHARE:.0f} % of the entropy of the wrong training labels"
    return f"{100 * CHANCE_SHARE:.0f} % of what the true probabilities cost on the training points"


def _errors_text(count: float) -> str:
    return f"{count:g} standard error" if count <= 1 else f"{count:g} standard errors"
