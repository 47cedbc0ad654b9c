"""Qt view of the plane without its gestures: the picture of a square of it, and the frame around that."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.data.points import FloatArray
from core.experiment.spec import Axis
from core.plane.grid import WHOLE, View
from desktop.look.language import number, tr, worded
from desktop.look.line_pieces import thinned_pieces
from desktop.look.point_symbols import sprite_side
from desktop.look.scene_library import GraphicsView, ViewBox, paint_when_asked
from desktop.look.style import sized
from desktop.look.theme import Theme
from desktop.plane.boxes import covered_by
from desktop.plane.callouts import Callout
from desktop.plane.halos_item import HalosItem, HardnessItem, PulseItem
from desktop.plane.hand_items import CursorItem, SelectionItem
from desktop.plane.plane_frame import CAPTION_SIZE, PLANE_AXIS, PlaneFrame, draw_frame, ticks_room
from desktop.plane.plane_item import PlaneItem
from desktop.plane.plane_lines import Lines, PlaneLines
from desktop.plane.points_item import PointLayer, PointsItem, point_diameter
from desktop.plane.shown import PlaneMarks, ShownPoints
from desktop.plane.surface_item import GridItem, SurfaceItem
from desktop.tools.grid import Grid
from desktop.widgets.controls import BY_TAB

USUAL_SIDE: Final = 400
SMALLEST_SCALE: Final = 0.55
LARGEST_SCALE: Final = 1.4
"""Points and lines grow and shrink with the square root of the plane's side, from USUAL_SIDE: a drawing half as wide
stays readable with symbols two thirds as large. At SMALLEST_SCALE they can just be told apart."""


class PlanePane(QWidget):
    """A square of the plane: all of it, from -EXTENT to EXTENT on both axes, or a part; x2 grows upwards. Around it
    stand border, ticks and axis titles.

    Fill and lines are items in plane units, which the view box places. Points and cursor are placed in pixels, so that
    they keep their size.
    """

    callouts_changed = Signal()
    """Something else is said over the plane, or at another place."""

    def __init__(self, theme: Theme, parent: QWidget | None, points: PointLayer) -> None:
        """points: a layer shared with other planes, which must be given the same points, theme and sizes."""
        super().__init__(parent)
        self._theme = theme
        self._points = points
        self._in_card, self._has_tab_focus, self._is_zoom_told, self._is_moving = False, False, True, False
        self._message, self._said = "", tuple[object, ...]()
        self.marks = PlaneMarks()
        """What pages of the tab Inside have drawn here."""
        self.frame, self._diameter = PlaneFrame(0, 0, 1), 0.0
        self._axes = PLANE_AXIS, PLANE_AXIS
        self.canvas = GraphicsView(self, background=None)
        paint_when_asked(self.canvas)
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._box = ViewBox(lockAspect=True, enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._box.setFlag(
            ViewBox.GraphicsItemFlag.ItemClipsChildrenToShape, False
        )  # it fills its viewport, which clips
        self.canvas.setCentralItem(self._box)
        self._fill, self._unit_fill = SurfaceItem(), SurfaceItem()
        self._unit_fill.hide()
        self._grid = GridItem()
        self.lines = PlaneLines()
        """With `selection`, what can be shown beside surface and points: it is told what directly."""
        in_plane_units = (self._fill, self._unit_fill, self._grid, *self.lines.items)
        for item in in_plane_units:
            self._box.addItem(item, ignoreBounds=True)
        self._halos, self._hardness, self._pulses = HalosItem(), HardnessItem(), PulseItem()
        self._pulses.beat.connect(self._paint_soon)
        self._symbols = PointsItem(self._points)
        self.selection = SelectionItem()
        self._cursor = CursorItem()
        in_pixels = (self._halos, self._symbols, self._hardness, self._pulses, self.selection, self._cursor)
        for item in in_pixels:
            item.setParentItem(self._box)
        self._items: tuple[PlaneItem, ...] = (*in_plane_units, *in_pixels)
        self.callout, self._chip = Callout(self), Callout(self)
        self._take_colors()

    def set_points(self, points: ShownPoints) -> None:
        """Show these points. What changes of them is painted, and no more."""
        self._points.set_points(points)
        changed, diameter = self._points.changed, point_diameter(len(self._points), self._symbols.scale_of_points)
        if diameter != self._diameter:
            self._place_around(diameter)
            changed = None
        if changed is None:
            self.canvas.viewport().update()
        elif not changed.isNull():
            cell = sprite_side(diameter, self._theme)
            self.canvas.viewport().update(covered_by(changed, self.frame.view, self.frame.side, cell))
        self._place_callouts()

    def set_validation_visible(self, visible: bool) -> None:
        self._points.set_validation_visible(visible)
        self.canvas.viewport().update()
        self._place_callouts()

    def set_surface(
        self, rgba: npt.NDArray[np.uint8] | None, lines: Lines = (), view: View = WHOLE, *, is_moving: bool = False
    ) -> None:
        """Show a fill of that part of the plane, as `SurfaceItem.set_fill`, and boundary lines. They keep their place
        until others come, whatever is looked at meanwhile; is_moving: within a moment."""
        self._is_moving = is_moving
        self._fill.set_fill(rgba, view)
        segments = thinned_pieces(lines, self.frame.unit, is_moving=is_moving)
        self.lines.boundary.set_segments(segments, is_moving=is_moving)

    def set_overlay(self, rgba: npt.NDArray[np.uint8] | None, lines: Lines = (), view: View = WHOLE) -> None:
        """Show the answer of a single unit in place of the network's: a fill and the lines where the unit switches, as
        `set_surface`; None: the network's again."""
        self._unit_fill.set_fill(rgba, view)
        self._unit_fill.setVisible(rgba is not None)
        self._fill.setVisible(rgba is None)
        self.lines.switches.set_segments(thinned_pieces(lines, self.frame.unit))

    def clear(self) -> None:
        """Show nothing of the network that it showed, nor of looks into it."""
        self.set_surface(None)
        self.set_overlay(None)
        self.lines.clear()
        self.set_marks(PlaneMarks())

    def set_marks(self, marks: PlaneMarks) -> None:
        """Show these in place of those so far."""
        before, self.marks = self.marks, marks
        if marks.best is not before.best:
            self.lines.best.set_lines(marks.best)
        if marks.halos is not before.halos:
            self._halos.put(marks.halos)
        if marks.hard is not before.hard or marks.shares is not before.shares:
            self._hardness.set_hardness(marks.hard, marks.shares)
        self._paint_soon()

    def pulse(self, positions: FloatArray) -> None:
        """Let rings run out from points (K, 2), plane units, twice a second at most."""
        self._pulses.pulse(positions)

    def show_grid(self, grid: Grid) -> None:
        """Show the grid that points snap to, if it is on."""
        self._grid.set_lines(*((grid.lines(0), grid.lines(1)) if grid.is_on else ([], [])))

    def set_axes(self, x: Axis, y: Axis) -> None:
        """What the ticks' numbers and the axis titles say: of imported points, their own values."""
        if (x, y) != self._axes:
            self._axes = x, y
            self.update()

    def set_in_card(self, in_card: bool) -> None:
        """Stand in a card beside other planes: on its ground, without ticks where there is little room."""
        if in_card != self._in_card:
            self._in_card = in_card
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, in_card)
            self._fit()

    def set_view(self, view: View) -> None:
        if view != self.frame.view:
            self.frame = replace(self.frame, view=view)
            self._show_frame()

    @property
    def square(self) -> QRect:
        """Where the plane stands in this widget, pixels; the same however far it is zoomed in."""
        return self.frame.rect

    @property
    def callout_places(self) -> tuple[QRect, ...]:
        """What is covered by what is said over the plane, in this widget's pixels."""
        return tuple(place for place in (self._chip.place, self.callout.place) if not place.isNull())

    def width_for_height(self, height: int) -> int:
        """The width with which the plane is a square from top to bottom of that height, pixels."""
        gutter, footer = ticks_room(self._caption_font())
        return height - footer + gutter

    def set_message(self, text: str, *, tells_zoom: bool = True) -> None:
        """One calm callout over the plane: in its middle while it has no points, else at its top. "": none.

        tells_zoom: whether a chip in the corner says how far it is zoomed in, and how many points lie beyond the edge:
        once is enough for planes side by side.
        """
        self._message, self._is_zoom_told = worded(text), tells_zoom
        self._place_callouts()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._take_colors()
        self._fit()

    def position_at(self, place: QPointF) -> tuple[float, float]:
        """The position in plane units at a place in this widget; beyond the view outside the square."""
        return self.frame.position_at(place)

    def to_widget(self, x: float, y: float) -> QPointF:
        """The place in this widget of a position in plane units."""
        return self.frame.to_widget(x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        if self._in_card:
            painter.fillRect(event.rect(), QColor(self._theme.surface))
        font, focused = self._caption_font(), self._has_tab_focus
        draw_frame(painter, self.frame, self._theme, font, self._axes, focused=focused)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self._has_tab_focus = self._in_card and event.reason() in BY_TAB
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self._has_tab_focus = False
        self.update()
        super().focusOutEvent(event)

    def _fit(self) -> None:
        view = self.frame.view
        self.frame = PlaneFrame.fitted(self.size(), self._caption_font(), in_card=self._in_card, view=view)
        self._show_frame()

    def _show_frame(self) -> None:
        """The square, or what of the plane it shows, has changed."""
        frame, view = self.frame, self.frame.view
        scale = max(SMALLEST_SCALE, min(LARGEST_SCALE, sqrt(frame.side / USUAL_SIDE)))
        self.canvas.setGeometry(frame.rect)
        self._box.setRange(QRectF(view.x0, view.y0, view.side, view.side), padding=0)
        self._symbols.scale_of_points = scale
        self._place_around(point_diameter(len(self._points), scale))
        for item in (self._symbols, self.selection):
            item.set_place(frame)
        for lines in self.lines.items:
            lines.set_scale(scale, 1 / frame.unit)
        self.canvas.viewport().update()
        self._place_callouts()
        self.update()

    def _paint_soon(self) -> None:
        """At once, or with the next surface, where one follows within a moment: to paint all takes as long."""
        if not self._is_moving:
            self.canvas.viewport().update()

    def _place_around(self, diameter: float) -> None:
        """Fit what shows around points to how large these are, pixels."""
        self._diameter = diameter
        for around in (self._halos, self._hardness, self._pulses):
            around.set_place_around(self.frame, diameter)

    def _take_colors(self) -> None:
        self._points.set_theme(self._theme)
        for item in self._items:
            item.set_theme(self._theme)

    def _place_callouts(self) -> None:
        square, theme, before = self.frame.rect, self._theme, self.callout_places
        texts, has_points = self._chip_texts() if self._is_zoom_told else (), len(self._points) > 0
        said = (texts, self._message, square, theme, has_points)
        if said == self._said:
            return  # most strokes change none of it, and to lay it out again takes long
        self._said = said
        self._chip.tell(texts, square, theme)
        self.callout.say(self._message, square, theme, self._chip.place, below_top=has_points)
        if self.callout_places != before:
            self.callouts_changed.emit()

    def _chip_texts(self) -> tuple[str, ...]:
        """How far it is zoomed in and how many points lie beyond the edge: all of it, and ever less."""
        view, outside = self.frame.view, self._points.outside(self.frame.view)
        told = (tr("{count:,} outside", count=outside),) if outside else ()
        if view == WHOLE:
            return told
        zoom = number(f"{view.zoom:.2g}×")
        texts = (zoom, *told, tr("Home shows all")), (zoom, *told), told
        return tuple(", ".join(text) for text in texts if text)

    def _caption_font(self) -> QFont:
        return sized(self.font(), self._theme.px(CAPTION_SIZE))
