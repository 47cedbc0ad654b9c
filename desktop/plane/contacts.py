"""Touch and pen: what they draw, and which events count where mouse, touch and pen tell the same."""

from __future__ import annotations

from typing import Final, Literal, Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

ECHO_MS: Final = 1000
"""How long after a finger or a pen a system may still send the mouse events that it makes of it: what is held long
becomes a right click after half a second."""
USUAL_PRESSURE: Final = 0.5
"""Of a pen, from 0 to 1, that counts as a mouse's."""


class Drawable(Protocol):
    """What can be drawn on, as a plane can, as far as fingers and pens are concerned. Places are pixels of its
    widget."""

    @property
    def is_stroking(self) -> bool:
        """Whether a stroke is under way, whoever draws it."""

    def holds(self, place: QPointF) -> bool:
        """Whether something can be drawn there."""

    def begin_stroke(
        self, place: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, *, erases: bool = False
    ) -> None:
        """It went down; erases: whatever the button."""

    def press_stroke(self, pressure: float) -> None:
        """It presses so hard, as a multiple of the usual."""

    def stroke_to(self, place: QPointF) -> None:
        """It went on to a place."""

    def end_gesture(self) -> None:
        """It came up: what it drew stays."""

    def cancel_stroke(self) -> None:
        """It was never meant: what it drew goes."""

    def point_to(self, place: QPointF | None) -> None:
        """The cursor's circle follows it."""

    def pinch(self, first: QEventPoint, second: QEventPoint) -> None:
        """Two fingers moved, and the view with them."""


class Contacts:
    """One finger draws, and two move and zoom: what the first drew before the second came is taken back, and no finger
    draws again until all are up. A pen draws as a mouse does, and its rubber end erases. While a pen or a mouse draws,
    fingers are taken for a resting hand, and ignored.
    """

    def __init__(self, plane: Drawable) -> None:
        self._plane = plane
        self._drawing: Literal["finger", "pen"] | None = None
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
        if kind == QEvent.Type.TouchEnd:
            self._let_go("finger")
        return True

    def penned(self, event: QTabletEvent) -> None:
        """Take what a pen did; what is ignored Qt makes mouse events of."""
        kind, place = event.type(), event.position()
        event.ignore()
        if kind == QEvent.Type.TabletPress:
            self._pen_down(event)
        elif self._drawing == "pen" and kind == QEvent.Type.TabletMove:
            event.accept()
            self._plane.press_stroke(event.pressure() / USUAL_PRESSURE)
            self._plane.point_to(place)
            self._plane.stroke_to(place)
        elif self._drawing == "pen" and kind == QEvent.Type.TabletRelease:
            event.accept()
            self._let_go("pen")
        if event.isAccepted():
            self._heard.start()

    def repeats(self, event: QMouseEvent) -> bool:
        """Whether a mouse event only says again what a finger or a pen has said, or disturbs what it draws."""
        if self._drawing is not None:
            return True
        is_made = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return is_made and self._heard.isValid() and self._heard.elapsed() < ECHO_MS

    def stroke_is_over(self) -> None:
        """However that came about: nobody draws it any more, even if they are still down."""
        self._drawing = None

    def _follow(self, fingers: list[QEventPoint], event: QTouchEvent) -> None:
        if len(fingers) > 1:
            self._take_back()
            if self._is_pinching:
                self._plane.pinch(fingers[0], fingers[1])
            self._is_pinching = True
        elif fingers and not self._is_pinching:
            place = fingers[0].position()
            if event.type() == QEvent.Type.TouchBegin:
                self._drawing = "finger"
                self._plane.begin_stroke(place, Qt.MouseButton.LeftButton, event.modifiers())
            else:
                self._plane.point_to(place)
                self._plane.stroke_to(place)

    def _pen_down(self, event: QTabletEvent) -> None:
        plane, button, place = self._plane, event.button(), event.position()
        draws = button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if not draws or not plane.holds(place) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        event.accept()
        if self._drawing == "finger":  # the hand that holds the pen came down first
            self._take_back()
            self._is_resting = True
        if plane.is_stroking:
            return
        self._drawing = "pen"
        is_rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
        plane.begin_stroke(place, button, event.modifiers(), erases=is_rubber)
        plane.press_stroke(event.pressure() / USUAL_PRESSURE)

    def _take_back(self) -> None:
        if self._drawing is not None:
            self._plane.cancel_stroke()

    def _let_go(self, contact: Literal["finger", "pen"]) -> None:
        if self._drawing == contact:
            self._plane.end_gesture()
        if self._drawing is None:
            self._plane.point_to(None)
