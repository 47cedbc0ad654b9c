"""Which files hold tables, by their names. Apart from how they are read, which takes time to load."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TABLE_SUFFIXES: Final = (".csv", ".tsv", ".tab", ".txt", ".dat", ".data", ".npz")
_SPREADSHEETS: Final = (".xlsx", ".xls", ".ods", ".numbers")
"""Can't be read, and only the reader of tables says what to do about it."""


def is_table(path: Path) -> bool:
    """Whether a file's name says that it holds a table, rather than an experiment."""
    return path.suffix.lower() in (*TABLE_SUFFIXES, *_SPREADSHEETS)
