"""What the window knows of one run stays with its variants, whichever come, go and move."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from core.experiment.presets import preset
from core.experiment.spec import Experiment
from desktop.document.edits import rearranged, with_setting
from desktop.training.past import Past
from tests.fakes import snapshot

NAMES = ("a", "b", "c", "d", "e", "f")
LOSSES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


def of_six() -> tuple[Past, Experiment]:
    """A run of six variants at epoch 9, which can be told apart by their losses."""
    experiment = preset("cures")
    past = Past(1, experiment)
    past.take(snapshot(1, 9, losses=LOSSES))
    return past, experiment


def shown(past: Past) -> list[float | None]:
    """The validation loss of each variant on screen; None where it has yet to catch up."""
    return [None if found is None else found.measures.validation_loss for found in past.variants]


def curves(past: Past) -> list[float | None]:
    """The best validation loss of each curve; None where it is empty."""
    best = [one.history.best("validation_loss") for one in past.curves]
    return [None if found is None else found[1] for found in best]


def test_a_variant_that_goes_takes_its_own_curve_along_and_no_other() -> None:
    past, experiment = of_six()
    order = (0, 1, 3, 4, 5)
    past.reform(2, rearranged(experiment, order), order, 1)
    assert shown(past) == curves(past) == [0.1, 0.2, 0.4, 0.5, 0.6]
    past.take(snapshot(1, 10, revision=2, losses=(0.11, 0.21, 0.41, 0.51, 0.61)))
    assert shown(past) == [0.11, 0.21, 0.41, 0.51, 0.61]
    assert [len(one.history) for one in past.curves] == [2] * 5


def test_a_change_is_flagged_where_it_took_effect() -> None:
    past, experiment = of_six()
    drawn = replace(experiment, points=experiment.points.added(np.zeros((3, 2)), 0))
    past.change(2, drawn, None)
    past.take(snapshot(1, 30, revision=1, losses=LOSSES))
    assert past.flags.told(NAMES) == [(9, "3 points drawn")], "as far as is known"
    past.take(snapshot(1, 40, revision=2, points_epoch=35, losses=LOSSES))
    assert past.flags.told(NAMES) == [(34, "3 points drawn")], "where the curves are parted"
    past.change(3, with_setting(drawn, "training.learning_rate", 0.5), None)
    past.take(snapshot(1, 60, revision=3, points_epoch=35, losses=LOSSES))
    past.take(snapshot(1, 90, revision=3, points_epoch=35, losses=LOSSES))
    assert past.flags.told(NAMES)[-1] == (60, "learning rate 0.5"), "the first that reflects it"


def test_a_snapshot_that_was_under_way_is_of_the_places_before() -> None:
    past, experiment = of_six()
    order = (5, 0, 1, 2, 3, 4)
    past.reform(2, rearranged(experiment, order), order, 1)
    past.take(snapshot(1, 10, revision=1, losses=tuple(loss + 0.05 for loss in LOSSES)))
    assert shown(past)[0] == 0.65
    assert curves(past)[0] == 0.6
    past.take(snapshot(1, 11, revision=2, losses=(0.7, 0.2, 0.2, 0.3, 0.4, 0.5)))
    assert shown(past)[0] == 0.7
    assert [len(one.history) for one in past.curves] == [3] * 6


def test_a_newcomer_has_nothing_until_it_has_caught_up_and_then_all_of_its_curve() -> None:
    past, experiment = of_six()
    order, places = (0, 0, 1, 2, 3, 4, 5), (0, -1, 1, 2, 3, 4, 5)
    past.reform(2, rearranged(experiment, order), places, 7)
    assert shown(past) == curves(past) == [0.1, None, 0.2, 0.3, 0.4, 0.5, 0.6]
    found = past.catching_up(0.5)
    assert found is not None
    assert (found.newcomers, found.epoch, found.edits) == ((1,), 9, (7,))
    losses = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6)
    past.take(snapshot(1, 9, revision=2, losses=losses, forget_after=(None, -1)))
    assert shown(past) == list(losses)
    assert past.catching_up(0.5) is None


def test_taking_back_what_brought_a_newcomer_gives_the_one_before_its_curve_again() -> None:
    past, experiment = of_six()
    reshaped = with_setting(experiment, "network.hidden", (3,), 1)
    past.reform(2, reshaped, (0, -1, 2, 3, 4, 5), 1)
    assert shown(past)[1] is None
    past.reform(3, experiment, (0, -1, 2, 3, 4, 5), 1)
    assert shown(past) == curves(past) == list(LOSSES)
    assert past.catching_up(0.5) is None


def test_a_fork_has_the_curve_of_its_source_and_then_one_of_its_own() -> None:
    past = Past(1, preset("opening"))
    past.take(snapshot(1, 9, losses=(0.3,)))
    forked = rearranged(past.experiment, (0, 0))
    past.reform(2, forked, (0, 0), 1)
    assert shown(past) == [0.3, 0.3]
    past.take(snapshot(1, 10, revision=2, losses=(0.31, 0.2)))
    assert curves(past) == [0.3, 0.2]
    assert [len(one.history) for one in past.curves] == [2, 2]


def test_more_repeats_leave_the_curves_in_sight_until_there_are_others() -> None:
    past, experiment = of_six()
    past.reform(2, with_setting(experiment, "repeats.count", 5), tuple(range(6)), 1)
    assert shown(past) == list(LOSSES)
    found = past.catching_up(0.5)
    assert found is not None
    assert (found.newcomers, found.repeat_count) == (tuple(range(6)), 1)
    past.take(snapshot(1, 9, revision=2, losses=(0.2,) * 6, forget_after=(-1,) * 6))
    assert curves(past) == [0.2] * 6


def test_a_run_that_is_continued_from_an_earlier_epoch_keeps_its_own_curves() -> None:
    past = Past(1, preset("opening"))
    for epoch in range(10):
        past.take(snapshot(1, epoch, losses=(1 - epoch / 20,)))
    again = past.continued(2, 0, 5)
    assert len(again.curves[0].history) == 10, "shown until there is something of the run that goes on"
    past.take(snapshot(1, 10, losses=(0.4,)))  # was under way
    again.take(snapshot(2, 5, revision=2, losses=(0.9,), forget_after=(4,)))
    assert len(again.curves[0].history) == 6
    assert len(past.curves[0].history) == 11
    assert (past.epoch, again.epoch) == (10, 5)
