"""Curves as a table: a row for each epoch of each variant, with the losses in evaluation mode and what the optimizer
saw."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from typing import IO, NamedTuple

import numpy as np
import numpy.typing as npt

from core.metrics.history import History
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS

Rows = npt.NDArray[np.float64]


class Curve(NamedTuple):
    """Of one variant."""

    name: str
    rows: Rows
    """(n, 7) HISTORY_COLUMNS; medians where there are several repeats."""
    ranges: Rows
    """(n, 5) RANGE_COLUMNS of the same epochs, or (0, 5) with one repeat."""
    ends: tuple[object, ...] = ()
    """What stands at the end of each of its rows."""


def write_curves(curves: Sequence[Curve], file: IO[bytes], *, several: bool, ends: Sequence[str] = ()) -> None:
    """One row per variant and epoch: HISTORY_COLUMNS, with several repeats also the range of both losses.

    Numbers that aren't there are left out. ends: the headings of Curve.ends.
    """
    columns = HISTORY_COLUMNS[1:] + (RANGE_COLUMNS[1:] if several else ())
    text = io.TextIOWrapper(file, "utf-8", newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("epoch", "variant", "name", *columns, *ends))
    for number, curve in enumerate(curves, 1):
        ranges = curve.ranges[:, 1:] if several else curve.rows[:, :0]
        for row, span in zip(curve.rows, ranges, strict=True):
            numbers = map(short_number, (*row[1:].tolist(), *span.tolist()))
            cells = ("" if value is None else value for value in numbers)
            table.writerow((int(row[0]), number, curve.name, *cells, *curve.ends))
    text.flush()
    text.detach()


def rows_of(history: History, columns: Sequence[str] = HISTORY_COLUMNS) -> Rows:
    """(n, columns) all that a history keeps. Where it has merged epochs, a row is of several of them: it has the first
    one's number, and the middle between their lowest and highest values."""
    bands = [history.column(name) for name in columns[1:]]
    epochs = history.column(columns[0]).epochs
    return np.column_stack([epochs, *((band.low + band.high) / 2 for band in bands)])


def short_number(value: float) -> float | None:
    """With as few digits as give back the same float32, which is what training computes in; None if it isn't finite."""
    return float(str(np.float32(value))) if math.isfinite(value) else None
