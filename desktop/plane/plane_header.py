"""The strip above a plane: whose it is, how well it does on held-out points, and how it ranks."""

from __future__ import annotations

import math
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.metrics.ranking import Place
from desktop.look.style import mix, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name
from desktop.look.verdict_view import verdict_icon

WIDE: Final = 260
"""Pixels at 100 % type from which there is room for larger letters, and for words beside the verdict's icon."""
SPARE: Final = 18
"""Pixels at 100 % type below the usual lines with which the verdict has a line of its own."""
HEIGHT: Final = 42
TINY: Final = 130
"""Pixels at 100 % type below which a loss has letters as small as the name."""
LOW: Final = 36
"""Pixels at 100 % type in a wide card and in a narrow one."""

_ICON: Final = 14
_GAP: Final = 5
_CHOOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
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
        self._place: Place | None = None
        self._is_winner = False
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """The variant's name; shortened where there is no room, whole in the tooltip."""
        if name != self._name:
            self._name = name
            self._describe()

    def set_color(self, color: str) -> None:
        """The variant's colour, "#rrggbb"."""
        if color != self._color:
            self._color = color
            self.update()

    def set_verdict(self, kind: str, headline: str, detail: str) -> None:
        """The verdict on the variant; words that don't fit stand in the tooltip."""
        if (kind, headline, detail) != (self._kind, self._headline, self._detail):
            self._kind, self._headline, self._detail = kind, headline, detail
            self._describe()

    def set_place(self, place: Place | None, *, is_winner: bool = False) -> None:
        """Its losses and its rank among all variants; None: nothing was measured yet."""
        if (place, is_winner) != (self._place, self._is_winner):
            self._place, self._is_winner = place, is_winner
            self._describe()

    def set_chosen(self, chosen: bool) -> None:
        """Whether this is the variant that the settings belong to."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(WIDE), self.height_at(self._theme.px(WIDE)))

    def height_at(self, width: int) -> int:
        """Pixels that the strip takes at that width."""
        return self._theme.px(HEIGHT if width >= self._theme.px(WIDE) else LOW)

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
        room = QRectF(self.rect()).adjusted(6, 2, -6, -2)
        usual = self.height_at(self.width())
        if self.height() >= usual + theme.px(SPARE):  # the plane can't use all of the card: the verdict does
            lines = QRectF(room.left(), usual, room.width(), self.height() - usual - 4)
            self._paint_words(painter, lines)
        room.setHeight(min(room.height(), usual - 4))
        right = self._paint_loss(painter, room)
        line = room.height() * 0.54
        self._paint_name(painter, QRectF(room.left(), room.top(), room.width() - right - _GAP, line))
        below = QRectF(room.left(), room.top() + line, room.width() - right - _GAP, room.height() - line)
        self._paint_verdict(painter, below)
        painter.end()

    def _paint_loss(self, painter: QPainter, room: QRectF) -> float:
        """The validation loss, large, with its rank; the accuracy below. Returns the width that they take."""
        place = self._place
        if place is None or not math.isfinite(place.loss):
            return 0.0
        theme, is_wide = self._theme, self.width() >= self._theme.px(WIDE)
        is_tiny = self.width() < theme.px(TINY)
        large = tabular(self._font(20 if is_wide else 13 if is_tiny else 16, QFont.Weight.DemiBold))
        small = tabular(self._font(12 if is_wide else 11))
        number, rank = loss_text(place.loss), f"#{place.rank}"
        rank_width = QFontMetricsF(small).horizontalAdvance(rank) + 4
        width = QFontMetricsF(large).horizontalAdvance(number) + rank_width
        if width + self._swatch_side(room.height() * 0.54) > room.width():  # the ranking and the tooltip tell it, too
            width, rank_width, rank = width - rank_width, 0.0, ""
        line = room.height() * 0.6
        painter.setFont(small)
        painter.setPen(QColor(theme.caption))
        painter.drawText(QRectF(room.right() - rank_width, room.top(), rank_width, line), _RIGHT, rank)
        painter.setFont(large)
        painter.setPen(QColor(theme.good if self._is_winner else theme.text))
        painter.drawText(QRectF(room.left(), room.top(), room.width() - rank_width, line), _RIGHT, number)
        if math.isfinite(place.accuracy):
            painter.setFont(small)
            painter.setPen(QColor(theme.caption))
            below = QRectF(room.left(), room.top() + line, room.width(), room.height() - line)
            painter.drawText(below, _RIGHT, f"{100 * place.accuracy:.0f} %")
        return width

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        side = self._swatch_side(room.height())
        swatch = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_swatch(painter, swatch, self._number, self._color, self._theme)
        font = self._font(13 if self.width() >= self._theme.px(WIDE) else 12, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        words = room.adjusted(swatch.width() + _GAP, 0, 0, 0)
        painter.drawText(words, _LEFT, fitted_name(self._name, QFontMetricsF(font), words.width()))

    def _swatch_side(self, line: float) -> float:
        """Of the number on its colour, in a line of that height."""
        return min(line - 2, float(self._theme.px(16)))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        """The verdict's headline, and what follows it as far as there is room."""
        font = self._font(12)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        words = self._headline
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        whole = f"{self._headline}. {self._detail}"
        if QFontMetricsF(font).boundingRect(room, flags, whole).height() <= room.height():
            words = whole
        painter.drawText(room, flags, words)

    def _paint_verdict(self, painter: QPainter, room: QRectF) -> None:
        """The verdict's icon, and beside it the gap, or its headline where there is room."""
        theme = self._theme
        size = theme.px(_ICON)
        font = tabular(self._font(12 if self.width() >= theme.px(WIDE) else 11))
        metrics = QFontMetricsF(font)
        image = verdict_icon(self._kind, theme, _ICON)
        place = QPointF(room.left() + 1, room.center().y() - size / 2)
        painter.drawPixmap(place, image.pixmap(QSize(size, size), self.devicePixelRatioF()))
        words = room.adjusted(theme.px(16) + _GAP, 0, 0, 0)
        gap = gap_text(self._place.gap) if self._place is not None else ""
        whole = " · ".join(text for text in (gap, self._headline) if text)
        painter.setFont(font)
        painter.setPen(QColor(theme.caption))
        fits = [text for text in (whole, gap) if metrics.horizontalAdvance(text) <= words.width()]
        painter.drawText(words, _LEFT, fits[0] if fits else "")

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font

    def _describe(self) -> None:
        """Says in the tooltip, and to screen readers, what the strip may have to cut short."""
        numbers = []
        if self._place is not None and math.isfinite(self._place.loss):
            numbers.append(f"Validation loss {loss_text(self._place.loss)}, rank {self._place.rank}")
        if self._place is not None and gap_text(self._place.gap):
            numbers.append(f"Generalization {gap_text(self._place.gap)}")
        head = [self._headline] if self._headline else []
        lines = [f"<b>{escape(self._name)}</b>", *map(escape, [*head, self._detail, *numbers])]
        self.setToolTip("<qt>" + "<br>".join(line for line in lines if line) + "</qt>")
        chosen = ", chosen" if self._is_chosen else ""
        self.setAccessibleName(f"Variant {self._number}{chosen}: " + ". ".join((self._name, *head, *numbers)))
        self.setAccessibleDescription("Enter chooses it: the settings are then those of this variant.")
        self.update()


def loss_text(loss: float) -> str:
    """A loss in at most five characters: "0.47", "12.3", "4e12"."""
    if loss < 9.995:
        return f"{loss:.2f}"
    return f"{loss:.3g}" if loss < 999.5 else f"{loss:.0e}".replace("e+0", "e").replace("e+", "e")


def gap_text(gap: float) -> str:
    """A gap: "gap 0.32", "gap −0.05", "gap 12.3"; "" for NaN or an infinite one."""
    if not math.isfinite(gap):
        return ""
    size = loss_text(abs(gap))
    return f"gap −{size}" if gap < 0 and float(size) else f"gap {size}"


def _chooses(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CHOOSE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
