"""Pens and fingers for tests, and the mouse events that systems make of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.plane.plane_view import PlaneView

SCREEN = QTest.createTouchDevice()
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


def stylus(kind: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen) -> QPointingDevice:
    return QPointingDevice(
        "pen",
        7 if kind == QPointingDevice.PointerType.Pen else 8,
        QInputDevice.DeviceType.Stylus,
        kind,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        3,
    )


PEN, RUBBER = stylus(), stylus(QPointingDevice.PointerType.Eraser)
DOWN, MOVE, UP = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease


def pen(
    plane: PlaneView,
    kind: QEvent.Type,
    place: QPointF,
    *,
    pressure: float = 0.5,
    button: Qt.MouseButton = LEFT,
    device: QPointingDevice = PEN,
    modifiers: Qt.KeyboardModifier = PLAIN,
) -> QTabletEvent:
    """What a pen does at a place of the plane's widget."""
    changed, held = (NONE if kind == MOVE else button), (NONE if kind == UP else button)
    everywhere = QPointF(plane.mapToGlobal(place))
    event = QTabletEvent(kind, device, place, everywhere, pressure, 0, 0, 0, 0, 0, modifiers, changed, held)
    QApplication.sendEvent(plane, event)
    return event


def mouse_of_it(
    plane: PlaneView,
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton = LEFT,
    source: Qt.MouseEventSource = Qt.MouseEventSource.MouseEventSynthesizedBySystem,
) -> None:
    """A mouse event that a system, or Qt, made of what a finger or a pen did."""
    is_move, is_up = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
    event = QMouseEvent(
        kind,
        place,
        place,
        QPointF(plane.mapToGlobal(place)),
        NONE if is_move else button,
        NONE if is_up else button,
        PLAIN,
        source,
    )
    QApplication.sendEvent(plane, event)


def mouse_click_of_it(
    plane: PlaneView,
    place: QPointF,
    button: Qt.MouseButton = LEFT,
    source: Qt.MouseEventSource = Qt.MouseEventSource.MouseEventSynthesizedBySystem,
) -> None:
    """A whole click, with the move that comes before it."""
    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        mouse_of_it(plane, kind, place, NONE if kind == QEvent.Type.MouseMove else button, source)
