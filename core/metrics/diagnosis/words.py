"""How numbers are said in a verdict: one form for each."""

from __future__ import annotations

import math

from core.metrics.diagnosis.verdict import Context
from core.metrics.overfitting import FEW_POINTS, FEWEST_POINTS
from core.words import said, said_of, together


def loss_text(loss: float) -> str:
    """A loss with two decimals; small ones with three, large ones with two figures."""
    if 0 < abs(loss) < 0.095:
        return said("{loss:.3f}", loss=loss)
    return said("{loss:.2f}", loss=loss) if abs(loss) < 100 else said("{loss:.2g}", loss=loss)


def times_text(now: float, best: float) -> str:
    """How many times a best loss the present one is: "3.6 times its best"."""
    if not best > 0 or not math.isfinite(now / best):
        return said("many times its best")
    ratio = now / best
    if ratio >= 1000:
        return said("over {limit:,} times its best", limit=1000)
    number = "{ratio:.2f}" if ratio < 1.095 else "{ratio:.1f}" if ratio < 9.95 else "{ratio:.0f}"
    return said("{ratio} times its best", ratio=said(number, ratio=ratio))


def share_text(share: float) -> str:
    """A share as a whole percentage."""
    return said("{percent:.0f} %", percent=100 * share)


def points_text(count: int) -> str:
    """So many points."""
    return said_of(count, "{count:,} point", "{count:,} points")


def beside_text(gap: float) -> str:
    """Where validation loss lies, seen from training loss: "0.12 above training loss"."""
    if abs(gap) < 0.005:
        return said("level with training loss")
    distance = loss_text(abs(gap))
    if gap > 0:
        return said("{distance} above training loss", distance=distance)
    return said("{distance} below training loss", distance=distance)


def on_points(state: Context) -> str:
    """What a verdict rests on: "On 50 validation points"."""
    count = state.facts.validation.count
    if count < FEWEST_POINTS:
        return said_of(count, "On only {count:,} validation point", "On only {count:,} validation points")
    return said_of(count, "On {count:,} validation point", "On {count:,} validation points")


def caution(state: Context, *, speaks_of_luck: bool = False) -> str:
    """Why a verdict may be luck, and from when on losses are counted; "" where there is nothing to say.

    speaks_of_luck: the verdict itself says that it may be luck.
    """
    validation, sentences = state.facts.validation, []
    if validation.missing_classes and validation.count:
        missing = validation.missing_classes
        sentences.append(said_of(missing, "A class is missing among them.", "{count} classes are missing among them."))
    elif validation.count < FEW_POINTS and not speaks_of_luck:
        sentences.append(said("With so few, this can be luck."))
    if state.points_epoch > 1:  # 1: they changed before training
        sentences.append(said("Counted from epoch {epoch:,} on, because points changed.", epoch=state.points_epoch))
    return together(*sentences)


def brief_caution(state: Context) -> str:
    """`caution` in fewest words, where a verdict may be luck."""
    few = 0 < state.facts.validation.count < FEW_POINTS
    return said("This can be luck.") if few else ""


def brief_beside(gap: float, state: Context) -> str:
    """Where validation loss lies, with no more than that this may be luck."""
    return together(said("Validation loss is {beside}.", beside=beside_text(gap)), brief_caution(state))


def agreement(state: Context) -> str:
    """How many repeats overfit by their own losses; "" for a single one."""
    if state.repeats == 1:
        return ""
    if state.overfitting_repeats == 0:
        return said("None of {all} overfit.", all=state.repeats)
    return said("{some} of {all} overfit.", some=state.overfitting_repeats, all=state.repeats)
