"""A table: the cells of a CSV or TSV file, of which no more is kept than an experiment may have points."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from core.data.points import MAX_POINTS
from core.data.tables.column_names import unnamed
from core.data.tables.encoding import Encoding, check_text, codec, encoding_text, found_encoding
from core.data.tables.errors import TableError
from core.data.tables.numbers import MISSING, Decimal, Question, found_decimal, is_number, kind_of
from core.data.tables.rows import rows, sampled
from core.data.tables.separator import SEPARATORS, found_separator, rows_of, said_separator, usual_width
from core.words import said

MAX_TABLE_BYTES: Final = 64 * 2**20
MAX_COLUMNS: Final = 1000
MAX_CELLS: Final = 2_000_000
"""That are kept at a time."""

_FILLED: Final = re.compile(rb"[^\xef\xbb\xbf\xff\xfe\x00 \t\r\n]")
"""A byte that is more than a mark, a space or the end of a line."""
_HEAD: Final = 2**16
"""Characters by which the separator is found."""
Progress = Callable[[float], None]
"""Hears the share of the work that is done, now and then. What it raises ends the reading."""


@dataclass(frozen=True)
class ReadOptions:
    """How a person wants a file to be read; what is None is found out."""

    encoding: Encoding | None = None
    separator: str | None = None
    has_header: bool | None = None
    decimal: Decimal | None = None


AS_FOUND: Final = ReadOptions()


@dataclass(frozen=True, eq=False, kw_only=True)
class Table:
    """What a file holds, and how it was read.

    Attributes:
        columns: names of the C columns.
        rows: R rows of C cells each, without spaces around them; a random sample of row_count where these are too many.
        lines: R lines of the file in which the rows begin, counted from 1.
        numeric: places of the columns that hold numbers, mostly.
        question: asked where all numbers can be read in two ways and nobody has said which.
        skipped: lines above the table that are none of its rows.
    """

    columns: tuple[str, ...]
    rows: list[list[str]]
    lines: list[int]
    row_count: int
    encoding: Encoding
    encoding_text: str
    separator: str
    has_header: bool
    decimal: Decimal
    numeric: tuple[int, ...]
    question: Question | None
    skipped: int

    @property
    def separator_text(self) -> str:
        """What parts the cells, in a word."""
        return SEPARATORS.get(self.separator, f'"{self.separator}"')

    def column(self, place: int) -> list[str]:
        """The R cells of a column."""
        return [row[place] for row in self.rows]


def read_table(data: bytes, options: ReadOptions = AS_FOUND, progress: Progress = lambda _share: None) -> Table:
    """The table in a file's contents.

    Raises:
        TableError: there is none; the message names line and reason.
    """
    if len(data) > MAX_TABLE_BYTES:
        raise TableError(said("It is larger than {megabytes} MB.", megabytes=MAX_TABLE_BYTES // 2**20))
    if _FILLED.search(data) is None:
        raise TableError(said("It is empty."))
    encoding = options.encoding or found_encoding(data)
    check_text(data, encoding, lambda share: progress(0.3 * share))
    stream, told = _opened(data, encoding)
    head = stream.read(_HEAD)
    is_whole = len(head) < _HEAD
    separator = options.separator or told or found_separator(head, is_whole=is_whole)
    first_rows = rows_of(head, separator, is_whole=is_whole)
    width = usual_width(first_rows)
    if width < 2:
        raise TableError(said("It has a single column: nothing parts its cells (a comma, a semicolon or a tab)."))
    if width > MAX_COLUMNS:
        raise TableError(
            said("It has {width:,} columns, and no more than {columns:,} are read.", width=width, columns=MAX_COLUMNS)
        )
    stream, _ = _opened(data, encoding)
    skipped = next((place for place, row in enumerate(first_rows) if not _is_title(row)), 0)
    body = first_rows[skipped:]
    has_header = _has_header(body, width) if options.has_header is None else options.has_header
    body_rows = rows(stream, separator, width, offset=int(told is not None), skipped=skipped)
    heading = next(body_rows, (0, []))[1] if has_header else []
    room = min(MAX_POINTS, MAX_CELLS // width)
    sample, row_count = sampled(body_rows, room, lambda: progress(0.3 + 0.7 * _place(stream) / len(data)))
    if not sample:
        raise TableError(said("It has a heading, and no rows below it.") if has_header else said("It has no rows."))
    cells = [[cell.strip() for cell in row] for _, row in sample]
    numeric = tuple(place for place in range(width) if _is_numeric([row[place] for row in cells[:1000]]))
    decimal, question = found_decimal([row[place] for row in cells] for place in numeric)
    return Table(
        columns=_names(heading, width),
        rows=cells,
        lines=[line for line, _ in sample],
        row_count=row_count,
        encoding=encoding,
        encoding_text=encoding_text(data, encoding),
        separator=separator,
        has_header=has_header,
        decimal=options.decimal or decimal,
        numeric=numeric,
        question=question if options.decimal is None else None,
        skipped=skipped,
    )


def _opened(data: bytes, encoding: Encoding) -> tuple[io.TextIOWrapper, str | None]:
    """The text as a stream of lines, whatever ends them, and the separator that a line above the table has named."""
    stream = _text(data, encoding)
    told = said_separator(stream.readline())
    return (stream if told is not None else _text(data, encoding)), told


def _place(stream: io.TextIOWrapper) -> int:
    """Bytes that were read of the stream; its own tell() may not be asked between lines."""
    return cast("io.BytesIO", stream.buffer).tell()


def _text(data: bytes, encoding: Encoding) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), codec(data, encoding), newline="")


def _is_title(row: Sequence[str]) -> bool:
    """Whether a row above a table is a line of text alone."""
    return not any(row[1:]) and not _fits(row[0])


def _has_header(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether the first row names columns: it holds no number where the rows below hold numbers."""
    if len(rows) < 2:
        return not any(map(_fits, rows[0])) if rows else False
    places = [place for place in range(width) if _is_numeric([_cell(row, place) for row in rows[1:]])]
    above = [_cell(rows[0], place) for place in places]
    return bool(places) and any(above) and not any(_fits(cell) for cell in above)


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _fits(cell: str) -> bool:
    return is_number(cell, "point") or is_number(cell, "comma")


def _is_numeric(cells: Sequence[str]) -> bool:
    """Whether at least half of the cells are numbers, of those whose value isn't missing."""
    filled = [cell for cell in cells if kind_of(cell, "point") != MISSING]
    return bool(filled) and 2 * sum(map(_fits, filled)) >= len(filled)


def _names(heading: Sequence[str], width: int) -> tuple[str, ...]:
    """Names of the columns, no two the same."""
    names: list[str] = []
    for place in range(width):
        plain = "".join(c if c.isprintable() else " " for c in _cell(heading, place)).strip()
        name = plain.lstrip("# ")[:100] or unnamed(place)
        names.append(name if name not in names else f"{name} ({place + 1})")
    return tuple(names)
