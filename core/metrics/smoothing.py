"""Smooth curves to judge a run by: trailing means, and how far noise may have moved them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.metrics.history import CAPACITY, Band, Values

Places = npt.NDArray[np.int64]

SHORTEST_WINDOW: Final = 10
WINDOW_SHARE: Final = 0.1
"""Of the epochs so far: a curve moves ever more slowly while its noise stays, so later means may reach further back."""

DOUBT_ERRORS: Final = 2.5
"""Standard errors; noise alone moves a mean further than this about once in a hundred times."""

NOISE_SCALES: Final = (1, 4, 16, 64)
"""Numbers of neighbours over which noise is looked for. Neighbouring epochs err alike: their means then vary more than
single values would let one think."""

FEWEST_MEANS: Final = 6
"""Means of so many neighbours that must fit into the stretch that noise is measured on."""

SOON: Final = 48
"""Epochs that noise is first judged on for them all; before that there is too little to judge by."""

HIGHEST: Final = 1000.0
"""Losses are cut off here (nats), or one of them would drown all others in running sums."""


EVERY: Final = 768
"""Up to here each value is looked at; later ones further apart, by this share of the way, to save time."""
APART: Final = 0.005


@dataclass(frozen=True, eq=False)
class Smoothed:
    """A curve of N values, smoothed; K <= N of its places are looked at, the last one among them."""

    epochs: Values
    """(N,)"""
    raw: Values
    """(N,) as measured; the middle of a bucket of several epochs."""
    places: Places
    """(K,) looked at, ascending. All columns below belong to these."""
    values: Values
    """(K,) means over the window that ends here."""
    widths: Places
    """(K,) values in the window."""
    doubt: Values
    """(K,) how far noise may have moved the mean."""

    @property
    def place_epochs(self) -> Values:
        """(K,)"""
        return self.epochs[self.places]

    @property
    def steady_count(self) -> int:
        """Places that are still looked at when the run goes on: all, or all but the last."""
        return int(np.searchsorted(_ALL_PLACES, len(self.raw)))


class Smoother:
    """Smooths a curve that grows: what it found of the part that is as it was is kept, to the bit."""

    def __init__(self) -> None:
        self._raw: Values = np.empty(0)
        self._sums: Values = np.zeros(1)
        self._bends: dict[int, Values] = {size: np.zeros(1) for size in NOISE_SCALES}
        self._noise: Values = np.empty(0)

    def smoothed(self, band: Band, begin: int) -> Smoothed:
        """A column from its bucket `begin` on, where all must be finite.

        After the first SOON epochs, what stands at an epoch follows from the epochs up to it alone, so it stays as it
        is while the run goes on (until the history merges its buckets).
        """
        raw = np.minimum((band.low[begin:] + band.high[begin:]) / 2, HIGHEST)
        places = _places(len(raw))
        noise = self._noise_at(places, self._take(raw))
        count = places + 1
        widths = np.minimum(np.maximum(SHORTEST_WINDOW, (WINDOW_SHARE * count).astype(np.int64)), count)
        values = (self._sums[count] - self._sums[count - widths]) / widths
        return Smoothed(band.epochs[begin:], raw, places, values, widths, DOUBT_ERRORS * noise / widths**0.5)

    def _take(self, raw: Values) -> int:
        """Add up values, as far as they are others than the last time; returns how many are the same."""
        # The last bucket of a history may not have been full.
        same = max(0, len(self._raw) - 1)
        if len(raw) <= same or not np.array_equal(raw[:same], self._raw[:same]):
            same = 0
        self._raw = raw
        self._sums = _continued(self._sums[: same + 1], raw[same:])
        for size, totals in self._bends.items():
            # Means that overlap by half tell nearly as much as all means.
            step = max(1, size // 2)
            apart = size // step
            known = max(0, (same - size) // step + 1 - 2 * apart)
            means = self._sums[known * step + size :: step] - self._sums[known * step : -size : step]
            # The variance of a - 2b + c is 6 times that of a; means of `size` values carry 1 / size of its variance.
            bends = means[2 * apart :] - 2 * means[apart:-apart] + means[: -2 * apart]
            self._bends[size] = _continued(totals[: known + 1], bends * bends)
        return same

    def _noise_at(self, places: Places, same: int) -> Values:
        """(K,) standard deviation of a value around its neighbours, measured over the later half of the epochs so far.

        From second differences of means, which a steady slope leaves at zero; the scale that shows the most counts.

        Args:
            places: (K,)
            same: values from the first on that are the same as the last time.
        """
        known = int(np.searchsorted(places, same)) if same > SOON + 1 else 0
        most = np.zeros(len(places))
        for size in NOISE_SCALES:
            first = max(known, int(np.searchsorted(places, 2 * FEWEST_MEANS * size)))
            if first == len(places):
                break
            step, totals = max(1, size // 2), self._bends[size]
            # Only bends that lie in the later half of what a place looks back on.
            ends = (places[first:] + 1 - 3 * size) // step + 1
            begins = np.maximum(0, ends - places[first:] // (2 * step))
            variance = (totals[ends] - totals[begins]) / ((ends - begins) * (6 * size))
            most[first:] = np.maximum(most[first:], variance)
            if places[first] <= SOON:
                most[:first] = np.maximum(most[:first], variance[0])
        noise: Values = np.sqrt(np.maximum(most, 0.0))
        noise[:known] = self._noise[:known]
        self._noise = noise
        return noise


def _places(count: int) -> Places:
    steady = _ALL_PLACES[: np.searchsorted(_ALL_PLACES, count)]
    return steady if len(steady) == 0 or steady[-1] == count - 1 else np.append(steady, count - 1)


def _continued(sums: Values, values: Values) -> Values:
    """Sums (K,) that go on, one for each of the values, as if all had been added up in one go."""
    return np.concatenate([sums[:-1], np.cumsum(np.append(sums[-1:], values))])


def _looked_at() -> Places:
    places = list(range(EVERY))
    while places[-1] < CAPACITY:
        places.append(int(places[-1] * (1 + APART)) + 1)
    return np.array(places, np.int64)


_ALL_PLACES: Final = _looked_at()
