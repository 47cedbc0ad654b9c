"""Messages over the planes: what they say is seen whole, and what lies below is drawn on all the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.window.main_window import MainWindow
from desktop.window.toast import Toast
from tests.desktop.window.windows import compared, window_of, with_the_keyboard


def test_a_message_makes_way_for_a_press_but_not_with_what_it_offers(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    window.set_notice("Stamp: the left button sets down copies of what is selected.")
    words = window.toast.findChild(QLabel)
    assert words is not None
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert not window.toast.isVisible()
    window.set_notice("Back to epoch 0.", "Undo")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert window.toast.isVisible()


def _press_and_drag(window: MainWindow, place: QPoint, end: QPoint) -> None:
    """With the left button, and the right one for a moment in between."""
    handle = window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(handle, end)
    QTest.mousePress(handle, Qt.MouseButton.RightButton, pos=end)
    QTest.mouseRelease(handle, Qt.MouseButton.RightButton, pos=end)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("corner", [False, True])
def test_a_stroke_that_begins_on_a_message_is_drawn_whole(
    opened: list[Playground], qtbot: QtBot, *, corner: bool
) -> None:
    """Within its words, or at the very edge of it, to which the pointer has come before."""
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window, before = playground.window, len(playground.model.experiment.points)
    with_the_keyboard(window, qtbot)
    QTest.keyClick(window.plane, Qt.Key.Key_I)
    window.set_notice("Line: the left button draws points along a line.")
    words = window.toast.findChild(QLabel)
    assert words is not None
    place = window.toast.mapTo(window, QPoint(0, 0)) if corner else words.mapTo(window, words.rect().center())
    QTest.mouseMove(window.windowHandle(), place)
    _press_and_drag(window, place, place - QPoint(0, 200))
    playground.clock.ticked.emit()
    assert len(playground.model.experiment.points) > before + 2
    assert not window.plane.is_stroking


def test_a_message_that_comes_under_the_resting_pointer_ends_no_stroke(opened: list[Playground], qtbot: QtBot) -> None:
    """Qt tells a widget that is shown, or goes, under the pointer of a move without buttons."""
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    with_the_keyboard(window, qtbot)
    QTest.keyClick(window.plane, Qt.Key.Key_Y)
    handle, words = window.windowHandle(), window.toast.findChild(QLabel)
    assert words is not None
    for begins_on_message in (True, False):
        window.set_notice("Spray: points fall while the button is down." if begins_on_message else "")
        place = words.mapTo(window, words.rect().center())
        QCursor.setPos(window.mapToGlobal(place))
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
        window.set_notice("Another message, at the same place.")
        assert window.toast.rect().contains(window.toast.mapFromGlobal(QCursor.pos()))
        window.set_notice("")
        assert window.plane.is_stroking
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
        assert not window.plane.is_stroking


def test_a_press_whose_release_another_window_took_spoils_no_later_one(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window, before = playground.window, len(playground.model.experiment.points)
    with_the_keyboard(window, qtbot)
    QTest.keyClick(window.plane, Qt.Key.Key_D)
    handle, words = window.windowHandle(), window.toast.findChild(QLabel)
    assert words is not None
    for _ in range(2):
        window.set_notice("Point: the left button sets down a point.")
        place = words.mapTo(window, words.rect().center())
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
        assert not window.toast.isVisible()
        assert window.plane.is_stroking
        QApplication.sendEvent(window.plane, QEvent(QEvent.Type.UngrabMouse))
        assert not window.plane.is_stroking
    playground.clock.ticked.emit()
    assert len(playground.model.experiment.points) > before


@pytest.mark.parametrize(("text", "action", "stays"), [("Drawn.", "Undo", "Drawn."), ("Line: draws.", "", "New here?")])
def test_a_press_where_an_offer_stands_draws_nothing(
    opened: list[Playground], qtbot: QtBot, text: str, action: str, stays: str
) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window, before = playground.window, playground.model.experiment
    taken: list[str] = []
    window.toast.acted.connect(taken.append)
    window.toast.set_offer("New here?", "Start with lesson 1")
    window.set_notice(text, action)
    words = window.toast.findChild(QLabel)
    assert words is not None
    place = words.mapTo(window, words.rect().center())
    _press_and_drag(window, place, place - QPoint(0, 200))
    assert window.toast.text == stays
    assert playground.model.experiment is before
    assert not taken


def test_the_button_of_a_long_message_stands_below_it_where_there_is_little_room(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(420, 420)
    toast = Toast(over)
    over.show()
    toast.show_text("New here? Short lessons show how networks overfit, and what cures it. " * 2, "Start with lesson 1")
    QApplication.processEvents()
    words = toast.findChild(QLabel)
    assert words is not None
    assert toast.action.geometry().top() >= words.geometry().bottom()
    assert words.width() > 0.75 * toast.width()
    assert words.heightForWidth(words.width()) <= words.height()
    assert over.rect().contains(toast.geometry())
    toast.show_text("Back to epoch 0.", "Undo")
    QApplication.processEvents()
    assert toast.action.geometry().left() >= words.geometry().right()


@pytest.mark.parametrize("is_projector", [False, True])
def test_a_message_leaves_the_ranking_below_the_planes_in_sight(
    opened: list[Playground], qtbot: QtBot, is_projector: bool
) -> None:
    playground = window_of(opened, qtbot, compared(6), (1280, 720))
    playground.appearance.choose("light", is_projector)
    window = playground.window
    QApplication.processEvents()
    window.set_notice("Back at epoch 0, with the same initial weights.", "Bring back")
    ranking = window.planes.ranking
    assert ranking.isVisible()
    over = QRect(window.toast.mapTo(window, QPoint(0, 0)), window.toast.size())
    assert not over.intersects(QRect(ranking.mapTo(window, QPoint(0, 0)), ranking.size()))
