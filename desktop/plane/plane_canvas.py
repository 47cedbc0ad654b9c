"""The picture of the plane on pyqtgraph: fill, boundaries, points and cursor, in a view of their own."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

import numpy as np
import numpy.typing as npt
from pyqtgraph.graphicsItems.ViewBox import ViewBox
from pyqtgraph.widgets.GraphicsView import GraphicsView
from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsLineItem, QGraphicsScene, QWidget

from core.plane.grid import EXTENT, WHOLE, View
from desktop.look.theme import Theme
from desktop.plane.callouts import draw_chip, draw_message
from desktop.plane.cursor_item import CursorItem
from desktop.plane.ghost_item import GhostItem
from desktop.plane.points_item import PointLayer, PointsItem
from desktop.plane.surface_item import LinesItem, SurfaceItem, segments_of

LINE_WIDTH: Final = 2.5
HALO_WIDTH: Final = 5.0
SPREAD_WIDTH: Final = 1.4
SPREAD_OPACITY: Final = 0.8
"""Of one repeat's boundary: where many agree, their lines add up."""
AXES_OPACITY: Final = 0.12

USUAL_SIDE: Final = 400
SMALLEST_SCALE: Final = 0.55
LARGEST_SCALE: Final = 1.4
"""Points and lines grow and shrink with the square root of the plane's side, from USUAL_SIDE: a drawing half as wide
stays readable with symbols two thirds as large. At SMALLEST_SCALE they can just be told apart."""


class PlaneBox(ViewBox):
    """Shows a square of the plane, undistorted. It takes no gesture: `PlaneView` does."""

    def __init__(self) -> None:
        super().__init__(lockAspect=True, enableMouse=False, enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, False)  # it fills its viewport, which clips


class PlaneCanvas(GraphicsView):
    """Everything inside the plane's square. Transparent for mouse and keyboard, which its `PlaneView` has.

    What stands in plane units (fill, lines, axes) follows the view by itself; points and cursor are placed in pixels,
    so that they keep their size.
    """

    def __init__(self, theme: Theme, points: PointLayer, parent: QWidget) -> None:
        super().__init__(parent, background=theme.surface)
        self._theme = theme
        self._layer = points
        self._shown_view = WHOLE
        self._message = self._chip = ""
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # a plain ground is filled faster than it is copied
        # One rectangle, since a region made of many is clipped to at every span that is painted.
        self.setViewportUpdateMode(self.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._box = PlaneBox()
        self.setCentralItem(self._box)
        self._fill = SurfaceItem()
        self._spread = LinesItem(Qt.PenCapStyle.FlatCap)
        self._ghost = GhostItem()
        self._boundary = LinesItem(Qt.PenCapStyle.SquareCap)
        self._axes = [
            QGraphicsLineItem(line) for line in (QLineF(-EXTENT, 0, EXTENT, 0), QLineF(0, -EXTENT, 0, EXTENT))
        ]
        for item in (self._fill, self._spread, self._ghost, self._boundary, *self._axes):
            self._box.addItem(item, ignoreBounds=True)
        self._points = PointsItem(points)
        self.cursor_item = CursorItem(theme)
        for item in (self._points, self.cursor_item):
            item.setParentItem(self._box)
        self.set_theme(theme)

    @property
    def message(self) -> str:
        """The callout as shown now."""
        return self._message

    def points_changed(self) -> None:
        """The layer of points shows something else."""
        self._points.update()
        if self._message:
            self.viewport().update()  # it may stand elsewhere now

    def set_surface(
        self, rgba: npt.NDArray[np.uint8] | None, lines: Sequence[npt.NDArray[np.float32]], view: View
    ) -> None:
        """Show a fill of some part of the plane, and lines on it. As in `PlaneView`."""
        self._fill.set_fill(rgba, view)
        grid = 0 if rgba is None else len(rgba)
        cell = self.width() * (view.side / self._shown_view.side) / max(1, grid)
        self._boundary.set_segments(segments_of(lines, grid, cell))

    def set_spread(self, segments: npt.NDArray[np.float32]) -> None:
        """Show every repeat's boundary, as in `PlaneView`."""
        self._spread.set_segments(segments)

    def set_ghost(self, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """Show the boundary of the run before, as in `PlaneView`."""
        self._ghost.set_lines(lines)

    def set_message(self, text: str) -> None:
        """The sentence over the plane; "": none."""
        if text != self._message:
            self._message = text
            self.viewport().update()

    def set_chip(self, text: str) -> None:
        """The words in the corner; "": none."""
        if text != self._chip:
            self._chip = text
            self.viewport().update()

    def show_view(self, view: View) -> None:
        """Show that part of the plane in the square as large as it is now."""
        self._shown_view = view
        self._ghost.set_pixel(view.side / max(1, self.width()))
        self._box.setRange(QRectF(view.x0, view.y0, view.side, view.side), padding=0)
        self._points.set_place(self.width(), self._scale, view)
        self._set_widths()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and widths."""
        self._theme = theme
        self.setBackground(theme.surface)
        self._layer.set_theme(theme)
        self.cursor_item.set_theme(theme)
        faint = QColor(theme.text)
        faint.setAlphaF(AXES_OPACITY)
        pen = QPen(faint, 1)
        pen.setCosmetic(True)
        for axis in self._axes:
            axis.setPen(pen)
        self._set_widths()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """The plain ground, where the fill leaves it to be seen."""
        if not self._fill.covers(self._fill.mapRectFromScene(self.sceneRect())):
            super().drawBackground(painter, rect)

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Callouts, over everything."""
        painter.setFont(self.font())
        if self._message:
            draw_message(painter, self.width(), self._theme, self._message, below_top=len(self._layer) > 0)
        if self._chip:
            draw_chip(painter, self.width(), self._theme, self._chip)

    @property
    def _scale(self) -> float:
        return max(SMALLEST_SCALE, min(LARGEST_SCALE, sqrt(self.width() / USUAL_SIDE)))

    def _set_widths(self) -> None:
        theme, width = self._theme, min(self._scale, 1.0) * self._theme.line_scale
        thin = QColor(theme.boundary)
        thin.setAlphaF(SPREAD_OPACITY)
        self._spread.set_strokes((thin, SPREAD_WIDTH * width))
        self._ghost.set_look(theme, width)
        self._boundary.set_strokes(
            (QColor(theme.surface), HALO_WIDTH * width), (QColor(theme.boundary), LINE_WIDTH * width)
        )
