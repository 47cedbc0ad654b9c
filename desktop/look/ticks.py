"""Round numbers for axes: where they end, where their ticks stand, and how a tick reads."""

from __future__ import annotations

import math
from typing import Final

from desktop.look.language import number

# Steps of about a quarter: an axis that grows by them is always at least three quarters full.
_ENDS: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SLACK: Final = 1e-9


def round_up(value: float) -> float:
    """The smallest round number that is at least value; value > 0."""
    decade = 10.0 ** math.floor(math.log10(value))
    return next(end * decade for end in _ENDS if end * decade >= value * (1 - _SLACK))


def round_down(value: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is at most value; value > 0."""
    decade = 10.0 ** math.floor(math.log10(value))
    return next(factor * decade for factor in (5.0, 2.0, 1.0) if factor * decade <= value * (1 + _SLACK))


def linear_ticks(low: float, high: float, most: float) -> list[float]:
    """Ticks from low to high, evenly apart by 1, 2 or 5 times a power of ten; about as many as asked for, at most."""
    least_step = (high - low) / max(most, 1)
    decade = 10.0 ** math.floor(math.log10(least_step))
    step = next(factor * decade for factor in (1.0, 2.0, 5.0, 10.0) if factor * decade >= least_step * (1 - _SLACK))
    return [index * step for index in range(math.ceil(low / step - _SLACK), math.floor(high / step + _SLACK) + 1)]


def logarithmic_ticks(low: float, high: float, most: int) -> list[float]:
    """Powers of ten within the bounds, thinned out if too many; 2 and 5 between them, or even steps, if too few."""
    first, last = math.ceil(math.log10(low) - _SLACK), math.floor(math.log10(high) + _SLACK)
    every = max(1, math.ceil((last - first + 1) / max(most, 1)))
    ticks = [10.0**decade for decade in range(first, last + 1, every)]
    if len(ticks) >= 3 or most < 3:
        return ticks
    between = [factor * 10.0**decade for decade in range(first - 1, last + 1) for factor in (2.0, 5.0)]
    found = sorted([*ticks, *(tick for tick in between if low <= tick <= high)])
    return found if len(found) >= 2 else [tick for tick in linear_ticks(low, high, most) if tick > 0]


def tick_text(value: float) -> str:
    """A tick's number as numbers are on screen: thousands parted, small ones short, a minus as long as a plus."""
    if 1000 <= abs(value) < 1e6:
        return number(f"{value:,.0f}".replace("-", "−"))
    text = f"{value:.6g}" if value == 0 or 1e-4 <= abs(value) < 1e6 else f"{value:.0e}"
    return number(text.replace("-", "−"))


def plain_text(value: float, span: float) -> str:
    """A value, told apart from those a hundredth of a span away, and written out where a person would write it out:
    92600, not 9.26e+04; with a minus as long as a plus.

    span: above 0, in the unit of the value.
    """
    step = 10.0 ** math.floor(math.log10(span / 100))
    return number(f"{round(value / step) * step + 0.0:.10g}".replace("-", "−"))
