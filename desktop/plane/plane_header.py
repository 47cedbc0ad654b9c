"""The strip above a plane: whose it is, what the verdict on it says, and how wide its gap is."""

from __future__ import annotations

import math
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.style import mix, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import verdict_icon

ONE_LINE_WIDTH: Final = 430
"""Pixels at 100 % type from which name, verdict and gap stand side by side."""
WIDE: Final = 240
"""Pixels at 100 % type from which there is room for larger letters."""
FEWEST_LETTERS: Final = 5
"""What is left of a headline must have so many: "A…" says nothing."""

_ICON: Final = 16
_SMALL_ICON: Final = 14
_GAP: Final = 6
_LEADING_ON: Final = ("since", "at", "a", "with", "rate", "too", "points")
"""Words after which a verdict would seem cut off."""
_SPARE_WORDS: Final = ((" epoch ", " "), (" early ", " "), (" with a gap", ", gap"), ("Learning rate", "Rate"))
_SMALL_GAP: Final = 4
_CHOOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlaneHeader(QWidget):
    """Qt view of one variant in words. A press, or Enter while it has the keyboard, chooses the variant."""

    chosen = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """number: the variant's, as people count: from 1."""
        super().__init__(parent)
        self._number = number
        self._theme = LIGHT
        self._color = LIGHT.variant_color(number - 1)
        self._name = ""
        self._kind, self._headline, self._detail = "waiting", "", ""
        self._gap = math.nan
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_name(self, name: str) -> None:
        """The variant's name; cut short where there is no room, whole in the tooltip."""
        if name != self._name:
            self._name = name
            self._describe()

    def set_color(self, color: str) -> None:
        """The variant's colour, "#rrggbb"."""
        if color != self._color:
            self._color = color
            self.update()

    def set_verdict(self, kind: str, headline: str, detail: str) -> None:
        """The verdict on the variant; the detail stands in the tooltip."""
        if (kind, headline, detail) != (self._kind, self._headline, self._detail):
            self._kind, self._headline, self._detail = kind, headline, detail
            self._describe()

    def set_gap(self, gap: float) -> None:
        """The generalization gap in nats; NaN shows none."""
        if gap_text(gap) != gap_text(self._gap):
            self._gap = gap
            self._describe()

    def set_chosen(self, chosen: bool) -> None:
        """Whether this is the variant that the panels edit."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(WIDE), self.heightForWidth(self._theme.px(WIDE)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Pixels that the lines take at that width."""
        if width >= self._theme.px(ONE_LINE_WIDTH):
            return self._theme.px(26)
        return self._theme.px(44) if width >= self._theme.px(WIDE) else self._theme.px(38)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _chooses(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if _chooses(event):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(mix(theme.surface, theme.accent, 0.75)), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        room = QRectF(self.rect()).adjusted(_SMALL_GAP, 3, -_SMALL_GAP, -3)
        if self.width() >= theme.px(ONE_LINE_WIDTH):
            name_width = min(self._name_width() + 1, room.width() * 0.42)
            self._paint_name(painter, QRectF(room.left(), room.top(), name_width, room.height()))
            self._paint_verdict(painter, room.adjusted(name_width + 2 * _GAP, 0, 0, 0))
        else:
            half = room.height() / 2
            self._paint_name(painter, QRectF(room.left(), room.top(), room.width(), half))
            self._paint_verdict(painter, QRectF(room.left(), room.top() + half, room.width(), half))
        painter.end()

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        side = min(room.height(), float(self._theme.px(18)))
        swatch = QRectF(room.left(), room.center().y() - side / 2, self._swatch_width(), side)
        draw_swatch(painter, swatch, self._number, self._color, self._theme)
        font = self._name_font()
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        words = room.adjusted(swatch.width() + _GAP, 0, 0, 0)
        cut = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _MIDDLE, cut)

    def _paint_verdict(self, painter: QPainter, room: QRectF) -> None:
        theme = self._theme
        is_wide = self.width() >= theme.px(WIDE)
        font = tabular(self._font(12 if is_wide else 11))
        metrics = QFontMetricsF(font)
        gap = gap_text(self._gap)
        gap_width = metrics.horizontalAdvance(gap) + _SMALL_GAP if gap else 0.0
        image = verdict_icon(self._kind, theme, _ICON if is_wide else _SMALL_ICON)
        size = theme.px(_ICON if is_wide else _SMALL_ICON)
        # The icon stands in the middle below the swatch, so that both lines of words begin at one place where wide.
        left = room.left() + (self._swatch_width() - size) / 2 if is_wide else room.left()
        place = QPointF(left, room.center().y() - size / 2)
        painter.drawPixmap(place, image.pixmap(QSize(size, size), self.devicePixelRatioF()))
        painter.setFont(font)
        painter.setPen(QColor(theme.caption))
        begin = self._swatch_width() + _GAP if is_wide else size + _SMALL_GAP
        words = room.adjusted(begin, 0, -gap_width, 0)
        painter.drawText(words, _MIDDLE, shortened(self._headline, metrics, words.width()))
        painter.setPen(QColor(theme.text))
        painter.drawText(room, _RIGHT, gap)

    def _swatch_width(self) -> float:
        return float(self._theme.px(18))

    def _name_width(self) -> float:
        return self._swatch_width() + _GAP + QFontMetricsF(self._name_font()).horizontalAdvance(self._name)

    def _name_font(self) -> QFont:
        font = self._font(14 if self.width() >= self._theme.px(WIDE) else 12)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _font(self, size: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(size))
        return font

    def _describe(self) -> None:
        """Says in the tooltip, and to screen readers, what the strip may have to cut short."""
        gap = gap_text(self._gap)
        parts = [part for part in (self._headline, gap and f"Generalization {gap}") if part]
        lines = [f"<b>{escape(self._name)}</b>", *map(escape, parts[:1]), escape(self._detail), *map(escape, parts[1:])]
        self.setToolTip("<qt>" + "<br>".join(line for line in lines if line) + "</qt>")
        chosen = ", chosen" if self._is_chosen else ""
        self.setAccessibleName(f"Variant {self._number}{chosen}: " + ". ".join((self._name, *parts)))
        self.setAccessibleDescription("Enter chooses it: the panels then edit this variant.")
        self.update()


def gap_text(gap: float) -> str:
    """A gap in at most four figures: "gap 0.32", "gap −0.05", "gap 12.3"; "" for NaN or an infinite one."""
    if not math.isfinite(gap):
        return ""
    if abs(gap) < 9.995:
        number = f"{gap:.2f}"
        number = number if float(number) else "0.00"  # never with a minus sign
    else:
        number = f"{gap:.3g}" if abs(gap) < 999.5 else f"{gap:.0e}".replace("e+0", "e").replace("e+", "e")
    return f"gap {number}".replace("-", "−")


def shortened(headline: str, metrics: QFontMetricsF, width: float) -> str:
    """A verdict in as many words as fit: first those go that a reader can do without."""
    for word in _SPARE_WORDS:
        if metrics.horizontalAdvance(headline) <= width:
            break
        headline = headline.replace(*word)
    if metrics.horizontalAdvance(headline) > width:
        headline = headline.partition(":")[0]  # what follows only says why
    return cut_at_words(headline, metrics, width)


def cut_at_words(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many whole words as fit into a width and make sense by themselves; nothing where none do."""
    words = text.split()
    while words:
        cut = " ".join(words).rstrip(",")
        complete = len(words) == 1 or words[-1] not in _LEADING_ON
        if complete and len(cut) >= FEWEST_LETTERS and metrics.horizontalAdvance(cut) <= width:
            return cut
        words.pop()
    return ""


def _chooses(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CHOOSE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
