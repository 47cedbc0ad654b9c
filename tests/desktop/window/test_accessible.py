"""Everybody can work with it: each control has a name that is read aloud, and can be reached by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.widgets.tile import SteppingTile
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import compared, window_of

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)


@pytest.mark.parametrize("count", [1, 3])
def test_every_control_has_a_name_and_is_reached_by_tab(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    playground = window_of(opened, qtbot, compared(count, count), (1440, 900))
    window = playground.window
    playground.controller.settings.change("regularization.early_stopping.enabled", True)
    tabs = window.column.tabs
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        qtbot.wait(1)
        _all_have_names_and_are_reached(window, tabs.tabText(tab))


def test_so_has_every_control_of_a_lesson_and_its_quiz(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1440, 900))
    school_of(playground).lessons.open("overfitting-trap")
    found = school_of(playground).teaching.lesson
    assert found is not None
    for number, step in enumerate(found.lesson.steps):
        school_of(playground).teaching.go_to(number)
        qtbot.wait(1)
        _all_have_names_and_are_reached(playground.window, step.id)
    school_of(playground).quizzing.begin(found)
    for question in found.lesson.quiz:
        qtbot.wait(1)
        _all_have_names_and_are_reached(playground.window, question.id)
        school_of(playground).quizzing.view.skip.click()
    _all_have_names_and_are_reached(playground.window, "result")


def _all_have_names_and_are_reached(window: QWidget, where: str) -> None:
    for control in _controls(window):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name.strip(), (where, control, control.parent())
        assert _is_reached(control) or not control.isEnabled(), (where, name, control)


def _is_reached(control: QWidget) -> bool:
    """By Tab itself, or by arrow keys from a tile beside it that is."""
    beside = control.parentWidget()
    tiles = beside.findChildren(SteppingTile) if isinstance(control, SteppingTile) and beside is not None else []
    return any(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in (control, *tiles))


def _controls(window: QWidget) -> list[QWidget]:
    found = [widget for kind in CONTROLS for widget in window.findChildren(kind) if widget.isVisible()]
    # The box of a spin box and the button within a line are parts of what has the name.
    return [widget for widget in found if not isinstance(widget.parent(), (QAbstractSpinBox, QLineEdit, QComboBox))]
