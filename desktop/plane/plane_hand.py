"""Qt view of the plane and of the tool in hand: circle at the pointer, keyboard's cross, frame of the selection."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtWidgets import QWidget

from core.plane.grid import View
from desktop.look.theme import LIGHT, Theme
from desktop.plane.gestures import Gestures, Shared
from desktop.plane.hand_items import Cursor
from desktop.plane.plane_pane import PlanePane
from desktop.plane.points_item import PointLayer
from desktop.tools.frame import MARGIN, REACH, SIDES, TURN, Frame, Handle
from desktop.tools.hand import HandLook
from desktop.tools.tool import Press, StrokeKind

Contact = Literal["finger", "pen", "rubber"]
PATH_MS: Final = 8
"""Twice a frame is often enough to tell where a stroke went: some mice move a thousand times a second."""
STROKE_BUTTONS: Final[dict[Qt.MouseButton, StrokeKind]] = {
    Qt.MouseButton.LeftButton: "paint",
    Qt.MouseButton.RightButton: "reverse",
}


class PlaneHand(PlanePane):
    """A `PlanePane` that shows what a gesture would do, and tells of those that others have it take: it hears no events
    itself."""

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None, shared: Shared | None = None) -> None:
        """shared: with other planes; None: it stands alone."""
        shared = shared or Shared(PointLayer(theme), Gestures())
        super().__init__(theme, parent, shared.points)
        self.gestures = shared.gestures
        """Of all planes that share them."""
        self._path: list[tuple[float, float]] = []
        """Where the stroke went and nobody was told yet."""
        self._path_timer = QTimer(self, singleShot=True, interval=PATH_MS)
        self._path_timer.timeout.connect(self._tell_path)
        self._contact: Contact | None = None
        self._hand = HandLook()
        self._selected_frame: Frame | None = None
        self._stroke: Qt.MouseButton | None = None
        """The button that is down and draws."""
        self._kind: StrokeKind = "paint"
        """What it does."""
        self._grip: tuple[float, float] | None = None
        """The position by which the plane is held, while it is moved."""
        self._pointer: QPointF | None = None
        self._cross: tuple[float, float] | None = None

    def set_hand(self, look: HandLook) -> None:
        """What follows the pointer from now on."""
        if look.grid != self._hand.grid:
            self.show_grid(look.grid)
        self._hand = look
        self._show_hand()

    def set_selected(self, frame: Frame | None) -> None:
        """The frame around the points that are selected; None for none."""
        self._selected_frame = frame
        self._show_hand()

    @property
    def selected_place(self) -> QRect:
        """What the frame of the selected points and its handles cover, in this widget's pixels."""
        frame = self._selected_frame
        if frame is None:
            return QRect()
        corners = QRectF(self.to_widget(frame.x0, frame.y1), self.to_widget(frame.x1, frame.y0))
        reach = MARGIN + REACH
        return corners.adjusted(-reach, -reach - TURN, reach, reach).toAlignedRect()

    @property
    def focus_point(self) -> tuple[float, float]:
        """What the person attends to, plane units: the cross, else the pointer, else the middle."""
        return self._cursor_at() or self.position_at(self.frame.rect.toRectF().center())

    @property
    def has_cross(self) -> bool:
        """Whether the keyboard moves a cross on it."""
        return self._cross is not None

    def holds(self, place: QPointF) -> bool:
        """Whether a place lies within the square."""
        return self.frame.view.contains(*self.position_at(place))

    def point_to(self, place: QPointF | None) -> None:
        """Follow the pointer; None or a place outside the square: nothing to follow."""
        if place is not None and not self.holds(place):
            place = None
        if place != self._pointer:
            self._pointer = None if place is None else QPointF(place)
            self._show_shape()
            self._show_cursor()

    def request_view(self, view: View) -> None:
        if view != self.frame.view:
            self.gestures.view_requested.emit(view)

    @property
    def is_stroking(self) -> bool:
        """Whether a stroke is under way, whoever draws it."""
        return self._stroke is not None

    @property
    def touching(self) -> Contact | None:
        """What draws the stroke under way, if it isn't a mouse."""
        return self._contact if self.is_stroking else None

    def begin_stroke(
        self,
        place: QPointF,
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
        contact: Contact | None = None,
    ) -> None:
        """Mouse, finger or pen went down; a pen's rubber erases whatever the button."""
        self._put_cross(None)
        self.point_to(place)
        self._stroke, self._kind = button, "erase" if contact == "rubber" else STROKE_BUTTONS[button]
        self._contact = contact
        self._show_hand()
        self._tell_press(self.position_at(place), self._kind, modifiers)

    def press_stroke(self, pressure: float) -> None:
        """The stroke under way is pressed so hard, as a multiple of the usual."""
        self.gestures.pressed_with.emit(pressure)

    def move_to(self, place: QPointF) -> None:
        """The pointer has come to a place, and the stroke under way, if there is one. Told at once, unless it has just
        been told."""
        self.point_to(place)
        if self._stroke is not None:
            self._path.append(self.position_at(place))
            if not self._path_timer.isActive():
                self._tell_path()

    def cancel_stroke(self) -> None:
        self._stroke, self._path = None, []
        self._show_hand()
        self.gestures.stroke_canceled.emit()

    def end_gesture(self) -> None:
        """The stroke, or the move of the plane, is over, however that came about."""
        if self._grip is not None:
            self._grip = None
            self._show_hand()
        if self._stroke is not None:
            self._stroke = None
            self._tell_path()
            self._path_timer.stop()
            self.gestures.stroke_ended.emit()
            self._show_hand()

    def _tell_press(self, at: tuple[float, float], kind: StrokeKind, modifiers: Qt.KeyboardModifier) -> None:
        adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        takes_away = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        pixel = 1 / self.frame.unit
        symbol_radius = self._diameter / 2 * pixel
        self.gestures.stroke_began.emit(Press(at, kind, pixel, adds, takes_away, self.frame.view, symbol_radius))

    def _tell_path(self) -> None:
        if self._path:
            path, self._path = self._path, []
            self._path_timer.start()
            self.gestures.stroke_moved.emit(path)

    def _show_shape(self) -> None:
        """Choose the system's pointer: a cross over the plane, a closed hand while it is panned, arrows where a drag
        resizes the selected points, or moves them wherever it begins between them."""
        if self._stroke is not None:
            return  # a stroke keeps the pointer that it began with
        wanted = Qt.CursorShape.ArrowCursor if self._pointer is None else Qt.CursorShape.CrossCursor
        if self._grip is not None:
            wanted = Qt.CursorShape.ClosedHandCursor
        elif self._pointer is not None and self._hand.grips and self._selected_frame is not None:
            at, pixel = self.position_at(self._pointer), 1 / self.frame.unit
            handle = self._selected_frame.handle_at(at, pixel)
            if handle is not None:
                wanted = _shape_over(handle)
            elif self._hand.moves_within and self._selected_frame.holds(at, pixel):
                wanted = Qt.CursorShape.SizeAllCursor
        if self.cursor().shape() != wanted:
            self.setCursor(wanted)

    def _show_hand(self) -> None:
        """Show frame, pointer and cursor anew. The frame has no handles while a stroke changes it."""
        has_handles = self._hand.grips and self._stroke is None and self._cross is None
        self.selection.set_frame(self._selected_frame if has_handles else None)
        self._show_shape()
        self._show_cursor()

    def _put_cross(self, position: tuple[float, float] | None) -> None:
        if position != self._cross:
            self._cross = position
            self._show_cursor()

    def _cursor_at(self) -> tuple[float, float] | None:
        if self._cross is not None:
            return self._cross
        return None if self._pointer is None else self.position_at(self._pointer)

    def _show_frame(self) -> None:
        super()._show_frame()
        self._show_cursor()

    def _show_cursor(self) -> None:
        hand, frame, before = self._hand, self.frame, self._cursor.covered
        at, kind = self._cursor_at(), "paint" if self._stroke is None else self._kind
        is_erasing = hand.erases or kind == "erase" or (kind == "reverse" and hand.reverse_erases)
        if at is not None and hand.snaps and not self.has_cross and not is_erasing:
            at = hand.grid.snapped(at)
        has_cursor = not hand.grips or self.has_cross or is_erasing
        place = frame.within(*at) if at is not None and has_cursor else None
        box = None
        if hand.stamp is not None and not is_erasing:
            box = (hand.stamp[0] * frame.unit, hand.stamp[1] * frame.unit)
        self._cursor.place(place, Cursor(hand.radius * frame.unit, hand.label, is_erasing, self.has_cross, box))
        self._cursor.ask_for_paint(before.united(self._cursor.covered))


def _shape_over(handle: Handle) -> Qt.CursorShape:
    """Arrows the ways that a drag of a handle resizes."""
    if handle == "turn":
        return Qt.CursorShape.PointingHandCursor
    across, up = SIDES[handle]
    if not across or not up:
        return Qt.CursorShape.SizeHorCursor if across else Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.SizeBDiagCursor if across == up else Qt.CursorShape.SizeFDiagCursor
