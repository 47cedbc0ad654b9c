"""The history of one variant that the window hasn't fetched yet, as medians and ranges over its repeats."""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from core.learning.evaluation import Score
from core.metrics.median import median
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS, RISE_COLUMNS

PACKED: Final = 4096
"""Epochs after which rows are packed into arrays, in a tenth of the memory: a newcomer's whole history may wait."""

Rows = npt.NDArray[np.float64]
Row = tuple[float, ...]


class UnsentHistory:
    """One variant along a run."""

    def __init__(self) -> None:
        self._forget_after: int | None = None
        self._packed: list[tuple[Rows, Rows]] = []
        self._rows: list[Row] = []
        self._ranges: list[Row] = []
        self._rises: list[Row] = []

    def copy(self) -> UnsentHistory:
        """The same, to be sent once more."""
        other = copy.copy(self)
        other._rows, other._ranges, other._rises = list(self._rows), list(self._ranges), list(self._rises)
        other._packed = list(self._packed)
        return other

    def begin_anew(self) -> None:
        """What is to be sent is the whole history: all that was sent before is void."""
        self._forget_after = -1

    def note(self, epoch: int, scores: Sequence[Score]) -> float:
        """Take in the end of an epoch, measured on each repeat; returns the median validation loss, nats or NaN."""
        if len(self._rows) == PACKED:
            self._pack()
        row, spread = _condensed(epoch, scores)
        self._rows.append(row)
        if spread:
            self._ranges.append(spread)
        return row[2]

    def note_rise(self, epoch: int, errors: Sequence[float]) -> None:
        """Take in Outcome.rise_error of each repeat, at an epoch at which it was looked at."""
        error = median(errors)
        if not math.isnan(error):
            self._rises.append((epoch, error))

    def forget_after(self, epoch: int) -> None:
        """Go back to the end of an epoch."""
        self._packed = [(r[r[:, 0] <= epoch], s[s[:, 0] <= epoch]) for r, s in self._packed]
        self._rows = [row for row in self._rows if row[0] <= epoch]
        self._ranges = [row for row in self._ranges if row[0] <= epoch]
        self._rises = [row for row in self._rises if row[0] <= epoch]
        self._forget_after = epoch if self._forget_after is None else min(epoch, self._forget_after)

    def take_forget_after(self) -> int | None:
        """Since the last call: the earliest epoch gone back to, as in VariantSnapshot."""
        epoch, self._forget_after = self._forget_after, None
        return epoch

    def take_rises(self) -> Rows:
        """(k, 2) RISE_COLUMNS of the epochs looked at since the last call."""
        rises = np.array(self._rises, np.float64).reshape(-1, len(RISE_COLUMNS))
        self._rises.clear()
        return rises

    def take(self) -> tuple[Rows, Rows]:
        """(n, 6) HISTORY_COLUMNS and (n, 5) RANGE_COLUMNS of the epochs since the last call; see VariantSnapshot."""
        self._pack()
        packed, self._packed = self._packed, []
        if len(packed) == 1:
            return packed[0]
        rows, ranges = zip(*packed, strict=True)
        return np.concatenate(rows), np.concatenate(ranges)

    def _pack(self) -> None:
        rows = np.array(self._rows, np.float64).reshape(-1, len(HISTORY_COLUMNS))
        ranges = np.array(self._ranges, np.float64).reshape(-1, len(RANGE_COLUMNS))
        self._packed.append((rows, ranges))
        self._rows.clear()
        self._ranges.clear()


def _condensed(epoch: int, scores: Sequence[Score]) -> tuple[Row, Row]:
    """A row of HISTORY_COLUMNS, and one of RANGE_COLUMNS that is empty where there is one repeat.

    A repeat that has just diverged has no finite numbers; it doesn't count then.
    """
    if len(scores) == 1:
        return (epoch, *scores[0]), ()
    # A few numbers at a time: lists are sorted in a third of the time that arrays take.
    finite = [sorted(filter(math.isfinite, column)) for column in zip(*scores, strict=True)]
    medians = [(c[(len(c) - 1) // 2] + c[len(c) // 2]) / 2 if c else math.nan for c in finite]
    training, validation = ((c[0], c[-1]) if c else (math.nan, math.nan) for c in finite[:2])
    return (epoch, *medians), (epoch, *training, *validation)
