"""A run without a window: the same numbers as the trainer's, all epochs, and the right summary of them."""

from __future__ import annotations

import math
import platform
from contextlib import nullcontext
from importlib.metadata import version

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.split import assign
from core.experiment.presets import preset
from core.experiment.spec import (
    L2,
    DataSpec,
    EarlyStopping,
    Experiment,
    NetworkSpec,
    Regularization,
    Repeats,
    TrainingSpec,
    Variant,
)
from core.headless.result import Result
from core.headless.training import COLLECT_EPOCHS, train
from core.learning.trainer import Trainer
from core.metrics.summary import Figure

SMALL = NetworkSpec(hidden=(4,))
PLAIN = Variant(network=SMALL)
STOPPING = Variant(
    network=SMALL, regularization=Regularization(early_stopping=EarlyStopping(enabled=True, patience=2, min_delta=0.5))
)
DIVERGING = Variant(network=SMALL, regularization=Regularization(l2=L2(enabled=True, strength=1.0)))


def experiment(*variants: Variant, repeats: int = 1, **training: object) -> Experiment:
    """40 points, 20 of them to learn from in 3 mini-batches."""
    data = DataSpec(point_count=40, noise=0.2, label_noise=0.1, validation_share=0.5)
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(**{"batch_size": 8, **training}),  # type: ignore[arg-type]  # settings by name
        variants=variants or (PLAIN,),
        repeats=Repeats(count=repeats),
    )


def numbers(result: Result) -> list[object]:
    """All but the speed, which is never the same twice; NaN as a word, so that it equals itself."""
    return [
        [str(value) for value in (variant.rows.tolist(), variant.ranges.tolist())]
        + [str(replace(repeat, steps_per_second=0)) for repeat in variant.repeats]
        for variant in result.variants
    ]


def test_a_run_comes_to_what_the_trainer_comes_to() -> None:
    asked = experiment(PLAIN, STOPPING, repeats=2)
    trainer = Trainer(asked)
    while trainer.epoch < 12 and trainer.train_steps(1):
        pass
    result = train(asked, 12)
    assert result.epochs == 12
    for place, variant in enumerate(result.variants):
        rows, ranges = trainer.take_rows(place)
        np.testing.assert_array_equal(variant.rows, rows)
        np.testing.assert_array_equal(variant.ranges, ranges)
        assert [repeat.outcome for repeat in variant.repeats] == list(trainer.outcomes(place))


def test_a_feature_that_fits_the_shape_replaces_a_hidden_layer_whatever_the_seed() -> None:
    result = train(replace(preset("features"), repeats=Repeats(count=8, resample=True)), 300)
    names = ["no hidden layer on x₁, x₂", "no hidden layer on x₁², x₂²", "8 units on x₁, x₂"]
    assert [variant.name for variant in result.variants] == names
    assert [variant.parameters for variant in result.variants] == [3, 3, 33]
    straight, squares, units = ([repeat.outcome.measures for repeat in variant.repeats] for variant in result.variants)
    assert max(measures.validation_accuracy for measures in straight) < 0.7
    assert min(measures.validation_accuracy for measures in squares) > 0.9
    for with_features, with_layer in zip(squares, units, strict=True):
        assert with_features.validation_loss < with_layer.validation_loss + 0.02


def test_no_epoch_is_lost_over_a_long_run() -> None:
    epochs = 2 * COLLECT_EPOCHS + 5
    result = train(experiment(repeats=2, batch_size=20), epochs)
    (variant,) = result.variants
    np.testing.assert_array_equal(variant.rows[:, 0], np.arange(epochs + 1))
    np.testing.assert_array_equal(variant.ranges[:, 0], np.arange(epochs + 1))
    assert min(repeat.outcome.measures.train_loss for repeat in variant.repeats) == variant.ranges[-1, 1]


def test_the_same_run_gives_the_same_numbers_and_another_seed_others() -> None:
    asked = experiment(PLAIN, STOPPING)
    other = replace(asked, training=replace(asked.training, seed=1))
    assert numbers(train(asked, 5)) == numbers(train(asked, 5))
    assert numbers(train(asked, 5)) != numbers(train(other, 5))


def test_a_variant_that_stops_early_says_so_and_the_others_go_on() -> None:
    plain, stopping = train(experiment(PLAIN, STOPPING), 30).variants
    assert plain.figures.epochs.median == 30
    assert not plain.figures.stopped_early
    assert stopping.figures.stopped_early
    assert stopping.figures.epochs.median < 30
    assert len(stopping.rows) <= len(plain.rows) == 31


def test_the_epoch_that_the_weights_are_of_is_told_and_is_not_always_the_best() -> None:
    """With a minimum improvement, small steps to a lower loss move the best epoch and not the weights kept."""
    rule = EarlyStopping(enabled=True, patience=10, min_delta=0.05)
    plain, stopped = train(
        experiment(PLAIN, Variant(network=SMALL, regularization=Regularization(early_stopping=rule))), 300
    ).variants
    (repeat,) = stopped.repeats
    assert plain.repeats[0].weights_epoch == 300
    assert repeat.weights_epoch == repeat.outcome.restored_epoch == repeat.epochs - 10
    assert repeat.weights_epoch < repeat.outcome.best_epoch
    losses = {int(row[0]): row[2] for row in stopped.rows}
    assert repeat.outcome.measures.validation_loss == losses[repeat.weights_epoch]
    assert str(repeat.weights_epoch) in stopped.verdict.detail


def test_every_variant_gets_the_verdict_that_its_curves_give() -> None:
    verdicts = [v.verdict for v in train(experiment(PLAIN, STOPPING, DIVERGING, repeats=2), 30).variants]
    assert verdicts[1].kind == "stopped"
    assert all(verdict.headline and verdict.detail for verdict in verdicts)


def test_a_result_names_what_it_was_computed_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MKL_CBWR", "COMPATIBLE")
    made_with = train(experiment(), 1).machinery
    assert made_with.torch == torch.__version__
    assert made_with.capability == torch.backends.cpu.get_cpu_capability()
    assert isinstance(made_with.mkl, bool)
    assert made_with.mkl_cbwr == "COMPATIBLE"
    assert made_with.python == platform.python_version()
    assert made_with.program == version("overfitting-playground")


def test_a_run_ends_when_all_have_stopped() -> None:
    result = train(experiment(STOPPING), 1000)
    assert result.epochs == result.variants[0].figures.epochs.median < 1000


def test_a_variant_that_diverges_says_so_and_keeps_finite_numbers() -> None:
    (variant,) = train(experiment(DIVERGING, optimizer="sgd", learning_rate=10.0), 200).variants
    assert variant.figures.diverged
    assert math.isfinite(variant.figures.train_loss.median)


def test_without_validation_points_their_figures_are_missing() -> None:
    asked = experiment()
    held_out = assign(asked.data, asked.points).is_validation
    few = replace(asked, points=asked.points.kept(~held_out))
    (variant,) = train(few, 2).variants
    figures = variant.figures
    assert figures.train_loss.exists
    assert not any(figure.exists for figure in (figures.validation_loss, figures.gap, figures.best_epoch))


def test_medians_and_ranges_are_those_of_the_repeats() -> None:
    (variant,) = train(experiment(repeats=3), 3).variants
    low, median, high = sorted(repeat.outcome.measures.train_loss for repeat in variant.repeats)
    assert variant.figures.train_loss == Figure(median, low, high)
    assert low < median < high


def test_progress_is_told_up_to_the_last_epoch() -> None:
    told: list[float] = []
    train(experiment(), 4, told.append)
    assert told == sorted(told)
    assert told[-1] == 4


def test_an_interruption_ends_the_run() -> None:
    def interrupt(epoch: float) -> None:
        if epoch >= 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(experiment(), 1_000_000, interrupt)


@pytest.mark.parametrize("ends_well", [True, False])
def test_torch_and_small_numbers_are_as_before_afterwards(ends_well: bool) -> None:
    def interrupt(_: float) -> None:
        assert torch.get_num_threads() == 1
        assert float(torch.tensor(1e-310, dtype=torch.float64) * 1) == 0
        if not ends_well:
            raise KeyboardInterrupt

    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with nullcontext() if ends_well else pytest.raises(KeyboardInterrupt):
            train(experiment(), 2, interrupt)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
    assert 1e-310 * 1 > 0


def test_surfaces_come_along_where_they_are_asked_for() -> None:
    assert train(experiment(), 1).snapshots == ()
    first, second = train(experiment(PLAIN, STOPPING, repeats=2), 1, grid=16).snapshots
    assert first.surface.shape == second.surface.shape == (1, 16, 16)
    assert first.boundaries.shape[1] == 4


def test_steps_per_second_are_those_of_one_network() -> None:
    result = train(experiment(PLAIN, PLAIN, repeats=2), 40)
    steps = 3 * 40
    for variant in result.variants:
        for repeat in variant.repeats:
            assert repeat.steps_per_second == pytest.approx(steps / result.seconds)
