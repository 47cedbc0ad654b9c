"""Masks of dropout on the diagram: of the point that the page Dropout tells of, and few enough to follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import RequestSnapshot, StepOnce
from core.protocol.inspection import AskDiagram, AskMask, MaskLook
from desktop.app import Playground
from desktop.inside import mask_pace
from desktop.inside.dropout_page import DropoutPage
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from tests.fakes import session_of, snapshot
from tests.masks import mask
from tests.networks import look_of
from tests.tabs import press_page, show_page, show_tab

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground], monkeypatch: pytest.MonkeyPatch) -> Playground:
    """A window in which the diagram of a network 2-4-3-1 shows masks."""
    monkeypatch.setattr(mask_pace, "wants_less_motion", lambda: False)
    made = open_window(opening_experiment())
    show_tab(made.window, "Network")
    made.run.poll()
    QTest.mouseClick(made.window.column.diagram.bar.modes[1], LEFT)
    return made


def asked(playground: Playground) -> list[AskMask]:
    newest = session_of(playground).sent_of(RequestSnapshot)[-1].questions
    return [question for question in newest if isinstance(question, AskMask)]


def arrive(playground: Playground, look: MaskLook) -> None:
    """A snapshot comes with this mask and the network, and frames pass until both are shown."""
    questions = session_of(playground).sent_of(RequestSnapshot)[-1].questions
    networks = [look_of(2, 4, 3, 1, question=one, response=0.0) for one in questions if isinstance(one, AskDiagram)]
    come = snapshot(playground.run.run_id, 5, revision=playground.run.revision)
    session_of(playground).bring(replace(come, answers=(look, *networks)))
    for _ in range(12):
        playground.clock.ticked.emit()


def told(diagram: DiagramHand) -> str:
    return diagram.readout.text().replace("\n", " ")


def is_dark(diagram: DiagramHand, unit: int) -> bool:
    """Of the first hidden layer."""
    at = diagram.rect_of(UnitTarget(1, unit)).center().toPoint()
    return bool(diagram.viewport().grab().toImage().pixelColor(at).lightness() < 128)


def test_page_and_diagram_tell_of_the_same_point(playground: Playground) -> None:
    diagram = playground.window.column.diagram
    assert asked(playground) == [AskMask(variant=0, point=0)]
    arrive(playground, mask())
    assert told(diagram).startswith("Point 1 of 5")
    QTest.mouseClick(diagram.bar.later, LEFT)
    assert asked(playground) == [AskMask(variant=0, point=1)]
    arrive(playground, mask(1))
    assert told(diagram).startswith("Point 2 of 5")
    show_page(playground.window, DropoutPage.title)
    page = playground.window.column.inside_panel.page
    assert isinstance(page, DropoutPage)
    assert asked(playground) == [AskMask(variant=0, point=1)]
    arrive(playground, mask(1))
    QTest.mouseClick(page.next, LEFT)
    arrive(playground, mask(2))
    show_tab(playground.window, "Network")
    assert asked(playground) == [AskMask(variant=0, point=2)]
    arrive(playground, mask(2))
    QTest.mouseClick(diagram.bar.later, LEFT)
    show_tab(playground.window, "Inside")
    assert asked(playground) == [AskMask(variant=0, point=3)]


def test_a_ring_on_the_plane_shows_which_point_it_is(playground: Playground) -> None:
    before = playground.window.plane.grab().toImage()
    arrive(playground, mask())
    assert playground.window.plane.grab().toImage() != before
    QTest.mouseClick(playground.window.column.diagram.bar.modes[0], LEFT)
    assert playground.window.plane.grab().toImage() == before


def test_with_less_motion_only_a_step_that_is_asked_for_shows_another_mask(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mask_pace, "wants_less_motion", lambda: True)
    monkeypatch.setattr(mask_pace, "BLINK_MS", 0)
    diagram = playground.window.column.diagram
    arrive(playground, mask(silent=1))
    assert [is_dark(diagram, unit) for unit in range(4)] == [True, False, False, False]
    arrive(playground, mask(silent=3))
    assert not is_dark(diagram, 2)
    QTest.mouseClick(diagram.bar.step, LEFT)
    assert len(session_of(playground).sent_of(StepOnce)) == 1
    arrive(playground, mask(silent=4))
    assert is_dark(diagram, 3)


def test_while_training_runs_masks_change_at_most_twice_a_second(playground: Playground) -> None:
    diagram = playground.window.column.diagram
    for silent in (1, 2, 3):
        arrive(playground, mask(silent=silent))
    assert not is_dark(diagram, 1), "half a second hasn't passed"


def test_the_page_brings_its_mask_to_the_diagram_in_the_planes_place(playground: Playground, qtbot: QtBot) -> None:
    window = playground.window
    QTest.mouseClick(window.column.diagram.bar.modes[0], LEFT)
    show_tab(window, "Inside")
    press_page(window, DropoutPage.title)
    arrive(playground, mask(silent=2))
    page = window.column.inside_panel.page
    assert isinstance(page, DropoutPage)
    QTest.mouseClick(page.network, LEFT)
    assert window.center.is_exchanged
    qtbot.waitUntil(lambda: window.column.diagram.width() > 500)
    arrive(playground, mask(silent=2))
    assert [is_dark(window.column.diagram, unit) for unit in range(4)] == [True, True, False, False]


def test_nothing_is_asked_for_while_the_diagram_is_out_of_sight(playground: Playground) -> None:
    show_tab(playground.window, "Data")
    assert asked(playground) == []
