"""What is said along a run, so that nobody sees it change to and fro."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from core.metrics.history import Values

KEPT_EPOCHS: Final = 30
"""A verdict stays at least so long, a second at the usual speed, before it gives way to another."""
KEPT_SHARE: Final = 0.1
"""Of the epochs until it was first said: it stays at least so long, as means reach back over so many."""


def said_last(holding: npt.NDArray[np.int64], epochs: Values, at_once: frozenset[int]) -> int:
    """What is said at the last of the places (K,) along a run where this is what holds, (K,).

    The first change is said at once, and so is what is in `at_once` when it is said for the first time. Anything else
    waits until what was said before it has stood for its time. What is said at a place follows from the places up to it
    alone.

    Args:
        holding: at least one.
        epochs: (K,) ascending.
    """
    starts = np.append(0, np.flatnonzero(np.diff(holding)) + 1)
    since_start = epochs - epochs[0]
    ends = np.append(since_start[starts[1:]], np.inf)
    last = since_start[-1]
    said, free_at = int(holding[0]), 0.0
    urgent = at_once - {said}
    for start, end in zip(starts, ends, strict=True):
        candidate, begin = int(holding[start]), since_start[start]
        at = begin if candidate in urgent else max(begin, free_at)
        if candidate != said and at < end and at <= last:
            said, free_at = candidate, at + max(KEPT_EPOCHS, KEPT_SHARE * at)
            urgent -= {said}
    return said
