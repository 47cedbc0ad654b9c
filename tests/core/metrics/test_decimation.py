"""Curves with few corners show every extreme of a history, whatever others are gone through with it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.metrics.decimation import decimated, envelopes
from core.metrics.history import History, Values
from core.protocol import RANGE_COLUMNS
from tests.core.metrics.histories import bucket_size, filled, rows_of

ENDS = ("train_loss", "validation_loss")
"""Of an envelope, ascending."""


def _polylines(
    history: History, names: Sequence[str], first: float, last: float, buckets: int
) -> tuple[Values, Values]:
    """(columns, K) epochs and values."""
    (found,) = decimated([history], names, first, last, buckets)
    return found.epochs[0], found.values[0]


def _envelope(history: History, low: str, high: str, first: float, last: float, buckets: int) -> list[Values]:
    """(K,) epochs, low and high."""
    (found,) = envelopes([history], low, high, first, last, buckets)
    return [found.epochs, *found.edges[:, 0]]


@settings(max_examples=150)
@given(
    st.integers(0, 2**32),
    st.integers(1, 300),
    st.sampled_from([0.0, 0.0, 0.1, 0.9]),
    st.integers(2, 60),
    st.sampled_from([8, 64, 512]),
)
def test_decimation_keeps_extremes_and_ends(
    seed: int, count: int, missing: float, bucket_count: int, capacity: int
) -> None:
    random = np.random.default_rng(seed)
    column = np.where(random.random(count) < missing, random.choice([np.nan, np.inf]), random.normal(size=count))
    values = column.tolist()
    history = filled(values, capacity)
    first, last = np.sort(random.integers(0, count, 2)).tolist()
    x, y = _polylines(history, ["train_loss"], first, last, bucket_count)
    assert x.shape == y.shape
    x, y = x[0], y[0]
    assert len(x) <= 2 * bucket_count + 2
    assert (np.diff(x) >= 0).all()
    size = bucket_size(count, capacity)
    seen = values[first // size * size : (last // size + 1) * size]
    finite = [value for value in seen if math.isfinite(value)]
    drawn = y[np.isfinite(y)].tolist()
    if size == 1:
        assert x[[0, -1]].tolist() == [first, last]
        np.testing.assert_array_equal(y[[0, -1]], [v if math.isfinite(v) else math.nan for v in (seen[0], seen[-1])])
        assert all(b == values[int(a)] for a, b in zip(x, y, strict=True) if math.isfinite(b))
    if size == 1 or len(finite) == len(seen):
        assert [f(drawn, default=None) for f in (min, max)] == [f(finite, default=None) for f in (min, max)]


@pytest.mark.parametrize("bucket_count", [30, 200, 2000])
def test_while_a_run_goes_on_all_corners_but_the_last_stay(bucket_count: int) -> None:
    """Else all of a chart would have to be painted anew for every epoch."""
    values = np.random.default_rng(0).normal(size=900)
    history = filled(values[:700].tolist(), 1024)

    def drawn() -> list[Values]:
        x, y = _polylines(history, ENDS, 0, 1000, bucket_count)
        return [*x, *y, *_envelope(history, *ENDS, 0, 1000, bucket_count)]

    before = drawn()
    history.append(rows_of(values[700:].tolist(), 700))
    for old, new in zip(before, drawn(), strict=True):
        assert len(new) > len(old) > 20
        np.testing.assert_array_equal(new[: len(old) - 4], old[:-4])


def test_missing_values_leave_a_gap() -> None:
    values = [1.0] * 400 + [math.nan] * 400 + [math.inf] * 200 + [2.0] * 400
    for bucket_count in (20, 2000):
        (x,), (y,) = _polylines(filled(values, 2048), ["validation_loss"], 0, len(values) - 1, bucket_count)
        assert np.isnan(y[(x > 470) & (x < 930)]).all()
        assert np.isfinite(y[(x < 330) | (x > 1070)]).all()


def test_an_envelope_holds_all_between_its_two_columns() -> None:
    random = np.random.default_rng(0)
    for count in (1, 30, 700, 5000):
        low = random.normal(size=count)
        high = low + random.random(count)
        ranges = History(RANGE_COLUMNS, capacity=1024)
        ranges.append(np.stack([np.arange(count), low - 1, high - 1, low, high], axis=1))
        epochs, bottom, top = _envelope(ranges, "validation_loss_low", "validation_loss_high", 0, count, 50)
        assert len(epochs) <= 50
        place = np.searchsorted(epochs, np.arange(count), side="right") - 1
        assert (bottom[place] <= low).all()
        assert (top[place] >= high).all()
        assert bottom.min() == low.min()
        assert top.max() == high.max()


def test_an_empty_history_draws_nothing() -> None:
    x, y = _polylines(History(), ["train_loss"], 0, 100, 50)
    assert (x.shape, y.shape) == ((1, 0), (1, 0))


@settings(max_examples=50)
@given(
    st.integers(0, 2**32),
    st.lists(st.tuples(st.sampled_from([0, 1, 40, 90, 300]), st.sampled_from([0.0, 0.3])), min_size=1, max_size=6),
    st.sampled_from([64, 512]),
    st.sampled_from([(0, 299), (17, 60)]),
)
def test_a_history_has_the_same_corners_beside_any_others(
    seed: int, kinds: list[tuple[int, float]], capacity: int, span: tuple[int, int]
) -> None:
    random = np.random.default_rng(seed)
    histories = []
    for count, missing in kinds:
        values = np.where(random.random(count) < missing, np.nan, random.normal(size=count))
        histories.append(filled(values.tolist(), capacity))
    seen = []
    for found in decimated(histories, ENDS, *span, 12):
        for place, x, y in zip(found.places, found.epochs, found.values, strict=True):
            np.testing.assert_equal((x, y), _polylines(histories[place], ENDS, *span, 12))
            seen.append(place)
    assert sorted(seen) == list(range(len(histories)))
    for areas in envelopes(histories, *ENDS, *span, 12):
        for place, edges in zip(areas.places, areas.edges.swapaxes(0, 1), strict=True):
            np.testing.assert_equal([areas.epochs, *edges], _envelope(histories[place], *ENDS, *span, 12))
