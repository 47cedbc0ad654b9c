"""The network's diagram in the window: what is asked for it, what plane and chart show of it, and its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment, NetworkSpec
from core.protocol import RequestSnapshot
from core.protocol.inspection import (
    Answer,
    AskDiagram,
    AskUnit,
    AskWithout,
    Question,
    UnitLook,
    UnitSum,
    WithoutLook,
)
from desktop.app import Playground
from desktop.control import network_commands
from desktop.document.edits import Edit
from desktop.look.theme import LIGHT
from desktop.network.targets import UnitTarget
from tests.desktop.control.files.saved import finish
from tests.fakes import session_of, snapshot
from tests.networks import look_of

Open = Callable[[Experiment], Playground]
GRID = 8


def questions(playground: Playground) -> Sequence[Question]:
    """What the newest request asks for."""
    return session_of(playground).sent_of(RequestSnapshot)[-1].questions


def answered(playground: Playground, *looks: Answer) -> None:
    """A snapshot comes with these answers, and frames pass until they are shown."""
    come = snapshot(playground.run.run_id, 5, revision=playground.run.revision)
    session_of(playground).bring(replace(come, answers=looks))
    for _ in range(12):
        playground.clock.ticked.emit()


def answer_all(playground: Playground, response: float = 0.5) -> None:
    """Everything that is asked for is answered: for a network 2-3-2-1."""
    flat = np.full((GRID, GRID), response, np.float32)
    sheer = np.tile(np.linspace(-1, 1, GRID, dtype=np.float32), (GRID, 1))
    found: list[Answer] = []
    for question in questions(playground):
        match question:
            case AskDiagram():
                found.append(look_of(2, 3, 2, 1, question=question))
            case AskUnit():
                one = np.ones(2, np.float32)
                total = UnitSum(inputs=one, weights=one, bias=0.5, pre_activation=2.5, output=0.98, normalization=None)
                found.append(UnitLook(question=question, epoch=5, response=flat, pre_activation=sheer, sum=total))
            case AskWithout():
                found.append(
                    WithoutLook(
                        question=question,
                        epoch=5,
                        surface=((sheer[None] + 1) / 2).astype(np.float32),
                        train_loss=0.75,
                        validation_loss=0.875,
                        whole_train_loss=0.5,
                        whole_validation_loss=0.625,
                        measured_points=100,
                        points=100,
                    )
                )
    answered(playground, *found)


@pytest.fixture
def playground(open_window: Open) -> Playground:
    """A window with the diagram of a network 2-3-2-1 in sight."""
    made = open_window(opening_experiment())
    made.window.column.settings.show_tab("Network")
    made.run.poll()
    answer_all(made)
    return made


def plane_color(playground: Playground) -> str:
    """Of the plane, at a place where there are no points."""
    return playground.window.plane.grab().toImage().pixelColor(playground.window.plane.square.center()).name()


def test_nothing_is_asked_for_while_the_diagram_is_out_of_sight(open_window: Open) -> None:
    playground = open_window(opening_experiment())
    column = playground.window.column
    assert questions(playground) == ()
    column.settings.show_tab("Network")
    assert [type(question) for question in questions(playground)] == [AskDiagram]
    column.tabs.setCurrentIndex(0)
    assert questions(playground) == ()
    column.settings.show_tab("Network")
    playground.actions.panels.trigger()
    assert questions(playground) == ()


def test_pointing_at_a_unit_shows_its_map_on_the_plane_and_leaving_it_the_networks_again(
    playground: Playground,
) -> None:
    diagram, before = playground.window.column.diagram, plane_color(playground)
    unit = UnitTarget(1, 1)
    QTest.mouseMove(diagram.viewport(), diagram.rect_of(unit).center().toPoint())
    diagram.point_to(diagram.rect_of(unit).center())
    at_once = plane_color(playground)
    assert at_once != before
    asked = questions(playground)[0]
    assert isinstance(asked, AskUnit)
    assert (asked.column, asked.unit) == (1, 1)
    answer_all(playground, response=-1.0)
    assert plane_color(playground) not in (before, at_once)
    diagram.point_to(None)
    assert plane_color(playground) == before


def test_a_pinned_unit_is_summed_up_at_the_selected_point(playground: Playground) -> None:
    diagram, experiment = playground.window.column.diagram, playground.model.experiment
    diagram.pin(UnitTarget(1, 1))
    playground.model.selection.choose(experiment.points.ids[7:8])
    asked = questions(playground)[0]
    assert isinstance(asked, AskUnit)
    assert asked.at == pytest.approx(experiment.points.positions[7].tolist())
    answer_all(playground)
    x, y = (f"{value:.2f}".replace("-", "−") for value in asked.at)
    words = diagram.accessibleDescription()
    assert f"At ({x}, {y}): 1.00·1.00 + 1.00·1.00 + 0.500 = pre-activation 2.50" in words


def test_a_unit_switched_off_tells_what_is_lost_and_leaves_the_curves_alone(playground: Playground) -> None:
    diagram, chart = playground.window.column.diagram, playground.window.loss_plot.canvas
    answer_all(playground)
    rows = [one.history.last_epoch for one in chart.contents.series]
    plain = chart.grab().toImage()
    diagram.switch(UnitTarget(1, 0))
    asked = next(question for question in questions(playground) if isinstance(question, AskWithout))
    assert asked.units == ((1, 0),)
    answer_all(playground)
    assert "training loss 0.500 → 0.750, validation loss 0.625 → 0.875" in diagram.accessibleDescription()
    assert chart.grab().toImage() != plain
    assert [one.history.last_epoch for one in chart.contents.series] == rows
    diagram.switch_all_on()
    assert not any(isinstance(question, AskWithout) for question in questions(playground))
    assert chart.grab().toImage() == plain


def test_another_run_or_variant_has_other_units_and_an_edited_run_the_same(playground: Playground) -> None:
    diagram, unit = playground.window.column.diagram, UnitTarget(1, 1)

    def hold() -> None:
        diagram.pin(unit)
        diagram.switch(unit)

    def held() -> tuple[UnitTarget | None, tuple[UnitTarget, ...]]:
        return diagram.pinned, diagram.off

    hold()
    answered(playground)
    assert playground.run.continue_from(0)
    assert held() == (unit, (unit,))
    model, actions = playground.model, playground.actions
    lesson = Edit(model, with_value(model.experiment, "training.learning_rate", 0.02), "", begins_anew=True)
    for begin in (actions.reset.trigger, lambda: model.undo_stack.push(lesson), actions.compare.trigger):
        begin()
        assert held() == (None, ())
        assert not any(isinstance(question, AskWithout) for question in questions(playground))
        hold()


def test_of_a_network_that_stopped_no_number_is_offered_to_edit(playground: Playground) -> None:
    def can_edit() -> bool:
        menu = playground.window.column.diagram.menu_for(UnitTarget(1, 0))
        return next(action.isEnabled() for action in menu.actions() if action.text() == "Edit bias…")

    assert can_edit()
    run = playground.run
    stopped = snapshot(run.run_id, 9, revision=run.revision, status="stopped_early", finished=True)
    session_of(playground).bring(stopped)
    for _ in range(12):
        playground.clock.ticked.emit()
    assert not can_edit()


def test_the_key_says_what_the_boundary_in_short_dashes_is(playground: Playground) -> None:
    diagram, key = playground.window.column.diagram, playground.window.center.key
    diagram.switch(UnitTarget(1, 0))
    answer_all(playground)
    assert "without 1 unit" in key.accessibleName()
    diagram.switch_all_on()
    assert "without" not in key.accessibleName()


@pytest.mark.parametrize("class_count", [2, 3])
def test_no_line_is_drawn_where_one_of_several_logits_is_0(open_window: Open, class_count: int) -> None:
    data = DataSpec(generator="gaussians", class_count=class_count, point_count=60)
    spec = opening_experiment()
    variants = (replace(spec.variants[0], network=NetworkSpec(hidden=(3,))),)
    playground = open_window(replace(spec, data=data, points=with_generated(data, Points.empty()), variants=variants))
    playground.window.column.settings.show_tab("Network")
    playground.run.poll()
    outputs = 1 if class_count == 2 else class_count
    flat, ramp = np.ones((GRID, GRID), np.float32), np.tile(np.linspace(-1, 1, GRID, dtype=np.float32), (GRID, 1))
    asked = next(question for question in questions(playground) if isinstance(question, AskDiagram))
    answered(playground, look_of(2, 3, outputs, question=asked))
    playground.window.column.diagram.pin(UnitTarget(2, 0))

    def picture(pre_activation: npt.NDArray[np.float32]) -> QImage:
        close = questions(playground)[0]
        answered(playground, UnitLook(question=close, epoch=5, response=flat, pre_activation=pre_activation, sum=None))
        return playground.window.plane.grab().toImage()

    assert (picture(flat) != picture(ramp)) == (class_count == 2)


def test_what_is_looked_at_closely_follows_the_view_of_the_plane(playground: Playground) -> None:
    diagram = playground.window.column.diagram
    diagram.pin(UnitTarget(1, 1))
    playground.actions.zoom_in.trigger()
    asked = questions(playground)[0]
    assert isinstance(asked, AskUnit)
    assert asked.view.side < 6


def test_diagram_and_plane_change_places_and_drawing_goes_on(playground: Playground, qtbot: QtBot) -> None:
    window = playground.window
    big = window.plane.mapTo(window, window.plane.square.center())
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.column.diagram.width() > 600)
    answer_all(playground)
    assert window.column.diagram.rect().contains(window.column.diagram.mapFrom(window, big))
    plane, count = window.plane, len(playground.model.experiment.points)
    assert plane.square.width() > 100
    assert window.column.rect().contains(plane.mapTo(window.column, plane.square.center()))
    asked = next(question for question in questions(playground) if isinstance(question, AskDiagram))
    assert asked.shown == 16
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.square.center() + QPoint(10, 20))
    assert len(playground.model.experiment.points) > count
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.plane.square.width() > 500)
    assert window.plane.mapTo(window, window.plane.square.center()).x() < 700


def test_the_plane_is_never_out_of_sight(playground: Playground, qtbot: QtBot) -> None:
    window = playground.window
    playground.actions.exchange.trigger()
    window.column.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: window.plane.square.width() > 500)
    assert window.plane.isVisible()
    window.column.settings.show_tab("Network")
    qtbot.waitUntil(lambda: window.plane.square.width() < 500)
    assert window.plane.isVisible()
    playground.actions.panels.trigger()
    qtbot.waitUntil(lambda: window.plane.square.width() > 500)


def test_the_key_brings_the_diagram_into_sight_wherever_a_person_is(playground: Playground, qtbot: QtBot) -> None:
    window = playground.window
    playground.actions.exchange.trigger()
    window.column.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: window.plane.square.width() > 500)
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.plane.square.width() < 500)
    playground.actions.exchange.trigger()
    playground.actions.panels.trigger()
    assert not window.column.isVisible()
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.column.isVisible() and window.plane.square.width() < 500)


def test_the_button_in_the_diagram_exchanges_too(playground: Playground, qtbot: QtBot) -> None:
    QTest.mouseClick(playground.window.column.diagram.bar.exchange_button, Qt.MouseButton.LeftButton)
    assert playground.actions.exchange.isChecked()
    qtbot.waitUntil(lambda: playground.window.plane.square.width() < 500)


def test_several_variants_show_the_chosen_ones_network_on_its_plane(open_window: Open) -> None:
    spec = opening_experiment()
    playground = open_window(replace(spec, variants=spec.variants * 3))
    playground.window.column.settings.show_tab("Network")
    playground.model.choose(2)
    assert [question.variant for question in questions(playground)] == [2]
    playground.model.choose(0)
    assert [question.variant for question in questions(playground)] == [0]


def test_of_several_variants_it_says_whose_network_it_is(open_window: Open) -> None:
    spec = opening_experiment()
    playground = open_window(replace(spec, variants=spec.variants * 2))
    diagram, run = playground.window.column.diagram, playground.run
    playground.window.column.settings.show_tab("Network")
    colors = [LIGHT.variant_color(color).lower() for color in playground.model.colors]
    for chosen, name in ((0, "variant 1, no regularization"), (1, "variant 2, no regularization (2)")):
        playground.model.choose(chosen)
        (asked,) = (question for question in questions(playground) if isinstance(question, AskDiagram))
        come = snapshot(run.run_id, 5, revision=run.revision, variant_count=2)
        session_of(playground).bring(replace(come, answers=(look_of(2, 3, 1, question=asked),)))
        for _ in range(12):
            playground.clock.ticked.emit()
        picture = diagram.image(1.0)
        corner = {picture.pixelColor(x, y).name() for x in range(60) for y in range(12)}
        assert [color in corner for color in colors] == [chosen == 0, chosen == 1]
        assert name in diagram.accessibleDescription()


def test_picture_and_table_of_the_diagram_are_saved(
    playground: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*arguments: object) -> Path:
        proposal = arguments[2]
        assert isinstance(proposal, Path)
        return tmp_path / proposal.name

    monkeypatch.setattr(network_commands, "ask_save", ask)
    playground.actions.save_look.trigger()
    playground.actions.save_numbers.trigger()
    finish(playground)
    table = (tmp_path / "overfitting-network.csv").read_text("utf-8").splitlines()
    assert table[0] == "layer,unit,number,from,value,gradient"
    assert len(table) == 1 + 2 * 3 + 3 * 2 + 2 + 6
    assert (tmp_path / "overfitting-network.png").read_bytes().startswith(b"\x89PNG")


def test_what_a_page_of_the_tab_inside_shows_is_saved_too(
    playground: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*arguments: object) -> Path:
        proposal = arguments[2]
        assert isinstance(proposal, Path)
        return tmp_path / proposal.name

    monkeypatch.setattr(network_commands, "ask_save", ask)
    window = playground.window
    window.column.tabs.setCurrentIndex(0)
    playground.actions.save_look.trigger()
    assert "Open the tab" in window.notice
    window.column.tabs.setCurrentIndex(2)
    page = window.column.inside_panel.page
    assert page is not None
    monkeypatch.setattr(page, "csv", lambda: "a,b\n1,2\n")
    playground.actions.save_look.trigger()
    playground.actions.save_numbers.trigger()
    finish(playground)
    assert len(list(tmp_path.glob("*.png"))) == 1
    assert [path.read_text("utf-8") for path in tmp_path.glob("*.csv")] == ["a,b\n1,2\n"]
    picture = QImage(str(next(tmp_path.glob("*.png"))))
    for margin in (QRect(0, 0, 24, picture.height()), QRect(0, 0, picture.width(), 24)):
        strip = picture.copy(margin)
        ground = strip.copy()
        ground.fill(QColor(LIGHT.surface))
        assert strip == ground, "nothing touches its edge"


def test_sixteen_units_of_a_wide_layer_are_shown_in_the_tab_of_a_usual_window(open_window: Open, qtbot: QtBot) -> None:
    playground = open_window(with_value(opening_experiment(), "network.hidden", (64, 64)))
    playground.window.column.settings.show_tab("Network")

    def shown() -> list[int]:
        return [question.shown for question in questions(playground) if isinstance(question, AskDiagram)]

    qtbot.waitUntil(lambda: shown() == [16])
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: shown() == [16])


def test_messages_never_lie_over_the_small_plane(playground: Playground, qtbot: QtBot) -> None:
    window = playground.window
    playground.controller.notify("A message in so many words that it would hide most of a small plane.")
    toast, diagram = window.center.toast, window.column.diagram
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: diagram.width() > 500)
    assert toast.isVisible()
    over = toast.parentWidget()
    assert over is not None
    assert over.isAncestorOf(diagram)
    assert toast.geometry().bottom() <= diagram.y() + diagram.strip.top(), "nor over the words below the diagram"
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.plane.square.width() > 500)
    assert toast.isVisible()
    over = toast.parentWidget()
    assert over is not None
    assert over.isAncestorOf(window.plane)
