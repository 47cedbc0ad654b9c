"""Early stopping, best weights, and divergence: who stands still when, with which weights, while others go on."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest
import torch

from core.experiment.spec import EarlyStopping, Experiment, Variant
from core.learning.trainer import Trainer
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant, weights

RULE = EarlyStopping(enabled=True, patience=5)
POINTS = scattered(40, seed=2)


def _with_rule(spec: Experiment, rule: EarlyStopping, place: int = 0) -> Experiment:
    variants = list(spec.variants)
    regularization = msgspec.structs.replace(variants[place].regularization, early_stopping=rule)
    variants[place] = msgspec.structs.replace(variants[place], regularization=regularization)
    return msgspec.structs.replace(spec, variants=tuple(variants))


def _overfitting(*variants: Variant, learning_rate: float = 0.03) -> Experiment:
    """Stops after a few dozen epochs at most."""
    return experiment(*variants, points=POINTS, learning_rate=learning_rate)


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("company", [False, True])
def test_best_weights_restored_are_those_of_training_for_best_epoch_epochs(normalized: bool, company: bool) -> None:
    others = [variant(16, normalized=normalized)] if company else []
    spec = _overfitting(variant(16, normalized=normalized, stopping=RULE), *others)
    stopped = Trainer(spec)
    while stopped.outcomes(0)[0].status == "training" and stopped.epoch < 300:
        train_epochs(stopped)
    shown = stopped.snapshot_variants(4)[0]
    assert shown.status == "stopped_early"
    assert shown.status_epoch - shown.best_epoch == 5
    assert shown.restored_epoch == shown.outcomes[0].weights_epoch == shown.best_epoch > 0
    assert shown.measures.validation_loss == shown.rows[:, 2].min()
    exact = Trainer(spec)
    train_epochs(exact, shown.best_epoch)
    assert torch.equal(weights(stopped), weights(exact))


def test_without_restoring_the_last_weights_stay() -> None:
    rule = EarlyStopping(enabled=True, patience=5, restore_best=False)
    trainer, watched = Trainer(_overfitting(variant(16, stopping=rule))), Trainer(_overfitting(variant(16)))
    while not trainer.finished:
        train_epochs(trainer)
        train_epochs(watched)
    assert torch.equal(weights(trainer), weights(watched))
    assert trainer.snapshot_variants(4)[0].restored_epoch == -1
    assert trainer.train_steps(10) == 0


def test_the_others_go_on_as_if_alone() -> None:
    trainer = Trainer(_overfitting(variant(16, stopping=RULE), variant(16, l2=0.01)))
    alone = Trainer(_overfitting(variant(16, l2=0.01)))
    train_epochs(trainer, 60)
    train_epochs(alone, 60)
    assert trainer.outcomes(0)[0].status == "stopped_early"
    assert not trainer.finished
    still = weights(trainer, 0)
    assert torch.equal(weights(trainer, 1), weights(alone))
    assert len(trainer.take_rows(1)[0]) == 61
    rows = trainer.take_rows(0)[0]
    assert len(rows) == trainer.snapshot_variants(4)[0].status_epoch + 1
    train_epochs(trainer, 3)
    assert torch.equal(weights(trainer, 0), still)


def test_best_weights_go_along_when_a_stack_is_taken_apart() -> None:
    """One variant was at its best before it stopped itself, and the other before that one stopped."""
    spec = _overfitting(variant(16, stopping=RULE), variant(16))
    trainer = Trainer(spec)
    train_epochs(trainer, 60)
    first, second = trainer.snapshot_variants(4)
    assert second.best_epoch <= first.status_epoch
    trainer.change(_with_rule(spec, EarlyStopping(enabled=True, patience=1), 1))
    train_epochs(trainer)
    for place, before in enumerate((first, second)):
        assert trainer.outcomes(place)[0].status == "stopped_early"
        assert trainer.outcomes(place)[0].measures.validation_loss == before.rows[:, 2].min()
    assert trainer.outcomes(1)[0].measures.validation_loss < second.measures.validation_loss


def test_a_stopped_variant_goes_on_once_it_would_not_have_been_stopped() -> None:
    spec = _overfitting(variant(16, stopping=RULE), variant(16))
    trainer = Trainer(spec)
    train_epochs(trainer, 60)
    stop = trainer.snapshot_variants(4)[0]
    assert stop.status == "stopped_early"
    trainer.change(_with_rule(spec, EarlyStopping(enabled=True, patience=4)))
    assert trainer.outcomes(0)[0].status == "stopped_early"
    still = weights(trainer, 0)
    trainer.train_steps(1)
    trainer.change(_with_rule(spec, EarlyStopping(enabled=True, patience=12)))
    assert trainer.outcomes(0)[0].status == "training"
    assert torch.equal(weights(trainer, 0), still)
    train_epochs(trainer, 6)
    assert trainer.outcomes(0)[0].status == "training", "epochs it missed don't count against its patience"
    resumed = trainer.snapshot_variants(4)[0]
    assert (resumed.status_epoch, resumed.restored_epoch) == (0, -1)
    assert not torch.equal(weights(trainer, 0), still)
    assert resumed.rows[:, 0].tolist() == [61, 62, 63, 64, 65, 66]


def test_switching_early_stopping_off_lets_a_finished_run_go_on() -> None:
    spec = _overfitting(variant(16, stopping=RULE))
    trainer = Trainer(spec)
    train_epochs(trainer, 100)
    assert trainer.finished
    end = trainer.epoch
    trainer.change(_with_rule(spec, EarlyStopping()))
    assert not trainer.finished
    train_epochs(trainer, 3)
    assert trainer.epoch == end + 3


def test_switched_on_later_it_knows_the_epochs_before() -> None:
    spec = _overfitting(variant(16))
    trainer = Trainer(spec)
    train_epochs(trainer, 80)
    best = trainer.snapshot_variants(4)[0].best_epoch
    assert best <= 75
    trainer.change(_with_rule(spec, RULE))
    train_epochs(trainer, 1)
    shown = trainer.snapshot_variants(4)[0]
    assert (shown.status, shown.status_epoch, shown.restored_epoch) == ("stopped_early", 81, best)


def test_best_epoch_is_the_plain_minimum() -> None:
    rule = EarlyStopping(min_delta=0.2)
    trainer = Trainer(_overfitting(variant(16, stopping=rule)))
    train_epochs(trainer, 40)
    (shown,) = trainer.snapshot_variants(4)
    losses = shown.rows[:, 2]
    assert shown.best_epoch == int(losses.argmin())


def _drawn(spec: Experiment, seed: int) -> Experiment:
    """Strokes of one class all over the plane, over what was there."""
    return msgspec.structs.replace(spec, points=spec.points.added(scattered(40, seed=seed).positions, seed % 2))


def test_drawing_never_brings_back_weights_from_before_it() -> None:
    spec = _overfitting(variant(16, stopping=RULE), variant(16))
    trainer = Trainer(spec)
    train_epochs(trainer, 4)
    for seed in range(3):
        trainer.train_steps(1)
        spec = _drawn(spec, seed)
        trainer.change(spec)
        drawn = trainer.epoch
        assert [shown.best_epoch for shown in trainer.snapshot_variants(4)] == [-1, -1]
        assert trainer.points_epoch == drawn + 1
        train_epochs(trainer, 2)
    rows = []
    while trainer.outcomes(0)[0].status == "training" and trainer.epoch < 300:
        train_epochs(trainer)
        rows.append(trainer.take_rows(0)[0][-1])
    (shown, other) = trainer.snapshot_variants(4)
    assert shown.status == "stopped_early"
    assert shown.restored_epoch == shown.best_epoch >= trainer.points_epoch
    assert other.best_epoch >= trainer.points_epoch
    assert shown.measures.validation_loss == min(row[2] for row in rows)


def test_a_lower_loss_on_other_points_neither_stops_nor_counts_as_best() -> None:
    spec = _overfitting(variant(16, stopping=RULE))
    trainer = Trainer(spec)
    train_epochs(trainer, 8)
    before = trainer.take_rows(0)[0][:, 2].min()
    trainer.change(_drawn(spec, 0))
    train_epochs(trainer, 5)
    assert trainer.outcomes(0)[0].status == "training", "patience begins anew"
    (shown,) = trainer.snapshot_variants(4)
    assert shown.rows[:, 2].min() > before, "a case that tells something: the new points cost more"
    assert shown.best_epoch == shown.rows[shown.rows[:, 2].argmin(), 0]


def test_a_stop_about_other_points_ends_with_them() -> None:
    spec = _overfitting(variant(16, stopping=RULE))
    trainer = Trainer(spec)
    train_epochs(trainer, 100)
    assert trainer.finished
    end, still = trainer.epoch, weights(trainer)
    trainer.change(_drawn(spec, 0))
    assert not trainer.finished
    assert torch.equal(weights(trainer), still)
    (shown,) = trainer.snapshot_variants(4)
    assert (shown.status, shown.best_epoch, shown.restored_epoch) == ("training", -1, -1)
    train_epochs(trainer, 3)
    assert trainer.epoch == end + 3


def test_points_that_stay_keep_the_best_epoch() -> None:
    spec = _overfitting(variant(16))
    trainer = Trainer(spec)
    train_epochs(trainer, 10)
    best = trainer.snapshot_variants(4)[0].best_epoch
    trainer.change(msgspec.structs.replace(spec, training=msgspec.structs.replace(spec.training, learning_rate=1e-5)))
    assert (trainer.snapshot_variants(4)[0].best_epoch, trainer.points_epoch) == (best, 0)


def _diverging() -> Experiment:
    """The second variant's penalty makes its weights grow twentyfold at every step."""
    return experiment(variant(6), variant(6, l2=1.0), variant(6), optimizer="sgd", learning_rate=10.0)


def test_divergence_keeps_the_last_finite_weights_and_the_others_going() -> None:
    trainer = Trainer(_diverging())
    kept = weights(trainer, 1)
    while trainer.outcomes(1)[0].status == "training" and trainer.epoch < 50:
        before = weights(trainer, 1)
        train_epochs(trainer)
        kept = before
    shown = trainer.snapshot_variants(4)[1]
    assert (shown.status, shown.status_epoch) == ("diverged", trainer.epoch)
    assert torch.equal(weights(trainer, 1), kept)
    assert bool(kept.isfinite().all())
    assert math.isfinite(shown.measures.train_loss)
    assert np.isfinite(shown.surface).all()
    assert shown.outcomes[0].weights_epoch == trainer.epoch - 1
    assert shown.rows[-1, 0] == trainer.epoch
    assert not np.isfinite(shown.rows[-1, 1])
    assert np.isnan(shown.rows[-1, [3, 4]]).tolist() == np.isnan(shown.rows[-1, [1, 2]]).tolist()
    end = trainer.epoch
    train_epochs(trainer, 5)
    assert trainer.epoch == end + 5
    assert [trainer.outcomes(place)[0].status for place in range(3)] == ["training", "diverged", "training"]
    assert torch.equal(weights(trainer, 0), weights(trainer, 2))


def test_divergence_is_found_within_an_epoch() -> None:
    trainer = Trainer(_diverging())
    trainer.check_finite()
    assert trainer.outcomes(1)[0].status == "training"
    trainer.train_steps(1)
    with torch.inference_mode():
        trainer._now.place(1)[0].parameters.weights[0][1].fill_(math.nan)
    trainer.check_finite()
    assert [trainer.outcomes(place)[0].status for place in range(3)] == ["training", "diverged", "training"]
    assert bool(weights(trainer, 1).isfinite().all())
    assert trainer.outcomes(1)[0].weights_epoch == 0
    train_epochs(trainer, 2)
    assert trainer.epoch == 2


def test_variants_that_diverge_one_after_the_other_go_back_to_the_same_epoch() -> None:
    trainer = Trainer(experiment(variant(6), variant(6), variant(6)))
    train_epochs(trainer)
    kept = weights(trainer, 0)
    for place in (0, 1):
        trainer.train_steps(1)
        stack, position = trainer._now.place(place)
        with torch.inference_mode():
            stack.parameters.weights[0][position].fill_(math.inf)
        trainer.check_finite()
    assert [trainer.outcomes(place)[0].status for place in range(3)] == ["diverged", "diverged", "training"]
    assert torch.equal(weights(trainer, 0), kept)
    assert torch.equal(weights(trainer, 1), kept)
    assert [trainer.outcomes(place)[0].weights_epoch for place in range(3)] == [1, 1, -1]


def test_an_infinite_loss_of_finite_weights_is_divergence() -> None:
    trainer = Trainer(experiment(variant(), optimizer="sgd"))
    with torch.inference_mode():
        # Times a coordinate beyond 1.2 it is infinite.
        trainer._now.place(0)[0].parameters.weights[0][0, 0].fill_(3e38)
    trainer.check_finite()
    assert trainer.outcomes(0)[0].status == "training"
    train_epochs(trainer)
    assert trainer.outcomes(0)[0].status == "diverged"
    assert math.isfinite(trainer.outcomes(0)[0].measures.train_loss)


def test_a_run_in_which_all_diverge_is_finished() -> None:
    trainer = Trainer(experiment(variant(6, l2=1.0), optimizer="sgd", learning_rate=10.0))
    train_epochs(trainer, 100)
    assert trainer.finished
    assert trainer.outcomes(0)[0].status == "diverged"
    assert trainer.train_steps(5) == 0


@pytest.mark.parametrize("min_delta", [0.0, 0.02])
def test_patience_is_counted_from_the_last_fall_and_is_used_up_where_training_stops(min_delta: float) -> None:
    rule = EarlyStopping(enabled=True, patience=7, min_delta=min_delta)
    trainer = Trainer(_overfitting(variant(16, stopping=rule), learning_rate=0.004))
    mark, since, counted = trainer.take_rows(0)[0][-1, 2], 0, set()
    while trainer.outcomes(0)[0].status == "training" and trainer.epoch < 300:
        train_epochs(trainer)
        loss = trainer.take_rows(0)[0][-1, 2]
        if loss < mark - min_delta:
            mark, since = loss, trainer.epoch
        counted.add(since)
        assert trainer.outcomes(0)[0].waiting_since == since
        assert trainer.outcomes(0)[0].stopping_loss == mark
    outcome = trainer.outcomes(0)[0]
    assert outcome.status == "stopped_early"
    assert outcome.status_epoch == outcome.waiting_since + rule.patience
    assert len(counted) > 2, "it was renewed a few times"
