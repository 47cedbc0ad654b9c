"""In large type the column is higher than the window: what a step speaks of scrolls into sight as the step begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import our_folder, read_lesson
from desktop.app import Playground
from desktop.inside.dropout_page import DropoutPage
from tests.desktop.rooms import school_of


@pytest.fixture
def window(open_window: Callable[[Experiment], Playground], qtbot: QtBot) -> Playground:
    """Where lesson 4 has been opened in the largest type."""
    window = open_window(opening_experiment())
    window.window.resize(1280, 720)
    window.actions.type_sizes[200].trigger()
    school_of(window).teaching.open(read_lesson(our_folder() / "04-dropout.json"))
    qtbot.waitUntil(lambda: window.window.column.verticalScrollBar().maximum() > 0)
    return window


def is_whole(widget: QWidget) -> bool:
    return not widget.size().isEmpty() and widget.visibleRegion().boundingRect() == widget.rect()


def test_the_button_that_a_step_asks_to_press_is_there(window: Playground, qtbot: QtBot) -> None:
    school_of(window).teaching.go_to(1)
    (page,) = window.window.column.inside_panel.findChildren(DropoutPage)
    qtbot.waitUntil(lambda: is_whole(page.step))


def test_the_verdict_that_a_step_lights_is_there(window: Playground, qtbot: QtBot) -> None:
    teaching, column = school_of(window).teaching, window.window.column
    teaching.go_to(1)
    qtbot.waitUntil(lambda: not is_whole(column.verdict_card))
    teaching.go_to(0)
    qtbot.waitUntil(lambda: is_whole(column.verdict_card))
