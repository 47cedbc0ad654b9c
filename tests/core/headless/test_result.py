"""Summaries over repeats: medians and ranges of what there is, and states that aren't hidden by a majority."""

from __future__ import annotations

import math

from tests.core.headless.results import figures, nothing_held_out, variant_result


def test_a_median_of_epochs_is_an_epoch_and_one_of_losses_lies_between() -> None:
    of_two = variant_result(figures(best_epoch=4, train_loss=0.1), figures(best_epoch=9, train_loss=0.3))
    assert of_two.median.best_epoch == 4
    assert of_two.median.train_loss == 0.2
    assert (of_two.lowest.best_epoch, of_two.highest.best_epoch) == (4, 9)
    assert (of_two.lowest.train_loss, of_two.highest.train_loss) == (0.1, 0.3)


def test_repeats_without_a_figure_do_not_count_in_it() -> None:
    some = variant_result(nothing_held_out(), figures(validation_loss=0.5), figures(validation_loss=0.7))
    assert some.lowest.validation_loss == 0.5
    assert some.median.validation_loss == 0.6
    none = variant_result(nothing_held_out(), nothing_held_out())
    assert math.isnan(none.median.validation_loss)
    assert math.isnan(none.median.best_epoch)
    assert none.median.train_loss == 0.25


def test_one_repeat_that_stopped_or_diverged_is_enough_to_say_so() -> None:
    mixed = variant_result(figures(), figures(stopped_early=True), figures())
    assert mixed.median.stopped_early
    assert not mixed.median.diverged
    assert variant_result(figures(), figures(diverged=True)).median.diverged
