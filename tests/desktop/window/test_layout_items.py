"""Nothing is kept of what Qt's layouts hold: they delete it by themselves, and who still knew it would crash."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from core.lessons.course import our_folder, read_course
from desktop.app import Playground
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import compared, resize, window_of
from tests.tabs import show_page, show_tab


def test_a_walk_through_the_window_leaves_no_item_of_a_layout_known(opened: list[Playground], qtbot: QtBot) -> None:
    before = _items()
    playground = window_of(opened, qtbot, compared(2), (1280, 720))
    window = playground.window
    tabs = window.column.tabs
    for size in ((1024, 640), (1920, 1080), (1280, 720)):
        resize(window, qtbot, size)
        for index in range(tabs.count()):
            show_tab(window, tabs.tabText(index))
            qtbot.wait(1)
        for button in list(window.column.inside_panel.buttons):
            show_page(window, button.text())
            qtbot.wait(1)
        playground.actions.exchange.trigger()
        playground.actions.type_sizes[200].trigger()
        qtbot.wait(1)
        playground.actions.type_sizes[100].trigger()
        playground.actions.exchange.trigger()
    for found in read_course(our_folder()).lessons[:2]:
        school_of(playground).teaching.open(found)
        qtbot.wait(1)
    assert _items() <= before, "see desktop.look.layouts"


def test_pyside_still_keeps_the_items_of_a_layout_that_is_put_into_another(qtbot: QtBot) -> None:
    """Once it fails, desktop.look.layouts can go."""
    form = QWidget()
    qtbot.addWidget(form)
    before, inner = _items(), QHBoxLayout()
    inner.addWidget(QLabel("a"))
    inner.addStretch(1)
    QVBoxLayout(form).addLayout(inner)
    assert _items() == before + 2


def _items() -> int:
    """Items that hold a widget or a space of Qt's, as far as PySide has a wrapper of them."""
    gc.collect()
    known = Shiboken.getAllValidWrappers()
    return sum(isinstance(one, QWidgetItem | QSpacerItem) and not Shiboken.createdByPython(one) for one in known)
