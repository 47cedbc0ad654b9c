"""How the page One step writes numbers, sums and tables, as rich text that Qt understands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.look import language
from desktop.look.powers_of_ten import with_power

MINUS: Final = "\u2212"
DOT: Final = "\u00b7"
TIMES: Final = "\u00d7"
MOST_DIGITS: Final = 8
"""More than that a number of training's precision doesn't have."""


def number(value: float, digits: int = 3) -> str:
    """With about so many digits that count: "0.742", "12.3", "4.12·10⁻⁵", with the sign that is as wide as a plus; as
    the window's language writes it."""
    size = abs(value)
    if not np.isfinite(value):
        text = "NaN" if np.isnan(value) else "\u221e"
    elif size == 0:
        return "0"
    elif size >= 0.001:
        before = math.floor(math.log10(size)) + 1
        text = f"{size:.{max(0, digits - before)}f}"
    else:
        text = with_power(f"{size:.{digits - 1}e}")
    return language.number(f"{MINUS}{text}" if value < 0 else text)


def factor(value: float, digits: int = 3) -> str:
    """A number as a factor: in brackets where it has a sign."""
    return f"({number(value, digits)})" if value < 0 else number(value, digits)


def enclosed(value: float) -> str:
    """A number that something is done to, such as squaring it: in brackets where it has a sign or a power of ten."""
    text = number(value)
    return f"({text})" if value < 0 or DOT in text else text


def digits_for(term: float, total: float) -> int:
    """How many digits a sum's terms need for its total to be redone from them: the more, the more they cancel.

    term: the largest of them.
    """
    if not (np.isfinite(term) and np.isfinite(total) and term and total):
        return 3
    return min(MOST_DIGITS, 3 + max(0, math.ceil(math.log10(abs(term / total)))))


def sum_of_products(first: npt.ArrayLike, second: npt.ArrayLike) -> str:
    """ "0.83·0.53 + 0.2·(−1.2)"."""
    pairs = zip(np.asarray(first).tolist(), np.asarray(second).tolist(), strict=True)
    return " + ".join(f"{factor(a)}{DOT}{factor(b)}" for a, b in pairs)


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    marked: int = -1,
    links: Sequence[str] = (),
    *,
    columns: int = 99,
) -> str:
    """A table, whose first column names the rows; in several parts where it has more columns than there is room for.

    Args:
        head: what stands above each column.
        marked: the column that is chosen, from 0 without the first; -1 for none.
        links: what a press on each heading asks for, without the first.
        columns: so many stand side by side at most, without the first.
    """
    words = [
        f"<a href='{link}' style='text-decoration: none'>{word}</a>"
        for word, link in zip(head[1:], links, strict=False)
    ]
    all_lines = [[head[0], *(words or head[1:])], *rows]
    parts = []
    for start in range(1, len(head), columns):
        lines = []
        for one in all_lines:
            shown = list(enumerate(one))[start : start + columns]
            inner = "".join(_cell(text, is_marked=at - 1 == marked) for at, text in shown)
            lines.append(f"<tr><td style='white-space: nowrap'>{one[0]}</td>{inner}</tr>")
        parts.append(f"<table cellpadding='1' cellspacing='3'>{''.join(lines)}</table>")
    return "".join(parts)


def line(text: str) -> str:
    """A line of its own."""
    return f"<div style='margin-top: 3px'>{text}</div>"


def heading(text: str) -> str:
    """What follows is about this."""
    return f"<div style='margin-top: 6px'><b>{text}</b></div>"


def _cell(text: str, *, is_marked: bool) -> str:
    return f"<td align='right' style='white-space: nowrap'>{f'<b>{text}</b>' if is_marked else text}</td>"
