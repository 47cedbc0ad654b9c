"""Fingers and pens draw as a mouse does: once for each tap, and never a line that nobody meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.plane.plane_view import PlaneView
from desktop.tools.tool import Press
from tests.desktop.plane.pens import (
    DOWN,
    LEFT,
    MOVE,
    NONE,
    RIGHT,
    RUBBER,
    SCREEN,
    UP,
    mouse_click_of_it,
    mouse_of_it,
    pen,
)

PLACE, FURTHER = QPointF(300, 300), QPointF(340, 300)


@pytest.fixture
def view(qtbot: QtBot) -> PlaneView:
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(640, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def told(view: PlaneView) -> list[str]:
    """The gestures as they are told, in order."""
    told: list[str] = []

    def began(press: Press) -> None:
        told.append(press.kind)

    view.gestures.stroke_began.connect(began)
    view.gestures.stroke_moved.connect(lambda _path: told.append("moved"))
    view.gestures.stroke_ended.connect(lambda: told.append("ended"))
    view.gestures.stroke_canceled.connect(lambda: told.append("canceled"))
    return told


def down(view: PlaneView, finger: int, place: QPointF) -> None:
    QTest.touchEvent(view, SCREEN).press(finger, place.toPoint(), view)


def up(view: PlaneView, finger: int, place: QPointF) -> None:
    QTest.touchEvent(view, SCREEN).release(finger, place.toPoint(), view)


@pytest.mark.parametrize("button", [LEFT, RIGHT])
def test_a_tap_is_one_stroke_whatever_mouse_events_are_made_of_it(
    view: PlaneView, told: list[str], button: Qt.MouseButton
) -> None:
    """Held long, a finger becomes a right click on some systems."""
    down(view, 0, PLACE)
    mouse_of_it(view, QEvent.Type.MouseMove, PLACE, NONE)
    mouse_of_it(view, QEvent.Type.MouseButtonPress, PLACE, button)
    up(view, 0, PLACE)
    mouse_of_it(view, QEvent.Type.MouseButtonRelease, PLACE, button)
    mouse_click_of_it(view, PLACE, button)
    assert told == ["paint", "ended"]


@pytest.mark.parametrize(
    "source",
    [Qt.MouseEventSource.MouseEventSynthesizedBySystem, Qt.MouseEventSource.MouseEventSynthesizedByQt],
)
def test_where_only_mouse_events_come_of_a_tap_they_draw(
    view: PlaneView, told: list[str], source: Qt.MouseEventSource
) -> None:
    for _ in range(2):
        mouse_click_of_it(view, PLACE, source=source)
    assert told == ["paint", "ended"] * 2


def test_a_pen_draws_as_a_mouse_does(view: PlaneView, told: list[str]) -> None:
    for kind, place in ((DOWN, PLACE), (MOVE, FURTHER), (UP, FURTHER)):
        assert pen(view, kind, place).isAccepted(), "else Qt would make mouse events of it, too"
    assert told == ["paint", "moved", "ended"]
    mouse_click_of_it(view, FURTHER)
    assert told == ["paint", "moved", "ended"]
    pen(view, MOVE, PLACE, button=NONE)
    assert told == ["paint", "moved", "ended"], "in the air it draws nothing"


def test_a_pens_button_and_its_other_end(view: PlaneView, told: list[str]) -> None:
    for kind in (DOWN, UP):
        pen(view, kind, PLACE, button=RIGHT)
    for kind in (DOWN, UP):
        pen(view, kind, PLACE, device=RUBBER)
    assert told == ["reverse", "ended", "erase", "ended"]


def test_how_hard_a_pen_presses_is_told(view: PlaneView) -> None:
    pressures: list[float] = []
    view.gestures.pressed_with.connect(pressures.append)
    for kind, pressure in ((DOWN, 0.5), (MOVE, 1.0), (MOVE, 0.1), (UP, 0.0)):
        pen(view, kind, PLACE, pressure=pressure)
    assert pressures == pytest.approx([1.0, 2.0, 0.2], abs=1e-3), "half as hard as it can counts as a mouse"


def test_with_ctrl_a_pen_moves_the_plane_as_a_mouse_does(view: PlaneView, told: list[str]) -> None:
    event = pen(view, DOWN, PLACE, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert not event.isAccepted(), "left to the mouse events that Qt makes of it"
    assert told == []


def test_the_hand_that_holds_the_pen_draws_nothing(view: PlaneView, told: list[str]) -> None:
    pen(view, DOWN, PLACE)
    down(view, 0, FURTHER)
    QTest.touchEvent(view, SCREEN).move(0, QPoint(400, 500), view)
    up(view, 0, QPointF(400, 500))
    pen(view, MOVE, FURTHER)
    pen(view, UP, FURTHER)
    assert told == ["paint", "moved", "ended"]


def test_a_hand_that_came_down_before_the_pen_leaves_nothing(view: PlaneView, told: list[str]) -> None:
    down(view, 0, FURTHER)
    pen(view, DOWN, PLACE)
    QTest.touchEvent(view, SCREEN).move(0, QPoint(400, 500), view)
    pen(view, UP, PLACE)
    QTest.touchEvent(view, SCREEN).move(0, QPoint(410, 500), view)
    up(view, 0, QPointF(410, 500))
    assert told == ["paint", "canceled", "paint", "ended"]


@pytest.mark.parametrize("others", [1, 2])
def test_more_fingers_take_back_what_the_first_drew_and_draw_nothing(
    view: PlaneView, told: list[str], others: int
) -> None:
    down(view, 0, PLACE)
    more = QTest.touchEvent(view, SCREEN).stationary(0)
    for finger in range(1, others + 1):
        more.press(finger, QPoint(300 + 50 * finger, 350), view)
    more.commit()
    assert told == ["paint", "canceled"]
    for x in (320, 500):
        moved = QTest.touchEvent(view, SCREEN).move(0, QPoint(x, 280), view)
        for finger in range(1, others + 1):
            moved.stationary(finger)
        moved.commit()
    left = QTest.touchEvent(view, SCREEN).release(0, QPoint(500, 280), view)
    for finger in range(1, others + 1):
        left.stationary(finger)
    left.commit()
    moved = QTest.touchEvent(view, SCREEN)
    for finger in range(1, others + 1):
        moved.move(finger, QPoint(100, 100 + finger), view)
    moved.commit()
    last = QTest.touchEvent(view, SCREEN)
    for finger in range(1, others + 1):
        last.release(finger, QPoint(100, 100 + finger), view)
    last.commit()
    assert told == ["paint", "canceled"], "no line from where the first was to where the second is"


def test_a_touch_that_the_system_takes_away_was_never_meant(view: PlaneView, told: list[str]) -> None:
    down(view, 0, PLACE)
    QApplication.sendEvent(view, QTouchEvent(QEvent.Type.TouchCancel, SCREEN))
    assert told == ["paint", "canceled"]
    mouse_click_of_it(view, PLACE, source=Qt.MouseEventSource.MouseEventNotSynthesized)
    assert told == ["paint", "canceled", "paint", "ended"], "a mouse can go on"


def test_a_bumped_mouse_does_not_disturb_a_finger(view: PlaneView, told: list[str]) -> None:
    down(view, 0, PLACE)
    QTest.mouseMove(view, QPoint(100, 100))
    QTest.mouseClick(view, LEFT, pos=QPoint(100, 100))
    QTest.touchEvent(view, SCREEN).move(0, FURTHER.toPoint(), view)
    up(view, 0, FURTHER)
    assert told == ["paint", "moved", "ended"]
    QTest.mouseClick(view, LEFT, pos=QPoint(100, 100))
    assert told[3:] == ["paint", "ended"]


def test_a_finger_does_not_disturb_the_mouse(view: PlaneView, told: list[str]) -> None:
    QTest.mousePress(view, LEFT, pos=PLACE.toPoint())
    down(view, 0, FURTHER)
    up(view, 0, FURTHER)
    QTest.mouseRelease(view, LEFT, pos=PLACE.toPoint())
    assert told == ["paint", "ended"]


def test_a_stroke_that_was_broken_off_leaves_the_mouse_free(view: PlaneView, told: list[str]) -> None:
    pen(view, DOWN, PLACE)
    QApplication.sendEvent(view, QEvent(QEvent.Type.WindowDeactivate))
    QTest.mousePress(view, LEFT, pos=PLACE.toPoint())
    QTest.mouseMove(view, FURTHER.toPoint())
    QTest.mouseRelease(view, LEFT, pos=FURTHER.toPoint())
    assert told == ["paint", "ended", "paint", "moved", "ended"]


def test_fingers_on_a_trackpad_move_the_pointer_and_draw_nothing(view: PlaneView, told: list[str]) -> None:
    pad = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)
    QTest.touchEvent(view, pad).press(0, PLACE.toPoint(), view)
    QTest.touchEvent(view, pad).release(0, PLACE.toPoint(), view)
    assert told == []
