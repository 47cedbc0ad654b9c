"""F3 lets planes change places with the diagram or with Inside: the keyboard stays where it is, and Tab leads through
both where they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground

MOST_STOPS = 150
"""Of the whole window; more would be a circle."""


@pytest.fixture(autouse=True)
def is_active(board: Playground, qtbot: QtBot) -> None:
    """Or no part of the window has the keyboard."""
    with qtbot.waitActive(board.window):
        board.window.activateWindow()


def reached() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press_f3(board: Playground, qtbot: QtBot) -> None:
    was = board.window.center.is_exchanged
    QTest.keyClick(reached(), Qt.Key.Key_F3)
    assert board.window.center.is_exchanged != was
    qtbot.wait(1)


def stops(board: Playground, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """What Tab leads to from the rail on until it is there again: which part of the window, each once in a row."""
    window = board.window
    parts: dict[str, QWidget] = {
        "rail": window.center.rail,
        "planes": window.planes,
        "diagram": window.column.diagram,
        "inside": window.column.inside_panel,
        "tabs": window.column.tabs,
        "settings": window.network_page.widget.panel,
    }
    window.center.rail.setFocus()
    found: list[str] = []
    first = None
    for _ in range(MOST_STOPS):
        QTest.keyClick(reached(), key)
        now = reached()
        if now is first:
            break
        name = next((name for name, part in parts.items() if part is now or part.isAncestorOf(now)), "")
        if name and found[-1:] != [name]:
            found.append(name)
            first = first or now
    at = found.index("rail")
    found = found[at:] + found[:at]
    return found if len(found) < 2 or found[0] != found[-1] else found[:-1]


@pytest.mark.parametrize("number", range(3))
def test_the_keyboard_stays_in_the_diagrams_bar(board: Playground, qtbot: QtBot, number: int) -> None:
    board.window.column.settings.show_tab("Network")
    button = board.window.column.diagram.bar.modes[number]
    button.setFocus()
    for _ in range(3):
        press_f3(board, qtbot)
        assert reached() is button


def test_the_keyboard_stays_on_diagram_plane_and_page(board: Playground, qtbot: QtBot) -> None:
    window = board.window
    for tab in ("Network", "Inside"):
        window.column.settings.show_tab(tab)
        of_tab = window.column.diagram if tab == "Network" else window.column.inside_panel.findChildren(QWidget)
        parts = (
            [of_tab]
            if isinstance(of_tab, QWidget)
            else [part for part in of_tab if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus][:1]
        )
        for part in (window.plane, *parts):
            part.setFocus()
            for _ in range(2):
                press_f3(board, qtbot)
                assert reached() is part


@pytest.mark.parametrize(("tab", "part"), [("Network", "diagram"), ("Inside", "inside")])
def test_tab_leads_through_both_where_they_are_seen(board: Playground, qtbot: QtBot, tab: str, part: str) -> None:
    board.window.column.settings.show_tab(tab)
    between = ["settings"] if tab == "Network" else []
    before = stops(board)
    assert before == ["rail", "planes", "tabs", *between, part]
    for _ in range(2):
        press_f3(board, qtbot)
        left = between if board.window.network_page.widget.panel.isVisible() else []
        assert stops(board) == ["rail", part, "tabs", *left, "planes"]
        assert stops(board, Qt.Key.Key_Backtab) == ["rail", "planes", *left, "tabs", part]
        press_f3(board, qtbot)
        assert stops(board) == before
