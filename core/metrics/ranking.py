"""Who leads: variants by their validation loss, and the sentence that says so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import takewhile

import msgspec

from core.metrics.overfitting import RISE_NATS, RISE_SHARE
from core.metrics.summary import Figures, figures
from core.protocol import VariantSnapshot
from core.words import begun, said, said_of, together

LEVEL_SHARE = 0.03
LEVEL_NATS = 0.01
"""Two losses are level where they differ by less than either: it is hardly worth a word."""

SURE_ERRORS = 2.0
"""Standard errors of a difference that may be luck. A rise is given fewer: it is looked for in one direction, and must
leave a margin as well. Who leads is picked after looking, and of two equal networks either could have been it: with two
standard errors, one of them is called best about one time in twenty."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One variant among several."""

    index: int
    rank: int
    """From 1; equal losses share a rank. 0: it has no validation loss, or nothing is trained yet."""
    figures: Figures
    lead_error: float = math.nan
    validation_count: int = 0
    """As in VariantSnapshot."""

    @property
    def loss(self) -> float:
        """Median validation loss, by which it is ranked; NaN where there is none."""
        return self.figures.validation_loss.median

    @property
    def accuracy(self) -> float:
        """Median validation accuracy, a share; NaN where there is none."""
        return self.figures.validation_accuracy.median

    @property
    def gap(self) -> float:
        """Median generalization gap; NaN where there is none."""
        return self.figures.gap.median

    @property
    def train_loss(self) -> float:
        """Median training loss."""
        return self.figures.train_loss.median

    @property
    def best_loss(self) -> float:
        """Median of the lowest validation losses so far."""
        return self.figures.best_validation_loss.median

    @property
    def best_epoch(self) -> float:
        """Median of the epochs of these; NaN where there is none."""
        return self.figures.best_epoch.median


class Judgement(msgspec.Struct, frozen=True):
    """What a comparison says as a whole."""

    headline: str
    detail: str
    winner: int | None
    """Index of the one variant that leads; None where several are level, its lead may be luck, or nothing is known."""
    why: str = ""
    """The rule behind it; "" where nothing is compared."""
    shorter: tuple[str, ...] = ()
    briefer: tuple[str, ...] = ()
    """What headline and detail may become in little room, the longest first."""


def by_loss(losses: Mapping[int, float]) -> list[int]:
    """The indices of these losses, the lowest first, equal ones in their own order, and those that aren't finite last.
    Whoever asks how sure a lead is asks about the first of these, too (core.learning.lead)."""
    return sorted(losses, key=lambda index: (losses[index] if math.isfinite(losses[index]) else math.inf, index))


def ranking(variants: Sequence[VariantSnapshot | None], epoch: int) -> list[Place]:
    """All variants at an epoch, the lowest validation loss first (medians where there are repeats), those without one
    last. At epoch 0 they keep their own order, without ranks: what an untrained network guesses better is luck. One of
    which nothing is known yet (None) has no place."""
    found = {index: figures(variant.outcomes) for index, variant in enumerate(variants) if variant is not None}
    is_trained = epoch > 0
    losses = {index: one.validation_loss.median if is_trained else math.nan for index, one in found.items()}
    return [
        Place(
            index=index,
            rank=1 + sum(other < losses[index] for other in losses.values()) if math.isfinite(losses[index]) else 0,
            figures=found[index],
            lead_error=one.lead_error,
            validation_count=one.validation_count,
        )
        for index in by_loss(losses)
        if (one := variants[index]) is not None
    ]


def judge(names: Sequence[str], places: Sequence[Place], epoch: int) -> Judgement:
    """The sentence about a ranking of variants with these names, at an epoch of the run."""
    ranked = [place for place in places if place.rank > 0]
    if epoch <= 0:
        text = said("{names} networks start alike, on the same points. Press Train, or Space.", names=len(names))
        in_short = said("{names} networks start alike. Press Train.", names=len(names))
        return Judgement(said("Ready to compare"), text, None, briefer=(in_short,))
    if len(ranked) < 2:
        return Judgement(said("Nothing to compare"), said("There are no validation points to judge by."), None)
    first, last = ranked[0], ranked[-1]
    name, others = begun(names[first.index]), ranked[1:]
    unsure = [place for place in others if _may_be_luck(first, place)]
    level = [first, *takewhile(lambda place: _is_level(place.loss, first.loss, sure=place not in unsure), others)]
    has_equal = len(level) > 1
    asked = others[0] if has_equal or not unsure else unsure[0]
    why = _why(begun(names[asked.index]), first, asked)
    if has_equal and len(level) == len(ranked):
        low, high = f"{first.loss:.2f}", f"{last.loss:.2f}"
        headline = said("Both are level") if len(ranked) == 2 else said("All are level")
        if low != high:
            in_short = said("{low:.2f} to {high:.2f}: too close to call.", low=first.loss, high=last.loss)
            return Judgement(headline, _too_close(first, last), None, why, briefer=(in_short,))
        if len(ranked) == 2:
            text = said("Both have a validation loss of {loss:.2f}.", loss=first.loss)
        else:
            text = said("All have a validation loss of {loss:.2f}.", loss=first.loss)
        return Judgement(headline, text, None, why)
    trailing = begun(names[last.index])
    behind, briefer = _behind(trailing, first, last), (_last(trailing, last),)
    if has_equal:
        text, brief = _level_text(name, names[level[1].index], level), said("{count} are level", count=len(level))
        return Judgement(text, behind, None, why, (brief,), briefer)
    if unsure:
        headline = said("{name} may be best: {loss:.2f}", name=name, loss=first.loss)
        doubt = _doubt(names, unsure)
        text = doubt if last in unsure else together(doubt, _last(trailing, last))
        return Judgement(headline, text, None, why, (said("{name} may be best", name=name),), (doubt,))
    best = said("{name} is best: {loss:.2f}", name=name, loss=first.loss)
    shorter: tuple[str, ...] = (said("{name} is best", name=name),)
    if math.isfinite(first.accuracy):
        percent, shorter = 100 * first.accuracy, (best, *shorter)
        best = said("{name} is best: {loss:.2f}, {percent:.0f} %", name=name, loss=first.loss, percent=percent)
    return Judgement(best, behind, first.index, why, shorter, briefer)


def _why(name: str, first: Place, other: Place) -> str:
    """The rule, and how sure it is that the first is ahead of another one, of that name."""
    error = other.lead_error
    if not math.isfinite(error):
        rule = said(
            "Two that differ by less than {percent:.0f} % or {nats} count as level.",
            percent=100 * LEVEL_SHARE,
            nats=LEVEL_NATS,
        )
        return together(said("Ranked by validation loss."), rule, between="\n")
    rule = said(
        "Two that differ by less than {percent:.0f} % or {nats} count as level, and where the difference may be luck, "
        "by less than {wide_percent:.0f} % or {wide_nats}.",
        percent=100 * LEVEL_SHARE,
        nats=LEVEL_NATS,
        wide_percent=100 * RISE_SHARE,
        wide_nats=RISE_NATS,
    )
    sure = said(
        "Ranked by validation loss, on {points}. {name} is {difference:.3f} above the first, with a standard error of "
        "{error:.3f}. Up to two standard errors, {luck:.3f}, may be luck of which points were held out.",
        points=said_of(other.validation_count, "{count:,} validation point", "{count:,} validation points"),
        name=name,
        difference=other.loss - first.loss,
        error=error,
        luck=SURE_ERRORS * error,
    )
    if first.figures.repeats > 1:
        return together(sure, rule, between="\n")
    return together(sure, rule, said("Another seed can rank them otherwise: repeats show that."), between="\n")


def _doubt(names: Sequence[str], unsure: Sequence[Place]) -> str:
    """Who can't be told apart from the first."""
    one = unsure[0]
    points = said_of(one.validation_count, "{count:,} point", "{count:,} points")
    if len(unsure) == 1:
        name = begun(names[one.index])
        return said(
            "{name}, at {loss:.2f}, can't be told apart from it on {points}.", name=name, loss=one.loss, points=points
        )
    return said("{count} others can't be told apart from it on {points}.", count=len(unsure), points=points)


def _too_close(first: Place, last: Place) -> str:
    """All are level. Where two have a validation loss there are points that it is over."""
    return said(
        "Validation losses from {low:.2f} to {high:.2f}: too close to call on {points}.",
        low=first.loss,
        high=last.loss,
        points=said_of(last.validation_count, "{count:,} point", "{count:,} points"),
    )


def _level_text(name: str, second: str, level: Sequence[Place]) -> str:
    """Who leads together, and by which losses."""
    low, high, others = level[0].loss, level[-1].loss, len(level) - 1
    is_range = f"{low:.2f}" != f"{high:.2f}"
    if others == 1 and is_range:
        return said(
            "{name} and {other} are level: {low:.2f} and {high:.2f}", name=name, other=second, low=low, high=high
        )
    if others == 1:
        return said("{name} and {other} are level: {loss:.2f}", name=name, other=second, loss=low)
    if is_range:
        return said(
            "{name} and {others} others are level: {low:.2f} to {high:.2f}",
            name=name,
            others=others,
            low=low,
            high=high,
        )
    return said("{name} and {others} others are level: {loss:.2f}", name=name, others=others, loss=low)


def _behind(name: str, first: Place, last: Place) -> str:
    """Who is last, and what sets it apart from the first: it fits the training points better, and has learned some by
    heart, or worse, too; or only by how much it is behind."""
    fits = last.train_loss, first.train_loss
    if all(map(math.isfinite, fits)) and not _is_level(max(fits), min(fits)):
        if last.train_loss < first.train_loss:
            return said(
                "{name} is last, at {loss:.2f}, although it fits the training points better ({own:.2f} against"
                " {best:.2f}).",
                name=name,
                loss=last.loss,
                own=last.train_loss,
                best=first.train_loss,
            )
        return said(
            "{name} is last, at {loss:.2f}: it fits the training points worse, too ({own:.2f} against {best:.2f}).",
            name=name,
            loss=last.loss,
            own=last.train_loss,
            best=first.train_loss,
        )
    if last.loss < 1.15 * first.loss:
        return _last(name, last)
    times = last.loss / first.loss
    return said("{name} is last, at {loss:.2f}: {times:.1f} times as much.", name=name, loss=last.loss, times=times)


def _last(name: str, last: Place) -> str:
    return said("{name} is last, at {loss:.2f}.", name=name, loss=last.loss)


def _may_be_luck(first: Place, place: Place) -> bool:
    """Whether it may be luck of the validation points that one is behind the first."""
    luck = SURE_ERRORS * place.lead_error
    return math.isfinite(luck) and place.loss - first.loss < luck


def _is_level(loss: float, best: float, *, sure: bool = True) -> bool:
    """Whether two losses are hardly worth telling apart: where luck may have a part, up to what counts as a rise."""
    least = LEVEL_NATS, LEVEL_SHARE * best
    return loss - best < max(least if sure else (*least, RISE_NATS, RISE_SHARE * best))
