"""Moving about in the plane with wheel, trackpad, fingers, drags and keys: what is looked at, on all planes alike."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.experiment.spec import Axis
from core.plane.grid import EXTENT, WHOLE, View, grid_axis
from desktop.look.theme import CLASS_LOOKS, LIGHT
from desktop.plane.plane_frame import ticks
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.plane_view import KEY_STEP, PlaneView
from desktop.plane.shown import ShownPoints
from desktop.tools.hand import HandLook
from tests.desktop.styled import style

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
CLOSE = View(0.0, 1.5, 0.5, 2.0)
SCREEN = QTest.createTouchDevice()


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[PlaneGrid]:
    style(LIGHT)
    made = PlaneGrid()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(640, 600)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.sendEvent(made.plane(0), QEvent(QEvent.Type.Leave))
    yield made
    QTest.mouseMove(made, QPoint(1, made.height() - 1))  # no brush over the next test's plane
    QApplication.processEvents()


@pytest.fixture
def plane(grid: PlaneGrid) -> PlaneView:
    return grid.plane(0)


def turn(
    plane: PlaneView,
    place: QPointF,
    angle: int = 0,
    *,
    pixels: QPoint | None = None,
    modifiers: Qt.KeyboardModifier = PLAIN,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.ScrollUpdate,
) -> QWheelEvent:
    """The wheel turned by an angle (120 a notch), or two fingers moved by pixels on a trackpad."""
    event = QWheelEvent(
        place,
        QPointF(plane.mapToGlobal(place)),
        pixels or QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase if pixels is None else phase,
        False,
    )
    QApplication.sendEvent(plane, event)
    return event


def drag(plane: PlaneView, button: Qt.MouseButton, path: list[QPoint], modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mousePress(plane, button, modifiers, path[0])
    for place in path[1:]:
        QTest.mouseMove(plane, place)
    QTest.mouseRelease(plane, button, modifiers, path[-1])


def told_by(grid: PlaneGrid) -> list[str]:
    told: list[str] = []
    grid.gestures.stroke_began.connect(lambda press: told.append(press.kind))
    grid.gestures.stroke_moved.connect(lambda _path: told.append("moved"))
    grid.gestures.stroke_ended.connect(lambda: told.append("ended"))
    grid.gestures.stroke_canceled.connect(lambda: told.append("canceled"))
    return told


def color_at(plane: PlaneView, x: float, y: float) -> str:
    place = plane.to_widget(x, y)
    return plane.grab().toImage().pixelColor(int(place.x()), int(place.y())).name()


def near(position: tuple[float, float], x: float, y: float) -> bool:
    return position == pytest.approx((x, y), abs=1e-6)


def test_the_wheel_zooms_about_the_pointer_on_all_planes(grid: PlaneGrid) -> None:
    grid.set_count(3)
    plane, told = grid.plane(1), list[object]()
    grid.view_changed.connect(told.append)
    place = plane.to_widget(1.2, 0.7)
    turn(plane, place, 3 * 120)
    assert grid.view.zoom == pytest.approx(2)
    assert told == [grid.view]
    for each in grid.planes:
        assert near(each.position_at(each.to_widget(1.2, 0.7)), 1.2, 0.7)
    assert near(plane.position_at(place), 1.2, 0.7), "what is under the pointer stays there"
    assert plane.to_widget(1.2, 0.7) - plane.to_widget(0.7, 0.7) == QPointF(plane.square.width() / 6, 0)


def test_finer_wheels_zoom_by_parts_of_a_notch(grid: PlaneGrid, plane: PlaneView) -> None:
    for _ in range(24):
        turn(plane, plane.to_widget(1.0, 1.0), 15)
    assert grid.view.zoom == pytest.approx(2)


def test_no_zoom_leads_beyond_the_plane_or_a_32nd_of_it(grid: PlaneGrid, plane: PlaneView) -> None:
    corner = QPointF(plane.square.topLeft()) + QPointF(1, 1)
    for _ in range(40):
        turn(plane, corner, 120)
    assert grid.view.side == pytest.approx(2 * EXTENT / 32)
    assert grid.view.x0 == pytest.approx(-EXTENT, abs=0.05)
    for _ in range(7):
        turn(plane, QPointF(plane.square.bottomRight()), -120)
        assert -EXTENT <= grid.view.x0 < grid.view.x1 <= EXTENT
    for _ in range(40):
        turn(plane, corner, -120)
    assert grid.view == WHOLE
    assert not turn(plane, corner, -120).isAccepted(), "left to what scrolls around it"


def test_the_wheel_beside_the_square_is_left_to_others(grid: PlaneGrid, plane: PlaneView) -> None:
    assert not turn(plane, QPointF(plane.square.bottomLeft()) + QPointF(20, 12), 120).isAccepted()
    assert grid.view == WHOLE


def test_two_fingers_on_a_trackpad_move_a_zoomed_plane_pixel_by_pixel(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(CLOSE)
    place = QPointF(plane.square.center())
    before = plane.position_at(place)
    turn(plane, place, 24, pixels=QPoint(10, -6))
    assert near(plane.position_at(place + QPointF(10, -6)), *before)
    turn(plane, place, 360, pixels=QPoint(0, 45), modifiers=CONTROL)
    assert grid.view.zoom == pytest.approx(2 * CLOSE.zoom)


def test_a_move_on_a_trackpad_rolls_out_and_turns_into_no_zoom(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(CLOSE)
    place = QPointF(plane.square.center())
    before = plane.position_at(place)
    phases = Qt.ScrollPhase
    turn(plane, place, 0, pixels=QPoint(0, 0), phase=phases.ScrollBegin)
    for phase in [phases.ScrollUpdate] * 3 + [phases.ScrollMomentum] * 4:
        turn(plane, place, 16, pixels=QPoint(-3, 2), phase=phase)
    turn(plane, place, 0, pixels=QPoint(0, 0), phase=phases.ScrollEnd)
    assert near(plane.position_at(place + QPointF(-21, 14)), *before)
    moved = grid.view
    turn(plane, place, 120, pixels=QPoint(0, 15), modifiers=CONTROL, phase=phases.ScrollMomentum)
    assert grid.view == moved
    for _ in range(15):
        turn(plane, place, 8, pixels=QPoint(0, 1), modifiers=CONTROL)
    assert grid.view.zoom == pytest.approx(CLOSE.zoom * 2 ** (1 / 3)), "fine steps add up to a notch"


def test_a_pinch_on_a_trackpad_zooms_about_the_pointer(grid: PlaneGrid, plane: PlaneView) -> None:
    place = plane.to_widget(-1.0, 2.0)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(plane.mapToGlobal(place)),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(plane, event)
    assert grid.view.zoom == pytest.approx(1.5)
    assert near(plane.position_at(place), -1.0, 2.0)


def test_one_finger_draws_and_two_zoom_and_take_the_stroke_back(grid: PlaneGrid, plane: PlaneView) -> None:
    told = told_by(grid)
    first, second = QPoint(300, 300), QPoint(400, 300)
    QTest.touchEvent(plane, SCREEN).press(0, first, plane)
    QTest.touchEvent(plane, SCREEN).move(0, first + QPoint(9, 0), plane)
    assert told == ["paint", "moved"]
    QTest.touchEvent(plane, SCREEN).move(0, first, plane).press(1, second, plane)
    assert told == ["paint", "moved", "canceled"]
    held = plane.position_at(QPointF(350, 300))
    QTest.touchEvent(plane, SCREEN).move(0, first - QPoint(50, 0), plane).move(1, second + QPoint(50, 0), plane)
    assert grid.view.zoom == pytest.approx(2)
    assert near(plane.position_at(QPointF(350, 300)), *held)
    both = QPoint(20, 30)
    QTest.touchEvent(plane, SCREEN).move(0, QPoint(250, 300) + both, plane).move(1, QPoint(450, 300) + both, plane)
    assert near(plane.position_at(QPointF(370, 330)), *held), "what is under the fingers stays under them"
    QTest.touchEvent(plane, SCREEN).release(0, first, plane).stationary(1)
    QTest.touchEvent(plane, SCREEN).move(1, second, plane)
    QTest.touchEvent(plane, SCREEN).release(1, second, plane)
    assert told == ["paint", "moved", "canceled"], "the finger that is left draws nothing"
    QTest.touchEvent(plane, SCREEN).press(0, first, plane)
    QTest.touchEvent(plane, SCREEN).release(0, first, plane)
    assert told[3:] == ["paint", "ended"]


@pytest.mark.parametrize(("button", "modifiers"), [(MIDDLE, PLAIN), (LEFT, CONTROL)])
def test_a_drag_with_the_middle_button_or_ctrl_moves_the_plane(
    grid: PlaneGrid, plane: PlaneView, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    told = told_by(grid)
    grid.set_view(CLOSE)
    start = plane.square.center()
    held = plane.position_at(QPointF(start))
    QTest.mousePress(plane, button, modifiers, start)
    assert plane.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    for step in (QPoint(30, 20), QPoint(-25, 10)):
        QTest.mouseMove(plane, start + step)
        assert near(plane.position_at(QPointF(start + step)), *held)
    QTest.mouseMove(plane, start + QPoint(2000, 0))
    assert grid.view.x0 == -EXTENT, "held at the plane's edge"
    QTest.mouseRelease(plane, button, modifiers, start + QPoint(2000, 0))
    view = grid.view
    QTest.mouseMove(plane, start)
    assert grid.view == view
    assert told == []


def test_a_move_of_the_plane_ends_whatever_happens(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(CLOSE)
    QTest.mousePress(plane, MIDDLE, PLAIN, plane.square.center())
    QApplication.sendEvent(plane, QEvent(QEvent.Type.UngrabMouse))
    QTest.mouseMove(plane, plane.square.center() + QPoint(50, 50))
    assert grid.view == CLOSE
    QTest.mouseRelease(plane, MIDDLE, PLAIN, plane.square.center())


def test_home_and_a_double_click_on_the_frame_show_all(grid: PlaneGrid, plane: PlaneView) -> None:
    told = told_by(grid)
    beside = QPoint(plane.square.center().x(), plane.square.bottom() + 12)
    grid.set_view(CLOSE)
    QTest.keyClick(plane, Qt.Key.Key_Home)
    assert grid.view == WHOLE
    grid.set_view(CLOSE)
    QTest.mouseDClick(plane, LEFT, PLAIN, beside)
    assert grid.view == WHOLE
    assert told == []
    grid.set_view(CLOSE)
    QTest.mouseDClick(plane, LEFT, PLAIN, plane.square.center())
    assert grid.view == CLOSE
    assert told == ["paint"]


def test_strokes_fall_where_the_zoomed_plane_shows_them(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(CLOSE)
    positions: list[tuple[float, float]] = []
    grid.gestures.stroke_began.connect(lambda press: positions.append(press.at))
    grid.gestures.stroke_moved.connect(positions.extend)
    square = plane.square
    drag(
        plane,
        LEFT,
        [square.topLeft(), square.bottomLeft() + QPoint(0, 1), square.topLeft() - QPoint(square.width(), 0)],
    )
    assert near(positions[0], CLOSE.x0, CLOSE.y1)
    assert near(positions[1], CLOSE.x0, CLOSE.y0)
    assert near(positions[2], CLOSE.x0 - CLOSE.side, CLOSE.y1), "beyond what shows the stroke goes on"


def test_the_wheel_does_not_move_the_plane_under_a_stroke(grid: PlaneGrid, plane: PlaneView) -> None:
    QTest.mousePress(plane, LEFT, PLAIN, plane.square.center())
    turn(plane, QPointF(plane.square.center()), 120)
    assert grid.view == WHOLE
    QTest.mouseRelease(plane, LEFT, PLAIN, plane.square.center())


def test_points_stay_with_their_positions_and_keep_their_size(grid: PlaneGrid, plane: PlaneView) -> None:
    def inked() -> int:
        image = plane.grab().toImage()
        blue = CLASS_LOOKS[0].color.lower()
        return sum(image.pixelColor(x, y).name() == blue for x in range(image.width()) for y in range(image.height()))

    positions = np.array([[1.0, 1.0], [-2.0, -2.0]], np.float32)
    grid.set_points(ShownPoints(positions, np.array([0, 0], np.uint8), np.array([False, False])))
    both = inked()
    grid.set_view(CLOSE)
    assert color_at(plane, 1.0, 1.0) == CLASS_LOOKS[0].color.lower()
    assert inked() == both // 2, "what lies beyond the view is not drawn"
    grid.set_view(WHOLE)
    assert inked() == both, "but kept"


def test_added_points_show_where_the_plane_is_zoomed(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(CLOSE)
    positions = np.array([[0.5, 1.0], [1.2, 1.4]], np.float32)
    labels, held_out = np.array([0, 1], np.uint8), np.array([False, False])
    grid.set_points(ShownPoints(positions[:1], labels[:1], held_out[:1]))
    plane.grab()
    grid.set_points(ShownPoints(positions, labels, held_out))
    assert color_at(plane, 0.5, 1.0) == CLASS_LOOKS[0].color.lower()
    assert color_at(plane, 1.2, 1.4) == CLASS_LOOKS[1].color.lower()


def test_a_surface_keeps_its_place_until_the_next_one_comes(grid: PlaneGrid, plane: PlaneView) -> None:
    def halves(edge: float, view: View) -> npt.NDArray[np.uint8]:
        rgba = np.full((64, 64, 4), 255, np.uint8)
        rgba[:, grid_axis(64, view.x0, view.x1) < edge, :3] = 16
        return rgba

    line = np.array([[0.75, -3.0], [0.75, 3.0]], np.float32)
    grid.plane(0).set_surface(halves(0.75, WHOLE), [line])
    grid.set_view(CLOSE)
    for _ in range(2):
        assert color_at(plane, 0.5, 1.8) == "#101010"
        assert color_at(plane, 1.0, 1.8) == "#ffffff"
        assert color_at(plane, 0.75, 1.2) == LIGHT.boundary
        grid.plane(0).set_surface(halves(0.75, CLOSE), [line], CLOSE)
    grid.set_view(WHOLE)
    assert color_at(plane, 0.5, 1.8) == "#101010"
    assert color_at(plane, 0.5, -1.8) == LIGHT.surface, "where nothing is known yet, the plane is plain"


def test_the_brush_grows_with_the_plane(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_hand(HandLook(0.3, 1))
    for view in (WHOLE, CLOSE):
        grid.set_view(view)
        QTest.mouseMove(plane, QPoint(1, 1))
        QTest.mouseMove(plane, plane.to_widget(1.0, 1.0).toPoint())
        image = plane.grab().toImage()
        rim = plane.to_widget(1.0, 1.3).toPoint()
        column = [image.pixelColor(rim + QPoint(0, step)) for step in range(-3, 4)]
        orange = QColor(CLASS_LOOKS[1].color)
        assert any(abs(c.red() - orange.red()) + abs(c.blue() - orange.blue()) < 80 for c in column)


def test_the_cross_steps_finer_and_takes_the_view_along(grid: PlaneGrid, plane: PlaneView) -> None:
    grid.set_view(View(-0.75, 0.75, -0.75, 0.75))
    positions: list[tuple[float, float]] = []
    grid.gestures.stroke_began.connect(lambda press: positions.append(press.at))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(plane, key)
    assert near(positions[0], KEY_STEP / 4, 0.0)
    for _ in range(40):
        QTest.keyClick(plane, Qt.Key.Key_Right)
    assert grid.view.x1 == pytest.approx(41 * KEY_STEP / 4)
    assert grid.view.zoom == pytest.approx(4)


def test_keys_zoom_about_the_middle_of_what_shows(grid: PlaneGrid) -> None:
    grid.set_view(CLOSE)
    grid.zoom(2)
    assert (grid.view.x0, grid.view.y0) == pytest.approx((0.375, 0.875))
    grid.zoom(1 / 16)
    assert grid.view == WHOLE


def test_zooming_leaves_the_square_where_it_is_and_says_so_once(grid: PlaneGrid) -> None:
    grid.set_count(2)
    squares = [plane.square for plane in grid.planes]

    def corners() -> list[QImage]:
        side = squares[0].width()
        return [plane.grab(plane.square).toImage().copy(side * 6 // 10, 0, side // 3, 30) for plane in grid.planes]

    before = corners()
    grid.set_view(CLOSE)
    assert [plane.square for plane in grid.planes] == squares
    assert [a != b for a, b in zip(corners(), before, strict=True)] == [True, False]


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (-3.0, 3.0, ["−2", "0", "2"]),
        (0.0, 1.5, ["0.0", "0.5", "1.0", "1.5"]),
        (-1.1, 0.4, ["−1.0", "−0.5", "0.0"]),
        (2.8125, 3.0, ["2.85", "2.90", "2.95", "3.00"]),
    ],
)
def test_ticks_are_round_numbers_of_what_shows(low: float, high: float, texts: list[str]) -> None:
    assert [text for _, text in ticks(low, high)] == texts
    assert all(low - 1e-9 <= value <= high + 1e-9 for value, _ in ticks(low, high))


def test_ticks_of_imported_points_are_round_values_of_their_own() -> None:
    axis = Axis(name="petal length (cm)", center=3.95, unit=1.1)
    found = ticks(-3.0, 3.0, axis)
    assert [text for _, text in found] == ["2", "4", "6"]
    assert [axis.center + axis.unit * place for place, _ in found] == pytest.approx([2, 4, 6])
    assert ticks(-3.0, 3.0, Axis(center=1e18, unit=1.0)) == []
    assert all(len(text) <= 9 for _, text in ticks(-3.0, 3.0, Axis(center=0.0, unit=1e40)))
