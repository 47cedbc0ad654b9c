"""Curves of histories with few corners, in which every extreme is seen. Several histories are gone through together:
the calls for eight of them one by one take longer than the work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from core.metrics.history import Excerpt, History, Values


class Corners(NamedTuple):
    """Polylines of some histories that have as many corners."""

    places: list[int]
    """(H,) of the histories."""
    epochs: Values
    """(H, C, K) of the corners of each column."""
    values: Values
    """(H, C, K); NaN leaves a gap."""


class Envelopes(NamedTuple):
    """From a low to a high, of some histories that have as many stretches of epochs."""

    places: list[int]
    """(H,) of the histories."""
    epochs: Values
    """(K,) first epoch of each stretch."""
    edges: Values
    """(2, H, K) low and high; NaN where nothing is finite."""


def decimated(
    histories: Sequence[History], names: Sequence[str], first: float, last: float, bucket_count: int
) -> Iterator[Corners]:
    """Polylines for drawing columns between two epochs: at most 2 corners in each of so many buckets.

    Each bucket gives its minimum and its maximum, in the order in which they occurred, so a spike of one epoch
    shows at any width. The first and the last value are always corners. Values that aren't finite become NaN,
    which leaves a gap. Buckets are parts of the span that was asked for, whether or not the run has come to its
    end: all corners but the last few stay where they are while it goes on. K is at most 2 * bucket_count + 2.
    """
    for places, group, size in _alike(histories, names, first, last, bucket_count):
        epochs, low, high = group[0].epochs, _gathered([one.low for one in group], size), None
        count = len(epochs)
        if group[0].bucket_epochs > 1:
            high = _gathered([one.high for one in group], size)
        shape = low.shape[:2]
        if count == 0 or (size <= 2 and high is None):
            yield Corners(places, np.broadcast_to(epochs, (*shape, count)), low[:, :, :count])
        elif size == 1 and high is not None:
            both = np.stack([low, high], axis=3).reshape(*shape, -1)
            yield Corners(places, np.broadcast_to(epochs.repeat(2), both.shape), both)
        else:
            yield Corners(places, *_extremes(epochs, low, high, size))


def envelopes(
    histories: Sequence[History], low_name: str, high_name: str, first: float, last: float, bucket_count: int
) -> Iterator[Envelopes]:
    """From the lowest of one column to the highest of another between two epochs, in at most so many stretches, parts
    of the span as in `decimated`."""
    for places, group, size in _alike(histories, (low_name, high_name), first, last, bucket_count):
        starts = np.arange(0, len(group[0].epochs), size)
        edges = np.empty((2, len(group), len(starts)))
        if len(starts):
            low, high = (
                _finite(np.stack([one.low[0] for one in group])),
                _finite(np.stack([one.high[1] for one in group])),
            )
            np.fmin.reduceat(low, starts, axis=1, out=edges[0])
            np.fmax.reduceat(high, starts, axis=1, out=edges[1])
        yield Envelopes(places, group[0].epochs[starts], edges)


def _alike(
    histories: Sequence[History], names: Sequence[str], first: float, last: float, bucket_count: int
) -> Iterator[tuple[list[int], list[Excerpt], int]]:
    """What is kept of a span of epochs, grouped by which epochs these are: places of the histories, what each has, and
    how much of it a bucket holds when so many make up the span."""
    groups: dict[tuple[float, ...], tuple[list[int], list[Excerpt]]] = {}
    for place, history in enumerate(histories):
        one = history.excerpt(names, first, last)
        key = (len(one.epochs), float(one.epochs[0]), one.bucket_epochs) if len(one.epochs) else ()
        places, group = groups.setdefault(key, ([], []))
        places.append(place)
        group.append(one)
    for places, group in groups.values():
        epochs = group[0].epochs
        whole = (last - float(epochs[0])) // group[0].bucket_epochs + 1 if len(epochs) else 1
        yield places, group, max(1, -(-int(whole) // bucket_count))


def _extremes(epochs: Values, low: Values, high: Values | None, size: int) -> tuple[Values, Values]:
    """(H, C, K) epochs and values of the corners of `_gathered` values; high: None where it is low."""
    count, shape = len(epochs), low.shape[:2]
    starts = np.arange(0, count, size)
    lowest = starts + _filled(low, count, np.inf).reshape(*shape, -1, size).argmin(axis=3)
    highest = starts + _filled(low if high is None else high, count, -np.inf).reshape(*shape, -1, size).argmax(axis=3)
    at = np.zeros((*shape, 2 * len(starts) + 2), np.int64)
    np.minimum(lowest, highest, out=at[:, :, 1:-1:2])
    np.maximum(lowest, highest, out=at[:, :, 2:-1:2])
    at[:, :, -1] = count - 1
    in_order = at + low.shape[2] * np.arange(shape[0] * shape[1]).reshape(*shape, 1)
    if high is None:
        return epochs.take(at), low.take(in_order)
    is_low = np.zeros(at.shape, np.bool_)
    is_low[:, :, 1:-1:2], is_low[:, :, 2:-1:2] = lowest <= highest, lowest > highest
    return epochs.take(at), np.where(is_low, low.take(in_order), high.take(in_order))


def _gathered(rows: Sequence[Sequence[Values]], size: int) -> Values:
    """(H, C, n) columns (count,) of each history, with room at the end for whole buckets; NaN where not finite."""
    count = len(rows[0][0])
    gathered = np.empty((len(rows), len(rows[0]), -(-count // size) * size))
    gathered[:, :, :count] = rows
    gathered[:, :, :count] = _finite(gathered[:, :, :count])
    return gathered


def _filled(values: Values, count: int, filler: float) -> Values:
    """Gathered values, with NaN and the room at the end filled up so that argmin and argmax pass them by. The room is
    filled in place, and only values with NaN are copied."""
    known = values[:, :, :count]
    missing = np.isnan(known)
    if missing.any():
        values = values.copy()
        values[:, :, :count][missing] = filler
    values[:, :, count:] = filler
    return values


def _finite(values: Values) -> Values:
    finite = np.isfinite(values)
    return values if finite.all() else np.where(finite, values, np.nan)
