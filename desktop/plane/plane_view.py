"""Qt view of the plane, and the gestures that draw, erase, pan and zoom in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.plane.grid import WHOLE, View
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.plane.contacts import Contacts
from desktop.plane.navigation import spread_apart, wheeled
from desktop.plane.plane_hand import PlaneHand
from desktop.plane.points_item import PointLayer
from desktop.tools.tool import Press, StrokeKind

PATH_MS: Final = 8
"""Twice a frame is often enough to tell where a stroke went: some mice move a thousand times a second."""
KEY_STEP: Final = 0.1
"""Plane units that an arrow key moves the cross where the whole plane shows, and less as it is zoomed in; with Shift
KEY_STRIDE."""
KEY_STRIDE: Final = 0.5
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PAINT_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_P)
_ERASE_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STROKE_BUTTONS: Final[dict[Qt.MouseButton, StrokeKind]] = {
    Qt.MouseButton.LeftButton: "paint",
    Qt.MouseButton.RightButton: "reverse",
}
_GESTURE_BREAKERS: Final = (
    QEvent.Type.WindowDeactivate,
    QEvent.Type.UngrabMouse,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)
"""After any of these the button's release may never arrive."""


class PlaneView(PlaneHand):
    """A `PlaneHand` that handles mouse, touch, pen and keys.

    A gesture is told as stroke_began, any number of stroke_moved, and stroke_ended or stroke_canceled. Wheel, pinch,
    middle button and Ctrl-drag ask for another view, as does a double-click on the frame; they don't change it, since
    planes side by side share one.

    Arrow keys move a cross (Shift: further), Enter or P paints there, Delete or Backspace erases, Escape puts the
    cross away. While no cross shows, all these keys go to the window's shortcuts first.

    While points are selected, Delete and Escape are meant for these; and with a tool that selects, so are the arrows.
    """

    stroke_began = Signal(object)
    """Press: always within the view."""
    stroke_moved = Signal(object)
    """[(x, y), ...]: where the pointer went since the last of these signals, that position not repeated. A stroke
    may lead out of the view or the plane and back, so positions can lie outside."""
    stroke_ended = Signal()
    stroke_canceled = Signal()
    """Escape, or a second finger: what the stroke did shall be undone."""
    pressed_with = Signal(float)
    """How hard the stroke that begins or goes on is pressed, as a multiple of the usual; a mouse always presses so."""
    nudged = Signal(float, float)
    """Arrow keys: what is selected shall be moved by so many plane units along each axis."""
    delete_requested = Signal()
    """Delete: what is selected shall go."""
    deselected = Signal()
    """Escape: nothing shall be selected any more."""
    view_requested = Signal(object)
    """The person wants to look at this View."""

    def __init__(
        self, theme: Theme = LIGHT, parent: QWidget | None = None, *, points: PointLayer | None = None
    ) -> None:
        """points: a layer shared with other planes, which must be given the same points, theme and sizes."""
        super().__init__(theme, parent, points)
        self._path: list[tuple[float, float]] = []
        """Where the stroke went and nobody was told yet."""
        self._path_timer = QTimer(self, singleShot=True, interval=PATH_MS)
        self._path_timer.timeout.connect(self._tell_path)
        self._contacts = Contacts(self)
        self._fit()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(tr("Plane"))
        self.setAccessibleDescription(
            tr(
                "The left button paints points, or does what the tool in hand does, the right one erases, or does the"
                " reverse, the wheel zooms. Arrow keys move a cross, Enter paints there, Delete erases."
            )
        )

    def event(self, event: QEvent) -> bool:
        if event.type() in _GESTURE_BREAKERS:
            self.end_gesture()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.request_view(self._frame.view.zoomed(1.0 + event.value(), *self.position_at(event.position())))
            return True
        if isinstance(event, QTouchEvent):
            return self._contacts.touched(event)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._contacts.repeats(event):
            return
        place, button = event.position(), event.button()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_pan = button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and has_control)
        if self._stroke is not None or self._grip is not None or not self.holds(place):
            event.ignore()
        elif is_pan:
            self._grip = self.position_at(place)
            self._show_hand()
        elif button in _STROKE_BUTTONS:
            self.begin_stroke(place, button, event.modifiers())
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and not self.holds(event.position()):
            self.request_view(WHOLE)
        else:
            self.mousePressEvent(event)  # a quick second click is a click like any other

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._contacts.repeats(event):
            return
        place = event.position()
        if not event.buttons() & (self._stroke or Qt.MouseButton.MiddleButton | Qt.MouseButton.LeftButton):
            self.end_gesture()  # whatever held it was let go elsewhere
        if self._grip is not None:
            x, y = self.position_at(place)
            self.request_view(self._frame.view.moved(self._grip[0] - x, self._grip[1] - y))
        self._put_cross(None)
        self.point_to(place)
        self.stroke_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._contacts.repeats(event):
            return
        if self._grip is not None or (self._stroke is not None and event.button() == self._stroke):
            self.end_gesture()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        self._contacts.penned(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        wanted = wheeled(event, self._frame) if self.holds(event.position()) else self._frame.view
        if self._stroke is None and wanted != self._frame.view:
            self.request_view(wanted)
        else:
            event.ignore()  # where there is nothing to zoom, what lies around may scroll

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(event.position())
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._stroke is not None:
            self.cancel_stroke()
        elif key == Qt.Key.Key_Escape and self._selected_frame is not None:
            self.deselected.emit()
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._put_cross(None)
        elif key == Qt.Key.Key_Home and not _modified(event) and self._frame.view != WHOLE:
            self.request_view(WHOLE)
        elif self._stroke is None and not _modified(event) and key in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = (KEY_STRIDE if stride else KEY_STEP) / self._frame.view.zoom
            if self._moves_selected:
                self.nudged.emit(*(step * sign for sign in _ARROWS[key]))
            else:
                self._move_cross(_ARROWS[key], step)
        elif self._deletes_selected(event):
            self.delete_requested.emit()
        elif self._stroke is None and not _modified(event) and key in _PAINT_KEYS + _ERASE_KEYS:
            self._dab("paint" if key in _PAINT_KEYS else "erase")
        else:
            super().keyPressEvent(event)

    def request_view(self, view: View) -> None:
        if view != self._frame.view:
            self.view_requested.emit(view)

    def _claims(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the plane though the window may have a shortcut for it."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._stroke is not None or self._cross is not None or self._selected_frame is not None
        if self._deletes_selected(event) or (self._moves_selected and key in _ARROWS):
            return not _modified(event)
        return self._cross is not None and not _modified(event) and key in (*_ARROWS, *_PAINT_KEYS, *_ERASE_KEYS)

    @property
    def _moves_selected(self) -> bool:
        """Whether arrow keys move what is selected, rather than the cross."""
        return self._selected_frame is not None and self._hand.grips

    def _deletes_selected(self, event: QKeyEvent) -> bool:
        """Whether a key takes away what is selected, rather than erasing at the cross."""
        is_meant = self._selected_frame is not None and (self._cross is None or self._hand.grips)
        return is_meant and self._stroke is None and not _modified(event) and Qt.Key(event.key()) in _ERASE_KEYS

    @property
    def is_stroking(self) -> bool:
        return self._stroke is not None

    def begin_stroke(
        self, place: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, *, erases: bool = False
    ) -> None:
        """Mouse, finger or pen went down; erases: it erases whatever the button."""
        self._put_cross(None)
        self.point_to(place)
        self._stroke, self._kind = button, "erase" if erases else _STROKE_BUTTONS[button]
        self._show_hand()
        self._tell_press(self.position_at(place), self._kind, modifiers)

    def press_stroke(self, pressure: float) -> None:
        """The stroke under way is pressed so hard, as a multiple of the usual."""
        self.pressed_with.emit(pressure)

    def pinch(self, first: QEventPoint, second: QEventPoint) -> None:
        """Two fingers moved, and the view with them."""
        self.request_view(spread_apart(first, second, self._frame))

    def _tell_press(self, at: tuple[float, float], kind: StrokeKind, modifiers: Qt.KeyboardModifier) -> None:
        adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        takes_away = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        pixel = 1 / self._frame.unit
        symbol_radius = self._diameter / 2 * pixel
        self.stroke_began.emit(Press(at, kind, pixel, adds, takes_away, self._frame.view, symbol_radius))

    def stroke_to(self, place: QPointF) -> None:
        """The stroke under way, if there is one, has come to a place. Told at once, unless it has just been told."""
        if self._stroke is not None:
            self._path.append(self.position_at(place))
            if not self._path_timer.isActive():
                self._tell_path()

    def _tell_path(self) -> None:
        if self._path:
            path, self._path = self._path, []
            self._path_timer.start()
            self.stroke_moved.emit(path)

    def cancel_stroke(self) -> None:
        self._stroke, self._path = None, []
        self._contacts.stroke_is_over()
        self._show_hand()
        self.stroke_canceled.emit()

    def end_gesture(self) -> None:
        """The stroke, or the move of the plane, is over, however that came about."""
        if self._grip is not None:
            self._grip = None
            self._show_hand()
        if self._stroke is not None:
            self._stroke = None
            self._contacts.stroke_is_over()
            self._tell_path()
            self._path_timer.stop()
            self.stroke_ended.emit()
            self._show_hand()

    def _move_cross(self, direction: tuple[int, int], step: float) -> None:
        """Move the cross, or first show it: where the pointer is, else in the middle. The view follows it."""
        if self._cross is None:
            self._put_cross(self.focus_point)
            return
        x, y = (round(value + step * sign, 6) for value, sign in zip(self._cross, direction, strict=True))
        x, y = min(max(x, WHOLE.x0), WHOLE.x1), min(max(y, WHOLE.y0), WHOLE.y1)
        self._put_cross((x, y))
        self.request_view(self._frame.view.holding(x, y))

    def _dab(self, kind: StrokeKind) -> None:
        """A stroke of one position at the cross; without a cross, show it first."""
        if self._cross is None:
            self._move_cross((0, 0), 0.0)
            return
        self._tell_press(self._cross, kind, Qt.KeyboardModifier.NoModifier)
        self.stroke_ended.emit()


def _modified(event: QKeyEvent) -> bool:
    """Whether a modifier other than Shift is held: the key belongs to somebody's shortcut."""
    held_down = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held_down)
