"""Lines and areas of the loss chart: how they are painted fast, and no more of them than has changed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from desktop.look.line_pieces import Floats, dashes_across, pieces
from desktop.look.paint_arrays import draw_segments
from desktop.look.scene_library import GraphicsObject, arrayToQPolygonF
from desktop.look.style import see_through

DASH: Final = 9.0
DASH_GAP: Final = 7.0
"""Pixels along the epoch axis, at line scale 1. Measured there and not along the curve, so that dashes stay put while
the curve grows."""
THIN: Final = 0.0
"""Qt's name for one pixel of the screen at any scale, which it paints in a third of the time of other widths."""
REACH: Final = 6.0
"""Pixels that a line may be painted beside its corners: half its width, in projector mode, and its cap."""
_PIECE: Final = 40
"""Corners of an edge in one polygon. The time that Qt takes for one grows with the square of how often its edges go up
and down, and pieces that didn't change need no paint."""


class Area(NamedTuple):
    """What lies between two edges, in one translucent colour."""

    corners: Floats
    """(3, K) pixels: x ascending, and y of both edges; NaN where one is missing."""
    color: str
    alpha: float
    """How much of it covers what lies below, 0 to 1."""


class Line(NamedTuple):
    """A curve, with holes where a value is missing."""

    corners: Floats
    """(2, K) pixels: x ascending, and y; NaN where a value is missing."""
    color: str
    width: float
    dash: float = 0.0
    """Scale of DASH and DASH_GAP; 0 for a solid line."""
    hair: str = ""
    """Colour of a hair between dashes, so that no spike hides there."""
    pale: str = ""
    """Colour left of `parted_at`."""
    parted_at: float = -math.inf
    origin: float = 0.0
    """Column at which the first dash begins."""


class CurvesItem(GraphicsObject):
    """All areas, and over them all lines, in the scene's pixels.

    One item for all: the curves of eight variants as items of their own cost more calls than paint. Lines go to Qt as
    one array of single lines with square ends, since a path 2 pixels wide takes 10 to 40 times as long, and Qt's own
    dashes longer still; areas are filled without antialiasing, in a tenth of the time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rect = QRectF()
        self._shapes: tuple[Area | Line, ...] = ()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_in(self, rect: QRectF, areas: Sequence[Area], lines: Sequence[Line]) -> float:
        """Draws these in a rectangle, what comes first below what comes later. Returns the column from which on the
        picture is another than before; infinite where it is the same."""
        new: tuple[Area | Line, ...] = (*areas, *lines)
        styles = [[shape[1:] for shape in shapes] for shapes in (self._shapes, new)]
        changed = -math.inf
        if styles[0] == styles[1] and rect == self._rect:
            pairs = zip(self._shapes, new, strict=True)
            changed = min((_first_change(old.corners, now.corners) for old, now in pairs), default=math.inf)
        if changed < math.inf:
            self.prepareGeometryChange()
            self._rect, self._shapes = QRectF(rect), new
        return changed - REACH

    def is_crossed(self, rect: QRectF, clear: int) -> bool:
        """Whether a line or an area passes through a rectangle, or within so many pixels of it."""
        return any(_passes(shape.corners, rect, clear) for shape in self._shapes)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Curves are cut off here: a line along an edge is seen in its full width."""
        return self._rect.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        """Paints what is exposed, lines in device pixels: a pen under a scale is slower."""
        left, right = option.exposedRect.left() - REACH, option.exposedRect.right() + REACH
        ratio = painter.device().devicePixelRatioF()
        painter.setClipRect(self.boundingRect(), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        is_in_lines = False
        for shape in self._shapes:
            x = shape.corners[0]
            seen = shape.corners[:, max(0, int(x.searchsorted(left)) - 1) : int(x.searchsorted(right)) + 1]
            if isinstance(shape, Area):
                _fill(painter, shape, seen)
                continue
            if not is_in_lines:
                painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                is_in_lines = True
            for color, width, lines in _strokes(shape, *seen):
                painter.setPen(QPen(QColor(color), width * ratio))
                draw_segments(painter, lines * ratio)


def _first_change(old: Floats, new: Floats) -> float:
    """The column from which on corners differ. A corner is followed back by two, whose lines may lead to it."""
    count = min(old.shape[1], new.shape[1])
    differs = (old[:, :count].view(np.int64) != new[:, :count].view(np.int64)).any(axis=0)
    first = int(differs.argmax()) if count else 0
    if count and not differs[first]:
        first = count
    if first == old.shape[1] == new.shape[1]:
        return math.inf
    return float(new[0, first - 2]) if first > 2 else -math.inf


def _passes(corners: Floats, rect: QRectF, clear: int) -> bool:
    """Whether what lies between the lowest and the highest of a line's or an area's places beside a rectangle reaches
    into it."""
    x = corners[0]
    if not len(x):
        return False
    left, right = max(rect.left() - clear, float(x[0])), min(rect.right() + clear, float(x[-1]))
    if left > right:
        return False
    within = (x >= left) & (x <= right)
    beside = np.concatenate([[*np.interp((left, right), x, y), *y[within]] for y in corners[1:]])
    rows = beside[np.isfinite(beside)]
    return bool(len(rows)) and bool(rows.min() < rect.bottom() + clear and rows.max() > rect.top() - clear)


def _fill(painter: QPainter, area: Area, corners: Floats) -> None:
    """Fills some of an area's corners, in small polygons."""
    painter.setBrush(see_through(area.color, area.alpha))
    known, ends = np.isfinite(corners), [[0, corners.shape[1]]]
    if not known.all():
        ends = np.flatnonzero(np.diff(known.all(axis=0), prepend=False, append=False)).reshape(-1, 2).tolist()
    for first, last in ends:
        for start in range(first, last - 1, _PIECE):
            x, upper, lower = corners[:, start : min(start + _PIECE + 1, last)]
            edge = arrayToQPolygonF(np.concatenate([x, x[::-1]]), np.concatenate([upper, lower[::-1]]))
            painter.drawPolygon(edge, Qt.FillRule.WindingFill)


def _strokes(line: Line, x: Floats, y: Floats) -> list[tuple[str, float, Floats]]:
    """Colours, widths and (S, 4) single lines of some of a line's corners, from the lowest up: the hair, what is pale,
    and the rest."""
    lines, hair = pieces(x, y), np.empty((0, 4))
    if line.dash:
        lines, hair = dashes_across(x, y, line.origin, DASH * line.dash, (DASH + DASH_GAP) * line.dash)
    strokes = [(line.hair, THIN, hair), (line.color, line.width, lines)]
    if line.parted_at > -math.inf:
        is_pale, is_full = lines[:, 2] < line.parted_at - 1e-6, lines[:, 0] >= line.parted_at - 1e-6
        strokes[1:] = [(line.pale, line.width, lines[is_pale]), (line.color, line.width, lines[is_full])]
    return [stroke for stroke in strokes if len(stroke[2])]
