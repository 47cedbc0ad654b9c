"""Repeats: every variant trained several times at once, each time as it would be alone."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import EarlyStopping, Experiment, Repeats
from core.learning import seeds
from core.learning.snapshots import boundaries
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES
from tests.core.learning.small_experiments import experiment, train_epochs, variant, weights
from tests.weights import parameters_of


def _repeated(spec: Experiment, count: int, *, resample: bool = False) -> Experiment:
    return replace(spec, repeats=Repeats(count=count, resample=resample))


def test_each_repeat_is_the_run_of_its_seed() -> None:
    spec = experiment(variant(6, dropout=0.3), variant(6, normalized=True), variant(4, l2=0.01))
    together = Trainer(_repeated(spec, 3))
    train_epochs(together, 8)
    for repeat, seed in enumerate(seeds.of_repeats(spec.training.seed, 3)):
        alone = Trainer(replace(spec, training=replace(spec.training, seed=seed)))
        train_epochs(alone, 8)
        for place in range(3):
            assert torch.equal(parameters_of(together, place, repeat).flat, parameters_of(alone, place).flat)


def test_variants_of_a_repeat_start_alike_and_repeats_do_not() -> None:
    trainer = Trainer(_repeated(experiment(variant(6), variant(6, l2=0.1)), 2))
    assert torch.equal(parameters_of(trainer, 0, 1).flat, parameters_of(trainer, 1, 1).flat)
    assert not torch.equal(parameters_of(trainer, 0, 0).flat, parameters_of(trainer, 0, 1).flat)


def test_the_history_is_of_medians_and_ranges() -> None:
    trainer = Trainer(_repeated(experiment(variant(6)), 5))
    seen = []
    for _ in range(4):
        train_epochs(trainer)
        outcomes = [outcome.measures for outcome in trainer.outcomes(0)]
        seen.append([[m.train_loss for m in outcomes], [m.validation_loss for m in outcomes]])
    rows, ranges = trainer.take_rows(0)
    losses = np.array(seen)
    np.testing.assert_allclose(rows[1:, 1:3], np.median(losses, axis=2))
    np.testing.assert_allclose(ranges[1:, [1, 3]], losses.min(axis=2))
    np.testing.assert_allclose(ranges[1:, [2, 4]], losses.max(axis=2))
    assert rows[:, 0].tolist() == ranges[:, 0].tolist() == [0, 1, 2, 3, 4]


def test_one_repeat_has_no_range() -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer)
    assert [len(part) for part in trainer.take_rows(0)] == [2, 0]


def test_the_surface_is_the_mean_and_the_spread_is_every_boundary() -> None:
    trainer = Trainer(_repeated(experiment(variant(6)), 3))
    train_epochs(trainer, 10)
    (shown,) = trainer.snapshot_variants(16, spread=True)
    each = trainer._now.surfaces(0, 16)
    assert len(each) == 3
    np.testing.assert_allclose(shown.surface, np.mean(each, axis=0), rtol=1e-6)
    assert len(shown.boundaries) == sum(len(boundaries([surface])) for surface in each) > 0
    assert len(trainer.snapshot_variants(16)[0].boundaries) == 0


def test_the_first_repeat_learns_from_the_points_as_they_are_and_all_are_measured_on_the_same() -> None:
    spec = opening_experiment()
    resampled = Trainer(_repeated(spec, 3, resample=True))
    plain = Trainer(_repeated(spec, 3))
    x, count = resampled._data.sample(COORDINATES).x, resampled._data.training_count
    assert torch.equal(x[0], plain._data.sample(COORDINATES).x[0])
    assert torch.equal(x[1, count:], x[0, count:])
    assert not torch.equal(x[1, :count], x[0, :count])
    assert not torch.equal(x[1, :count], x[2, :count])
    for trainer in (resampled, plain):
        train_epochs(trainer, 3)
    assert torch.equal(weights(resampled), weights(plain))


@pytest.mark.parametrize("resample", [False, True])
def test_points_that_come_and_go_join_all_repeats(resample: bool) -> None:
    spec = _repeated(experiment(variant(5, dropout=0.2)), 3, resample=resample)
    trainer = Trainer(spec)
    trainer.train_steps(3)
    fewer = replace(spec, points=spec.points.kept(np.arange(len(spec.points)) % 3 > 0))
    trainer.change(fewer)
    train_epochs(trainer, 2)
    trainer.change(spec)
    train_epochs(trainer, 2)
    assert trainer.epoch >= 3
    assert all(np.isfinite(outcome.measures.train_loss) for outcome in trainer.outcomes(0))


def test_a_repeat_that_stops_stands_still_while_the_others_go_on() -> None:
    rule = EarlyStopping(enabled=True, patience=4)
    trainer = Trainer(_repeated(experiment(variant(16, 8, stopping=rule), learning_rate=0.05), 4))
    train_epochs(trainer, 200)
    stops = [outcome.status_epoch for outcome in trainer.outcomes(0)]
    assert trainer.finished
    assert len(set(stops)) > 1, "they stop at epochs of their own"
    rows, ranges = trainer.take_rows(0)
    assert rows[-1, 0] == max(stops)
    assert np.isfinite(ranges).all()
    (shown,) = trainer.snapshot_variants(4)
    assert (shown.status, shown.status_epoch) == ("stopped_early", max(stops))
    steps = np.abs(np.diff(rows[:, 2]))
    at_stops = steps[[stop - 1 for stop in stops]]
    assert at_stops.max() < 0.1, "going back to best weights makes no jump in the median"
