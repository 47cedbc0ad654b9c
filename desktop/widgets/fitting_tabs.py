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

    ROOMS: Final = {"": 20, "less": 12, "least": 6}
    """Pixels beside a tab's words, from the most on, as the style has them for its property "room"."""

    SPARE: Final = 24
    """Pixels that a tab bar wants beyond what its tabs need: with few less it shows arrows to scroll by."""

    def __init__(self) -> None:
        super().__init__()
        self._is_fitting = False

    @property
    def narrowest(self) -> int:
        """Pixels that all of them need side by side."""
        return self._words_width + self.count() * self.ROOMS["least"] + self.SPARE

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and not self._is_fitting:
            self._fit()

    def _fit(self) -> None:
        """Stand as far apart as there is room for."""
        left = self.width() - self._words_width - self.count()  # a style rounds each tab's width up
        room = next((name for name, pixels in self.ROOMS.items() if self.count() * pixels <= left), "least")
        if room != (self.property("room") or ""):
            self._is_fitting = True  # a style that is taken over changes fonts for a moment
            set_look(self, "room", room)
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
