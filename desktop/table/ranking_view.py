"""The ranking of variants by their validation loss: rank, name, loss as a bar, and what there is room for."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QWidget

from core.metrics.ranking import Place
from core.words import Translatable
from desktop.look.language import number, tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import headed
from desktop.table.ranking_rows import CHIP_LETTERS, LEFT, LETTERS, LINE, RIGHT, LineMeasures, RankingRows
from desktop.widgets.controls import explain

TITLE: Final[Translatable] = "Ranking by validation loss"
SHORT_TITLE: Final[Translatable] = "Validation loss"
HELP: Final[Translatable] = (
    "A bar is as long as the validation loss: its solid part is the training loss, its faint end the generalization"
    " gap. A press on a row chooses its variant; Ctrl+C copies all rows."
)
NARROWEST: Final = 150
"""Pixels that rows with names need; in less there are numbers and losses only."""
_PAD: Final = 10
_TINY_PAD: Final = 6
_HIGHEST_LINE: Final = 48
"""Pixels at 100 % type of a row in one line where there is more room than rows need."""
_HEADING: Final = 22
_TWO_COLUMNS: Final = 420
"""Pixels at 100 % type from which on rows stand in two columns where one would be too high."""

Found = TypeVar("Found")


class _Last(Generic[Found]):
    """What was measured last. To measure words takes longer than to paint them, and between two rankings of one run
    only the numbers differ."""

    def __init__(self) -> None:
        self._key: object = None
        self._found: list[Found] = []

    def of(self, key: object, find: Callable[[], Found]) -> Found:
        """What is found for a key, which names all that it depends on."""
        if not self._found or key != self._key:
            self._key, self._found = key, [find()]
        return self._found[0]


class _NoteMeasures(NamedTuple):
    """How much room the note takes."""

    is_above: bool
    """It has room at the right of the heading."""
    height: float
    """Pixels that it takes at the bottom."""


class RankingView(QFrame):
    """Qt view of a ranking. A press on a row chooses its variant; Copy puts all rows on the clipboard."""

    chosen = Signal(int)
    """Index of the variant whose row was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._names: tuple[str, ...] = ()
        self._colors: tuple[str, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._winner: int | None = None
        self._note = ""
        self._line_measures = _Last[LineMeasures]()
        self._note_measures = _Last[_NoteMeasures]()
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(worded(TITLE))
        explain(self, HELP)

    def set_ranking(
        self, names: Sequence[str], colors: Sequence[str], places: Sequence[Place], winner: int | None
    ) -> None:
        """Show these places, best first; names and colours ("#rrggbb") by the variants' index."""
        new = (tuple(map(headed, names)), tuple(colors), tuple(places), winner)
        if new != (self._names, self._colors, self._places, self._winner):
            self._names, self._colors, self._places, self._winner = new
            self.setAccessibleDescription(self.text().replace("\t", " ").replace("\n", "; "))
            self.update()

    def set_colors(self, colors: Sequence[str]) -> None:
        """Show the variants in other colours."""
        if len(colors) >= len(self._names):
            self.set_ranking(self._names, colors, self._places, self._winner)

    def set_note(self, text: str) -> None:
        """A few words about the points that all of them are judged on."""
        if text != self._note:
            self._note = text
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All rows, with tabs between the columns, to be pasted elsewhere."""
        heads = (tr("rank"), tr("variant"), tr("validation loss"), tr("accuracy"), tr("gap"), tr("training loss"))
        rows = ["\t".join((*heads, tr("best loss"), tr("best epoch")))]
        for place in self._places:
            rank = str(place.rank) if place.rank else ""
            values = (place.loss, place.accuracy, place.gap, place.train_loss, place.best_loss)
            numbers = "\t".join(number(f"{value:.4g}") if math.isfinite(value) else "" for value in values)
            best_epoch = f"{place.best_epoch:.0f}" if math.isfinite(place.best_epoch) else ""
            rows.append(f"{rank}\t{self._names[place.index]}\t{numbers}\t{best_epoch}")
        return "\n".join(rows)

    def heightForRows(self, count: int, width: int) -> int:  # noqa: N802 - like Qt's heightForWidth
        """Pixels that so many rows take at a width, each in one line."""
        columns = 2 if width >= self._theme.px(_TWO_COLUMNS) else 1
        return self._theme.px(_HEADING + LINE * math.ceil(count / columns)) + 2 * _PAD

    def has_room_for_note(self, count: int) -> bool:
        """Whether the note can be read beside so many rows."""
        if self._is_tiny:
            rows = self._theme.px(LINE) * math.ceil(count / self._chip_columns(count)) + self._pad
        elif self._note_room.is_above:
            return True
        else:
            rows = self.heightForRows(count, self.width()) - _PAD
        return self.height() - rows - self._pad >= self._note_room.height

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = self._theme.px(240)
        return QSize(width, self.heightForRows(max(1, len(self._places)), width))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place.index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows, fact_lines = self._rows, self._fact_lines
        rooms = self._rooms(fact_lines)
        if not self._is_tiny:
            self._paint_heading(painter, rows)
        self._paint_note(painter, rows)
        if rooms and self._is_tiny:
            for place, room in zip(self._places, rooms, strict=True):
                rows.paint_chip(painter, place, room)
        elif rooms and fact_lines is not None:
            block = rows.block_measures(rooms[0], fact_lines)
            for place, room in zip(self._places, rooms, strict=True):
                rows.paint_block(painter, place, room, block)
                if room is not rooms[0]:
                    painter.setPen(QPen(QColor(self._theme.line), 1))
                    painter.drawLine(room.topLeft(), room.topRight())
        elif rooms:
            line = self._line_measures.of(
                (rooms[0].size(), self._names, {place.index for place in self._places}, *self._letters),
                lambda: rows.line_measures(rooms[0]),
            )
            for place, room in zip(self._places, rooms, strict=True):
                rows.paint_line(painter, place, room, line)
        painter.end()

    @property
    def _rows(self) -> RankingRows:
        return RankingRows(self._theme, self.font(), self._names, self._colors, self._places, self._winner)

    @property
    def _is_tiny(self) -> bool:
        return self.width() < self._theme.px(NARROWEST)

    @property
    def _pad(self) -> int:
        return _TINY_PAD if self._is_tiny else _PAD

    @property
    def _inner_width(self) -> int:
        return self.width() - 2 * self._pad

    @property
    def _heading(self) -> QRectF:
        return QRectF(_PAD, _PAD - 2, self._inner_width, self._theme.px(_HEADING))

    @property
    def _note_letters(self) -> int:
        return CHIP_LETTERS if self._is_tiny else LETTERS

    @property
    def _letters(self) -> tuple[object, ...]:
        """All that the size of words depends on."""
        return self._theme, self.font().key(), self.devicePixelRatioF()

    @property
    def _note_room(self) -> _NoteMeasures:
        return self._note_measures.of((self._note, self.size(), *self._letters), self._measure_note)

    def _measure_note(self) -> _NoteMeasures:
        rows, width = self._rows, self._inner_width
        title = QFontMetricsF(rows.font(13, QFont.Weight.DemiBold)).horizontalAdvance(worded(TITLE))
        beside = QFontMetricsF(rows.font(LETTERS)).horizontalAdvance(self._note)
        room = QRectF(0, 0, width, self.height())
        below = QFontMetricsF(rows.font(self._note_letters)).boundingRect(room, Qt.TextFlag.TextWordWrap, self._note)
        return _NoteMeasures(title + 2 * _PAD + beside <= width, below.height())

    @property
    def _column(self) -> QRectF:
        """What rows may fill: all between the heading and the note."""
        top = self._heading.bottom() + 2
        is_note_below = self._note and not self._note_room.is_above and self.has_room_for_note(len(self._places))
        below = self._note_room.height + 2 * _PAD if is_note_below else _PAD // 2
        return QRectF(_PAD, top, self._inner_width, self.height() - top - below)

    @property
    def _fact_lines(self) -> int | None:
        """Lines of figures below the bar of every row; None where a row is a single line."""
        return None if self._is_tiny else self._rows.fact_lines_in(self._column.size())

    def _paint_heading(self, painter: QPainter, rows: RankingRows) -> None:
        font = rows.font(13, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        is_short = QFontMetricsF(font).horizontalAdvance(worded(TITLE)) > self._heading.width()
        painter.drawText(self._heading, LEFT, worded(SHORT_TITLE if is_short else TITLE))

    def _paint_note(self, painter: QPainter, rows: RankingRows) -> None:
        """At the right of the heading, or where that is too narrow at the bottom, if rows leave room there."""
        painter.setFont(rows.font(self._note_letters))
        painter.setPen(QColor(self._theme.caption))
        heading = self._heading
        if self._note_room.is_above:
            painter.drawText(heading, RIGHT, self._note)
            return
        if self.has_room_for_note(len(self._places)):
            height = self._note_room.height
            below = QRectF(self._pad, self.height() - height - self._pad, self._inner_width, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._note)

    def _rooms(self, fact_lines: int | None) -> list[QRectF]:
        """Where each row goes, with so many lines of figures: down, and then in a second column where one is too low
        for all."""
        theme, count = self._theme, len(self._places)
        if not count:
            return []
        if self._is_tiny:
            return self._cells(self._chip_columns(count), self._pad, theme.px(LINE), self._pad)
        column = self._column
        if fact_lines is not None:
            high = min(column.height() / count, self._rows.highest_block(fact_lines))
            return self._cells(1, column.top(), high, 0)
        lowest = theme.px(LINE)
        is_high = self.height() - column.top() - _PAD // 2 < lowest * count
        columns = 2 if is_high and self.width() >= theme.px(_TWO_COLUMNS) else 1
        row = min(column.height() / math.ceil(count / columns), theme.px(_HIGHEST_LINE))
        return self._cells(columns, column.top(), max(row, lowest), 2 * _PAD)

    def _chip_columns(self, count: int) -> int:
        """In how many columns so many numbers and losses stand: one where half the width cuts them and all have room in
        the height, else two."""
        if self._rows.widest_chip() <= (self._inner_width - self._pad) / 2:
            return 2
        note = self._note_room.height + self._pad if self._note else 0
        return 1 if self._pad + self._theme.px(LINE) * count + note <= self.height() else 2

    def _cells(self, columns: int, top: float, high: float, apart: int) -> list[QRectF]:
        """A place for each row, in so many columns."""
        deep = math.ceil(len(self._places) / columns)
        width = (self._inner_width - (columns - 1) * apart) / columns
        return [
            QRectF(self._pad + (k // deep) * (width + apart), top + (k % deep) * high, width, high)
            for k in range(len(self._places))
        ]

    def _place_at(self, position: QPointF) -> Place | None:
        found = [
            place
            for place, room in zip(self._places, self._rooms(self._fact_lines), strict=True)
            if room.contains(position)
        ]
        return found[0] if found else None
