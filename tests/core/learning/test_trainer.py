"""Runs: repeatable, the same in company as alone, and steady on whatever data."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from core.data.points import Points
from core.experiment.spec import DataSpec, EarlyStopping, Experiment, TrainingSpec
from core.learning import evaluation
from core.learning.regularization import DropoutFactors
from core.learning.trainer import Trainer
from core.learning.training_data import targets
from core.plane.features import COORDINATES
from core.plane.grid import View, grid_positions
from core.protocol import HISTORY_COLUMNS
from tests.core.learning.small_experiments import (
    all_learned_from,
    experiment,
    scattered,
    train_epochs,
    variant,
    weights,
)
from tests.weights import parameters_of


def test_the_same_experiment_gives_the_same_numbers_to_the_bit() -> None:
    spec = experiment(variant(7, 5, normalized=True, dropout=0.3, l2=0.01), variant(7, 5), variant(3), batch_size=7)
    first, second = Trainer(spec), Trainer(spec)
    train_epochs(first, 6)
    while second.epoch < 6:
        second.train_steps(1 + second.step_in_epoch % 2)
        second.snapshot_variants(8)
    for place in range(3):
        assert torch.equal(weights(first, place), weights(second, place))


def test_another_seed_gives_other_numbers() -> None:
    trainers = [Trainer(experiment(seed=seed)) for seed in (0, 1)]
    for trainer in trainers:
        train_epochs(trainer, 2)
    assert not torch.equal(*[weights(trainer) for trainer in trainers])


@pytest.mark.parametrize("classes", [2, 3])
def test_training_is_that_of_torch(classes: int) -> None:
    """The whole path against torch.nn and torch.optim: full batches, so that the order doesn't matter."""
    spec = experiment(variant(6, l2=0.01), data=DataSpec(class_count=classes), batch_size=1000)
    trainer = Trainer(spec)
    start = parameters_of(trainer)
    linear = [torch.nn.Linear(2, 6), torch.nn.Linear(6, spec.output_count)]
    module = torch.nn.Sequential(linear[0], torch.nn.Tanh(), linear[1])
    with torch.no_grad():
        for layer, weight, bias in zip(linear, start.weights, start.biases, strict=True):
            layer.weight.copy_(weight[0].T)
            layer.bias.copy_(bias[0, 0])
    optimizer = torch.optim.Adam(module.parameters(), lr=spec.training.learning_rate)
    sample = trainer._data.sample(COORDINATES)
    x, labels = sample.x[0, : sample.training_count], sample.labels[0, : sample.training_count]
    for _ in range(20):
        optimizer.zero_grad()
        z = module(x)
        loss = (
            torch.nn.functional.binary_cross_entropy_with_logits(z, targets(labels, 1))
            if classes == 2
            else torch.nn.functional.cross_entropy(z, labels)
        )
        penalty = 0.01 * torch.stack([layer.weight.square().sum() for layer in linear]).sum()
        (loss + penalty).backward()  # type: ignore[no-untyped-call]  # torch's
        optimizer.step()
    train_epochs(trainer, 20)
    found = parameters_of(trainer)
    for layer, weight in zip(linear, found.weights, strict=True):
        torch.testing.assert_close(weight[0].clone(), layer.weight.detach().T, rtol=1e-3, atol=1e-4)


def test_steps_stop_at_the_end_of_the_epoch() -> None:
    trainer = Trainer(experiment(batch_size=4))
    steps = trainer.steps_per_epoch
    assert trainer.train_steps(0) == 0
    assert trainer.train_steps(3) == 3
    assert (trainer.epoch, trainer.step_in_epoch, trainer.epoch_fraction) == (0, 3, 3 / steps)
    assert trainer.train_steps(1000) == steps - 3
    assert (trainer.epoch, trainer.step_in_epoch, trainer.epoch_fraction) == (1, 0, 0.0)


def test_every_epoch_has_an_order_of_its_own() -> None:
    trainer = Trainer(experiment())
    orders = []
    for _ in range(2):
        trainer.train_steps(1)
        assert trainer._current.order is not None
        orders.append(trainer._current.order.remaining[0].tolist())
        train_epochs(trainer)
    assert orders[0] != orders[1]
    assert sorted(orders[0]) == sorted(orders[1]) == trainer._data.training_ids.tolist()


def test_dropout_never_repeats_its_noise(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = Trainer(experiment(variant(6, dropout=0.5)))
    drawn: list[int] = []
    monkeypatch.setattr(DropoutFactors, "draw", lambda factors, step: drawn.append(step))
    train_epochs(trainer, 3)
    assert len(set(drawn)) == len(drawn) == 3 * trainer.steps_per_epoch


def test_history_begins_before_training_and_has_a_row_for_each_epoch() -> None:
    trainer = Trainer(experiment(variant(6), variant(4)))
    before = trainer.outcomes(0)[0].measures
    train_epochs(trainer, 3)
    rows = trainer.take_rows(0)[0]
    assert rows.shape == (4, len(HISTORY_COLUMNS))
    assert rows[:, 0].tolist() == [0, 1, 2, 3]
    assert rows[0, 1] == before.train_loss
    after = trainer.outcomes(0)[0].measures
    assert rows[3, 1:-1].tolist() == [
        after.train_loss,
        after.validation_loss,
        after.train_accuracy,
        after.validation_accuracy,
        after.penalty,
    ]
    assert after.train_loss < before.train_loss
    assert len(trainer.take_rows(0)[0]) == 0
    assert len(trainer.take_rows(1)[0]) == 4


def test_a_snapshot_shows_the_weights_of_this_moment() -> None:
    trainer = Trainer(experiment(variant(6, dropout=0.5), variant(4), data=DataSpec(class_count=3)))
    trainer.train_steps(2)
    earlier = trainer.snapshot_variants(16)
    trainer.train_steps(1)
    later = trainer.snapshot_variants(16)
    for old, new in zip(earlier, later, strict=True):
        assert new.surface.shape == (3, 16, 16)
        assert new.surface.dtype == np.float32
        np.testing.assert_allclose(new.surface.sum(0), 1, rtol=1e-5)
        assert old.measures.train_loss != new.measures.train_loss
        assert not np.array_equal(old.surface, new.surface)
        assert len(old.rows) == 1
        assert len(new.rows) == 0
    again = trainer.snapshot_variants(16)
    assert np.array_equal(again[0].surface, later[0].surface)
    assert trainer.snapshot_variants(8)[0].surface.shape == (3, 8, 8)


@pytest.mark.parametrize(
    "view", [View(-1.0, 0.5, 1.0, 2.5), View(2.8125, 3.0, -3.0, -2.8125), View(-3.0, 1.0, 0.0, 2.0)]
)
@pytest.mark.parametrize("classes", [2, 3])
def test_a_zoomed_surface_is_the_networks_answer_on_that_rectangle(view: View, classes: int) -> None:
    trainer = Trainer(experiment(variant(6, normalized=True), data=DataSpec(class_count=classes)))
    train_epochs(trainer, 5)
    for asked in (View(), view, view.with_margin(0.125)):  # what was computed for one is not taken for another
        (shown,) = trainer.snapshot_variants(16, spread=True, view=asked)
        positions = torch.tensor(grid_positions(16, asked))
        expected = evaluation.surface(parameters_of(trainer), positions)[0]
        assert np.array_equal(shown.surface, expected.view(-1, 16, 16).numpy())
        x, y = shown.boundaries[:, ::2], shown.boundaries[:, 1::2]
        inside = (x >= asked.x0 - 1e-6) & (x <= asked.x1 + 1e-6) & (y >= asked.y0 - 1e-6) & (y <= asked.y1 + 1e-6)
        assert inside.all()


def test_the_surface_answers_as_the_points_are_measured() -> None:
    """A grid cell whose centre is a point has that point's probability."""
    points = Points.empty().added([[-1.5, -1.5], [1.5, -1.5], [-1.5, 1.5], [1.5, 1.5]], [0, 1, 1, 1])
    trainer = Trainer(experiment(variant(8), points=all_learned_from(points), learning_rate=0.1))
    train_epochs(trainer, 100)
    surface = trainer.snapshot_variants(2)[0].surface[0]
    assert surface[0, 0] < 0.1
    assert min(surface[0, 1], surface[1, 0], surface[1, 1]) > 0.9


def test_points_that_all_variants_see_are_the_training_points() -> None:
    """Validation points leave no trace in the weights."""
    spec = experiment()
    trainer = Trainer(spec)
    points = spec.points
    validation = ~np.isin(points.ids, trainer._data.training_ids)
    moved = points.positions.copy()
    moved[validation] += 1
    other = Trainer(
        experiment(
            points=Points(moved, points.labels, points.ids, points.drawn, points.flip_at, points.place, points.next_id)
        )
    )
    train_epochs(trainer, 2)
    train_epochs(other, 2)
    assert torch.equal(weights(trainer), weights(other))
    assert trainer.outcomes(0)[0].measures.validation_loss != other.outcomes(0)[0].measures.validation_loss


ONE_PLACE = Points.empty().added(np.full((20, 2), 0.5), np.arange(20) % 2)
DEGENERATE = {
    "no points": Points.empty(),
    "one point": Points.empty().added([[1.0, 1.0]], [1]),
    "two points": Points.empty().added([[1.0, 1.0], [0.0, 1.0]], [1, 0]),
    "one class": Points.empty().added(scattered(20).positions, 1),
    "one place": ONE_PLACE,
}


@pytest.mark.parametrize("name", DEGENERATE)
@pytest.mark.parametrize("share", [0.1, 0.9])
@pytest.mark.parametrize("batch_size", [1, 4, 1000])
@pytest.mark.parametrize("classes", [2, 4])
def test_degenerate_data_never_fails(name: str, share: float, batch_size: int, classes: int) -> None:
    spec = Experiment(
        data=DataSpec(validation_share=share, class_count=classes),
        points=DEGENERATE[name],
        training=TrainingSpec(batch_size=batch_size),
        variants=(
            variant(4, normalized=True, dropout=0.5, stopping=EarlyStopping(enabled=True, patience=1)),
            variant(4, 3, l1=0.01),
            variant(),
        ),
    )
    trainer = Trainer(spec)
    train_epochs(trainer, 3)
    assert trainer.epoch == (3 if trainer.can_train else 0)
    for shown in trainer.snapshot_variants(4):
        assert shown.status != "diverged"
        assert np.isfinite(shown.surface).all()
        assert math.isnan(shown.measures.train_loss) == (not trainer.can_train)
        assert len(shown.rows) >= 1


def test_without_validation_points_nothing_stops_and_no_epoch_is_best() -> None:
    points = all_learned_from(Points.empty().added([[1.0, 1.0], [0.0, 1.0]], [1, 0]))
    rule = EarlyStopping(enabled=True, patience=1)
    trainer = Trainer(experiment(variant(4, stopping=rule), points=points))
    assert len(trainer._data.training_ids) == 2
    train_epochs(trainer, 5)
    (shown,) = trainer.snapshot_variants(4)
    assert (shown.status, shown.best_epoch) == ("training", -1)
