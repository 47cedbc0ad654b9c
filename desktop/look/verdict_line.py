"""The line of a variant's heading that says how it does: a press on it tells the rule behind the verdict."""

from __future__ import annotations

from functools import cached_property
from html import escape
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.look.style import mix, sized, tabular
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import verdict_icon
from desktop.look.why_popup import WhyButton, WhyPopup

ICON: Final = 14
SIZE: Final = 11
WIDE_SIZE: Final = 12
"""Pixels at 100 % type of the icon, and of letters in a narrow heading and in a wide one."""
_GAP: Final = 7
_WHY: Final[Translatable] = "Why?"
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VerdictLine(WhyButton):
    """Qt view of a verdict in one line: its icon, and the headline and the gap as far as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._is_wide = self._is_terse = False
        self._kind, self._headline, self._gap, self._why = "waiting", "", "", ""
        self._wordings: tuple[str, ...] = ("",)
        """The headline, and what it may become in little room."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._explain)

    @cached_property
    def popup(self) -> WhyPopup:
        """Where the rule is told. Made when first asked for: most are never read."""
        return WhyPopup(self)

    def set_verdict(self, kind: str, headline: str, why: str, shorter: tuple[Translatable, ...] = ()) -> None:
        """Kinds as in `VerdictView`; why: the rule behind it, in lines, or "" where there is none; shorter: what the
        headline may become in little room, the longest first."""
        wordings = (worded(headline), *map(worded, shorter or (headline,)))
        if (kind, headline, why, wordings) == (self._kind, self._headline, self._why, self._wordings):
            return
        self._wordings = wordings
        self._kind, self._headline, self._why = kind, headline, why
        self.setEnabled(bool(why))
        # A disabled button would swallow the press that chooses the variant.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not why)
        name = tr("Why: {verdict}", verdict=self._wordings[0]) if headline else tr("Why this verdict")
        self.setAccessibleName(name)
        self.setToolTip(f"<qt>{'<br>'.join(map(escape, worded(why).splitlines()))}</qt>" if why else "")
        self.update()

    def set_gap(self, gap: str) -> None:
        """The generalization gap in words; "" for none."""
        if gap != self._gap:
            self._gap = gap
            self.update()

    def set_look(self, theme: Theme, *, wide: bool, terse: bool) -> None:
        """Colours and sizes; wide: larger letters; terse: without the headline, which stands elsewhere."""
        if (theme, wide, terse) != (self._theme, self._is_wide, self._is_terse):
            self._theme, self._is_wide, self._is_terse = theme, wide, terse
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # else the heading around it would take the key, and choose without a word
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or (self.isEnabled() and self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mix(theme.surface, theme.accent, 0.25 if self.hasFocus() else 0.12)))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        size = theme.px(ICON)
        if self.width() < size:  # a rest of it would look like a part of what stands beside it
            return
        image = verdict_icon(self._kind, theme, ICON).pixmap(QSize(size, size), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(1, (self.height() - size) / 2), image)
        painter.setFont(tabular(sized(self.font(), theme.px(WIDE_SIZE if self._is_wide else SIZE))))
        metrics = QFontMetricsF(painter.font())
        room = QRectF(self.rect()).adjusted(size + _GAP, 0, 0, 0)
        kinds = ("",) if self._is_terse else self._wordings
        wordings = [*(" · ".join(filter(None, (words, self._gap))) for words in kinds), *kinds[1:]]
        asks = worded(_WHY)
        why = f"  {asks}" if self.isEnabled() else ""
        lengths = ((words, metrics.horizontalAdvance(words + end)) for end in (why, "") for words in wordings)
        words = next((words for words, length in lengths if length <= room.width()), "")
        painter.setPen(QColor(theme.caption))
        painter.drawText(room, _LEFT, words)
        room.setLeft(room.left() + metrics.horizontalAdvance(f"{words}  "))
        if self.isEnabled() and metrics.horizontalAdvance(asks) <= room.width():
            painter.setPen(QColor(theme.accent))
            painter.drawText(room, _LEFT, asks)

    def _explain(self) -> None:
        self.popup.show_beside(self, self._headline, self._why, self._theme)
