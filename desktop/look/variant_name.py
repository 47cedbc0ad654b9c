"""A variant in little room: its name, of which what tells it from the others is kept, and its figures."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtGui import QFontMetricsF

from core.words import Translatable, with_letter
from desktop.look.language import tr, worded
from desktop.look.loss_text import short_loss_text

_SHORTER: Final[tuple[tuple[Translatable, Translatable], ...]] = (
    ("batch normalization", "batch norm"),
    ("early stopping", "early stop"),
    ("batch norm", "BN"),
    ("early stop", "early"),
    ("no regularization", "no reg."),
    ("no hidden layer", "no layer"),
    ("dropout", "drop"),
    (" + ", "+"),
)
"""Words and what they may become, in the order in which they give way: a shorter form of the same name."""


_FEWEST: Final = 4
"""Letters before a cut, without a number in brackets: fewer say nothing that the number beside it doesn't."""


def headed(name: str) -> str:
    """A variant's name where it heads something or begins a row: "Dropout 0.5". In running text it is as it is."""
    return with_letter(worded(name), "capital")


def fitted_name(name: str, metrics: QFontMetricsF, width: float) -> str:
    """The name, shortened word by word until it fits into a width; then cut in the middle: names that begin alike
    differ in their last words ("no l…x₁², x₂²").

    A number in brackets at its end ("dropout 0.3 (2)") is all that tells two variants apart, so it stays. "" where
    hardly a letter would be left, or that number has no room: the variant's own number always stands beside its name.
    """
    for long, short in _SHORTER:
        if metrics.horizontalAdvance(name) <= width:
            return name
        for form in (worded, headed):
            name = name.replace(form(long), form(short))
    if metrics.horizontalAdvance(name) <= width:
        return name
    head, mark, tail = name.rpartition(" (")
    end = f"{mark}{tail}" if mark else ""
    begin = head if mark else name
    words = begin.split(" ")
    for first in range(1, len(words)):
        last = " ".join(words[first:])
        if metrics.horizontalAdvance(f"{begin[:_FEWEST]}…{last}{end}") <= width:
            begin, end = begin[: -len(last)].rstrip(), f"{last}{end}"
            break
    while begin and metrics.horizontalAdvance(f"{begin}…{end}") > width:
        begin = begin[:-1]
    short = f"{begin.rstrip()}…{end}"
    says_nothing = metrics.horizontalAdvance(short) > width if mark else len(begin.rstrip()) < _FEWEST
    return "" if says_nothing else short


def gap_text(gap: float) -> str:
    """A gap: "gap 0.32", "gap −0.05", "gap 12.3"; "" for NaN or an infinite one."""
    if not math.isfinite(gap):
        return ""
    size = short_loss_text(abs(gap))
    return tr("gap −{size}", size=size) if gap < 0 and size.strip("0.,") else tr("gap {size}", size=size)
