"""A history some of whose columns can't be seen: for people who are to predict what they will show."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

import numpy as np

from core.metrics.history import Band, Excerpt, History, Values


class VeiledHistory(History):
    """Another history as it grows, with NaN in place of some columns. It is read, and never added to."""

    def __init__(self, whole: History, hidden: Collection[str]) -> None:
        # It keeps no rows of its own, for which the base class would lay out 3 MB.
        self._whole = whole
        self._hidden = frozenset(hidden)

    def __len__(self) -> int:
        return len(self._whole)

    @property
    def last_epoch(self) -> int:
        """The newest epoch; -1 before any."""
        return self._whole.last_epoch

    @property
    def bucket_epochs(self) -> int:
        """Epochs in a bucket."""
        return self._whole.bucket_epochs

    def until(self, epoch: int) -> History:
        """As it was at the end of an epoch, with the same columns hidden."""
        return VeiledHistory(self._whole.until(epoch), self._hidden)

    def column(self, name: str) -> Band:
        """One column; of a hidden one the epochs alone."""
        band = self._whole.column(name)
        if name not in self._hidden:
            return band
        nothing = np.full_like(band.low, np.nan)
        return Band(band.epochs, nothing, nothing)

    def at(self, epoch: int) -> dict[str, tuple[float, float]] | None:
        """As History.at, with NaN for what is hidden."""
        found = self._whole.at(epoch)
        if found is None:
            return None
        return {name: (math.nan, math.nan) if name in self._hidden else ends for name, ends in found.items()}

    def extent(self, name: str) -> tuple[float, float] | None:
        """As History.extent; None of a hidden column."""
        return None if name in self._hidden else self._whole.extent(name)

    def best(self, name: str) -> tuple[int, float] | None:
        """As History.best; None of a hidden column."""
        return None if name in self._hidden else self._whole.best(name)

    def excerpt(self, names: Sequence[str], first: float, last: float) -> Excerpt:
        """As History.excerpt, with NaN for what is hidden."""
        found = self._whole.excerpt(names, first, last)
        low, high = (self._veiled(names, side) for side in (found.low, found.high))
        return Excerpt(found.epochs, low, high, found.bucket_epochs)

    def _veiled(self, names: Sequence[str], columns: Sequence[Values]) -> list[Values]:
        return [
            np.full_like(values, np.nan) if name in self._hidden else values
            for name, values in zip(names, columns, strict=True)
        ]
