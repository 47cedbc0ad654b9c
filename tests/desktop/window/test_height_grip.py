"""The grip above what is read below the planes: in large type it makes room for the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.course import our_folder, read_lesson
from desktop.app import Playground
from desktop.window.center import SMALL_PLANES
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import window_of

LESSON = our_folder() / "04-dropout.json"


@pytest.fixture
def playground(opened: list[Playground], qtbot: QtBot) -> Playground:
    """Where a lesson in large type stands below a plane."""
    playground = window_of(opened, qtbot, opening_experiment(), (1280, 720))
    playground.actions.type_sizes[200].trigger()
    teaching = school_of(playground).teaching
    teaching.open(read_lesson(LESSON))
    teaching.go_to(3)
    settle(qtbot)
    return playground


def settle(qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.wait(1)  # what was put off until the layouts are done


def text_height(playground: Playground) -> int:
    return school_of(playground).teaching.panel.text.visibleRegion().boundingRect().height()


def plane_side(playground: Playground) -> int:
    square = playground.window.planes.square
    assert square is not None
    return square.height()


def test_a_press_shows_the_text_and_what_to_do_and_another_one_the_larger_plane(
    playground: Playground, qtbot: QtBot
) -> None:
    place, panel = playground.window.lesson_place, school_of(playground).teaching.panel
    before, side = place.height(), plane_side(playground)
    task = panel.do
    hidden = task.visibleRegion().boundingRect().height()
    QTest.mouseClick(place.grip, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert text_height(playground) == panel.text.height(), "all of the text is in sight"
    assert task.visibleRegion().boundingRect().height() > hidden + 60
    assert SMALL_PLANES <= plane_side(playground) < side
    QTest.mouseClick(place.grip, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert (place.height(), plane_side(playground)) == (before, side)


def test_the_edge_follows_the_pointer_as_far_as_planes_and_text_have_room(playground: Playground, qtbot: QtBot) -> None:
    place = playground.window.lesson_place
    least = place.height()
    grip, at = place.grip, place.grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(grip, at - QPoint(0, 50))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=at)
    settle(qtbot)
    assert place.height() == least + 50, "a drag is no press"
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(grip, at - QPoint(0, 2000))
    settle(qtbot)
    assert plane_side(playground) >= SMALL_PLANES
    QTest.mouseMove(grip, at + QPoint(0, 2000))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=at)
    settle(qtbot)
    assert place.height() == least


def test_by_keyboard_arrows_move_the_edge_and_enter_presses(playground: Playground, qtbot: QtBot) -> None:
    place, epoch = playground.window.lesson_place, playground.run.playing
    least = place.height()
    place.grip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(place.grip, Qt.Key.Key_Up)
    settle(qtbot)
    assert place.height() > least
    QTest.keyClick(place.grip, Qt.Key.Key_Down)
    QTest.keyClick(place.grip, Qt.Key.Key_Return)
    settle(qtbot)
    highest = place.height()
    assert highest > least + 40
    assert playground.run.playing == epoch
    school_of(playground).teaching.go_to(4)
    settle(qtbot)
    assert place.height() == highest, "it stays from step to step"


def test_beside_the_planes_there_is_none(playground: Playground, qtbot: QtBot) -> None:
    playground.actions.type_sizes[100].trigger()
    playground.window.resize(1440, 900)
    settle(qtbot)
    assert not playground.window.lesson_place.grip.isVisible()


def test_another_window_gives_the_text_as_much(playground: Playground, opened: list[Playground], qtbot: QtBot) -> None:
    QTest.mouseClick(playground.window.lesson_place.grip, Qt.MouseButton.LeftButton)
    settle(qtbot)
    other = window_of(opened, qtbot, opening_experiment(), (1280, 720))
    other.actions.type_sizes[200].trigger()
    school_of(other).teaching.open(read_lesson(LESSON))
    settle(qtbot)
    assert other.window.lesson_place.height() == playground.window.lesson_place.height()
