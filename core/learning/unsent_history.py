"""The history of one variant that the window hasn't fetched yet, as medians and ranges over its repeats."""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt

from core.learning.evaluation import SCORE_NAMES, TRAIN_LOSS, VALIDATION_LOSS, Scores
from core.metrics.median import median
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS, RISE_COLUMNS

Rows = npt.NDArray[np.float64]


class UnsentHistory:
    """One variant along a run."""

    def __init__(self) -> None:
        self._forget_after: int | None = None
        self._pieces: list[tuple[Rows, Rows]] = [_NOTHING]
        self._rises: list[tuple[float, float]] = []

    def copy(self) -> UnsentHistory:
        """The same, to be sent once more."""
        other = copy.copy(self)
        other._pieces, other._rises = list(self._pieces), list(self._rises)
        return other

    def begin_anew(self) -> None:
        """What is to be sent is the whole history: all that was sent before is void."""
        self._forget_after = -1

    def note(self, rows: Rows, ranges: Rows) -> None:
        """Take in epochs that have ended; see condensed()."""
        self._pieces.append((rows, ranges))

    def note_rise(self, epoch: int, errors: Sequence[float]) -> None:
        """Take in Outcome.rise_error of each repeat, at an epoch at which it was looked at."""
        error = median(errors)
        if not math.isnan(error):
            self._rises.append((epoch, error))

    def forget_after(self, epoch: int) -> None:
        """Go back to the end of an epoch."""
        self._pieces = [(r[r[:, 0] <= epoch], s[s[:, 0] <= epoch]) for r, s in self._pieces]
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
        """(n, 7) HISTORY_COLUMNS and (n, 5) RANGE_COLUMNS of the epochs since the last call; see VariantSnapshot."""
        rows, ranges = zip(*self._pieces, strict=True)
        self._pieces = [_NOTHING]
        return np.concatenate(rows), np.concatenate(ranges)


_NOTHING: Final = np.empty((0, len(HISTORY_COLUMNS))), np.empty((0, len(RANGE_COLUMNS)))


def middle(losses: Sequence[float]) -> float:
    """The median of what is finite, NaN where nothing is."""
    # A few numbers at a time: lists are sorted in a third of the time that arrays take.
    finite = sorted(filter(math.isfinite, losses))
    return (finite[(len(finite) - 1) // 2] + finite[len(finite) // 2]) / 2 if finite else math.nan


def condensed(epochs: Sequence[int], scores: Sequence[Scores], repeat_count: int) -> tuple[Rows, Rows]:
    """HISTORY_COLUMNS (V, E, 7) and RANGE_COLUMNS (V, E, 5) of all variants, from the scores of all their repeats.

    There are no ranges (V, 0, 5) of a single repeat. One that has just diverged has no finite numbers; it doesn't count
    then.
    """
    numbers = np.fromiter(chain.from_iterable(chain.from_iterable(scores)), np.float64)
    each = numbers.reshape(len(epochs), len(SCORE_NAMES), -1, repeat_count).transpose(2, 0, 1, 3)
    rows = np.empty((len(each), len(epochs), len(HISTORY_COLUMNS)))
    rows[:, :, 0] = epochs
    if repeat_count == 1:
        rows[:, :, 1:] = each[..., 0]
        return rows, np.empty((len(each), 0, len(RANGE_COLUMNS)))
    ordered, count = _sorted(each)
    rows[:, :, 1:] = _middle(ordered, count)
    ranges = np.empty((*rows.shape[:2], len(RANGE_COLUMNS)))
    ranges[:, :, 0] = epochs
    lowest, highest = ordered[..., 0], _at(ordered, count - 1)
    for place, column in ((1, TRAIN_LOSS), (3, VALIDATION_LOSS)):
        ranges[:, :, place], ranges[:, :, place + 1] = lowest[:, :, column], highest[:, :, column]
    return rows, ranges


def _sorted(values: Rows) -> tuple[Rows, npt.NDArray[np.int64]]:
    """Finite values in ascending order, then NaN, along the last axis; and how many of them are finite."""
    finite = np.isfinite(values)
    return np.sort(np.where(finite, values, math.nan), axis=-1), np.count_nonzero(finite, axis=-1)


def _middle(ordered: Rows, count: npt.NDArray[np.int64]) -> Rows:
    middle: Rows = (_at(ordered, (count - 1) // 2) + _at(ordered, count // 2)) / 2
    return middle


def _at(ordered: Rows, place: npt.NDArray[np.int64]) -> Rows:
    """The value at a place of each row (...), of (..., R); without any finite value, NaN."""
    inside = np.clip(place, 0, ordered.shape[-1] - 1)
    return np.take_along_axis(ordered, inside[..., None], axis=-1)[..., 0]
