"""Roles and wrong labels: as many as asked for, and a point keeps its own whatever happens to others."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import NEVER_FLIPS, Points
from core.data.split import assign, flip_draws, with_label_noise_on_all
from core.experiment.spec import DataSpec
from tests.core.strategies import data_specs, points, seeds

SHARES = st.floats(0.1, 0.9)


def _many(count: int, label: int = 0) -> Points:
    return Points.empty().added(np.zeros((count, 2)), label)


@given(seeds, SHARES, st.integers(0, 10**9), st.integers(1, 400))
def test_the_share_is_met_by_any_run_of_consecutive_ids(seed: int, share: float, first: int, count: int) -> None:
    run = _many(count)
    run = Points(run.positions, run.labels, run.ids + first, run.drawn, run.flip_at, first + count)
    held_out = assign(DataSpec(seed=seed, validation_share=share), run).is_validation
    assert abs(int(held_out.sum()) - share * count) <= 3


@given(seeds, SHARES, SHARES)
def test_a_larger_share_only_adds_validation_points(seed: int, one: float, other: float) -> None:
    low, high = sorted((one, other))
    fewer = assign(DataSpec(seed=seed, validation_share=low), _many(200)).is_validation
    more = assign(DataSpec(seed=seed, validation_share=high), _many(200)).is_validation
    assert not (fewer & ~more).any()


@given(points(), data_specs, st.data())
def test_erasing_and_adding_leaves_the_others_as_they_were(
    before: Points, data: DataSpec, choice: st.DataObject
) -> None:
    mask = np.array(choice.draw(st.lists(st.booleans(), min_size=len(before), max_size=len(before))), np.bool_)
    after = before.kept(mask).added(np.zeros((5, 2)), 1)
    whole, rest = assign(data, before), assign(data, after)
    staying = np.isin(before.ids, after.ids)
    kept = len(after) - 5
    assert rest.labels[:kept].tolist() == whole.labels[staying].tolist()
    assert rest.is_validation[:kept].tolist() == whole.is_validation[staying].tolist()


def test_roles_depend_on_the_seed_and_not_on_the_label_noise() -> None:
    base = assign(DataSpec(seed=1), _many(100)).is_validation
    assert (assign(DataSpec(seed=1, label_noise=0.4), _many(100)).is_validation == base).all()
    assert (assign(DataSpec(seed=2), _many(100)).is_validation != base).any()


@pytest.mark.parametrize("class_count", range(2, 7))
def test_generated_classes_are_split_alike(class_count: int) -> None:
    held_out = assign(DataSpec(seed=3, validation_share=0.5), _many(120)).is_validation
    shares = [held_out[label::class_count].mean() for label in range(class_count)]
    assert max(shares) - min(shares) <= 0.25


@given(points(), data_specs)
def test_a_label_is_wrong_exactly_where_the_noise_exceeds_its_draw(before: Points, data: DataSpec) -> None:
    given_labels = np.minimum(before.labels, data.class_count - 1)
    labels = assign(data, before).labels
    assert labels.dtype == np.uint8
    assert (labels < data.class_count).all()
    wrong = before.flip_at < np.float32(data.label_noise)
    assert ((labels != given_labels) == wrong).all()


@given(points(), data_specs, st.floats(0, 0.5))
def test_more_label_noise_leaves_labels_that_are_wrong_already(before: Points, data: DataSpec, other: float) -> None:
    low, high = sorted((data.label_noise, other))
    some = assign(msgspec.structs.replace(data, label_noise=low), before).labels
    more = assign(msgspec.structs.replace(data, label_noise=high), before).labels
    wrong = before.flip_at < np.float32(low)
    assert (some[wrong] == more[wrong]).all()


def test_wrong_labels_are_spread_over_all_other_classes() -> None:
    noisy = with_label_noise_on_all(_many(3000, label=2), 5)
    labels = assign(DataSpec(class_count=6, label_noise=0.5, seed=5), noisy).labels
    counts = np.bincount(labels, minlength=6)
    assert abs(counts[2] - 1500) < 150
    assert np.abs(np.delete(counts, 2) - 300).max() < 80


def test_flip_draws_are_uniform_and_independent_of_the_split() -> None:
    ids = np.arange(20_000)
    draws = flip_draws(ids, 7)
    assert draws.dtype == np.float32
    assert draws.min() >= 0
    assert draws.max() < 1
    # Kolmogorov and Smirnov's distance from the uniform distribution, at the level of one in a thousand.
    assert np.abs(np.sort(draws) - ids / len(ids)).max() < 1.95 / math.sqrt(len(ids))
    held_out = assign(DataSpec(seed=7), _many(len(ids))).is_validation
    assert abs(draws[held_out].mean() - draws[~held_out].mean()) < 0.02
    assert abs(np.corrcoef(draws[:-1], draws[1:])[0, 1]) < 0.03
    assert abs(np.corrcoef(draws, flip_draws(ids, 8))[0, 1]) < 0.03


@given(points(), seeds)
def test_label_noise_on_all_reaches_every_point_and_keeps_draws_that_exist(before: Points, seed: int) -> None:
    after = with_label_noise_on_all(before, seed)
    had_one = before.flip_at != NEVER_FLIPS
    assert (after.flip_at < 1).all()
    assert (after.flip_at[had_one] == before.flip_at[had_one]).all()
    assert after.labels.tolist() == before.labels.tolist()
    assert with_label_noise_on_all(after, seed + 1) is after


def test_points_drawn_after_the_noise_was_set_keep_their_class() -> None:
    noisy = with_label_noise_on_all(_many(100), 0).added(np.zeros((50, 2)), 1)
    assert (assign(DataSpec(label_noise=0.5), noisy).labels[100:] == 1).all()
