"""The ranking of variants by their validation loss: rank, name, loss as a bar, gap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

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
from desktop.look.variant_name import fitted_name

TITLE: Final = "Ranking by validation loss"
_PAD: Final = 10
_ROW: Final = 18
_HEADING: Final = 22
_TWO_COLUMNS: Final = 420
"""Pixels at 100 % type from which on rows stand in two columns where one would be too high."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        painter.setFont(self._font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        heading = QRectF(_PAD, _PAD - 2, self.width() - 2 * _PAD, theme.px(_HEADING))
        painter.drawText(heading, _LEFT, TITLE)
        self._paint_note(painter, heading)
        worst = max((place.loss for place in self._places if place.rank), default=1.0)
        for place, room in zip(self._places, self._rooms(), strict=True):
            self._paint_row(painter, place, room, worst)
        painter.end()

    def _paint_note(self, painter: QPainter, heading: QRectF) -> None:
        """At the right of the heading, or where that is too narrow at the bottom, if rows leave room there."""
        title = painter.fontMetrics().horizontalAdvance(TITLE)
        painter.setFont(self._font(12))
        painter.setPen(QColor(self._theme.caption))
        if title + 2 * _PAD + painter.fontMetrics().horizontalAdvance(self._note) <= heading.width():
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
        top, row = _PAD + theme.px(_HEADING), theme.px(_ROW)
        fits = max(1, int((self.height() - top - _PAD // 2) // row))
        columns = 2 if count > fits and self.width() >= theme.px(_TWO_COLUMNS) else 1
        deep = math.ceil(count / columns)
        width = (self.width() - 2 * _PAD - (columns - 1) * 2 * _PAD) / columns
        return [
            QRectF(_PAD + (k // deep) * (width + 2 * _PAD), top + (k % deep) * row, width, row) for k in range(count)
        ]

    def _paint_row(self, painter: QPainter, place: Place, room: QRectF, worst: float) -> None:
        theme = self._theme
        is_winner = place.index == self._winner
        side = float(theme.px(15))
        font = tabular(self._font(12, QFont.Weight.DemiBold if is_winner else QFont.Weight.Normal))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        ink = QColor(theme.good if is_winner else theme.text)
        painter.setPen(QColor(theme.caption))
        rank_width = metrics.horizontalAdvance("8") + 4
        painter.drawText(QRectF(room.left(), room.top(), rank_width, room.height()), _LEFT, str(place.rank or "–"))  # noqa: RUF001 - the dash for "no number"
        swatch = QRectF(room.left() + rank_width, room.center().y() - side / 2, side, side)
        draw_swatch(painter, swatch, place.index + 1, self._colors[place.index], theme)
        painter.setFont(font)
        number = f"{place.loss:.2f}" if place.rank else ""
        widest = QFontMetricsF(
            tabular(self._font(12, QFont.Weight.DemiBold))
        )  # of the winner; bars stand in one column
        number_width = widest.horizontalAdvance("88.88") + 4
        bar_width = max(24.0, min(room.width() * 0.28, 160.0))
        left = swatch.right() + 6
        name_room = room.right() - number_width - bar_width - 6 - left
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, room.top(), name_room, room.height()),
            _LEFT,
            fitted_name(self._names[place.index], metrics, name_room),
        )
        painter.drawText(QRectF(room.right() - number_width, room.top(), number_width, room.height()), _RIGHT, number)
        if place.rank and worst > 0:
            length = bar_width * min(1.0, place.loss / worst)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colors[place.index]))
            bar = QRectF(room.right() - number_width - bar_width, room.center().y() - 4, length, 8)
            painter.drawRoundedRect(bar, 2, 2)

    def _place_at(self, position: QPointF) -> Place | None:
        found = [place for place, room in zip(self._places, self._rooms(), strict=True) if room.contains(position)]
        return found[0] if found else None

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font
