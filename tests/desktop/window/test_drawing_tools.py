"""The tools in a person's hands: picked by key or button, one undo step a stroke."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.tools.catalog import TOOLS
from desktop.tools.tool import Press, Tool
from tests.desktop.window.hands import drag

TIMEOUT = 30_000


DRAWING = [tool for tool in TOOLS if tool.cursor != "arrow"]
"""Those that select have tests of their own."""


@pytest.mark.parametrize("tool", DRAWING, ids=[tool.name for tool in DRAWING])
def test_every_tool_is_picked_by_its_key_and_leaves_one_undo_step(playground: Playground, tool: Tool) -> None:
    opening = playground.model.experiment
    playground.model.selection.choose(opening.points.ids[:3])  # for the stamp
    QTest.keyClick(playground.window, Qt.Key(ord(tool.key)))
    assert playground.window.rail.tools[tool.name].isChecked()
    QTest.keyClick(playground.window, Qt.Key.Key_2)
    drag(playground, Qt.MouseButton.LeftButton, [(-1.5, 0.9), (-0.5, 1.2), (0.6, 0.4)])
    changed = playground.model.experiment
    assert changed.points != opening.points
    (action,) = [action for action in playground.actions.tools.values() if action.text() == tool.name]
    assert action.shortcut().toString() == tool.key
    playground.actions.undo.trigger()
    assert playground.model.experiment is opening
    playground.actions.redo.trigger()
    assert playground.model.experiment is changed


def test_the_right_button_erases_with_every_tool(playground: Playground) -> None:
    for tool in TOOLS:
        count = len(playground.model.experiment.points)
        playground.actions.tools[tool.name].trigger()
        drag(playground, Qt.MouseButton.RightButton, [(-1.5, 0.9), (0.6, 0.4)])
        assert len(playground.model.experiment.points) < count
        playground.actions.undo.trigger()


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
