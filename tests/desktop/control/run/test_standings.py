"""What is told of one of several variants is of one moment, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from tests.fakes import session_of, snapshot

A_SECOND = 62
"""Frames."""


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """Two variants that train, ranked at epoch 10."""
    made = open_window(opening_experiment())
    made.actions.compare.trigger()
    made.run.set_playing(True)
    come(made, 10, 0.61, 0.71, frames=2 * A_SECOND)
    return made


def come(
    playground: Playground, epoch: int, *losses: float, frames: int, shown: int | None = None, finished: bool = False
) -> None:
    """A snapshot with these validation losses comes, and so many frames pass."""
    run, session = playground.run, session_of(playground)
    session.bring(
        snapshot(
            run.run_id,
            epoch,
            revision=run.revision,
            variant_count=len(losses),
            losses=losses,
            checkpoints=(0, 10),
            shown_epoch=shown,
            show_request=session.show_request,
            finished=finished,
        )
    )
    for _ in range(frames):
        playground.controller._tick()


def told(playground: Playground) -> tuple[str, str]:
    """The validation loss of the chosen variant, over its plane and in the column."""
    window, chosen = playground.window, playground.model.chosen
    heading = window.planes.header(chosen).toolTip()
    loss = heading.partition("Validation loss ")[2][:4]
    return loss, window.metrics.numbers["validation_loss"].text()


def test_the_column_says_of_the_chosen_variant_what_its_heading_says(playground: Playground) -> None:
    seen = set()
    for epoch in range(11, 160):
        loss = 0.01 * epoch
        come(playground, epoch, 0.5, loss, frames=1)
        heading, column = told(playground)
        seen.add((heading, column))
    apart = [(heading, column) for heading, column in seen if heading != column[:4]]
    assert len({heading for heading, _ in seen}) >= 3, "they did change"
    assert len(apart) <= 3, "for a few frames, while one is painted after the other"


@pytest.mark.parametrize("shown", [None, 10])
def test_at_rest_both_say_at_once_what_is_seen(playground: Playground, shown: int | None) -> None:
    come(playground, 11, 0.5, 0.82, frames=A_SECOND)
    playground.run.set_playing(False)
    if shown is not None:
        playground.run.show(shown)
    come(playground, 12, 0.5, 0.93, frames=20, shown=shown)
    assert told(playground) == ("0.93", "0.930")


def test_another_variant_that_is_chosen_has_its_own_numbers(playground: Playground) -> None:
    playground.model.choose(0)
    for _ in range(20):
        playground.controller._tick()
    assert told(playground) == ("0.61", "0.610")


def test_what_a_variant_comes_to_with_another_setting_waits_for_no_ranking(playground: Playground) -> None:
    playground.controller.settings.change("regularization.l2.strength", 0.02)
    come(playground, 11, 0.5, 0.82, frames=10)
    assert told(playground)[1] == "0.820"
