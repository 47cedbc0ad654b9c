"""The chart itself: curves of up to 8 variants over the epochs, their marks, and the values under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.chart import aside, marks
from desktop.chart.axes import Ranges, Span
from desktop.chart.chart_view import EDGE, ChartView
from desktop.chart.curves import extent, shapes
from desktop.chart.curves_item import Line
from desktop.chart.end_numbers import EndNumbers, curve_end
from desktop.chart.marks import Piece, mark, piece
from desktop.chart.placing import place_by_end, placed_words
from desktop.chart.readout import Readout, ReadoutBox, readout
from desktop.chart.series import Flag, LossSeries
from desktop.chart.truth_lines import ChartTruth
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


class ChartContents(NamedTuple):
    """What a chart shows: `spans` are of epochs and losses, where a part of them is looked at."""

    series: tuple[LossSeries, ...]
    truth: ChartTruth
    flags: tuple[Flag, ...]
    shown: int | None
    spans: tuple[Span | None, Span | None]
    is_logarithmic: bool


class LossChart(ChartView):
    """Qt view of the losses of up to 8 variants. Only what has changed is painted: curves from the first column on that
    differs, and those pieces over them that differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.series: tuple[LossSeries, ...] = ()
        """The curves as shown now."""
        self._flags: tuple[Flag, ...] = ()
        self.truth = ChartTruth()
        """What of known truth is drawn beside them; another one with the next series."""
        self._chosen, self._ranges = 0, Ranges()
        self._shown: int | None = None
        self._aside: aside.Losses | None = None
        self._logarithmic, self._is_stale = False, True
        self._taken = 0
        self._waiting = QRectF()
        """Where something waits to be painted."""
        self._numbers, self._ghost_loss, self._pieces = list[Piece](), list[Piece](), list[Piece]()
        self._told = ReadoutBox(self)
        self.setAccessibleName(tr("Loss chart"))
        self.view_changed.connect(self._refresh)
        self.pointer_moved.connect(self._point)
        self._take_look()

    def set_series(self, series: Sequence[LossSeries], *, paints_later: bool = False) -> None:
        """Shows these curves, as their histories are now; call again when they have grown.

        paints_later: not before `paint_changes` is called.
        """
        new = tuple(series)
        if [one.history for one in new] != [one.history for one in self.series]:  # histories compare by identity
            self._ranges.forget()
        self.series = new
        self._refresh(paints_later=paints_later)

    def paint_changes(self) -> None:
        """Paints what waits to be painted."""
        waiting, self._waiting = self._waiting, NOTHING
        if not waiting.isEmpty():
            self.viewport().update(waiting.toAlignedRect().adjusted(-1, -1, 1, 1))

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Marks what changed under way, in the order of its epochs."""
        if tuple(flags) != self._flags:
            self._flags = tuple(flags)
            self.stops = tuple(flag.epoch for flag in flags)
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
            self._place_pieces()

    def set_without(self, losses: aside.Losses | None) -> None:
        """Training and validation loss without units that are switched off, beside the curves; None: there are none."""
        if losses != self._aside:
            self._aside = losses
            self._place_pieces()

    def set_taken(self, height: int) -> None:
        """Leave so many pixels at the upper edge to what floats there: curves, numbers and words stand below it, as
        long as half of the chart is theirs."""
        if height != self._taken:
            self._taken = height
            self._refresh()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0."""
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self._losses.span = None
            self._ranges.forget()
            self._refresh()

    @property
    def contents(self) -> ChartContents:
        """What is shown now and stays so, however the histories grow."""
        spans = self._epochs.span, self._losses.span
        series = tuple(one.as_it_is() for one in self.series)
        return ChartContents(series, self.truth, self._flags, self._shown, spans, self._logarithmic)

    def show_contents(self, contents: ChartContents) -> None:
        """Shows what another chart showed, the same part of it."""
        self.truth, self._flags, self._shown = contents.truth, contents.flags, contents.shown
        self._epochs.span, self._losses.span = contents.spans
        self._logarithmic = contents.is_logarithmic
        self._ranges.forget()
        self.set_series(contents.series)

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
        for one in self._pieces:
            if one.box.intersects(rect):
                one.draw(painter, self._theme)

    @property
    def _last_epoch(self) -> int:
        return max((one.last_epoch for one in self.series), default=-1)

    @property
    def _order(self) -> list[int]:
        """Places of the series from the bottom up: the chosen one lies on top."""
        return sorted(range(len(self.series)), key=lambda index: (index == self._chosen, index))

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
        """Reads the histories anew: at once, or when it is next seen. paints_later: as in `set_series`."""
        self._is_stale = True
        self._describe()
        if self.isVisible():
            self._lay_out(paints_later=paints_later)

    def _lay_out(self, *, paints_later: bool = False) -> None:
        self._is_stale = False
        series, count = self.series, len(self.series)
        right = self._end_numbers.room(count) if count > 1 else 2 * EDGE
        self.set_margins(self._top + self._metrics.height() + EDGE, right)
        heights = self._ranges.heights(self.truth.extent(extent(series, self._logarithmic)), self._logarithmic)
        newest = max((one.history.last_epoch for one in series), default=-1)
        last = max((one.seen_epoch for one in series), default=0)
        self.show_range(newest, max(last, 0), heights, logarithmic=self._logarithmic)
        areas, lines = shapes(series, self._order, self.axes, self._theme)
        changed = self._curves.show_in(self.axes.rect, areas, [*self.truth.lines(self.axes, self._theme), *lines])
        self._place_button()
        covered, rect = self._curves.boundingRect(), self.axes.rect
        self._ghost_loss = list(self._told_before(lines[0])) if count == 1 and series[0].ghost is not None else []
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
        words, end = self.series[0].before, curve_end(self.axes.rect, ghost.corners)
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
        paints_later: as in `set_series`."""
        truths = self.truth.word(self.axes, self._theme, self._metrics) if self._last_epoch >= 0 else ()
        pieces = [*truths, *self._fuses(), *self._marked(), *self._ghost_loss, *self._numbers, *self._worded()]
        if self._aside is not None and self._last_epoch >= 0:
            pieces += aside.pieces(self._aside, self.axes, self._theme, self._metrics)
        told, rect = self._pointed(), self.axes.rect
        is_low = rect.height() < self._theme.px(_LOW)
        area = QRectF(self.viewport().rect()).adjusted(1, 1 + self._top, -1, -1)
        if told is not None:
            pieces.append(self._pole(told.epoch, self._theme.caption, 1.0))
            area.setTop(rect.top() + EDGE if len(self.series) == 1 and not is_low else area.top())
        self._told.tell(told, area, self.axes.x(told.epoch) if told is not None else 0.0, in_line=is_low)
        for one in set(pieces) ^ set(self._pieces):
            dirty = dirty.united(one.box)
        self._pieces = pieces
        self._waiting = self._waiting.united(dirty)
        if not paints_later:
            self.paint_changes()

    def _marked(self) -> Iterator[Piece]:
        """Lines from top to bottom at marked epochs, flags, and marks on the curves."""
        theme, axes, series, is_alone = self._theme, self.axes, self.series, len(self.series) == 1
        if self._last_epoch < 0:
            words = tr("Both losses appear here once training runs")
            box = QRectF(0, 0, self._metrics.horizontalAdvance(words) + 2 * EDGE, self._metrics.height())
            box.moveCenter(axes.rect.center())
            yield piece(marks.paint_word, box, words, theme.caption)
        for flag in self._flags:
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
        for one in self.series:
            fuse = one.fuse
            if fuse is None or not axes.holds(fuse.since):
                continue
            color = theme.warning if len(self.series) == 1 else one.color
            width, height = self._metrics.horizontalAdvance(fuse.text) + 2, self._metrics.height()
            beside, below, half = rect.right() - width, rect.bottom() - height, marks.FUSE / 2
            y = axes.y(fuse.loss) if fuse.loss is not None else math.inf
            if rect.top() <= y <= rect.bottom():
                left, right, now = axes.x(fuse.since), min(axes.x(fuse.due), rect.right()), axes.x(fuse.now)
                box = QRectF(left - half, y - half, right - left + marks.FUSE, marks.FUSE)
                yield piece(marks.paint_fuse, box, now - box.left(), color)
                below = y + half if y + half + height <= rect.bottom() else y - half - height
                # Beside the ends of several curves stand their numbers.
                beside = min(now + half, beside) if len(self.series) == 1 else beside
            yield piece(marks.paint_word, QRectF(beside, below, width, height), fuse.text, color)

    def _pole(self, epoch: float, color: str, width: float, alpha: float = 1.0) -> Piece:
        rect = self.axes.rect
        box = QRectF(self.axes.x(epoch) - width, rect.top(), 2 * width, rect.height())
        return piece(marks.paint_pole, box, color, width, alpha)

    def _told_epochs(self) -> list[tuple[int, str, str, float, float]]:
        """Marked epochs in sight: words, colour, width at line scale 1 and opacity of a line there."""
        told = self.series[0].marks if len(self.series) == 1 else []
        found = [(one.epoch, one.text, getattr(self._theme, one.color), 1.0, _MARKER_ALPHA) for one in told]
        if self._shown is not None and 0 <= self._shown <= self.newest:
            found.append((self._shown, tr("shown {epoch:,}", epoch=self._shown), self._theme.accent, 1.5, 1.0))
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
        x, reach = self.pointer.x(), _FLAG_REACH * self._theme.line_scale
        flags = [flag for flag in self._flags if abs(self.axes.x(flag.epoch) - x) <= reach]
        losses = [one.validation_at(epoch) for one in self.series]
        away = {at: abs(self.axes.y(loss[1]) - self.pointer.y()) for at, loss in enumerate(losses) if loss is not None}
        return readout(
            self.series,
            epoch,
            flags,
            min(away, key=away.__getitem__, default=max(self._chosen, 0)),
            self.truth.fresh_at(epoch),
        )

    def _describe(self) -> None:
        words = self._described()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _described(self) -> str:
        """What is marked, for screen readers; with the keyboard's cross, what it reads."""
        if self.cross is not None:
            return self.readout().replace("\n", ", ")
        fuses = [one.fuse.text for one in self.series if one.fuse is not None]
        flags = (tr("{change} at {epoch:,}", change=worded(flag.words), epoch=flag.epoch) for flag in self._flags)
        changes = [*fuses, *flags, *self.truth.told()]
        if len(self.series) == 1:
            return ", ".join([mark.text for mark in self.series[0].marks] + changes)
        told = []
        for number, one in enumerate(self.series, 1):
            marked = ", ".join(mark.text for mark in one.marks)
            name = worded(one.name)
            told.append(f"{number} {name}: {marked}" if marked else f"{number} {name}")
        return "; ".join(told + changes)
