"""Scales that stay: one for each column's maps and edges, which only ever grow, and by notches."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

NOTCHES: Final = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)
"""Round ends, times a power of ten."""
SMALLEST: Final = 0.1
OUTLYING: Final = 4.0
"""Times the median: of few weights, none that is larger counts for the end of their scale."""


class Scale:
    """From -end to end, around 0. It grows when something doesn't fit, and never shrinks, so that nothing flickers."""

    def __init__(self, end: float = SMALLEST) -> None:
        self.end = end

    def holds(self, values: npt.NDArray[np.float32]) -> bool:
        """Whether all of these fit, and are finite."""
        return not values.size or bool(np.abs(values).max() <= self.end)

    def fit(self, values: npt.NDArray[np.float32], share: float = 1.0) -> None:
        """Grow until that share of finite values fits."""
        if self.holds(values):
            return
        sizes = np.abs(values[np.isfinite(values)])
        if sizes.size and float(sizes.max()) > self.end:
            within = float(np.quantile(sizes, share)) if share < 1 else float(sizes.max())
            if within > self.end:
                self.end = notch(within)


def without_outliers(values: npt.NDArray[np.float32], share: float) -> npt.NDArray[np.float32]:
    """Sizes, cut where that share of them ends, or at OUTLYING times the median where that is further: one weight that
    is far larger than all others would make them look like none."""
    sizes = np.abs(values[np.isfinite(values)])
    if not sizes.size:
        return sizes
    most = max(float(np.quantile(sizes, share, method="lower")), OUTLYING * float(np.median(sizes)))
    return np.minimum(sizes, np.float32(most))


def notch(value: float) -> float:
    """The smallest round end that holds a positive value."""
    power = 10.0 ** math.floor(math.log10(value) + 1e-9)
    return next((step * power for step in NOTCHES if step * power >= value * (1 - 1e-6)), 10.0 * power)


class Scales:
    """Those of a whole diagram, from when a run begins until another does; each run keeps its own."""

    def __init__(self) -> None:
        self._maps: dict[int, Scale] = {}
        self._weights: dict[int, Scale] = {}

    def of_maps(self, column: int) -> Scale:
        """What the units of a column put out."""
        return self._maps.setdefault(column, Scale())

    def of_weights(self, column: int) -> Scale:
        """Weights that come into a column; biases and scales are shown on it, too."""
        return self._weights.setdefault(column, Scale())

    def copy(self) -> Scales:
        """The same, which grow apart from now on."""
        found = Scales()
        found._maps = {column: Scale(one.end) for column, one in self._maps.items()}
        found._weights = {column: Scale(one.end) for column, one in self._weights.items()}
        return found
