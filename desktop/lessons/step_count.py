"""How far one is in a lesson or a quiz: "3 of 7", or "3/7" where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.look.language import tr


class StepCount(QLabel):
    """Qt view of the number of a step, or of a question. It is read aloud in words."""

    def __init__(self) -> None:
        super().__init__()
        self._at, self._of = 1, 1
        self._is_brief = False
        self.setProperty("role", "caption")

    def set_place(self, at: int, of: int) -> None:
        """Show another step's number, from 1, of so many."""
        self._at, self._of = at, of
        self._show()

    def set_brief(self, brief: bool) -> None:
        """Whether there is little room."""
        self._is_brief = brief
        self._show()

    def _show(self) -> None:
        words = tr("{number} of {count}", number=self._at, count=self._of)
        self.setText(f"{self._at}/{self._of}" if self._is_brief else words)
        self.setAccessibleName(words)
