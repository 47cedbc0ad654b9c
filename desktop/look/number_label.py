"""A label for a number that changes many times a second, and what stands in place of one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.look.style import tabular


class NumberLabel(QLabel):
    """Keeps its size while the number changes: a label of another size has everything around it laid out anew, which
    takes longer than to paint it. It grows for a number that is wider than what it has room for, and stays so."""

    def __init__(self, role: str, text: str = "") -> None:
        """role: one of the style sheet's."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def set_widest(self, text: str) -> None:
        """Have room for that text in the type as it is now, and digits of one width."""
        self.ensurePolished()
        self.setFont(tabular(self.font()))
        self.setMinimumSize(0, 0)  # which its hint would heed: in smaller type it would stay as high as it was
        self.setFixedSize(self._width_of(text), self.sizeHint().height())
        self.set_number(self.text())

    def set_number(self, text: str) -> None:
        """Show a number."""
        if text != self.text():
            self.setText(text)
        if (width := self._width_of(text)) > self.minimumWidth():
            self.setFixedWidth(width)

    def has_room_for(self, text: str) -> bool:
        """Whether it would not have to grow for this."""
        return self._width_of(text) <= self.minimumWidth()

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2
