"""The strip above a plane: whose it is, how well it does on held-out points, and how it ranks."""

from __future__ import annotations

import math
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from core.metrics.ranking import Place
from desktop.look.icons import icon
from desktop.look.style import mix, sized, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name, gap_text, loss_text
from desktop.plane.verdict_line import VerdictLine

WIDE: Final = 260
"""Pixels at 100 % type from which there is room for larger letters, and for words beside the verdict's icon."""
SPARE: Final = 18
"""Pixels at 100 % type that a heading must be higher than usual so that the verdict is said there in words."""
TINY: Final = 130
"""Pixels at 100 % type below which a loss has letters as small as the name."""
NAME_SHARE: Final = 0.54
"""Share of the height of a heading that the line with the name takes; the rest is the verdict's."""
CROWN: Final = 15
"""Pixels at 100 % type of the mark that the leading variant has in place of its rank."""
HEIGHT: Final = 42
LOW: Final = 36
"""Usual height of a heading in a wide card and in a narrow one, pixels at 100 % type."""

_GAP: Final = 5
_RADIUS: Final = 5
_CHOOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlaneHeader(QWidget):
    """Qt view of one variant in words. A press, or Enter while it has the keyboard, chooses the variant.

    A press on its verdict also tells the rule behind that.
    """

    chosen = Signal(int)
    """The variant's index."""

    def __init__(self, number: int, card: QWidget) -> None:
        """number: the variant's, as people count: from 1. card: what it stands in, which its state frames."""
        super().__init__(card)
        self._number, self._card = number, card
        self._theme = LIGHT
        self._color = LIGHT.variant_color(number - 1)
        self._name = ""
        self._kind, self._headline, self._detail = "waiting", "", ""
        self._place: Place | None = None
        self.is_winner = self.is_chosen = False
        self._name_room = self._loss_room = self._spare_room = QRectF()
        """Of the name with the number on its colour; of loss, rank and accuracy; and of the verdict's words, where the
        plane can't use all of the card."""
        self._rank_width = 0.0
        self.verdict_line = VerdictLine(self)
        self.verdict_line.clicked.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription("Enter chooses it: the settings are then those of this variant.")

    def set_name(self, name: str) -> None:
        """The variant's name; shortened where there is no room, whole in the tooltip."""
        if name != self._name:
            self._name = name
            self._lay_out()
            self._describe()

    def set_color(self, color: str) -> None:
        """The variant's colour, "#rrggbb"."""
        if color != self._color:
            self._color = color
            self.update()

    def set_verdict(self, kind: str, headline: str, detail: str, why: str = "") -> None:
        """The verdict on the variant; words that don't fit stand in the tooltip. why: the rule behind it."""
        self.verdict_line.set_verdict(kind, headline, why)
        if (kind, headline, detail) != (self._kind, self._headline, self._detail):
            self._kind, self._headline, self._detail = kind, headline, detail
            self._describe()

    def set_place(self, place: Place | None, *, is_winner: bool = False) -> None:
        """Its losses and its rank among all variants; None: nothing was measured yet. The winner's card is framed."""
        if (place, is_winner) != (self._place, self.is_winner):
            if is_winner != self.is_winner:
                self._card.update()
            self._place, self.is_winner = place, is_winner
            self.verdict_line.set_gap(gap_text(place.gap) if place is not None else "")
            self._lay_out()
            self._describe()

    def set_chosen(self, chosen: bool) -> None:
        """Whether this is the variant that the settings belong to."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self._card.update()
            self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._lay_out()
        self.update()

    def height_at(self, width: int) -> int:
        """Pixels that the strip takes at that width."""
        return self._theme.px(HEIGHT if width >= self._theme.px(WIDE) else LOW)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _chooses(event):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if _chooses(event):
            self._choose()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_chosen:  # a breath of the accent behind its name
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mix(theme.surface, theme.accent, 0.16 if theme.dark else 0.09)))
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(mix(theme.surface, theme.accent, 0.75)), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        self._paint_name(painter)
        if self._place is not None and math.isfinite(self._place.loss):
            self._paint_loss(painter, self._place)
        if not self._spare_room.isNull():
            self._paint_words(painter)
        painter.end()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(WIDE)

    @property
    def _loss_fonts(self) -> tuple[QFont, QFont]:
        """Of the loss, and of what stands beside and below it."""
        is_tiny = self.width() < self._theme.px(TINY)
        large = tabular(self._font(20 if self._is_wide else 13 if is_tiny else 16, QFont.Weight.DemiBold))
        return large, tabular(self._font(12 if self._is_wide else 11))

    @property
    def _name_font(self) -> QFont:
        return self._font(13 if self._is_wide else 12, QFont.Weight.DemiBold)

    @property
    def _swatch_side(self) -> float:
        """Of the number on its colour."""
        return min(self._name_room.height() - 2, float(self._theme.px(16)))

    def _lay_out(self) -> None:
        """Share the room out: loss and accuracy at the right, left of them the name and the verdict's line."""
        room, usual = QRectF(self.rect()).adjusted(6, 2, -6, -2), self.height_at(self.width())
        has_spare_lines = self.height() >= usual + self._theme.px(SPARE)
        self._spare_room = QRectF(room.left(), usual, room.width(), room.bottom() - usual - 2)
        if not has_spare_lines:
            self._spare_room = QRectF()
        room.setHeight(min(room.height(), usual - 4))
        self._loss_room, loss, accuracy, self._rank_width = room, 0.0, 0.0, 0.0
        self._name_room = QRectF(room.left(), room.top(), room.width() - _GAP, room.height() * NAME_SHARE)
        if self._place is not None and math.isfinite(self._place.loss):
            (large, small), metrics = self._loss_fonts, QFontMetricsF(self._name_font)
            loss = QFontMetricsF(large).horizontalAdvance(loss_text(self._place.loss))
            rank = QFontMetricsF(small).horizontalAdvance("#8") + 4
            accuracy = QFontMetricsF(small).horizontalAdvance("100 %") + _GAP
            # Ranking and tooltip tell the rank, too: it gives way to a name that would be cut off.
            words = self._name_room.width() - loss - rank - self._swatch_side - _GAP
            self._rank_width = rank if words > 0 and "…" not in fitted_name(self._name, metrics, words) else 0.0
        self._name_room.setWidth(self._name_room.width() - loss - self._rank_width)
        line = QRectF(self._name_room.bottomLeft(), QPointF(room.right() - accuracy, room.bottom()))
        self.verdict_line.setGeometry(line.toRect())
        self.verdict_line.set_look(self._theme, wide=self._is_wide, terse=has_spare_lines)

    def _paint_loss(self, painter: QPainter, place: Place) -> None:
        """The validation loss, large, with its rank, of the one that leads a crown; the accuracy below."""
        theme, (large, small), room = self._theme, self._loss_fonts, self._loss_room
        number = QRectF(room.left(), room.top(), room.width() - self._rank_width, room.height() * 0.6)
        beside = QRectF(number.topRight(), QSizeF(self._rank_width, number.height()))
        painter.setFont(small)
        painter.setPen(QColor(theme.caption))
        if self.is_winner and self._rank_width:
            side = min(theme.px(CROWN), round(self._rank_width) - 2)
            crown = icon("winner", theme, CROWN, theme.good).pixmap(QSize(side, side), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(beside.right() - side, beside.center().y() - side / 2), crown)
        elif self._rank_width:
            painter.drawText(beside, _RIGHT, f"#{place.rank}")
        if math.isfinite(place.accuracy):
            beside_verdict = self.verdict_line.geometry()
            below = QRectF(room.left(), beside_verdict.top(), room.width(), beside_verdict.height())
            painter.drawText(below, _RIGHT, f"{100 * place.accuracy:.0f} %")
        painter.setFont(large)
        painter.setPen(QColor(theme.good if self.is_winner else theme.text))
        painter.drawText(number, _RIGHT, loss_text(place.loss))

    def _paint_name(self, painter: QPainter) -> None:
        room, side = self._name_room, self._swatch_side
        swatch = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_swatch(painter, swatch, self._number, self._color, self._theme)
        painter.setFont(self._name_font)
        painter.setPen(QColor(self._theme.text))
        words = room.adjusted(side + _GAP, 0, 0, 0)
        painter.drawText(words, _LEFT, fitted_name(self._name, QFontMetricsF(self._name_font), words.width()))

    def _paint_words(self, painter: QPainter) -> None:
        """The verdict's headline, and what follows it as far as there is room."""
        font, room = self._font(12), self._spare_room
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        whole = f"{self._headline}. {self._detail}"
        fits = QFontMetricsF(font).boundingRect(room, flags, whole).height() <= room.height()
        painter.drawText(room, flags, whole if fits else self._headline)

    def _choose(self) -> None:
        self.chosen.emit(self._number - 1)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return sized(self.font(), self._theme.px(size), weight)

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
        chosen = ", chosen" if self.is_chosen else ""
        self.setAccessibleName(f"Variant {self._number}{chosen}: " + ". ".join((self._name, *head, *numbers)))
        self.update()


def _chooses(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CHOOSE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
