"""Histories to test with."""

from __future__ import annotations

import numpy as np

from core.metrics.history import History, Values


def rows_of(values: list[float], first_epoch: int = 0) -> Values:
    """(n, 7): each column a little different, so that none is taken for another."""
    column = np.array(values, np.float64)
    epochs = np.arange(first_epoch, first_epoch + len(values), dtype=np.float64)
    return np.stack([epochs, *(column + index for index in range(6))], axis=1)


def filled(values: list[float], capacity: int, portions: list[int] | None = None) -> History:
    history = History(capacity=capacity)
    rows = rows_of(values)
    for portion in portions or []:
        history.append(rows[:portion])
        rows = rows[portion:]
    history.append(rows)
    return history


def bucket_size(count: int, capacity: int) -> int:
    """The smallest power of 2 whose buckets hold so many epochs."""
    size = 1
    while count > capacity * size:
        size *= 2
    return size
