"""Reading files that hold tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from core.data.tables.arrays import is_npz, table_of_npz
from core.data.tables.errors import TableError
from core.data.tables.table import AS_FOUND, MAX_TABLE_BYTES, Progress, ReadOptions, Table, read_table
from core.files.reading import ReadError, read_up_to
from core.words import told

CELLS_AT_A_TIME: Final = 4000
"""That are told in one piece: a millisecond's work for who hears them."""


def load(path: Path) -> bytes:
    """The contents of a file, of which no more is read than tables may have.

    Raises:
        TableError: with the system's reason why the file can't be read.
    """
    try:
        return read_up_to(path, MAX_TABLE_BYTES + 1)
    except ReadError as error:
        raise TableError(told(error)) from error.__cause__


def table_of(data: bytes, options: ReadOptions = AS_FOUND, progress: Progress = lambda _share: None) -> Table:
    """The table in a file's contents: text, or NumPy arrays.

    Raises:
        TableError: there is none; the message names line and reason.
    """
    return table_of_npz(data) if is_npz(data) else read_table(data, options, progress)


def told_in_pieces(data: bytes, tell: Callable[[float | list[list[str]]], None], options: ReadOptions) -> Table:
    """The table in a file's contents, without its rows: these are told a few at a time, after the shares of the work
    that are done. For another process, whose answer would hold this one up if it came at once.

    Raises:
        TableError: as `table_of`.
    """
    table = table_of(data, options, tell)
    step = max(1, CELLS_AT_A_TIME // len(table.columns))
    for start in range(0, len(table.rows), step):
        tell(table.rows[start : start + step])
    return replace(table, rows=[])
