"""Trained networks whose verdict was wrong once: each with the right one."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.generators import generate, with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, DataSpec, Dropout, Experiment, NetworkSpec, Regularization, TrainingSpec, Variant
from core.headless.result import VariantResult
from core.headless.training import train


def _trained(experiment: Experiment, epochs: int) -> VariantResult:
    (found,) = train(experiment, epochs).variants
    return found


def _experiment(
    data: DataSpec,
    *hidden: int,
    activation: str = "tanh",
    l2: float = 0.0,
    dropout: float = 0.0,
    learning_rate: float = 0.01,
) -> Experiment:
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(learning_rate=learning_rate),
        variants=(
            Variant(
                network=NetworkSpec(hidden=hidden, activation=activation),  # type: ignore[arg-type]  # one of the names
                regularization=Regularization(
                    l2=L2(enabled=l2 > 0, strength=l2), dropout=Dropout(enabled=dropout > 0, rate=dropout)
                ),
            ),
        ),
    )


@lru_cache(maxsize=1)
def _opening() -> VariantResult:
    return _trained(opening_experiment(), 400)


def test_the_common_class_everywhere_is_no_good_fit() -> None:
    """3 % of the points are of a class that is nowhere in particular."""
    random = np.random.default_rng(0)
    points = Points.empty().added(random.uniform(-2.5, 2.5, (400, 2)), (np.arange(400) % 33 == 0).astype(np.uint8))
    spec = _experiment(DataSpec(generator=None), 4, l2=0.03)
    found = _trained(replace(spec, points=points), 300)
    (repeat,) = found.repeats
    assert repeat.outcome.measures.validation_accuracy > 0.94, "which looks good"
    assert found.verdict.kind == "underfitting"


def test_noisy_labels_fitted_as_well_as_can_be_are_no_underfitting() -> None:
    data = DataSpec(generator="moons", point_count=1000, noise=0.2, label_noise=0.3)
    found = _trained(_experiment(data, 8, l2=0.001), 400)
    assert found.figures.train_loss.median > 0.85 * np.log(2), "which would be called underfitting on clean labels"
    assert found.verdict.kind == "good"


@pytest.mark.parametrize(("generator", "strength"), [("gaussians", 0.1), ("gaussians", 0.3)])
def test_a_penalty_that_holds_a_network_far_above_its_own_best_makes_no_good_fit(
    generator: str, strength: float
) -> None:
    data = DataSpec(generator=generator, noise=0.3)  # type: ignore[arg-type]  # one of the names
    found = _trained(_experiment(data, 64, 64, l2=strength), 400)
    figures = found.figures
    assert figures.validation_loss.median > 1.1 * figures.best_validation_loss.median + 0.03
    assert found.verdict.kind in ("past_best", "underfitting")


def test_a_straight_line_through_circles_is_no_good_fit() -> None:
    found = _trained(_experiment(DataSpec(generator="circles"), 16, activation="linear"), 300)
    assert found.verdict.kind == "underfitting"


def test_a_network_that_dropout_keeps_from_learning_is_no_good_fit() -> None:
    found = _trained(_experiment(DataSpec(generator="moons"), 64, 64, dropout=0.9), 400)
    assert found.verdict.kind == "past_best"


@pytest.mark.parametrize("hidden", [(8,), (16, 16), (32, 32)])
def test_smaller_networks_that_dropout_keeps_simple_are_no_good_fits_either(hidden: tuple[int, ...]) -> None:
    """Each draws hardly more than a straight line through the moons, and both of its losses stay where they are."""
    data = DataSpec(generator="moons", noise=0.1)
    simple, free = (_trained(_experiment(data, *hidden, dropout=rate), 400) for rate in (0.9, 0.0))
    assert simple.figures.train_loss.median > free.figures.train_loss.median + 0.1
    assert simple.verdict.kind != "good"
    assert free.verdict.kind in ("good", "learning")


@pytest.mark.parametrize(("dropout", "kinds"), [(0.9, ("underfitting", "past_best", "learning")), (0.0, ("good",))])
def test_on_drawn_points_too_a_network_that_is_kept_simple_is_no_good_fit(
    dropout: float, kinds: tuple[str, ...]
) -> None:
    generated = generate(DataSpec(generator="moons", noise=0.1, point_count=400))
    spec = _experiment(DataSpec(generator=None), 8, dropout=dropout)
    found = _trained(replace(spec, points=Points.empty().added(*generated)), 400)
    assert found.verdict.kind in kinds


def test_training_loss_above_guessing_after_500_epochs_is_not_called_learning() -> None:
    found = _trained(_experiment(DataSpec(generator="spiral"), 64, 64, learning_rate=1.0), 500)
    assert found.figures.train_loss.median > np.log(2)
    assert found.verdict.kind in ("underfitting", "unstable")
    assert found.verdict.sign == "none"
    assert "guessing would cost 0.69" in found.verdict.detail


@pytest.mark.parametrize("count", [20, 60])
def test_a_verdict_from_few_validation_points_says_so(count: int) -> None:
    data = DataSpec(generator="moons", point_count=count, label_noise=0.15, validation_share=0.1)
    found = _trained(_experiment(data, 32, 32), 300).verdict
    assert "With so few, this can be luck" in found.detail or "missing among them" in found.detail
    assert "validation point" in found.detail


def test_the_opening_experiment_overfits_and_its_figures_are_rounded_right() -> None:
    verdict, figures = _opening().verdict, _opening().figures
    ratio = figures.validation_loss.median / figures.best_validation_loss.median
    assert verdict.headline == f"Overfitting since epoch {figures.best_epoch.median:.0f}"
    assert f"validation loss is {ratio:.1f} times its best" in verdict.detail
    assert "On 50 validation points" in verdict.detail


def test_its_rule_can_be_read_with_its_numbers() -> None:
    why = _opening().verdict.why
    assert "standard error" in why
    assert "50 points" in why
    assert "wrong training labels" in why, "which are known here"
