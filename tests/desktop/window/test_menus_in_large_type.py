"""Menus in large type: the longest is seen in one column on a small screen."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from tests.desktop.window.windows import compared, window_of

LOWEST_SCREEN = 720


def test_every_menu_has_room_on_a_small_screen_at_150_percent(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    playground.actions.type_sizes[150].trigger()
    assert playground.window.data_panel.widget.real.menu() is not None
    heights = {}
    for menu in playground.window.findChildren(QMenu):
        menu.ensurePolished()
        heights[menu.title()] = menu.sizeHint().height()
    assert len(heights) > 10
    assert {title: height for title, height in heights.items() if height > LOWEST_SCREEN} == {}
