"""The tab Network: the settings of a network, and below them a place for its diagram."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.look.theme import LIGHT, Theme
from desktop.panels.network_panel import NetworkPanel

LEAST_PLANE: Final = 260
"""Pixels at 100 % type of height that planes need to be drawn on; where the settings leave less, these make way."""


class NetworkPage(QFrame):
    """Holds the panel, and what stands in the place below it: the diagram, or the planes while these two have
    exchanged their places."""

    def __init__(self, panel: NetworkPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._theme = LIGHT
        self._has_planes = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        panel.setProperty("card", "")
        self._place = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(panel)
        rows.addLayout(self._place, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, widget: QWidget, *, is_planes: bool) -> None:
        """Show this in the place."""
        self._has_planes = is_planes
        self._place.addWidget(widget, 1)
        self._place.setContentsMargins(8, 8 if is_planes else 0, 8, 4)
        self._make_way()

    def set_theme(self, theme: Theme) -> None:
        """Take over the type scale."""
        self._theme = theme
        self._make_way()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._make_way()

    def _make_way(self) -> None:
        """Show the settings where they leave planes enough room."""
        left = self.height() - self._panel.sizeHint().height()
        self._panel.setVisible(not self._has_planes or left >= self._theme.px(LEAST_PLANE))
