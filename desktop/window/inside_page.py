"""The tab Inside: a place for its panel, or for the planes while these two have changed places."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.inside.inside_panel import InsidePanel
from desktop.look.theme import Theme
from desktop.widgets.tab_order import TabOrder
from desktop.window.page import Page


class InsidePage(QFrame):
    """Holds the panel, which scrolls where it is higher, or what stands in its place."""

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        """before: Tab leads from it into the page."""
        super().__init__(parent)
        self._tab_order = TabOrder(before)
        self.panel = panel = InsidePanel()
        self.view = Page(panel)
        """The panel as it is moved elsewhere."""
        self.view.room_changed.connect(panel.set_room)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.panel.set_theme(theme)

    def put(self, widget: QWidget, *, is_planes: bool) -> None:
        """Show this in the place."""
        rows = self.layout()
        assert rows is not None
        rows.setContentsMargins(*((8, 8, 8, 4) if is_planes else (0, 0, 0, 0)))
        rows.addWidget(widget)
        self._tab_order.follow(self)
