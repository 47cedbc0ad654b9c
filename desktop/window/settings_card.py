"""The settings behind their tabs: a page for each, whose they are, and what can change places with the planes."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.inside.inside_panel import InsidePanel
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.chosen_variant import ChosenVariant
from desktop.panels.data_panel import DataPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.panels.truth_panel import TruthPanel
from desktop.widgets.made_on_need import MadeOnNeed
from desktop.widgets.tab_order import TabOrder
from desktop.window.exchangeable import Exchangeable
from desktop.window.inside_page import InsidePage
from desktop.window.network_page import NetworkPage
from desktop.window.page import Page
from desktop.window.settings_tabs import TITLES, SettingsTabs

MARGIN: Final = 4
"""Pixels left and right of the pages."""
EDGE: Final = 2
"""Pixels above and below them. In projector mode, the cures just find room so."""
CURES, NETWORK, INSIDE, DATA, TRAINING, TRUTH = range(len(TITLES))
"""Places among the tabs. What is behind the first is made at once, since it is in sight first; the rest on need."""

_OnNeed: TypeAlias = (
    MadeOnNeed[NetworkPage]
    | MadeOnNeed[InsidePage]
    | MadeOnNeed[DataPanel]
    | MadeOnNeed[TrainingPanel]
    | MadeOnNeed[TruthPanel]
)

_Panel: TypeAlias = RegularizationPanel | NetworkPage | InsidePage | DataPanel | TrainingPanel | TruthPanel


class SettingsCard(QFrame):
    """Qt view of the chosen variant's settings and of what is inside it."""

    page_changed = Signal()
    """Another page came into sight, or the one in sight went with the whole card."""

    def __init__(self, more: QWidget, parent: QWidget | None = None) -> None:
        """more: stands above the tabs, at the right."""
        super().__init__(parent)
        self.setProperty("card", "true")
        self._theme: Theme | None = None
        self.chosen_variant = ChosenVariant()
        self.tabs = SettingsTabs()
        self.regularization_panel = RegularizationPanel()
        self.network_page: MadeOnNeed[NetworkPage] = MadeOnNeed(NetworkPage, partial(self._place, NETWORK))
        self.inside_page: MadeOnNeed[InsidePage] = MadeOnNeed(
            partial(InsidePage, self.tabs), partial(self._place, INSIDE)
        )
        self.data_panel: MadeOnNeed[DataPanel] = MadeOnNeed(DataPanel, partial(self._place, DATA))
        self.training_panel: MadeOnNeed[TrainingPanel] = MadeOnNeed(TrainingPanel, partial(self._place, TRAINING))
        self.truth_panel: MadeOnNeed[TruthPanel] = MadeOnNeed(TruthPanel, partial(self._place, TRUTH))
        self._on_need: dict[int, _OnNeed] = {
            NETWORK: self.network_page,
            INSIDE: self.inside_page,
            DATA: self.data_panel,
            TRAINING: self.training_panel,
            TRUTH: self.truth_panel,
        }
        self._pages = QStackedWidget()
        self._rooms: list[QVBoxLayout] = []
        """For what is behind each tab."""
        self._build(more)

    @property
    def diagram(self) -> DiagramHand:
        """The chosen variant's network."""
        return self.network_page.widget.diagram

    @property
    def inside_panel(self) -> InsidePanel:
        """What happens inside it."""
        return self.inside_page.widget.panel

    def make_rest(self) -> Generator[None, None, None]:
        """Make what is behind the tabs that nobody opened yet, one after the other, so that none of them takes longer
        to open for that."""
        for page in self._on_need.values():
            if page.made is None:
                _ = page.widget
                yield

    @property
    def narrowest(self) -> int:
        """Pixels that its tabs need side by side."""
        return self.tabs.narrowest + 2 * MARGIN + 2

    @property
    def needed_width(self) -> int:
        """Pixels in which neither its tabs nor any page is cut off, whichever is in sight."""
        for _ in self.make_rest():
            pass
        pages = [page.needed_width for page in self._pages.findChildren(Page)]
        return max(self.narrowest, max(pages) + 2 * MARGIN + 2)

    @property
    def head_height(self) -> int:
        """Pixels of what stands above the tabs."""
        return self._head.sizeHint().height()

    @property
    def whole_height(self) -> int:
        """Pixels in which the page in sight doesn't scroll."""
        page = self._pages.currentWidget()
        pages = page.findChildren(Page) if page is not None else []
        margins = self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * EDGE
        frame = self.head_height + self.tabs.sizeHint().height() + margins
        return frame + max((one.whole_height for one in pages), default=0)

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
        return self._is_in_sight(INSIDE)

    @property
    def is_network_shown(self) -> bool:
        """Whether the tab Network is the one in sight."""
        return self._is_in_sight(NETWORK)

    @property
    def exchangeable(self) -> Exchangeable | None:
        """What of the tab in sight can change places with the planes; None for nothing."""
        if self.is_network_shown:
            return Exchangeable(self.diagram, self.network_page.widget)
        if self.is_inside_shown:
            return Exchangeable(self.inside_page.widget.view, self.inside_page.widget)
        return None

    def show_tab(self, title: str) -> None:
        """Bring the tab of that English title into sight."""
        self.tabs.setCurrentIndex(TITLES.index(title))

    def show_network(self) -> None:
        """Bring the tab Network into sight."""
        self.tabs.setCurrentIndex(NETWORK)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        made = [page.made for page in self._on_need.values()]
        self._dress(self, self.chosen_variant, self.regularization_panel, *(page for page in made if page is not None))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.page_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.page_changed.emit()

    def _is_in_sight(self, tab: int) -> bool:
        return self._pages.currentIndex() == tab and self.isVisibleTo(self.window())

    def _show_page(self, tab: int) -> None:
        if tab in self._on_need:
            _ = self._on_need[tab].widget
        self._pages.setCurrentIndex(tab)

    def _place(self, tab: int, panel: _Panel) -> None:
        """Lay a panel out behind its tab."""
        panel.setProperty("card", "")
        page = panel if isinstance(panel, InsidePage) else Page(panel)
        self._rooms[tab].addWidget(page)
        if isinstance(page, Page) and isinstance(panel, RegularizationPanel | NetworkPage):
            page.room_changed.connect(panel.set_room)
        TabOrder(self.tabs).follow(page)
        if self._theme is not None:
            self._dress(page, panel)

    def _dress(self, whole: QWidget, *parts: _Panel | ChosenVariant) -> None:
        """Let parts of a whole take over colours and sizes."""
        assert self._theme is not None, "whoever dresses them has been given one"
        widgets = whole.findChildren(QWidget)
        for widget in widgets:
            widget.ensurePolished()  # parts look at how large their words are
        for part in parts:
            part.set_theme(self._theme)
        for layout in filter(None, (widget.layout() for widget in reversed(widgets))):
            layout.invalidate()  # Qt remembers what pages out of sight needed before
            layout.activate()

    def _build(self, more: QWidget) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        rows.setSpacing(0)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.chosen_variant, 1)
        head.addWidget(more)
        add_layout(rows, head)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(tr("Settings"))
        rows.addWidget(self.tabs)
        for title in TITLES:
            self.tabs.setTabData(self.tabs.addTab(worded(title)), title)
            place = QWidget()
            self._rooms.append(room := QVBoxLayout(place))
            room.setContentsMargins(0, 0, 0, 0)
            self._pages.addWidget(place)
        self.tabs.currentChanged.connect(self._show_page)
        self._pages.currentChanged.connect(self.page_changed)
        rows.addWidget(self._pages, 1)
        self._place(CURES, self.regularization_panel)
