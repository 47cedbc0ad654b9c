"""Points are added, erased and kept without touching those that stay."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import MAX_POINTS, MOST_MARKED, Points, common_ids
from core.plane.grid import FARTHEST
from tests.core.strategies import points

COORDINATES = st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), max_size=8)


@given(points(), COORDINATES, st.integers(0, 5))
def test_added_points_come_last_with_ids_of_their_own(
    before: Points, places: list[tuple[float, float]], label: int
) -> None:
    after = before.added(np.array(places).reshape(-1, 2), label)
    count = len(before)
    assert after.kept(np.arange(len(after)) < count).ids.tolist() == before.ids.tolist()
    assert len(after) == count + len(places)
    assert (np.diff(after.ids) > 0).all()
    assert (after.ids[count:] >= before.next_id).all()
    assert after.next_id == before.next_id + len(places)
    assert after.drawn[count:].all()
    assert (after.labels[count:] == label).all()


@given(points(), COORDINATES.filter(bool), st.floats(0.05, 1.5))
def test_erasing_takes_what_lies_under_the_stroke_and_nothing_else(
    before: Points, corners: list[tuple[float, float]], radius: float
) -> None:
    after = before.kept(~before.near(np.array(corners), radius))
    # The stroke as a dense row of dots: a dot more or less far away than radius decides, but for a thin margin.
    along = np.linspace(0, 1, 200)[:, None]
    path = np.array(corners)
    pieces = [a + along * (b - a) for a, b in pairwise(path)]
    dots = np.concatenate([path, *pieces])
    for position, point_id in zip(before.positions, before.ids, strict=True):
        gap = float(np.hypot(*(dots - position).T).min())
        if gap > radius + 0.05:
            assert point_id in after.ids
        elif gap < radius - 1e-3:
            assert point_id not in after.ids
    assert after.next_id == before.next_id
    staying = np.isin(before.ids, after.ids)
    assert before.kept(staying) == after


IDS = st.sets(st.one_of(st.integers(0, 40), st.integers(0, 3 * MOST_MARKED)), max_size=30).map(sorted)


@given(IDS, IDS)
def test_points_that_are_in_both_are_found_in_either_however_far_apart_their_ids_lie(
    one: list[int], other: list[int]
) -> None:
    old, new = np.array(one, np.int64), np.array(other, np.int64)
    before, after = common_ids(old, new)
    shared = sorted(set(one) & set(other))
    assert old[before].tolist() == new[after].tolist() == shared


def test_there_are_never_more_points_than_the_window_can_carry() -> None:
    nearly_full = Points.empty().added(np.zeros((MAX_POINTS - 3, 2)), 0)
    full = nearly_full.added(np.ones((10, 2)), np.arange(10) % 2)
    assert len(full) == MAX_POINTS
    assert full.labels[-3:].tolist() == [0, 1, 0]
    assert full.added(np.ones((1, 2)), 0) is full


def test_columns_can_not_be_written_to() -> None:
    one = Points.empty().added([[0.0, 1.0]], 1)
    with pytest.raises(ValueError, match="read-only"):
        one.positions[0, 0] = 2.0


def test_points_are_compared_by_value() -> None:
    one = Points.empty().added([[0.0, 1.0]], 1)
    assert one == Points.empty().added([[0.0, 1.0]], 1)
    assert one != Points.empty().added([[0.0, 1.0]], 0)
    assert one != Points.empty().added([[0.0, 1.0]], 1, seed=1), "another place"


@given(points(), st.data())
def test_moved_points_keep_everything_but_their_place_in_the_plane(before: Points, data: st.DataObject) -> None:
    rows = np.flatnonzero(data.draw(st.lists(st.booleans(), min_size=len(before), max_size=len(before))))
    after = before.moved(rows, before.positions[rows] + np.float32(1))
    others = np.setdiff1d(np.arange(len(before)), rows)
    assert after.kept(np.isin(after.ids, before.ids[others])) == before.kept(np.isin(before.ids, before.ids[others]))
    for column in ("labels", "ids", "flip_at", "place"):
        assert np.array_equal(getattr(after, column), getattr(before, column))
    assert after.drawn[rows].all(), "a person has placed them"
    assert before.moved(rows, before.positions[rows]) is before


def test_nothing_is_moved_out_of_reach() -> None:
    point = Points.empty().added([[0.0, 0.0]], 0)
    assert point.moved(np.array([0]), [[1e9, -1e9]]).positions.tolist() == [[FARTHEST, -FARTHEST]]


def test_copies_are_as_their_originals() -> None:
    drawn = Points.empty().added(np.zeros((9, 2)), np.arange(9) % 3)
    more = drawn.copied(drawn.kept(drawn.labels == 1), np.ones((3, 2), np.float32))
    assert more.ids.tolist() == [*range(12)]
    assert more.labels[9:].tolist() == [1, 1, 1]
    assert more.place[9:].tolist() == drawn.place[drawn.labels == 1].tolist()
    full = Points.empty().added(np.zeros((MAX_POINTS - 1, 2)), 0)
    assert len(full.copied(drawn, drawn.positions)) == MAX_POINTS


def test_whether_a_point_is_near_a_way_depends_on_no_other_point() -> None:
    random = np.random.default_rng(1)
    points = Points.empty().added(random.uniform(-3, 3, (3000, 2)), 0)
    some = points.kept(random.random(len(points)) < 0.1)
    for radius in (0.1, 0.35, 1.0):
        way = random.uniform(-3, 3, (1, 2)) + np.cumsum(random.normal(0, 0.2, (4, 2)), axis=0)
        assert np.array_equal(points.near(way, radius)[np.isin(points.ids, some.ids)], some.near(way, radius))
        assert points.near(way, radius).any()


def test_what_was_found_for_the_same_ids_is_known_and_nobody_can_change_it() -> None:
    old, new = np.arange(0, 40), np.arange(3, 60, 2)
    found = common_ids(old, new)
    assert common_ids(old, new) is found
    assert common_ids(old.copy(), new)[0].tolist() == found[0].tolist()
    assert not any(rows.flags.writeable for rows in found)
