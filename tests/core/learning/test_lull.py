"""A lull: it may cover no end of an epoch of which anything could come."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from core.experiment.spec import EarlyStopping, Repeats
from core.learning.evaluation import TRAIN_LOSS, VALIDATION_LOSS
from core.learning.lull import Lull
from core.learning.trainer import Trainer
from core.learning.watch import Watch
from tests.core.learning.small_experiments import experiment, train_epochs, variant

REPEATS = 3
UNTIL = 1000


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    """Two variants of different networks, the second stopping early, at epoch 30."""
    stopping = EarlyStopping(enabled=True, patience=500, min_delta=0.001)
    trainer = Trainer(replace(experiment(variant(6), variant(5, stopping=stopping)), repeats=Repeats(REPEATS)))
    train_epochs(trainer, 30)
    trainer.take_rows(0)
    return trainer


def _lull(trainer: Trainer) -> Lull:
    state, variants = trainer._now, trainer.experiment.variants
    rules = [each.regularization.early_stopping for each in variants for _ in range(REPEATS)]
    watches = [Watch(stack, state.progress, rules, state.epoch + 1) for stack in state.active]
    return Lull(watches, state.best, REPEATS, UNTIL)


def _scores(training: list[float], validation: list[float]) -> list[list[float]]:
    scores = [[0.5] * len(training) for _ in range(5)]
    scores[TRAIN_LOSS], scores[VALIDATION_LOSS] = training, validation
    return scores


def test_it_ends_where_a_repeat_or_a_median_is_lower_than_ever(trainer: Trainer) -> None:
    lull, count = _lull(trainer), 2 * REPEATS
    fine, high = [0.5] * count, [math.inf] * count
    assert lull.covers(_scores(fine, high), 31)
    for member in range(count):
        best = trainer._now.progress[member].best_loss, trainer._now.best[member // REPEATS].loss
        for mark in best:
            low = [*high]
            low[member] = math.nextafter(mark, 0.0)
            assert not lull.covers(_scores(fine, low), 31)


def test_it_ends_where_a_loss_is_not_finite(trainer: Trainer) -> None:
    for loss in (math.nan, math.inf):
        assert not _lull(trainer).covers(_scores([0.5, 0.5, loss, 0.5, 0.5, 0.5], [math.inf] * 6), 31)


def test_it_ends_where_something_is_to_be_done_whatever_comes(trainer: Trainer) -> None:
    lull, scores = _lull(trainer), _scores([0.5] * 6, [math.inf] * 6)
    first_stop = min(trainer._now.progress[member]._monitor.due_epoch(500) for member in range(REPEATS, 2 * REPEATS))
    assert lull.covers(scores, first_stop - 1)
    assert not lull.covers(scores, first_stop)
