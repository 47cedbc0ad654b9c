"""The median, of what is a number. Written out, so that the window's start need not load the statistics module."""

from __future__ import annotations

import math
from collections.abc import Iterable


def median(values: Iterable[float]) -> float:
    """Of those values that are numbers; NaN where none is."""
    known = sorted(value for value in values if not math.isnan(value))
    if not known:
        return math.nan
    upper = len(known) // 2
    return known[upper] if len(known) % 2 else (known[upper - 1] + known[upper]) / 2


def median_low(values: Iterable[float]) -> float:
    """The same, but the lower one of two in the middle: a value that occurred. NaN where there are none."""
    known = sorted(value for value in values if not math.isnan(value))
    return known[(len(known) - 1) // 2] if known else math.nan
