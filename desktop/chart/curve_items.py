"""Lines of the loss chart: how they are painted fast, and how those of one variant look."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
import pyqtgraph as pg
from pyqtgraph.Qt.internals import PrimitiveArray  # not public: used in this file alone
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.chart.axes import Axes, Floats
from desktop.chart.band_item import BandItem, gap_areas, range_areas, seen
from desktop.chart.reading import Reading
from desktop.chart.series import LossSeries
from desktop.look.style import mix
from desktop.look.theme import Theme

DASH: Final = 9.0
DASH_GAP: Final = 7.0
"""Pixels along the epoch axis, at line scale 1. Measured there and not along the curve, so that dashes stay put while
the curve grows."""

THIN: Final = 0.0
"""Qt's name for one pixel of the screen at any scale, which it paints in a third of the time of other widths."""
TRAINING: Final = 1.8
VALIDATION: Final = 2.2
CHOSEN: Final = 3.2
GHOST: Final = 1.6
"""Widths of lines, pixels at line scale 1."""

PALE: Final = 0.5
"""Share of the background in the colour of a curve that was measured on other points."""

FAINT: Final = 0.65
"""Share of it in a ghost, and in the hair under dashes. Mixed and not translucent: pieces of a line overlap."""


class CurveItem(pg.PlotCurveItem):
    """A line of any width, solid or dashed over a hair, with holes where a value is missing.

    It is handed to Qt as single lines with square ends, from one array. A path 2 pixels wide takes 10 to 40 times as
    long, because Qt joins its pieces; Qt's own dashes take longer still, so they are cut here.
    """

    def __init__(self) -> None:
        super().__init__(pen=None)
        self._pens = [QPen()] * 3
        self._lines = [PrimitiveArray(QLineF, 4) for _ in range(3)]
        """Of the hair, of what is pale, and of the rest."""
        self._dash = 0.0
        self._parted_at = -math.inf
        self._placed: tuple[float, ...] = ()

    def set_line(self, x: Floats, y: Floats, *, parted_at: float = -math.inf) -> None:
        """Corners, both (K,), in the view's coordinates, x ascending. Left of `parted_at` the line is pale."""
        self.setVisible(len(x) > 0)
        if len(x):
            self._parted_at, self._placed = parted_at, ()
            self.setData(x, y)

    def set_look(self, theme: Theme, color: str, width: float, dash: float = 0.0) -> None:
        """The colour "#rrggbb", the width in pixels; dash: scale of DASH and DASH_GAP, 0 for a solid line."""
        pale, faint = (mix(color, theme.surface, share) for share in (PALE, FAINT))
        self._pens = [QPen(QColor(faint), THIN), QPen(QColor(pale), width), QPen(QColor(color), width)]
        self._dash, self._placed = dash, ()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """All that is in sight."""
        return seen(self)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paints in pixels, so that a pen is as wide as it says whatever the view's scale."""
        view = painter.transform()
        placed = (view.m11(), view.dx(), view.m22(), view.dy())
        if placed != self._placed:
            self._place(*placed)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen, lines in zip(self._pens, self._lines, strict=True):
            if len(lines):
                painter.setPen(pen)
                painter.drawLines(*lines.drawargs())

    def _place(self, x_scale: float, x_shift: float, y_scale: float, y_shift: float) -> None:
        self._placed = (x_scale, x_shift, y_scale, y_shift)
        x, y = self.xData * x_scale + x_shift, self.yData * y_scale + y_shift
        lines, hair = single_lines(x, y), np.empty((0, 4))
        if self._dash:
            lines, hair = dashes(x, y, x_shift, self._dash)
        pale = np.empty((0, 4))
        if math.isfinite(self._parted_at):
            at = self._parted_at * x_scale + x_shift - 1e-6
            lines, pale = lines[lines[:, 0] >= at], lines[lines[:, 2] < at]
        for array, own in zip(self._lines, (hair, pale, lines), strict=True):
            array.resize(len(own))
            array.ndarray()[:] = own


class Look(NamedTuple):
    """What one series looks like."""

    color: str
    height: int
    """It lies over those with lower heights: its curves over their curves, its areas over their areas."""
    is_alone: bool
    is_chosen: bool
    range_count: int
    """How many series have a range."""


class SeriesItems:
    """All that is drawn of one series, in a ViewBox."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._bands = (BandItem(), BandItem())
        self._curves = self._ghost, self._train, self._validation = (CurveItem(), CurveItem(), CurveItem())
        self._items: tuple[pg.GraphicsObject, ...] = (*self._bands, *self._curves)
        self._theme: Theme | None = None
        self._look: Look | None = None
        for item in self._items:
            box.addItem(item, ignoreBounds=True)

    def hide(self) -> None:
        """Shows nothing."""
        for item in self._items:
            item.hide()

    def show(self, axes: Axes, series: LossSeries, reading: Reading) -> None:
        """Places lines and areas; after set_look(). Of a series that is alone the gap is shaded, if not its range."""
        is_alone = self._look is not None and self._look.is_alone
        parted = float(series.points_epoch) if series.points_epoch > 0 else -math.inf
        for item, line in (
            (self._ghost, reading.ghost),
            (self._train, reading.train),
            (self._validation, reading.validation),
        ):
            at = -math.inf if item is self._ghost else parted
            item.set_line(*line, parted_at=at)
        for item, band in zip(self._bands, (reading.train_range, reading.validation_range), strict=True):
            item.set_areas(range_areas(band, series.history.last_epoch) if band is not None else [])
        if is_alone and reading.validation_range is None:
            self._bands[1].set_areas(gap_areas(axes, reading.train, reading.validation))

    def set_look(self, theme: Theme, look: Look) -> None:
        """Takes over colours and widths."""
        if (theme, look) == (self._theme, self._look):
            return
        self._theme, self._look = theme, look
        for layer, item in enumerate(self._items):
            item.setZValue(10 * layer + look.height)
        if look.is_alone:
            self._look_alone(theme, has_range=look.range_count > 0)
        else:
            self._look_compared(theme, look)

    def _look_alone(self, theme: Theme, *, has_range: bool) -> None:
        """Training dashed over a hair, so that no spike hides between two dashes; validation solid."""
        scale, dark, validation = theme.line_scale, theme.dark, theme.validation
        self._train.set_look(theme, theme.train, TRAINING * scale, dash=scale)
        self._validation.set_look(theme, validation, VALIDATION * scale)
        self._ghost.set_look(theme, mix(validation, theme.surface, FAINT), GHOST * scale)
        self._bands[0].set_color(theme.train, 0.16 if dark else 0.14)
        if has_range:
            self._bands[1].set_color(validation, 0.24 if dark else 0.18)
        else:
            self._bands[1].set_color(theme.gap, 0.16 if dark else 0.12)

    def _look_compared(self, theme: Theme, look: Look) -> None:
        """Training thin, validation thick, both in its colour; the chosen one's stand out."""
        scale, color = theme.line_scale, look.color
        self._train.set_look(theme, color, THIN)
        self._validation.set_look(theme, color, (CHOSEN if look.is_chosen else VALIDATION) * scale)
        self._ghost.set_look(theme, mix(color, theme.surface, FAINT), GHOST * scale)
        # Many ranges, one over the other, would hide the curves.
        faint = (0.24 if theme.dark else 0.18) / max(1.0, look.range_count / 3)
        self._bands[1].set_color(color, max(faint, 0.26 if theme.dark else 0.2) if look.is_chosen else faint)


def single_lines(x: Floats, y: Floats) -> Floats:
    """(S, 4) lines between neighbours that are both finite; a lone point becomes a line without length."""
    finite = np.isfinite(y)
    ends = np.column_stack([x[:-1], y[:-1], x[1:], y[1:]])
    if finite.all() and len(x) > 1:
        return ends
    joined = finite[:-1] & finite[1:]
    alone = finite & ~np.append(joined, False) & ~np.insert(joined, 0, False)
    return np.concatenate([ends[joined], np.column_stack([x, y, x, y])[alone]])


def dashes(x: Floats, y: Floats, origin: float, scale: float) -> tuple[Floats, Floats]:
    """(S, 4) lines of the curve's dashes, and those between them; x and y in pixels."""
    finite = np.isfinite(y)
    if np.count_nonzero(finite) < 2:
        return single_lines(x, y), np.empty((0, 4))
    dash, period = DASH * scale, (DASH + DASH_GAP) * scale
    known_x, known_y = x[finite], y[finite]
    starts = origin + period * np.arange(*((known_x[[0, -1]] - origin) // period + (0, 1)))
    # Where a dash begins or ends, the curve gets a corner; not where the curve itself has a hole.
    cuts = np.concatenate([starts, starts + dash])
    cuts = cuts[(cuts > known_x[0]) & (cuts < known_x[-1])]
    left = np.clip(np.searchsorted(x, cuts, side="right") - 1, 0, len(x) - 2)
    cuts = cuts[finite[left] & finite[left + 1]]
    all_x, all_y = np.concatenate([x, cuts]), np.concatenate([y, np.interp(cuts, known_x, known_y)])
    order = np.argsort(all_x, kind="stable")
    lines = single_lines(all_x[order], all_y[order])
    is_dash = ((lines[:, 0] + lines[:, 2]) / 2 - origin) % period < dash
    return lines[is_dash], lines[~is_dash]
