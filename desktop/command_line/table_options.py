"""Options of the commands that read tables: how a file is read, and what is taken of it."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Literal

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@dataclass(frozen=True)
class TableOptions:
    """What a person says of a table; what is None is found out."""

    x: str | None = None
    """Name of a column, or its number from 1."""
    y: str | None = None
    label: str | None = None
    """As x; "none": all points are of one class."""
    role: str | None = None
    classes: tuple[str, ...] | None = None
    separate_scales: bool = False
    without_outliers: bool = False
    encoding: Literal["utf-8", "utf-16", "windows-1252"] | None = None
    separator: Literal["comma", "semicolon", "tab"] | None = None
    decimal: Literal["point", "comma"] | None = None
    header: Literal["yes", "no"] | None = None


AS_FOUND = TableOptions()


def add_table_options(parser: argparse.ArgumentParser) -> None:
    """Add an option for each field of TableOptions."""
    group = parser.add_argument_group("tables (CSV, TSV, NumPy's .npz)")
    for name, meaning in (("x", "x"), ("y", "y"), ("label", "the label, or none"), ("role", "training or validation")):
        group.add_argument(f"--{name}", metavar="COLUMN", help=f"the column with {meaning}; a name, or a number from 1")
    group.add_argument(
        "--classes", metavar="LABEL", nargs="+", type=str, help="take rows with these labels alone, 6 at most"
    )
    group.add_argument(
        "--separate-scales", action="store_true", help="scale each axis by itself (default: the same scale for both)"
    )
    group.add_argument("--without-outliers", action="store_true", help="leave out points far away from all others")
    group.add_argument(
        "--encoding", choices=("utf-8", "utf-16", "windows-1252"), help="of the text (default: found out)"
    )
    group.add_argument("--separator", choices=tuple(SEPARATORS), help="what parts the cells (default: found out)")
    group.add_argument("--decimal", choices=("point", "comma"), help="the decimal sign (default: found out)")
    group.add_argument(
        "--header", choices=("yes", "no"), help="whether the first row names columns (default: found out)"
    )


def taken_out(given: dict[str, object]) -> TableOptions:
    """The options that the command line gave, taken out of all of its options."""
    mine = {name: given.pop(name) for name in TableOptions.__dataclass_fields__ if name in given}
    if isinstance(mine.get("classes"), list):
        mine["classes"] = tuple(mine["classes"])  # type: ignore[arg-type]  # a list of text, as its option says
    return TableOptions(**mine)  # type: ignore[arg-type]  # argparse has checked them
