"""Tabs that stand closer where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar

from desktop.look.style import set_look, sized
from desktop.widgets.controls import SLIDER_KEYS, claims_key


class FittingTabs(QTabBar):
    """Tabs that someone who came by Tab goes through with the arrows, which are the window's shortcuts otherwise. Where
    their place is narrow they stand closer."""

    ROOM: Final = 20
    """Pixels beside a tab's words, where there are enough of them; as the style has it."""

    TIGHT: Final = 6
    """Where they stand closer."""

    SPARE: Final = 24
    """Pixels that a tab bar wants beyond what its tabs need: with few less it shows arrows to scroll by."""

    def __init__(self) -> None:
        super().__init__()
        self._is_fitting = False

    @property
    def narrowest(self) -> int:
        """Pixels that all of them need side by side."""
        return self._words_width + self.count() * self.TIGHT + self.SPARE

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and not self._is_fitting:
            self._fit()

    def _fit(self) -> None:
        """Stand closer, or not."""
        rounding = self.count()  # a style rounds each tab's width up
        is_tight = self._words_width + self.count() * self.ROOM + rounding > self.width()
        if is_tight != bool(self.property("tight")):
            self._is_fitting = True  # a style that is taken over changes fonts for a moment
            set_look(self, "tight", is_tight)
            self._is_fitting = False

    @property
    def _words_width(self) -> int:
        """The chosen tab's words are bold, whichever it is."""
        weights = QFont.Weight.Normal, QFont.Weight.DemiBold
        plain, bold = (QFontMetrics(sized(self.font(), self.fontInfo().pixelSize(), weight)) for weight in weights)
        texts = [self.tabText(tab) for tab in range(self.count())]
        widths = [plain.horizontalAdvance(text) for text in texts]
        wider = (bold.horizontalAdvance(text) - width for text, width in zip(texts, widths, strict=True))
        return sum(widths) + max(wider, default=0)

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, SLIDER_KEYS) or super().event(event)
