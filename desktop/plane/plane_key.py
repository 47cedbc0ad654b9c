"""The key of the points' symbols, in a corner of the plane: names of the classes, and how many points have which role;
of each class, the rail says it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from core.data.split import RoleCounts
from core.experiment.spec import MAX_CLASSES
from core.words import Translatable
from desktop.look.halo_symbols import halo_pixmap
from desktop.look.language import number, tr, tr_of, worded
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import LIGHT, Theme

_SYMBOL: Final = 9
_LONG_DASH: Final = 10
_SHORT_DASH: Final = 6
_DASH_GAP: Final = 4
QWIDGETSIZE_MAX: Final = 2**24 - 1
"""As Qt calls it: no limit."""
_LEVELS: Final = 5
"""How much is said, the most of it first: with what was learned, in words, in single words, in numbers, and counts
alone."""
_HELD_OUT, _WRONG = 1, 2
"""Places in `Signs.counts`."""
_WORDS: Final[tuple[Translatable, ...]] = ("{count:,} learned from", "{count:,} held out", "{count:,} wrong")
_SINGLE_WORDS: Final[tuple[Translatable, ...]] = ("{count:,} training", "{count:,} validation", "{count:,} wrong")
_Sign = tuple[tuple[str, ...], QPixmap]
"""What is said at each level, "" for nothing, and the symbol before it."""
_Part = tuple[str, QPixmap]
"""The same of one level."""
_Place = tuple[int, int, str, QPixmap]
"""The same, after the pixels left of it and the number of its line, from 0."""
_GAP, _PART, _ABOVE = 4, 12, 3
"""Pixels between a symbol and its words, between words and the next symbol, and above and below the words."""


@dataclass(frozen=True)
class Signs:
    """What there is to explain."""

    counts: tuple[int, int, int] = (0, 0, 0)
    """Points that are learned from, that are held out, and of both that have a wrong label."""
    learnable: int = 0
    """How many wrong labels are among the training points."""
    learned: int = 0
    """How many of these the network has learned by heart."""
    class_names: tuple[str, ...] = ()
    """(): classes are called by their colours, which speak for themselves."""
    has_halos: bool = False
    """There are halos around points."""
    best_epoch: int = -1
    """Of which the line in long dashes is; -1: there is none."""
    without: int = 0
    """Units that are switched off, of which the boundary in short dashes is; 0: there is none."""
    has_held_out: bool = True
    """Points that are held out are drawn."""


class PlaneKey(QWidget):
    """Qt view that says what filled, hollow and ringed points are. A press on it is none on the plane, where the point
    that it painted would be hidden; a stroke that comes across goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.signs, self._room = LIGHT, Signs(), QWIDGETSIZE_MAX
        self._places: list[_Place] = []
        self._line_height = 1
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._draw_symbols()

    def set_signs(self, signs: Signs) -> bool:
        """Explain these; whether that was news."""
        is_news, self.signs = signs != self.signs, signs
        if is_news:
            self._lay_out()
        return is_news

    def set_counts(self, training: RoleCounts, validation: RoleCounts) -> None:
        """Say how many points are learned from, how many are held out, and how many of both have a wrong label."""
        counts = training.total, validation.total, training.wrong + validation.wrong
        self.set_signs(replace(self.signs, counts=counts, learnable=training.wrong))

    def fit(self, width: int) -> None:
        """Be no wider than that, pixels, if the numbers alone are not: in little room what was learned by heart goes,
        then all but one word of each, then the words, then all but the numbers of points, then the room between these;
        and at last they stand below each other."""
        self._room = width
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._draw_symbols()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_symbols()
        elif event.type() == QEvent.Type.FontChange:
            self._places = []
            self._lay_out()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, height = QPainter(self), self._line_height
        painter.setPen(QColor(self._theme.text))
        for left, line, words, picture in self._places:
            size, top = picture.deviceIndependentSize(), line * height
            painter.drawPixmap(QPointF(left, top + (height - size.height()) / 2), picture)
            beside = left + round(size.width()) + _GAP
            painter.drawText(QRectF(beside, top, self.width(), height), Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_symbols(self) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        looks, size = ((False, False), (True, False), (False, True)), theme.px(_SYMBOL)
        self._symbols = [point_pixmap(None, held_out, size, theme, ratio, is_wrong=wrong) for held_out, wrong in looks]
        self._class_symbols = [point_pixmap(label, False, size, theme, ratio) for label in range(MAX_CLASSES)]
        self._halo = halo_pixmap(size, theme, ratio)
        self._dash = _dashes(theme, ratio, theme.good, _LONG_DASH)
        self._dashes = _dashes(theme, ratio, theme.bad, _SHORT_DASH)
        self._places = []
        self._lay_out()

    def _lay_out(self) -> None:
        """As wide as what it says, which screen readers hear with all its words."""
        self.ensurePolished()
        signs = self._said()
        told = ", ".join(words[0] for words, _ in signs)
        self.setAccessibleName(told)
        self.setToolTip(told)
        for level in range(_LEVELS):
            parts = [(words[level], picture) for words, picture in signs if words[level]]
            places, width = self._placed(parts, _PART)
            if width <= self._room:
                break
        else:
            closer = math.ceil((width - self._room) / max(1, len(parts) - 1))
            places, width = self._placed(parts, max(_GAP, _PART - closer))
            if width > self._room:
                places, width = self._placed(parts, _PART, self._room)
        if places == self._places:
            return
        self._places = places
        heights = [round(picture.deviceIndependentSize().height()) for _, picture in parts]
        self._line_height = max([self.fontMetrics().height(), *heights]) + 2 * _ABOVE
        self.resize(width, self._line_height * (1 + max((line for _, line, _, _ in places), default=0)))
        self.update()

    def _said(self) -> list[_Sign]:
        """What each class is called, then each meaning."""
        signs = self.signs
        named = zip(map(worded, signs.class_names), self._class_symbols, strict=False)
        said = [_sign(name, "", symbol) for name, symbol in named]
        for role, count in enumerate(signs.counts):
            if (role == _HELD_OUT and not signs.has_held_out) or (role == _WRONG and not count):
                continue
            words = most = tr(_WORDS[role], count=count)
            if role == _WRONG:
                most = _wrong_labels(count, signs.learned, signs.learnable)
                words = _wrong_labels(count, 0, signs.learnable)
            brief = number(f"{count:,}")
            said.append(((most, words, tr(_SINGLE_WORDS[role], count=count), brief, brief), self._symbols[role]))
        if signs.has_halos:
            said.append(_sign(tr("got wrong"), tr("wrong"), self._halo))
        if (epoch := signs.best_epoch) >= 0:
            said.append(_sign(tr("best epoch {epoch:,}", epoch=epoch), tr("best {epoch:,}", epoch=epoch), self._dash))
        if signs.without:
            words = tr_of(signs.without, "without {count:,} unit", "without {count:,} units")
            said.append(_sign(words, words, self._dashes))
        return said

    def _placed(self, parts: list[_Part], between: int, room: int = QWIDGETSIZE_MAX) -> tuple[list[_Place], int]:
        """Where each part stands, and how wide all are, with so many pixels between them; in as many lines as they need
        in a room."""
        metrics, left, line, widest = self.fontMetrics(), 2 * _GAP, 0, 2 * _GAP
        places: list[_Place] = []
        for words, picture in parts:
            needed = round(picture.deviceIndependentSize().width()) + _GAP + metrics.horizontalAdvance(words)
            if left > 2 * _GAP and left + needed + 2 * _GAP > room:
                left, line = 2 * _GAP, line + 1
            places.append((left, line, words, picture))
            left += needed + between
            widest = max(widest, left)
        return places, widest - between + 2 * _GAP


def _sign(words: str, brief: str, symbol: QPixmap) -> _Sign:
    """What is in words, or brief, as long as not counts alone are told."""
    return (words, words, words, brief, ""), symbol


def _dashes(theme: Theme, ratio: float, color: str, dash: int) -> QPixmap:
    """Two dashes of so many pixels, long as those of the best epoch's boundary or short as of that without units."""
    length, gap, height = theme.px(dash), theme.px(_DASH_GAP), theme.px(_SYMBOL)
    picture = QPixmap(round((2 * length + gap) * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        for left in (0, length + gap):
            painter.fillRect(QRectF(left, height / 2 - 1, length, 2 * theme.line_scale), QColor(color))
    return picture


def counts_text(training: RoleCounts, validation: RoleCounts) -> str:
    """What the key says, in a few words, for where there is no room for the key."""
    counts = training.total, validation.total, training.wrong + validation.wrong
    told = [tr(words, count=count) for words, count in zip(_WORDS, counts, strict=True)]
    return " · ".join(told if counts[_WRONG] else told[:_WRONG])


def _wrong_labels(count: int, learned: int, learnable: int) -> str:
    """learned: of so many is said that they were learned by heart, of those that are learned from; 0: nothing is."""
    if not learned:
        return tr_of(count, "{count:,} wrong label", "{count:,} wrong labels")
    return tr_of(
        count,
        "{count:,} wrong label, {learned:,} of {learnable:,} learned by heart",
        "{count:,} wrong labels, {learned:,} of {learnable:,} learned by heart",
        learned=learned,
        learnable=learnable,
    )
