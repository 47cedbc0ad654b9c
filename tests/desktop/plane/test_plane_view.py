"""The plane's gestures, with real mouse and keyboard events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.plane.plane_view import KEY_STEP, KEY_STRIDE, PlaneView
from desktop.tools.tool import Press

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
Position = tuple[float, float]


class Heard:
    """Writes down what the plane tells."""

    def __init__(self, view: PlaneView) -> None:
        self.told: list[tuple[str, object]] = []
        view.gestures.stroke_began.connect(self._began)
        view.gestures.stroke_moved.connect(self._moved)
        view.gestures.stroke_ended.connect(self._ended)
        view.gestures.stroke_canceled.connect(self._canceled)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.told]

    def _began(self, press: Press) -> None:
        self.told.append((press.kind, press.at))

    def _moved(self, path: list[Position]) -> None:
        self.told.append(("moved", path))

    def _ended(self) -> None:
        self.told.append(("ended", None))

    def _canceled(self) -> None:
        self.told.append(("canceled", None))


def take_pointer_away(view: PlaneView) -> None:
    """Wherever the test before left it, the cross shall first show at the origin."""
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


@pytest.fixture
def view(qtbot: QtBot) -> PlaneView:
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(640, 600)
    with qtbot.waitExposed(view):
        view.show()
    take_pointer_away(view)
    return view


@pytest.fixture
def heard(view: PlaneView) -> Heard:
    return Heard(view)


def place(view: PlaneView, x: float, y: float) -> QPoint:
    return view.to_widget(x, y).toPoint()


def move(view: PlaneView, x: float, y: float, buttons: Qt.MouseButton) -> None:
    """A move with just these buttons held, to fractions of a pixel."""
    at = view.to_widget(x, y)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(view.mapToGlobal(at)),
        NONE,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def near(position: object, x: float, y: float) -> bool:
    """Whether a position is that one, to the pixel that the event fell on."""
    return position == pytest.approx((x, y), abs=0.01)


def test_places_and_positions_match_with_x2_upwards(view: PlaneView) -> None:
    origin, up, right = view.to_widget(0, 0), view.to_widget(0, 1), view.to_widget(1, 0)
    assert up.y() < origin.y()
    assert up.x() == origin.x()
    assert right.x() > origin.x()
    assert right.x() - origin.x() == pytest.approx(origin.y() - up.y())
    assert view.position_at(view.to_widget(-2.5, 1.75)) == pytest.approx((-2.5, 1.75))


@pytest.mark.parametrize(("button", "kind"), [(LEFT, "paint"), (RIGHT, "reverse")])
def test_a_click_is_a_stroke_at_the_pointer(view: PlaneView, heard: Heard, button: Qt.MouseButton, kind: str) -> None:
    QTest.mouseClick(view, button, pos=place(view, 1.5, -2.0))
    assert heard.names == [kind, "ended"]
    assert near(heard.told[0][1], 1.5, -2.0)


def test_a_drag_tells_each_position_once(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 0, 0))
    move(view, 0.5, 0.0, LEFT)
    move(view, 0.5, 1.0, LEFT)
    QTest.mouseRelease(view, LEFT, pos=place(view, 0.5, 1.0))
    assert heard.names == ["paint", "moved", "moved", "ended"]
    paths = [path for name, path in heard.told if name == "moved"]
    assert paths == [[pytest.approx((0.5, 0.0))], [pytest.approx((0.5, 1.0))]]


def test_moving_without_a_button_is_no_stroke(view: PlaneView, heard: Heard) -> None:
    move(view, 1.0, 1.0, NONE)
    assert heard.told == []


def test_a_quick_second_click_counts(view: PlaneView, heard: Heard) -> None:
    QTest.mouseClick(view, LEFT, pos=place(view, 1, 1))
    QTest.mouseDClick(view, LEFT, pos=place(view, 1, 1))
    QTest.mouseRelease(view, LEFT, pos=place(view, 1, 1))
    assert heard.names == ["paint", "ended", "paint", "ended"]


def test_a_press_beside_the_plane_draws_nothing(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=QPoint(2, 2))
    move(view, 0, 0, LEFT)
    QTest.mouseRelease(view, LEFT, pos=place(view, 0, 0))
    assert heard.told == []


def test_a_stroke_goes_on_outside_the_plane(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 2.9, 0))
    move(view, 4.0, 0.0, LEFT)
    move(view, 2.8, 0.5, LEFT)
    QTest.mouseRelease(view, LEFT, pos=place(view, 2.8, 0.5))
    assert heard.names == ["paint", "moved", "moved", "ended"]


def test_the_other_button_does_not_disturb_a_stroke(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 0, 0))
    QTest.mousePress(view, RIGHT, pos=place(view, 0, 0))
    QTest.mouseRelease(view, RIGHT, pos=place(view, 0, 0))
    assert heard.names == ["paint"]
    QTest.mouseRelease(view, LEFT, pos=place(view, 0, 0))
    assert heard.names == ["paint", "ended"]


def test_escape_cancels_a_stroke_and_its_release_is_silent(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 0, 0))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    move(view, 1.0, 1.0, LEFT)
    QTest.mouseRelease(view, LEFT, pos=place(view, 1, 1))
    assert heard.names == ["paint", "canceled"]


@pytest.mark.parametrize(
    "loss",
    [QEvent.Type.WindowDeactivate, QEvent.Type.UngrabMouse, QEvent.Type.FocusOut],
)
def test_losing_the_pointer_ends_a_stroke(view: PlaneView, heard: Heard, loss: QEvent.Type) -> None:
    QTest.mousePress(view, RIGHT, pos=place(view, 0, 0))
    QApplication.sendEvent(view, QEvent(loss))
    move(view, 1.0, 1.0, RIGHT)
    assert heard.names == ["reverse", "ended"]


def test_hiding_ends_a_stroke(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 0, 0))
    view.hide()
    assert heard.names == ["paint", "ended"]


def test_a_release_that_never_arrived_is_noticed_at_the_next_move(view: PlaneView, heard: Heard) -> None:
    QTest.mousePress(view, LEFT, pos=place(view, 0, 0))
    move(view, 1.0, 1.0, NONE)
    assert heard.names == ["paint", "ended"]


def test_keys_paint_and_erase_at_the_cross(view: PlaneView, heard: Heard) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    at = pytest.approx((KEY_STEP, KEY_STEP + KEY_STRIDE))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_P, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        QTest.keyClick(view, key)
    assert heard.names == ["paint", "ended", "paint", "ended", "erase", "ended", "erase", "ended"]
    assert heard.told[0][1] == heard.told[4][1] == at


def test_the_cross_stays_within_the_plane(view: PlaneView, heard: Heard) -> None:
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.told[0] == ("paint", (-3.0, 0.0))


def test_the_windows_shortcuts_come_first_until_the_cross_shows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = PlaneView()
    QVBoxLayout(window).addWidget(view)
    steps: list[str] = []
    step, train = QShortcut(Qt.Key.Key_Right, window), QShortcut(Qt.Key.Key_Space, window)
    step.activated.connect(lambda: steps.append("step"))
    train.activated.connect(lambda: steps.append("train"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()
    take_pointer_away(view)
    heard = Heard(view)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert steps == ["step"]
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.told == [("paint", (KEY_STEP, 0.0)), ("ended", None)]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert steps == ["step", "train"]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert steps == ["step", "train", "step"]


def test_space_is_left_to_others(view: PlaneView) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()


def test_it_says_what_it_is(view: PlaneView) -> None:
    assert view.accessibleName()
    assert "paints" in view.accessibleDescription()
