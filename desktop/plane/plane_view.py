"""Qt view of the plane, and the gestures that draw, erase, pan and zoom in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.plane.grid import WHOLE
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.plane.gestures import Shared
from desktop.plane.plane_hand import STROKE_BUTTONS, PlaneHand
from desktop.plane.touch_and_wheel import Contacts, wheeled
from desktop.tools.tool import StrokeKind

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

    Wheel, pinch, middle button and Ctrl-drag ask for another view, as does a double-click on the frame; they don't
    change it, since planes side by side share one.

    Arrow keys move a cross (Shift: further), Enter or P paints there, Delete or Backspace erases, Escape puts the
    cross away. While no cross shows, all these keys go to the window's shortcuts first.

    While points are selected, Delete and Escape are meant for these; and with a tool that selects, so are the arrows.
    """

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None, shared: Shared | None = None) -> None:
        super().__init__(theme, parent, shared)
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
                self.request_view(self.frame.view.zoomed(1.0 + event.value(), *self.position_at(event.position())))
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
        elif button in STROKE_BUTTONS:
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
            self.request_view(self.frame.view.moved(self._grip[0] - x, self._grip[1] - y))
        self._put_cross(None)
        self.move_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._contacts.repeats(event):
            return
        if self._grip is not None or (self._stroke is not None and event.button() == self._stroke):
            self.end_gesture()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        self._contacts.penned(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        wanted = wheeled(event, self.frame) if self.holds(event.position()) else self.frame.view
        if self._stroke is None and wanted != self.frame.view:
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
            self.gestures.deselected.emit()
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._put_cross(None)
        elif key == Qt.Key.Key_Home and not _modified(event) and self.frame.view != WHOLE:
            self.request_view(WHOLE)
        elif self._stroke is None and not _modified(event) and key in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = (KEY_STRIDE if stride else KEY_STEP) / self.frame.view.zoom
            if self._moves_selected:
                self.gestures.nudged.emit(*(step * sign for sign in _ARROWS[key]))
            else:
                self._move_cross(_ARROWS[key], step)
        elif self._deletes_selected(event):
            self.gestures.delete_requested.emit()
        elif self._stroke is None and not _modified(event) and key in _PAINT_KEYS + _ERASE_KEYS:
            self._dab("paint" if key in _PAINT_KEYS else "erase")
        else:
            super().keyPressEvent(event)

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

    def _move_cross(self, direction: tuple[int, int], step: float) -> None:
        """Move the cross, or first show it: where the pointer is, else in the middle. The view follows it."""
        if self._cross is None:
            self._put_cross(self.focus_point)
            return
        x, y = (round(value + step * sign, 6) for value, sign in zip(self._cross, direction, strict=True))
        x, y = min(max(x, WHOLE.x0), WHOLE.x1), min(max(y, WHOLE.y0), WHOLE.y1)
        self._put_cross((x, y))
        self.request_view(self.frame.view.holding(x, y))

    def _dab(self, kind: StrokeKind) -> None:
        """A stroke of one position at the cross; without a cross, show it first."""
        if self._cross is None:
            self._move_cross((0, 0), 0.0)
            return
        self._tell_press(self._cross, kind, Qt.KeyboardModifier.NoModifier)
        self.gestures.stroke_ended.emit()


def _modified(event: QKeyEvent) -> bool:
    """Whether a modifier other than Shift is held: the key belongs to somebody's shortcut."""
    held_down = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held_down)
