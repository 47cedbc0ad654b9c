"""The history keeps every extreme, in bounded memory."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.metrics.history import History
from core.metrics.veiled_history import VeiledHistory
from core.protocol import HISTORY_COLUMNS
from tests.core.metrics.histories import bucket_size, filled, rows_of

NAMES = HISTORY_COLUMNS[1:]
VALUES = st.floats(-1e6, 1e6) | st.sampled_from([math.nan, math.inf, 0.0, 1.0])


def _extremes(values: list[float]) -> tuple[float, float]:
    present = [value for value in values if not math.isnan(value)]
    return (min(present), max(present)) if present else (math.nan, math.nan)


@given(st.lists(VALUES, max_size=60), st.lists(st.integers(0, 9), max_size=12))
def test_buckets_keep_the_extremes_of_their_epochs(values: list[float], portions: list[int]) -> None:
    history = filled(values, 8, portions)
    assert len(history) == len(values)
    assert history.last_epoch == len(values) - 1
    size = bucket_size(len(values), 8)
    for offset, name in enumerate(NAMES):
        band = history.column(name)
        assert len(band.epochs) <= 8
        expected = [_extremes([v + offset for v in values[i : i + size]]) for i in range(0, len(values), size)]
        np.testing.assert_array_equal(band.low, [low for low, _ in expected])
        np.testing.assert_array_equal(band.high, [high for _, high in expected])
        np.testing.assert_array_equal(band.epochs, np.arange(0, len(values), size))


@given(st.lists(VALUES, max_size=60), st.integers(0, 60))
def test_the_size_of_buckets_is_told_of_what_is_hidden_too(values: list[float], epoch: int) -> None:
    size = bucket_size(len(values), 8)
    for history in (filled(values, 8), VeiledHistory(filled(values, 8), ["validation_loss"])):
        assert history.bucket_epochs == history.until(epoch).bucket_epochs == size
        assert history.excerpt(["validation_loss"], 0, epoch).bucket_epochs == size


@given(st.lists(VALUES, max_size=60))
def test_any_epoch_and_the_best_can_be_asked_for(values: list[float]) -> None:
    history = filled(values, 8)
    for epoch, value in enumerate(values):
        found = history.at(epoch)
        assert found is not None
        low, high = found["train_loss"]
        assert math.isnan(value) or low <= value <= high
        assert found["epoch"][0] <= epoch <= found["epoch"][1]
    assert history.at(len(values)) is None
    assert history.at(-1) is None
    finite = [(value, epoch) for epoch, value in enumerate(values) if math.isfinite(value)]
    losses = [value for value, _ in finite]
    assert history.extent("train_loss") == ((min(losses), max(losses)) if losses else None)
    best = history.best("train_loss")
    assert best == ((min(finite)[1], min(finite)[0]) if finite else None)


def test_a_long_run_needs_no_more_memory_and_loses_no_spike() -> None:
    history = History(capacity=64)
    for first in range(0, 100_000, 500):
        values = [1.0] * 500
        if first == 41_500:
            values[123] = 7.0
            values[321] = -7.0
        history.append(rows_of(values, first))
    band = history.column("train_loss")
    assert len(band.epochs) <= 64
    assert band.high.max() == 7.0
    assert band.low.min() == -7.0
    assert history.best("train_loss") == (41_821, -7.0)
    assert history.extent("train_loss") == (-7.0, 7.0)


def test_the_best_on_other_points_is_forgotten() -> None:
    history = filled([0.5, 0.1, 0.4], 8)
    history.forget_best(4)
    assert history.best("train_loss") is None
    row = np.full((3, 7), 0.3)
    row[:, 0] = [3, 4, 5]
    row[:, 1] = [0.05, 0.9, 0.8]
    history.append(row)
    assert history.best("train_loss") == (5, 0.8)
    history.forget_best(4)
    assert history.best("train_loss") == (5, 0.8)
    assert history.at(1) is not None


def test_an_empty_history_knows_nothing() -> None:
    history = History()
    assert len(history) == 0
    assert history.last_epoch == -1
    assert history.extent("train_loss") is None
    assert history.at(0) is None
    assert history.best("train_loss") is None


def _kept(history: History) -> list[list[float]]:
    """All that a history tells, so that two can be compared to the bit; None becomes NaN."""
    columns = [history.column(name) for name in HISTORY_COLUMNS]
    bests = [history.best(name) or (math.nan, math.nan) for name in HISTORY_COLUMNS]
    return [
        [len(history), history.last_epoch],
        *(band.low.tolist() for band in columns),
        *(band.high.tolist() for band in columns),
        *(list(best) for best in bests),
        *(list(history.extent(name) or ()) for name in HISTORY_COLUMNS),
    ]


@given(st.lists(VALUES, max_size=40), st.lists(VALUES, min_size=1, max_size=40), st.integers(0, 50), st.integers(0, 50))
def test_continuing_from_an_earlier_epoch_leaves_no_trace_of_what_came_after(
    values: list[float], others: list[float], cut: int, points_epoch: int
) -> None:
    cut = min(cut, len(values))
    again = filled(values, 128)
    again.forget_best(points_epoch)
    again.forget_after(cut - 1)
    again.append(rows_of(others, cut))
    straight = History(capacity=128)
    straight.forget_best(points_epoch)
    straight.append(rows_of(values[:cut] + others))
    np.testing.assert_equal(_kept(again), _kept(straight))


@given(st.lists(VALUES, max_size=60), st.integers(-2, 70), st.integers(0, 60), st.sampled_from([64, 8]))
def test_an_earlier_epoch_is_seen_as_it_was_then(
    values: list[float], epoch: int, points_epoch: int, capacity: int
) -> None:
    history = filled(values, capacity)
    history.forget_best(points_epoch)
    before = _kept(history)
    if capacity < len(values):  # at the end of a bucket nothing is lost either
        epoch = max(0, epoch // 16 * 16) - 1
    past = history.until(epoch)
    then = History(capacity=capacity)
    then.append(rows_of(values[: max(0, epoch + 1)]))
    then.forget_best(points_epoch)
    assert (len(past), past.last_epoch) == (len(then), then.last_epoch)
    if capacity >= len(values):
        np.testing.assert_equal(_kept(past), _kept(then))
    elif points_epoch == 0:
        np.testing.assert_equal([past.best(name) for name in NAMES], [then.best(name) for name in NAMES])
    past.append(rows_of([-7e6] * 3, past.last_epoch + 1))
    np.testing.assert_equal(_kept(history), before)


@given(st.lists(st.floats(-9, 9), min_size=9, max_size=200), st.integers(1, 200))
def test_a_bucket_that_is_cut_in_two_knows_nothing_of_later_epochs(values: list[float], epoch: int) -> None:
    later = [*values[:epoch], *[100.0] * 200]
    past = filled(later, 8).until(min(epoch, len(values)) - 1)
    assert past.last_epoch == min(epoch, len(values)) - 1 == len(past) - 1
    assert past.column("train_loss").high.max() <= 9
    assert past.column("train_loss").low[0] <= values[0]
    past.append(rows_of([50.0] * 40, past.last_epoch + 1))
    assert past.at(past.last_epoch) is not None
    assert past.column("train_loss").high.max() == 50
    assert past.column("epoch").high[-1] == past.last_epoch


def test_after_continuing_the_best_is_looked_for_in_what_is_left() -> None:
    history = filled([0.5, 0.3, 0.4, 0.1], 8)
    history.forget_after(1)
    history.append(rows_of([0.6], 2))
    assert history.best("train_loss") == (1, 0.3)
    assert history.last_epoch == 2


def test_going_back_behind_a_change_of_points_brings_back_the_best_of_then() -> None:
    history = filled([0.5, 0.3, 0.4], 8)
    history.forget_best(3)
    history.append(rows_of([0.9, 0.8], 3))
    assert history.best("train_loss") == (4, 0.8)
    history.forget_best(0)
    assert history.best("train_loss") == (1, 0.3)
    history.forget_after(1)
    history.append(rows_of([0.7], 2))
    assert history.best("train_loss") == (1, 0.3)


@given(st.permutations(range(64)))
def test_the_best_of_then_is_known_to_the_epoch_in_a_long_run(values: list[int]) -> None:
    history = filled([float(value) for value in values], 8)  # in buckets of 8 epochs
    for epoch in (7, 15, 23, 31, 55, 63):
        past = values[: epoch + 1]
        assert history.until(epoch).best("train_loss") == (past.index(min(past)), min(past))


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), min_size=1, max_size=8),
    st.lists(st.integers(0, 200), min_size=1, max_size=4),
    st.sampled_from([4, 8, 512]),
)
def test_holes_and_cuts_never_bring_epochs_out_of_order(
    pieces: list[tuple[int, int]], cuts: list[int], capacity: int
) -> None:
    """A variant stands still while others train, goes on, and the run goes back: in any order."""
    history, epoch = History(capacity=capacity), 0
    for index, (hole, count) in enumerate(pieces):
        epoch += hole if index else 0
        history.append(rows_of([0.5 + index] * count, epoch))
        epoch += count
        assert history.last_epoch == epoch - 1
        cut = cuts[index % len(cuts)]
        history.forget_after(cut)
        epoch = min(epoch, cut + 1)
        assert history.last_epoch == epoch - 1
        band = history.column("epoch")
        assert (np.diff(band.low) > 0).all()
        assert band.high[-1] == epoch - 1
        assert (band.low <= band.high).all()
