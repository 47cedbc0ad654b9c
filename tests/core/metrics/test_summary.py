"""A variant's figures: the median of its repeats, and how far they reach."""

from __future__ import annotations

import math

from core.metrics.summary import Figure, figures
from tests.outcomes import outcome


def test_one_repeat_is_its_own_median_and_range() -> None:
    summary = figures([outcome(train_loss=0.1, validation_loss=0.5, weight_norm=7.0)])
    assert summary.train_loss == Figure(0.1, 0.1, 0.1)
    assert summary.gap == Figure(0.4, 0.4, 0.4)
    assert summary.best_epoch == Figure(40, 40, 40)
    assert summary.weight_norm == Figure(7.0, 7.0, 7.0)
    assert summary.best_validation_loss.median == 0.41
    assert (summary.repeats, summary.stopped_early, summary.diverged) == (1, 0, 0)


def test_repeats_give_median_lowest_and_highest() -> None:
    losses = (0.6, 0.4, 0.5, 0.9)
    summary = figures([outcome(validation_loss=loss) for loss in losses])
    assert summary.validation_loss == Figure(0.55, 0.4, 0.9)
    assert summary.repeats == 4


def test_the_gap_is_taken_in_each_repeat() -> None:
    repeats = [outcome(train_loss=t, validation_loss=v) for t, v in ((0.0, 1.0), (0.5, 0.6), (0.9, 1.2))]
    gap = figures(repeats).gap
    assert math.isclose(gap.median, 0.3)
    assert math.isclose(gap.low, 0.1)
    assert math.isclose(gap.high, 1.0)


def test_the_best_epoch_is_an_epoch_that_was() -> None:
    epochs = figures([outcome(best_epoch=epoch) for epoch in (10, 40, 60, -1, 90)]).best_epoch
    assert epochs == Figure(40, 10, 90)


def test_a_repeat_without_a_figure_does_not_count_in_it() -> None:
    losses = (math.nan, 0.5, 0.3)
    summary = figures([outcome(best_validation_loss=loss) for loss in losses])
    assert summary.best_validation_loss == Figure(0.4, 0.3, 0.5)


def test_what_no_repeat_has_is_no_figure() -> None:
    nothing = outcome(validation_loss=math.nan, best_epoch=-1, best_validation_loss=math.nan)
    summary = figures([nothing, nothing])
    for figure in (summary.validation_loss, summary.gap, summary.best_epoch, summary.best_validation_loss):
        assert not figure.exists
    assert summary.train_loss.exists


def test_it_counts_how_repeats_ended() -> None:
    ends = [("diverged", 3), ("stopped_early", 70), ("stopped_early", 90)]
    summary = figures([outcome(status=status, status_epoch=epoch) for status, epoch in ends])
    assert (summary.status, summary.status_epoch) == ("stopped_early", 90)
    assert (summary.stopped_early, summary.diverged) == (2, 1)
