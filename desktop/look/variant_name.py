"""A variant in little room: its name, of which what tells it from the others is kept, and its figures."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFontMetricsF

from core.words import Translatable, with_letter
from desktop.look.language import Language, in_use, tr, worded
from desktop.look.loss_text import short_loss_text

_SHORTER: Final[tuple[tuple[Translatable, Translatable], ...]] = (
    ("batch normalization", "batch norm"),
    ("early stopping", "early stop"),
    ("batch norm", "BN"),
    ("early stop", "early"),
    ("no regularization", "no reg."),
    ("no hidden layer", "no layer"),
    ("no reg.", "none"),
    ("dropout", "drop"),
    (" + ", "+"),
)
"""Words and what they may become, in the order in which they give way: a shorter form of the same name."""


_FEWEST: Final = 4
"""Letters before a cut, without a number in brackets: fewer say nothing that the number beside it doesn't."""
_CURE: Final = re.compile(r"L[12]")
"""The shortest names of cures, whole: "L1…"."""
_JOINT: Final = "+"
"""What cures are joined by once a name was shortened."""
_CUT: Final = "…"
_BETWEEN_WORDS: Final = re.compile(r" (?![\d.,])")
"""A number stays with its word: "L2 0.003"."""
_TORN: Final = re.compile(r" ?[\d.,]*$")
"""What a cut leaves of a number would read as another one."""
_DECIMALS: Final = re.compile(r"\d[.,](\d+)")


def headed(name: str) -> str:
    """A variant's name where it heads something or begins a row: "Dropout 0.5". In running text it is as it is."""
    return with_letter(worded(name), "capital")


def fitted_name(name: str, metrics: QFontMetricsF, width: float, beside: Iterable[str] = ()) -> str:
    """The name, shortened word by word until it fits into a width; then cut: names that begin alike differ in their
    last words ("no l…x₁², x₂²"), and of several cures that with the finest number stays whole ("Drop…L1 0.003"), or
    the last of those that are as fine. Where names stand beside it, what none or few of them have comes first
    ("…Drop 0.1…" beside the same with 0.3).

    A number in brackets at its end ("dropout 0.3 (2)") is all that tells two variants apart, so it stays. "" where
    hardly a letter would be left, or that number has no room: the variant's own number always stands beside its name.

    beside: the names of all that are shown together; its own may be among them.
    """
    for long, short in _SHORTER:
        if metrics.horizontalAdvance(name) <= width:
            return name
        name = _shortened(name, long, short)
    if metrics.horizontalAdvance(name) <= width:
        return name
    begin, end = _counted(name)

    def fits(text: str) -> bool:
        return metrics.horizontalAdvance(f"{text}{end}") <= width

    parts = begin.split(_JOINT)
    kept = _kept_parts(parts, fits, _parts_of(tuple(beside), in_use()) if len(parts) > 1 else ())
    if 0 in kept:
        return f"{_joined(parts, kept)}{end}"
    last = "" if kept else _last_words(begin, fits)
    rest = _joined(parts, kept) if kept else f"{_CUT}{last}"
    first = _beginning(parts[0] if kept else begin.removesuffix(last), lambda text: fits(f"{text}{rest}"))
    says_enough = len(first) >= _FEWEST or bool(_CURE.fullmatch(first))
    if not fits(rest) or not (kept or end or says_enough):
        return ""
    return f"{first}{rest}{end}"


def _shortened(name: str, long: Translatable, short: Translatable) -> str:
    for form in (worded, headed):
        name = name.replace(form(long), form(short))
    return name


def _counted(name: str) -> tuple[str, str]:
    """A name, and the number in brackets that stands at its end; "" for none."""
    head, mark, tail = name.rpartition(" (")
    return (head, f"{mark}{tail}") if mark else (name, "")


@lru_cache(maxsize=16)
def _parts_of(names: tuple[str, ...], spoken: Language) -> list[set[str]]:
    """What each name consists of once it was shortened, in small letters: a part that heads one has a capital. Kept,
    since each of the names asks for the same."""
    del spoken  # the words that give way are of the language in use
    shortest = list(names)
    for long, short in _SHORTER:
        shortest = [_shortened(name, long, short) for name in shortest]
    return [set(_counted(name)[0].casefold().split(_JOINT)) for name in shortest]


def _kept_parts(parts: list[str], fits: Callable[[str], bool], others: Sequence[set[str]]) -> list[int]:
    """Places of the cures, or of the network beside them, that stay whole: none of a name that has but one part, nor
    where that which tells most has no room.

    others: the parts of the names beside it. One is told apart by a part that it lacks.
    """
    if len(parts) == 1:
        return []

    def lacking(place: int) -> list[set[str]]:
        return [other for other in alike if parts[place].casefold() not in other]

    def worth(place: int) -> tuple[int, int, int]:
        fineness = max((len(found) for found in _DECIMALS.findall(parts[place])), default=0)
        return len(lacking(place)), fineness, place

    kept: list[int] = []
    left, alike = set(range(len(parts))), list(others)
    while left:
        place = max(left, key=worth)
        left.remove(place)
        more = sorted([*kept, place])
        told = lacking(place)
        if fits(_joined(parts, more)):
            kept = more
            alike = [other for other in alike if other not in told]
        elif not kept and not told:
            break
    return kept


def _joined(parts: list[str], kept: list[int]) -> str:
    """These parts, with a cut wherever others are left out."""
    text, before = "", -1
    for place in kept:
        gap = _CUT if place > before + 1 else _JOINT if text else ""
        text, before = f"{text}{gap}{parts[place]}", place
    return text if before == len(parts) - 1 else f"{text}{_CUT}"


def _last_words(name: str, fits: Callable[[str], bool]) -> str:
    """As many as have room beside a few letters of what comes before them; "" for none."""
    begins = [found.end() for found in _BETWEEN_WORDS.finditer(name)]
    return next((name[at:] for at in begins if fits(f"{name[:_FEWEST]}{_CUT}{name[at:]}")), "")


def _beginning(text: str, fits: Callable[[str], bool]) -> str:
    """As many of its first letters as fit, without a number that would be torn."""
    begin = text
    while begin and not fits(begin):
        begin = begin[:-1]
    is_torn = begin != text and text[len(begin)] in "0123456789.,-"
    return (_TORN.sub("", begin) if is_torn else begin).rstrip()


def gap_text(gap: float) -> str:
    """A gap: "gap 0.32", "gap −0.05", "gap 12.3"; "" for NaN or an infinite one."""
    if not math.isfinite(gap):
        return ""
    size = short_loss_text(abs(gap))
    return tr("gap −{size}", size=size) if gap < 0 and size.strip("0.,") else tr("gap {size}", size=size)
