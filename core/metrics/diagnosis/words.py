"""How numbers are said in a verdict: one form for each."""

from __future__ import annotations

import math

from core.metrics.diagnosis.verdict import Context
from core.metrics.overfitting import FEW_POINTS, FEWEST_POINTS


def loss_text(loss: float) -> str:
    """A loss with two decimals; small ones with three, large ones with two figures."""
    if 0 < abs(loss) < 0.095:
        return f"{loss:.3f}"
    return f"{loss:.2f}" if abs(loss) < 100 else f"{loss:.2g}"


def times_text(now: float, best: float) -> str:
    """How many times a best loss the present one is: "3.6 times its best"."""
    if not best > 0 or not math.isfinite(now / best):
        return "many times its best"
    ratio = now / best
    digits = 2 if ratio < 1.095 else 1 if ratio < 9.95 else 0
    return f"{ratio:,.{digits}f} times its best" if ratio < 1000 else "over 1,000 times its best"


def share_text(share: float) -> str:
    """A share as a whole percentage."""
    return f"{100 * share:.0f} %"


def points_text(count: int) -> str:
    """So many points."""
    return f"{count:,} point" if count == 1 else f"{count:,} points"


def beside_text(gap: float) -> str:
    """Where validation loss lies, seen from training loss."""
    if abs(gap) < 0.005:
        return "level with"
    return f"{loss_text(abs(gap))} {'above' if gap > 0 else 'below'}"


def on_points(state: Context) -> str:
    """What a verdict rests on: "On 50 validation points"."""
    count = state.facts.validation.count
    only = "only " if count < FEWEST_POINTS else ""
    return f"On {only}{count:,} validation {'point' if count == 1 else 'points'}"


def caution(state: Context, *, speaks_of_luck: bool = False) -> str:
    """Why a verdict may be luck, and from when on losses are counted; "" where there is nothing to say.

    speaks_of_luck: the verdict itself says that it may be luck.
    """
    validation, sentences = state.facts.validation, []
    if validation.missing_classes and validation.count:
        missing = "A class is" if validation.missing_classes == 1 else f"{validation.missing_classes} classes are"
        sentences.append(f"{missing} missing among them.")
    elif validation.count < FEW_POINTS and not speaks_of_luck:
        sentences.append("With so few, this can be luck.")
    if state.points_epoch > 1:  # 1: they changed before training
        sentences.append(f"Counted from epoch {state.points_epoch:,} on, because points changed.")
    return " ".join(sentences)


def agreement(state: Context) -> str:
    """How many repeats overfit by their own losses; "" for a single one."""
    if state.repeats == 1:
        return ""
    count = "None" if state.overfitting_repeats == 0 else f"{state.overfitting_repeats}"
    return f"{count} of {state.repeats} overfit."


def joined(*sentences: str) -> str:
    """Sentences one after another, without those that are empty."""
    return " ".join(sentence for sentence in sentences if sentence)
