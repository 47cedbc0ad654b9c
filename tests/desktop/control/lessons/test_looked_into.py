"""Of networks side by side, a lesson's step looks into the one that has what it speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Variant
from desktop.app import Playground
from tests.desktop.rooms import school_of


@pytest.mark.parametrize(
    ("number", "step"), [("4", "with-and-without"), ("4", "too-small"), ("5", "a-price"), ("6", "no-cure")]
)
def test_the_network_looked_into_has_what_the_page_shows(
    open_window: Callable[[Experiment], Playground], number: str, step: str
) -> None:
    playground = open_window(opening_experiment())
    shows: dict[str, Callable[[Variant], bool]] = {
        "4": lambda one: one.regularization.dropout.enabled,
        "5": lambda one: one.regularization.l2.enabled,
        "6": lambda one: one.network.batch_normalization,
    }
    teaching = school_of(playground).teaching
    school_of(playground).lessons.open(number)
    assert teaching.lesson is not None
    teaching.go_to(next(at for at, one in enumerate(teaching.lesson.lesson.steps) if one.id == step))
    model = playground.model
    assert len(model.experiment.variants) > 1
    assert shows[number](model.experiment.variants[model.chosen])
