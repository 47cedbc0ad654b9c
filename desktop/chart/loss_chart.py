"""The chart itself: curves of up to 8 variants over the epochs, their marks, and the values under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.chart import marks
from desktop.chart.axes import Ranges, Span
from desktop.chart.chart_view import EDGE, ChartView
from desktop.chart.curves import extent, shapes
from desktop.chart.curves_item import Line
from desktop.chart.end_numbers import EndNumbers, curve_end
from desktop.chart.levels import ChartTruth, Losses, pieces_without
from desktop.chart.marks import Piece, mark, piece
from desktop.chart.placing import place_by_end, placed_words
from desktop.chart.readout import Readout, ReadoutBox, readout
from desktop.chart.series import Flag, LossSeries
from desktop.look.language import tr, worded
from desktop.look.style import sized
from desktop.look.theme import LIGHT, Theme

_TEXT_SIZE: Final = 11
_FLAG_REACH: Final = 5.0
"""Pixels from a flag within which the pointer reads its words."""
_LOW: Final = 150
"""Pixels at 100 % type of curves that a readout of several lines would hide too much of."""
_WORD_CLEAR: Final = 1
"""Pixels between a word and a curve at least, where it belongs to a curve beside it."""
_MARKER_ALPHA: Final = 0.55
"""Opacity of the lines at marked epochs: the curves are seen through them."""
NOTHING: Final = QRectF()
NOBODY: Final = -1
"""No variant is chosen."""


class ChartContents(NamedTuple):
    """What a chart shows."""

    series: tuple[LossSeries, ...] = ()
    truth: ChartTruth = ChartTruth()
    """What of known truth is drawn beside them."""
    flags: tuple[Flag, ...] = ()
    """What changed under way, in the order of its epochs."""
    chosen: int = 0
    """Which of several series is drawn on top, thicker."""
    shown: int | None = None
    """The epoch that is looked back at."""
    without: Losses | None = None
    """Training and validation loss without units that are switched off; None: there are none."""
    is_logarithmic: bool = False
    """Losses are on a logarithmic axis, else on one from 0."""
    spans: tuple[Span | None, Span | None] | None = None
    """The part of epochs and losses that is looked at; None: as before."""

    @property
    def is_alone(self) -> bool:
        """There is one variant to be seen."""
        return len(self.series) == 1


class LossChart(ChartView):
    """Qt view of the losses of up to 8 variants. Only what has changed is painted: curves from the first column on that
    differs, and those pieces over them that differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.contents, self._ranges = ChartContents(), Ranges()
        self._is_stale, self._taken = True, 0
        self._waiting = QRectF()
        """Where something waits to be painted."""
        self._numbers, self._ghost_loss, self._pieces = list[Piece](), list[Piece](), list[Piece]()
        self._told = ReadoutBox(self)
        self.setAccessibleName(tr("Loss chart"))
        self.view_changed.connect(self._refresh)
        self.pointer_moved.connect(self._point)
        self._take_look()

    def set_contents(self, contents: ChartContents, *, paints_later: bool = False) -> None:
        """Shows these, as their histories are now; call again when they have grown.

        paints_later: not before `paint_changes` is called.
        """
        before, self.contents = self.contents, contents
        if contents.spans is not None:
            self._epochs.span, self._losses.span = contents.spans
        elif contents.is_logarithmic != before.is_logarithmic:
            self._losses.span = None
        runs = [[one.history for one in each.series] for each in (before, contents)]  # histories compare by identity
        if runs[0] != runs[1] or contents.is_logarithmic != before.is_logarithmic:
            self._ranges.forget()
        self.stops = tuple(flag.epoch for flag in contents.flags)
        self._refresh(paints_later=paints_later)

    def paint_changes(self) -> None:
        """Paints what waits to be painted."""
        waiting, self._waiting = self._waiting, NOTHING
        if not waiting.isEmpty():
            self.viewport().update(waiting.toAlignedRect().adjusted(-1, -1, 1, 1))

    def set_taken(self, height: int) -> None:
        """Leave so many pixels at the upper edge to what floats there: curves, numbers and words stand below it, as
        long as half of the chart is theirs."""
        if height != self._taken:
            self._taken = height
            self._refresh()

    @property
    def picture(self) -> ChartContents:
        """What is shown now and stays so, however the histories grow: the same part of it, and no variant before the
        others."""
        series = tuple(one.as_it_is() for one in self.contents.series)
        spans = self._epochs.span, self._losses.span
        return self.contents._replace(series=series, chosen=NOBODY, without=None, spans=spans)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._take_look()

    def readout(self) -> str:
        """The values under the pointer, one variant or value a line; empty without any."""
        return told.text if (told := self._pointed()) is not None else ""

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

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """What stands over the curves, as far as it is exposed."""
        painter.setFont(self._type)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().drawForeground(painter, rect)
        for one in self._pieces:
            if one.box.intersects(rect):
                one.draw(painter, self._theme)

    @property
    def _last_epoch(self) -> int:
        return max((one.last_epoch for one in self.contents.series), default=-1)

    @property
    def _order(self) -> list[int]:
        """Places of the series from the bottom up: the chosen one lies on top."""
        return sorted(range(len(self.contents.series)), key=lambda index: (index == self.contents.chosen, index))

    def _take_look(self) -> None:
        self._type = sized(self.font(), self._theme.px(_TEXT_SIZE))
        self._metrics, self._end_numbers = QFontMetrics(self._type), EndNumbers(self._theme, self._type)
        self.setBackground(self._theme.surface)
        self._told.set_theme(self._theme, self._type)
        for axis in (self.epoch_axis, self.loss_axis):
            axis.set_look(self._theme, self._type)
        self._refresh()
        self.viewport().update()

    def _refresh(self, *, paints_later: bool = False) -> None:
        """Reads the histories anew: at once, or when it is next seen. paints_later: as in `set_contents`."""
        self._is_stale = True
        self._describe()
        if self.isVisible():
            self._lay_out(paints_later=paints_later)

    def _lay_out(self, *, paints_later: bool = False) -> None:
        self._is_stale = False
        contents, series, count = self.contents, self.contents.series, len(self.contents.series)
        right = self._end_numbers.room(count) if count > 1 else 2 * EDGE
        self.set_margins(self._top + self._metrics.height() + EDGE, right)
        is_logarithmic = contents.is_logarithmic
        heights = self._ranges.heights(contents.truth.extent(extent(series, is_logarithmic)), is_logarithmic)
        newest = max((one.history.last_epoch for one in series), default=-1)
        last = max((one.seen_epoch for one in series), default=0)
        self.show_range(newest, max(last, 0), heights, logarithmic=is_logarithmic)
        areas, lines = shapes(series, self._order, self.axes, self._theme)
        changed = self._curves.show_in(self.axes.rect, areas, [*contents.truth.lines(self.axes, self._theme), *lines])
        self._place_button()
        covered, rect = self._curves.boundingRect(), self.axes.rect
        has_ghost = contents.is_alone and series[0].ghost is not None
        self._ghost_loss = list(self._told_before(lines[0])) if has_ghost else []
        trains, validations = lines[-2 * count : -count], lines[-count:]
        pairs = zip(self._order, validations, trains, strict=True) if count > 1 else ()
        ends = {index: curve_end(rect, validation.corners, train.corners) for index, validation, train in pairs}
        known = {index: end for index, end in ends.items() if end is not None}
        self._numbers = self._end_numbers.placed(known, series, rect, self.width())
        is_seen = changed < covered.right()
        dirty = covered.adjusted(max(0.0, changed - covered.left()), 0, 0, 0) if is_seen else NOTHING
        self._place_pieces(dirty, paints_later=paints_later)

    @property
    def _top(self) -> int:
        """The upper edge of what is drawn."""
        return self._taken if 2 * self._taken <= self.height() else 0

    def _paint_all(self) -> None:
        """Takes the whole chart as changed."""
        self._waiting = QRectF(self.viewport().rect())

    def _told_before(self, ghost: Line) -> Iterator[Piece]:
        """The loss of the run before, beside the end of its curve where that has room; the legend tells it, too."""
        words, end = self.contents.series[0].before, curve_end(self.axes.rect, ghost.corners)
        if end is not None:
            size = QSizeF(self._metrics.horizontalAdvance(words) + 2, self._metrics.height())
            crossed = partial(self._curves.is_crossed, clear=_WORD_CLEAR)
            place = place_by_end(size, ghost.corners, self.axes.rect, end.x(), crossed)
            if place is not None:
                yield piece(marks.paint_word, place, words, self._theme.caption)

    def _point(self) -> None:
        """The pointer, or the keyboard's cross, is elsewhere."""
        self._place_pieces()
        self._describe()

    def _place_pieces(self, dirty: QRectF = NOTHING, *, paints_later: bool = False) -> None:
        """Places all that stands over the curves. What changed of it, and what of the curves is dirty, gets painted.
        paints_later: as in `set_contents`."""
        contents, look = self.contents, (self.axes, self._theme, self._metrics)
        truths = contents.truth.word(*look) if self._last_epoch >= 0 else ()
        pieces = [*truths, *self._fuses(), *self._marked(), *self._ghost_loss, *self._numbers, *self._worded()]
        if contents.without is not None and self._last_epoch >= 0:
            pieces += pieces_without(contents.without, *look)
        told, rect = self._pointed(), self.axes.rect
        is_low = rect.height() < self._theme.px(_LOW)
        area = QRectF(self.viewport().rect()).adjusted(1, 1 + self._top, -1, -1)
        if told is not None:
            pieces.append(self._pole(told.epoch, self._theme.caption, 1.0))
            area.setTop(rect.top() + EDGE if contents.is_alone and not is_low else area.top())
        self._told.tell(told, area, self.axes.x(told.epoch) if told is not None else 0.0, in_line=is_low)
        for one in set(pieces) ^ set(self._pieces):
            dirty = dirty.united(one.box)
        self._pieces = pieces
        self._waiting = self._waiting.united(dirty)
        if not paints_later:
            self.paint_changes()

    def _marked(self) -> Iterator[Piece]:
        """Lines from top to bottom at marked epochs, flags, and marks on the curves."""
        theme, axes, series, is_alone = self._theme, self.axes, self.contents.series, self.contents.is_alone
        if self._last_epoch < 0:
            words = tr("Both losses appear here once training runs")
            box = QRectF(0, 0, self._metrics.horizontalAdvance(words) + 2 * EDGE, self._metrics.height())
            box.moveCenter(axes.rect.center())
            yield piece(marks.paint_word, box, words, theme.caption)
        for flag in self.contents.flags:
            if axes.holds(flag.epoch):
                left, width = axes.x(flag.epoch) - 1, marks.PENNANT * theme.line_scale + 2
                yield piece(marks.paint_flag, QRectF(left, axes.rect.top(), width, axes.rect.height()), theme.accent)
        for where, _, color, width, alpha in self._told_epochs():
            yield self._pole(where, color, width * theme.line_scale, alpha)
        for one in (series[index] for index in self._order):
            end = one.history.last_epoch if one.diverged_epoch is not None else None
            paints = (marks.paint_dot, marks.paint_square, marks.paint_cross)
            marked = list(zip(paints, (one.best_epoch, one.stop_epoch, end), strict=True))
            for paint, epoch in marked[:1] if is_alone else marked:
                at = one.validation_at(epoch) if epoch is not None else None
                if at is not None and axes.holds(at[0]):
                    place = QPointF(axes.x(at[0]), axes.y(at[1]))
                    yield mark(paint, place, theme, theme.good if is_alone else one.color)

    def _fuses(self) -> Iterator[Piece]:
        """Patience, at the height of the loss that is to be beaten; where there is no such height, in words alone."""
        axes, theme, rect = self.axes, self._theme, self.axes.rect
        for one in self.contents.series:
            fuse = one.fuse
            if fuse is None or not axes.holds(fuse.since):
                continue
            color = theme.warning if self.contents.is_alone else one.color
            width, height = self._metrics.horizontalAdvance(fuse.text) + 2, self._metrics.height()
            beside, below, half = rect.right() - width, rect.bottom() - height, marks.FUSE / 2
            y = axes.y(fuse.loss) if fuse.loss is not None else math.inf
            if rect.top() <= y <= rect.bottom():
                left, right, now = axes.x(fuse.since), min(axes.x(fuse.due), rect.right()), axes.x(fuse.now)
                box = QRectF(left - half, y - half, right - left + marks.FUSE, marks.FUSE)
                yield piece(marks.paint_fuse, box, now - box.left(), color)
                below = y + half if y + half + height <= rect.bottom() else y - half - height
                # Beside the ends of several curves stand their numbers.
                beside = min(now + half, beside) if self.contents.is_alone else beside
            yield piece(marks.paint_word, QRectF(beside, below, width, height), fuse.text, color)

    def _pole(self, epoch: float, color: str, width: float, alpha: float = 1.0) -> Piece:
        rect = self.axes.rect
        box = QRectF(self.axes.x(epoch) - width, rect.top(), 2 * width, rect.height())
        return piece(marks.paint_pole, box, color, width, alpha)

    def _told_epochs(self) -> list[tuple[int, str, str, float, float]]:
        """Marked epochs in sight: words, colour, width at line scale 1 and opacity of a line there."""
        told = self.contents.series[0].marks if self.contents.is_alone else []
        found = [(one.epoch, one.text, getattr(self._theme, one.color), 1.0, _MARKER_ALPHA) for one in told]
        shown = self.contents.shown
        if shown is not None and 0 <= shown <= self.newest:
            found.append((shown, tr("shown {epoch:,}", epoch=shown), self._theme.accent, 1.5, 1.0))
        return [one for one in found if self.axes.holds(one[0])]

    def _worded(self) -> list[Piece]:
        """Words above the curves at marked epochs."""
        room = QRectF(0, self._top, self.width(), self._metrics.height())
        told = self._told_epochs()
        words = [(self.axes.x(epoch), self._metrics.horizontalAdvance(text) + 2 * EDGE) for epoch, text, *_ in told]
        boxes = placed_words(words, room.height(), room)
        return [
            piece(marks.paint_word, box, text, color) for box, (_, text, color, *_) in zip(boxes, told, strict=True)
        ]

    def _pointed(self) -> Readout | None:
        """What is told of the epoch under the pointer."""
        epoch = self.pointed_epoch()
        if epoch is None or self.pointer is None:
            return None
        contents, x, reach = self.contents, self.pointer.x(), _FLAG_REACH * self._theme.line_scale
        flags = [flag for flag in contents.flags if abs(self.axes.x(flag.epoch) - x) <= reach]
        losses = [one.validation_at(epoch) for one in contents.series]
        away = {at: abs(self.axes.y(loss[1]) - self.pointer.y()) for at, loss in enumerate(losses) if loss is not None}
        nearest = min(away, key=away.__getitem__, default=max(contents.chosen, 0))
        return readout(contents.series, epoch, flags, nearest, contents.truth.fresh_at(epoch))

    def _describe(self) -> None:
        words = self._described()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _described(self) -> str:
        """What is marked, for screen readers; with the keyboard's cross, what it reads."""
        if self.cross is not None:
            return self.readout().replace("\n", ", ")
        contents = self.contents
        fuses = [one.fuse.text for one in contents.series if one.fuse is not None]
        flags = (tr("{change} at {epoch:,}", change=worded(flag.words), epoch=flag.epoch) for flag in contents.flags)
        changes = [*fuses, *flags, *contents.truth.told()]
        if contents.is_alone:
            return ", ".join([mark.text for mark in contents.series[0].marks] + changes)
        told = []
        for number, one in enumerate(contents.series, 1):
            marked = ", ".join(mark.text for mark in one.marks)
            name = worded(one.name)
            told.append(f"{number} {name}: {marked}" if marked else f"{number} {name}")
        return "; ".join(told + changes)
