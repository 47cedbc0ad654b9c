"""Qt view of the plane and of what is in hand there: what follows the pointer, the cross, the frame of the selected."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

from desktop.look.theme import Theme
from desktop.plane.plane_pane import PlanePane
from desktop.plane.points_item import PointLayer
from desktop.tools.frame import MARGIN, REACH, TURN, Frame, Handle

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
        self._radius, self._label, self._erases, self._grips = 0.35, 0, False, False
        self._stamp: tuple[float, float] | None = None
        self._selected_count = 0
        self._selected_frame: Frame | None = None
        self._stroke: Qt.MouseButton | None = None
        """The button that is down and draws."""
        self._grip: tuple[float, float] | None = None
        """The position by which the plane is held, while it is moved."""
        self._pointer: QPointF | None = None
        self._cross: tuple[float, float] | None = None

    def set_hand(
        self,
        radius: float,
        label: int,
        *,
        erases: bool,
        grips: bool = False,
        stamp: tuple[float, float] | None = None,
    ) -> None:
        """Size (plane units; 0 for the smallest) and class of the circle that follows the pointer, whether the left
        button erases, and whether it grips what is selected: then no circle follows. stamp: width and height, plane
        units, of what it sets down."""
        self._radius, self._label, self._erases, self._grips, self._stamp = radius, label, erases, grips, stamp
        self._show_hand()

    def set_selected(self, count: int, frame: Frame | None) -> None:
        """How many points are selected, and the frame around them; None for none."""
        self._selected_count, self._selected_frame = count, frame
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

    def _holds(self, place: QPointF) -> bool:
        return self._frame.view.contains(*self.position_at(place))

    def _point_to(self, place: QPointF | None) -> None:
        """Follow the pointer; None or a place outside the square: nothing to follow."""
        if place is not None and not self._holds(place):
            place = None
        if place != self._pointer:
            self._pointer = None if place is None else QPointF(place)
            self._show_shape()
            self._show_cursor()

    def _show_shape(self) -> None:
        """The system's pointer: a cross over the plane, a hand that holds it, arrows where what is selected can be
        moved."""
        if self._stroke is not None:
            return  # it keeps the shape that it began with
        wanted = Qt.CursorShape.ArrowCursor if self._pointer is None else Qt.CursorShape.CrossCursor
        if self._grip is not None:
            wanted = Qt.CursorShape.ClosedHandCursor
        elif self._pointer is not None and self._grips and self._selected_frame is not None:
            at, pixel = self.position_at(self._pointer), 1 / self._frame.unit
            handle = self._selected_frame.handle_at(at, pixel)
            if handle is not None:
                wanted = _HANDLE_SHAPES[handle]
            elif self._selected_frame.holds(at, pixel):
                wanted = Qt.CursorShape.SizeAllCursor
        if self.cursor().shape() != wanted:
            self.setCursor(wanted)

    def _show_hand(self) -> None:
        """All of it. The frame has no handles while it changes under the pointer."""
        has_handles = self._grips and self._stroke is None and self._cross is None
        self._selection.set_frame(self._selected_frame, handles=has_handles)
        self.canvas.viewport().update()
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
        at, frame = self._cursor_at(), self._frame
        is_erasing = self._erases or self._stroke == Qt.MouseButton.RightButton
        has_cursor = not self._grips or self._cross is not None or is_erasing
        place = frame.to_widget(*at) - QPointF(frame.rect.topLeft()) if at is not None and has_cursor else None
        radius, has_cross, before = self._radius * frame.unit, self._cross is not None, self._cursor.covered
        box = None
        if self._stamp is not None and self._stroke != Qt.MouseButton.RightButton:
            box = (self._stamp[0] * frame.unit, self._stamp[1] * frame.unit)
        self._cursor.place(place, radius, self._label, erasing=is_erasing, cross=has_cross, box=box)
        self.canvas.viewport().update(before.united(self._cursor.covered).toAlignedRect().adjusted(-1, -1, 1, 1))
