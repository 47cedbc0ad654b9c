"""The history keeps every extreme, in bounded memory, and draws it."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.metrics.history import History, Values
from core.protocol import HISTORY_COLUMNS

NAMES = HISTORY_COLUMNS[1:]
VALUES = st.floats(-1e6, 1e6) | st.sampled_from([math.nan, math.inf, 0.0, 1.0])


def _rows(values: list[float], first_epoch: int = 0) -> Values:
    """(n, 6): each column a little different, so that none is taken for another."""
    column = np.array(values, np.float64)
    epochs = np.arange(first_epoch, first_epoch + len(values), dtype=np.float64)
    return np.stack([epochs, *(column + index for index in range(5))], axis=1)


def _filled(values: list[float], capacity: int, portions: list[int] | None = None) -> History:
    history = History(capacity)
    rows = _rows(values)
    for portion in portions or []:
        history.append(rows[:portion])
        rows = rows[portion:]
    history.append(rows)
    return history


def _extremes(values: list[float]) -> tuple[float, float]:
    present = [value for value in values if not math.isnan(value)]
    return (min(present), max(present)) if present else (math.nan, math.nan)


def _bucket_size(count: int, capacity: int) -> int:
    """The smallest power of 2 whose buckets hold so many epochs."""
    size = 1
    while count > capacity * size:
        size *= 2
    return size


@given(st.lists(VALUES, max_size=60), st.lists(st.integers(0, 9), max_size=12))
def test_buckets_keep_the_extremes_of_their_epochs(values: list[float], portions: list[int]) -> None:
    history = _filled(values, 8, portions)
    assert len(history) == len(values)
    assert history.last_epoch == len(values) - 1
    size = _bucket_size(len(values), 8)
    for offset, name in enumerate(NAMES):
        band = history.column(name)
        assert len(band.epochs) <= 8
        expected = [_extremes([v + offset for v in values[i : i + size]]) for i in range(0, len(values), size)]
        np.testing.assert_array_equal(band.low, [low for low, _ in expected])
        np.testing.assert_array_equal(band.high, [high for _, high in expected])
        np.testing.assert_array_equal(band.epochs, np.arange(0, len(values), size))


@given(st.lists(VALUES, max_size=60))
def test_any_epoch_and_the_best_can_be_asked_for(values: list[float]) -> None:
    history = _filled(values, 8)
    for epoch, value in enumerate(values):
        found = history.at(epoch)
        assert found is not None
        low, high = found["train_loss"]
        assert math.isnan(value) or low <= value <= high
        assert found["epoch"][0] <= epoch <= found["epoch"][1]
    assert history.at(len(values)) is None
    assert history.at(-1) is None
    finite = [(value, epoch) for epoch, value in enumerate(values) if math.isfinite(value)]
    best = history.best("train_loss")
    assert best == ((min(finite)[1], min(finite)[0]) if finite else None)


def test_a_long_run_needs_no_more_memory_and_loses_no_spike() -> None:
    history = History(64)
    for first in range(0, 100_000, 500):
        values = [1.0] * 500
        if first == 41_500:
            values[123] = 7.0
            values[321] = -7.0
        history.append(_rows(values, first))
    band = history.column("train_loss")
    assert len(band.epochs) <= 64
    assert band.high.max() == 7.0
    assert band.low.min() == -7.0
    assert history.best("train_loss") == (41_821, -7.0)
    _, y = history.decimated("train_loss", 0, 99_999, 10)
    assert np.nanmax(y) == 7.0
    assert np.nanmin(y) == -7.0


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
    history = _filled(values, capacity)
    first, last = np.sort(random.integers(0, count, 2)).tolist()
    x, y = history.decimated("train_loss", first, last, bucket_count)
    assert len(x) == len(y) <= 2 * bucket_count + 2
    assert (np.diff(x) >= 0).all()
    size = _bucket_size(count, capacity)
    seen = values[first // size * size : (last // size + 1) * size]
    finite = [value for value in seen if math.isfinite(value)]
    drawn = y[np.isfinite(y)].tolist()
    if size == 1:
        assert x[[0, -1]].tolist() == [first, last]
        np.testing.assert_array_equal(y[[0, -1]], [v if math.isfinite(v) else math.nan for v in (seen[0], seen[-1])])
        assert all(b == values[int(a)] for a, b in zip(x, y, strict=True) if math.isfinite(b))
    if size == 1 or len(finite) == len(seen):
        assert [f(drawn, default=None) for f in (min, max)] == [f(finite, default=None) for f in (min, max)]


def test_the_best_on_other_points_is_forgotten() -> None:
    history = _filled([0.5, 0.1, 0.4], 8)
    history.forget_best(4)
    assert history.best("train_loss") is None
    row = np.full((3, 6), 0.3)
    row[:, 0] = [3, 4, 5]
    row[:, 1] = [0.05, 0.9, 0.8]
    history.append(row)
    assert history.best("train_loss") == (5, 0.8)
    history.forget_best(4)
    assert history.best("train_loss") == (5, 0.8)
    assert history.at(1) is not None


def test_missing_values_leave_a_gap() -> None:
    values = [1.0] * 400 + [math.nan] * 400 + [math.inf] * 200 + [2.0] * 400
    for bucket_count in (20, 2000):
        x, y = _filled(values, 2048).decimated("validation_loss", 0, len(values) - 1, bucket_count)
        assert np.isnan(y[(x > 470) & (x < 930)]).all()
        assert np.isfinite(y[(x < 330) | (x > 1070)]).all()


def test_an_empty_history_draws_nothing() -> None:
    history = History()
    assert len(history) == 0
    assert history.last_epoch == -1
    assert [len(part) for part in history.decimated("train_loss", 0, 100, 50)] == [0, 0]
    assert history.at(0) is None
    assert history.best("train_loss") is None
