"""Qt view of the plane, and the gestures that draw, erase and move about in it."""

from __future__ import annotations

from dataclasses import dataclass
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
from desktop.look.theme import LIGHT, Theme
from desktop.plane.contacts import Contacts, StrokeKind
from desktop.plane.navigation import spread_apart, wheeled
from desktop.plane.plane_pane import PlanePane
from desktop.plane.points_item import PointLayer
from desktop.tools.grid import Grid

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
_STROKE_BUTTONS: Final = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
_GESTURE_BREAKERS: Final = (
    QEvent.Type.WindowDeactivate,
    QEvent.Type.UngrabMouse,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)
"""After any of these the button's release may never arrive."""


@dataclass(frozen=True)
class HandLook:
    """What follows the pointer.

    radius: of its circle, plane units; 0 for the smallest.
    label: class whose colour it has; None where that makes no difference.
    erases, reverse_erases: what the left button does, and what the right one does.
    snaps: it jumps to the grid's nodes.
    """

    radius: float = 0.35
    label: int | None = 0
    erases: bool = False
    reverse_erases: bool = True
    snaps: bool = False


class PlaneView(PlanePane):
    """A `PlanePane` that takes mouse, fingers and keys as they come.

    A gesture is told as stroke_began, any number of stroke_moved, and stroke_ended or stroke_canceled. Wheel, pinch,
    middle button and Ctrl-drag ask for another view, as does a double-click on the frame; they don't change it, since
    planes side by side share one.

    Arrow keys move a cross (Shift: further), Enter or P paints there, Delete or Backspace erases, Escape puts the
    cross away. While no cross shows, all these keys go to the window's shortcuts first.
    """

    stroke_began = Signal(object, str)
    """((x, y), "paint", "reverse" or "erase"): always within the view. Reverse is the right button, or Alt with the
    left where that one doesn't erase; erase a key, or a pen's rubber."""
    stroke_moved = Signal(object)
    """[(x, y), ...]: where the pointer went since the last of these signals, that position not repeated. A stroke
    may lead out of the view or the plane and back, so positions can lie outside."""
    stroke_ended = Signal()
    stroke_canceled = Signal()
    """Escape, or a second finger: what the stroke did shall be undone."""
    pressed_with = Signal(float)
    """How hard the stroke that begins or goes on is pressed, as a multiple of the usual; a mouse always presses so."""
    view_requested = Signal(object)
    """The person wants to look at this View."""

    def __init__(
        self, theme: Theme = LIGHT, parent: QWidget | None = None, *, points: PointLayer | None = None
    ) -> None:
        """points: a layer shared with other planes, which must be given the same points, theme and sizes."""
        super().__init__(theme, parent, points)
        self._hand, self._snap_to = HandLook(), Grid()
        self._stroke: Qt.MouseButton | None = None
        self._kind: StrokeKind = "paint"
        self._contacts = Contacts(self)
        self._path: list[tuple[float, float]] = []
        """Where the stroke went and nobody was told yet."""
        self._path_timer = QTimer(self, singleShot=True, interval=PATH_MS)
        self._path_timer.timeout.connect(self._tell_path)
        self._grip: tuple[float, float] | None = None
        """The position by which the plane is held, while it is moved."""
        self._pointer: QPointF | None = None
        self._cross: tuple[float, float] | None = None
        self._fit()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName("Plane")
        self.setAccessibleDescription(
            "The left button paints points, or does what the tool in hand does, the right one erases, or does the"
            " reverse, the wheel zooms. Arrow keys move a cross, Enter paints there, Delete erases."
        )

    def set_hand(self, look: HandLook) -> None:
        """What follows the pointer from now on."""
        self._hand = look
        self._show_cursor()

    def set_grid(self, grid: Grid) -> None:
        super().set_grid(grid)
        self._snap_to = grid
        self._show_cursor()

    @property
    def focus_point(self) -> tuple[float, float]:
        """What the person attends to, plane units: the cross, else the pointer, else the middle."""
        return self._cursor_at() or self.position_at(self._frame.rect.toRectF().center())

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
            self.begin_stroke(place, button, self.kind_of(button, event.modifiers()))
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
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._put_cross(None)
        elif key == Qt.Key.Key_Home and not _modified(event) and self._frame.view != WHOLE:
            self.request_view(WHOLE)
        elif self._stroke is None and not _modified(event) and key in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_cross(_ARROWS[key], (KEY_STRIDE if stride else KEY_STEP) / self._frame.view.zoom)
        elif self._stroke is None and not _modified(event) and key in _PAINT_KEYS + _ERASE_KEYS:
            self._dab("paint" if key in _PAINT_KEYS else "erase")
        else:
            super().keyPressEvent(event)

    @property
    def is_stroking(self) -> bool:
        return self._stroke is not None

    def kind_of(self, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> StrokeKind:
        """What a button that draws does now."""
        has_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier) and not self._hand.reverse_erases
        return "reverse" if has_alt or button == Qt.MouseButton.RightButton else "paint"

    def pinch(self, first: QEventPoint, second: QEventPoint) -> None:
        """Two fingers moved, and the view with them."""
        self.request_view(spread_apart(first, second, self._frame))

    def holds(self, place: QPointF) -> bool:
        """Whether a place lies within the square."""
        return self._frame.view.contains(*self.position_at(place))

    def request_view(self, view: View) -> None:
        if view != self._frame.view:
            self.view_requested.emit(view)

    def _claims(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the plane though the window may have a shortcut for it."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._stroke is not None or self._cross is not None
        return self._cross is not None and not _modified(event) and key in (*_ARROWS, *_PAINT_KEYS, *_ERASE_KEYS)

    def begin_stroke(self, place: QPointF, button: Qt.MouseButton, kind: StrokeKind) -> None:
        """Mouse, finger or pen went down."""
        self._put_cross(None)
        self.point_to(place)
        self._stroke, self._kind = button, kind
        self._show_cursor()
        self.stroke_began.emit(self.position_at(place), kind)

    def press_stroke(self, pressure: float) -> None:
        """The stroke under way is pressed so hard, as a multiple of the usual."""
        self.pressed_with.emit(pressure)

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
        self._show_cursor()
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
            self._show_cursor()
            self.stroke_ended.emit()

    def point_to(self, place: QPointF | None) -> None:
        """Follow the pointer; None or a place outside the square: nothing to follow."""
        if place is not None and not self.holds(place):
            place = None
        if place != self._pointer:
            self._pointer = None if place is None else QPointF(place)
            self._show_hand()
            self._show_cursor()

    def _show_hand(self) -> None:
        """The system's pointer: a cross over the plane, a hand that holds it."""
        over = Qt.CursorShape.ArrowCursor if self._pointer is None else Qt.CursorShape.CrossCursor
        wanted = over if self._grip is None else Qt.CursorShape.ClosedHandCursor
        if self.cursor().shape() != wanted:
            self.setCursor(wanted)

    def _put_cross(self, position: tuple[float, float] | None) -> None:
        if position != self._cross:
            self._cross = position
            self._show_cursor()

    def _move_cross(self, direction: tuple[int, int], step: float) -> None:
        """Move the cross, or first show it: where the pointer is, else in the middle. The view follows it."""
        if self._cross is None:
            self._put_cross(self.focus_point)
            return
        x, y = (round(value + step * sign, 6) for value, sign in zip(self._cross, direction, strict=True))
        x, y = min(max(x, WHOLE.x0), WHOLE.x1), min(max(y, WHOLE.y0), WHOLE.y1)
        self._put_cross((x, y))
        self.request_view(self._frame.view.holding(x, y))

    def _dab(self, kind: str) -> None:
        """A stroke of one position at the cross; without a cross, show it first."""
        if self._cross is None:
            self._move_cross((0, 0), 0.0)
            return
        self.stroke_began.emit(self._cross, kind)
        self.stroke_ended.emit()

    def _cursor_at(self) -> tuple[float, float] | None:
        if self._cross is not None:
            return self._cross
        return None if self._pointer is None else self.position_at(self._pointer)

    def _show_frame(self) -> None:
        super()._show_frame()
        self._show_cursor()

    def _show_cursor(self) -> None:
        hand, frame, before = self._hand, self._frame, self._cursor.covered
        kind = "paint" if self._stroke is None else self._kind
        is_erasing = hand.erases or kind == "erase" or (kind == "reverse" and hand.reverse_erases)
        at, has_cross = self._cursor_at(), self._cross is not None
        if at is not None and hand.snaps and not has_cross and not is_erasing:
            at = self._snap_to.snapped(at)
        place = None if at is None else frame.to_widget(*at) - QPointF(frame.rect.topLeft())
        self._cursor.place(place, hand.radius * frame.unit, hand.label, erasing=is_erasing, cross=has_cross)
        self.canvas.viewport().update(before.united(self._cursor.covered).toAlignedRect().adjusted(-1, -1, 1, 1))


def _modified(event: QKeyEvent) -> bool:
    """Whether a modifier other than Shift is held: the key belongs to somebody's shortcut."""
    held_down = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held_down)
