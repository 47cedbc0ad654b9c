"""Wheel, touch and pen: what they make of the view, what they draw, and which events count where mouse, touch and pen
tell the same."""

from __future__ import annotations

from math import hypot
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)

from core.plane.grid import View
from desktop.plane.plane_frame import PlaneFrame
from desktop.plane.plane_hand import PlaneHand

NOTCH: Final = 120
"""Eighths of a degree of a wheel's notch, as Qt counts them; finer wheels and trackpads send parts of it."""
NOTCHES_TO_DOUBLE: Final = 3
ZOOM_STEP: Final = 2 ** (1 / NOTCHES_TO_DOUBLE)
"""Factor by which one notch of the wheel, or one press of a key, zooms in."""
ECHO_MS: Final = 1000
"""How long after a finger or a pen a system may still send the mouse events that it makes of it: what is held long
becomes a right click after half a second."""
PENS: Final = ("pen", "rubber")
USUAL_PRESSURE: Final = 0.5
"""Of a pen, from 0 to 1, that counts as a mouse's."""


class Contacts:
    """One finger draws, and two move and zoom: what the first drew before the second came is taken back, and no finger
    draws again until all are up. A pen draws as a mouse does, and its rubber end erases. While a pen or a mouse draws,
    fingers are taken for a resting hand, and ignored.
    """

    def __init__(self, plane: PlaneHand) -> None:
        self._plane = plane
        self._is_pinching = False
        self._is_resting = False
        """The fingers that are down now draw nothing: a pen or a mouse was first."""
        self._heard = QElapsedTimer()

    def touched(self, event: QTouchEvent) -> bool:
        """Take what fingers did; False leaves it to Qt, which makes mouse events of it."""
        kind, plane = event.type(), self._plane
        if event.deviceType() == QInputDevice.DeviceType.TouchPad:
            event.accept()  # these fingers move the pointer: the system tells of that by itself
            return True
        fingers = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if kind == QEvent.Type.TouchBegin:
            if not all(plane.holds(finger.position()) for finger in fingers):
                return False
            self._is_pinching, self._is_resting = False, plane.is_stroking
        self._heard.start()
        event.accept()
        if kind == QEvent.Type.TouchCancel:
            self._take_back()
        elif not self._is_resting:
            self._follow(fingers, event)
        if kind == QEvent.Type.TouchEnd and plane.touching not in PENS:
            self._let_go()
        return True

    def penned(self, event: QTabletEvent) -> None:
        """Take what a pen did; what is ignored Qt makes mouse events of."""
        kind, is_drawing = event.type(), self._plane.touching in PENS
        event.setAccepted(is_drawing and kind in (QEvent.Type.TabletMove, QEvent.Type.TabletRelease))
        if kind == QEvent.Type.TabletPress:
            self._pen_down(event)
        elif is_drawing and kind == QEvent.Type.TabletMove:
            self._plane.press_stroke(event.pressure() / USUAL_PRESSURE)
            self._plane.move_to(event.position())
        elif is_drawing and kind == QEvent.Type.TabletRelease:
            self._let_go()
        if event.isAccepted():
            self._heard.start()

    def repeats(self, event: QMouseEvent) -> bool:
        """Whether a mouse event only says again what a finger or a pen has said, or disturbs what it draws."""
        if self._plane.touching is not None:
            return True
        is_made = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return is_made and self._heard.isValid() and self._heard.elapsed() < ECHO_MS

    def _follow(self, fingers: list[QEventPoint], event: QTouchEvent) -> None:
        if len(fingers) > 1:
            self._take_back()
            if self._is_pinching:
                self._plane.request_view(spread_apart(fingers[0], fingers[1], self._plane.frame))
            self._is_pinching = True
        elif fingers and not self._is_pinching:
            place = fingers[0].position()
            if event.type() == QEvent.Type.TouchBegin:
                self._plane.begin_stroke(place, Qt.MouseButton.LeftButton, event.modifiers(), "finger")
            else:
                self._plane.move_to(place)

    def _pen_down(self, event: QTabletEvent) -> None:
        plane, button, place = self._plane, event.button(), event.position()
        draws = button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if not draws or not plane.holds(place) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        event.accept()
        if self._plane.touching == "finger":  # the hand that holds the pen came down first
            self._take_back()
            self._is_resting = True
        if plane.is_stroking:
            return
        is_rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
        plane.begin_stroke(place, button, event.modifiers(), "rubber" if is_rubber else "pen")
        plane.press_stroke(event.pressure() / USUAL_PRESSURE)

    def _take_back(self) -> None:
        if self._plane.touching is not None:
            self._plane.cancel_stroke()

    def _let_go(self) -> None:
        if self._plane.touching is not None:
            self._plane.end_gesture()
        self._plane.point_to(None)


def wheeled(event: QWheelEvent, frame: PlaneFrame) -> View:
    """A wheel zooms about the pointer; two fingers on a trackpad that tells pixels move, and with Ctrl zoom."""
    pixels, view = event.pixelDelta(), frame.view
    is_trackpad = not pixels.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
    if event.phase() == Qt.ScrollPhase.ScrollMomentum and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return view  # what rolls out from a move isn't meant as a zoom
    if is_trackpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return view.moved(-pixels.x() / frame.unit, pixels.y() / frame.unit)
    return view.zoomed(ZOOM_STEP ** (event.angleDelta().y() / NOTCH), *frame.position_at(event.position()))


def spread_apart(first: QEventPoint, second: QEventPoint, frame: PlaneFrame) -> View:
    """Two fingers on a touch screen: what was under them stays under them."""
    before, now = first.lastPosition() - second.lastPosition(), first.position() - second.position()
    factor = hypot(now.x(), now.y()) / max(1.0, hypot(before.x(), before.y()))
    middle = (first.position() + second.position()) / 2
    grip = frame.position_at((first.lastPosition() + second.lastPosition()) / 2)
    x, y = frame.position_at(middle)
    return frame.view.zoomed(factor, x, y).moved(grip[0] - x, grip[1] - y)
