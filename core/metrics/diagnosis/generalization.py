"""Whether validation loss says that a network learns its points by heart: yes, perhaps, or that it left its best."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Verdict
from core.metrics.diagnosis.words import agreement, caution, joined, loss_text, on_points, points_text, times_text
from core.metrics.history import Values
from core.metrics.overfitting import (
    FALL_NATS,
    FEW_POINTS,
    MEMORIZED_SHARE,
    PERHAPS_ERRORS,
    PERHAPS_SHARE,
    RISE_NATS,
    RISE_SHARE,
    SURE_ERRORS,
    latched,
    margin_of,
    sign_along,
)
from core.protocol import Sign

FIRST_EPOCHS: Final = 30
"""Among so few no rise can be told from noise. As all counts of epochs, from the last change of points on."""
RISE_EPOCHS: Final = 10
"""So far back the lowest mean must lie before a rise since is spoken of."""


BEST_EPOCHS: Final = 3
"""Neighbouring epochs whose mean counts as a run's own best: few, because a best soon left behind is short."""
BEST_LUCK: Final = 0.6
"""Of the doubt about a mean of so few: what the lowest one is taken to owe to luck."""


def sign(run: Evidence) -> Sign:
    """Of overfitting, at the end of the curves."""
    if len(run.validation.values) == 0:
        return "none"
    places = run.validation.places
    told = (places >= FIRST_EPOCHS) & (places >= places[run.best_places] + RISE_EPOCHS)
    return sign_along(run.rises, told)


def overfitting(run: Evidence) -> Verdict | None:
    """Validation loss has risen for sure while training loss fell, or wrong labels are known by heart."""
    if sign(run) != "overfitting":
        return None
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


def perhaps(run: Evidence) -> Verdict | None:
    """The validation points can't tell whether it overfits."""
    if sign(run) != "perhaps":
        return None
    state, rises = run.state, run.rises
    count = state.facts.validation.count
    headline = f"Perhaps overfitting: {points_text(count)} can't tell"
    if rises.rise[-1] > 0.25 * rises.margin[-1]:
        detail = f"{risen(run).capitalize()}, but that may be luck."
    else:
        gap = run.validation_loss - run.train_loss
        detail = f"Validation loss is {loss_text(gap)} above training loss, but where it turned can't be seen."
    detail = joined(detail, "More validation points would tell.", agreement(state), caution(state))
    return Verdict("perhaps", headline, detail, _why(run), "perhaps")


def past_best(run: Evidence) -> Verdict | None:
    """Both losses are worse than they have been: the network was better before."""
    if not _is_past_best(run):
        return None
    epoch, _ = run.best
    detail = joined(
        f"{on_points(run.state)}, {risen(run)}, and training loss is no lower than it was then.",
        "Try less regularization, or a lower learning rate.",
        caution(run.state),
    )
    why = (
        f"A network is past its best when both losses have levelled off and validation loss lies more than"
        f" {100 * RISE_SHARE:.0f} % and {RISE_NATS} above its own best, while training loss has not fallen since, so"
        f" that this is no overfitting. Here: {loss_text(run.validation_loss)} now, and best"
        f" {loss_text(run.best[1])}."
    )
    return Verdict("past_best", f"Past its best of epoch {epoch:,}", detail, why)


def _is_past_best(run: Evidence) -> bool:
    """Whether validation loss lies clearly above its own best, be it overfitting or not."""
    curve = run.validation
    if len(curve.values) == 0:
        return False
    # A mean of few epochs is noisier than one of many, and the lowest of them owes some of its depth to that.
    luck = BEST_LUCK * curve.doubt * np.sqrt(curve.widths / np.minimum(BEST_EPOCHS, curve.widths))
    best = np.minimum.accumulate(_short_means(curve.raw))[curve.places] + luck
    above, margin = curve.values - best, margin_of(best)
    return latched(above > margin, above < 0.7 * margin)


def risen(run: Evidence) -> str:
    """How far validation loss is above its best, in the one form that this has."""
    epoch, best = run.best
    return f"validation loss is {times_text(run.validation_loss, best)}, {loss_text(best)} at epoch {epoch:,}"


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
    known = f"{error:.3f}" if np.isfinite(error) else "unknown"
    sentences = [
        f"Smoothed, validation loss rose by {rises.rise[-1]:.3f} above its best of {rises.best_loss[-1]:.3f}, with a"
        f" standard error of {known} on {points_text(facts.validation.count)} and noise of {rises.noise[-1]:.3f}"
        f" between epochs. Training loss fell by {rises.fall[-1]:.3f} to {rises.training_loss[-1]:.3f}.",
        f"Overfitting is claimed when validation loss rose by more than {margin:.3f} ({100 * RISE_SHARE:.0f} % of its"
        f" best and at least {RISE_NATS}) while training loss fell by more than {FALL_NATS}, and the noise and"
        f" {_errors_text(SURE_ERRORS)} leave at least a quarter of that.",
        f"The points can't tell when the rise and {_errors_text(PERHAPS_ERRORS)} come to more than"
        f" {PERHAPS_SHARE * margin:.3f}, or when there are fewer than {FEW_POINTS} and a wide gap.",
    ]
    if facts.memorized_below > 0:
        sentences.append(
            f"A training loss below {facts.memorized_below:.3f}, {100 * MEMORIZED_SHARE:.0f} % of the entropy of the"
            " wrong training labels, is overfitting too: nobody gets there without learning them by heart."
        )
    sentences.append("What was found stays until half of it is taken back.")
    return "\n".join(sentences)


def _errors_text(count: float) -> str:
    return f"{count:g} standard error" if count <= 1 else f"{count:g} standard errors"
