"""What a text becomes at a width: how large the letters of its tables are, where lines break, and how high it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QPaintDevice, QTextOption

from desktop.lessons.markdown import SafeDocument, set_table_size, show_markdown
from desktop.look.theme import Theme

TABLE_SIZES: Final = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Shares of the text's size that a table's letters may have. None makes them smaller than they are at 100 % type."""


@dataclass(frozen=True)
class Fit:
    """How a text is set at a width."""

    table_size: int
    """Of the letters in tables, pixels."""
    wrap: QTextOption.WrapMode
    height: int
    """Of the whole text, pixels."""


class TextFit:
    """Measures a text on a document of its own, so that asking what it would be elsewhere leaves the shown one be."""

    def __init__(self, shown_on: QPaintDevice) -> None:
        """shown_on: what the text is painted on, whose letters may be wider by a fraction of a pixel."""
        self._document = SafeDocument()
        self._document.documentLayout().setPaintDevice(shown_on)
        self._sizes: list[int] = []
        self._fits: dict[int, Fit] = {}

    def set_text(self, text: str, font: QFont, theme: Theme, least: int) -> None:
        """Measure another text. least: pixels below which no table's letters go."""
        show_markdown(self._document, text, font, theme)
        sizes = [max(round(font.pixelSize() * share), least) for share in TABLE_SIZES]
        self._sizes = list(dict.fromkeys(sizes))
        self._fits.clear()

    def at(self, width: int) -> Fit:
        """Lines break between words. A table whose words have no room beside each other gets smaller letters in large
        type; and where even that is too much, words are broken, so that nothing is cut off."""
        if width not in self._fits:
            self._fits[width] = self._measured(width)
        return self._fits[width]

    def _measured(self, width: int) -> Fit:
        if not self._sizes:
            return Fit(0, QTextOption.WrapMode.WordWrap, 0)
        document = self._document
        document.setTextWidth(width)
        self._wrap(QTextOption.WrapMode.WordWrap)
        for size in self._sizes:
            set_table_size(document, size)
            if document.size().width() <= width:
                return Fit(size, QTextOption.WrapMode.WordWrap, self._height())
        self._wrap(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return Fit(self._sizes[-1], QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, self._height())

    def _wrap(self, mode: QTextOption.WrapMode) -> None:
        option = self._document.defaultTextOption()
        option.setWrapMode(mode)
        self._document.setDefaultTextOption(option)

    def _height(self) -> int:
        return round(self._document.size().height() + 0.49)
