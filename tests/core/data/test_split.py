"""Roles and wrong labels: as many as asked for, and a point keeps its own whatever happens to others."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.generators import with_generated
from core.data.points import Points
from core.data.split import assign, sent
from core.experiment.spec import DataSpec
from tests.core.strategies import data_specs, points, seeds

SHARES = st.floats(0.1, 0.9)


def _drawn(count: int, label: int = 0, seed: int = 0) -> Points:
    return Points.empty().added(np.zeros((count, 2)), label, seed=seed)


@given(seeds, SHARES, st.integers(1, 400), st.integers(0, 5))
def test_a_drawn_class_is_split_evenly_however_few_points_it_has(
    seed: int, share: float, count: int, label: int
) -> None:
    held_out = assign(DataSpec(seed=seed, class_count=6, validation_share=share), _drawn(count, label, seed))
    assert abs(int(held_out.is_validation.sum()) - share * count) <= 2.5


@settings(max_examples=60)
@given(seeds, SHARES, st.floats(0, 0.5), st.lists(st.tuples(st.integers(1, 40), SHARES), min_size=1, max_size=6))
def test_a_drawn_class_is_split_evenly_whatever_was_erased(
    seed: int, share: float, noise: float, strokes: list[tuple[int, float]]
) -> None:
    """After each stroke all of one role are erased, or some of all: the next points take their places."""
    data = DataSpec(seed=seed, validation_share=share, label_noise=noise)
    random = np.random.default_rng(seed)
    drawn = Points.empty()
    for count, part in strokes:
        drawn = drawn.added(np.zeros((count, 2)), 1, seed=seed)
        drawn = drawn.kept(assign(data, drawn).is_validation if part > 0.5 else random.random(len(drawn)) < part)
    missing = 60 + sum(count for count, _ in strokes) - len(drawn)
    full = drawn.added(np.zeros((missing, 2)), 1, seed=seed)
    assignment = assign(data, full)
    assert abs(int(assignment.is_validation.sum()) - share * len(full)) <= 2.5
    assert abs(int(assignment.is_wrong.sum()) - noise * len(full)) <= 3


def test_points_erased_of_one_role_come_back_in_that_role() -> None:
    data = DataSpec(validation_share=0.5)
    whole = _drawn(40)
    held_out = assign(data, whole).is_validation
    again = whole.kept(~held_out).added(np.zeros((int(held_out.sum()), 2)), 0)
    assert int(assign(data, again).is_validation.sum()) == int(held_out.sum())


def test_drawing_at_once_or_point_by_point_deals_the_same() -> None:
    one = Points.empty()
    for _ in range(30):
        one = one.added(np.zeros((1, 2)), 2, seed=9)
    assert one == _drawn(30, 2, seed=9)


@given(points(class_count=2), data_specs, SHARES, st.floats(0, 0.5))
def test_a_larger_share_and_more_noise_only_add(before: Points, data: DataSpec, share: float, noise: float) -> None:
    low = msgspec.structs.replace(
        data, validation_share=min(share, data.validation_share), label_noise=min(noise, data.label_noise)
    )
    high = msgspec.structs.replace(
        data, validation_share=max(share, data.validation_share), label_noise=max(noise, data.label_noise)
    )
    fewer, more = assign(low, before), assign(high, before)
    assert not (fewer.is_validation & ~more.is_validation).any()
    assert not (fewer.is_wrong & ~more.is_wrong).any()
    assert (fewer.labels[fewer.is_wrong] == more.labels[fewer.is_wrong]).all()


edits = st.lists(
    st.one_of(
        st.tuples(st.just("draw"), st.integers(1, 12), st.integers(0, 1)),
        st.tuples(st.just("erase"), st.integers(0, 2**32 - 1), st.integers(1, 9)),
        st.tuples(st.just("relabel"), st.integers(0, 2**32 - 1), st.integers(1, 9)),
    ),
    max_size=8,
)


@settings(max_examples=100)
@given(st.booleans(), data_specs, edits)
def test_a_point_keeps_its_role_and_its_noise_through_any_edits_of_others(
    is_generated: bool, data: DataSpec, done: list[tuple[str, int, int]]
) -> None:
    start = with_generated(data, Points.empty()) if is_generated else _drawn(30, seed=data.seed)
    known = {one: (place, flip_at) for one, place, flip_at in zip(start.ids, start.place, start.flip_at, strict=True)}
    now = start
    for kind, number, amount in done:
        if kind == "draw":
            now = now.added(np.zeros((number, 2)), amount, seed=data.seed)
            known |= {
                one: (place, flip_at)
                for one, place, flip_at in zip(now.ids, now.place, now.flip_at, strict=True)
                if one not in known
            }
            continue
        chosen = np.random.default_rng(number).random(len(now)) < amount / 10
        if kind == "erase":
            now = now.kept(~chosen)
        else:
            labels = np.where(chosen, (now.labels + 1) % data.class_count, now.labels).astype(np.uint8)
            now = Points(now.positions, labels, now.ids, now.drawn, now.flip_at, now.place, now.next_id)
    assert {one: (p, f) for one, p, f in zip(now.ids, now.place, now.flip_at, strict=True)}.items() <= known.items()
    assignment = assign(data, now)
    assert (assignment.is_validation == (now.place < np.float32(data.validation_share))).all()


@given(points(), data_specs)
def test_a_label_is_wrong_exactly_where_the_noise_exceeds_its_threshold(before: Points, data: DataSpec) -> None:
    given_labels = np.minimum(before.labels, data.class_count - 1)
    assignment = assign(data, before)
    assert assignment.labels.dtype == np.uint8
    assert (assignment.labels < data.class_count).all()
    assert (assignment.is_wrong == (before.flip_at < np.float32(data.label_noise))).all()
    assert ((assignment.labels != given_labels) == assignment.is_wrong).all()


@given(points(), data_specs)
def test_the_counts_of_a_role_are_those_of_its_points(before: Points, data: DataSpec) -> None:
    assignment = assign(data, before)
    for role, counts in enumerate(assignment.counts):
        has_role = assignment.is_validation == role
        of_class = np.bincount(assignment.labels[has_role], minlength=data.class_count)
        assert list(counts.of_class) == of_class.tolist()
        assert counts.total == has_role.sum()
        assert counts.wrong == assignment.is_wrong[has_role].sum()


@pytest.mark.parametrize("class_count", range(3, 7))
def test_wrong_labels_are_spread_over_all_other_classes(class_count: int) -> None:
    data = DataSpec(class_count=class_count, label_noise=0.5, seed=5)
    counts = np.bincount(assign(data, _drawn(3000, label=2)).labels, minlength=class_count)
    assert abs(counts[2] - 1500) <= 3
    expected = 1500 / (class_count - 1)
    assert np.abs(np.delete(counts, 2) - expected).max() < 0.25 * expected


def test_another_seed_deals_other_roles_and_other_noise() -> None:
    one, other = _drawn(100, seed=1), _drawn(100, seed=1).dealt_anew(2)
    assert other == _drawn(100, seed=2)
    data = DataSpec(label_noise=0.3)
    assert (assign(data, one).is_validation != assign(data, other).is_validation).any()
    assert (assign(data, one).is_wrong != assign(data, other).is_wrong).any()


def test_classes_differ_in_where_they_begin() -> None:
    """Else the first points of all classes would be held out, or none."""
    first = [float(_drawn(1, label).place[0]) for label in range(6)]
    assert len(set(first)) == 6


@given(points(), SHARES, st.booleans(), st.data())
def test_points_sent_to_a_role_have_it_and_all_others_keep_theirs(
    before: Points, share: float, to_validation: bool, data: st.DataObject
) -> None:
    chosen = np.array(data.draw(st.lists(st.booleans(), min_size=len(before), max_size=len(before))), np.bool_)
    after = sent(before, chosen, share, to_validation=to_validation)
    spec = DataSpec(validation_share=share)
    roles_before, roles = assign(spec, before).is_validation, assign(spec, after).is_validation
    assert (roles[chosen] == to_validation).all()
    assert np.array_equal(roles[~chosen], roles_before[~chosen])
    assert np.array_equal(after.place[~chosen], before.place[~chosen])
    assert ((after.place >= 0) & (after.place < 1)).all()
    assert sent(after, chosen, share, to_validation=to_validation) is after
