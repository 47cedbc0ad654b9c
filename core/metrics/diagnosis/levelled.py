"""What a network has come to when both of its losses stay as they are: a good fit, too simple a one, or neither.

What can be learned from the points themselves is seen from their neighbours: where the labels of the nearest training
points tell a point's class more often than the network does, it has learned less than there is to learn.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from core.data.points import BoolArray
from core.metrics.diagnosis.advice import advice
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.fit import NEAR_GUESSING, above_lowest
from core.metrics.diagnosis.verdict import Kind, Verdict
from core.metrics.diagnosis.words import agreement, beside_text, brief_beside, caution, on_points, share_text
from core.metrics.history import Values
from core.metrics.neighbours import NEIGHBOURS
from core.metrics.overfitting import holds_along
from core.words import said, together

SMALL_GAP: Final = 0.12
"""Of the loss of guessing."""
SMALL_GAP_SHARE: Final = 0.15
"""Of validation loss. A gap is small below either: the first for good fits, the second for hard data."""

SURELY_WORSE_ERRORS: Final = 2.0
"""Standard errors by which accuracy must lie below that of the neighbours before underfitting is claimed."""
AS_GOOD_ERRORS: Final = 1.0
"""Standard errors by which it may lie below it in a good fit."""


def is_too_simple(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off, and neighbours tell classes apart better than the network does, among
    training points too."""
    if not run.has_levelled_off.any():
        return run.never
    shares = run.state.facts.neighbours()
    learned_less = run.train_accuracies < shares.training
    errors = _errors_below_neighbours(run)
    begins = run.has_levelled_off & learned_less & (errors > SURELY_WORSE_ERRORS)
    return run.has_levelled_off & holds_along(begins, ~learned_less | (errors < AS_GOOD_ERRORS))


def too_simple(run: Evidence) -> Verdict:
    """More can be learned from these points."""
    detail = said(
        "{points}, {right}; {neighbours}.",
        points=on_points(run.state),
        right=_right_text(run),
        neighbours=_neighbours_text(run),
    )
    detail = together(detail, advice(run.state.leeway, "regularization", "network", "inputs"))
    shares = run.state.facts.neighbours()
    why = together(
        said(
            "Accuracy is {training} in training and {validation} in validation. Going by the {count} nearest of the"
            " other training points it would be {near_training} and {near_validation}.",
            training=share_text(run.state.train_accuracy),
            validation=share_text(run.state.validation_accuracy),
            count=NEIGHBOURS,
            near_training=share_text(shares.training),
            near_validation=share_text(shares.validation),
        ),
        said(
            "Underfitting is claimed when both losses have levelled off and both accuracies lie below those, that of"
            " validation by more than {errors:g} standard errors.",
            errors=SURELY_WORSE_ERRORS,
        ),
        between="\n",
    )
    return _levelled_verdict(run, "underfitting", said("Underfitting"), detail, why)


def is_good(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off close together, clearly better than guessing, with an accuracy better
    than the common class's and as good as the neighbours', and as the truth's where that is known. That it is near its
    best has been asked before."""
    if not run.has_levelled_off.any():
        return run.never
    gap = run.validation.values - run.training.values
    facts, most = run.state.facts, _largest_small_gap(run)
    level = above_lowest(run.validation.values, facts.validation, facts.lowest_validation_loss)
    is_close = holds_along((gap < most) & (level < NEAR_GUESSING), (gap > 1.3 * most) | (level > NEAR_GUESSING + 0.05))
    errors = np.fmax(_errors_below_neighbours(run), _errors_below_truth(run))
    is_worse = holds_along(errors > AS_GOOD_ERRORS, errors < 0.5 * AS_GOOD_ERRORS)
    return run.has_levelled_off & is_close & _tells_classes_apart(run) & ~is_worse


def good(run: Evidence) -> Verdict:
    """It fits well."""
    role, gap = run.state.facts.validation, run.validation_loss - run.train_loss
    share = run.state.facts.neighbours().validation
    known = run.state.facts.truth()
    detail = said(
        "Both losses have levelled off. {points}, validation loss is {beside}, and {right}.",
        points=on_points(run.state),
        beside=beside_text(gap),
        right=_right_text(run),
    )
    beside = [said("always answering the most common class would have {share}", share=share_text(role.common_share))]
    if not math.isnan(share):
        beside.append(_neighbours_text(run))
    if known is not None:
        beside.append(said("the true probabilities would have {share}", share=share_text(known.validation.accuracy)))
    why = together(
        said(
            "Validation loss is {loss:.3f}, guessing would cost {guessing:.3f}; accuracy is {accuracy}, {beside}; the"
            " gap is {gap:.3f}, and up to {most:.3f} is small.",
            loss=run.validation_loss,
            guessing=role.guessing_loss,
            accuracy=share_text(run.state.validation_accuracy),
            beside=together(*beside, between=", "),
            gap=gap,
            most=float(_largest_small_gap(run)[-1]),
        ),
        said(
            "A good fit has levelled off near its own best validation loss, with a small gap, clearly better than"
            " guessing and than the most common class, and no worse than the nearest points, or the truth where it is"
            " known, by more than {errors:g} standard error.",
            errors=AS_GOOD_ERRORS,
        ),
        between="\n",
    )
    return _levelled_verdict(run, "good", said("A good fit"), detail, why)


def is_no_better_than_common(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off, and accuracy is that of the most common class."""
    return run.has_levelled_off & ~_tells_classes_apart(run) if run.has_levelled_off.any() else run.never


def no_better_than_common(run: Evidence) -> Verdict:
    """It does not tell the classes apart."""
    role = run.state.facts.validation
    detail = said(
        "{points}, {right}; always answering the most common class would be right for {share}.",
        points=on_points(run.state),
        right=_right_text(run),
        share=share_text(role.common_share),
    )
    return _levelled_verdict(run, "underfitting", said("No better than the common class"), detail, _still())


def has_levelled_off_apart(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off with a gap between them."""
    if not run.has_validation:
        return run.never
    gap, least = run.validation.values - run.training.values, 0.5 * _largest_small_gap(run)
    return run.has_levelled_off & holds_along(gap > least, gap < 0.7 * least)


def levelled_off_apart(run: Evidence) -> Verdict:
    """There is a gap."""
    beside = beside_text(run.validation_loss - run.train_loss)
    detail = said(
        "{points}, validation loss stays {beside}.",
        points=on_points(run.state),
        beside=beside,
    )
    if run.state.leeway.has_more_points:
        detail = together(detail, said("More points may narrow the gap."))
    return _levelled_verdict(run, "learning", said("Levelled off with a gap"), detail, _still())


def has_levelled_off(run: Evidence) -> BoolArray:
    """(K,) where both losses have levelled off."""
    return run.has_levelled_off


def levelled_off(run: Evidence) -> Verdict:
    """Nothing moves any more, and nothing more can be said for sure."""
    beside = beside_text(run.validation_loss - run.train_loss)
    points = on_points(run.state)
    if run.state.validation_accuracy < run.state.facts.neighbours().validation:
        detail = said(
            "{points}, validation loss stays {beside}, and {right}; {neighbours}.",
            points=points,
            beside=beside,
            right=_right_text(run),
            neighbours=_neighbours_text(run),
        )
    else:
        detail = said("{points}, validation loss stays {beside}.", points=points, beside=beside)
    return _levelled_verdict(run, "learning", said("Levelled off"), detail, _still())


def _still() -> str:
    return said("Both losses changed by less than 2 % of the loss of guessing over the last third of the run.")


def _levelled_verdict(run: Evidence, kind: Kind, headline: str, detail: str, why: str) -> Verdict:
    detail = together(detail, agreement(run.state), caution(run.state))
    briefly = brief_beside(run.validation_loss - run.train_loss, run.state)
    return Verdict(kind, headline, detail, why, briefer=(briefly,))


def _largest_small_gap(run: Evidence) -> Values:
    """(K,)"""
    least: Values = np.maximum(
        SMALL_GAP * run.state.facts.validation.guessing_loss, SMALL_GAP_SHARE * run.validation.values
    )
    return least


def _tells_classes_apart(run: Evidence) -> BoolArray:
    """(K,) where accuracy is better than always answering the most common class, by more than a standard error."""
    role, accuracy = run.state.facts.validation, run.validation_accuracies
    error = math.sqrt(role.common_share * (1 - role.common_share) / role.count)
    return holds_along(accuracy > role.common_share + error, accuracy <= role.common_share)


def _errors_below_neighbours(run: Evidence) -> Values:
    """(K,) by how many standard errors accuracy lies below that of the neighbours; NaN where that isn't known."""
    shares = run.state.facts.neighbours()
    return _errors_below(run, shares.validation, shares.count)


def _errors_below_truth(run: Evidence) -> Values:
    """(K,) the same of the true probabilities."""
    known = run.state.facts.truth()
    return _errors_below(
        run, math.nan if known is None else known.validation.accuracy, run.state.facts.validation.count
    )


def _errors_below(run: Evidence, share: float, count: int) -> Values:
    """(K,) by how many standard errors accuracy lies below a share that is right of so many points."""
    accuracy = run.validation_accuracies
    variance = accuracy * (1 - accuracy) + share * (1 - share)
    # Where all are right on both sides, or none, there is no difference that could be luck.
    below: Values = (share - accuracy) / np.sqrt(np.maximum(variance, 1e-12) / max(1, count))
    return below


def _right_text(run: Evidence) -> str:
    return said("{share} are right", share=share_text(run.state.validation_accuracy))


def _neighbours_text(run: Evidence) -> str:
    share = share_text(run.state.facts.neighbours().validation)
    return said("the {count} nearest training points would get {share}", count=NEIGHBOURS, share=share)
