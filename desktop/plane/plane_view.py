"""Qt view of the plane: the network's surface, the points, and the gestures that draw and erase them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.points import BoolArray, FloatArray, LabelArray
from core.plane.grid import EXTENT
from desktop.look.theme import LIGHT, Theme
from desktop.plane.cursor_item import cursor_rect, draw_cursor
from desktop.plane.plane_frame import PlaneFrame, caption_font, draw_axes, draw_frame
from desktop.plane.plane_message import draw_message
from desktop.plane.points_item import PointLayer
from desktop.plane.surface_item import DecisionSurface

PREFERRED_SIDE: Final = 640
SMALLEST_SIDE: Final = 280
SMALLEST_IN_CARD: Final = 112
FULL_SCALE_SIDE: Final = 400
SMALLEST_SCALE: Final = 0.55
"""In a card, points and lines shrink with the square root of the plane's side from FULL_SCALE_SIDE down: a drawing
half as wide stays readable with symbols two thirds as large. At SMALLEST_SCALE they can just be told apart."""
KEY_STEP: Final = 0.1
"""Plane units that an arrow key moves the cross; with Shift KEY_STRIDE."""
KEY_STRIDE: Final = 0.5

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PAINT_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_P)
_ERASE_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STROKE_BUTTONS: Final = {Qt.MouseButton.LeftButton: "paint", Qt.MouseButton.RightButton: "erase"}
_STROKE_BREAKERS: Final = (
    QEvent.Type.WindowDeactivate,
    QEvent.Type.UngrabMouse,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)
"""After any of these the button's release may never arrive."""


class PlaneView(QWidget):
    """Qt view of the plane, from -EXTENT to EXTENT on both axes, x2 upwards.

    Layers, each kept as a picture and drawn anew only when it changed: surface, points; then the brush, drawn in
    every paint. A gesture is told as stroke_began, any number of stroke_moved, and stroke_ended or stroke_canceled.

    Arrow keys move a cross (Shift: further), Enter or P paints there, Delete or Backspace erases, Escape puts the
    cross away. While no cross shows, all these keys go to the window's shortcuts first.
    """

    stroke_began = Signal(object, str)
    """((x, y), "paint" or "erase"): always within the plane."""
    stroke_moved = Signal(object)
    """[(x, y), ...]: where the pointer went since the last of these signals, that position not repeated. A stroke
    may lead out of the plane and back, so positions can lie outside."""
    stroke_ended = Signal()
    stroke_canceled = Signal()
    """Escape: what the stroke did shall be undone."""

    def __init__(
        self, theme: Theme = LIGHT, parent: QWidget | None = None, *, points: PointLayer | None = None
    ) -> None:
        """points: a layer shared with other planes, which must be given the same points, theme and sizes."""
        super().__init__(parent)
        self._theme = theme
        self._surface = DecisionSurface(theme)
        self._points = PointLayer(theme) if points is None else points
        self._in_card = False
        self._has_tab_focus = False
        self._message = ""
        self._radius = 0.35
        self._label = 0
        self._stroke: Qt.MouseButton | None = None
        self._pointer: tuple[float, float] | None = None
        self._cross: tuple[float, float] | None = None
        self._frame = PlaneFrame(0, 0, 1)
        self._fit()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Plane")
        self.setAccessibleDescription(
            "Left button paints points, right button erases. Arrow keys move a cross, Enter paints there,"
            " Delete erases."
        )

    def set_points(self, positions: FloatArray, labels: LabelArray, is_validation: BoolArray) -> None:
        """Show points: (N, 2) plane units, (N,) classes, (N,) roles. The arrays are kept: don't write to them later.

        Cheap when the points so far come first and unchanged: only the new ones are drawn.
        """
        self._points.set_points(positions, labels, is_validation)
        self.update(self._frame.rect)

    def set_surface(self, rgba: npt.NDArray[np.uint8] | None, lines: Sequence[npt.NDArray[np.float32]] = ()) -> None:
        """Show a fill (G, G, 4), rows from the lowest x2, RGBA, and boundary lines, each (K, 2) plane units.

        None: a plain plane. Raises ValueError for another shape.
        """
        self._surface.set_surface(rgba, lines)
        self.update(self._frame.rect)

    def set_spread(self, segments: npt.NDArray[np.float32]) -> None:
        """Show every repeat's boundary as thin lines: (K, 4) segments x1, x2, x1, x2 in plane units; (0, 4): none."""
        self._surface.set_spread(segments)
        self.update(self._frame.rect)

    def set_in_card(self, in_card: bool) -> None:
        """Stand in a card beside other planes: smaller, on its ground, without ticks where there is little room."""
        if in_card != self._in_card:
            self._in_card = in_card
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, in_card)
            self._fit()
            self.updateGeometry()
            self.update()

    def set_validation_visible(self, visible: bool) -> None:
        """Show or hide the validation points."""
        self._points.set_validation_visible(visible)
        self.update(self._frame.rect)

    def set_brush(self, radius: float, label: int) -> None:
        """Size (plane units) and class of the brush that follows the pointer."""
        self._update_cursor()
        self._radius, self._label = radius, label
        self._update_cursor()

    @property
    def message(self) -> str:
        """The callout as shown now."""
        return self._message

    def set_message(self, text: str) -> None:
        """One calm callout over the plane: in its middle while it has no points, else at its top. "": none."""
        if text != self._message:
            self._message = text
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self._surface.set_theme(theme)
        self._points.set_theme(theme)
        self._fit()
        self.update()

    @property
    def square(self) -> QRect:
        """Where the plane lies in this widget, pixels."""
        return self._frame.rect

    def width_for_height(self, height: int) -> int:
        """The width with which the plane is a square from top to bottom of that height, pixels."""
        return PlaneFrame.fitted(QSize(4 * height, height), self._caption_font()).needs(self._caption_font()).width()

    def position_at(self, place: QPointF) -> tuple[float, float]:
        """The position in plane units at a place in this widget; beyond EXTENT outside the plane."""
        return self._frame.position_at(place)

    def to_widget(self, x: float, y: float) -> QPointF:
        """The place in this widget of a position in plane units."""
        return self._frame.to_widget(x, y)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(PREFERRED_SIDE, PREFERRED_SIDE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = SMALLEST_IN_CARD if self._in_card else SMALLEST_SIDE
        return QSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in _STROKE_BREAKERS:
            self._end_stroke()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        frame, ratio = self._frame, self.devicePixelRatioF()
        if not frame.rect.contains(event.rect()):
            if self._in_card:
                painter.fillRect(event.rect(), QColor(self._theme.surface))
            draw_frame(painter, frame, self._theme, self._caption_font(), focused=self._has_tab_focus)
        painter.setClipRect(frame.rect)
        corner, side = QPoint(frame.left, frame.top), round(frame.side * ratio)
        painter.drawPixmap(corner, self._surface.pixmap(side, ratio, self._scale))
        draw_axes(painter, frame, self._theme)
        painter.drawPixmap(corner, self._points.pixmap(side, ratio, self._scale))
        if self._message:
            below_top = len(self._points) > 0
            draw_message(painter, frame, self._theme, self._caption_font(), self._message, below_top=below_top)
        at = self._cursor_at()
        if at is not None:
            draw_cursor(
                painter,
                frame.to_widget(*at),
                self._radius * frame.unit,
                self._label,
                self._theme,
                erasing=self._stroke == Qt.MouseButton.RightButton,
                cross=self._cross is not None,
            )
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if self._in_card and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._has_tab_focus = True
            self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if self._has_tab_focus:
            self._has_tab_focus = False
            self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        position = self.position_at(event.position())
        kind = _STROKE_BUTTONS.get(event.button())
        if kind is None or self._stroke is not None or not _in_plane(position):
            event.ignore()
            return
        self._put_cross(None)
        self._point_to(position)
        self._stroke = event.button()
        self._update_cursor()
        self.stroke_began.emit(position, kind)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.mousePressEvent(event)  # a quick second click is a click like any other

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._stroke is not None and not event.buttons() & self._stroke:
            self._end_stroke()
        position = self.position_at(event.position())
        self._put_cross(None)
        self._point_to(position)
        if self._stroke is not None:
            self.stroke_moved.emit([position])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._stroke is not None and event.button() == self._stroke:
            self._end_stroke()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self._point_to(self.position_at(event.position()))
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._point_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._stroke is not None:
            self._stroke = None
            self._update_cursor()
            self.stroke_canceled.emit()
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._put_cross(None)
        elif self._stroke is None and not _modified(event) and key in _ARROWS:
            stride = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_cross(_ARROWS[key], KEY_STRIDE if stride else KEY_STEP)
        elif self._stroke is None and not _modified(event) and key in _PAINT_KEYS + _ERASE_KEYS:
            self._dab("paint" if key in _PAINT_KEYS else "erase")
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._frame = PlaneFrame.fitted(self.size(), self._caption_font(), in_card=self._in_card)
        scale = max(SMALLEST_SCALE, min(1.0, sqrt(self._frame.side / FULL_SCALE_SIDE)))
        self._scale = scale if self._in_card else 1.0

    def _caption_font(self) -> QFont:
        return caption_font(self.font(), self._theme)

    def _claims(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the plane though the window may have a shortcut for it."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._stroke is not None or self._cross is not None
        return self._cross is not None and not _modified(event) and key in (*_ARROWS, *_PAINT_KEYS, *_ERASE_KEYS)

    def _end_stroke(self) -> None:
        if self._stroke is not None:
            self._stroke = None
            self._update_cursor()
            self.stroke_ended.emit()

    def _point_to(self, position: tuple[float, float] | None) -> None:
        """Follow the pointer; None or a position outside the plane: nothing to follow."""
        if position is not None and not _in_plane(position):
            position = None
        if position == self._pointer:
            return
        if (position is None) != (self._pointer is None):
            self.setCursor(Qt.CursorShape.ArrowCursor if position is None else Qt.CursorShape.CrossCursor)
        self._update_cursor()
        self._pointer = position
        self._update_cursor()

    def _put_cross(self, position: tuple[float, float] | None) -> None:
        if position != self._cross:
            self._update_cursor()
            self._cross = position
            self._update_cursor()

    def _move_cross(self, direction: tuple[int, int], step: float) -> None:
        """Move the cross, or first show it: where the pointer is, else at the origin."""
        if self._cross is None:
            self._put_cross(self._pointer or (0.0, 0.0))
        else:
            moved = (value + step * sign for value, sign in zip(self._cross, direction, strict=True))
            x, y = (round(min(max(value, -EXTENT), EXTENT), 6) for value in moved)
            self._put_cross((x, y))

    def _dab(self, kind: str) -> None:
        """A stroke of one position at the cross; without a cross, show it first."""
        if self._cross is None:
            self._move_cross((0, 0), 0.0)
            return
        self.stroke_began.emit(self._cross, kind)
        self.stroke_ended.emit()

    def _cursor_at(self) -> tuple[float, float] | None:
        return self._cross or self._pointer

    def _update_cursor(self) -> None:
        """Ask for a paint of what the cursor covers, and nothing else."""
        at = self._cursor_at()
        if at is not None:
            area = cursor_rect(self._frame.to_widget(*at), self._radius * self._frame.unit, self._theme)
            self.update(area & self._frame.rect)


def _in_plane(position: tuple[float, float]) -> bool:
    return abs(position[0]) <= EXTENT and abs(position[1]) <= EXTENT


def _modified(event: QKeyEvent) -> bool:
    """Whether a modifier other than Shift is held: the key belongs to somebody's shortcut."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & held)
