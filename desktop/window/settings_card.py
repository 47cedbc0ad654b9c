"""The settings behind their tabs: a page for each, whose they are, and what can change places with the planes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.inside.inside_panel import InsidePanel
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.chosen_variant import ChosenVariant
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.panels.truth_panel import TruthPanel
from desktop.window.exchangeable import Exchangeable
from desktop.window.inside_page import InsidePage
from desktop.window.network_page import NetworkPage
from desktop.window.page import Page
from desktop.window.settings_tabs import TITLES, SettingsTabs

MARGIN: Final = 4
"""Pixels left and right of the pages."""


class SettingsCard(QFrame):
    """Qt view of the chosen variant's settings and of what is inside it."""

    page_changed = Signal()
    """Another page came into sight, or the one in sight went with the whole card."""

    def __init__(self, more: QWidget, parent: QWidget | None = None) -> None:
        """more: stands above the tabs, at the right."""
        super().__init__(parent)
        self.setProperty("card", "true")
        self.chosen_variant = ChosenVariant()
        self.tabs = SettingsTabs()
        self.network_panel = NetworkPanel()
        self.network_page = NetworkPage(self.network_panel)
        self.diagram = DiagramHand()
        self.network_page.put(self.diagram, is_planes=False)
        self.regularization_panel = RegularizationPanel()
        self.training_panel = TrainingPanel()
        self.data_panel = DataPanel()
        self.truth_panel = TruthPanel()
        self.inside_panel = InsidePanel()
        self.inside_page = InsidePage(self.inside_panel, self.tabs)
        self._pages = QStackedWidget()
        self._build(more)

    @property
    def narrowest(self) -> int:
        """Pixels that its tabs need side by side."""
        return self.tabs.narrowest + 2 * MARGIN + 2

    @property
    def needed_width(self) -> int:
        """Pixels in which neither its tabs nor any page is cut off, whichever is in sight."""
        pages = [page.needed_width for page in self._pages.children() if isinstance(page, Page)]
        return max(self.narrowest, max(pages) + 2 * MARGIN + 2)

    @property
    def head_height(self) -> int:
        """Pixels of what stands above the tabs."""
        return self._head.sizeHint().height()

    @property
    def tab(self) -> str:
        """The title of the tab in sight, in English."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    @property
    def tab_titles(self) -> list[str]:
        """Of all tabs, in their order, in English."""
        return list(TITLES)

    @property
    def is_inside_shown(self) -> bool:
        """Whether the tab Inside is the one in sight."""
        return self._is_in_sight(self.inside_page)

    @property
    def is_network_shown(self) -> bool:
        """Whether the tab Network is the one in sight."""
        return self._is_in_sight(self.network_page)

    @property
    def exchangeable(self) -> Exchangeable | None:
        """What of the tab in sight can change places with the planes; None for nothing."""
        if self.is_network_shown:
            return Exchangeable(self.diagram, self.network_page)
        if self.is_inside_shown:
            return Exchangeable(self.inside_page.view, self.inside_page)
        return None

    def show_tab(self, title: str) -> None:
        """Bring the tab of that English title into sight."""
        self.tabs.setCurrentIndex(TITLES.index(title))

    def show_network(self) -> None:
        """Bring the tab Network into sight."""
        self.tabs.setCurrentIndex(self._network_at)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        for part in (
            self.chosen_variant,
            self.network_panel,
            self.network_page,
            self.diagram,
            self.regularization_panel,
            self.training_panel,
            self.data_panel,
            self.truth_panel,
            self.inside_panel,
        ):
            part.set_theme(theme)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.page_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.page_changed.emit()

    def _is_in_sight(self, panel: QWidget) -> bool:
        current = self._pages.currentWidget()
        shown = current.panel if isinstance(current, Page) else current
        return shown is panel and self.isVisibleTo(self.window())

    def _build(self, more: QWidget) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 2, MARGIN, 2)  # in projector mode, the cures just find room so
        rows.setSpacing(0)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.chosen_variant, 1)
        head.addWidget(more)
        rows.addLayout(head)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(tr("Settings"))
        rows.addWidget(self.tabs)
        panels = (
            self.regularization_panel,
            self.network_page,
            self.inside_page,
            self.data_panel,
            self.training_panel,
            self.truth_panel,
        )
        self._network_at = panels.index(self.network_page)
        for title, panel in zip(TITLES, panels, strict=True):
            panel.setProperty("card", "")
            self.tabs.setTabData(self.tabs.addTab(worded(title)), title)
            page = panel if isinstance(panel, InsidePage) else Page(panel)
            self._pages.addWidget(page)
            if isinstance(page, Page) and isinstance(panel, RegularizationPanel | NetworkPage):
                page.room_changed.connect(panel.set_room)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._pages.currentChanged.connect(self.page_changed)
        rows.addWidget(self._pages, 1)
