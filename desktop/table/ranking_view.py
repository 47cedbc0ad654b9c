"""The ranking of variants by their validation loss: rank, name, loss as a bar, gap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from core.metrics.ranking import Place
from desktop.look.style import tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name, gap_text

TITLE: Final = "Ranking by validation loss"
SHORT_TITLE: Final = "Validation loss"
_PAD: Final = 10
_ROW: Final = 18
_HIGHEST_ROW: Final = 26
"""Pixels at 100 % type of a row, and of one where there is more room than rows need."""
_LETTERS: Final = 12
_LARGEST_LETTERS: Final = 15
_HEADING: Final = 22
_BARS: Final = (72, 48, 24)
"""Pixels at 100 % type of the longest bar: it shrinks, and then goes, before a name is cut."""
_GAP_ROOM: Final = 420
"""Pixels at 100 % type of a row that also tells the generalization gap."""
_TWO_COLUMNS: Final = 420
"""Pixels at 100 % type from which on rows stand in two columns where one would be too high."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _RowMeasures(NamedTuple):
    """Pixels that the parts of a row take, and the size of its letters at 100 % type."""

    letters: int
    rank: float
    side: float
    """Of the variant's number on its colour."""
    name: float
    bar: float
    """Of the longest; 0 where names leave no room."""
    number: float
    gap: float
    """0 where it isn't told."""


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
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Ranking by validation loss")

    def set_ranking(
        self, names: Sequence[str], colors: Sequence[str], places: Sequence[Place], winner: int | None
    ) -> None:
        """Show these places, best first; names and colours ("#rrggbb") by the variants' index."""
        new = (tuple(names), tuple(colors), tuple(places), winner)
        if new != (self._names, self._colors, self._places, self._winner):
            self._names, self._colors, self._places, self._winner = new
            self.setAccessibleDescription(self.text().replace("\t", " ").replace("\n", "; "))
            self.update()

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
        rows = ["rank\tvariant\tvalidation loss\taccuracy\tgap"]
        for place in self._places:
            rank = str(place.rank) if place.rank else ""
            numbers = "\t".join(
                f"{value:.4g}" if math.isfinite(value) else "" for value in (place.loss, place.accuracy, place.gap)
            )
            rows.append(f"{rank}\t{self._names[place.index]}\t{numbers}")
        return "\n".join(rows)

    def heightForRows(self, count: int, width: int) -> int:  # noqa: N802 - like Qt's heightForWidth
        """Pixels that so many rows take at a width."""
        columns = 2 if width >= self._theme.px(_TWO_COLUMNS) else 1
        return self._theme.px(_HEADING + _ROW * math.ceil(count / columns)) + 2 * _PAD

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = self._theme.px(240)
        return QSize(width, self.heightForRows(max(1, len(self._places)), width))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place.index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]  # a QKeyEvent
            QGuiApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]  # a QKeyEvent

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font(13, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        heading = self._heading
        title = TITLE if QFontMetricsF(font).horizontalAdvance(TITLE) <= heading.width() else SHORT_TITLE
        painter.drawText(heading, _LEFT, title)
        self._paint_note(painter)
        rooms = self._rooms()
        if rooms:
            measures = self._row_measures(rooms[0])
            for place, room in zip(self._places, rooms, strict=True):
                self._paint_row(painter, place, room, measures)
        painter.end()

    @property
    def _heading(self) -> QRectF:
        return QRectF(_PAD, _PAD - 2, self.width() - 2 * _PAD, self._theme.px(_HEADING))

    @property
    def _is_note_above(self) -> bool:
        """The note has room at the right of the heading."""
        title = QFontMetricsF(self._font(13, QFont.Weight.DemiBold)).horizontalAdvance(TITLE)
        note = QFontMetricsF(self._font(12)).horizontalAdvance(self._note)
        return title + 2 * _PAD + note <= self._heading.width()

    def _paint_note(self, painter: QPainter) -> None:
        """At the right of the heading, or where that is too narrow at the bottom, if rows leave room there."""
        painter.setFont(self._font(12))
        painter.setPen(QColor(self._theme.caption))
        heading = self._heading
        if self._is_note_above:
            painter.drawText(heading, _RIGHT, self._note)
            return
        end = max((room.bottom() for room in self._rooms()), default=heading.bottom())
        below = QRectF(_PAD, end, heading.width(), self.height() - end - _PAD)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        if painter.boundingRect(below, flags, self._note).height() <= below.height():
            painter.drawText(below, flags, self._note)

    def _rooms(self) -> list[QRectF]:
        """Where each row goes: down, and then in a second column where one is too low for all."""
        theme, count = self._theme, len(self._places)
        if not count:
            return []
        top, row = _PAD + theme.px(_HEADING), float(theme.px(_ROW))
        height = self.height() - top - _PAD // 2
        columns = 2 if count > max(1, height // row) and self.width() >= theme.px(_TWO_COLUMNS) else 1
        deep = math.ceil(count / columns)
        if self._is_note_above:
            row = max(row, min(height / deep, float(theme.px(_HIGHEST_ROW))))
        width = (self.width() - 2 * _PAD - (columns - 1) * 2 * _PAD) / columns
        return [
            QRectF(_PAD + (k // deep) * (width + 2 * _PAD), top + (k % deep) * row, width, row) for k in range(count)
        ]

    def _row_measures(self, room: QRectF) -> _RowMeasures:
        """What all rows have in common, so that bars and numbers stand in columns."""
        theme = self._theme
        letters = min(_LARGEST_LETTERS, int(_LETTERS * room.height() / theme.px(_ROW)))
        metrics = QFontMetricsF(tabular(self._font(letters, QFont.Weight.DemiBold)))  # of the winner, which is widest
        rank = metrics.horizontalAdvance("8") + 4
        side = theme.px(15) * letters / _LETTERS
        number = metrics.horizontalAdvance("88.88") + 4
        gap = metrics.horizontalAdvance("gap −88.88") + 8 if room.width() >= theme.px(_GAP_ROOM) else 0.0
        left = room.width() - rank - side - 6 - number - gap  # for name and bar
        names = [self._names[place.index] for place in self._places]
        bar = left - max(map(metrics.horizontalAdvance, names)) - 2 * 6
        if bar < theme.px(_BARS[0]):

            def is_room_beside(bar: int) -> bool:
                return not any("…" in fitted_name(name, metrics, left - theme.px(bar) - 6) for name in names)

            bar = float(theme.px(next(filter(is_room_beside, _BARS), 0)))
        return _RowMeasures(letters, rank, side, left - bar - (6 if bar else 0), bar, number, gap)

    def _paint_row(self, painter: QPainter, place: Place, room: QRectF, measures: _RowMeasures) -> None:
        theme = self._theme
        is_winner = place.index == self._winner
        font = tabular(self._font(measures.letters, QFont.Weight.DemiBold if is_winner else QFont.Weight.Normal))
        painter.setFont(font)

        def column(left: float, width: float) -> QRectF:
            return QRectF(left, room.top(), width, room.height())

        painter.setPen(QColor(theme.caption))
        painter.drawText(column(room.left(), measures.rank), _LEFT, str(place.rank or "–"))  # noqa: RUF001 - the dash for "no number"
        side, middle = measures.side, room.center().y()
        swatch = QRectF(room.left() + measures.rank, middle - side / 2, side, side)
        draw_swatch(painter, swatch, place.index + 1, self._colors[place.index], theme)
        painter.setFont(font)
        painter.setPen(QColor(theme.good if is_winner else theme.text))
        left = swatch.right() + 6
        name = fitted_name(self._names[place.index], QFontMetricsF(font), measures.name)
        painter.drawText(column(left, measures.name), _LEFT, name)
        if not place.rank:
            return
        right = room.right() - measures.gap
        painter.drawText(column(right - measures.number, measures.number), _RIGHT, f"{place.loss:.2f}")
        if measures.gap and (gap := gap_text(place.gap)):
            painter.setFont(tabular(self._font(measures.letters)))
            painter.setPen(QColor(theme.caption))
            painter.drawText(column(right, measures.gap), _RIGHT, gap)
        worst = max(other.loss for other in self._places if other.rank)
        if measures.bar and worst > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colors[place.index]))
            thick = room.height() * 0.44
            begin, length = right - measures.number - measures.bar, measures.bar * min(1.0, place.loss / worst)
            painter.drawRoundedRect(QRectF(begin, middle - thick / 2, length, thick), 2, 2)

    def _place_at(self, position: QPointF) -> Place | None:
        found = [place for place, room in zip(self._places, self._rooms(), strict=True) if room.contains(position)]
        return found[0] if found else None

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font
