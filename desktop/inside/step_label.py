"""The numbers of a training step as rich text, which is laid out anew only every few pixels of a width that grows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

STEP: Final = 16
"""Pixels of width from one layout to the next: tables of eight units take some 10 ms to lay out, too long for each
pixel of a window that is drawn larger."""


class StepLabel(QLabel):
    """Rich text with links, as wide as there is room for in whole STEPs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_room(self, width: int) -> None:
        """So many pixels of width are there for it."""
        self.setMaximumWidth(stepped(width))

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
