"""An action that can be kept from use."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction


class Command(QAction):
    """Whoever enables, disables, shows or hides it while it is kept from use decides what it will be afterwards."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(text, parent)
        self._is_meant, self._is_offered = True, True
        self._is_kept = self._is_removed = False

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802 - Qt's name
        """Whether it means anything now."""
        self._is_meant = enabled
        super().setEnabled(enabled and not self._is_kept)

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Whether menus have it."""
        self._is_offered = visible
        super().setVisible(visible and not self._is_removed)

    def keep(self, *, is_removed: bool) -> None:
        """Nobody can use it from now on, by its key neither; is_removed: no menu has it."""
        self._is_kept, self._is_removed = True, is_removed
        self._settle()

    def let_go(self) -> None:
        """It is what it would be without that."""
        self._is_kept = self._is_removed = False
        self._settle()

    def _settle(self) -> None:
        self.setVisible(self._is_offered)
        self.setEnabled(self._is_meant)
