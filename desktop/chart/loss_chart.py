"""The chart itself: curves of up to 8 variants over the epochs, their marks, and the values under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.chart.axes import Ranges
from desktop.chart.chart_view import EDGE, ChartView
from desktop.chart.curve_items import Look, SeriesItems
from desktop.chart.end_labels import BESIDE, number_size, paint_number, placed_numbers, placed_word
from desktop.chart.marks import paint_best, paint_marks, paint_pennant
from desktop.chart.reading import Reading, extent, read
from desktop.chart.readout import Readout, paint_readout, readout
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import LIGHT, Theme

_TEXT_SIZE: Final = 11
_FAR_FROM_END: Final = 4.0
_FLAG_REACH: Final = 5.0
"""Pixels from a flag within which the pointer reads its words."""
_ONE_COLUMN: Final = 4
"""Up to so many numbers there is room for one column of them right of the curves, else for two."""
_LINES_HEIGHT: Final = 90
_MARKER_ALPHA: Final = 0.55


class LossChart(ChartView):
    """Qt view of the losses of up to 8 variants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._series: tuple[LossSeries, ...] = ()
        self._flags: tuple[Flag, ...] = ()
        self._chosen = 0
        self._shown: int | None = None
        self._logarithmic = False
        self._ranges = Ranges()
        self._is_stale = True
        self._items: list[SeriesItems] = []
        self._lines: list[pg.InfiniteLine] = []
        self._ends: dict[int, tuple[QPointF, QRectF]] = {}
        """Of each series that has a number: where its curve ends, and the number's box."""
        self._chips: dict[tuple[object, ...], QPixmap] = {}
        self._words: list[tuple[QRectF, str, QColor]] = []
        """What stands above the curves."""
        self.setMinimumHeight(72)
        self.setAccessibleName("Loss chart")
        self.view_changed.connect(self._refresh)
        self._take_look()

    def set_series(self, series: Sequence[LossSeries]) -> None:
        """Shows these curves, as their histories are now; call again when they have grown."""
        new = tuple(series)
        if [one.history for one in new] != [one.history for one in self._series]:  # histories compare by identity
            self._ranges.forget()
        self._series = new
        self._refresh()

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Marks what changed under way, in the order of its epochs."""
        if tuple(flags) != self._flags:
            self._flags = tuple(flags)
            self._refresh()

    def set_chosen(self, index: int) -> None:
        """Draws one of several series on top, thicker."""
        if index != self._chosen:
            self._chosen = index
            self._refresh()

    def set_shown_epoch(self, epoch: int | None) -> None:
        """Marks the epoch that is looked back at; None marks nothing."""
        if epoch != self._shown:
            self._shown = epoch
            self._place_marks()
            self.viewport().update()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0."""
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self._zoom.heights = None
            self._ranges.forget()
            self._refresh()

    def show_same(self, other: LossChart) -> None:
        """Shows what another chart shows now, the same part of it."""
        self._logarithmic, self._flags, self._shown = other._logarithmic, other._flags, other._shown
        self._zoom = copy(other._zoom)
        self._ranges.forget()
        self.set_series(other._series)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._take_look()

    def readout(self) -> str:
        """The values under the pointer, one variant or value a line; empty without any."""
        told = self._told()
        return told.text if told is not None else ""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, 160)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, 72)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls it without one while it is being made
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_look()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._is_stale:
            self._lay_out()
        super().paintEvent(event)

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:  # noqa: N802 - Qt's name
        """All that has its size in pixels: marks, numbers, words, and the values under the pointer."""
        del rect
        theme, axes = self._theme, self.axes
        painter.setFont(self._font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._last_epoch < 0:
            painter.setPen(QColor(theme.caption))
            painter.drawText(axes.rect, Qt.AlignmentFlag.AlignCenter, "Both losses appear here once training runs")
            return
        for flag in self._flags:
            if axes.holds(flag.epoch):
                at = QPointF(axes.x(flag.epoch), axes.rect.top())
                paint_pennant(painter, theme, at, QColor(theme.accent))
        if len(self._series) == 1:
            paint_best(painter, theme, axes, self._series[0], QColor(theme.good))
        else:
            for index in self._order:
                paint_marks(painter, theme, axes, self._series[index])
            self._paint_numbers(painter)
        for box, text, ink in self._words:
            painter.fillRect(box, QColor(theme.surface))
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_readout(painter)

    @property
    def series(self) -> tuple[LossSeries, ...]:
        """The curves as shown now."""
        return self._series

    @property
    def _last_epoch(self) -> int:
        return max((one.last_epoch for one in self._series), default=-1)

    @property
    def _order(self) -> list[int]:
        """Places of the series from the bottom up: the chosen one lies on top."""
        return sorted(range(len(self._series)), key=lambda index: (index == self._chosen, index))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(_TEXT_SIZE))
        return font

    def _take_look(self) -> None:
        self._chips.clear()
        self.setBackground(self._theme.surface)
        for axis in (self.epoch_axis, self.loss_axis):
            axis.set_look(self._theme, self._font())
        self._refresh()

    def _refresh(self) -> None:
        """Reads the histories anew: at once, or when it is next seen."""
        self._is_stale = True
        self.setAccessibleDescription(self._described())
        if self.isVisible():
            self._lay_out()
        self.viewport().update()

    def _lay_out(self) -> None:
        self._is_stale = False
        series, count = self._series, len(self._series)
        metrics, chip = QFontMetrics(self._font()), number_size(self._font(), self._theme)
        right = 2 * EDGE
        if count > 1:
            right = BESIDE + chip.width() * (2 if count > _ONE_COLUMN else 1) + 2
        self.set_margins(metrics.height() + EDGE, right)
        heights = self._ranges.heights(extent(series, self._logarithmic), self._logarithmic)
        newest = max((one.history.last_epoch for one in series), default=-1)
        self.show_range(newest, max(self._last_epoch, 0), heights, logarithmic=self._logarithmic)
        readings = [read(one, self.axes, count) for one in series]
        while len(self._items) < count:
            self._items.append(SeriesItems(self.box))
        for items in self._items[count:]:
            items.hide()
        range_count = sum(one.has_range for one in series)
        for height, index in enumerate(self._order):
            items, one = self._items[index], series[index]
            items.set_look(self._theme, Look(one.color, height, count == 1, index == self._chosen, range_count))
            items.show(self.axes, one, readings[index])
        self._place_numbers(readings, chip)
        self._place_marks()

    def _place_numbers(self, readings: Sequence[Reading], chip: QSizeF) -> None:
        axes, ends = self.axes, {}
        for index in self._order if len(readings) > 1 else []:
            end = readings[index].end(axes.epochs[1])
            if end is not None and axes.holds(end[0]):
                ends[index] = QPointF(axes.x(end[0]), axes.y(end[1]))
        # They stay out of the words above the chart while there is room without.
        top = axes.rect.top() - EDGE
        if len(ends) * chip.height() > axes.rect.bottom() + EDGE - top:
            top = 0.0
        room = QRectF(axes.rect.left(), top, self.width() - axes.rect.left() - 1, axes.rect.bottom() + EDGE - top)
        boxes = placed_numbers(list(ends.values()), chip, room)
        self._ends = {index: (end, box) for (index, end), box in zip(ends.items(), boxes, strict=True)}

    def _place_marks(self) -> None:
        """Lines from top to bottom at marked epochs, and their words."""
        theme, axes = self._theme, self.axes
        metrics = QFontMetrics(self._font())
        dotted = QPen(QColor(theme.accent), 1, Qt.PenStyle.DotLine)
        lines = [(flag.epoch, dotted) for flag in self._flags]
        words: list[tuple[int, str, QColor]] = []
        for mark in self._series[0].marks if len(self._series) == 1 else []:
            ink = QColor(getattr(theme, mark.color))
            words.append((mark.epoch, mark.text, QColor(ink)))
            ink.setAlphaF(_MARKER_ALPHA)
            lines.append((mark.epoch, QPen(ink, theme.line_scale)))
        if self._shown is not None and 0 <= self._shown <= self.newest:
            lines.append((self._shown, QPen(QColor(theme.accent), 1.5 * theme.line_scale)))
            words.append((self._shown, f"shown {self._shown:,}", QColor(theme.accent)))
        while len(self._lines) < len(lines):
            self._lines.append(pg.InfiniteLine(angle=90))
            self._lines[-1].setZValue(_LINES_HEIGHT)
            self.box.addItem(self._lines[-1], ignoreBounds=True)
        for line in self._lines[len(lines) :]:
            line.hide()
        for line, (epoch, pen) in zip(self._lines, lines, strict=False):
            pen.setCosmetic(True)
            line.setPen(pen)
            line.setValue(epoch)
            line.show()
        self._words, room = [], QRectF(0, 0, self.width(), metrics.height())
        for epoch, text, ink in words:
            if axes.holds(epoch):
                width = metrics.horizontalAdvance(text) + 2 * EDGE
                taken = [box for box, _, _ in self._words]
                box = placed_word(width, metrics.height(), axes.x(epoch), taken, room)
                self._words.append((box, text, ink))

    def _paint_numbers(self, painter: QPainter) -> None:
        for index, (end, box) in self._ends.items():
            color, beside = self._series[index].color, QPointF(box.left(), box.center().y())
            if (beside - end).manhattanLength() > BESIDE + _FAR_FROM_END:
                painter.setPen(QPen(QColor(color), 1))
                painter.drawLine(end, beside)
            painter.drawPixmap(box.topLeft(), self._chip(index + 1, color, box.size()))

    def _chip(self, number: int, color: str, size: QSizeF) -> QPixmap:
        """A variant's number, painted once: text takes long."""
        ratio = self.viewport().devicePixelRatioF()
        key = (number, color, ratio, self._theme)
        if key not in self._chips:
            chip = QPixmap((size * ratio).toSize() + QSize(1, 1))
            chip.setDevicePixelRatio(ratio)
            chip.fill(Qt.GlobalColor.transparent)
            within = QPainter(chip)
            within.setFont(self._font())
            paint_number(within, self._theme, number, color, QRectF(QPointF(0, 0), size))
            within.end()
            self._chips[key] = chip
        return self._chips[key]

    def _paint_readout(self, painter: QPainter) -> None:
        told = self._told()
        if told is None:
            return
        rect, x = self.axes.rect, self.axes.x(told.epoch)
        painter.setPen(QPen(QColor(self._theme.caption), 1))
        painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
        area = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        if len(self._series) == 1:
            area.setTop(rect.top())
        paint_readout(painter, self._theme, area, x, told)

    def _told(self) -> Readout | None:
        epoch = self.pointed_epoch()
        if epoch is None or self.pointer is None:
            return None
        x, reach = self.pointer.x(), _FLAG_REACH * self._theme.line_scale
        flags = [flag for flag in self._flags if abs(self.axes.x(flag.epoch) - x) <= reach]
        return readout(self._series, epoch, flags)

    def _described(self) -> str:
        """What is marked, for screen readers."""
        changes = [f"{flag.words} at {flag.epoch:,}" for flag in self._flags]
        if len(self._series) == 1:
            return ", ".join([mark.text for mark in self._series[0].marks] + changes)
        told = []
        for number, one in enumerate(self._series, 1):
            marked = ", ".join(mark.text for mark in one.marks)
            told.append(f"{number} {one.name}: {marked}" if marked else f"{number} {one.name}")
        return "; ".join(told + changes)
