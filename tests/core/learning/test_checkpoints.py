"""The checkpoints: earlier epochs can be looked at and gone on from, in bounded memory."""

from __future__ import annotations

import math
from dataclasses import replace as replaced

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import EarlyStopping, Experiment, Repeats
from core.learning.checkpoints import CAPACITY, Checkpoint, Checkpoints
from core.learning.progress import NO_BEST, Best
from core.learning.trainer import Trainer
from tests.core.learning.small_experiments import experiment, train_epochs, variant, weights
from tests.weights import parameters_of

EVERYTHING = (
    variant(8, 6, dropout=0.3),
    variant(8, 6),
    variant(8, 6, normalized=True, l2=0.01),
    variant(5, stopping=EarlyStopping(enabled=True, patience=6)),
)

EMPTY = Checkpoint(
    epoch=0, steps=0, points_digest=b"", points_epoch=0, active=(), halted=(), progress=(), scores=(), best=(NO_BEST,)
)


def _fill(checkpoints: Checkpoints, epochs: range, best: set[int]) -> None:
    for epoch in epochs:
        checkpoint = replaced(EMPTY, epoch=epoch)
        checkpoints.note(epoch, [0] if epoch in best else [], lambda checkpoint=checkpoint: checkpoint)  # type: ignore[misc]  # bound at once


def _same(one: Trainer, other: Trainer) -> bool:
    variants = range(len(one.experiment.variants))
    repeats = range(one.experiment.repeats.count)
    return all(
        torch.equal(parameters_of(one, place, repeat).flat, parameters_of(other, place, repeat).flat)
        for place in variants
        for repeat in repeats
    )


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "adamw"])
@pytest.mark.parametrize("repeats", [1, 3])
def test_continue_from_here_equals_having_trained_on_from_there(optimizer: str, repeats: int) -> None:
    spec = replace(experiment(*EVERYTHING, optimizer=optimizer), repeats=Repeats(count=repeats))
    straight, detour = Trainer(spec), Trainer(spec)
    train_epochs(straight, 40)
    train_epochs(detour, 31)
    detour.train_steps(2)
    detour.continue_from(12)
    assert detour.epoch == 12
    assert detour.step_in_epoch == 0
    train_epochs(detour, 28)
    assert _same(straight, detour)
    for place in range(len(EVERYTHING)):
        assert straight.outcomes(place) == detour.outcomes(place) or np.array_equal(
            straight.take_rows(place)[0], detour.take_rows(place)[0]
        )
    assert straight.checkpoints.tolist() == detour.checkpoints.tolist()
    for one, other in zip(straight.snapshot_variants(8), detour.snapshot_variants(8), strict=True):
        assert [(o.status, o.status_epoch, o.best_epoch, o.restored_epoch) for o in one.outcomes] == [
            (o.status, o.status_epoch, o.best_epoch, o.restored_epoch) for o in other.outcomes
        ]
        assert one.best_epoch == other.best_epoch


def test_the_same_moment_can_be_continued_from_twice() -> None:
    trainer = Trainer(experiment(*EVERYTHING))
    train_epochs(trainer, 20)
    results = []
    for _ in range(2):
        trainer.continue_from(7)
        train_epochs(trainer, 9)
        results.append(weights(trainer, 2))
    assert torch.equal(*results)


def test_rows_after_going_back_take_the_place_of_those_sent_before() -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer, 10)
    first, _ = trainer.take_rows(0)
    train_epochs(trainer, 3)
    trainer.continue_from(6)
    train_epochs(trainer, 1)
    (shown,) = trainer.snapshot_variants(4)
    assert shown.forget_after == 6
    assert np.array_equal(shown.rows, first[7:8]), "the same numbers as the first time"
    assert trainer.snapshot_variants(4)[0].forget_after is None


def test_rows_not_fetched_yet_are_taken_back_too() -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer, 10)
    trainer.continue_from(6)
    assert trainer.take_rows(0)[0][:, 0].tolist() == [0, 1, 2, 3, 4, 5, 6]


def test_an_earlier_epoch_shows_what_there_was_then() -> None:
    spec = experiment(*EVERYTHING)
    then, later = Trainer(spec), Trainer(spec)
    train_epochs(then, 9)
    train_epochs(later, 25)
    later.train_steps(1)
    live = later.snapshot_variants(8)
    later.show(9)
    assert later.shown_epoch == 9
    for one, other in zip(then.snapshot_variants(8), later.snapshot_variants(8), strict=True):
        assert np.array_equal(one.surface, other.surface)
        assert one.outcomes == other.outcomes or str(one.outcomes) == str(other.outcomes)
    later.show(None)
    for one, other in zip(live, later.snapshot_variants(8), strict=True):
        assert np.array_equal(one.surface, other.surface)
    later.show(9)
    later.train_steps(1)
    assert later.shown_epoch is None, "whoever trains sees what training comes to"


def test_looking_back_disturbs_nothing() -> None:
    straight, looked = Trainer(experiment(*EVERYTHING)), Trainer(experiment(*EVERYTHING))
    train_epochs(straight, 20)
    for _ in range(10):
        train_epochs(looked, 2)
        looked.show(looked.epoch // 2)
        looked.snapshot_variants(8)
    assert _same(straight, looked)


def test_going_back_before_points_changed_counts_best_epochs_from_there() -> None:
    spec = experiment()
    trainer = Trainer(spec)
    train_epochs(trainer, 10)
    drawn = replace(spec, points=spec.points.added([[0.0, 0.0], [0.3, 0.0]], 1))
    trainer.change(drawn)
    train_epochs(trainer, 5)
    trainer.continue_from(4)
    (shown,) = trainer.snapshot_variants(4)
    assert (shown.best_epoch, trainer.points_epoch) == (-1, 5)
    train_epochs(trainer, 1)
    assert trainer.snapshot_variants(4)[0].best_epoch == 5


def test_a_stopped_variant_trains_again_from_before_its_stop() -> None:
    trainer = Trainer(experiment(*EVERYTHING))
    train_epochs(trainer, 200)
    stop = trainer.outcomes(3)[0]
    assert stop.status == "stopped_early"
    trainer.continue_from(0)
    assert trainer.outcomes(3)[0].status == "training"
    train_epochs(trainer, 200)
    assert trainer.outcomes(3)[0] == stop


def test_one_that_stopped_and_then_diverges_falls_back_alike_whether_it_was_gone_back_to_or_not() -> None:
    """To the last finite weights that it trained, and not to the best that stopping had restored."""
    spec = experiment(variant(5, stopping=EarlyStopping(enabled=True, patience=6)))
    results = []
    for goes_back in (False, True):
        trainer = Trainer(spec)
        train_epochs(trainer, 200)
        assert trainer.outcomes(0)[0].status == "stopped_early"
        if goes_back:
            trainer.continue_from(trainer.epoch)
        trainer.change(replace(spec, variants=(variant(5),), training=replace(spec.training, learning_rate=3e38)))
        train_epochs(trainer, 3)
        results.append((trainer.outcomes(0)[0].status, weights(trainer)))
    assert results[0][0] == results[1][0] == "diverged"
    assert torch.equal(results[0][1], results[1][1])


def test_switched_off_meanwhile_early_stopping_lets_it_go_on_from_its_stop() -> None:
    spec = experiment(*EVERYTHING)
    trainer = Trainer(spec)
    train_epochs(trainer, 100)
    stop = trainer.outcomes(3)[0].status_epoch
    off = replace(spec, variants=(*EVERYTHING[:3], variant(5)))
    trainer.continue_from(stop)
    trainer.change(off)
    trainer.show(50)
    trainer.continue_from(50)
    assert trainer.outcomes(3)[0].status == "training"


@given(st.integers(2, 1000), st.sets(st.integers(0, 999), max_size=20), st.integers(4, 40))
@settings(max_examples=60, deadline=None)
def test_moments_are_bounded_and_hold_the_first_and_the_best(count: int, best: set[int], capacity: int) -> None:
    checkpoints = Checkpoints(capacity=capacity)
    _fill(checkpoints, range(count), best)
    epochs = checkpoints.epochs.tolist()
    assert len(epochs) <= capacity
    assert epochs[0] == 0
    found = [epoch for epoch in best if epoch < count]
    if found:
        assert max(found) in epochs
    evenly = [set(range(0, count, stride)) for stride in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)]
    assert any(multiples <= set(epochs) <= multiples | set(found) for multiples in evenly), "evenly spread"
    assert count < 2 or len(epochs) >= min(count, capacity // 2)


def _last_checkpoint(trainer: Trainer) -> Checkpoint:
    epochs = trainer.checkpoints
    checkpoint = trainer._checkpoints.nearest(int(epochs[-1]))
    assert checkpoint is not None
    return checkpoint


def test_memory_is_bounded_over_200_000_epochs() -> None:
    """Real checkpoints of a real run, kept as the trainer keeps them, for as many epochs as anyone trains."""
    trainer = Trainer(experiment(variant(4, 2), variant(4, 2, dropout=0.1)))
    train_epochs(trainer, 3)
    checkpoints, checkpoint = Checkpoints(), _last_checkpoint(trainer)
    most = 0
    for epoch in range(200_001):
        best = [0] if epoch < 50_000 and epoch % 7 == 0 else []
        checkpoints.note(epoch, best, lambda: checkpoint)
        if epoch % 1000 == 0:
            most = max(most, len(checkpoints.epochs))
    epochs = checkpoints.epochs
    assert most <= CAPACITY
    assert CAPACITY // 2 <= len(epochs) <= CAPACITY
    assert epochs[0] == 0
    assert 49_994 in epochs, "the best"
    assert 200_000 - epochs[-1] < 2 * np.diff(epochs).max()


def test_large_networks_have_fewer_checkpoints() -> None:
    checkpoint = _last_checkpoint(Trainer(experiment(variant(64, 64))))
    size = checkpoint.byte_count
    checkpoints = Checkpoints(byte_budget=10 * size)
    for epoch in range(100):
        checkpoints.note(epoch, [], lambda: checkpoint)
    assert 5 <= len(checkpoints.epochs) <= 10
    tiny = Checkpoints(byte_budget=size)
    tiny.note(0, [0], lambda: checkpoint)
    assert len(tiny.epochs) == 0


def test_a_run_keeps_its_best_epoch() -> None:
    spec: Experiment = opening_experiment()
    trainer = Trainer(spec)
    train_epochs(trainer, 600)
    (shown,) = trainer.snapshot_variants(4)
    assert shown.best_epoch in trainer.checkpoints
    assert len(trainer.checkpoints) <= CAPACITY
    trainer.show(shown.best_epoch)
    (then,) = trainer.snapshot_variants(4)
    assert then.measures.validation_loss == shown.outcomes[0].best_validation_loss


def test_a_variant_that_stood_still_gets_no_row_by_going_back() -> None:
    """Its curve ended with its stop, whatever the others did meanwhile."""
    trainer = Trainer(experiment(*EVERYTHING))
    train_epochs(trainer, 200)
    stop = trainer.outcomes(3)[0].status_epoch
    rows = [trainer.take_rows(3)[0]]
    trainer.continue_from(stop + 20)
    train_epochs(trainer, 3)
    rows.append(trainer.take_rows(3)[0])
    assert rows[0][-1, 0] == stop
    assert len(rows[1]) == 0


def test_looking_back_leaves_the_best_epoch_of_the_run_in_sight() -> None:
    trainer = Trainer(experiment())
    train_epochs(trainer, 60)
    (live,) = trainer.snapshot_variants(4)
    trainer.show(3)
    (then,) = trainer.snapshot_variants(4)
    assert then.best_epoch == live.best_epoch
    assert then.outcomes[0].best_epoch <= 3


def test_an_epoch_before_points_changed_has_no_best_epoch() -> None:
    spec = experiment()
    trainer = Trainer(spec)
    train_epochs(trainer, 20)
    trainer.show(10)
    trainer.change(replace(spec, points=spec.points.added([[0.0, 0.0]], 1)))
    assert trainer.shown_epoch == 10
    assert trainer.snapshot_variants(4)[0].outcomes[0].best_epoch == -1
    trainer.show(5)
    assert trainer.snapshot_variants(4)[0].outcomes[0].best_epoch == -1


def test_where_checkpoints_grow_as_many_stay_as_there_is_room_for() -> None:
    checkpoint = _last_checkpoint(Trainer(experiment(variant(64, 64))))
    size = checkpoint.byte_count
    checkpoints = Checkpoints(byte_budget=20 * size)
    _note(checkpoints, range(40), checkpoint)
    assert checkpoints.with_room_for(0) == checkpoints.epochs.tolist()
    left = checkpoints.with_room_for(size)
    assert left[0] == 0
    assert set(left) < set(checkpoints.epochs.tolist())
    assert 5 <= len(left) <= 10
    assert checkpoints.with_room_for(100 * size) == []


def test_checkpoints_of_chosen_epochs_become_those_of_a_run() -> None:
    checkpoint = _last_checkpoint(Trainer(experiment()))
    run, newcomers = Checkpoints(capacity=10), Checkpoints(only={0, 8, 16, 24})
    _note(run, range(30), checkpoint)
    _note(newcomers, range(30), checkpoint)
    assert newcomers.epochs.tolist() == [0, 8, 16, 24]
    run.reform([replaced(one, best=(Best(24, 0.1),)) for one in newcomers.of_all], run, [24])
    _note(run, range(30, 60), checkpoint)
    assert 24 in run.epochs, "the best"
    assert set(run.epochs.tolist()) <= {24, *range(0, 60, 8)}


@pytest.mark.parametrize(
    ("checkpoints", "last"),
    [(Checkpoints(capacity=6), 128), (Checkpoints(only={0, 8, 40}), math.inf), (Checkpoints(byte_budget=0), math.inf)],
)
def test_it_is_known_which_epoch_is_kept_next(checkpoints: Checkpoints, last: float) -> None:
    foretold = 0.0
    for epoch in range(100):
        _fill(checkpoints, range(epoch, epoch + 1), set())
        assert epoch == foretold or epoch not in checkpoints.epochs
        assert checkpoints.next_after(epoch) > epoch
        foretold = checkpoints.next_after(epoch)
    assert foretold == last


def test_half_of_the_checkpoints_are_given_up_until_none_is_left() -> None:
    checkpoints = Checkpoints()
    _fill(checkpoints, range(9), set())
    found = []
    while len(checkpoints.epochs):
        checkpoints.halve()
        found.append(checkpoints.epochs.tolist())
    assert found == [[0, 2, 4, 6, 8], [0, 4, 8], [0, 8], [0], []]


def _note(checkpoints: Checkpoints, epochs: range, checkpoint: Checkpoint) -> None:
    for epoch in epochs:
        checkpoints.note(epoch, [], lambda epoch=epoch: replaced(checkpoint, epoch=epoch))  # type: ignore[misc]  # bound at once
