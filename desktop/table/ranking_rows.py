"""The rows of a ranking, painted: one line for each variant, or with more room a bar and its figures below the name."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from core.metrics.ranking import Place
from core.metrics.summary import NO_NUMBER
from desktop.look.language import number, tr
from desktop.look.loss_text import short_loss_text
from desktop.look.style import mix, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import Theme
from desktop.look.variant_name import fitted_name, gap_text

LINE: Final = 18
"""Pixels at 100 % type of a row in one line."""
LETTERS: Final = 12
LARGEST_LETTERS: Final = 15
NAME_LETTERS: Final = 14
LARGEST_NAME: Final = 20
_BARS: Final = (72, 48, 24)
"""Pixels at 100 % type of the longest bar in a line: it shrinks, and then goes, before a name is cut."""
_GAP_ROOM: Final = 420
"""Pixels at 100 % type of a line that also tells the generalization gap."""
CHIP_LETTERS: Final = 11
_CHIP: Final = 14
_CHIP_GAP: Final = 3
_SWATCH: Final = 15
_NAME_LINE, _BAR, _FACT_LINE, _AIR = 22, 12, 17, 6
"""Pixels at 100 % type of the parts of a row of several lines, and between bar and lines."""
_APART: Final = 14
"""Pixels at 100 % type between two such rows at least, and between two figures in a line."""
_ENLARGED: Final = 1.5
"""How much larger such a row's parts get where there is room."""
PALE: Final = 0.62
"""Share of the surface in the colour of the gap's part of a bar."""
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LineMeasures(NamedTuple):
    """Pixels that the parts of a line take, and the size of its letters at 100 % type."""

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


class BlockMeasures(NamedTuple):
    """Pixels that the parts of a row of several lines take, and the sizes of its letters at 100 % type."""

    fact_lines: int
    """Lines of figures below the bar."""
    scale: float
    letters: int
    """Of name and loss."""
    rank: float
    side: float
    name: float
    fact_letters: int


class _Fact(NamedTuple):
    """A figure in words; those that a part of the bar shows have a small square of its colour."""

    text: str
    square: str = ""
    briefer: str = ""
    """What it becomes where a line has no room for all of it; "" where nothing can go."""
    """ "#rrggbb", or none."""


@dataclass(frozen=True)
class RankingRows:
    """What is ranked, and how it looks. A bar is as long as the validation loss; its faint end is the gap.

    Names and colours ("#rrggbb") go by the variants' index, places by rank.
    """

    theme: Theme
    base_font: QFont
    names: tuple[str, ...]
    colors: tuple[str, ...]
    places: tuple[Place, ...]
    winner: int | None

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The widget's font at a size in pixels at 100 % type."""
        font = QFont(self.base_font)
        font.setPixelSize(self.theme.px(size))
        font.setWeight(weight)
        return font

    def fact_lines_in(self, room: QSizeF) -> int | None:
        """Lines of figures that every row can have below its bar, if all rows share that room; None: not even the bar
        can have a line of its own."""
        high = room.height() / max(1, len(self.places))
        if self._block_height(0) > high:  # known without measuring a single word
            return None
        most = max((len(self._fact_lines(place, room.width())) for place in self.places), default=0)
        return next((lines for lines in range(most, -1, -1) if self._block_height(lines) <= high), None)

    def highest_block(self, fact_lines: int) -> float:
        """Pixels beyond which a row with so many lines of figures gets no better."""
        return self._block_height(fact_lines) * _ENLARGED + self.theme.px(3 * _APART)

    def line_measures(self, room: QRectF) -> LineMeasures:
        """What all lines have in common, so that bars and numbers stand in columns."""
        largest = min(LARGEST_LETTERS, int(LETTERS * room.height() / self.theme.px(LINE)))
        choices = (self._line_measures(room, letters) for letters in range(largest, LETTERS - 1, -1))
        roomy = (measures for measures in choices if measures.bar >= self.theme.px(_BARS[0]))
        return next(roomy, None) or self._line_measures(room, LETTERS)

    def _line_measures(self, room: QRectF, letters: int) -> LineMeasures:
        theme = self.theme
        metrics = QFontMetricsF(tabular(self.font(letters, QFont.Weight.DemiBold)))  # of the winner, which is widest
        rank = metrics.horizontalAdvance("8") + 4
        side = theme.px(_SWATCH) * letters / LETTERS
        loss = metrics.horizontalAdvance("88.88") + 4
        widest = tr("gap −{size}", size=number("88.88"))
        gap = metrics.horizontalAdvance(widest) + 8 if room.width() >= theme.px(_GAP_ROOM) else 0.0
        left = room.width() - rank - side - 6 - loss - gap  # for name and bar
        names = [self.names[place.index] for place in self.places]
        bar = left - max(map(metrics.horizontalAdvance, names)) - 2 * 6
        if bar < theme.px(_BARS[0]):

            def is_room_beside(bar: int) -> bool:
                fitted = [fitted_name(name, metrics, left - theme.px(bar) - 6) for name in names]
                return all(name and "…" not in name for name in fitted)

            bar = float(theme.px(next(filter(is_room_beside, _BARS), 0)))
        return LineMeasures(letters, rank, side, left - bar - (6 if bar else 0), bar, loss, gap)

    def paint_line(self, painter: QPainter, place: Place, room: QRectF, measures: LineMeasures) -> None:
        """A row in one line."""
        font = self._winners_font(place, measures.letters)
        self._paint_rank(painter, place, QRectF(room.left(), room.top(), measures.rank, room.height()), font)
        side, middle = measures.side, room.center().y()
        swatch = QRectF(room.left() + measures.rank, middle - side / 2, side, side)
        self._paint_swatch(painter, place, swatch)
        name = QRectF(swatch.right() + 6, room.top(), measures.name, room.height())
        self._paint_name(painter, place, name, font)
        if not math.isfinite(place.loss):
            return
        right = room.right() - measures.gap
        beside = QRectF(right - measures.number, room.top(), measures.number, room.height())
        painter.drawText(beside, RIGHT, _loss(place))
        if measures.gap and (gap := gap_text(place.gap)):
            painter.setFont(tabular(self.font(measures.letters)))
            painter.setPen(QColor(self.theme.caption))
            painter.drawText(QRectF(right, room.top(), measures.gap, room.height()), RIGHT, gap)
        if measures.bar:
            thick = room.height() * 0.44
            longest = QRectF(beside.left() - measures.bar, middle - thick / 2, measures.bar, thick)
            self._paint_bar(painter, place, longest)

    def block_measures(self, room: QRectF, fact_lines: int) -> BlockMeasures:
        """What all rows of several lines have in common; names and figures are as large as leaves all of them whole."""
        theme, apart = self.theme, self.theme.px(_APART)
        scale = min(_ENLARGED, (room.height() - apart) / (self._block_height(fact_lines) - apart))
        side = theme.px(_SWATCH * min(scale, LARGEST_LETTERS / LETTERS))
        for letters in range(min(LARGEST_NAME, int(NAME_LETTERS * scale)), LETTERS - 1, -1):
            metrics = QFontMetricsF(tabular(self.font(letters, QFont.Weight.DemiBold)))
            rank, loss = metrics.horizontalAdvance("8") + 6, metrics.horizontalAdvance("88.88")
            name = room.width() - rank - side - 6 - loss
            if all(metrics.horizontalAdvance(self.names[place.index]) <= name for place in self.places):
                break
        facts = self._fact_letters(room.width(), min(LARGEST_LETTERS, int(LETTERS * scale)), fact_lines)
        return BlockMeasures(fact_lines, scale, letters, rank, side, name, facts)

    def paint_block(self, painter: QPainter, place: Place, room: QRectF, measures: BlockMeasures) -> None:
        """A row of several lines: name and loss, the bar across the whole width, and figures below it."""
        theme, scale = self.theme, measures.scale
        lines = self._fact_lines(place, room.width(), measures.fact_letters)[: measures.fact_lines]
        name_line, bar, air = (theme.px(part * scale) for part in (_NAME_LINE, _BAR, _AIR))
        fact_line = theme.px(_FACT_LINE * measures.fact_letters / LETTERS)
        taken = name_line + air + bar + (air + fact_line * len(lines) if lines else 0)
        top = room.top() + (room.height() - taken) / 2
        self._paint_block_head(painter, place, QRectF(room.left(), top, room.width(), name_line), measures)
        if math.isfinite(place.loss):
            self._paint_bar(painter, place, QRectF(room.left(), top + name_line + air, room.width(), bar))
        painter.setFont(tabular(self.font(measures.fact_letters)))
        for index, line in enumerate(lines):
            below = top + name_line + bar + 2 * air + index * fact_line
            self._paint_facts(painter, line, QRectF(room.left(), below, room.width(), fact_line))

    def paint_chip(self, painter: QPainter, place: Place, room: QRectF) -> None:
        """A row where there is no room for a name: the variant's number, and its loss."""
        side = float(self.theme.px(_CHIP))
        swatch = QRectF(room.left(), room.center().y() - side / 2, side, side)
        self._paint_swatch(painter, place, swatch)
        if self._chip_width(place) <= room.width():  # half a number would be another one
            painter.setFont(self._winners_font(place, CHIP_LETTERS))
            painter.setPen(self._ink(place))
            painter.drawText(room.adjusted(side + _CHIP_GAP, 0, 0, 0), LEFT, _chip_text(place))

    def widest_chip(self) -> float:
        """Pixels that the widest of these takes."""
        return max(map(self._chip_width, self.places), default=0.0)

    def _chip_width(self, place: Place) -> float:
        metrics = QFontMetricsF(self._winners_font(place, CHIP_LETTERS))
        return self.theme.px(_CHIP) + _CHIP_GAP + metrics.horizontalAdvance(_chip_text(place))

    def _paint_block_head(self, painter: QPainter, place: Place, room: QRectF, measures: BlockMeasures) -> None:
        """Rank, number on its colour, name and loss."""
        font, side = self._winners_font(place, measures.letters), measures.side
        self._paint_rank(painter, place, QRectF(room.left(), room.top(), measures.rank, room.height()), font)
        swatch = QRectF(room.left() + measures.rank, room.center().y() - side / 2, side, side)
        self._paint_swatch(painter, place, swatch)
        self._paint_name(painter, place, QRectF(swatch.right() + 6, room.top(), measures.name, room.height()), font)
        if math.isfinite(place.loss):
            painter.drawText(room, RIGHT, _loss(place))

    def _block_height(self, fact_lines: int) -> int:
        lines = _AIR + fact_lines * _FACT_LINE if fact_lines else 0
        return self.theme.px(_NAME_LINE + _AIR + _BAR + lines + _APART)

    def _winners_font(self, place: Place, letters: float) -> QFont:
        weight = QFont.Weight.DemiBold if place.index == self.winner else QFont.Weight.Normal
        return tabular(self.font(letters, weight))

    def _ink(self, place: Place) -> QColor:
        return QColor(self.theme.good if place.index == self.winner else self.theme.text)

    def _paint_rank(self, painter: QPainter, place: Place, room: QRectF, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self.theme.caption))
        painter.drawText(room, LEFT, str(place.rank or NO_NUMBER))

    def _paint_swatch(self, painter: QPainter, place: Place, room: QRectF) -> None:
        draw_swatch(painter, room, place.index + 1, self.colors[place.index], self.theme)

    def _paint_name(self, painter: QPainter, place: Place, room: QRectF, font: QFont) -> None:
        """The name; what is written after it has its font and ink."""
        painter.setFont(font)
        painter.setPen(self._ink(place))
        name = fitted_name(self.names[place.index], QFontMetricsF(font), room.width(), self.names)
        painter.drawText(room, LEFT, name)

    def _paint_bar(self, painter: QPainter, place: Place, longest: QRectF) -> None:
        """As long as the loss beside that of the worst: solid up to the training loss, pale beyond it."""
        worst = max(other.loss for other in self.places if math.isfinite(other.loss))
        if worst <= 0:
            return
        color, solid = self.colors[place.index], place.loss
        if math.isfinite(place.train_loss):
            solid = min(max(0.0, place.train_loss), place.loss)
        painter.setPen(Qt.PenStyle.NoPen)
        for loss, ink in ((place.loss, self._pale(color)), (solid, color)):
            bar = QRectF(longest)
            bar.setWidth(longest.width() * min(1.0, loss / worst))
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(bar, 2, 2)

    def _pale(self, color: str) -> str:
        return mix(color, self.theme.surface, PALE)

    def _facts(self, place: Place) -> Iterator[_Fact]:
        color = self.colors[place.index]
        if math.isfinite(place.train_loss):
            yield _Fact(tr("training {loss}", loss=short_loss_text(place.train_loss)), color)
        if gap := gap_text(place.gap):
            yield _Fact(gap, self._pale(color))
        if math.isfinite(place.accuracy):
            yield _Fact(tr("{share:.0f} % right", share=100 * place.accuracy))
        if math.isfinite(place.best_epoch) and math.isfinite(place.best_loss):
            loss = short_loss_text(place.best_loss)
            told = tr("best {loss} at epoch {epoch:,.0f}", loss=loss, epoch=place.best_epoch)
            yield _Fact(told, briefer=tr("best {loss}", loss=loss))

    def _fact_letters(self, width: float, largest: int, fact_lines: int) -> int:
        """The largest size at which every figure is whole, and no more of them are left out than at the usual one."""

        def told(letters: int) -> list[list[_Fact]]:
            return [[*chain(*self._fact_lines(place, width, letters)[:fact_lines])] for place in self.places]

        usual = told(LETTERS)
        for letters in range(largest, LETTERS, -1):
            metrics, facts = QFontMetricsF(tabular(self.font(letters))), told(letters)
            are_whole = all(self._fact_width(fact, metrics) <= width for of_place in facts for fact in of_place)
            if are_whole and facts == usual:
                return letters
        return LETTERS

    def _fact_lines(self, place: Place, width: float, letters: int = LETTERS) -> list[list[_Fact]]:
        """The figures of a variant, as many in a line as fit into a width."""
        metrics = QFontMetricsF(tabular(self.font(letters)))
        lines: list[list[_Fact]] = []
        left = 0.0
        for whole in self._facts(place):
            is_too_long = whole.briefer and self._fact_width(whole, metrics) > width
            fact = _Fact(whole.briefer, whole.square) if is_too_long else whole
            needed = self._fact_width(fact, metrics)
            if not lines or left + needed > width:
                lines.append([])
                left = 0.0
            lines[-1].append(fact)
            left += needed + self.theme.px(_APART)
        return lines

    def _fact_width(self, fact: _Fact, metrics: QFontMetricsF) -> float:
        return metrics.horizontalAdvance(fact.text) + (metrics.ascent() if fact.square else 0)

    def _paint_facts(self, painter: QPainter, facts: list[_Fact], room: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        left, side = room.left(), metrics.ascent() * 0.6
        for fact in facts:
            words = QRectF(left, room.top(), self._fact_width(fact, metrics) + 1, room.height())
            if fact.square:
                square = QRectF(left, room.center().y() - side / 2, side, side)
                painter.fillRect(square, QColor(fact.square))
                words.setLeft(left + metrics.ascent())
            painter.setPen(QColor(self.theme.caption))
            painter.drawText(words, LEFT, fact.text)
            left += self._fact_width(fact, metrics) + self.theme.px(_APART)


def _chip_text(place: Place) -> str:
    return _loss(place) if math.isfinite(place.loss) else NO_NUMBER


def _loss(place: Place) -> str:
    return number(f"{place.loss:.2f}")
