"""What parts the cells of a line: said by the file itself (`sep=;`), or found by which sign makes a table of numbers.

Python's csv.Sniffer counts how evenly signs are spread, and takes letters and spaces for separators. Here only a tab, a
semicolon and a comma come into question, and a table is what has as many cells in every row, two columns of numbers
best of all.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from core.data.tables.errors import TableError
from core.data.tables.numbers import is_number
from core.words import said

SEPARATORS: Final[dict[str, str]] = {"\t": said("tab"), ";": said("semicolon"), ",": said("comma")}
"""And what they are called. In order: what stands first seldom stands in cells."""

_SAID: Final = re.compile(r'"?sep=(.)"?[;,\t ]*', re.IGNORECASE)

_LOOKED_AT: Final = 200
"""Rows."""


def said_separator(first_line: str) -> str | None:
    """What a first line such as `sep=;` says; None where it is part of the table."""
    found = _SAID.fullmatch(first_line.strip("\r\n"))
    if found is None:
        return None
    if found[1].isalnum() or found[1] in '"\r\n':
        raise TableError(said("Line 1 names {found} as what parts the cells, which can't be.", found=repr(found[1])))
    return found[1]


def found_separator(head: str, *, is_whole: bool) -> str:
    """What parts the cells of a table that begins with some text; is_whole: that is all there is of it."""
    return max(SEPARATORS, key=lambda sign: _rating(rows_of(head, sign, is_whole=is_whole)))


def rows_of(head: str, separator: str, *, is_whole: bool) -> list[list[str]]:
    """The first rows, without empty ones; as far as they can be read, and without the last one, which may be cut."""
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append([cell.strip() for cell in row])
            if len(rows) > _LOOKED_AT:
                break
    except csv.Error:
        pass
    return rows if is_whole or len(rows) < 2 else rows[:-1]


def usual_width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have."""
    return Counter(map(len, rows)).most_common(1)[0][0] if rows else 0


def _rating(rows: Sequence[Sequence[str]]) -> tuple[bool, int, float]:
    """Whether it is a table at all, how many of its first columns are numbers (2 will do), how even its rows are."""
    width = usual_width(rows)
    if width < 2:
        return False, 0, 0.0
    even = [row for row in rows if len(row) == width]
    body = even[1:] or even  # the first may be a heading
    columns = sum(
        2 * sum(is_number(row[place], "point") or is_number(row[place], "comma") for row in body) >= len(body)
        for place in range(min(width, 100))
    )
    return True, min(columns, 2), round(len(even) / len(rows), 1)
