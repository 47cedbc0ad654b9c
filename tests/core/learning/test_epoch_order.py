"""The order of mini-batches: every training point once an epoch, whatever comes and goes meanwhile."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.points import IdArray
from core.learning.epoch_order import EpochOrder, batch_sizes

IDS = st.sets(st.integers(0, 40), max_size=30)


def _ids(values: set[int]) -> IdArray:
    return np.array(sorted(values), np.int64)


def _trained(order: EpochOrder, steps: int) -> list[int]:
    """The ids of the next mini-batches, which count as trained from then on."""
    start = sum(order.sizes[: order.next_index])
    count = sum(order.sizes[order.next_index : order.next_index + steps])
    order.advance(steps)
    return [int(i) for i in order.remaining[0, start : start + count]]


@pytest.mark.parametrize(
    ("count", "batch_size", "sizes"),
    [
        (10, 4, [4, 4, 2]),
        (9, 4, [4, 5]),
        (8, 4, [4, 4]),
        (3, 2, [3]),
        (5, 100, [5]),
        (1, 4, [1]),
        (3, 1, [1, 1, 1]),
        (0, 4, []),
    ],
)
def test_a_last_batch_of_one_is_folded_into_the_one_before(count: int, batch_size: int, sizes: list[int]) -> None:
    assert batch_sizes(count, batch_size) == sizes


@given(IDS, st.integers(1, 12), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_an_epoch_sees_every_point_once(ids: set[int], batch_size: int, epoch: int) -> None:
    order = EpochOrder(_ids(ids), batch_size, (0,), epoch)
    seen = _trained(order, order.steps_left)
    assert sorted(seen) == sorted(ids)


def test_epochs_and_seeds_shuffle_differently_and_repeatably() -> None:
    def shuffled(seed: int, epoch: int) -> list[int]:
        return [int(i) for i in EpochOrder(_ids(set(range(30))), 8, (seed,), epoch).remaining[0]]

    assert shuffled(0, 1) == shuffled(0, 1)
    assert len({tuple(shuffled(seed, epoch)) for seed in range(3) for epoch in range(3)}) == 9


@given(IDS, st.lists(st.tuples(st.integers(0, 3), IDS), max_size=4), st.integers(1, 6))
@settings(max_examples=100, deadline=None)
def test_points_that_come_and_go_are_seen_once_as_long_as_they_exist(
    ids: set[int], changes: list[tuple[int, set[int]]], batch_size: int
) -> None:
    order = EpochOrder(_ids(ids), batch_size, (0,), 0)
    seen: list[int] = []
    waiting: list[int] = order.remaining[0].tolist()
    for steps, now in changes:
        if steps and order.steps_left:
            seen += _trained(order, min(steps, order.steps_left))
            waiting = order.remaining[0, sum(order.sizes[: order.next_index]) :].tolist()
        order.take_up(_ids(now))
        remaining = order.remaining[0].tolist()
        still_there = [i for i in waiting if i in now]
        assert [i for i in remaining if i in still_there] == still_there, "those waiting since the last step keep order"
        assert set(remaining) == now - set(seen)
        ids = now
    steps_done = order.steps_done
    left = order.steps_left
    seen += _trained(order, left)
    assert order.steps_done == steps_done + left
    assert len(seen) == len(set(seen))
    assert set(seen) >= ids


@given(IDS, st.integers(0, 5), st.lists(IDS, min_size=1, max_size=4), st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_between_two_steps_only_the_last_change_counts(
    ids: set[int], steps: int, changes: list[set[int]], batch_size: int
) -> None:
    one, other = (EpochOrder(_ids(ids), batch_size, (0, 1), 3) for _ in range(2))
    for order in (one, other):
        order.advance(min(steps, order.steps_left))
    for now in changes:
        one.take_up(_ids(now))
    other.take_up(_ids(changes[-1]))
    assert one.sizes == other.sizes
    assert np.array_equal(one.remaining, other.remaining)


def test_new_points_are_dealt_in_rather_than_appended() -> None:
    order = EpochOrder(_ids(set(range(40))), 4, (0,), 0)
    _trained(order, 2)
    order.take_up(_ids(set(range(72))))
    new = np.flatnonzero(order.remaining[0] >= 40)
    assert len(new) == 32
    assert 15 < new.mean() < 48


@given(IDS, st.lists(st.tuples(st.integers(0, 3), IDS), max_size=4), st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_the_first_repeat_sees_what_it_would_see_alone_and_the_others_stay_in_step(
    ids: set[int], changes: list[tuple[int, set[int]]], batch_size: int
) -> None:
    alone, among = EpochOrder(_ids(ids), batch_size, (0,), 0), EpochOrder(_ids(ids), batch_size, (0, 1, 2), 0)
    for steps, now in [*changes, (100, ids)]:
        assert alone.sizes == among.sizes
        assert np.array_equal(alone.remaining, among.remaining[:1])
        count = min(steps, among.steps_left)
        for order in (alone, among):
            order.advance(count)
            order.take_up(_ids(now))
        for repeat in range(3):
            rest = among.remaining[repeat].tolist()
            assert set(rest) <= now
            assert len(rest) == len(set(rest)) == sum(among.sizes)


def test_repeats_take_turns_with_every_point_as_long_as_none_goes() -> None:
    order = EpochOrder(_ids(set(range(20))), 4, (5, 6, 7), 2)
    seen = [row.tolist() for row in order.remaining[:, :8]]
    order.advance(2)
    order.take_up(_ids(set(range(30))))
    for repeat in range(3):
        assert sorted(seen[repeat] + order.remaining[repeat].tolist()) == list(range(30))
    assert seen[0] != seen[1]
