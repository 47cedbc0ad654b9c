"""The history of a run: its numbers epoch by epoch, in bounded memory, with no extreme ever lost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from core.protocol import HISTORY_COLUMNS

CAPACITY: Final = 16_384
"""Buckets kept; several times the pixels of any screen."""

Values = npt.NDArray[np.float64]


class Band(NamedTuple):
    """A column, bucket by bucket. low equals high where a bucket holds one epoch."""

    epochs: Values
    """(M,) first epoch of each bucket."""
    low: Values
    high: Values


class Excerpt(NamedTuple):
    """Some columns over some epochs."""

    epochs: Values
    """(n,) first epoch of each bucket."""
    low: list[Values]
    """(n,) of each column."""
    high: list[Values]
    """(n,) of each column; equals low where a bucket holds one epoch."""
    bucket_epochs: int
    """Epochs in a bucket."""


class History:
    """Rows of the given columns, oldest first. The first column is "epoch"; epochs without a row hold NaN.

    Up to CAPACITY epochs each row is kept as it is. When that is full, neighbours merge into buckets of 2 epochs, then
    4, and so on; a bucket keeps the minimum and maximum of each column. NaN (no such points) never hides a number.
    """

    def __init__(self, columns: Sequence[str] = HISTORY_COLUMNS, capacity: int = CAPACITY) -> None:
        """capacity: an even number of buckets."""
        self._columns = tuple(columns)
        self._capacity = capacity
        # For each column and bucket: lowest, highest, epoch of the lowest, value at the bucket's first epoch.
        self._kept = np.empty((4, len(self._columns), capacity))
        self._low, self._high, self._low_epoch, self._first = self._kept
        self._ends = np.array([[np.inf], [-np.inf]]).repeat(len(self._columns), axis=1)
        self._best: dict[str, tuple[int, float]] = {}
        self._best_from = 0
        self._bucket_epochs = 1
        self._seen = 0
        self._last_epoch = -1

    def __len__(self) -> int:
        """Epochs seen."""
        return self._seen

    @property
    def last_epoch(self) -> int:
        """The newest epoch; -1 before any."""
        return self._last_epoch

    @property
    def bucket_epochs(self) -> int:
        """Epochs in a bucket."""
        return self._bucket_epochs

    def append(self, rows: Values) -> None:
        """Add rows (n, columns) of later epochs. What was stopped meanwhile leaves a hole before them."""
        if len(rows) == 0:
            return
        hole = np.arange(self._last_epoch + 1, rows[0, 0]) if self._seen else np.empty(0)
        if len(hole):
            missing = np.full((len(hole), len(self._columns)), np.nan)
            missing[:, 0] = hole
            rows = np.concatenate([missing, rows])
        self._last_epoch = int(rows[-1, 0])
        finite = np.isfinite(rows)
        low = np.where(finite, rows, np.inf)
        np.minimum(self._ends[0], low.min(axis=0), out=self._ends[0])
        np.maximum(self._ends[1], np.where(finite, rows, -np.inf).max(axis=0), out=self._ends[1])
        self._note_best(low[rows[:, 0] >= self._best_from])
        left = rows
        while len(left):
            if self._seen == self._capacity * self._bucket_epochs:
                self._merge()
            room = self._capacity * self._bucket_epochs - self._seen
            self._add(left[:room])
            left = left[room:]

    def forget_after(self, epoch: int) -> None:
        """Be as if it had never gone beyond an epoch, to the bit while a bucket holds one epoch.

        A bucket of several that is cut in two keeps the value of its first epoch alone.
        """
        if epoch < self._last_epoch:
            self._cut(epoch + 1)

    def until(self, epoch: int) -> History:
        """The history as it was at the end of an epoch, on its own; at most 3 MB to copy.

        Of a bucket that goes on beyond that epoch it knows what forget_after() says.
        """
        past = History(self._columns, self._capacity)
        count = self._bucket_count
        past._kept[:, :, :count] = self._kept[:, :, :count]
        past._ends, past._best, past._best_from = self._ends.copy(), dict(self._best), self._best_from
        past._bucket_epochs, past._seen, past._last_epoch = self._bucket_epochs, self._seen, self._last_epoch
        past.forget_after(epoch)
        return past

    def column(self, name: str) -> Band:
        """One column as it is kept. Views: they change with the next append()."""
        index, count = self._columns.index(name), self._bucket_count
        return Band(self._low[0, :count], self._low[index, :count], self._high[index, :count])

    def at(self, epoch: int) -> dict[str, tuple[float, float]] | None:
        """(low, high) of each column in the bucket that holds an epoch; None outside the history."""
        count = self._bucket_count
        if not count or not self._low[0, 0] <= epoch <= self._last_epoch:
            return None
        place = int(np.searchsorted(self._low[0, :count], epoch, side="right")) - 1
        return {
            name: (float(self._low[index, place]), float(self._high[index, place]))
            for index, name in enumerate(self._columns)
        }

    def extent(self, name: str) -> tuple[float, float] | None:
        """A column's lowest and highest finite value; None if there is none."""
        low, high = self._ends[:, self._columns.index(name)].tolist()
        return (low, high) if low <= high else None

    def best(self, name: str) -> tuple[int, float] | None:
        """(epoch, value) of a column's lowest finite value since `forget_best`; None if there is none."""
        return self._best.get(name)

    def forget_best(self, first_epoch: int) -> None:
        """Let no epoch before this one be the best, because other points were measured then.

        To be called before the rows of that epoch are appended; calling it again with the same epoch does nothing. An
        earlier epoch than the last time, after training was continued from there, lets the epochs since it count again.
        """
        if first_epoch == self._best_from:
            return
        if first_epoch < self._best_from:
            self._best = {}
        self._best_from = first_epoch
        self._find_best()

    def excerpt(self, names: Sequence[str], first: float, last: float) -> Excerpt:
        """What is kept of columns between two epochs, with the bucket that holds the first one. Views: they change
        with the next append()."""
        epochs = self._low[0, : self._bucket_count]
        begin = max(0, int(epochs.searchsorted(first, side="right")) - 1)
        end = int(epochs.searchsorted(last, side="right"))
        rows = [self._columns.index(name) for name in names]
        low, high = ([side[row, begin:end] for row in rows] for side in (self._low, self._high))
        return Excerpt(epochs[begin:end], low, high, self._bucket_epochs)

    @property
    def _bucket_count(self) -> int:
        return -(-self._seen // self._bucket_epochs)

    def _add(self, rows: Values) -> None:
        """Add rows that fit without a merge."""
        first, within = divmod(self._seen, self._bucket_epochs)
        # Where buckets begin among the rows; the first may go on with a bucket that is there already.
        starts = np.arange(-within, len(rows), self._bucket_epochs)
        starts[0] = 0
        new = np.empty((4, len(self._columns), len(starts)))
        new[0] = np.fmin.reduceat(rows, starts, axis=0).T
        new[1] = np.fmax.reduceat(rows, starts, axis=0).T
        new[2] = rows[starts, 0] if self._bucket_epochs == 1 else _epochs_of_lowest(rows, starts, new[0])
        new[3] = rows[starts].T
        if within:
            new[:, :, 0] = _joined(self._kept[:, :, first], new[:, :, 0])
        self._kept[:, :, first : first + len(starts)] = new
        self._seen += len(rows)

    def _merge(self) -> None:
        self._kept[:, :, : self._capacity // 2] = _joined(self._kept[:, :, 0::2], self._kept[:, :, 1::2])
        self._bucket_epochs *= 2

    def _cut(self, epoch: int) -> None:
        """Forget this epoch and all later ones."""
        count = int(np.searchsorted(self._low[0, : self._bucket_count], epoch))
        self._last_epoch = epoch - 1 if count else -1
        self._seen = count * self._bucket_epochs
        if count and self._high[0, count - 1] >= epoch:
            place, begin = count - 1, self._first[0, count - 1]
            self._seen += epoch - int(begin) - self._bucket_epochs
            self._low[:, place] = self._high[:, place] = self._first[:, place]
            self._low_epoch[:, place] = begin
            self._high[0, place] = epoch - 1
        self._find_ends()
        self._find_best()

    def _note_best(self, rows: Values) -> None:
        """Of rows in which what isn't finite is infinite."""
        if len(rows) == 0:
            return
        epochs, places = rows[:, 0], rows.argmin(axis=0).tolist()
        for index, (name, place) in enumerate(zip(self._columns, places, strict=True)):
            value, found = float(rows[place, index]), self._best.get(name)
            if value < (found[1] if found is not None else math.inf):
                self._best[name] = (int(epochs[place]), value)

    def _find_ends(self) -> None:
        kept = self._kept[:2, :, : self._bucket_count]
        finite = np.isfinite(kept)
        self._ends[0] = np.where(finite[0], kept[0], np.inf).min(axis=1, initial=np.inf)
        self._ends[1] = np.where(finite[1], kept[1], -np.inf).max(axis=1, initial=-np.inf)

    def _find_best(self) -> None:
        """Look for the best of each column anew where the one that was known doesn't count any more.

        In a bucket of several epochs only the lowest of all is known, be it from before `forget_best` or since.
        """
        count = self._bucket_count
        for index, name in enumerate(self._columns):
            found = self._best.get(name)
            if found is not None and self._best_from <= found[0] <= self._last_epoch:
                continue
            low, epochs = self._low[index, :count], self._low_epoch[index, :count]
            values = np.where(np.isfinite(low) & (epochs >= self._best_from), low, np.inf)
            place = int(values.argmin()) if count else 0
            if count and np.isfinite(values[place]):
                self._best[name] = (int(epochs[place]), float(values[place]))
            else:
                self._best.pop(name, None)


def _joined(earlier: Values, later: Values) -> Values:
    """Buckets (4, columns, ...) as `History._kept` holds them, each made of an earlier and a later one."""
    joined = np.empty_like(earlier)
    joined[0] = np.fmin(earlier[0], later[0])
    joined[1] = np.fmax(earlier[1], later[1])
    is_later = (later[0] < earlier[0]) | np.isnan(earlier[0])
    joined[2] = np.where(is_later, later[2], earlier[2])
    joined[3] = earlier[3]
    return joined


def _epochs_of_lowest(rows: Values, starts: npt.NDArray[np.int64], lowest: Values) -> Values:
    """(columns, buckets) first epoch at which each bucket of rows is at its lowest."""
    sizes = np.diff(np.append(starts, len(rows)))
    is_lowest = rows == np.repeat(lowest, sizes, axis=1).T
    epochs = np.where(is_lowest, rows[:, :1], np.inf)
    found: Values = np.minimum.reduceat(epochs, starts, axis=0).T
    return found
