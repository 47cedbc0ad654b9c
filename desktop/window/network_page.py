"""The tab Network: the settings of a network, and a place for its diagram below them, or above in a low window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from core.experiment.spec import Experiment
from desktop.look.theme import LIGHT, Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.network_panel import NetworkPanel
from desktop.widgets.tab_order import TabOrder
from desktop.window.hidden_note import HiddenNote

LEAST_PLANE: Final = 260
"""Pixels at 100 % type of height that planes need to be drawn on; where the settings leave less, these make way."""
LEAST_ROOM: Final = 240
"""Pixels at 100 % type of the page in sight below which the settings would leave no diagram that can be read: then it
takes them all, and the settings stand below it. A fixed number, so that nothing changes places while layers come and
go."""
BELOW_PLACE: Final = 4
"""Pixels between what stands in the place and the page's lower edge."""


class NetworkPage(QFrame):
    """Holds the panel, and what stands in the place beside it: the diagram, or the planes while these two have
    exchanged their places."""

    value_changed = Signal(str, object)
    """As Panel's."""
    edit_finished = Signal(str)
    """As Panel's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = panel = NetworkPanel()
        self.diagram = DiagramHand()
        self.note = HiddenNote(self.diagram, "middle")
        """In the diagram's place while that is hidden."""
        self._theme = LIGHT
        self._has_planes = False
        self._room = 0
        self._tab_order = TabOrder()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        panel.setProperty("card", "")
        self._frame = QWidget(self)
        self._place = QVBoxLayout(self._frame)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(panel)
        self._rows.addWidget(self._frame, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.value_changed.connect(self.value_changed)
        panel.edit_finished.connect(self.edit_finished)
        self.put(self.diagram, is_planes=False)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        self.panel.set_experiment(experiment, variant)

    def put(self, widget: QWidget, *, is_planes: bool) -> None:
        """Show this in the place."""
        self._has_planes = is_planes
        self._place.addWidget(widget, 1)
        self._place.setContentsMargins(8, 8 if is_planes else 0, 8, BELOW_PLACE)
        self._make_way()
        self._lead()

    def set_room(self, height: int) -> None:
        """So many pixels of it are in sight."""
        self._room = height
        self._make_way()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for part in (self.panel, self.diagram, self.note):
            part.set_theme(theme)
        self._make_way()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._make_way()

    def _make_way(self) -> None:
        """Show the settings where they leave planes enough room, and below a diagram that they leave too little."""
        left = self.height() - self.panel.sizeHint().height()
        self.panel.setVisible(not self._has_planes or left >= self._theme.px(LEAST_PLANE))
        is_low = not self._has_planes and 0 < self._room < self._theme.px(LEAST_ROOM)
        if (self._rows.indexOf(self._frame) == 0) != is_low:
            self._rows.removeWidget(self._frame)
            self._rows.insertWidget(0 if is_low else 1, self._frame, 1)
            self._lead()
        self._frame.setMinimumHeight(self._room if is_low else 0)

    def _lead(self) -> None:
        """Lead Tab through the page as it is read."""
        self._tab_order.follow(self)
