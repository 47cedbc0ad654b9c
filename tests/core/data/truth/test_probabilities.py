"""Known truth against numerical integration and against large samples of the recipe itself."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace

from core.data.generators import GENERATORS, class_shares, generate
from core.data.generators.shape import LIMIT
from core.data.truth.probabilities import Truth, truth_of
from core.experiment.spec import DataSpec
from core.plane.contour import boundary_lines
from core.plane.grid import WHOLE

ALL = pytest.mark.parametrize("generator", GENERATORS)

SAMPLE = 20_000
CELLS = 15
"""Of histograms, along each axis."""


def recipe(generator: str, **settings: object) -> DataSpec:
    return msgspec.convert({"generator": generator, **settings}, DataSpec)


def centres(count: int) -> npt.NDArray[np.float64]:
    """(count * count, 2) of equal cells of the part of the plane that points may lie in."""
    along = LIMIT * ((2 * np.arange(count) + 1) / count - 1)
    return np.stack(np.meshgrid(along, along), axis=-1).reshape(-1, 2)


@ALL
@pytest.mark.parametrize(("class_count", "noise"), [(2, 0.1), (3, 1.0), (4, 0.35), (6, 0.2)])
def test_densities_integrate_to_one_over_the_plane(generator: str, class_count: int, noise: float) -> None:
    truth = truth_of(recipe(generator, class_count=class_count, noise=noise))
    count = 150
    found = truth.densities(centres(count)).sum(axis=0) * (2 * LIMIT / count) ** 2
    np.testing.assert_allclose(found, 1.0, atol=3e-4)


@ALL
@pytest.mark.parametrize(("class_count", "noise"), [(2, 0.15), (3, 0.8)])
def test_a_large_sample_is_distributed_like_its_densities(generator: str, class_count: int, noise: float) -> None:
    data = recipe(generator, class_count=class_count, noise=noise, seed=5)
    positions, labels = generate(replace(data, point_count=SAMPLE))
    truth, fine = truth_of(data), 8
    for label in range(class_count):
        mine = positions[labels == label]
        edges = np.linspace(-LIMIT, LIMIT, CELLS + 1)
        seen = np.histogram2d(mine[:, 1], mine[:, 0], bins=(edges, edges))[0]
        density = truth.densities(centres(CELLS * fine))[:, label].reshape(CELLS, fine, CELLS, fine)
        expected = len(mine) * density.mean(axis=(1, 3)) * (2 * LIMIT / CELLS) ** 2
        told = expected >= 5
        chi_squared = ((seen[told] - expected[told]) ** 2 / expected[told]).sum()
        freedom = int(told.sum())
        assert chi_squared < freedom + 4.5 * np.sqrt(2 * freedom), "one in 100,000 samples is further off"
        assert seen[~told].sum() < expected[~told].sum() + 4.5 * np.sqrt(expected[~told].sum() + 1)


@ALL
def test_labels_are_as_frequent_as_they_are_probable(generator: str) -> None:
    """With label noise and classes of unequal size: in each tenth of what is foretold, so much comes true."""
    data = recipe(generator, class_count=3, noise=0.3, label_noise=0.2, balance=0.4, seed=8)
    positions, labels = generate(replace(data, point_count=SAMPLE))
    random = np.random.default_rng(0)
    wrong = random.random(SAMPLE) < data.label_noise
    labels = np.where(wrong, (labels + random.integers(1, 3, SAMPLE)) % 3, labels)
    told = truth_of(data).label_probabilities(positions)
    np.testing.assert_allclose(told.sum(axis=1), 1.0, atol=1e-9)
    for label in range(3):
        probability, came = told[:, label], labels == label
        for low in np.arange(0, 1, 0.1):
            part = (probability >= low) & (probability < low + 0.1)
            if part.sum() >= 30:
                p = probability[part]
                error = np.sqrt((p * (1 - p)).sum())
                assert abs(came[part].sum() - p.sum()) < 4.5 * error + 1e-9


@ALL
@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_next_to_no_noise_leaves_hardly_a_doubt(generator: str, noise: float) -> None:
    data = recipe(generator, noise=noise, point_count=1000)
    positions, labels = generate(data)
    told = truth_of(data).class_probabilities(positions)[np.arange(1000), labels]
    has_overlap = generator in ("imbalanced", "outliers")
    assert (told > 0.5).mean() > (0.93 if has_overlap else 0.98)
    assert -np.log(told).mean() < (0.2 if has_overlap else 0.06)


def test_what_can_be_reached_is_what_the_integral_says() -> None:
    """Two Gaussians whose distance and spread are known: Bayes's error is a value of the normal distribution."""
    data = recipe("gaussians", noise=0.6)
    _, accuracy = truth_of(data).reachable()
    deviation, distance = np.hypot(0.35, 0.6), 2 * 1.7
    error = 0.5 * (1 - math.erf(distance / (2 * deviation * np.sqrt(2))))
    assert 1 - accuracy == pytest.approx(error, abs=0.003), "a little less, since noise stays in the plane"


def test_label_noise_alone_costs_its_entropy() -> None:
    loss, accuracy = truth_of(recipe("moons", noise=0.05, label_noise=0.25)).reachable()
    assert loss == pytest.approx(-0.25 * np.log(0.25) - 0.75 * np.log(0.75), abs=1e-3)
    assert accuracy == pytest.approx(0.75, abs=1e-3)


def test_a_rarer_class_gives_ground() -> None:
    even, rare = (truth_of(recipe("linear", noise=0.5, balance=balance)) for balance in (1.0, 0.1))
    middle = np.zeros((1, 2))
    assert even.class_probabilities(middle)[0, 1] == pytest.approx(0.5, abs=0.01)
    assert rare.class_probabilities(middle)[0, 1] == pytest.approx(0.1 / 1.1, abs=0.01)
    assert class_shares(recipe("linear", balance=0.1)) == pytest.approx([1 / 1.1, 0.1 / 1.1])


def test_the_boundary_of_a_line_is_that_line() -> None:
    truth = truth_of(recipe("linear", noise=0.1))
    lines = np.concatenate(boundary_lines(truth.surface(256, WHOLE)))
    within = lines[np.abs(lines).max(axis=1) < 2]
    np.testing.assert_allclose(within[:, 1], 0.5 * within[:, 0], atol=0.02)


def test_it_is_the_recipes_and_not_the_samples() -> None:
    data = recipe("moons", seed=3, point_count=50, validation_share=0.2)
    assert truth_of(data) is truth_of(recipe("moons", seed=9))
    with pytest.raises(ValueError, match="generator"):
        truth_of(DataSpec(generator=None))


@pytest.mark.parametrize("noise", [0.03, 0.3])
def test_between_nodes_densities_are_what_they_are_at_nodes(noise: float) -> None:
    """Against the sum over many places on a moon, wherever a point may lie."""
    data = recipe("moons", noise=noise)
    truth = Truth(data)
    positions, _ = generate(replace(data, point_count=2000, seed=11))
    exact = np.zeros(2000)
    moon = GENERATORS["moons"].shape.parts(2, 2000)[0][0]
    for place in np.array_split(moon.places, 20):  # type: ignore[union-attr]  # a curve
        squared = ((positions[:, None] - place[None]) ** 2).sum(axis=2)
        edges = np.array([-LIMIT, LIMIT])
        within = np.prod([_within(place[:, axis], noise, *edges) for axis in (0, 1)], axis=0)
        exact += (np.exp(-squared / (2 * noise**2)) / within).sum(axis=1)
    exact /= 2 * np.pi * noise**2 * 4000
    found = truth.densities(positions)[:, 0]
    dense = exact > 1e-3 * exact.max()
    np.testing.assert_allclose(found[dense], exact[dense], rtol=0.01)


def _within(place: npt.NDArray[np.float64], noise: float, low: float, high: float) -> npt.NDArray[np.float64]:
    scale = noise * np.sqrt(2)
    return np.array([(math.erf((high - one) / scale) - math.erf((low - one) / scale)) / 2 for one in place])
