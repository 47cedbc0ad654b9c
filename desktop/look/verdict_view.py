"""The verdict in words: a headline with an icon, and a sentence or two below it."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.look.announcing import announce
from desktop.look.icons import icon
from desktop.look.labels import Sentences
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
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

_UNKNOWN: Final = (False, False, 1, 0)
"""How the parts stand where that has yet to be found: no sentence takes no lines."""
_ICON: Final = 20
_HEADLINE_LINES: Final = 2
_DETAIL_LINES: Final = 2
"""Lines that always have room, but in a low column."""
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
        self._stacking = _UNKNOWN
        self._is_low = False
        self._corner = QSize()
        self._kind = "waiting"
        self._headline = self._why = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.headline = Sentences("", self)
        self.headline.setProperty("role", "title")
        self.headline.installEventFilter(self)
        self.detail = Sentences("", self)
        self.detail.setProperty("role", "caption")
        for label, name in ((self.headline, tr("Verdict")), (self.detail, tr("Verdict, details"))):
            label.setAccessibleName(name)  # a name of its own: else Qt tells screen readers of every change of text
        self._top = top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.headline, 1, Qt.AlignmentFlag.AlignTop)
        if beside is not None:
            top.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        add_layout(rows, top)
        self._middle = QHBoxLayout()
        add_layout(rows, self._middle)
        self.why = WhyButton(self)
        self.why.hide()
        self.why.clicked.connect(self._explain)
        self._below = below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.detail, 1)
        below.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(rows, below, 1)
        self.popup = WhyPopup(self)

    def set_verdict(
        self,
        kind: str,
        headline: str,
        detail: str,
        why: str = "",
        *,
        shorter: tuple[Translatable, ...] = (),
        briefer: tuple[Translatable, ...] = (),
    ) -> None:
        """Shows a verdict; kind is one of core.metrics.diagnosis, others look neutral.

        Args:
            why: the rule behind it, in lines, for who asks; "" where there is none.
            shorter, briefer: what headline and detail may become in little room, the longest first.
        """
        headline, detail, why = worded(headline), worded(detail), worded(why)
        if why != self._why:
            self._why = why
            self.why.setEnabled(bool(why))
            self.why.setVisible(bool(why))
            self.why.setToolTip(_tip(why))
        if headline != self._headline:
            self._headline = headline
            self.headline.set_forms(_kept_together(headline), tuple(_kept_together(worded(form)) for form in shorter))
            self._fit_headline()
        self.detail.set_forms(detail, tuple(map(worded, briefer)))
        self.detail.set_reachable(not why)  # the rule comes with all of the sentences
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

    def set_corner(self, taken: QSize) -> None:
        """Leave the lower right corner to something of that size; empty: nothing stands there."""
        if taken != self._corner:
            self._corner = taken
            self._below.setContentsMargins(0, 0, taken.width() + self._below.spacing() if taken.width() > 0 else 0, 0)
            self._stacking = _UNKNOWN
            self._stack()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._show_icon()
        self.headline.ensurePolished()
        self.detail.ensurePolished()
        self._stacking = _UNKNOWN
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Put what stands beside the headline there, or below it where both would be cut. Then the link stands at its
        right, and the sentences have the whole width."""
        has_beside, is_low = self._beside is not None and not self._beside.isHidden(), self._is_low
        is_stacked = has_beside and self.width() < self._theme.px(ROOMY)
        # In a low column, one line is enough of either, but for a headline that stands beside higher numbers.
        headline_lines = 1 if is_low and (is_stacked or not has_beside) else _HEADLINE_LINES
        lines = 1 if is_low else _DETAIL_LINES + int(has_beside and self.width() < self._theme.px(WIDE))
        stacking = is_stacked, is_low, headline_lines, lines
        if stacking == self._stacking:
            return
        self._stacking = stacking
        line = self.headline.fontMetrics().lineSpacing()
        above = line * headline_lines + 1
        self._rows.setSpacing(2 if is_low else 4)
        if self._beside is not None:
            self._beside.set_flat(is_stacked or is_low)
            for row, part, stretch in (
                (self._middle if is_stacked else self._top, self._beside, int(is_stacked)),
                (self._middle if is_stacked else self._below, self.why, 0),
            ):
                row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
            beside = self._beside.sizeHint().height() if has_beside else 0
            above = above + beside + self._rows.spacing() if is_stacked else max(above, beside)
        self._fit_headline()
        detail = max(self.detail.fontMetrics().lineSpacing() * lines, self.why.sizeHint().height())
        detail = max(detail, self._corner.height())
        self.setFixedHeight(above + self._rows.spacing() + detail)

    def _fit_headline(self) -> None:
        """A short one leaves its second line to the sentences."""
        lines = self.headline.lines_within(self._stacking[2])
        self.headline.setFixedHeight(lines * self.headline.fontMetrics().lineSpacing() + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize:
            self._fit_headline()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its height is fixed: words that wrap must not ask for more, or the column around it would scroll."""
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show_icon()
        elif event.type() == QEvent.Type.ToolTip:  # of what may be said in fewer words, all
            self.setToolTip(f"<qt><b>{escape(self._headline)}</b><br>{escape(self.detail.text())}</qt>")
        return super().event(event)

    def _announce(self) -> None:
        """Have screen readers say the verdict, once for its kind: its numbers change many times a second."""
        words = f"{self._headline}. {self.detail.text()}"
        self.setAccessibleName(words)
        announce(self, words)

    def _explain(self) -> None:
        # With the sentences, which a narrow column cuts; the chart below, which bears them out, stays in sight.
        words = f"{self.detail.text()}\n{self._why}"
        self.popup.show_beside(self.why, self._headline, words, self._theme, left_of=self)

    def _show_icon(self) -> None:
        size = self._theme.px(_ICON)
        self._icon.setPixmap(verdict_icon(self._kind, self._theme, _ICON).pixmap(size, size))
        self._icon.setFixedWidth(size)


def _kept_together(headline: str) -> str:
    """The headline with a number at its end on one line with the word before it, and no number without its unit."""
    return re.sub(r" (?=\d[\d.,]*$)|(?<=\d) (?=%)", "\u00a0", headline)


def _tip(why: str) -> str:
    return f"<qt>{'<br>'.join(map(escape, why.splitlines()))}</qt>" if why else ""


def verdict_icon(kind: str, theme: Theme, size: int) -> QIcon:
    """The icon of a verdict's kind, in its colour; size in pixels at 100 % type."""
    name, color = _LOOKS.get(kind, _NEUTRAL)
    return icon(name, theme, size, getattr(theme, color))
