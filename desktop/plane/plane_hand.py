"""Qt view of the plane and of the tool in hand: circle at the pointer, keyboard's cross, frame of the selection."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

from desktop.look.theme import Theme
from desktop.plane.cursor_item import Cursor
from desktop.plane.plane_pane import PlanePane
from desktop.plane.points_item import PointLayer
from desktop.tools.frame import MARGIN, REACH, TURN, Frame, Handle
from desktop.tools.grid import Grid
from desktop.tools.hand import HandLook
from desktop.tools.tool import StrokeKind

_HANDLE_SHAPES: Final[dict[Handle, Qt.CursorShape]] = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "turn": Qt.CursorShape.PointingHandCursor,
}


class PlaneHand(PlanePane):
    """A `PlanePane` that shows what a gesture would do, and takes none itself."""

    def __init__(self, theme: Theme, parent: QWidget | None, points: PointLayer | None) -> None:
        super().__init__(theme, parent, points)
        self._hand, self._snap_to = HandLook(), Grid()
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
        self._hand = look
        self._show_hand()

    def set_grid(self, grid: Grid) -> None:
        super().set_grid(grid)
        self._snap_to = grid
        self._show_cursor()

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
        return self._cursor_at() or self.position_at(self._frame.rect.toRectF().center())

    @property
    def has_cross(self) -> bool:
        """Whether the keyboard moves a cross on it."""
        return self._cross is not None

    def holds(self, place: QPointF) -> bool:
        """Whether a place lies within the square."""
        return self._frame.view.contains(*self.position_at(place))

    def point_to(self, place: QPointF | None) -> None:
        """Follow the pointer; None or a place outside the square: nothing to follow."""
        if place is not None and not self.holds(place):
            place = None
        if place != self._pointer:
            self._pointer = None if place is None else QPointF(place)
            self._show_shape()
            self._show_cursor()

    def _show_shape(self) -> None:
        """Choose the system's pointer: a cross over the plane, a closed hand while it is panned, arrows where a drag
        resizes the selected points, or moves them wherever it begins between them."""
        if self._stroke is not None:
            return  # a stroke keeps the pointer that it began with
        wanted = Qt.CursorShape.ArrowCursor if self._pointer is None else Qt.CursorShape.CrossCursor
        if self._grip is not None:
            wanted = Qt.CursorShape.ClosedHandCursor
        elif self._pointer is not None and self._hand.grips and self._selected_frame is not None:
            at, pixel = self.position_at(self._pointer), 1 / self._frame.unit
            handle = self._selected_frame.handle_at(at, pixel)
            if handle is not None:
                wanted = _HANDLE_SHAPES[handle]
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
        hand, frame, before = self._hand, self._frame, self._cursor.covered
        at, kind = self._cursor_at(), "paint" if self._stroke is None else self._kind
        is_erasing = hand.erases or kind == "erase" or (kind == "reverse" and hand.reverse_erases)
        if at is not None and hand.snaps and not self.has_cross and not is_erasing:
            at = self._snap_to.snapped(at)
        has_cursor = not hand.grips or self.has_cross or is_erasing
        place = frame.within(*at) if at is not None and has_cursor else None
        box = None
        if hand.stamp is not None and not is_erasing:
            box = (hand.stamp[0] * frame.unit, hand.stamp[1] * frame.unit)
        self._cursor.place(place, Cursor(hand.radius * frame.unit, hand.label, is_erasing, self.has_cross, box))
        self._cursor.ask_for_paint(before.united(self._cursor.covered))
