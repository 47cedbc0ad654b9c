"""The verdict in words: a headline with an icon, and a sentence or two below it."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.look.icons import icon
from desktop.look.labels import Sentences
from desktop.look.language import tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.look.why_popup import WhyButton, WhyPopup

# Kinds of core.metrics.diagnosis, and of comparisons: icon, and the theme's colour for it. Unknown kinds look neutral.
_LOOKS: Final = {
    "waiting": ("waiting", "caption"),
    "learning": ("falling", "accent"),
    "underfitting": ("warning", "warning"),
    "overfitting": ("rising", "validation"),
    "perhaps": ("rising", "warning"),
    "past_best": ("warning", "warning"),
    "good": ("good", "good"),
    "stopped": ("stopped", "good"),
    "diverged": ("bad", "bad"),
    "unstable": ("warning", "warning"),
    "no_validation": ("info", "caption"),
    "level": ("compare", "caption"),
}
_NEUTRAL: Final = ("info", "caption")

_ICON: Final = 20
_HEADLINE_LINES: Final = 2
_DETAIL_LINES: Final = 2
"""Lines that always have room; in a low column one line is enough of a headline."""
ROOMY: Final = 440
"""Pixels at 100 % type from which on the headline has room beside other things."""
WIDE: Final = 600
"""Pixels at 100 % type from which on two lines hold every detail; three in less."""


class Beside(QWidget):
    """What can stand beside a headline, or flat below it."""

    def set_flat(self, flat: bool) -> None:
        """Show what comes first alone, in little room."""
        raise NotImplementedError


class VerdictView(QWidget):
    """Qt view of a verdict. Its height is fixed, whatever it says, so that nothing below it moves."""

    def __init__(self, parent: QWidget | None = None, *, beside: Beside | None = None) -> None:
        """beside: what stands at the headline's right, or below it in little room; the sentences go below both."""
        super().__init__(parent)
        self._theme = LIGHT
        self._beside = beside
        self._lines = (False, 0, 0)
        self._is_low = False
        self._kind = "waiting"
        self._headline = self._why = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.headline = QLabel(self)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        self.headline.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.headline.setProperty("role", "title")
        self.detail = Sentences("", self)
        self.detail.setProperty("role", "caption")
        for label, name in ((self.headline, tr("Verdict")), (self.detail, tr("Verdict, details"))):
            label.setAccessibleName(name)  # a name of its own: else Qt tells screen readers of every change of text
        self._top = top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.headline, 1)
        if beside is not None:
            top.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(top)
        self._middle = QHBoxLayout()
        rows.addLayout(self._middle)
        self.why = WhyButton(self)
        self.why.hide()
        self.why.clicked.connect(self._explain)
        self._below = below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.detail, 1)
        below.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(below, 1)
        self.popup = WhyPopup(self)

    def set_verdict(self, kind: str, headline: str, detail: str, why: str = "") -> None:
        """Shows a verdict; kind is one of core.metrics.diagnosis, others look neutral.

        why: the rule behind it, in lines, for who asks; "" where there is none.
        """
        headline, detail, why = worded(headline), worded(detail), worded(why)
        if why != self._why:
            self._why = why
            self.why.setEnabled(bool(why))
            self.why.setVisible(bool(why))
            self.why.setToolTip(_tip(why))
        if headline != self._headline:
            self._headline = headline
            self.headline.setText(_kept_together(headline))
        if self.detail.text() != detail:
            self.detail.setText(detail)
        if kind != self._kind:
            self._kind = kind
            self._show_icon()
            self._announce()

    def set_beside_visible(self, visible: bool) -> None:
        """Show or hide what stands beside the headline, and take as much less room."""
        if self._beside is not None:
            self._beside.setVisible(visible)
            self._stack()

    def set_low(self, low: bool) -> None:
        """Take less height: what stands below needs it more."""
        if low != self._is_low:
            self._is_low = low
            self._stack()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._show_icon()
        self.headline.ensurePolished()
        self.detail.ensurePolished()
        self._lines = (False, 0, 0)
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Put what stands beside the headline there, or below it where both would be cut. Then the link stands at its
        right, and the sentences have the whole width."""
        has_beside = self._beside is not None and not self._beside.isHidden()
        is_stacked = has_beside and self.width() < self._theme.px(ROOMY)
        headline_lines = _HEADLINE_LINES - int(self._is_low and is_stacked)
        lines = _DETAIL_LINES + int(has_beside and self.width() < self._theme.px(WIDE) and not self._is_low)
        if (is_stacked, headline_lines, lines) == self._lines:
            return
        self._lines = is_stacked, headline_lines, lines
        above = self.headline.fontMetrics().lineSpacing() * headline_lines
        if self._beside is not None:
            self._beside.set_flat(is_stacked)
            for row, part, stretch in (
                (self._middle if is_stacked else self._top, self._beside, int(is_stacked)),
                (self._middle if is_stacked else self._below, self.why, 0),
            ):
                row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
            beside = self._beside.sizeHint().height() if has_beside else 0
            above = above + beside + 4 if is_stacked else max(above, beside)
        line = self.detail.fontMetrics().lineSpacing()
        detail = max(line * lines, self.why.sizeHint().height())
        if headline_lines < _HEADLINE_LINES:  # a longer one takes from the sentences, and leaves them one line
            detail = max(detail, line + self.headline.fontMetrics().lineSpacing())
        self.setFixedHeight(above + 4 + detail)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its height is fixed: words that wrap must not ask for more, or the column around it would scroll."""
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show_icon()
        return super().event(event)

    def _announce(self) -> None:
        """Have screen readers say the verdict, once for its kind: its numbers change many times a second."""
        words = f"{self._headline}. {self.detail.text()}"
        self.setAccessibleName(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _explain(self) -> None:
        # With the sentences, which a narrow column cuts; the chart below, which bears them out, stays in sight.
        words = f"{self.detail.text()}\n{self._why}"
        self.popup.show_beside(self.why, self._headline, words, self._theme, left_of=self)

    def _show_icon(self) -> None:
        size = self._theme.px(_ICON)
        self._icon.setPixmap(verdict_icon(self._kind, self._theme, _ICON).pixmap(size, size))
        self._icon.setFixedWidth(size)


def _kept_together(headline: str) -> str:
    """The headline with a number at its end on one line with the word before it."""
    return re.sub(r" (?=\d[\d.,]*$)", "\u00a0", headline)


def _tip(why: str) -> str:
    return f"<qt>{'<br>'.join(map(escape, why.splitlines()))}</qt>" if why else ""


def verdict_icon(kind: str, theme: Theme, size: int) -> QIcon:
    """The icon of a verdict's kind, in its colour; size in pixels at 100 % type."""
    name, color = _LOOKS.get(kind, _NEUTRAL)
    return icon(name, theme, size, getattr(theme, color))
