"""The figures of a run over its repeats: those of every snapshot (see core.metrics.summary), and what training took."""

from __future__ import annotations

import math

from core.headless.result import run_figures
from core.metrics.summary import Figure
from tests.core.headless.results import figures, nothing_held_out, variant_result


def test_a_median_of_epochs_is_an_epoch_and_one_of_losses_lies_between() -> None:
    of_two = variant_result(
        figures(epochs=7, best_epoch=4, train_loss=0.1), figures(epochs=10, best_epoch=9, train_loss=0.3)
    ).figures
    assert of_two.epochs == Figure(7, 7, 10)
    assert of_two.best_epoch == Figure(4, 4, 9)
    assert of_two.train_loss == Figure(0.2, 0.1, 0.3)


def test_repeats_without_a_figure_do_not_count_in_it() -> None:
    some = variant_result(nothing_held_out(), figures(validation_loss=0.5), figures(validation_loss=0.7)).figures
    assert some.validation_loss == Figure(0.6, 0.5, 0.7)
    none = variant_result(nothing_held_out(), nothing_held_out()).figures
    assert not none.validation_loss.exists
    assert not none.best_epoch.exists
    assert none.train_loss.median == 0.25


def test_the_speed_is_that_of_the_repeats_that_trained() -> None:
    speeds = (100.0, math.nan, 300.0)
    assert run_figures([figures(steps_per_second=speed) for speed in speeds]).steps_per_second == Figure(200, 100, 300)


def test_one_repeat_that_stopped_or_diverged_is_enough_to_say_so() -> None:
    mixed = variant_result(figures(), figures(status="stopped_early"), figures()).figures
    assert (mixed.stopped_early, mixed.diverged) == (1, 0)
    assert variant_result(figures(), figures(status="diverged")).figures.diverged == 1
