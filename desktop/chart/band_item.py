"""Areas of the loss chart: the gap between two curves, and the ranges of repeats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from core.metrics.history import Band
from desktop.chart.axes import Axes, Floats
from desktop.chart.reading import Polyline

_DENSE: Final = 1.8
"""Pixels from corner to corner of a curve whose line covers what lies between them."""

_PIECE: Final = 80
"""Corners of an edge in one polygon. The time that Qt takes for one grows with the square of how often its edges go up
and down, so that several small ones take a third of it."""

Area = tuple[Floats, Floats, Floats]
"""Epochs, ascending, and two edges in heights (see Axes), each (K,)."""


class BandItem(pg.GraphicsObject):
    """Areas in one translucent colour. Filled without antialiasing, which takes a tenth of the time; curves run along
    their edges."""

    def __init__(self) -> None:
        super().__init__()
        self._color = QColor()
        self._polygons: list[QPolygonF] = []

    def set_color(self, color: str, alpha: float) -> None:
        """The colour "#rrggbb", and how much of it covers what lies below, 0 to 1."""
        self._color = QColor(color)
        self._color.setAlphaF(alpha)
        self.update()

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Shows these areas and no others."""
        self._polygons = []
        for x, first, second in areas:
            for start in range(0, len(x) - 1, _PIECE):
                part = slice(start, start + _PIECE + 1)
                corners = np.concatenate([x[part], x[part][::-1]])
                edges = np.concatenate([first[part], second[part][::-1]])
                self._polygons.append(pg.functions.arrayToQPolygonF(corners, edges))
        self.setVisible(bool(self._polygons))
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """All that is in sight."""
        return seen(self)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Fills the areas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        for polygon in self._polygons:
            painter.drawPolygon(polygon, Qt.FillRule.WindingFill)


def seen(item: pg.GraphicsItem) -> QRectF:
    """The part of an item's coordinates that its ViewBox shows. Not viewRect(), which curves don't keep up to date."""
    box = item.getViewBox()
    return box.viewRect() if box is not None else QRectF()


def gap_areas(axes: Axes, train: Polyline, validation: Polyline) -> list[Area]:
    """The areas between two curves, one for each stretch in which both are known."""
    x, y = _edge(axes, *(part[np.isfinite(train[1])] for part in train))
    if len(x) < 2:
        return []
    found = []
    for part in stretches(validation[1]):
        upper_x, upper_y = _edge(axes, validation[0][part], validation[1][part])
        found.append((upper_x, upper_y, np.interp(upper_x, x, y)))  # both curves have a corner every few pixels
    return found


def range_areas(band: Band, last_epoch: int) -> list[Area]:
    """The areas from the lowest to the highest of the repeats, in heights, as far as they are known."""
    epochs, low, high = band
    if len(epochs) < 2:
        return []
    if epochs[1] - epochs[0] > 1:  # a stretch of epochs has one value: a step
        ends = np.append(epochs[1:], max(last_epoch, epochs[-1]))
        epochs, low, high = np.stack([epochs, ends], axis=1).ravel(), np.repeat(low, 2), np.repeat(high, 2)
    return [(epochs[part], low[part], high[part]) for part in stretches(low + high)]


def _edge(axes: Axes, x: Floats, y: Floats) -> Polyline:
    """An edge along a curve. Of a dense curve it takes the middle between every two corners, which lies under the
    curve's line: Qt fills ragged areas slowly."""
    if len(x) < 4 or axes.x(x[-1]) - axes.x(x[0]) > _DENSE * len(x):
        return x, y
    even = len(x) // 2 * 2
    middles = [values[:even].reshape(-1, 2).mean(axis=1) for values in (x, y)]
    return np.r_[x[0], middles[0][1:-1], x[-1]], np.r_[y[0], middles[1][1:-1], y[-1]]


def stretches(values: Floats) -> list[slice]:
    """Where at least two neighbours are finite without a break."""
    edges = np.flatnonzero(np.diff(np.isfinite(values).astype(np.int8), prepend=0, append=0))
    return [slice(start, end) for start, end in edges.reshape(-1, 2).tolist() if end - start > 1]
