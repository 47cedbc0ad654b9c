"""The best that is possible, and what the truth scores on the points that one happens to have."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.generators import GENERATORS, with_generated
from core.data.points import Points
from core.data.split import assign
from core.data.truth.scores import FRESH_COUNT, fresh_points, sample_scores
from core.experiment.spec import DataSpec

ALL = pytest.mark.parametrize("generator", GENERATORS)


def scores_of(data: DataSpec, points: Points | None = None) -> object:
    points = with_generated(data, Points.empty()) if points is None else points
    return sample_scores(data, points, assign(data, points))


@ALL
def test_fresh_points_are_no_points_of_the_sample(generator: str) -> None:
    data = DataSpec(generator=generator, point_count=1000, seed=2**31 - 1)  # type: ignore[arg-type]  # one of its names
    fresh = fresh_points(data)
    assert fresh.positions.shape == (FRESH_COUNT, 2)
    mine = {tuple(row) for row in with_generated(data, Points.empty()).positions.tolist()}
    assert not any(tuple(row) in mine for row in fresh.positions.tolist())
    assert fresh_points(replace(data, seed=4, point_count=10)) is fresh, "they are the recipe's"


@ALL
def test_no_prediction_scores_better_on_fresh_points(generator: str) -> None:
    data = DataSpec(generator=generator, class_count=3, noise=0.4, label_noise=0.1)  # type: ignore[arg-type]  # as above
    fresh, random = fresh_points(data), np.random.default_rng(3)
    truth = fresh.label_probabilities
    least = -(truth * np.log(truth)).sum(axis=1).mean()
    assert least - fresh.luck.loss == pytest.approx(fresh.best.loss)
    for strength in (0.1, 1.0, 3.0):
        told = truth ** (1 + strength * random.random((FRESH_COUNT, 1)))
        told /= told.sum(axis=1, keepdims=True)
        assert -(truth * np.log(told)).sum(axis=1).mean() > least
    assert abs(fresh.luck.loss) < 4 / np.sqrt(FRESH_COUNT)
    assert abs(fresh.luck.accuracy) < 2 / np.sqrt(FRESH_COUNT)


@ALL
def test_on_many_samples_the_truth_scores_the_best_possible_and_on_one_it_has_luck(generator: str) -> None:
    data = DataSpec(generator=generator, noise=0.3, label_noise=0.1, point_count=400)  # type: ignore[arg-type]  # as above
    best = fresh_points(data).best
    found = [scores_of(replace(data, seed=seed)) for seed in range(12)]
    losses = np.array([[one.training.loss, one.validation.loss] for one in found])  # type: ignore[attr-defined]  # scores
    assert losses.mean() == pytest.approx(best.loss, abs=4.5 * losses.std() / np.sqrt(losses.size) + 1e-3)
    assert (losses < best.loss).any()
    assert (losses > best.loss).any()


def test_where_points_are_not_the_recipes_it_says_nothing_about_them() -> None:
    data = DataSpec(point_count=60)
    points = with_generated(data, Points.empty())
    assert scores_of(data, points) is not None
    assert scores_of(data, points.added([[0.0, 0.0]], 1)) is None
    assert scores_of(data, points.kept(np.arange(60) > 0)) is None
    assert scores_of(DataSpec(generator=None), points) is None
    assert scores_of(data, Points.empty()) is None
