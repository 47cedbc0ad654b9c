"""The tools in a person's hands: picked by key or button, one undo step a stroke."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.tools.catalog import TOOLS
from desktop.tools.eraser import ERASER
from desktop.tools.tool import Press, Tool
from tests.desktop.window.hands import drag, epoch

TIMEOUT = 30_000
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


DRAWING = [tool for tool in TOOLS if tool.cursor != "arrow"]
"""Those that select have tests of their own."""


@pytest.mark.parametrize("tool", DRAWING, ids=[tool.name for tool in DRAWING])
def test_every_tool_is_picked_by_its_key_and_leaves_one_undo_step(playground: Playground, tool: Tool) -> None:
    opening = playground.model.experiment
    playground.model.selection.choose(opening.points.ids[:3])  # for the stamp
    QTest.keyClick(playground.window, Qt.Key(ord(tool.key)))
    assert playground.window.rail.tools[tool.name].isChecked()
    assert playground.window.notice.startswith(f"{tool.name}: the left button ")
    assert (tool.right or "The right button erases.") in playground.window.notice
    QTest.keyClick(playground.window, Qt.Key.Key_2)
    drag(playground, Qt.MouseButton.LeftButton, [(-1.5, 0.9), (-0.5, 1.2), (0.6, 0.4)])
    changed = playground.model.experiment
    assert "button" not in playground.window.notice, "who draws has read it"
    assert changed.points != opening.points
    (action,) = [action for action in playground.actions.tools.values() if action.text() == tool.name]
    assert action.shortcut().toString() == tool.key
    playground.actions.undo.trigger()
    assert playground.model.experiment is opening
    playground.actions.redo.trigger()
    assert playground.model.experiment is changed


def test_the_right_button_erases_unless_the_tool_has_a_reverse(playground: Playground) -> None:
    for tool in TOOLS:
        count = len(playground.model.experiment.points)
        playground.actions.tools[tool.name].trigger()
        drag(playground, RIGHT, [(-1.5, 0.9), (0.6, 0.4)])
        assert (len(playground.model.experiment.points) < count) == (not tool.right or tool is ERASER)
        playground.actions.undo.trigger()


@pytest.mark.parametrize(
    ("button", "modifiers", "expected"), [(LEFT, NONE, "together"), (RIGHT, NONE, "apart"), (LEFT, ALT, "apart")]
)
def test_who_has_no_right_button_has_alt(
    playground: Playground, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    playground.actions.tools["Magnet"].trigger()
    drag(playground, button, [(-1.5, 0.9), (0.6, 0.4)], modifiers)
    assert playground.model.undo_stack.undoText().endswith(expected)
    playground.actions.tools["Brush"].trigger()
    drag(playground, LEFT, [(-1.5, 0.9)], ALT)
    assert playground.model.undo_stack.undoText().startswith("Paint ")


def test_flipped_labels_are_ringed_and_counted_and_flipped_back(playground: Playground) -> None:
    def wrong() -> int:
        return int(playground.model.derived.assignment.is_wrong.sum())

    before, points = wrong(), playground.model.experiment.points
    QTest.keyClick(playground.window, Qt.Key.Key_F)
    way = [(-1.5, 0.9), (-0.5, 1.2), (0.6, 0.4)]
    drag(playground, LEFT, way)
    count = int((playground.model.experiment.points.flip_at != points.flip_at).sum())
    flipped = wrong()
    assert flipped > before
    assert playground.model.undo_stack.undoText() == f"Flip {count} labels"
    assert playground.window.rail.classes[0].isChecked(), "class, size and tool are nobody's to change"
    drag(playground, RIGHT, way)
    assert wrong() < flipped
    assert playground.model.undo_stack.undoText().endswith(" labels back")
    for expected in (flipped, before):
        playground.actions.undo.trigger()
        assert wrong() == expected


def test_the_delete_key_erases_at_the_cross_whatever_the_tool(playground: Playground) -> None:
    plane = playground.window.plane
    drag(playground, LEFT, [(-1.5, 0.9)])
    painted = len(playground.model.experiment.points)
    QTest.keyClick(playground.window, Qt.Key.Key_F)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Delete):  # the first shows the cross
        QTest.keyClick(plane, key)
    assert len(playground.model.experiment.points) < painted
    assert playground.model.undo_stack.undoText().startswith("Erase ")


def test_the_magnet_pulls_while_the_button_is_down_and_not_a_moment_longer(
    playground: Playground, qtbot: QtBot
) -> None:
    def spread() -> float:
        positions = playground.model.experiment.points.positions
        return float(np.hypot(*(positions[near] - at).T).mean())

    plane, positions = playground.window.plane, playground.model.experiment.points.positions
    place = plane.to_widget(*positions[0].tolist()).toPoint()
    at = np.array(plane.position_at(QPointF(place)))
    near = np.hypot(*(positions - at).T) < playground.controller.drawing.hand.radius
    began = spread()
    QTest.keyClick(playground.window, Qt.Key.Key_H)
    QTest.mousePress(plane, LEFT, pos=place)
    first = spread()
    assert first < began
    qtbot.waitUntil(lambda: spread() < 0.5 * first, timeout=TIMEOUT)
    plane.event(QEvent(QEvent.Type.UngrabMouse))
    after = playground.model.experiment.points
    assert not playground.controller.drawing._timer.isActive()
    assert playground.model.undo_stack.undoText() == f"Pull {near.sum()} points together"
    QTest.mouseMove(plane, plane.to_widget(1, 1).toPoint())
    assert playground.model.experiment.points is after


def test_what_jitter_shakes_reaches_a_running_training_at_its_next_step(playground: Playground, qtbot: QtBot) -> None:
    playground.actions.play.trigger()
    qtbot.waitUntil(lambda: epoch(playground) > 0, timeout=TIMEOUT)
    before = epoch(playground)
    QTest.keyClick(playground.window, Qt.Key.Key_J)
    drag(playground, LEFT, [(-1.5, 0.9), (0.6, 0.4)])
    QTest.keyClick(playground.window, Qt.Key.Key_F)
    drag(playground, LEFT, [(-1.5, 0.9), (0.6, 0.4)])
    qtbot.waitUntil(lambda: epoch(playground) > before, timeout=TIMEOUT)
    playground.actions.play.trigger()
    told = playground.run.flags.told(["the network"])
    words = "\n".join(text for _, text in told)
    assert "moved" in words
    assert "flipped" in words


def test_what_did_nothing_is_told_once_however_long_the_button_is_down(playground: Playground) -> None:
    told: list[str] = []
    playground.controller.drawing.told.connect(told.append)
    drawing = playground.controller.drawing
    for _ in range(2):
        drawing.begin(Press((2.9, 2.9)))
    assert len(told) == 1
    assert not drawing._timer.isActive(), "only the spray goes on by itself"
    drawing.end()


def test_spray_falls_while_the_button_is_down_and_not_a_moment_longer(playground: Playground, qtbot: QtBot) -> None:
    def count() -> int:
        return len(playground.model.experiment.points)

    playground.actions.tools["Spray"].trigger()
    plane, before = playground.window.plane, count()
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0, 0).toPoint())
    qtbot.waitUntil(lambda: count() >= before + 4, timeout=TIMEOUT)
    plane.event(QEvent(QEvent.Type.UngrabMouse))  # as where the button comes up elsewhere
    after = count()
    QTest.mouseMove(plane, plane.to_widget(1, 1).toPoint())
    assert not playground.controller.drawing._timer.isActive(), "time goes on without it"
    assert count() == after
    assert playground.model.undo_stack.undoText() == f"Spray {after - before} Blue points"
