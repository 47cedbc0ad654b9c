"""The key of the points' symbols, in a corner of the plane: names of the classes, and how many points there are."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from core.data.split import RoleCounts
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import LIGHT, Theme

_SYMBOL: Final = 9
_MEANINGS: Final = ("learned from", "held out", "wrong labels")
_GAP, _PART, _ABOVE = 4, 12, 3
"""Pixels between a symbol and its words, between words and the next symbol, and above and below the words."""


class _Part(NamedTuple):
    """A symbol with its words: how far from the left it stands, and how large it is, both in pixels."""

    left: int
    words: str
    symbol: QPixmap
    size: QSizeF


class PlaneKey(QWidget):
    """Qt view that says what filled, hollow and ringed points are. Lets the mouse through to the plane below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._counts = LIGHT, (0, 0, 0)
        self._class_names: tuple[str, ...] = ()
        self._tells_held_out, self._is_short = True, False
        self._picture, self._is_drawn = QPixmap(), False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._draw_symbols()

    def set_counts(self, training: RoleCounts, validation: RoleCounts) -> None:
        """Says how many points are learned from, how many are held out, and how many of both have a wrong label."""
        self._counts = training.total, validation.total, training.wrong + validation.wrong
        self._lay_out()

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """Says what the classes are called; (): by their colours, which speak for themselves."""
        if names != self._class_names:
            self._class_names = names
            self._draw_symbols()

    def fit(self, width: int) -> None:
        """Be no wider than that, pixels, if the numbers alone are not: in little room they go without words."""
        self._is_short = False
        self._lay_out()
        if self.width() > width:
            self._is_short = True
            self._lay_out()

    def set_validation_visible(self, visible: bool) -> None:
        """Says "held out" only while such points are drawn."""
        self._tells_held_out = visible
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._draw_symbols()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_symbols()
        elif event.type() == QEvent.Type.FontChange:
            self._lay_out()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Painted into a picture once: what lies below changes with every frame."""
        if not self._is_drawn:
            self._draw()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _draw_symbols(self) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        looks, size = ((False, False), (True, False), (False, True)), theme.px(_SYMBOL)
        self._symbols = [point_pixmap(0, held_out, size, theme, ratio, is_wrong=wrong) for held_out, wrong in looks]
        self._class_symbols = [
            point_pixmap(label, False, size, theme, ratio) for label in range(len(self._class_names))
        ]
        self._lay_out()

    def _lay_out(self) -> None:
        """As wide as what it says, which screen readers hear with all its words."""
        self.ensurePolished()
        metrics, told = self.fontMetrics(), list(self._class_names)
        shown = [] if self._is_short else list(zip(told, self._class_symbols, strict=True))
        for count, meaning, symbol in zip(self._counts, _MEANINGS, self._symbols, strict=True):
            if (meaning == "held out" and not self._tells_held_out) or (meaning == "wrong labels" and not count):
                continue
            told.append(f"{count:,} {meaning.removesuffix('s') if count == 1 else meaning}")
            shown.append((f"{count:,}" if self._is_short else told[-1], symbol))
        left = 2 * _GAP
        parts: list[_Part] = []
        for words, symbol in shown:
            size = symbol.deviceIndependentSize()
            parts.append(_Part(left, words, symbol, size))
            left += round(size.width()) + _GAP + metrics.horizontalAdvance(words) + _PART
        self.setAccessibleName(", ".join(told))
        height = max(metrics.height(), *(round(part.size.height()) for part in parts)) + 2 * _ABOVE
        self.resize(left - _PART + 2 * _GAP, height)
        self._parts, self._is_drawn = parts, False
        self.update()

    def _draw(self) -> None:
        ratio, height = self.devicePixelRatioF(), self.height()
        needed = self.size() * ratio
        if needed.boundedTo(self._picture.size()) != needed:
            # WORKAROUND: PySide 6.11 on Python up to 3.11 loses six references to None with every picture that is made
            # and painted on, so one that is large enough serves again. Python 3.12 does not count them any more.
            self._picture = QPixmap(needed)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        with QPainter(self._picture) as painter:
            painter.setFont(self.font())
            painter.setPen(QColor(self._theme.text))
            for left, words, symbol, size in self._parts:
                painter.drawPixmap(QPointF(left, (height - size.height()) / 2), symbol)
                room = QRectF(left + size.width() + _GAP, 0, self.width(), height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        self._is_drawn = True


def counts_text(training: RoleCounts, validation: RoleCounts) -> str:
    """What the key says, in a few words, for where there is no room for the key."""
    wrong = training.wrong + validation.wrong
    parts = [f"{training.total:,} learned from", f"{validation.total:,} held out"]
    return " · ".join([*parts, f"{wrong:,} wrong"] if wrong else parts)
