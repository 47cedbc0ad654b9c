"""The key of the points' symbols, in a corner of the plane."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.look.labels import role_label
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import Theme

# Whether the symbol is that of a validation point, and what it means.
_ENTRIES: Final = ((False, "learned from"), (True, "held out"))
_SYMBOL: Final = 9


class PlaneKey(QFrame):
    """Qt view that says what filled and hollow points are. Lets the mouse through to the plane below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "key")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._marks: list[tuple[QLabel, bool]] = []
        self._words: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(4)
        for index, (is_validation, text) in enumerate(_ENTRIES):
            if index:
                row.addSpacing(8)
            mark, words = QLabel(self), role_label(text, "key")
            row.addWidget(mark)
            row.addWidget(words)
            self._marks.append((mark, is_validation))
            self._words.append(words)

    def set_validation_visible(self, visible: bool) -> None:
        """Says "held out" only while such points are drawn."""
        self._marks[1][0].setVisible(visible)
        self._words[1].setVisible(visible)
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for mark, is_validation in self._marks:
            mark.setPixmap(point_pixmap(0, is_validation, theme.px(_SYMBOL), theme, self.devicePixelRatioF()))
        self.adjustSize()
