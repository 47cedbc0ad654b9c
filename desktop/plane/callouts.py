"""What is said over a plane: one calm sentence on what is missing, and how far it is zoomed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.style import see_through
from desktop.look.theme import Theme

SIZE: Final = 13
WIDTH: Final = 340
SMALL_PLANE: Final = 240
"""Pixels of side at 100 % type below which a plane has no room for wide rims and large letters."""
MOST_COVERED: Final = 0.6
"""Of a plane with points, by a sentence over them."""
_SMALL_SIZES: Final = (11, 10, 9)
"""On a small plane: the first at which the sentence fits."""
CHIP_SIZE: Final = 11
OPACITY: Final = 0.92
CORNER: Final = 8
"""Pixels between a chip and the edges of the plane."""


class Callout(QLabel):
    """A few words in a box over the plane, which lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def place(self) -> QRect:
        """Where it stands, in its parent's pixels; null where nothing is said."""
        return QRect() if self.isHidden() else self.geometry()

    def say(self, text: str, square: QRect, theme: Theme, chip: QRect, *, below_top: bool) -> None:
        """A sentence in the middle of the plane's square, or below its top where points are, and below what a chip
        covers there; "": nothing."""
        self.setText(text)
        self.setVisible(bool(text))
        if not text:
            return
        is_small = square.width() < theme.px(SMALL_PLANE)
        beside, above, away = (6, 4, 4) if is_small else (16, 10, 16)
        for size in _SMALL_SIZES if is_small else (SIZE,):
            self._show(text, theme, theme.text, size, f"border-radius: 8px; padding: {above}px {beside}px;")
            self.setWordWrap(False)
            width = min(self.sizeHint().width(), theme.px(WIDTH) + 2 * beside, square.width() - away)
            self.setWordWrap(True)
            self.resize(width, self.heightForWidth(width))
            covered = 0 if chip.isNull() else chip.bottom() - square.top()
            if self.height() <= (MOST_COVERED if below_top else 1.0) * square.height() - covered:
                break
        else:  # where even small letters have no room, the points are worth more than half of a sentence
            self.setVisible(not below_top or self.height() <= square.height() - covered)
        box = self.rect()
        box.moveCenter(square.center())
        if below_top:
            box.moveTop(square.top() + away)
        if box.intersects(chip):
            box.moveTop(chip.bottom() + 1 + away // 2)
        self.move(box.topLeft())

    def tell(self, texts: Sequence[str], square: QRect, theme: Theme) -> None:
        """A few words in the upper right corner of the plane's square: the first of these texts that has room there, or
        else the last; none: nothing."""
        self.setVisible(bool(texts))
        for text in texts:
            self._show(text, theme, theme.caption, CHIP_SIZE, "border-radius: 9px; padding: 3px 8px;")
            self.adjustSize()
            if self.width() <= square.width() - 2 * CORNER:
                break
        self.move(square.right() + 1 - CORNER - self.width(), square.top() + CORNER)

    def _show(self, text: str, theme: Theme, ink: str, size: int, shape: str) -> None:
        self.setText(text)
        back = see_through(theme.surface, OPACITY).name(QColor.NameFormat.HexArgb)
        colors = f"background: {back}; color: {ink}; border: 1px solid {theme.line};"
        sheet = f"{colors} font-size: {theme.px(size)}px; {shape}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            self.ensurePolished()
