"""Early stopping at work in the window: the page Stopping, and the best epoch's boundary on the planes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Repeats
from core.plane.grid import View
from core.protocol import RequestSnapshot, ShowEpoch
from core.protocol.inspection import AskBest, BestLook
from desktop.app import Playground
from desktop.document.edits import Edit
from desktop.inside.pages import PAGES
from desktop.inside.stopping_page import StoppingPage
from tests.fakes import session_of, snapshot
from tests.tabs import show_page

STOPPING = "regularization.early_stopping.enabled"


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window with the page Stopping in sight, on a session without a process."""
    made = open_window(opening_experiment())
    show_page(made.window, StoppingPage.title)
    return made


def page_of(playground: Playground) -> StoppingPage:
    page = playground.window.column.inside_panel.page
    assert isinstance(page, StoppingPage)
    return page


def questions(playground: Playground) -> list[AskBest]:
    asked = session_of(playground).sent_of(RequestSnapshot)[-1].questions
    return [question for question in asked if isinstance(question, AskBest)]


def arrive(playground: Playground, epoch: int, *, waiting_since: int, x: float = 0.5, best_epoch: int = 12) -> None:
    """Snapshots of an epoch come, with answers to what is asked by then: at the best epoch the boundary was a line from
    top to bottom at that x1."""
    run = playground.run
    for _ in range(2):
        news = snapshot(run.run_id, epoch, revision=run.revision, checkpoints=(0, 12), best_epoch=best_epoch)
        outcomes = tuple(
            replace(one, waiting_since=waiting_since, stopping_loss=0.6) for one in news.variants[0].outcomes
        )
        line = np.stack([np.full(40, x), np.linspace(-3, 3, 40)], axis=1).astype(np.float32)
        answers = tuple(
            BestLook(question=question, epoch=epoch, best_epoch=question.best_epoch, lines=(line,))
            for question in questions(playground)
        )
        variants = (replace(news.variants[0], outcomes=outcomes),)
        session_of(playground).replies.append(replace(news, variants=variants, answers=answers))
        for _ in range(40):
            playground.controller._tick()


def greens(playground: Playground, x: float) -> int:
    """In how many of the plane's rows something near x1 is of the best epoch's colour."""
    plane = playground.window.plane
    image, column = plane.grab().toImage(), round(plane.to_widget(x, 0).x())
    wanted = QColor(playground.window.theme.good)

    def is_green(pixel: int) -> bool:
        color = QColor(pixel)
        pairs = ((color.red(), wanted.red()), (color.green(), wanted.green()), (color.blue(), wanted.blue()))
        return all(abs(one - other) < 40 for one, other in pairs)

    columns = range(column - 2, column + 3)
    return sum(any(is_green(image.pixel(at, row)) for at in columns) for row in range(image.height()))


def test_its_boundary_lies_on_the_plane_in_dashes_and_the_key_names_the_epoch(playground: Playground) -> None:
    arrive(playground, 30, waiting_since=12)
    height = playground.window.plane.square.height()
    assert 0.5 * height < greens(playground, 0.5) < 0.85 * height, "dashes, with gaps"
    assert "best epoch 12" in playground.window.center.key.accessibleName()
    QTest.mouseClick(page_of(playground).switch, Qt.MouseButton.LeftButton)
    assert greens(playground, 0.5) < 5
    assert "best epoch" not in playground.window.center.key.accessibleName()
    assert questions(playground) == [], "nobody looks at it"


def test_it_goes_with_the_page_and_comes_back_with_it(playground: Playground) -> None:
    arrive(playground, 30, waiting_since=12)
    tabs = playground.window.column.tabs
    inside = tabs.currentIndex()
    tabs.setCurrentIndex(0)
    assert greens(playground, 0.5) < 5
    assert "best epoch" not in playground.window.center.key.accessibleName()
    assert questions(playground) == [], "nobody looks at it"
    tabs.setCurrentIndex(inside)
    arrive(playground, 31, waiting_since=12)
    assert greens(playground, 0.5) > 300
    playground.window.column.inside_panel.show_page(0)
    assert greens(playground, 0.5) < 5


def test_kept_it_is_asked_for_as_the_view_moves_and_stays_when_another_tab_is_looked_at(
    playground: Playground,
) -> None:
    arrive(playground, 30, waiting_since=12)
    QTest.mouseClick(page_of(playground).keep, Qt.MouseButton.LeftButton)
    playground.window.column.tabs.setCurrentIndex(0)
    playground.window.planes.set_view(View(-1.0, 1.0, -1.0, 1.0))
    assert [question.view for question in questions(playground)] == [playground.run.surface_view]
    assert greens(playground, 0.5) > 100, "the old line stays until the sharper one comes"


def test_another_best_epoch_is_asked_for_and_drawn_and_none_is_where_there_is_none(playground: Playground) -> None:
    arrive(playground, 30, waiting_since=12)
    arrive(playground, 31, waiting_since=31, best_epoch=31, x=-1.0)
    assert [question.best_epoch for question in questions(playground)] == [31]
    assert greens(playground, -1.0) > 300
    assert greens(playground, 0.5) < 5
    assert "best epoch 31" in playground.window.center.key.accessibleName()


def test_in_another_run_the_old_line_is_gone(playground: Playground) -> None:
    arrive(playground, 30, waiting_since=12)
    playground.run.reset()
    run = playground.run
    session_of(playground).replies.append(snapshot(run.run_id, 0, revision=run.revision, best_epoch=-1))
    for _ in range(20):
        playground.controller._tick()
    assert greens(playground, 0.5) < 5
    assert "best epoch" not in playground.window.center.key.accessibleName()


def test_before_training_no_epoch_is_the_best(playground: Playground) -> None:
    arrive(playground, 30, waiting_since=12)
    arrive(playground, 0, waiting_since=0, best_epoch=0)
    assert "best epoch" not in playground.window.center.key.accessibleName()
    assert page_of(playground).losses.text() == "No epoch is the best one yet."


def stop_at_40(playground: Playground, *, repeats: int, restored_epoch: int, loss: float) -> None:
    """The variant had its best epoch at 12 and stopped at 40, with this loss since; others have gone on to 98."""
    run = playground.run
    for epoch, now in ((12, 0.48), (40, 0.52), (98, loss)):
        news = snapshot(run.run_id, epoch, revision=run.revision, checkpoints=(0, 12), best_epoch=12, losses=(now,))
        one = news.variants[0]
        if epoch == 98:
            stopped = replace(one.outcomes[0], status="stopped_early", status_epoch=40, restored_epoch=restored_epoch)
            one = replace(one, outcomes=(stopped,) * repeats, rows=one.rows[:0])
        session_of(playground).replies.append(replace(news, variants=(one,)))
        for _ in range(40):
            playground.controller._tick()
    assert page_of(playground).heading.text() == "Stopped at epoch 40"


def test_where_weights_went_back_it_tells_the_loss_at_the_stop_and_theirs(playground: Playground) -> None:
    stop_at_40(playground, repeats=1, restored_epoch=12, loss=0.48)
    assert page_of(playground).losses.text() == (
        "Best epoch 12: validation loss 0.480. At the stop: 0.520. Now, with epoch 12's weights again: 0.480."
    )


def test_of_several_variants_it_names_only_epochs_that_the_chosen_one_trained(playground: Playground) -> None:
    stop_at_40(playground, repeats=1, restored_epoch=-1, loss=0.52)
    assert page_of(playground).losses.text() == "Best epoch 12: validation loss 0.480. Epoch 40: 0.520."


def test_of_several_repeats_it_says_that_the_loss_is_of_older_weights(playground: Playground) -> None:
    model, panel = playground.model, playground.window.column.inside_panel
    model.undo_stack.push(Edit(model, replace(model.experiment, repeats=Repeats(count=2)), "Repeats"))
    assert page_note(playground) == "All 2 repeats: patience of the one that stops last, losses at their median."
    panel.show_page(0)
    assert page_note(playground).startswith("The first of 2 repeats")
    panel.show_page(PAGES.index(StoppingPage))
    stop_at_40(playground, repeats=2, restored_epoch=12, loss=0.48)
    assert page_of(playground).losses.text() == (
        "Best epoch 12: validation loss 0.480. Now, with older weights again: 0.480."
    )


def page_note(playground: Playground) -> str:
    return playground.window.column.inside_panel.repeats_note.text()


def test_the_page_tells_how_much_patience_is_left(playground: Playground) -> None:
    arrive(playground, 12, waiting_since=12)
    arrive(playground, 30, waiting_since=12)
    page = page_of(playground)
    assert page.heading.text() == "Early stopping is off"
    assert "Best epoch 12" in page.losses.text()
    playground.actions.regularizers[STOPPING].trigger()
    arrive(playground, 30, waiting_since=12)
    assert page.heading.text() == "32 of 50 epochs of patience left"
    assert "patience: 32 of 50 left" in playground.window.loss_plot.canvas.accessibleDescription()
    arrive(playground, 34, waiting_since=34)
    assert page.heading.text() == "50 of 50 epochs of patience left"
    QTest.mouseClick(page.jump, Qt.MouseButton.LeftButton)
    assert session_of(playground).sent_of(ShowEpoch)[-1].epoch == 12


def test_the_boundary_can_be_had_as_a_table(playground: Playground) -> None:
    page = page_of(playground)
    assert page.csv() is None
    arrive(playground, 30, waiting_since=12)
    text = page.csv()
    assert text is not None
    assert text.splitlines()[:2] == ["line,x1,x2", "0,0.5,-3"]
    assert len(text.splitlines()) == 41
