"""A scale that shows small and large numbers of either sign, and counts of numbers in bins that are equal on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Number = TypeVar("Number", float, Floats)


@dataclass(frozen=True)
class Counts:
    """How many numbers fell where. What isn't in a bin is counted apart, so that nothing is lost."""

    bins: npt.NDArray[np.int64]
    """(B,) from the lowest to the highest."""
    below: int
    above: int
    """Beyond the ends of the scale."""
    not_finite: int
    """NaN or infinite."""


@dataclass(frozen=True)
class SymmetricScale:
    """Places are asinh(value / linear): nearly linear within `linear` of 0, logarithmic far from it, as wide to both
    sides. It ends at -limit and limit."""

    linear: float
    limit: float
    bin_count: int
    """Odd, so that 0 is in the middle of a bin."""

    def place(self, value: Number) -> Number:
        """Share of the way from the lower end to the upper one; below 0 and above 1 beyond them."""
        found: Number = 0.5 + np.arcsinh(value / self.linear) / (2 * np.arcsinh(self.limit / self.linear))
        return found

    @cached_property
    def edges(self) -> Floats:
        """(B + 1,) values at which the bins begin and end: equally far apart on the scale."""
        places = np.linspace(-1.0, 1.0, self.bin_count + 1) * np.arcsinh(self.limit / self.linear)
        edges: Floats = np.sinh(places) * self.linear
        edges.setflags(write=False)
        return edges

    def counts(self, values: npt.NDArray[np.floating]) -> Counts:
        """Of numbers of any shape. Each bin holds its lower edge; the last one its upper edge, too."""
        flat = values.ravel()
        # Numbers that are sorted are counted by looking up the few edges among them, and not each number among these.
        finite = np.sort(flat[np.isfinite(flat)])
        below = np.searchsorted(finite, self.edges, side="left")
        below[-1] = np.searchsorted(finite, self.edges[-1], side="right")
        bins = np.diff(below).astype(np.int64)
        return Counts(bins, int(below[0]), len(finite) - int(below[-1]), len(flat) - len(finite))
