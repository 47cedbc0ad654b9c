"""The numbers of a training step as rich text, as large and in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.inside.step_numbers import BETWEEN, PLAIN_LINK, Room
from desktop.look.theme import LIGHT, Theme

STEP: Final = 16
"""Pixels of width from one layout to the next: tables of eight units take some 10 ms to lay out, too long for each
pixel of a window that is drawn larger."""
TYPE_SIZES: Final = 11, 18
"""Pixels at 100 % type of the smallest and the largest numbers: of the smallest, eight stand side by side in a narrow
page."""
PAGE_WIDTH: Final = 48
"""So many times the size of its numbers a page is wide: eight of them stand side by side."""
COLUMNS: Final = (8, 6, 4, 2)
"""Numbers of a table side by side, from the most on: the first that there is room for."""
WIDTHS: Final = (5.8, 4.4, 3.7)
"""Times the size of their digits, the widths of numbers such as -4.12e-05, -0.0434 and -0.277. The first that there is
room for is the least of all: so most tables stand below each other in line."""
SLACK: Final = 0.5
"""Pixels by which the size of numbers may be too large: a scroll bar that takes some width doesn't make them so small
that it goes again."""
NAMES: Final = 6
"""Times the size of its digits, the width of the names of a table's rows."""


class StepLabel(QLabel):
    """Rich text with links, as wide as there is room for in whole STEPs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._size = 0
        """Pixels, of its digits; 0: not known yet."""
        self._text_of: Callable[[Room], str] | None = None
        self._texts: dict[Room, tuple[str, float]] = {}
        """What is told in a room, and the pixels of width that it needs. Remembered, since a window that is drawn
        larger asks at each pixel."""
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, text_of: Callable[[Room], str] | None) -> None:
        """What it says from now on, put for the room that there is; None: nothing."""
        self._text_of = text_of
        self._texts.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes; set_room follows."""
        self._theme, self._size = theme, 0
        self._texts.clear()

    def set_room(self, width: int) -> None:
        """So many pixels of width are there for it: it is told again as fits."""
        self.setMaximumWidth(stepped(width))
        smallest, largest = map(self._theme.px, TYPE_SIZES)
        ideal = min(max(width / PAGE_WIDTH, smallest), largest)
        if not self._size - SLACK <= ideal < self._size + 1:
            self._size = int(ideal)
        style = f"font-size: {self._size}px;"
        if style != self.styleSheet():
            self.setStyleSheet(style)
            self._texts.clear()
        if self._text_of is not None:
            self.setText(self._fitting(self._text_of, stepped(width)))

    def _fitting(self, text_of: Callable[[Room], str], width: int) -> str:
        """With as many columns side by side as there is room for."""
        found = ""
        for columns in COLUMNS:
            widths = [round(share * self._size) for share in WIDTHS]
            left = (width - NAMES * self._size) / columns - BETWEEN
            room = Room(columns, next((least for least in widths if least <= left), 0))
            if room not in self._texts:
                self._texts[room] = self._measured(text_of(room))
            found, needed = self._texts[room]
            if needed <= width:
                break
        return found

    def _measured(self, text: str) -> tuple[str, float]:
        """A text as it is set, and the pixels of width that it needs."""
        styled = f"<style>a.{PLAIN_LINK} {{ color: {self._theme.text}; text-decoration: none; }}</style>{text}"
        self.ensurePolished()
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(styled)
        document.setTextWidth(1)  # so narrow that what can't be broken is the widest
        return styled, document.idealWidth()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        width = stepped(width)
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self._heights.clear()


def stepped(width: int) -> int:
    """So many pixels of a width as text is laid out in."""
    return max(STEP, width // STEP * STEP)
