"""The button that a lesson is gone on with: lit while one is on screen, and seen to be so."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.panels.run_bar import RunBar
from tests.desktop.styled import style


def on_screen(bar: RunBar) -> QColor:
    """What the screen shows of the button's ground; nothing is painted for it."""
    QApplication.processEvents()
    screen, place = bar.lesson.screen(), bar.lesson.mapToGlobal(bar.lesson.rect().center())
    found = screen.grabWindow(0, place.x() - bar.lesson.width() // 2 + 4, place.y(), 1, 1)
    return QColor(found.toImage().pixel(0, 0))


def test_the_button_is_lit_as_long_as_a_lesson_is_on_screen(qtbot: QtBot) -> None:
    style(LIGHT)
    bar = RunBar()
    qtbot.addWidget(bar)
    bar.set_theme(LIGHT)
    bar.resize(1200, 44)
    with qtbot.waitExposed(bar):
        bar.show()
    before = on_screen(bar)
    bar.set_in_lesson(True)
    assert on_screen(bar) != before
    bar.set_in_lesson(False)
    assert on_screen(bar) == before
