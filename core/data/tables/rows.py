"""The rows of a text one after the other, with their lines, and a random sample of them where they are too many."""

from __future__ import annotations

import csv
import io
import math
import random
from collections.abc import Callable, Iterator
from typing import Final

from core.data.tables.errors import TableError
from core.words import said

MAX_ROWS: Final = 1_000_000
_TOLD_EVERY: Final = 5000
"""Rows, between two words about progress."""
_SEED: Final = 0
"""Of the random sample, so that the same file always gives the same points."""

Row = tuple[int, list[str]]
"""The line, counted from 1, in which a row begins, and its cells."""


def rows(stream: io.TextIOWrapper, separator: str, width: int, *, offset: int, skipped: int) -> Iterator[Row]:
    """Line and cells of each row that is not empty, after the first `skipped` ones.

    offset: lines that stand above the stream.
    """
    reader = csv.reader(stream, delimiter=separator, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1 + offset
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise TableError(_broken(error, line, reader.line_num + offset)) from error
        if row is None:
            return
        if len(row) != width or not row[0]:  # else it is as most rows are
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if len(cells) > width and any(cells[width:]):
                raise TableError(
                    said(
                        "Line {line} has {cells} cells, and the others have {width}.",
                        line=line,
                        cells=len(cells),
                        width=width,
                    )
                )
            row = cells[:width] + [""] * (width - len(cells))
        if skipped:
            skipped -= 1
            continue
        yield line, row


def _broken(error: csv.Error, line: int, last: int) -> str:
    """What Python's reader says of broken quotes, as a sentence."""
    told = str(error)
    if "unexpected end" in told:
        return said("A quote that opens in line {line} never closes.", line=line)
    if "field larger" in told:
        return said("A cell that begins in line {line} has no end in sight: a quote may never close.", line=line)
    if "expected after" in told:
        return said("Line {last} goes on behind a closing quote, where only the next cell may begin.", last=last)
    return said("Line {last} can't be read as cells: {error}.", last=last, error=told)


def sampled(all_rows: Iterator[Row], room: int, told: Callable[[], None]) -> tuple[list[Row], int]:
    """A random choice of no more rows than there is room for, in their order, and how many there are.

    Each row has the same chance (Li, Reservoir-sampling algorithms of time complexity O(n(1 + log(N/n))), 1994).
    """
    chance = random.Random(_SEED)
    kept: list[Row] = []
    count, weight, wanted = 0, 1.0, -1
    for row in all_rows:
        if count < room:
            kept.append(row)
            if len(kept) == room:
                weight, wanted = _next_wanted(chance, weight, room, count)
        elif count == wanted:
            kept[chance.randrange(room)] = row
            weight, wanted = _next_wanted(chance, weight, room, count)
        count += 1
        if count > MAX_ROWS:
            raise TableError(
                said("It has more than {rows:,} rows: line {line:,} is one too many.", rows=MAX_ROWS, line=row[0])
            )
        if count % _TOLD_EVERY == 0:
            told()
    kept.sort()
    return kept, count


def _next_wanted(chance: random.Random, weight: float, room: int, last: int) -> tuple[float, int]:
    """The next row that takes the place of a kept one."""
    weight *= math.exp(math.log(1.0 - chance.random()) / room)
    return weight, last + math.floor(math.log(1.0 - chance.random()) / math.log1p(-weight)) + 1
