"""The tools in a person's hands: picked by key or button, one undo step a stroke."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.plane.grid import WHOLE
from desktop.app import Playground
from desktop.document.edits import Edit, cleared
from desktop.tools.catalog import TOOLS
from desktop.tools.eraser import ERASER
from desktop.tools.tool import Press, Tool
from tests.desktop.plane.pens import DOWN, MOVE, SCREEN, UP, mouse_click_of_it, pen
from tests.desktop.window.hands import drag
from tests.drawings import painted

TIMEOUT = 30_000
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


DRAWING = [tool for tool in TOOLS if tool.cursor != "arrow"]
"""Those that select have tests of their own."""


@pytest.mark.parametrize("tool", DRAWING, ids=[tool.name for tool in DRAWING])
def test_every_tool_is_picked_by_its_key_and_leaves_one_undo_step(board: Playground, tool: Tool) -> None:
    opening = board.model.experiment
    board.model.selection.choose(opening.points.ids[:3])  # for the stamp
    QTest.keyClick(board.window, Qt.Key(ord(tool.key)))
    assert board.window.rail.tools[tool.name].isChecked()
    assert board.window.notice.startswith(f"{tool.name}: the left button ")
    assert (tool.right or "The right button erases.") in board.window.notice
    QTest.keyClick(board.window, Qt.Key.Key_2)
    drag(board, Qt.MouseButton.LeftButton, [(-1.5, 0.9), (-0.5, 1.2), (0.6, 0.4)])
    changed = board.model.experiment
    assert "button" not in board.window.notice, "who draws has read it"
    assert changed.points != opening.points
    (action,) = [action for action in board.actions.tools.values() if action.text() == tool.name]
    assert action.shortcut().toString() == tool.key
    board.actions.undo.trigger()
    assert board.model.experiment is opening
    board.actions.redo.trigger()
    assert board.model.experiment is changed


def test_the_right_button_erases_unless_the_tool_has_a_reverse(board: Playground) -> None:
    for tool in TOOLS:
        count = len(board.model.experiment.points)
        board.actions.tools[tool.name].trigger()
        drag(board, RIGHT, [(-1.5, 0.9), (0.6, 0.4)])
        assert (len(board.model.experiment.points) < count) == (not tool.right or tool is ERASER)
        board.actions.undo.trigger()


def test_the_eraser_takes_nothing_away_that_nobody_sees(board: Playground) -> None:
    model, planes = board.model, board.window.planes
    everywhere = np.random.default_rng(0).uniform(-2.9, 2.9, (900, 2))
    model.undo_stack.push(Edit(model, painted(cleared(model.experiment), everywhere, 0), "Draw"))
    planes.set_view(WHOLE.zoomed(2.0, 0.0, 0.0))
    before = len(model.experiment.points)
    beyond = (np.abs(model.experiment.points.positions) > 1.55).any(axis=1)
    unseen = model.experiment.points.ids[beyond].tolist()
    QTest.keyClick(board.window, Qt.Key.Key_E)
    drag(board, LEFT, [(1.2, -1.4), (1.45, 0.0), (1.9, 0.5), (1.45, 1.4), (0.0, 1.45)])
    assert len(model.experiment.points) < before
    assert set(unseen) <= set(model.experiment.points.ids.tolist())


@pytest.mark.parametrize(
    ("button", "modifiers", "expected"), [(LEFT, NONE, "together"), (RIGHT, NONE, "apart"), (LEFT, ALT, "apart")]
)
def test_who_has_no_right_button_has_alt(
    board: Playground, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    board.actions.tools["Magnet"].trigger()
    drag(board, button, [(-1.5, 0.9), (0.6, 0.4)], modifiers)
    assert board.model.undo_stack.undoText().endswith(expected)
    board.actions.tools["Brush"].trigger()
    drag(board, LEFT, [(-1.5, 0.9)], ALT)
    assert board.model.undo_stack.undoText().startswith("Paint ")


def test_flipped_labels_are_ringed_and_counted_and_flipped_back(board: Playground) -> None:
    def wrong() -> int:
        return int(board.model.derived.assignment.is_wrong.sum())

    before, points = wrong(), board.model.experiment.points
    QTest.keyClick(board.window, Qt.Key.Key_F)
    way = [(-1.5, 0.9), (-0.5, 1.2), (0.6, 0.4)]
    drag(board, LEFT, way)
    count = int((board.model.experiment.points.flip_at != points.flip_at).sum())
    flipped = wrong()
    assert flipped > before
    assert re.fullmatch(rf"Flip {count} (\w+ )?points", board.model.undo_stack.undoText())
    assert board.window.rail.classes[0].isChecked(), "class, size and tool are nobody's to change"
    drag(board, RIGHT, way)
    assert wrong() < flipped
    assert board.model.undo_stack.undoText().endswith(" back")
    for expected in (flipped, before):
        board.actions.undo.trigger()
        assert wrong() == expected


def test_the_delete_key_erases_at_the_cross_whatever_the_tool(board: Playground) -> None:
    plane = board.window.plane
    drag(board, LEFT, [(-1.5, 0.9)])
    painted = len(board.model.experiment.points)
    QTest.keyClick(board.window, Qt.Key.Key_F)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Delete):  # the first shows the cross
        QTest.keyClick(plane, key)
    assert len(board.model.experiment.points) < painted
    assert board.model.undo_stack.undoText().startswith("Erase ")


def test_the_magnet_pulls_while_the_button_is_down_and_not_a_moment_longer(board: Playground, qtbot: QtBot) -> None:
    def spread() -> float:
        positions = board.model.experiment.points.positions
        return float(np.hypot(*(positions[near] - at).T).mean())

    plane, positions = board.window.plane, board.model.experiment.points.positions
    place = plane.to_widget(*positions[0].tolist()).toPoint()
    at = np.array(plane.position_at(QPointF(place)))
    near = np.hypot(*(positions - at).T) < board.controller.drawing.hand.radius
    began = spread()
    QTest.keyClick(board.window, Qt.Key.Key_H)
    QTest.mousePress(plane, LEFT, pos=place)
    first = spread()
    assert first < began
    qtbot.waitUntil(lambda: spread() < 0.5 * first, timeout=TIMEOUT)
    plane.event(QEvent(QEvent.Type.UngrabMouse))
    after = board.model.experiment.points
    assert not board.controller.drawing._timer.isActive()
    assert board.model.undo_stack.undoText().startswith(f"Pull {near.sum()} ")
    QTest.mouseMove(plane, plane.to_widget(1, 1).toPoint())
    assert board.model.experiment.points is after


def test_what_did_nothing_is_told_once_however_long_the_button_is_down(board: Playground) -> None:
    told: list[str] = []
    board.controller.drawing.told.connect(told.append)
    drawing = board.controller.drawing
    for _ in range(2):
        drawing.begin(Press((2.9, 2.9)))
    assert len(told) == 1
    assert not drawing._timer.isActive(), "only the spray goes on by itself"
    drawing.end()


def test_spray_falls_while_the_button_is_down_and_not_a_moment_longer(board: Playground, qtbot: QtBot) -> None:
    def count() -> int:
        return len(board.model.experiment.points)

    board.actions.tools["Spray"].trigger()
    plane, before = board.window.plane, count()
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0, 0).toPoint())
    qtbot.waitUntil(lambda: count() >= before + 4, timeout=TIMEOUT)
    plane.event(QEvent(QEvent.Type.UngrabMouse))  # as where the button comes up elsewhere
    after = count()
    QTest.mouseMove(plane, plane.to_widget(1, 1).toPoint())
    assert not board.controller.drawing._timer.isActive(), "time goes on without it"
    assert count() == after
    assert board.model.undo_stack.undoText() == f"Spray {after - before} Blue points"


def test_a_triple_click_with_the_point_tool_is_one_point_and_one_step_of_undo(board: Playground) -> None:
    board.actions.clear.trigger()
    board.actions.tools["Point"].trigger()
    plane, stack = board.window.plane, board.model.undo_stack
    place, steps = plane.to_widget(1.0, -1.0).toPoint(), stack.count()
    for click in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseClick):
        click(plane, LEFT, NONE, place)
    assert len(board.model.experiment.points) == 1
    assert stack.count() == steps + 1
    assert stack.undoText() == "Paint 1 Blue point"


@pytest.mark.parametrize("device", ["mouse", "finger", "pen", "mouse made of a finger"])
@pytest.mark.parametrize("tool", ["Point", "Brush"])
def test_one_tap_is_one_point_and_one_step_of_undo(board: Playground, device: str, tool: str) -> None:
    board.actions.clear.trigger()
    board.actions.tools[tool].trigger()
    plane, stack = board.window.plane, board.model.undo_stack
    place, steps = plane.to_widget(1.0, -1.0), stack.count()
    if device == "mouse":
        QTest.mouseClick(plane, LEFT, pos=place.toPoint())
    elif device == "finger":
        QTest.touchEvent(plane, SCREEN).press(0, place.toPoint(), plane)
        QTest.touchEvent(plane, SCREEN).release(0, place.toPoint(), plane)
        mouse_click_of_it(plane, place)
    elif device == "pen":
        for kind in (DOWN, MOVE, UP):
            pen(plane, kind, place)
        mouse_click_of_it(plane, place)
    else:
        mouse_click_of_it(plane, place)
    assert board.model.experiment.points.positions.tolist() == [pytest.approx([1.0, -1.0], abs=0.01)]
    assert stack.count() == steps + 1
    assert stack.undoText() == "Paint 1 Blue point"
    board.actions.undo.trigger()
    assert len(board.model.experiment.points) == 0


def test_the_harder_a_pen_presses_the_faster_the_spray(board: Playground) -> None:
    drawing, counts = board.controller.drawing, []
    board.actions.tools["Spray"].trigger()
    plane = board.window.plane
    for pressure in (0.1, 0.5, 1.0):
        before = len(board.model.experiment.points)
        pen(plane, DOWN, plane.to_widget(0.0, 0.0), pressure=pressure)
        drawing.pass_time(2.0)
        pen(plane, UP, plane.to_widget(0.0, 0.0), pressure=0.0)
        counts.append(len(board.model.experiment.points) - before)
    assert counts[0] < counts[1] / 3
    assert counts[2] == pytest.approx(2 * counts[1], rel=0.1)


@pytest.mark.parametrize("tool", ["Brush", "Spray", "Magnet", "Jitter", "Flip", "Eraser", "Line"])
def test_nothing_goes_on_after_the_button_came_up_outside_the_window(board: Playground, tool: str) -> None:
    board.actions.tools[tool].trigger()
    plane = board.window.plane
    QTest.mousePress(plane, LEFT, pos=plane.to_widget(-1.5, 0.9).toPoint())
    QTest.mouseMove(plane, plane.to_widget(-0.5, 1.2).toPoint())
    outside = QPoint(-500, -300)
    QTest.mouseMove(plane, outside)
    QTest.mouseRelease(plane, LEFT, pos=outside)
    after, steps = board.model.experiment, board.model.undo_stack.count()
    assert not board.controller.drawing._timer.isActive()
    for x in (-1.0, 0.0, 1.0):
        QTest.mouseMove(plane, plane.to_widget(x, 0.4).toPoint())
    assert board.model.experiment is after
    assert board.model.undo_stack.count() == steps
