"""The tab Network: the settings of a network, and below them a place for its diagram."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.panels.network_panel import NetworkPanel


class NetworkPage(QFrame):
    """Holds the panel, and what stands in the place below it: the diagram, or the planes while these two have
    exchanged their places."""

    def __init__(self, panel: NetworkPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        panel.setProperty("card", "")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(8, 0, 8, 4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(panel)
        rows.addLayout(self._place, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, widget: QWidget) -> None:
        """Show this in the place."""
        self._place.addWidget(widget, 1)
