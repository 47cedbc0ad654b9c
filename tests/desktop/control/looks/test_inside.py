"""The tab Inside in the window: what is asked for and when, and what pages draw on the plane."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from core.experiment.presets import opening_experiment
from core.experiment.spec import Dropout, Experiment, Regularization
from core.protocol import RequestSnapshot
from core.protocol.inspection import Answer, AskMask, AskVoters, AskWeights, MaskLook, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT, VOTER_GRID
from desktop.app import Playground
from desktop.inside.dropout_page import DropoutPage
from desktop.inside.weights_page import WeightsPage
from desktop.plane.plane_view import PlaneView
from tests.fakes import session_of, snapshot
from tests.tabs import press_page, show_tab


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window with two variants, the first with dropout, on a session without a process."""
    opening = opening_experiment()
    dropout = Regularization(dropout=Dropout(enabled=True))
    return open_window(
        replace(opening, variants=(replace(opening.variants[0], regularization=dropout), *opening.variants))
    )


def arrive(playground: Playground, *answers: Answer) -> None:
    run = playground.run
    news = snapshot(run.run_id, 5, revision=run.revision, variant_count=2)
    session_of(playground).replies.append(replace(news, answers=answers))
    for _ in range(20):
        playground.controller._tick()


def asked(playground: Playground) -> Sequence[object]:
    return session_of(playground).sent_of(RequestSnapshot)[-1].questions


def looks() -> tuple[MaskLook, VotersLook]:
    diagonal = np.array([[-3, -3, 3, 3]], np.float32)
    mask = MaskLook(
        question=AskMask(variant=0),
        epoch=5,
        point=0,
        point_count=50,
        position=(0.0, 2.0),
        label=0,
        rate=0.5,
        has_stopped=False,
        in_epoch=6,
        step=1,
        step_count=2,
        is_over=False,
        speaks=(np.ones(64, np.bool_), np.zeros(64, np.bool_)),
    )
    voters = VotersLook(
        question=AskVoters(variant=0),
        epoch=5,
        rate=0.5,
        surfaces=np.zeros((VOTER_COUNT, 1, VOTER_GRID, VOTER_GRID), np.float32),
        boundaries=np.repeat(diagonal, 12, 0),
        mean_boundary=diagonal,
        difference=0.02,
        luck=0.01,
    )
    return mask, voters


def picture(plane: PlaneView) -> QImage:
    image: QImage = plane.canvas.grab().toImage()
    return image


def test_a_network_is_looked_into_only_as_long_as_somebody_does(playground: Playground) -> None:
    arrive(playground)
    assert asked(playground) == ()
    show_tab(playground.window, "Inside")
    assert isinstance(playground.window.column.inside_panel.page, WeightsPage)
    arrive(playground)
    assert AskWeights(variant=0) in asked(playground)
    press_page(playground.window, DropoutPage.title)
    arrive(playground)
    assert AskVoters(variant=0) in asked(playground)
    assert AskWeights(variant=0) not in asked(playground)
    show_tab(playground.window, "Data")
    arrive(playground)
    assert asked(playground) == ()


def test_behind_a_column_that_is_hidden_nobody_looks(playground: Playground) -> None:
    show_tab(playground.window, "Inside")
    arrive(playground)
    assert asked(playground)
    playground.actions.panels.trigger()
    arrive(playground)
    assert asked(playground) == ()
    playground.actions.panels.trigger()
    arrive(playground)
    assert AskWeights(variant=0) in asked(playground)


def test_voters_are_drawn_on_the_plane_of_the_chosen_variant_until_another_page_comes(playground: Playground) -> None:
    show_tab(playground.window, "Inside")
    press_page(playground.window, DropoutPage.title)
    arrive(playground)
    planes = playground.window.planes.planes
    empty = [picture(plane) for plane in planes]
    arrive(playground, *looks())
    drawn = [picture(plane) for plane in planes]
    assert drawn[0] != empty[0]
    assert drawn[1] == empty[1]
    press_page(playground.window, WeightsPage.title)
    assert [picture(plane) for plane in planes] == empty


def test_the_other_variant_is_asked_about_once_it_is_chosen(playground: Playground) -> None:
    show_tab(playground.window, "Inside")
    press_page(playground.window, DropoutPage.title)
    arrive(playground, *looks())
    with_voters = picture(playground.window.planes.plane(0))
    playground.model.choose(1)
    arrive(playground)
    assert AskVoters(variant=1) in asked(playground)
    assert picture(playground.window.planes.plane(0)) != with_voters


def test_of_several_repeats_it_says_which_one_is_looked_into(playground: Playground) -> None:
    show_tab(playground.window, "Inside")
    note = playground.window.column.inside_panel.repeats_note
    assert note.isHidden()
    playground.controller.settings.change("repeats.count", 4)
    assert note.text().startswith("The first of 4 repeats")
    assert not note.isHidden()
