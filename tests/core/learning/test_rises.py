"""How much of a rise may be luck: the standard error over the validation points, along a run and back."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import EarlyStopping, Repeats
from core.learning.progress import Look, Progress, take_in
from core.learning.rises import is_looked_at, next_look, rise_error
from core.learning.trainer import Trainer
from tests.core.learning.small_experiments import experiment, train_epochs, validation_losses, variant

SPEC = replace(experiment(variant(16, 8), variant(16, 8, l2=0.01), variant(5), learning_rate=0.03))


def _errors(trainer: Trainer) -> list[float]:
    return [outcome.rise_error for place in range(3) for outcome in trainer.outcomes(place)]


def test_it_is_of_the_differences_since_each_repeats_own_best_epoch() -> None:
    trainer = Trainer(replace(SPEC, repeats=Repeats(count=2)))
    best = {
        (place, repeat): (math.inf, validation_losses(trainer, place, repeat))
        for place in range(3)
        for repeat in range(2)
    }
    for _ in range(20):
        train_epochs(trainer)
        for (place, repeat), (lowest, _) in best.items():
            loss = trainer.outcomes(place)[repeat].measures.validation_loss
            if loss < lowest:
                best[place, repeat] = loss, validation_losses(trainer, place, repeat)
    for (place, repeat), (_, before) in best.items():
        rises = validation_losses(trainer, place, repeat) - before
        expected = rises.std(ddof=1) / math.sqrt(len(rises))
        outcome = trainer.outcomes(place)[repeat]
        assert outcome.best_epoch < trainer.epoch, "or nothing would be tested"
        assert outcome.rise_error == pytest.approx(expected, rel=1e-3)


def test_the_history_has_the_medians_of_the_epochs_that_were_looked_at() -> None:
    trainer = Trainer(replace(SPEC, repeats=Repeats(count=3)))
    train_epochs(trainer, 64)
    rises = trainer.take_rises(0)
    assert rises[:, 0].tolist() == [epoch for epoch in range(65) if is_looked_at(epoch)]
    assert rises[-1, 1] == sorted(outcome.rise_error for outcome in trainer.outcomes(0))[1]
    assert len(trainer.take_rises(0)) == 0


def test_it_is_looked_at_often_at_first_and_then_ever_more_rarely() -> None:
    looked = [epoch for epoch in range(20_000) if is_looked_at(epoch)]
    assert looked[:20] == list(range(20))
    assert all(later - earlier <= max(1, earlier / 16) for earlier, later in pairwise(looked))
    assert len(looked) < 200
    assert all(next_look(epoch) == later for earlier, later in pairwise(looked) for epoch in range(earlier, later))


def test_going_back_takes_the_losses_of_the_best_epoch_along() -> None:
    straight, detour = Trainer(SPEC), Trainer(SPEC)
    train_epochs(straight, 40)
    train_epochs(detour, 33)
    detour.continue_from(10)
    train_epochs(detour, 30)
    assert _errors(straight) == _errors(detour)
    np.testing.assert_array_equal(detour.take_rises(0), straight.take_rises(0))


def test_an_earlier_moment_shows_what_was_known_then() -> None:
    trainer = Trainer(SPEC)
    train_epochs(trainer, 32)
    then = _errors(trainer)
    train_epochs(trainer, 40)
    trainer.show(32)
    shown = [o.rise_error for v in trainer.snapshot_variants(4) for o in v.outcomes]
    assert shown == then


def test_changed_points_begin_it_anew() -> None:
    trainer = Trainer(SPEC)
    train_epochs(trainer, 20)
    trainer.take_rises(0)
    trainer.change(replace(SPEC, points=SPEC.points.added(np.zeros((1, 2)), 1)))
    assert all(math.isnan(error) for error in _errors(trainer))
    train_epochs(trainer, 10)
    assert trainer.take_rises(0)[:, 0].tolist() == list(range(21, 31)), "counted from the first epoch on them"
    assert not any(math.isnan(error) for error in _errors(trainer))


def test_early_stopping_that_put_the_best_weights_back_leaves_no_sign() -> None:
    for restores in (True, False):
        rule = EarlyStopping(enabled=True, patience=200, restore_best=restores)
        trainer = Trainer(replace(opening_experiment(), variants=(variant(64, 64, stopping=rule),)))
        train_epochs(trainer, 600)
        (outcome,) = trainer.outcomes(0)
        assert outcome.status == "stopped_early"
        assert outcome.sign == ("none" if restores else "overfitting")


def test_one_point_has_no_error() -> None:
    assert math.isnan(rise_error(np.ones(1, np.float32), np.zeros(1, np.float32)))
    assert math.isnan(rise_error(np.ones(3, np.float32), None))


def test_what_a_network_shows_depends_on_no_other() -> None:
    """One has risen, so the limit below which chance is known by heart is asked for; the other is at its best."""

    def look(validation_loss: float) -> Look:
        progress = Progress()
        progress.best_loss, progress.best_train_loss = 0.40, 0.30
        progress.best_losses = np.full(60, 0.40, np.float32)
        return Look(progress, 0.20, validation_loss, 0.001)

    alone, beside, risen = look(0.39), look(0.39), look(0.60)
    take_in([alone], lambda: 0.29)
    take_in([beside, risen], lambda: 0.29)
    assert risen.progress.sign == "overfitting"
    assert beside.progress.sign == alone.progress.sign
