"""The strip above a plane: whose it is, how well it does on held-out points, and how it ranks."""

from __future__ import annotations

import math
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.metrics.ranking import Place
from desktop.look.icons import icon
from desktop.look.style import mix, tabular
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name, gap_text, loss_text
from desktop.plane.verdict_line import VerdictLine

WIDE: Final = 260
"""Pixels at 100 % type from which there is room for larger letters, and for words beside the verdict's icon."""
SPARE: Final = 18
"""Pixels at 100 % type below the usual lines with which the verdict has a line of its own."""
TINY: Final = 130
"""Pixels at 100 % type below which a loss has letters as small as the name."""
NAME_SHARE: Final = 0.54
"""Of the height of the usual lines, for the name."""
CROWN: Final = 15
"""Pixels at 100 % type of the mark that the leading variant has in place of its rank."""
HEIGHT: Final = 42
LOW: Final = 36
"""Pixels at 100 % type in a wide card and in a narrow one."""

_GAP: Final = 5
_CHOOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlaneHeader(QWidget):
    """Qt view of one variant in words. A press, or Enter while it has the keyboard, chooses the variant.

    A press on its verdict also tells the rule behind that.
    """

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
        self.verdict_line = VerdictLine(self)
        self.verdict_line.clicked.connect(self.chosen)
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

    def set_verdict(self, kind: str, headline: str, detail: str, why: str = "") -> None:
        """The verdict on the variant; words that don't fit stand in the tooltip. why: the rule behind it."""
        self.verdict_line.set_verdict(kind, headline, why)
        if (kind, headline, detail) != (self._kind, self._headline, self._detail):
            self._kind, self._headline, self._detail = kind, headline, detail
            self._describe()

    def set_place(self, place: Place | None, *, is_winner: bool = False) -> None:
        """Its losses and its rank among all variants; None: nothing was measured yet."""
        if (place, is_winner) != (self._place, self._is_winner):
            self._place, self._is_winner = place, is_winner
            self.verdict_line.set_gap(gap_text(place.gap) if place is not None else "")
            self._place_line()
            self._describe()

    def set_chosen(self, chosen: bool) -> None:
        """Whether this is the variant that the settings belong to."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._place_line()
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_line()

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
        if self._has_spare_lines:
            usual = self.height_at(self.width())
            lines = QRectF(room.left(), usual, room.width(), self.height() - usual - 4)
            self._paint_words(painter, lines)
        room = self._usual_room
        self._paint_loss(painter, room)
        words = room.width() - self._loss_width - _GAP
        self._paint_name(painter, QRectF(room.left(), room.top(), words, room.height() * NAME_SHARE))
        painter.end()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(WIDE)

    @property
    def _has_spare_lines(self) -> bool:
        """The plane can't use all of the card: the verdict does."""
        return self.height() >= self.height_at(self.width()) + self._theme.px(SPARE)

    @property
    def _usual_room(self) -> QRectF:
        """Of the name and the verdict's line, and of the loss beside them."""
        room = QRectF(self.rect()).adjusted(6, 2, -6, -2)
        room.setHeight(min(room.height(), self.height_at(self.width()) - 4))
        return room

    @property
    def _loss_fonts(self) -> tuple[QFont, QFont]:
        """Of the loss, and of what stands beside and below it."""
        is_tiny = self.width() < self._theme.px(TINY)
        large = tabular(self._font(20 if self._is_wide else 13 if is_tiny else 16, QFont.Weight.DemiBold))
        return large, tabular(self._font(12 if self._is_wide else 11))

    @property
    def _number_width(self) -> float:
        if self._place is None or not math.isfinite(self._place.loss):
            return 0.0
        return QFontMetricsF(self._loss_fonts[0]).horizontalAdvance(loss_text(self._place.loss))

    @property
    def _rank_width(self) -> float:
        """Pixels that the rank takes; none where it has no room, as ranking and tooltip tell it, too."""
        width, room = QFontMetricsF(self._loss_fonts[1]).horizontalAdvance("#8") + 4, self._usual_room
        has_room = self._number_width + width + self._swatch_side(room.height() * NAME_SHARE) <= room.width()
        return width if has_room else 0.0

    @property
    def _loss_width(self) -> float:
        """Pixels that loss and rank take."""
        return self._number_width + self._rank_width if self._number_width else 0.0

    def _place_line(self) -> None:
        """Put the verdict's line below the name."""
        room = self._usual_room
        top = room.top() + room.height() * NAME_SHARE
        line = QRectF(room.left(), top, room.width() - self._loss_width - _GAP, room.bottom() - top)
        self.verdict_line.setGeometry(line.toRect())
        self.verdict_line.set_look(self._theme, wide=self._is_wide, terse=self._has_spare_lines)

    def _paint_loss(self, painter: QPainter, room: QRectF) -> None:
        """The validation loss, large, with its rank, of the one that leads a crown; the accuracy below."""
        place = self._place
        if place is None or not math.isfinite(place.loss):
            return
        theme, (large, small), rank_width = self._theme, self._loss_fonts, self._rank_width
        number, line = loss_text(place.loss), room.height() * 0.6
        beside = QRectF(room.right() - rank_width, room.top(), rank_width, line)
        if self._is_winner and rank_width:
            side = min(theme.px(CROWN), round(rank_width) - 2)
            crown = icon("winner", theme, CROWN, theme.good).pixmap(QSize(side, side), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(beside.right() - side, beside.center().y() - side / 2), crown)
        elif rank_width:
            painter.setFont(small)
            painter.setPen(QColor(theme.caption))
            painter.drawText(beside, _RIGHT, f"#{place.rank}")
        painter.setFont(large)
        painter.setPen(QColor(theme.good if self._is_winner else theme.text))
        painter.drawText(QRectF(room.left(), room.top(), room.width() - rank_width, line), _RIGHT, number)
        if math.isfinite(place.accuracy):
            painter.setFont(small)
            painter.setPen(QColor(theme.caption))
            beside_verdict = self.verdict_line.geometry()
            below = QRectF(room.left(), beside_verdict.top(), room.width(), beside_verdict.height())
            painter.drawText(below, _RIGHT, f"{100 * place.accuracy:.0f} %")

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        side = self._swatch_side(room.height())
        swatch = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_swatch(painter, swatch, self._number, self._color, self._theme)
        font = self._font(13 if self._is_wide else 12, QFont.Weight.DemiBold)
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


def _chooses(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CHOOSE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
