"""How the table of variants is painted: cells with figures and ranges, and heads in two lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.metrics.summary import Figure
from desktop.look.icons import icon
from desktop.look.language import tr
from desktop.look.style import mix, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name
from desktop.table.columns import COLUMNS, range_text
from desktop.table.model import NAME, RANKED, STATE, Index, Row, VariantOrder, cell_text, head

HEAD_SIZE: Final = 11
RANGE_SIZE: Final = 10
STRIP: Final = 3
"""Pixels of height of the strip that shows a range."""
SWATCH: Final = 18
NAME_GAP: Final = 5
CROWN: Final = 14
CROWN_GAP: Final = 4
"""Pixels at 100 % type of the mark before the validation loss of the variant that leads."""

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Looks:
    """How closely the table is set, sizes in pixels at 100 % type."""

    size: int = 12
    pad: int = 6
    """Room on both sides of a cell."""
    tells_ranges: bool = False
    """Ranges stand in numbers below the medians; otherwise a strip shows them."""


class VariantCells(QStyledItemDelegate):
    """Paints a variant's name with its swatch, its figures with their range, its state."""

    def __init__(self, order: VariantOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self._order = order
        self.chosen = -1
        """Index of the variant that the panels edit."""
        self._spans: dict[int, tuple[float, float]] = {}
        self._names: tuple[str, ...] = ()
        self.set_looks(LIGHT, parent.font(), Looks())

    def set_looks(self, theme: Theme, base: QFont, looks: Looks) -> None:
        """Paint in these colours and sizes from now on."""
        self.theme, self.looks = theme, looks
        self.font, self.head_font, self.range_font = (
            _sized(base, theme.px(size)) for size in (looks.size, HEAD_SIZE, RANGE_SIZE)
        )
        self.bold_font = QFont(self.font)
        self.bold_font.setWeight(QFont.Weight.DemiBold)
        self._text, self._caption = QColor(theme.text), QColor(theme.caption)
        self._selected = QColor(mix(theme.surface, theme.accent, 0.2 if theme.dark else 0.12))
        self._line = QColor(mix(theme.surface, theme.line, 0.6))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Let the strips of a column have one scale, on which all ranges lie but those that a divergence blew up; and
        names that are cut tell their rows apart."""
        self._names = tuple(cell_text(row, NAME) for row in rows)
        self._spans = {}
        sound = [row for row in rows if not row.figures.diverged] or rows
        for number, column in enumerate(COLUMNS, 1):
            figures = [figure for row in sound if (figure := column.figure(row.figures)).exists]
            finite = [value for f in figures for value in (f.low, f.high) if math.isfinite(value)]
            if finite:
                self._spans[number] = (min(finite), max(finite))

    def column_width(self, rows: Sequence[Row], column: int) -> int:
        """What a column needs so that nothing in it is cut off."""
        metrics = QFontMetrics(self.font)
        heads = map(QFontMetrics(self.head_font).horizontalAdvance, head(column).split("\n"))
        texts = {cell_text(row, column) for row in rows}
        needs = [*heads]
        if column == NAME:
            swatch = self.theme.px(SWATCH) + NAME_GAP
            needs += [swatch + QFontMetrics(self.bold_font).horizontalAdvance(text) for text in texts]
        else:
            texts.add(COLUMNS[column - 1].widest if column != STATE else tr("stopped {epoch:,}", epoch=888))
            crown = self.theme.px(CROWN) + CROWN_GAP if column == RANKED else 0
            needs += [metrics.horizontalAdvance(text) + crown for text in texts]
        if column not in (NAME, STATE) and self.looks.tells_ranges:
            shown = COLUMNS[column - 1]
            ranges = {range_text(shown, shown.figure(row.figures)) for row in rows if row.figures.repeats > 1}
            needs += map(QFontMetrics(self.range_font).horizontalAdvance, ranges)
        return max(needs) + 2 * self.looks.pad + 1

    def row_height(self, *, ranges: bool) -> int:
        """What a row needs so that nothing in it is cut off."""
        height = QFontMetrics(self.font).height() + 4
        if ranges:
            height += QFontMetrics(self.range_font).height() - 1 if self.looks.tells_ranges else STRIP - 1
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = self._order.row(index), index.column()
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, self._selected)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, self._line)
        room = QRectF(cell).adjusted(self.looks.pad, 1, -self.looks.pad, -1)
        painter.setPen(self._text)
        if column == NAME:
            self._paint_name(painter, room, row)
        elif column == STATE:
            painter.setFont(self.font)
            painter.drawText(room, _LEFT, cell_text(row, column))
        else:
            self._paint_figure(painter, room, row, column)
            if row.is_winner and column == RANKED:
                self._paint_crown(painter, room, cell_text(row, column))

    def _paint_name(self, painter: QPainter, room: QRectF, row: Row) -> None:
        side = float(self.theme.px(SWATCH))
        height = min(room.height(), float(self.theme.px(16)))
        swatch = QRectF(room.left(), room.center().y() - height / 2, side, height)
        draw_swatch(painter, swatch, row.number, row.color, self.theme)
        font = self.bold_font if row.number - 1 == self.chosen else self.font
        painter.setFont(font)
        words = room.adjusted(side + NAME_GAP, 0, 0, 0)
        name = fitted_name(cell_text(row, NAME), QFontMetricsF(font), words.width(), self._names)
        painter.drawText(words, _LEFT, name)

    def _paint_figure(self, painter: QPainter, room: QRectF, row: Row, column: int) -> None:
        painter.setFont(self.font)
        figure = COLUMNS[column - 1].figure(row.figures)
        if row.figures.repeats == 1 or not figure.exists:
            painter.drawText(room, _RIGHT, cell_text(row, column))
        elif self.looks.tells_ranges:
            half = room.top() + room.height() * 0.54
            above = QRectF(room.left(), room.top(), room.width(), half - room.top())
            painter.drawText(above, _RIGHT, cell_text(row, column))
            painter.setFont(self.range_font)
            painter.setPen(self._caption)
            below = QRectF(room.left(), half, room.width(), room.bottom() - half)
            painter.drawText(below, _RIGHT, range_text(COLUMNS[column - 1], figure))
        else:
            painter.drawText(room.adjusted(0, 0, 0, -STRIP), _RIGHT, cell_text(row, column))
            below = QRectF(room.left(), room.bottom() - STRIP, room.width(), STRIP)
            self._paint_strip(painter, below, row, column, figure)

    def _paint_crown(self, painter: QPainter, room: QRectF, text: str) -> None:
        """Before the number that makes it the winner: there is room, as the column's head is wider than both."""
        side = self.theme.px(CROWN)
        image = icon("winner", self.theme, CROWN, self.theme.good)
        left = room.right() - QFontMetrics(self.font).horizontalAdvance(text) - CROWN_GAP - side
        has_range = self.looks.tells_ranges
        middle = room.top() + room.height() * 0.27 if has_range else room.center().y()
        painter.drawPixmap(
            QPointF(left, middle - side / 2), image.pixmap(QSize(side, side), painter.device().devicePixelRatioF())
        )

    def _paint_strip(self, painter: QPainter, room: QRectF, row: Row, column: int, figure: Figure) -> None:
        """The range as a bar in the variant's colour, the median as a notch in it."""
        low, high = self._spans.get(column, (0.0, 0.0))
        if not high > low:
            return

        def place(value: float) -> float:
            return room.left() + (min(max(value, low), high) - low) / (high - low) * room.width()

        bar = QColor(row.color)
        bar.setAlphaF(0.55)
        left, right = place(figure.low), place(figure.high)
        painter.fillRect(QRectF(left, room.top() + 1, max(1.0, right - left), 1.5), bar)
        painter.fillRect(QRectF(place(figure.median) - 1, room.top(), 2, STRIP), QColor(row.color))


class VariantHead(QHeaderView):
    """Column heads in two lines; the one that rows are sorted by in the accent, with a mark above or below."""

    def __init__(self, cells: VariantCells, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cells = cells
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def needed_height(self) -> int:
        """For two lines and the marks."""
        return 2 * QFontMetrics(self._cells.head_font).height() + 6

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        theme, pad = self._cells.theme, self._cells.looks.pad
        is_sorted = self.sortIndicatorSection() == logicalIndex
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._cells.head_font)
        painter.setPen(QColor(theme.accent if is_sorted else theme.caption))
        side = Qt.AlignmentFlag.AlignLeft if logicalIndex in (NAME, STATE) else Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(pad, 0, -pad, -3), side | Qt.AlignmentFlag.AlignBottom, head(logicalIndex))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if is_sorted:
            self._paint_mark(painter, QRectF(rect))
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A triangle on the line below: upwards where values grow downwards, as arrows in heads do."""
        tip, foot = (-1.0, 3.0) if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else (3.0, -1.0)
        middle, bottom = rect.center().x(), rect.bottom() - 3.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._cells.theme.accent))
        ends = (middle - 4, foot), (middle, tip), (middle + 4, foot)
        painter.drawPolygon(QPolygonF([QPointF(x, bottom + y) for x, y in ends]))


def _sized(base: QFont, pixels: int) -> QFont:
    font = tabular(base)
    font.setPixelSize(pixels)
    return font
