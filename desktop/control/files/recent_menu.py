"""The menu of files that were opened or saved of late."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.document import recent_files
from desktop.look.language import tr


class RecentMenu(QObject):
    """Says of each file whether it is still there."""

    chosen = Signal(Path)

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        menu.aboutToShow.connect(self._fill)
        menu.setEnabled(bool(recent_files.recent_files()))

    def remember(self, path: Path) -> None:
        """A file was opened or saved."""
        recent_files.remember(path)
        self._menu.setEnabled(True)

    def _fill(self) -> None:
        self._menu.clear()
        for number, path in enumerate(recent_files.recent_files(), 1):
            is_there = path.is_file()
            name = path.name.replace("&", "&&")
            shown = name if is_there else tr("{name} (missing)", name=name)
            action = self._menu.addAction(f"&{number}  {shown}")
            action.setToolTip(str(path))
            action.setEnabled(is_there)
            action.setData(str(path))
            action.triggered.connect(self._choose)

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(Path(str(action.data())))
