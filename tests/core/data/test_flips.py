"""Labels flipped by hand: they last whatever the noise is, and leave no trace when they are flipped back."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.split import assign
from core.experiment.experiment_file import from_json, to_json
from core.experiment.spec import DataSpec, Experiment
from core.metrics.data_facts import data_facts
from tests.core.strategies import data_specs, points

NOISES = st.sampled_from([0.0, 0.01, 0.1, 0.5])


def chosen(data: st.DataObject, count: int) -> np.ndarray:
    return np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)), np.bool_)


@given(points(), NOISES, NOISES, st.data())
def test_a_flipped_label_is_wrong_at_any_noise_and_no_other_point_changes(
    before: Points, noise: float, later: float, data: st.DataObject
) -> None:
    mask = chosen(data, len(before))
    after = before.flipped(mask)
    for share in (noise, later):
        was, now = (assign(DataSpec(class_count=6, label_noise=share), some) for some in (before, after))
        assert now.is_wrong[mask].all()
        assert np.array_equal(now.is_wrong[~mask], was.is_wrong[~mask])
        assert np.array_equal(now.labels[~mask], was.labels[~mask])
        assert (now.labels[mask] != after.labels[mask]).all()
    for column in ("positions", "labels", "ids", "drawn", "place"):
        assert np.array_equal(getattr(after, column), getattr(before, column))
    assert after.flipped(mask) is after


@given(points(), NOISES, st.data())
def test_flipped_back_a_label_is_right(before: Points, noise: float, data: st.DataObject) -> None:
    mask = chosen(data, len(before))
    after = before.flipped_back(mask, noise)
    spec = DataSpec(class_count=6, label_noise=noise)
    assert not assign(spec, after).is_wrong[mask].any()
    assert np.array_equal(after.flip_at[~mask], before.flip_at[~mask])
    was_wrong = assign(spec, before).is_wrong
    assert np.array_equal(after.flip_at[~was_wrong], before.flip_at[~was_wrong]), "what was right stays as it was"


@given(points(), st.data())
def test_what_was_flipped_and_flipped_back_is_as_before(before: Points, data: st.DataObject) -> None:
    right = before.flipped_back(np.ones(len(before), np.bool_), 0.0)
    mask = chosen(data, len(before))
    there_and_back = right.flipped(mask).flipped_back(mask, 0.0)
    assert np.allclose(there_and_back.flip_at, right.flip_at, rtol=0, atol=1e-37)
    assert there_and_back.flipped(mask) == right.flipped(mask)


def test_a_threshold_of_nought_can_be_flipped_too() -> None:
    point = Points.empty().added([[0.0, 0.0]], 0)
    nought = Points(
        point.positions, point.labels, point.ids, point.drawn, np.zeros(1, np.float32), point.place, point.next_id
    )
    flipped = nought.flipped(np.ones(1, np.bool_))
    assert assign(DataSpec(), flipped).is_wrong.all()
    assert not assign(DataSpec(), flipped.flipped_back(np.ones(1, np.bool_), 0.0)).is_wrong.any()


def test_who_says_what_a_flipped_point_is_means_what_it_shows() -> None:
    everything = np.ones(1, np.bool_)
    flipped = Points.empty().added([[0.0, 0.0]], 0).flipped(everything)
    for label in (0, 1):
        said = flipped.relabelled(everything, label)
        assert assign(DataSpec(), said).labels.tolist() == [label]


@given(points(), st.integers(0, 2**31 - 1))
def test_another_sample_leaves_what_was_flipped_by_hand(before: Points, seed: int) -> None:
    by_hand, never = before.flip_at < 0, before.flip_at == 1
    after = before.dealt_anew(seed)
    assert (after.flip_at[by_hand] < 0).all()
    assert (after.flip_at[never] == 1).all()
    assert (after.flip_at[~by_hand] >= 0).all()


@given(points(class_count=2))
def test_a_file_keeps_them(before: Points) -> None:
    experiment = Experiment(points=before.flipped(np.arange(len(before)) % 2 == 0))
    assert from_json(to_json(experiment)) == experiment


@given(data_specs)
def test_what_a_person_has_flipped_is_no_known_noise(data: DataSpec) -> None:
    """It may be all on one side: no entropy of the noise tells how low a loss can be."""
    sample = with_generated(replace(data, generator="moons"), Points.empty())
    flipped = sample.flipped(np.arange(len(sample)) < 3)
    spec = replace(data, generator="moons")
    assert data_facts(spec, flipped, assign(spec, flipped)).training.noise_entropy == 0.0
