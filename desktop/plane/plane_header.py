"""The strip above a plane: whose it is, how well it does on held-out points, and how it ranks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
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
from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.language import tr, worded
from desktop.look.loss_text import short_loss_text
from desktop.look.style import mix, sized, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name, gap_text, headed
from desktop.look.verdict_line import VerdictLine

WIDE: Final = 260
"""Pixels at 100 % type from which there is room for larger letters, and for words beside the verdict's icon."""
SPARE: Final = 18
"""Pixels at 100 % type that a heading must be higher than usual so that the verdict is said there in words."""
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
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PlaneHeader(QWidget):
    """Qt view of one variant in words. A press, or Enter while it has the keyboard, chooses the variant.
    A press on its verdict also tells the rule behind that."""

    chosen = Signal(int)
    """The variant's index."""

    def __init__(self, number: int, card: QWidget) -> None:
        """number: the variant's, as people count: from 1. card: what it stands in, which its state frames."""
        super().__init__(card)
        self._number, self._card = number, card
        self._theme = LIGHT
        self._color = LIGHT.variant_color(number - 1)
        self._name, self._kind, self._headline, self._detail = "", "waiting", "", ""
        self._beside: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ("",)
        """The verdict in the window's language: all of it, its headline, and what that may become in little room."""
        self._place: Place | None = None
        self.is_winner = self.is_chosen = False
        self._words: list[tuple[QRectF, int, QFont, str, str]] = []
        """What is painted: its room, how it stands there, its font, colour and text."""
        self._swatch = self._crown = QRectF()
        self.verdict_line = VerdictLine(self)
        self.verdict_line.clicked.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(tr("Enter chooses it: the settings are then those of this variant."))

    def set_name(self, name: str, beside: Sequence[str] = ()) -> None:
        """The variant's name; shortened where there is no room, whole in the tooltip. beside: the names of all."""
        names = worded(name), tuple(map(headed, beside))
        if names != (self._name, self._beside):
            self._name, self._beside = names
            self._lay_out()
            self._describe()

    def set_color(self, color: str) -> None:
        """The variant's colour, "#rrggbb"."""
        if color != self._color:
            self._color = color
            self.update()

    def set_verdict(
        self, kind: str, headline: str, detail: str, why: str = "", shorter: tuple[Translatable, ...] = ()
    ) -> None:
        """The verdict on the variant; words that don't fit stand in the tooltip.

        Args:
            why: the rule behind it.
            shorter: what the headline may become in little room, the longest first.
        """
        self.verdict_line.set_verdict(kind, headline, why, shorter)
        if (kind, headline, detail) != (self._kind, self._headline, self._detail):
            self._kind, self._headline, self._detail = kind, headline, detail
            head = worded(headline)
            self._told = (f"{head}. {worded(detail)}", head, *map(worded, shorter))
            self._lay_out()
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
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self._card.update()
            self._describe()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_out()

    def height_at(self, width: int) -> int:
        return self._theme.px(HEIGHT if width >= self._theme.px(WIDE) else LOW)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
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

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
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
        draw_swatch(painter, self._swatch, self._number, self._color, theme)
        for room, flags, font, color, text in self._words:
            painter.setFont(font)
            painter.setPen(QColor(color))
            painter.drawText(room, flags, text)
        if not self._crown.isNull():
            crown = icon("winner", theme, CROWN, theme.good)
            size = self._crown.size().toSize()
            painter.drawPixmap(self._crown.topLeft(), crown.pixmap(size, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        """Share the room out in two lines: name and rank, and the verdict's line; and below both the verdict's words,
        where the plane can't use all of the card. The loss stands at the right, over both lines or, where the name
        would have too little room beside it, in the second one."""
        theme, place, usual = self._theme, self._place, self.height_at(self.width())
        is_wide, is_said = self.width() >= theme.px(WIDE), False
        small, bold, metrics = tabular(self._font(12 if is_wide else 11)), QFont.Weight.DemiBold, QFontMetricsF
        room, words, self._crown = QRectF(self.rect()).adjusted(6, 2, -6, -2), [], QRectF()
        if self.height() >= usual + theme.px(SPARE):
            spare, font = QRectF(room.left(), usual, room.width(), room.bottom() - usual - 2), self._font(12)
            takes = ((said, metrics(font).boundingRect(spare, _WRAPPED, said).size()) for said in self._told)
            fitting = (said for said, size in takes if size.boundedTo(spare.size()) == size)
            if is_said := bool(text := next(fitting, "")):  # words that would be cut are not said
                words.append((spare, _WRAPPED, font, theme.text, text))
        room.setHeight(min(room.height(), usual - 4))
        name = QRectF(room.left(), room.top(), room.width(), room.height() * NAME_SHARE)
        below = QRectF(name.bottomLeft(), room.bottomRight())
        side, font = min(name.height() - 2, float(theme.px(16))), self._font(13 if is_wide else 12, bold)
        self._swatch = QRectF(room.left(), name.center().y() - side / 2, side, side)
        name.setLeft(name.left() + side + _GAP)
        if place is not None and math.isfinite(place.loss):
            large, rank = tabular(self._font(20 if is_wide else 14, bold)), metrics(small).horizontalAdvance("#8") + 4
            loss, ink = short_loss_text(place.loss), theme.good if self.is_winner else theme.text
            right = QRectF(room.left(), room.top(), room.width(), room.height() * 0.6) if is_wide else QRectF(name)
            at, beside = (right.adjusted(0, 0, -rank, 0), name) if is_wide else (QRectF(below), below)
            words.append((at, _RIGHT, large, ink, loss))
            name.setRight(name.right() - rank)
            beside.setRight(beside.right() - metrics(large).horizontalAdvance(loss) - _GAP)
            if self.is_winner:  # the one that leads has a crown
                crown = min(theme.px(CROWN), round(rank) - 2)
                self._crown = QRectF(room.right() - crown, right.center().y() - crown / 2, crown, crown)
            elif place.rank:
                words.append((right, _RIGHT, small, theme.caption, f"#{place.rank}"))
            line, accuracy = below if is_wide else name, metrics(small).horizontalAdvance("100 %") + _GAP
            # Some that have it beside others that don't would look like a fault.
            longest = max(map(metrics(font).horizontalAdvance, {headed(self._name), *self._beside}))
            has_room = is_wide or longest + accuracy < name.width()
            if math.isfinite(place.accuracy) and has_room:
                words.append((QRectF(line), _RIGHT, small, theme.caption, f"{100 * place.accuracy:.0f} %"))
                line.setRight(line.right() - accuracy)
        shown = fitted_name(headed(self._name), metrics(font), name.width(), self._beside)
        if shown:
            words.append((name, _LEFT, font, theme.text, shown))
        self._words = words
        self.verdict_line.setGeometry(below.toRect())
        self.verdict_line.set_look(theme, wide=is_wide, terse=is_said)
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._number - 1)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return sized(self.font(), self._theme.px(size), weight)

    def _describe(self) -> None:
        """Says in the tooltip, and to screen readers, what the strip may have to cut short."""
        place, numbers = self._place, []
        if place is not None and math.isfinite(place.loss):
            loss, rank = short_loss_text(place.loss), place.rank
            numbers.append(
                tr("Validation loss {loss}, rank {rank}", loss=loss, rank=rank)
                if rank
                else tr("Validation loss {loss}", loss=loss)
            )
        if place is not None and math.isfinite(place.accuracy):
            numbers.append(tr("Validation accuracy {percent:.0f} %", percent=100 * place.accuracy))
        if place is not None and (gap := gap_text(place.gap)):
            numbers.append(tr("Generalization {gap}", gap=gap))
        headline = worded(self._headline)
        head = [headline] if headline else []
        lines = [f"<b>{escape(headed(self._name))}</b>", *map(escape, [*head, worded(self._detail), *numbers])]
        self.setToolTip("<qt>" + "<br>".join(line for line in lines if line) + "</qt>")
        told = ". ".join((self._name, *head, *numbers))
        self.setAccessibleName(
            tr("Variant {number}, chosen: {told}", number=self._number, told=told)
            if self.is_chosen
            else tr("Variant {number}: {told}", number=self._number, told=told)
        )


def _chooses(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CHOOSE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
