"""The page One step in the window: it pauses training, tells of the step that comes next, and takes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, NetworkSpec
from core.learning.inspection.step_trace import trace_step
from core.learning.trainer import Trainer
from core.protocol import RequestSnapshot, SetPace, StepEpoch, StepOnce
from core.protocol.inspection import AskDiagram, AskStep
from desktop.app import Playground
from desktop.inside.step_page import StepPage
from desktop.network.targets import UnitTarget
from tests.fakes import session_of, snapshot
from tests.networks import look_of
from tests.tabs import show_page, show_tab

LEFT = Qt.MouseButton.LeftButton
ASK = AskStep(variant=0)


def small() -> Experiment:
    experiment = opening_experiment()
    return replace(experiment, variants=(replace(experiment.variants[0], network=NetworkSpec(hidden=(3, 2))),))


@pytest.fixture
def trainer() -> Trainer:
    return Trainer(small())


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window with the page One step in sight, on a session without a process."""
    made = open_window(small())
    show_page(made.window, StepPage.title)
    return made


def page_of(playground: Playground) -> StepPage:
    page = playground.window.column.inside_panel.page
    assert isinstance(page, StepPage)
    return page


def is_asked(playground: Playground) -> bool:
    return ASK in session_of(playground).sent_of(RequestSnapshot)[-1].questions


def arrive(playground: Playground, trainer: Trainer) -> None:
    run = playground.run
    news = snapshot(run.run_id, trainer.epoch, revision=run.revision, checkpoints=(0,))
    trace = trace_step(trainer.subject(0), ASK, 1.0)
    network = tuple(
        look_of(2, *(layer.z.shape[1] for layer in trace.layers), question=question)
        for question in session_of(playground).sent_of(RequestSnapshot)[-1].questions
        if isinstance(question, AskDiagram)
    )
    session_of(playground).replies.append(replace(news, answers=(trace, *network)))
    for _ in range(20):
        playground.controller._tick()


def test_the_four_parts_follow_each_other_and_then_the_step_is_taken(playground: Playground, trainer: Trainer) -> None:
    arrive(playground, trainer)
    page = page_of(playground)
    assert "Step 1 of" in page.where.text()
    seen = []
    for part in range(4):
        assert page.parts[part].isChecked()
        seen.append(page.numbers.text())
        QTest.mouseClick(page.forth, LEFT)
    assert len(set(seen)) == 4
    assert len(session_of(playground).sent_of(StepOnce)) == 1
    assert session_of(playground).sent_of(StepEpoch) == []
    trainer.train_steps(1)
    arrive(playground, trainer)
    assert "Step 2 of" in page.where.text()
    assert page.parts[0].isChecked()
    assert page.numbers.text() != seen[0]
    QTest.mouseClick(page.back, LEFT)
    assert page.parts[0].isChecked(), "there is nothing before the first part"


def test_while_training_runs_nothing_is_asked_and_a_press_pauses_it(playground: Playground, trainer: Trainer) -> None:
    arrive(playground, trainer)
    assert is_asked(playground)
    playground.run.set_playing(True)
    page = page_of(playground)
    assert "Training runs" in page.where.text()
    assert not is_asked(playground)
    QTest.mouseClick(page.pause, LEFT)
    assert not session_of(playground).sent_of(SetPace)[-1].playing
    assert is_asked(playground)


def test_another_point_or_unit_has_other_numbers_and_a_selected_point_is_told_of(
    playground: Playground, trainer: Trainer
) -> None:
    arrive(playground, trainer)
    page = page_of(playground)
    first, plane = page.numbers.text(), playground.window.plane.grab().toImage()
    QTest.mouseClick(page.later, LEFT)
    second = page.numbers.text()
    assert second != first
    assert playground.window.plane.grab().toImage() != plane, "another point is ringed"
    page.numbers.linkActivated.emit("1,1")
    assert "Unit 2 of layer 2" in page.numbers.text()
    assert page.units.currentText() == "unit 2 of layer 2"
    trace = trace_step(trainer.subject(0), ASK, 1.0)
    points = playground.model.experiment.points
    playground.model.selection.choose(points.ids[points.ids == trace.ids[6]])
    assert page.point.text().startswith("7/")


def test_a_class_may_be_called_anything(playground: Playground, trainer: Trainer) -> None:
    arrive(playground, trainer)
    page = page_of(playground)
    page.set_class_names(("<b>", "a & b"))
    QTest.mouseClick(page.parts[1], LEFT)
    assert "&lt;b&gt;" in page.numbers.text()
    assert "a &amp; b" in page.numbers.text()


def test_a_large_network_is_told_to_be_too_large(open_window: Callable[[Experiment], Playground]) -> None:
    made = open_window(opening_experiment())
    show_page(made.window, StepPage.title)
    arrive(made, Trainer(opening_experiment()))
    page = page_of(made)
    assert "at most 3 layers of 8 units" in page.where.text()
    assert page.csv() is None
    assert page.forth.isHidden()
    assert page.parts[0].isHidden(), "there is no part to choose"
    assert page.smaller.text() == "Shrink it to 8-8 units"
    QTest.mouseClick(page.smaller, LEFT)
    assert made.model.experiment.variants[0].network.hidden == (8, 8)
    made.model.undo_stack.undo()
    assert made.model.experiment.variants[0].network.hidden == (64, 64)


def test_the_diagram_tells_of_the_same_step_point_and_unit_as_the_page(
    playground: Playground, trainer: Trainer, qtbot: QtBot
) -> None:
    arrive(playground, trainer)
    page, diagram = page_of(playground), playground.window.column.diagram
    QTest.mouseClick(page.parts[2], LEFT)
    QTest.mouseClick(page.later, LEFT)
    page.numbers.linkActivated.emit("1,1")
    QTest.mouseClick(page.network, LEFT)
    assert playground.window.center.is_exchanged
    assert is_asked(playground)
    qtbot.waitUntil(lambda: diagram.width() > 500)
    arrive(playground, trainer)
    bar = diagram.bar
    assert bar.parts[2].isChecked()
    assert bar.point.text().startswith("2/")
    assert "Unit 2 of layer 2: from the units that it feeds" in diagram.readout.text()
    QTest.mouseClick(diagram.viewport(), LEFT, pos=diagram.rect_of(UnitTarget(1, 2)).center().toPoint())
    QTest.mouseClick(bar.forth, LEFT)
    QTest.mouseClick(bar.earlier, LEFT)
    show_page(playground.window, StepPage.title)
    arrive(playground, trainer)
    assert page.parts[3].isChecked()
    assert page.point.text().startswith("1/")
    assert page.units.currentText() == "unit 3 of layer 1"


def test_next_after_the_last_part_on_the_diagram_takes_the_step(playground: Playground, trainer: Trainer) -> None:
    QTest.mouseClick(page_of(playground).parts[0], LEFT)
    playground.window.column.settings.show_tab("Network")
    diagram = playground.window.column.diagram
    QTest.mouseClick(diagram.bar.modes[2], LEFT)
    arrive(playground, trainer)
    told = diagram.readout.text()
    for _ in range(4):
        QTest.mouseClick(diagram.bar.forth, LEFT)
    assert len(session_of(playground).sent_of(StepOnce)) == 1
    assert session_of(playground).sent_of(StepEpoch) == []
    trainer.train_steps(1)
    arrive(playground, trainer)
    assert diagram.bar.parts[0].isChecked()
    assert diagram.readout.text() != told


def test_the_page_says_that_the_step_includes_units_that_are_switched_off(
    playground: Playground, trainer: Trainer
) -> None:
    arrive(playground, trainer)
    page, window = page_of(playground), playground.window
    assert "switched off" not in page.where.text()
    show_tab(window, "Network")
    arrive(playground, trainer)
    window.column.diagram.switch(UnitTarget(1, 2))
    show_page(window, StepPage.title)
    arrive(playground, trainer)
    assert "includes the unit that is switched off" in page.where.text()
    window.column.diagram.switch_all_on()
    assert "switched off" not in page.where.text()


def test_while_training_runs_the_diagram_offers_to_pause_it(playground: Playground) -> None:
    playground.window.column.settings.show_tab("Network")
    diagram = playground.window.column.diagram
    QTest.mouseClick(diagram.bar.modes[2], LEFT)
    playground.run.set_playing(True)
    assert not is_asked(playground)
    assert diagram.bar.forth.isHidden()
    QTest.mouseClick(diagram.bar.pause, LEFT)
    assert not session_of(playground).sent_of(SetPace)[-1].playing
    assert is_asked(playground)
    assert not diagram.bar.forth.isHidden()
