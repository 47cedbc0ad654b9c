"""Cells to numbers: one format for the whole table, with a decimal point or a decimal comma.

Digits may be parted into thousands, by spaces, apostrophes, or by whichever of point and comma is not the decimal sign.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from core.experiment.spec import LARGEST_VALUE

Decimal = Literal["point", "comma"]

NUMBER, MISSING, NO_NUMBER, TOO_LARGE = range(4)
"""What a cell can be."""

_MISSING: Final = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "?", ".", "#n/a"})
"""Cells of a column of numbers, in lower case, that stand for a value nobody has measured."""

_ENDLESS: Final = frozenset({"inf", "infinity", "∞"})

_GROUPS: Final = " \u00a0\u202f'\u2019"
"""What parts thousands whatever the decimal sign is."""


def _pattern(decimal: str, other: str) -> re.Pattern[str]:
    thousands = rf"[1-9]\d{{0,2}}(?:[{re.escape(other)}{_GROUPS}]\d{{3}})+"
    mark = re.escape(decimal)
    mantissa = rf"(?:(?:{thousands}|\d+)(?:{mark}\d*)?|{mark}\d+)"
    return re.compile(rf"[+\-\u2212]?{mantissa}(?:[eE][+-]?\d{{1,4}})?", re.ASCII)


_PATTERNS: Final[dict[Decimal, re.Pattern[str]]] = {"point": _pattern(".", ","), "comma": _pattern(",", ".")}
_LONGEST: Final = 60
"""Characters of a number; a longer cell is none."""


@dataclass(frozen=True)
class Question:
    """A table whose numbers can be read in two ways."""

    cell: str
    row: int
    """Where it stands, counted from 0."""
    point: float
    comma: float
    """What it is with a decimal point, and with a decimal comma."""


def is_number(cell: str, decimal: Decimal) -> bool:
    """Whether a cell is a number in a format."""
    return len(cell) <= _LONGEST and _PATTERNS[decimal].fullmatch(cell) is not None


def value(cell: str, decimal: Decimal) -> float:
    """The value of a cell for which `is_number` holds; infinite where it is beyond all numbers."""
    plain = cell.translate(_DROPPED[decimal]).replace("\u2212", "-")
    return float(plain.replace(",", "."))


_DROPPED: Final[dict[Decimal, dict[int, None]]] = {
    "point": dict.fromkeys(map(ord, _GROUPS + ",")),
    "comma": dict.fromkeys(map(ord, _GROUPS + ".")),
}


def kind_of(cell: str, decimal: Decimal) -> int:
    """NUMBER, MISSING, NO_NUMBER or TOO_LARGE."""
    if is_number(cell, decimal):
        return NUMBER if abs(value(cell, decimal)) <= LARGEST_VALUE else TOO_LARGE
    lower = cell.lower()
    if lower in _MISSING:
        return MISSING
    return TOO_LARGE if lower.lstrip("+-\u2212") in _ENDLESS else NO_NUMBER


def parsed(cells: Sequence[str], decimal: Decimal) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.uint8]]:
    """Values (N,), NaN where there is none, and kinds (N,) of cells."""
    kinds = np.fromiter((kind_of(cell, decimal) for cell in cells), np.uint8, len(cells))
    numbers = (
        value(cell, decimal) if kind == NUMBER else math.nan for cell, kind in zip(cells, kinds.tolist(), strict=True)
    )
    return np.fromiter(numbers, np.float64, len(cells)), kinds


def found_decimal(columns: Iterable[Sequence[str]]) -> tuple[Decimal, Question | None]:
    """The decimal sign of these columns of numbers, and a question where both readings fit.

    Cells of which only one reading is a number decide, by their majority.
    """
    only_point = only_comma = 0
    either: Question | None = None
    for cells in columns:
        for row, cell in enumerate(cells):
            if "." not in cell and "," not in cell:
                continue
            point, comma = is_number(cell, "point"), is_number(cell, "comma")
            if point and comma:
                if either is None:
                    either = Question(cell, row, value(cell, "point"), value(cell, "comma"))
            else:
                only_point += point
                only_comma += comma
    if only_point != only_comma:
        return ("point" if only_point > only_comma else "comma"), None
    return "point", either
