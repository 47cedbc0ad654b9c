"""The column at the right: verdict and numbers, losses with their timeline, and the settings behind tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.chart.loss_plot import LossPlot
from desktop.chart.timeline_bar import TimelineBar
from desktop.inside.inside_panel import InsidePanel
from desktop.look.labels import WrappedWords, role_label
from desktop.look.language import tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import VerdictView
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.chosen_variant import ChosenVariant
from desktop.panels.compare_bar import CompareBar
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.panels.truth_panel import TruthPanel
from desktop.table.metrics_strip import MetricsStrip
from desktop.window import chart_share
from desktop.window.exchangeable import Exchangeable
from desktop.window.inside_page import InsidePage
from desktop.window.network_page import NetworkPage
from desktop.window.page import Page, card_frame
from desktop.window.settings_tabs import TITLES, SettingsTabs

if TYPE_CHECKING:
    from desktop.table.variant_table import VariantTable

GAP: Final = 8
NARROWEST: Final = 348
"""Pixels at 100 % type in which the column reads well."""
MOST: Final = 640
"""Pixels at any type, half of a small window, that it asks for to read well; more only where something were cut off."""

CARD_MARGIN: Final = 4
"""Pixels left and right of the settings' pages in their card."""
LOWEST_CHART: Final = 136
"""Pixels at 100 % type of the chart's card with its timeline; so many that curves can just be told apart."""
LOWEST_TABS: Final = 150
"""Pixels at 100 % type; in a window that leaves less the column scrolls."""
LOW: Final = 720
"""Pixels at 100 % type of a column in which the verdict takes less height."""
CHART_FRAME: Final = 100
"""Pixels at 100 % type of the chart's card that are not curves: heading, axis, timeline."""
CURVES_SHARE: Final = 0.2
"""Of the height that the verdict leaves: so much is the curves' in any case."""
COMFORTABLE_TABS: Final = 400
"""Pixels at 100 % type of the settings that hold most pages whole; more than the curves' share is theirs up to here."""
TABS_SHARE: Final = 0.6
"""Of the height that the verdict leaves: the settings' in a high window."""


class Column(QScrollArea):
    """Qt view of everything but planes and rail. The same order whatever is compared or projected."""

    table_shown = Signal(bool)
    """The table came into sight, or went."""
    inside_shown = Signal(bool)
    """The tab Inside came into sight, or went."""
    network_shown = Signal(bool)
    """The tab Network came into sight, or went."""
    narrowest_changed = Signal()
    """It needs another width at least."""
    variant_chosen = Signal(int)
    """The person chose a variant, by its row of the table."""

    def __init__(self, compare_bar: CompareBar, parent: QWidget | None = None) -> None:
        """compare_bar: its row of further commands stands above the settings."""
        super().__init__(parent)
        self._theme = LIGHT
        self.metrics = MetricsStrip()
        self.verdict = VerdictView(beside=self.metrics)
        self.loss_plot = LossPlot()
        self.timeline = TimelineBar()
        self.settings_then = WrappedWords("caption")
        self.network_panel = NetworkPanel()
        self.network_page = NetworkPage(self.network_panel)
        self.diagram = DiagramHand()
        self.network_page.put(self.diagram, is_planes=False)
        self.regularization_panel = RegularizationPanel()
        self.training_panel = TrainingPanel()
        self.data_panel = DataPanel()
        self.truth_panel = TruthPanel()
        self.inside_panel = InsidePanel()
        self.inside_page = InsidePage(self.inside_panel)
        self.chosen_variant = ChosenVariant()
        self.tabs = SettingsTabs()
        self._note = role_label("", "caption")
        self._more = compare_bar.more
        self._table: VariantTable | None = None
        self._chosen = 0
        self._has_several = False
        self._table_wanted = False
        self._is_table_shown = False
        self._chart_share = chart_share.remembered()
        """The chart's of what the verdict leaves, as the person wants it."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()

    @property
    def table(self) -> VariantTable:
        """The variants' figures. Made when first asked for, since it takes time that the start doesn't have."""
        if self._table is None:
            from desktop.table.variant_table import VariantTable  # noqa: PLC0415 - see above

            self._table = VariantTable()
            self._table.setProperty("card", "")
            self._table.set_theme(self._theme)
            self._table.set_chosen(self._chosen)
            self._table.chosen.connect(self.variant_chosen)
            self._figures.addWidget(self._table, 1)
        return self._table

    @property
    def is_inside_shown(self) -> bool:
        """Whether the tab Inside is the one in sight."""
        return self._is_in_sight(self.inside_panel)

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

    @property
    def settings(self) -> QWidget:
        """The card with the tabs."""
        return self._settings

    @property
    def line(self) -> QWidget:
        """What the person drags to give curves or settings more height."""
        return self._parts.handle(1)

    @property
    def tab(self) -> str:
        """The title of the tab in sight, in English."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    @property
    def tab_titles(self) -> list[str]:
        """Of all tabs, in their order, in English."""
        return list(TITLES)

    def show_tab(self, title: str) -> None:
        """Bring the tab of that title into sight."""
        self.tabs.setCurrentIndex(self.tab_titles.index(title))

    @property
    def is_table_shown(self) -> bool:
        """Whether the table is in sight."""
        return self._is_table_shown

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        widgets = self._settings.findChildren(QWidget)
        for widget in widgets:
            widget.ensurePolished()  # parts look at how large their words are
        parts = (
            self.metrics,
            self.verdict,
            self.loss_plot,
            self.timeline,
            self.network_panel,
            self.network_page,
            self.diagram,
            self.regularization_panel,
            self.training_panel,
            self.data_panel,
            self.truth_panel,
            self.inside_panel,
            self.chosen_variant,
        )
        for part in parts:
            part.set_theme(theme)
        if self._table is not None:
            self._table.set_theme(theme)
        for layout in filter(None, (widget.layout() for widget in reversed(widgets))):
            layout.invalidate()  # Qt remembers what pages out of sight needed before
            layout.activate()
        self._fit()

    def set_chosen(self, index: int, name: str, color: str) -> None:
        """Mark the variant that the settings belong to."""
        self._chosen = index
        self.chosen_variant.set_variant(index + 1, name, color)
        self.loss_plot.canvas.set_chosen(index)
        if self._table is not None:
            self._table.set_chosen(index)

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Offer what means something for so many variants and repeats."""
        self._has_several = variant_count > 1 or repeat_count > 1
        self.chosen_variant.setVisible(variant_count > 1)
        self.verdict.set_beside_visible(variant_count == 1)
        self._show_table()
        self._fit()

    def set_note(self, text: str) -> None:
        """A few words below the verdict; "" for none."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def show_network(self) -> None:
        """Bring the tab Network into sight."""
        page = next(page for page in self._pages.findChildren(Page) if page.panel is self.network_page)
        self.tabs.setCurrentIndex(self._pages.indexOf(page))

    def set_table_visible(self, visible: bool) -> None:
        """Show the table in the chart's place, or the chart again."""
        self._table_wanted = visible
        self._show_table()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        elif watched is self._verdict and event.type() == QEvent.Type.Resize:
            self._share_height()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Never be narrower than what stands in the column, with a scroll bar beside it in a low window; nor leave
        the chart less because a line comes below it."""
        line = 0 if self.settings_then.isHidden() else self.settings_then.height()
        self._losses.setMinimumHeight(self._theme.px(LOWEST_CHART) + line)
        cards = self._verdict, self._losses, self._settings  # what a splitter makes of them comes some events later
        least = [card.minimumSizeHint().expandedTo(card.minimumSize()) for card in cards]
        height = sum(size.height() for size in least) + GAP + self._parts.handleWidth()
        bar = self.verticalScrollBar().sizeHint().width() if height > self.height() else 0
        needed = max(self.tabs.narrowest + 2 * CARD_MARGIN + 2, *(size.width() for size in least)) + bar
        narrowest = max(needed, min(self._theme.px(NARROWEST), MOST))
        if narrowest != self.minimumWidth():
            self.setMinimumWidth(narrowest)
            self.narrowest_changed.emit()
        self._share_height()

    def _share_height(self) -> None:
        """Divide what the verdict leaves between chart and settings: by the window's height alone, whichever page is in
        sight, so that nothing moves from one to the next; or as the person has drawn the line between them."""
        theme, is_low = self._theme, self.viewport().height() < self._theme.px(LOW)
        self.verdict.set_low(is_low)
        above = 6 if is_low else 10
        self._verdict_rows.setContentsMargins(12, above, 12, above - 2)
        left = self.viewport().height() - self._verdict.sizeHint().height() - GAP - self._parts.handleWidth()
        if self._chart_share is not None:
            chart = round(self._chart_share * left)
        else:
            lowest = theme.px(CHART_FRAME) + round(CURVES_SHARE * left)
            head = self._head.sizeHint().height()
            wished = max(theme.px(COMFORTABLE_TABS) + head, round(TABS_SHARE * left))
            chart = max(lowest, left - wished)
        chart = max(self._losses.minimumHeight(), min(chart, left - theme.px(LOWEST_TABS)))
        self._settings.setMinimumHeight(theme.px(LOWEST_TABS))
        self._parts.setSizes([chart, left - chart])

    def _line_drawn(self) -> None:
        chart, settings = self._parts.sizes()
        self._chart_share = chart / max(1, chart + settings)
        chart_share.remember(self._chart_share)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._tell_of_page()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._tell_of_page()

    def _is_in_sight(self, panel: QWidget) -> bool:
        current = self._pages.currentWidget()
        return isinstance(current, Page | InsidePage) and current.panel is panel and not self.isHidden()

    def _tell_of_page(self) -> None:
        self.inside_shown.emit(self.is_inside_shown)
        self.network_shown.emit(self.is_network_shown)

    def _show_table(self) -> None:
        shown = self._has_several and self._table_wanted
        if shown or self._table is not None:
            self.table.setVisible(shown)
        self.loss_plot.setVisible(not shown)
        if shown != self._is_table_shown:
            self._is_table_shown = shown
            self.table_shown.emit(shown)

    def _build(self) -> None:
        self.content = QWidget()
        rows = QVBoxLayout(self.content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        self._verdict = self._verdict_card()
        rows.addWidget(self._verdict)
        self._losses = self._losses_card()
        self._settings = self._settings_card()
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setHandleWidth(GAP)
        self._parts.setChildrenCollapsible(False)
        for part in (self._losses, self._settings):
            self._parts.addWidget(part)
        self._parts.splitterMoved.connect(self._line_drawn)
        rows.addWidget(self._parts, 1)
        self.setWidget(self.content)
        for watched in (self._verdict, self._losses, self._settings):
            watched.installEventFilter(self)

    def _verdict_card(self) -> QFrame:
        card = card_frame()
        self._verdict_rows = rows = QVBoxLayout(card)
        rows.setSpacing(2)
        rows.addWidget(self.verdict)
        rows.addWidget(self._note)
        self._note.hide()
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return card

    def _losses_card(self) -> QFrame:
        """Chart or table, and the timeline, which belong together."""
        card = card_frame()
        self._figures = QHBoxLayout()
        self.loss_plot.setProperty("card", "")
        self._figures.addWidget(self.loss_plot, 1)
        timeline = QVBoxLayout()
        timeline.setContentsMargins(12, 0, 12, 6)
        timeline.addWidget(self.timeline)
        timeline.addWidget(self.settings_then)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._figures, 1)
        rows.addLayout(timeline)
        return card

    def _settings_card(self) -> QFrame:
        card = card_frame()
        rows = QVBoxLayout(card)
        rows.setContentsMargins(CARD_MARGIN, 2, CARD_MARGIN, 2)  # in projector mode, the cures just find room so
        rows.setSpacing(0)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.chosen_variant, 1)
        head.addWidget(self._more)
        rows.addLayout(head)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(tr("Settings"))
        rows.addWidget(self.tabs)
        self._pages = pages = QStackedWidget()
        panels = (
            self.regularization_panel,
            self.network_page,
            self.inside_page,
            self.data_panel,
            self.training_panel,
            self.truth_panel,
        )
        for title, panel in zip(TITLES, panels, strict=True):
            panel.setProperty("card", "")
            self.tabs.setTabData(self.tabs.addTab(worded(title)), title)
            page = panel if isinstance(panel, InsidePage) else Page(panel)
            pages.addWidget(page)
            if isinstance(page, Page) and panel is self.regularization_panel:
                page.room_changed.connect(self.regularization_panel.set_room)
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        pages.currentChanged.connect(self._tell_of_page)
        rows.addWidget(pages, 1)
        return card
