"""How many weights are how large: a histogram on a scale that shows small ones, beside that of the run before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.metrics.symmetric_scale import Counts
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO, WEIGHT_SCALE
from desktop.inside.figure import CENTER, LEFT, RIGHT, Figure
from desktop.look.language import number, tr
from desktop.look.style import see_through
from desktop.look.ticks import round_up, tick_text

TICKS: Final = (1.0, 0.1, 0.01)
"""Sizes of weights, the first that there shall be room for first."""
APART: Final = 4.0
"""Pixels between two of them."""
LEAST: Final = 1.5
"""Pixels of a bar that holds a single weight: the few that L1 leaves are to be seen."""
_EMPTY: Final = 0.7
"""The height axis shrinks when it would be shorter than this share of what it is."""


@dataclass(frozen=True)
class Heights:
    """Counts of one or more layers together."""

    bins: npt.NDArray[np.int64]
    below: int
    above: int
    not_finite: int
    total: int

    @staticmethod
    def of(counts: Sequence[Counts]) -> Heights:
        """All of these."""
        bins = np.sum([one.bins for one in counts], axis=0)
        below, above, not_finite = (sum(getattr(one, name) for one in counts) for name in _OTHERS)
        return Heights(bins, below, above, not_finite, int(bins.sum()) + below + above + not_finite)

    @property
    def shares(self) -> npt.NDArray[np.float64]:
        """Of all weights."""
        found: npt.NDArray[np.float64] = self.bins / max(1, self.total)
        return found


_OTHERS: Final = ("below", "above", "not_finite")


class HistogramView(Figure):
    """Bars for the weights that there are, an outline for those of the run before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(104, parent, most=5.0)
        self._heights: Heights | None = None
        self._before: Heights | None = None
        self._top = 0.0

    def set_heights(self, heights: Heights | None, before: Heights | None) -> None:
        """Show these; before: of the run before."""
        self._heights, self._before = heights, before
        highest = max((float(one.shares.max()) for one in (heights, before) if one is not None), default=0.0)
        top = round_up(max(highest, 0.02))
        if top > self._top or top < _EMPTY * self._top:
            self._top = top
        self.setAccessibleDescription(self._told())
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        line = self.line_height
        side = max(self.width_of(number("9,999")), self.width_of("< −10")) + 6
        area = room.adjusted(side, line + 2, -side, -line - 3)
        self._draw_ground(painter, room, area)
        heights = self._heights
        if heights is None:
            return
        self._draw_bars(painter, area, heights)
        if self._before is not None:
            self._draw_outline(painter, area, self._before)
        for box, count, words in (
            (QRectF(room.left(), area.top(), side - 4, area.height()), heights.below, "< −10"),
            (QRectF(area.right() + 4, area.top(), side - 4, area.height()), heights.above, "> 10"),
        ):
            ink = self.theme.warning if count else self.theme.caption
            lower = QRectF(box.left(), box.bottom() - line, box.width(), line)
            self.write(painter, lower.translated(0, line + 3), words, CENTER, ink)
            self.write(painter, lower, number(f"{count:,}"), CENTER, ink)
        if heights.not_finite:
            words = tr("{count:,} not finite", count=heights.not_finite)
            self.write(painter, QRectF(area.left(), room.top(), area.width(), line), words, RIGHT, self.theme.bad)

    def _draw_ground(self, painter: QPainter, room: QRectF, area: QRectF) -> None:
        """The axes, and the band in which weights are as good as zero."""
        line = self.line_height
        edges = [self._x(area, value) for value in (-AS_GOOD_AS_ZERO, AS_GOOD_AS_ZERO)]
        band = QRectF(edges[0], area.top(), edges[1] - edges[0], area.height())
        painter.fillRect(band, see_through(self.theme.accent, 0.08))
        above = QRectF(area.left(), room.top(), area.width(), line)
        words = tr("as good as zero")
        share = tr("{share:.3g} % of all", share=100 * self._top) if self._heights is not None else ""
        if self.width_of(share) < (above.width() - self.width_of(words)) / 2:
            self.write(painter, above, share, LEFT)
        middle = QRectF(band.center().x() - self.width_of(words) / 2, room.top(), self.width_of(words) + 1, line)
        self.write(painter, middle, words, CENTER, self.theme.accent)
        self.hairline(painter, area.topLeft(), area.topRight())
        self.hairline(painter, area.bottomLeft(), area.bottomRight())
        for value in self._ticks(area):
            x, text = self._x(area, value), tick_text(value)
            box = QRectF(x - self.width_of(text) / 2, area.bottom() + 3, self.width_of(text) + 1, line)
            self.hairline(painter, QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
            self.write(painter, box, text, CENTER)

    def _ticks(self, area: QRectF) -> list[float]:
        """Zero, and those of TICKS that there is room for: of each, that below zero and that above it, or neither."""
        found, start, end = [0.0], area.left(), self._x(area, 0.0) - self.width_of(tick_text(0.0)) / 2 - APART
        for size in TICKS:
            middle, half = self._x(area, -size), self.width_of(tick_text(-size)) / 2
            if start <= middle - half and middle + half <= end:
                found += [-size, size]
                start = middle + half + APART
        return found

    def _draw_bars(self, painter: QPainter, area: QRectF, heights: Heights) -> None:
        painter.setPen(QPen(QColor(self.theme.surface), 0.5))
        painter.setBrush(QColor(self.theme.accent))
        width = area.width() / len(heights.bins)
        for place in np.flatnonzero(heights.bins).tolist():
            height = max(LEAST, area.height() * float(heights.shares[place]) / self._top)
            painter.drawRect(QRectF(area.left() + place * width, area.bottom() - height, width, height))

    def _draw_outline(self, painter: QPainter, area: QRectF, before: Heights) -> None:
        width, corners = area.width() / len(before.bins), [area.bottomLeft()]
        for place, share in enumerate(before.shares.tolist()):
            y = area.bottom() - area.height() * min(1.0, share / self._top)
            corners += [QPointF(area.left() + (place + each) * width, y) for each in (0, 1)]
        outline = QPolygonF([*corners, area.bottomRight()])
        painter.setBrush(see_through(self.theme.text, 0.08))
        painter.setPen(QPen(see_through(self.theme.text, 0.6), 1.2 * self.theme.line_scale))
        painter.drawPolyline(outline)

    def _x(self, area: QRectF, value: float) -> float:
        return area.left() + area.width() * WEIGHT_SCALE.place(value)

    def _told(self) -> str:
        heights = self._heights
        if heights is None:
            return ""
        edges, largest = WEIGHT_SCALE.edges, int(heights.bins.argmax())
        return tr(
            "{count:,} weights; most of them between {low:.2g} and {high:.2g}. {large:,} are larger than 10,"
            " {not_finite:,} are not finite.",
            count=heights.total,
            low=float(edges[largest]),
            high=float(edges[largest + 1]),
            large=heights.below + heights.above,
            not_finite=heights.not_finite,
        )
