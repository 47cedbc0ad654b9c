"""The column at the right: verdict and numbers, losses with their timeline, and the settings behind tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.chart.loss_plot import LossPlot
from desktop.chart.settings_then import SettingsThen
from desktop.chart.timeline_bar import TimelineBar
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import VerdictView
from desktop.panels.chosen_variant import ChosenVariant
from desktop.panels.compare_bar import CompareBar
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.table.metrics_strip import MetricsStrip
from desktop.widgets.controls import SLIDER_KEYS, claims_key

if TYPE_CHECKING:
    from desktop.table.variant_table import VariantTable

GAP: Final = 8
NARROWEST: Final = 372
"""Pixels at 100 % type that the column needs so that nothing in it is cut off."""

CHART_SHARE: Final = 5
TABS_SHARE: Final = 6
"""How chart and settings divide the height that the verdict leaves, until the settings have enough."""
LOWEST_CHART: Final = 150
LOWEST_TABS: Final = 150
"""Pixels at 100 % type; in a window that leaves less the column scrolls."""
HIGHEST_TABS: Final = 400
"""Pixels at 100 % type that are enough for settings; the chart has the rest."""


class Column(QScrollArea):
    """Qt view of everything but planes and rail. The same order whatever is compared or projected."""

    table_shown = Signal(bool)
    """The table came into sight, or went."""
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
        self.settings_then = SettingsThen()
        self.network_panel = NetworkPanel()
        self.regularization_panel = RegularizationPanel()
        self.training_panel = TrainingPanel()
        self.data_panel = DataPanel()
        self.chosen_variant = ChosenVariant()
        self.tabs = _Tabs()
        self._more = compare_bar.more
        self._table: VariantTable | None = None
        self._chosen = 0
        self._has_several = False
        self._table_wanted = False
        self._is_table_shown = False
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
    def is_table_shown(self) -> bool:
        """Whether the table is in sight."""
        return self._is_table_shown

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        parts = (
            self.metrics,
            self.verdict,
            self.loss_plot,
            self.timeline,
            self.network_panel,
            self.regularization_panel,
            self.training_panel,
            self.data_panel,
            self.chosen_variant,
        )
        for part in parts:
            part.set_theme(theme)
        if self._table is not None:
            self._table.set_theme(theme)
        self._settings.setMinimumHeight(theme.px(LOWEST_TABS))
        self._settings.setMaximumHeight(theme.px(HIGHEST_TABS))
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

    def set_table_visible(self, visible: bool) -> None:
        """Show the table in the chart's place, or the chart again."""
        self._table_wanted = visible
        self._show_table()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Never be narrower than what stands in the column, with a scroll bar beside it in a low window; nor leave
        the chart less because a line comes below it."""
        line = 0 if self.settings_then.isHidden() else self.settings_then.height()
        self._losses.setMinimumHeight(self._theme.px(LOWEST_CHART) + line)
        needed = self.content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(self._theme.px(NARROWEST), needed))

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
        rows.addWidget(self._verdict_card())
        self._losses = self._losses_card()
        rows.addWidget(self._losses, CHART_SHARE)
        self._settings = self._settings_card()
        rows.addWidget(self._settings, TABS_SHARE)
        self.setWidget(self.content)
        self.content.installEventFilter(self)

    def _verdict_card(self) -> QFrame:
        card = _card()
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 10, 12, 8)
        row.addWidget(self.verdict)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return card

    def _losses_card(self) -> QFrame:
        """Chart or table, and the timeline, which belong together."""
        card = _card()
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
        card = _card()
        rows = QVBoxLayout(card)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.chosen_variant, 1)
        head.addWidget(self._more)
        rows.addLayout(head)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName("Settings")
        rows.addWidget(self.tabs)
        pages = QStackedWidget()
        for title, panel in (
            ("Cures", self.regularization_panel),
            ("Network", self.network_panel),
            ("Data", self.data_panel),
            ("Training", self.training_panel),
        ):
            panel.setProperty("card", "")
            self.tabs.addTab(title)
            pages.addWidget(_page(panel))
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        rows.addWidget(pages, 1)
        return card


class _Tabs(QTabBar):
    """Tabs that someone who came by Tab goes through with the arrows, which are the window's shortcuts otherwise."""

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, SLIDER_KEYS) or super().event(event)


def _card() -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    return card


def _page(panel: QWidget) -> QScrollArea:
    """A panel that scrolls where it is higher than its tab's page."""
    content = QWidget()
    rows = QVBoxLayout(content)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(panel)
    rows.addStretch(1)
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
