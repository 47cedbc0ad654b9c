"""How the page One step writes numbers, sums and tables, as rich text that Qt understands.

What stands before an equals sign comes to what stands behind it: numbers are rounded to three significant digits,
or to as many as that takes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.look import language
from desktop.look.powers_of_ten import with_power

MINUS: Final = "\u2212"
DOT: Final = "\u00b7"
TIMES: Final = "\u00d7"
ABOUT: Final = "\u2248"
DIGITS: Final = 3
"""Significant digits of a number, where nothing asks for more."""
LEAST_DECIMAL: Final = 0.001
"""A smaller number is written with a power of ten."""
MOST_DIGITS: Final = 8
"""More significant digits than these a number of training's precision doesn't have."""

PLAIN_LINK: Final = "number"
"""Class of a link that looks like what stands around it."""

PADDING: Final = 1
"""Pixels of a table's cell around its number."""
SPACING: Final = 3
"""Pixels between two cells."""
BETWEEN: Final = 2 * PADDING + SPACING
"""Pixels from one number to the next."""


class Room(NamedTuple):
    """What there is for a table's numbers, without its first column."""

    columns: int
    """So many stand side by side at most."""
    width: int
    """Pixels that each takes at least: with as many for all, tables stand below each other in line."""


ROOM: Final = Room(99, 0)
"""All side by side, as narrow as they are."""


class Fit(NamedTuple):
    """How numbers are written so that they come to what is told of them."""

    digits: int
    """Of each of them."""
    sign: str
    """Between them and what they come to: an equals sign, unless rounding alone is too coarse for it."""

    @property
    def sign_of_brief(self) -> str:
        """The same where there is room for the usual digits alone."""
        return self.sign if self.digits == DIGITS else ABOUT


def number(value: float, digits: int = DIGITS) -> str:
    """With about so many significant digits: "0.742", "12.3", "4.12·10⁻⁵", with the sign that is as wide as a plus; as
    the window's language writes it."""
    text = with_power(_rounded(abs(value), digits))
    return language.number(f"{MINUS}{text}" if value < 0 else text)


def read(value: float, digits: int = DIGITS) -> float:
    """What a person reads who is told a number with so many digits."""
    return value if not np.isfinite(value) else math.copysign(float(_rounded(abs(value), digits)), value)


def fit(of: Callable[[list[float]], float], numbers: npt.ArrayLike, result: float, digits: int = DIGITS) -> Fit:
    """The fewest digits with which numbers, as they are read, come to a result, as it is read with `digits` of its own.

    of: what is done to the numbers.
    """
    exact = np.asarray(numbers, np.float64).ravel().tolist()
    for more in range(DIGITS, MOST_DIGITS + 1):
        try:
            found = of([read(one, more) for one in exact])
        except (ArithmeticError, ValueError):  # a number so small that it is read as 0 is divided by, or its logarithm
            continue
        if number(found, digits) == number(result, digits):
            return Fit(more, "=")
    return Fit(DIGITS, ABOUT)


def factor(value: float, digits: int = DIGITS) -> str:
    """A number as a factor: in brackets where it has a sign."""
    return f"({number(value, digits)})" if value < 0 else number(value, digits)


def enclosed(value: float, digits: int = DIGITS) -> str:
    """A number that something is done to, such as squaring it: in brackets where it has a sign or a power of ten."""
    text = number(value, digits)
    return f"({text})" if value < 0 or DOT in text else text


def sum_of_products(first: npt.ArrayLike, second: npt.ArrayLike, digits: int = DIGITS) -> str:
    """ "0.83·0.53 + 0.2·(−1.2)"."""
    pairs = zip(np.asarray(first).tolist(), np.asarray(second).tolist(), strict=True)
    return " + ".join(f"{factor(a, digits)}{DOT}{factor(b, digits)}" for a, b in pairs)


def products_and(count: int) -> Callable[[list[float]], float]:
    """What so many numbers come to, each times one of as many others, and what is left added."""
    return lambda all_of: math.fsum(
        [*(a * b for a, b in zip(all_of[:count], all_of[count : 2 * count], strict=True)), *all_of[2 * count :]]
    )


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    marked: int = -1,
    links: Sequence[str] = (),
    room: Room = ROOM,
) -> str:
    """A table, whose first column names the rows; in several parts where it has more columns than there is room for.

    Args:
        head: what stands above each column.
        marked: the column that is chosen, from 0 without the first; -1 for none.
        links: what a press on each column asks for, without the first.
        room: for its numbers.
    """
    all_lines = [_linked(head, links, "text-decoration: none"), *(_linked(row, links) for row in rows)]
    parts = []
    for start in range(1, len(head), room.columns):
        lines = []
        for one in all_lines:
            shown = list(enumerate(one))[start : start + room.columns]
            inner = "".join(_cell(text, room.width, is_marked=at - 1 == marked) for at, text in shown)
            lines.append(f"<tr><td style='white-space: nowrap'>{one[0]}</td>{inner}</tr>")
        parts.append(f"<table cellpadding='{PADDING}' cellspacing='{SPACING}'>{''.join(lines)}</table>")
    return "".join(parts)


def line(text: str) -> str:
    """A line of its own."""
    return f"<div style='margin-top: 3px'>{text}</div>"


def heading(text: str) -> str:
    """What follows is about this."""
    return f"<div style='margin-top: 6px'><b>{text}</b></div>"


def _rounded(size: float, digits: int) -> str:
    """A number without its sign, with about so many significant digits."""
    if not np.isfinite(size):
        return "NaN" if np.isnan(size) else "\u221e"
    if size == 0:
        return "0"
    in_powers = f"{size:.{digits - 1}e}"
    if float(in_powers) < LEAST_DECIMAL:
        return in_powers
    before = int(in_powers.partition("e")[2]) + 1  # rounded, 0.00999999 has as many zeros as 0.01
    return f"{size:.{max(0, digits - before)}f}"


def _linked(cells: Sequence[str], links: Sequence[str], style: str = "") -> list[str]:
    """A row of which all but the first can be pressed."""
    if not links:
        return list(cells)
    look = f"style='{style}'" if style else f"class='{PLAIN_LINK}'"
    return [
        cells[0],
        *(f"<a href='{link}' {look}>{text}</a>" for text, link in zip(cells[1:], links, strict=True)),
    ]


def _cell(text: str, width: int, *, is_marked: bool) -> str:
    shown = f"<b>{text}</b>" if is_marked else text
    return f"<td align='right' width='{width}' style='white-space: nowrap'>{shown}</td>"
