"""The picture of the loss chart: axes, areas, curves, marks and numbers; all but what follows the pointer.

A pyqtgraph plot of two antialiased curves of 900 points took 30 ms to paint; this takes 3 to 5 ms, reading the
history included, and about 10 ms for eight variants.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QPixmap, QPolygonF

from desktop.chart.axes import draw_epoch_axis, draw_loss_axis
from desktop.chart.band_item import Codes, codes, gap_edges, picture, range_edges
from desktop.chart.curve_items import Curves, Reading, dashed_curves, losses_to_hold, plain_curves, read
from desktop.chart.end_labels import BESIDE, number_size, paint_number, placed_numbers, placed_word
from desktop.chart.marks import paint_dot, paint_marks
from desktop.chart.ranges import Axes, LinePool, Ranges
from desktop.chart.series import LossSeries
from desktop.look.theme import Theme

_PAD: Final = 4
_WIDEST_TICK: Final = "0.0001"
_FAR_FROM_END: Final = 4.0
_WIDTH: Final = 2.2
_CHOSEN_WIDTH: Final = 3.2
"""Of validation curves, pixels."""

_APART: Final = 0.6
"""Pixels of the screen between the hairs of a thick line, at most about."""


@dataclass(frozen=True)
class Scene:
    """What the picture is of."""

    series: tuple[LossSeries, ...]
    chosen: int
    logarithmic: bool
    theme: Theme
    font: QFont
    size: QSize
    ratio: float
    """Pixels of the screen for each of the window's."""

    @property
    def is_comparison(self) -> bool:
        """Several variants, each in its own colour."""
        return len(self.series) > 1

    @property
    def last_epoch(self) -> int:
        """The newest epoch of any variant; -1 before any."""
        return max((one.history.last_epoch for one in self.series), default=-1)

    @property
    def order(self) -> list[int]:
        """Places of the series from the bottom up: the chosen one lies on top."""
        return sorted(range(len(self.series)), key=lambda index: (index == self.chosen, index))


class LossPicture:
    """Lays a scene out and paints it. Line objects, axes and backdrop are kept from one scene to the next."""

    def __init__(self) -> None:
        self._ranges = Ranges()
        self._scene: Scene | None = None
        self._canvas = QPixmap()
        self._is_painted = False
        self._backdrop = QPixmap()
        self._backdrop_of: tuple[object, ...] = ()
        self._dash_pool, self._validation_pool = LinePool(), LinePool()
        self.axes = Axes(QRectF(0, 0, 10, 10), 1.0, 0.0, 1.0, False)
        self.curves: list[Curves] = []
        """Of each series, in pixels."""
        self.shades: Codes = np.empty((0, 0), np.uint8)
        """(H, W) pixels of the axes' rectangle: bit 0 is the gap of a series that is alone; otherwise the bits are
        ranges of repeats, of training and validation or of each variant's validation from the bottom up."""
        self.numbers: list[QRectF] = []
        """Where the variants' numbers stand, in the order of `numbered`."""
        self.numbered: list[int] = []
        self._ends: list[QPointF] = []
        self.words: list[QRectF] = []
        """Boxes that words above the chart stand in."""

    @property
    def ratio(self) -> float:
        """Of the scene that was laid out last; 0 before any."""
        return self._scene.ratio if self._scene is not None else 0.0

    def forget_ranges(self) -> None:
        """Fit the axes anew: another run, or another kind of axis."""
        self._ranges.forget()

    def lay_out(self, scene: Scene) -> None:
        """Reads the histories as they are now, and finds out where everything lies."""
        self._scene, self._is_painted = scene, False
        rect = _rect(scene)
        readings = [read(one, rect.width(), len(scene.series)) for one in scene.series]
        losses = losses_to_hold(scene.series, readings, scene.logarithmic)
        self.axes = self._ranges.axes(rect, max(scene.last_epoch, 0), losses, scene.logarithmic)
        if scene.is_comparison:
            count = len(scene.series)
            pairs = zip(scene.series, readings, strict=True)
            self.curves = [plain_curves(self.axes, one, reading, count) for one, reading in pairs]
        else:
            self.curves = [dashed_curves(self.axes, reading, scene.theme.line_scale) for reading in readings]
        self.shades = self._shaded(scene, readings)
        self._place_numbers(scene)

    def pixmap(self) -> QPixmap:
        """The picture of the scene that was laid out last; painted once."""
        if not self._is_painted and self._scene is not None:
            self._is_painted = True
            self._paint(self._scene)
        return self._canvas

    def _shaded(self, scene: Scene, readings: list[Reading]) -> Codes:
        areas = []
        for index in scene.order:
            reading, last = readings[index], scene.series[index].history.last_epoch
            bands = (
                [reading.validation_range] if scene.is_comparison else [reading.train_range, reading.validation_range]
            )
            areas += [range_edges(self.axes, band, last) for band in bands if band is not None]
            if not scene.is_comparison and reading.validation_range is None:
                areas.append(gap_edges(self.axes, reading.train, reading.validation))
        return codes(self.axes.rect, areas)

    def _place_numbers(self, scene: Scene) -> None:
        self.numbered = [index for index in scene.order if scene.is_comparison and self.curves[index].end is not None]
        rect, chip = self.axes.rect, number_size(scene.font, scene.theme)
        held = (end for end in (self.curves[index].end for index in self.numbered) if end is not None)
        self._ends = [QPointF(x, min(max(y, rect.top()), rect.bottom())) for x, y in held]
        # They stay out of the words above the chart while there is room without.
        top = rect.top() - _PAD
        if len(self._ends) * chip.height() > rect.bottom() + _PAD - top:
            top = 0.0
        room = QRectF(rect.left(), top, scene.size.width() - rect.left() - 1, rect.bottom() + _PAD - top)
        self.numbers = placed_numbers(self._ends, chip, room)

    def _paint(self, scene: Scene) -> None:
        self._update_backdrop(scene)
        if self._canvas.deviceIndependentSize() != self._backdrop.deviceIndependentSize():
            self._canvas = self._backdrop.copy()
        painter = QPainter(self._canvas)
        painter.drawPixmap(0, 0, self._backdrop)
        painter.setFont(scene.font)
        self.words = []
        if scene.last_epoch < 0:
            painter.setPen(QColor(scene.theme.caption))
            text = "Both losses appear here once training runs"
            painter.drawText(self.axes.rect, Qt.AlignmentFlag.AlignCenter, text)
        else:
            painter.save()
            painter.setClipRect(self.axes.rect.adjusted(-2, -2, 2, 2))
            painter.drawImage(self.axes.rect.topLeft(), self._shade_image(scene))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if scene.is_comparison:
                self._paint_comparison(painter, scene)
            else:
                self._paint_alone(painter, scene)
            painter.restore()
            if scene.is_comparison:
                for index in scene.order:
                    paint_marks(painter, scene.theme, self.axes, scene.series[index])
                self._paint_numbers(painter, scene)
            else:
                self._paint_markers(painter, scene)
        painter.end()

    def _update_backdrop(self, scene: Scene) -> None:
        """Axes, ticks and their numbers change rarely: they are kept as a picture."""
        axes = self.axes
        of = (scene.size, scene.ratio, scene.theme, scene.font, axes)
        if of == self._backdrop_of:
            return
        self._backdrop_of = of
        self._backdrop = QPixmap(scene.size * scene.ratio)
        self._backdrop.setDevicePixelRatio(scene.ratio)
        self._backdrop.fill(QColor(scene.theme.surface))
        painter = QPainter(self._backdrop)
        painter.setFont(scene.font)
        draw_loss_axis(painter, axes, scene.theme)
        draw_epoch_axis(painter, axes, scene.theme)
        painter.end()

    def _shade_image(self, scene: Scene) -> QImage:
        theme, dark = scene.theme, scene.theme.dark
        if scene.is_comparison:
            with_range = [index for index in scene.order if scene.series[index].has_range]
            # Many of them, one over the other, would hide the curves; the chosen one's stands out.
            faint = (0.24 if dark else 0.18) / max(1.0, len(with_range) / 3)
            strong = max(faint, 0.26 if dark else 0.2)
            shades = [(scene.series[index].color, strong if index == scene.chosen else faint) for index in with_range]
        elif any(one.has_range for one in scene.series):
            shades = [(theme.train, 0.16 if dark else 0.14), (theme.validation, 0.24 if dark else 0.18)]
        else:
            shades = [(theme.gap, 0.16 if dark else 0.12)]
        colors = [QColor(color) for color, _ in shades]
        for color, (_, alpha) in zip(colors, shades, strict=True):
            color.setAlphaF(alpha)
        return picture(self.shades, colors)

    def _paint_alone(self, painter: QPainter, scene: Scene) -> None:
        theme, curves = scene.theme, self.curves[0]
        # A hair under the dashes: no spike of the training loss can hide between two of them.
        hair = QColor(theme.train)
        hair.setAlphaF(0.35)
        paint_thick(painter, curves.train, hair, 1.0, scene.ratio)
        for color, width, pieces in (
            (theme.train, 1.8, self._dash_pool.filled(curves.train_dashes)),
            (theme.validation, 2.2, self._validation_pool.filled(curves.validation_lines)),
        ):
            pen = QPen(QColor(color), width * theme.line_scale)
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            painter.drawLines(pieces)

    def _paint_comparison(self, painter: QPainter, scene: Scene) -> None:
        colors = [QColor(one.color) for one in scene.series]
        for index in scene.order:
            paint_thick(painter, self.curves[index].train, colors[index], 1.0, scene.ratio)
        for index in scene.order:
            width = (_CHOSEN_WIDTH if index == scene.chosen else _WIDTH) * scene.theme.line_scale
            paint_thick(painter, self.curves[index].validation, colors[index], width, scene.ratio)

    def _paint_numbers(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, end, box in zip(self.numbered, self._ends, self.numbers, strict=True):
            color, beside = scene.series[index].color, QPointF(box.left(), box.center().y())
            if (beside - end).manhattanLength() > BESIDE + _FAR_FROM_END:
                painter.setPen(QPen(QColor(color), 1))
                painter.drawLine(end, beside)
            paint_number(painter, scene.theme, index + 1, color, box)

    def _paint_markers(self, painter: QPainter, scene: Scene) -> None:
        theme, series, metrics = scene.theme, scene.series[0], QFontMetrics(scene.font)
        for text, epoch, color in markers(series):
            ink = QColor(getattr(theme, color))
            paint_marker(painter, scene, self.axes, epoch, ink, 0.55)
            width = metrics.horizontalAdvance(text) + 2 * _PAD
            x = float(self.axes.x(np.array(float(epoch))))
            box = placed_word(
                width, metrics.height(), x, self.words, QRectF(0, 0, scene.size.width(), metrics.height())
            )
            self.words.append(box)
            if box.top() > 0:
                painter.fillRect(box, QColor(theme.surface))
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        paint_dot(painter, theme, self.axes, series, QColor(theme.good), 4.0 * theme.line_scale)


def markers(series: LossSeries) -> list[tuple[str, int, str]]:
    """Words, epoch and theme colour of what is marked in a series."""
    wanted = (
        ("best", series.best_epoch, "good"),
        ("stopped", series.stop_epoch, "text"),
        ("diverged", series.diverged_epoch, "bad"),
    )
    return [(f"{word} {epoch:,}", epoch, color) for word, epoch, color in wanted if epoch is not None]


def paint_marker(painter: QPainter, scene: Scene, axes: Axes, epoch: int, ink: QColor, alpha: float) -> None:
    """A line from top to bottom at an epoch."""
    x = float(axes.x(np.array(float(epoch))))
    line = QColor(ink)
    line.setAlphaF(alpha)
    painter.setPen(QPen(line, scene.theme.line_scale))
    painter.drawLine(QLineF(x, axes.rect.top(), x, axes.rect.bottom()))


def paint_thick(painter: QPainter, stretches: list[QPolygonF], color: QColor, width: float, ratio: float) -> None:
    """Polylines of any width in pixels, made of lines one pixel of the screen wide, side by side.

    Eight noisy curves painted so take 5 ms; as wide single lines 15 ms, as wide polylines 100 ms and more.
    """
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    reach = (width - 1 / ratio) / 2
    count = 1 + max(0, round(2 * reach * ratio / _APART))
    for place in range(count):
        dy = reach * (2 * place / (count - 1) - 1) if count > 1 else 0.0
        # Alternately to the left and to the right, so that steep parts are thick too.
        dx = reach * (0.5 if place % 2 else -0.5) if count > 1 else 0.0
        painter.translate(dx, dy)
        for stretch in stretches:
            painter.drawPolyline(stretch)
        painter.translate(-dx, -dy)


def _rect(scene: Scene) -> QRectF:
    """Where the curves go: what axes, words and the variants' numbers leave."""
    metrics = QFontMetrics(scene.font)
    left = metrics.horizontalAdvance(_WIDEST_TICK) + 2 * _PAD
    above, below = metrics.height() + _PAD, metrics.height() + 2 * _PAD
    right = 2.0 * _PAD
    if scene.is_comparison:
        right = BESIDE + number_size(scene.font, scene.theme).width() + 2
    width, height = scene.size.width(), scene.size.height()
    return QRectF(left, above, max(width - left - right, 10), max(height - above - below, 10))
