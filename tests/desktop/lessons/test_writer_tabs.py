"""The parts of a lesson that is written can be reached however little room there is beside their tabs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.lessons.writer_view import WriterView
from desktop.look.theme import LIGHT
from tests.desktop.styled import style


@pytest.fixture
def view(qtbot: QtBot) -> WriterView:
    style(LIGHT)
    made = WriterView()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.set_wide(True)
    return made


def place(view: WriterView, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint()), widget.size())


@pytest.mark.parametrize("width", [400, 420, 520, 900])
def test_no_tab_is_cut_off(view: WriterView, qtbot: QtBot, width: int) -> None:
    view.resize(width, 240)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.width() == width)
    last = view.tabs.tabRect(view.tabs.count() - 1)
    assert last.right() <= view.tabs.width()
    buttons = view.preview, view.save, view.remove_lesson, view.close_button
    for button in buttons:
        assert button.isVisible()
        assert view.rect().contains(place(view, button))
        assert not place(view, button).intersects(place(view, view.tabs))


def test_where_there_is_room_buttons_stand_beside_the_tabs(view: WriterView, qtbot: QtBot) -> None:
    view.resize(900, 240)
    with qtbot.waitExposed(view):
        view.show()
    for button in (view.preview, view.save):
        assert place(view, button).center().y() < place(view, view.tabs).bottom() + 8
