"""Round numbers for chart axes: where they end, where their ticks stand, and how a tick reads. No Qt."""

from __future__ import annotations

import math
from typing import Final

# Steps of about a quarter: an axis that grows by them is always at least three quarters full.
_ENDS: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SLACK: Final = 1e-9


def round_up(value: float) -> float:
    """The smallest round number that is at least value; value > 0."""
    decade = 10.0 ** math.floor(math.log10(value))
    return next(end * decade for end in _ENDS if end * decade >= value * (1 - _SLACK))


def linear_ticks(high: float, most: int) -> list[float]:
    """Ticks from 0 to high, evenly apart by 1, 2 or 5 times a power of ten; about as many as asked for, at most."""
    least_step = high / max(most, 1)
    decade = 10.0 ** math.floor(math.log10(least_step))
    step = next(factor * decade for factor in (1.0, 2.0, 5.0, 10.0) if factor * decade >= least_step * (1 - _SLACK))
    return [index * step for index in range(int(high / step * (1 + _SLACK)) + 1)]


def logarithmic_ticks(low: float, high: float, most: int) -> list[float]:
    """Powers of ten within the bounds, thinned out if too many, and 2 and 5 between them if too few."""
    first, last = math.ceil(math.log10(low) - _SLACK), math.floor(math.log10(high) + _SLACK)
    every = max(1, math.ceil((last - first + 1) / max(most, 1)))
    ticks = [10.0**decade for decade in range(first, last + 1, every)]
    if len(ticks) >= 3 or most < 3:
        return ticks
    between = [factor * 10.0**decade for decade in range(first - 1, last + 1) for factor in (2.0, 5.0)]
    return sorted([*ticks, *(tick for tick in between if low <= tick <= high)])


def tick_text(value: float) -> str:
    """A tick's number: thousands parted, small ones short."""
    if value == 0:
        return "0"
    if 1000 <= abs(value) < 1e6:
        return f"{value:,.0f}"
    return f"{value:.6g}" if 1e-4 <= abs(value) < 1e6 else f"{value:.0e}"
