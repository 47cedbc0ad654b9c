"""What is told of one of several variants is of one moment, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.inside.stopping_page import StoppingPage
from tests.fakes import session_of, snapshot
from tests.tabs import show_page

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
    playground: Playground,
    epoch: int,
    *losses: float,
    frames: int,
    shown: int | None = None,
    finished: bool = False,
    best_epoch: int | None = None,
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
            best_epoch=best_epoch,
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


def losses_told(playground: Playground) -> set[str]:
    """The validation losses of the chosen variant beside its heading: in the column, on the panel Truth, and on the
    page Stopping, where it is that of the weights that are shown; to two decimals."""
    window = playground.window
    truth = " ".join(label.text() for label in window.truth_panel.widget.findChildren(QLabel))
    of_truth = re.findall(r"validation points? says? (\d\.\d\d)", truth)
    of_stopping = re.findall(r" Epoch \d+: (\d\.\d\d)", stopping_page(playground).losses.text())
    assert (len(of_truth), len(of_stopping)) == (1, 1)
    return {window.metrics.numbers["validation_loss"].text()[:4], *of_truth, *of_stopping}


def epoch_told(playground: Playground) -> int:
    """The epoch that these losses are said to be of, beside the buttons."""
    return int(playground.window.run_bar.epoch_text.text())


def best_told(playground: Playground) -> list[int]:
    """The best epoch that the page Stopping names, if it names one."""
    return [int(found) for found in re.findall(r"Best epoch (\d+):", stopping_page(playground).losses.text())]


def stopping_page(playground: Playground) -> StoppingPage:
    page = playground.window.column.inside_panel.page
    assert isinstance(page, StoppingPage)
    return page


def test_truth_and_the_best_epoch_tell_of_the_moment_that_the_column_tells_of(playground: Playground) -> None:
    show_page(playground.window, StoppingPage.title)
    came, seen = {10: "0.71"}, set()
    for epoch in range(11, 160):
        came[epoch] = f"{0.01 * epoch:.2f}"
        come(playground, epoch, 0.5, 0.01 * epoch, frames=1, best_epoch=epoch - 1)
        if epoch < 20:
            continue  # the page has just come into sight
        told_of = epoch_told(playground)
        assert losses_told(playground) == {came[told_of]}, "all of that epoch"
        assert best_told(playground) == [told_of - 1], "and none that came later"
        seen.add(told_of)
    assert len(seen) >= 3, "they did change"


def test_no_best_epoch_is_named_that_came_after_the_losses_beside_it(playground: Playground) -> None:
    """While none is known on changed points, the last one is named that a verdict spoke of."""
    show_page(playground.window, StoppingPage.title)
    for epoch in range(11, 100):
        come(playground, epoch, 0.5, 0.8 - 0.005 * epoch, frames=1, best_epoch=-1)
        if epoch >= 20:
            assert max(best_told(playground), default=-1) <= epoch_told(playground)


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
