"""The history of a run: its numbers epoch by epoch, in bounded memory, with no extreme ever lost."""

from __future__ import annotations

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


class History:
    """Rows of HISTORY_COLUMNS, oldest first.

    Up to CAPACITY epochs each row is kept as it is. When that is full, neighbours merge into buckets of 2 epochs, then
    4, and so on; a bucket keeps the minimum and maximum of each column. NaN (no such points) never hides a number.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        """capacity: an even number of buckets."""
        self._capacity = capacity
        self._low = np.empty((len(HISTORY_COLUMNS), capacity))
        self._high = np.empty((len(HISTORY_COLUMNS), capacity))
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

    def append(self, rows: Values) -> None:
        """Add rows (n, 6) of later epochs."""
        if len(rows) == 0:
            return
        self._last_epoch = int(rows[-1, 0])
        self._note_best(rows)
        left = rows
        while len(left):
            if self._seen == self._capacity * self._bucket_epochs:
                self._merge()
            room = self._capacity * self._bucket_epochs - self._seen
            self._add(left[:room])
            left = left[room:]

    def column(self, name: str) -> Band:
        """One column as it is kept. Views: they change with the next append()."""
        index, count = HISTORY_COLUMNS.index(name), self._bucket_count
        return Band(self._low[0, :count], self._low[index, :count], self._high[index, :count])

    def at(self, epoch: int) -> dict[str, tuple[float, float]] | None:
        """(low, high) of each column in the bucket that holds an epoch; None outside the history."""
        count = self._bucket_count
        if not count or not self._low[0, 0] <= epoch <= self._last_epoch:
            return None
        place = int(np.searchsorted(self._low[0, :count], epoch, side="right")) - 1
        return {
            name: (float(self._low[index, place]), float(self._high[index, place]))
            for index, name in enumerate(HISTORY_COLUMNS)
        }

    def best(self, name: str) -> tuple[int, float] | None:
        """(epoch, value) of a column's lowest finite value since `forget_best`; None if there is none."""
        return self._best.get(name)

    def forget_best(self, first_epoch: int) -> None:
        """Let no epoch before this one be the best, because other points were measured then.

        To be called before the rows of that epoch are appended; calling it again with the same epoch does nothing.
        """
        self._best_from = first_epoch
        self._best = {name: found for name, found in self._best.items() if found[0] >= first_epoch}

    def decimated(self, name: str, first: float, last: float, bucket_count: int) -> tuple[Values, Values]:
        """A polyline for drawing a column between two epochs: at most 2 corners in each of so many buckets.

        Each bucket gives its minimum and its maximum, in the order in which they occurred, so a spike of one epoch
        shows at any width. The first and the last value are always corners. Values that aren't finite become NaN,
        which leaves a gap.

        Returns:
            (x, y): epochs and values, each (K,), K <= 2 * bucket_count + 2.
        """
        band = self.column(name)
        begin = max(0, int(np.searchsorted(band.epochs, first, side="right")) - 1)
        end = int(np.searchsorted(band.epochs, last, side="right"))
        x, low, high = band.epochs[begin:end], _finite(band.low[begin:end]), _finite(band.high[begin:end])
        if len(x) <= bucket_count and self._bucket_epochs > 1:
            return np.repeat(x, 2), np.stack([low, high], axis=1).ravel()
        if len(x) <= 2 * bucket_count and self._bucket_epochs == 1:
            return x.copy(), high.copy()
        size = -(-len(x) // bucket_count)
        starts = np.arange(0, len(x), size)
        lowest = starts + _padded(low, size, np.inf).argmin(axis=1)
        highest = starts + _padded(high, size, -np.inf).argmax(axis=1)
        corners = np.stack([lowest, highest], axis=1)
        values = np.stack([low[lowest], high[highest]], axis=1)
        swapped = lowest > highest
        corners[swapped], values[swapped] = corners[swapped, ::-1], values[swapped, ::-1]
        return (
            np.concatenate([x[:1], x[corners.ravel()], x[-1:]]),
            np.concatenate([high[:1], values.ravel(), high[-1:]]),
        )

    @property
    def _bucket_count(self) -> int:
        return -(-self._seen // self._bucket_epochs)

    def _add(self, rows: Values) -> None:
        """Add rows that fit without a merge."""
        first, within = divmod(self._seen, self._bucket_epochs)
        # Where buckets begin among the rows; the first may go on with a bucket that is there already.
        starts = np.arange(-within, len(rows), self._bucket_epochs)
        starts[0] = 0
        low = np.fmin.reduceat(rows, starts, axis=0).T
        high = np.fmax.reduceat(rows, starts, axis=0).T
        if within:
            low[:, 0] = np.fmin(low[:, 0], self._low[:, first])
            high[:, 0] = np.fmax(high[:, 0], self._high[:, first])
        self._low[:, first : first + len(starts)] = low
        self._high[:, first : first + len(starts)] = high
        self._seen += len(rows)

    def _merge(self) -> None:
        half = self._capacity // 2
        self._low[:, :half] = np.fmin(self._low[:, 0::2], self._low[:, 1::2])
        self._high[:, :half] = np.fmax(self._high[:, 0::2], self._high[:, 1::2])
        self._bucket_epochs *= 2

    def _note_best(self, rows: Values) -> None:
        rows = rows[rows[:, 0] >= self._best_from]
        if len(rows) == 0:
            return
        for index, name in enumerate(HISTORY_COLUMNS):
            values = np.where(np.isfinite(rows[:, index]), rows[:, index], np.inf)
            place = int(values.argmin())
            found = self._best.get(name)
            if np.isfinite(values[place]) and (found is None or values[place] < found[1]):
                self._best[name] = (int(rows[place, 0]), float(values[place]))


def _finite(values: Values) -> Values:
    finite = np.isfinite(values)
    return values if finite.all() else np.where(finite, values, np.nan)


def _padded(values: Values, size: int, filler: float) -> Values:
    """(buckets, size), NaN and the end filled up so that argmin and argmax pass them by."""
    padded = np.full(-(-len(values) // size) * size, filler)
    padded[: len(values)] = values
    padded[np.isnan(padded)] = filler
    return padded.reshape(-1, size)
