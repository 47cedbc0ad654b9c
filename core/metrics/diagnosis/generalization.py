"""Whether validation loss says that a network learns its points by heart: yes, perhaps, or that it left its best."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.data.points import BoolArray
from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis.advice import advice
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Verdict
from core.metrics.diagnosis.words import (
    agreement,
    beside_text,
    brief_caution,
    caution,
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
    FALLEN_BACK_SHARE,
    KEPT_SHARE,
    MANY_POINTS,
    MEMORIZED_SHARE,
    NEARLY_MEMORIZED,
    PERHAPS_SHARE,
    RISE_NATS,
    RISE_SHARE,
    SURE_SHARE,
    TAKEN_BACK_MARGINS,
    TAKEN_BACK_SHARE,
    TELLING_POINTS,
    given_to_luck,
    holds_along,
    margin_of,
)
from core.metrics.smoothing import SOON
from core.words import Value, said, together

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
    because = together(agreement(run.state), caution(run.state))
    why = _why(run)
    if epoch == 0:
        detail = said(
            "Training loss fell. {points}, validation loss never was below the {best} of the untrained network.",
            points=on_points(run.state),
            best=loss_text(best),
        )
        headline = said("Only training points learned")
        return Verdict("overfitting", headline, together(detail, because), why, "overfitting")
    points = on_points(run.state)
    if run.rises.fall[-1] > FALL_NATS:
        detail = said("{points}, {risen}, while training loss fell.", points=points, risen=risen(run))
    else:
        detail = said("{points}, {risen}.", points=points, risen=risen(run))
    headline, shorter = said("Overfitting since epoch {epoch:,}", epoch=epoch), (said("Overfitting"),)
    return Verdict("overfitting", headline, together(detail, because), why, "overfitting", shorter, _briefly(run))


def perhaps(run: Evidence) -> Verdict:
    """The points can't tell."""
    state, rises, says_luck = run.state, run.rises, True
    briefer: tuple[str, ...]
    count = state.facts.validation.count
    headline = said("Perhaps overfitting: {points} can't tell", points=points_text(count))
    if rises.rise[-1] > 0.25 * rises.margin[-1]:
        detail = said("{risen}, but that may be luck.", risen=risen(run, begins=True))
        briefer = detail, said("The rise may be luck.")
    elif holds_along(rises.hides_harm, ~rises.still_hides_harm)[-1]:
        loss = loss_text(run.train_loss)
        if rises.training_loss[-1] < state.facts.memorized_below:
            learned = said("Training loss is {loss}: chance is learned by heart.", loss=loss)
            briefer = (said("Chance is learned by heart; its harm can't be seen."),)
        else:
            learned = said("Training loss is {loss}: chance is nearly learned by heart.", loss=loss)
            briefer = (said("Chance is nearly learned by heart; its harm can't be seen."),)
        detail = together(learned, said("{points}, what harm that does can't be seen.", points=on_points(state)))
        says_luck = False
    else:
        beside = beside_text(run.validation_loss - run.train_loss)
        detail = said("Validation loss is {beside}, but where it turned can't be seen.", beside=beside)
        briefer = detail, said("Where it turned can't be seen.")
    rest = agreement(state), caution(state, speaks_of_luck=says_luck)
    if state.leeway.has_more_points:
        detail = together(detail, said("More validation points would tell."))
    detail = together(detail, *rest)
    shorter = said("Perhaps overfitting"), said("Overfitting?")
    return Verdict("perhaps", headline, detail, _why(run), "perhaps", shorter, briefer)


def restored_may_overfit(run: Evidence) -> bool:
    """Whether the points are too few to tell of the weights that early stopping put back, as of those of any epoch."""
    gap, margin = _restored(run)
    return run.state.facts.validation.count < TELLING_POINTS and gap > margin


def perhaps_restored(run: Evidence) -> Verdict:
    """The points can't tell of the weights that early stopping put back."""
    gap, margin = _restored(run)
    points = points_text(run.state.facts.validation.count)
    headline = said("Perhaps overfitting: {points} can't tell", points=points)
    why = said(
        "The weights in use were chosen by validation loss on {points}; the lowest of many such losses owes something"
        " to luck. Fewer than {telling} points can't tell whether such weights overfit when validation loss is more"
        " than {margin:.3f} above training loss; here it is {gap:.3f} above it.",
        points=points,
        telling=TELLING_POINTS,
        margin=margin,
        gap=gap,
    )
    return Verdict("perhaps", headline, "", why, "perhaps", (said("Perhaps overfitting"),))


def _restored(run: Evidence) -> tuple[float, float]:
    """How far validation loss is above training loss with the weights that early stopping put back, and the margin
    there; no gap where they are of other points."""
    place = int(np.searchsorted(run.validation.epochs, run.state.restored_epoch, side="right")) - 1
    if place < 0:
        return 0.0, RISE_NATS
    validation_loss = run.validation.raw[place]
    return float(validation_loss - run.training.raw[place]), float(margin_of(validation_loss))


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
    points = on_points(run.state)
    if fall > FALL_NATS:
        detail = said(
            "{points}, {risen}, and training loss fell by {fall} since.",
            points=points,
            risen=risen(run),
            fall=loss_text(fall),
        )
    else:
        detail = said(
            "{points}, {risen}, and training loss is no lower than it was then.", points=points, risen=risen(run)
        )
    detail = together(detail, advice(run.state.leeway, "regularization", "lower_rate"), caution(run.state))
    why = said(
        "A network is past its best when both losses have levelled off and validation loss lies more than"
        " {percent:.0f} % and {nats} above its own best, and overfitting isn't shown by that: training loss has not"
        " fallen, or the rise is over. Here: {now} now, and best {best}.",
        percent=100 * RISE_SHARE,
        nats=RISE_NATS,
        now=loss_text(run.validation_loss),
        best=loss_text(run.best[1]),
    )
    headline = said("Past its best of epoch {epoch:,}", epoch=epoch)
    return Verdict("past_best", headline, detail, why, shorter=(said("Past its best"),), briefer=_briefly(run))


def _briefly(run: Evidence) -> tuple[str, ...]:
    """How far validation loss is above its best, in few words and in fewer."""
    best, luck = loss_text(run.best[1]), brief_caution(run.state)
    times = times_text(run.validation_loss, run.best[1])
    return (
        together(said("Validation loss is {times}, {best}.", times=times, best=best), luck),
        together(said("Loss is {times}, {best}.", times=times, best=best), luck),
    )


def risen(run: Evidence, *, begins: bool = False) -> str:
    """How far validation loss is above its best, in the one form that this has.

    begins: a sentence begins with it.
    """
    epoch, best = run.best
    lowest = run.history.best("validation_loss")
    values: dict[str, Value] = {
        "times": times_text(run.validation_loss, best),
        "best": loss_text(best),
        "epoch": epoch,
    }
    if lowest is None or lowest[0] == epoch or lowest[0] < run.validation.epochs[0]:
        if begins:
            return said("Validation loss is {times}, {best} at epoch {epoch:,}", **values)
        return said("validation loss is {times}, {best} at epoch {epoch:,}", **values)
    values["lucky"] = lowest[0]
    if begins:
        return said(
            "Validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)", **values
        )
    return said(
        "validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)", **values
    )


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
    known = said("{error:.3f}", error=error) if np.isfinite(error) else said("unknown")
    sentences = [
        said(
            "Smoothed, validation loss rose by {rise:.3f} above its lowest smoothed value of {best:.3f} (the chart"
            " marks the epoch of the lowest loss as it was measured), with a standard error of {error} on {points} and"
            " noise of {noise:.3f} between epochs. Training loss fell by {fall:.3f} to {training:.3f}.",
            rise=float(rises.rise[-1]),
            best=float(rises.best_loss[-1]),
            error=known,
            points=points_text(facts.validation.count),
            noise=float(rises.noise[-1]),
            fall=float(rises.fall[-1]),
            training=float(rises.training_loss[-1]),
        ),
        said(
            "Overfitting is claimed when validation loss rose by more than {clear:.3f} beyond the noise ({percent:g} %"
            " of its best and at least {least:.3f}), of which {errors} must leave more than {sure:.3f}, while training"
            " loss fell by more than {fall}.",
            clear=CLEAR_SHARE * margin,
            percent=100 * CLEAR_SHARE * RISE_SHARE,
            least=CLEAR_SHARE * RISE_NATS,
            errors=_errors_text(luck.sure),
            sure=SURE_SHARE * margin,
            fall=FALL_NATS,
        ),
        said(
            "The points can't tell when the rise and {errors} come to more than {perhaps:.3f}, or when there are fewer"
            " than {points} and a wide gap.",
            errors=_errors_text(luck.perhaps),
            perhaps=PERHAPS_SHARE * margin,
            points=TELLING_POINTS,
        ),
    ]
    if facts.memorized_below > 0:
        sentences.append(
            said(
                "A training loss below {limit:.3f}, {chance}, is overfitting once validation loss rose by more than"
                " {least:.3f}: nobody gets there without learning by heart what is chance.",
                limit=facts.memorized_below,
                least=SURE_SHARE * margin,
                chance=_chance_text(facts),
            )
        )
        if facts.validation.count < MANY_POINTS:
            sentences.append(
                said(
                    "Below {limit:.3f} it is nearly so, and fewer than {points} points can't tell what harm it does.",
                    limit=NEARLY_MEMORIZED * facts.memorized_below,
                    points=MANY_POINTS,
                )
            )
    sentences.append(
        said(
            "What was found stays until the rise is below {half:.3f}, or below {percent:.0f} % of its highest and"
            " {twice:.3f}; until the gap is below half of the rise; or until training loss is above that of the best"
            " epoch.",
            half=FALLEN_BACK_SHARE * margin,
            percent=100 * TAKEN_BACK_SHARE,
            twice=TAKEN_BACK_MARGINS * margin,
        )
    )
    if facts.memorized_below > 0:
        sentences.append(
            said(
                "While training loss is below {limit:.3f}, a smaller rise keeps it, too: more than {least:.3f}.",
                limit=NEARLY_MEMORIZED * facts.memorized_below,
                least=KEPT_SHARE * margin,
            )
        )
    return together(*sentences, between="\n")


def _chance_text(facts: DataFacts) -> str:
    """Where the limit comes from below which chance is known by heart."""
    if facts.memorized_below == MEMORIZED_SHARE * facts.training.noise_entropy:
        return said("{percent:.0f} % of the entropy of the wrong training labels", percent=100 * MEMORIZED_SHARE)
    return said(
        "{percent:.0f} % of what the true probabilities cost on the training points", percent=100 * CHANCE_SHARE
    )


def _errors_text(count: float) -> str:
    if count <= 1:
        return said("{count:g} standard error", count=count)
    return said("{count:g} standard errors", count=count)
