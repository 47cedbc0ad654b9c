"""A button that says what is ticked in its menu."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from core.words import Translatable
from desktop.look.language import worded
from desktop.widgets.controls import explain

LONGEST: Final = 70
"""Characters of an entry: a sentence that is longer ends with an ellipsis."""


class TickedMenu(QPushButton):
    """Qt view of some of several things, each with an id."""

    changed = Signal(tuple)
    """Ids of all that is ticked, in the menu's order."""

    def __init__(self, help: Translatable, none: Translatable) -> None:
        """none: what it says where nothing is ticked."""
        super().__init__()
        self._none = worded(none)
        self._words = self._none
        self._entries: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))
        self.setAccessibleName(self._none)
        explain(self, help)

    def set_entries(self, entries: Mapping[str, str]) -> None:
        """What can be ticked: words by their ids."""
        if entries == self._entries:
            return
        self._entries = dict(entries)
        menu = self.menu()
        menu.clear()
        for id_, words in entries.items():
            short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
            action = menu.addAction(short.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(id_)
            action.triggered.connect(self._on_ticked)

    def set_ticked(self, ids: Collection[str]) -> None:
        """Show what is ticked; emits nothing."""
        for action in self.menu().actions():
            action.setChecked(action.data() in ids)
        self._words = ", ".join(self._entries[id_] for id_ in self._entries if id_ in ids) or self._none
        self.setAccessibleName(self._words)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        room = self.width() - 40  # its frame, and the arrow of the menu
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 40))
        self.setText(words.replace("&", "&&"))

    def _on_ticked(self) -> None:
        self.changed.emit(tuple(action.data() for action in self.menu().actions() if action.isChecked()))
