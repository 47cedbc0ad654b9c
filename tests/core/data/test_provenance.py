"""What became of a recipe's points: counted, whatever a person has done to them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.generators import generate, with_generated
from core.data.points import Points
from core.data.provenance import Provenance, provenance
from core.experiment.experiment_file import from_json, to_json
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Generator
from tests.core.strategies import data_specs


def moved(points: Points, places: list[int], by: float) -> Points:
    positions = points.positions.copy()
    positions[places] += np.float32(by)
    return Points(positions, points.labels, points.ids, points.drawn, points.flip_at, points.place, points.next_id)


@settings(max_examples=60)
@given(data_specs)
def test_a_sample_is_whole(data: DataSpec) -> None:
    found = provenance(data, with_generated(data, Points.empty()))
    count = data.point_count if data.generator is not None else 0
    assert found == Provenance(kept=count, drawn=0, altered=0, erased=0)
    assert found.is_whole == found.is_recipe == (data.generator is not None)


@pytest.mark.parametrize("generator", ["circles", "moons", "rings", "spiral"])
def test_a_sample_without_noise_is_whole_where_curves_stand_upright(generator: Generator) -> None:
    for seed in range(20):
        data = DataSpec(generator=generator, noise=0.0, point_count=1000, seed=seed)
        assert provenance(data, with_generated(data, Points.empty())).is_whole


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_each_change_is_counted(drawn: int, shifted: int, relabelled: int, erased: int) -> None:
    data = DataSpec(point_count=100, noise=0.4)
    points = with_generated(data, Points.empty())
    points = moved(points, list(range(shifted)), 0.01)
    points = points.relabelled(np.arange(100) // 20 == 1, 0) if relabelled else points
    points = points.kept(np.arange(100) < 100 - erased)
    points = points.added(np.zeros((drawn, 2)), 1) if drawn else points
    altered = shifted + (10 if relabelled else 0)  # every other of those 20 was of the other class
    expected = Provenance(kept=100 - altered - erased, drawn=drawn, altered=altered, erased=erased)
    assert provenance(data, points) == expected


def test_a_sample_is_known_again_in_its_file() -> None:
    experiment = from_json(to_json(opening_experiment()))
    assert provenance(experiment.data, experiment.points).is_whole


@pytest.mark.parametrize("generator", [None, "moons"])
def test_points_of_another_origin_are_not_the_recipes(generator: None) -> None:
    data = DataSpec(generator=generator, point_count=50)
    positions = np.random.default_rng(0).uniform(-2, 2, (50, 2)).astype(np.float32)
    points = with_generated(DataSpec(point_count=50), Points.empty())
    points = Points(positions, points.labels, points.ids, points.drawn, points.flip_at, points.place, points.next_id)
    assert not provenance(data, points).is_recipe


def test_another_seed_is_another_sample() -> None:
    points = with_generated(DataSpec(seed=1), Points.empty())
    assert provenance(DataSpec(seed=1, label_noise=0.3, validation_share=0.2), points).is_whole
    assert not provenance(DataSpec(seed=2), points).is_recipe
    assert len(generate(DataSpec(seed=1))[0]) == len(points)
