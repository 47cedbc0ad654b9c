"""What a step waits for, judged by a picture of the window."""

from __future__ import annotations

import math
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment, preset
from core.lessons.conditions import Condition
from core.lessons.fulfilment import Reached, Situation, Waiting, is_fulfilled

CURES = preset("cures")
DROPPED = CURES.variants.index(next(one for one in CURES.variants if one.regularization.dropout.enabled)) + 1


def condition(kind: str, **said: Any) -> Condition:
    made: Condition = msgspec.convert({"kind": kind, **said}, Condition)
    return made


def situation(**said: Any) -> Situation:
    return replace(Situation(experiment=CURES), **said)


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        (condition("trained", epochs=300), {"epoch": 299}, {"epoch": 300}),
        (condition("trained", epochs=300), {"epoch": 0, "has_ended": True}, {"epoch": 40, "has_ended": True}),
        (
            condition("figure", figure="validation_loss", variant=2, at_least=0.8),
            {"figures": ({"validation_loss": 2.0}, {"validation_loss": math.nan})},
            {"figures": ({"validation_loss": 0.1}, {"validation_loss": 0.8})},
        ),
        (
            condition("figure", figure="wrong_labels_learned", at_most=0.2),
            {"figures": ({"gap": 0.1},)},
            {"figures": ({"wrong_labels_learned": 0.2},)},
        ),
        (
            condition("verdict", kinds=["overfitting", "past_best"]),
            {"verdicts": ("learning", "overfitting")},
            {"verdicts": ("past_best",)},
        ),
        (condition("drew", count=3), {"drawn": 2}, {"drawn": 3}),
        (
            condition("looked_back", to="best"),
            {"shown_epoch": 41, "best_epochs": (40,)},
            {"shown_epoch": 40, "best_epochs": (40,)},
        ),
        (condition("looked_back"), {"shown_epoch": None}, {"shown_epoch": 0}),
        (
            condition("opened", place="inside.dropout"),
            {"opened": frozenset({"cures"})},
            {"opened": frozenset({"inside.dropout"})},
        ),
        (condition("stopped", variant=2), {"have_stopped": (True,)}, {"have_stopped": (False, True)}),
        (condition("optimizer_loss"), {}, {"sees_optimizer_loss": True}),
    ],
)
def test_each_condition_holds_from_its_bound_on(wanted: Condition, before: Any, after: Any) -> None:
    assert not is_fulfilled(wanted, situation(**before))
    assert is_fulfilled(wanted, situation(**after))


def test_settings_are_compared_as_files_write_them() -> None:
    def holds(path: str, **said: Any) -> bool:
        return is_fulfilled(condition("setting", path=path, **said), situation())

    dropout, rate = "regularization.dropout.enabled", CURES.training.learning_rate
    assert holds(dropout, variant=DROPPED, equals=True)
    assert not holds(dropout, equals=True)
    assert not holds(dropout, variant=8, equals=True), "there are six"
    assert holds("network.hidden", equals=list(CURES.variants[0].network.hidden))
    assert not holds("network.hidden", equals=[2])
    assert holds("training.learning_rate", at_most=rate)
    assert holds("training.learning_rate", equals=rate)
    assert not holds("training.learning_rate", at_least=2 * rate)


def test_networks_side_by_side_are_counted() -> None:
    assert is_fulfilled(condition("variants", count=len(CURES.variants)), situation())
    assert not is_fulfilled(condition("variants", count=2), Situation(experiment=opening_experiment()))


def test_each_has_to_have_held_once_and_not_all_at_the_same_time() -> None:
    waiting = Waiting((condition("looked_back"), condition("trained", epochs=50)))
    assert not waiting.look(situation(epoch=20))
    assert waiting.look(situation(epoch=20, shown_epoch=3))
    assert (waiting.held, waiting.is_over) == ((True, False), False)
    assert waiting.look(situation(epoch=50))
    assert waiting.is_over
    assert not waiting.look(situation(epoch=51, shown_epoch=3)), "nothing new"


def test_a_figure_named_after_an_epoch_counts_from_that_epoch_on() -> None:
    low, high = ({"validation_loss": 0.5},), ({"validation_loss": 1.3},)
    waiting = Waiting((condition("trained", epochs=300), condition("figure", figure="validation_loss", at_most=0.6)))
    waiting.look(situation(epoch=20, figures=low))
    waiting.look(situation(epoch=300, figures=high))
    assert waiting.held == (True, False), "that it was low once on the way doesn't count"
    waiting.look(situation(epoch=310, figures=low))
    assert waiting.is_over


def test_a_figure_that_was_reached_is_known_though_it_becomes_another() -> None:
    waiting = Waiting((condition("figure", figure="gap", at_most=0.5), condition("trained", epochs=300)))
    assert not any(waiting.reached)
    waiting.look(situation(epoch=120, figures=({"gap": 0.48},)))
    waiting.look(situation(epoch=200, figures=({"gap": 0.45},)))
    waiting.look(situation(epoch=300, figures=({"gap": 0.9},)))
    assert waiting.is_over
    assert list(waiting.reached) == [Reached(0.48, 120), None]


def test_the_epoch_of_a_figure_is_not_that_of_the_run_once_the_network_has_stopped() -> None:
    """It went back to the weights of an earlier one."""
    waiting = Waiting((condition("figure", figure="gap", at_most=0.5),))
    waiting.look(situation(epoch=120, figures=({"gap": 0.48},), have_stopped=(True,)))
    assert list(waiting.reached) == [Reached(0.48, None)]


def test_what_waits_for_nothing_is_over_at_once() -> None:
    assert Waiting().is_over
