"""The column at the right: verdict and numbers, losses with their timeline, and the settings behind tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.chart.loss_plot import LossPlot
from desktop.chart.timeline_bar import TimelineBar
from desktop.inside.inside_panel import InsidePanel
from desktop.look.labels import WrappedWords, role_label
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import VerdictView
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.compare_bar import CompareBar
from desktop.table.metrics_strip import MetricsStrip
from desktop.window import chart_share
from desktop.window.page import card_frame
from desktop.window.settings_card import SettingsCard

if TYPE_CHECKING:
    from desktop.table.variant_table import VariantTable

GAP: Final = 8
NARROWEST: Final = 348
"""Pixels at 100 % type in which the column reads well."""
MOST: Final = 640
"""Pixels at any type, half of a small window, that it asks for to read well; more only where something were cut off."""

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
        self.settings = settings = SettingsCard(compare_bar.more)
        self.tabs, self.chosen_variant = settings.tabs, settings.chosen_variant
        self._note = role_label("", "caption")
        self._table: VariantTable | None = None
        self._chosen = 0
        self._has_several = False
        self._table_wanted = False
        self._is_table_shown = False
        self._chart_share = chart_share.remembered()
        """The chart's of what the verdict leaves, as the person wants it."""
        self._most: int | None = None
        self._scrolls = False
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
    def diagram(self) -> DiagramHand:
        """The chosen variant's network; made now if nobody needed it before."""
        return self.settings.diagram

    @property
    def inside_panel(self) -> InsidePanel:
        """What happens inside it; made now if nobody needed it before."""
        return self.settings.inside_panel

    @property
    def line(self) -> QWidget:
        """What the person drags to give curves or settings more height."""
        return self._parts.handle(1)

    @property
    def is_table_shown(self) -> bool:
        """Whether the table is in sight."""
        return self._is_table_shown

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for part in (self.metrics, self.verdict, self.loss_plot, self.timeline, self.settings):
            part.set_theme(theme)
        if self._table is not None:
            self._table.set_theme(theme)
        self._fit()

    def set_chosen(self, index: int, name: str, color: str) -> None:
        """Mark the variant that the settings belong to."""
        self._chosen = index
        self.chosen_variant.set_variant(index + 1, name, color)
        if index != self.loss_plot.contents.chosen:
            self.loss_plot.set_contents(self.loss_plot.contents._replace(chosen=index))
        if self._table is not None:
            self._table.set_chosen(index)

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Offer what means something for so many variants and repeats."""
        self._has_several = variant_count > 1 or repeat_count > 1
        self.chosen_variant.setVisible(variant_count > 1)
        self.verdict.set_beside_visible(variant_count == 1)
        self._show_table()
        self._fit()

    def set_most(self, width: int) -> None:
        """Pixels beyond which the window has no room for it: what needs more is scrolled to."""
        if width != self._most:
            self._most = width
            self._fit()

    def set_note(self, text: str) -> None:
        """A few words below the verdict; "" for none."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

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
        elif watched is self.verdict_card and event.type() == QEvent.Type.Resize:
            self._share_height()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Never be narrower than what stands in the column, with a scroll bar beside it in a low window; nor leave
        the chart less because a line comes below it."""
        line = 0 if self.settings_then.isHidden() else self.settings_then.height()
        self._losses.setMinimumHeight(self._theme.px(LOWEST_CHART) + line)
        cards = self.verdict_card, self._losses  # what a splitter makes of them comes some events later
        least = [card.minimumSizeHint().expandedTo(card.minimumSize()) for card in cards]
        least.append(self.settings.minimumSizeHint().expandedTo(QSize(0, self._theme.px(LOWEST_TABS))))
        height = sum(size.height() for size in least) + GAP + self._parts.handleWidth()
        self._scrolls = height > self.height()
        bar = self.verticalScrollBar().sizeHint().width() if self._scrolls else 0
        needed = max(self.settings.narrowest, *(size.width() for size in least)) + bar
        narrowest = max(needed, min(self._theme.px(NARROWEST), MOST))
        whole = 0
        if self._most is not None and self._most < needed:
            # Pages have no bar for what is too wide: it is the column that moves sideways, with all that stands in it.
            narrowest, whole = self._most, max(needed - bar, self.settings.needed_width)
        elif self._most is not None:
            narrowest = min(narrowest, self._most)
        if whole != self.content.minimumWidth():
            policies = Qt.ScrollBarPolicy
            self.setHorizontalScrollBarPolicy(policies.ScrollBarAsNeeded if whole else policies.ScrollBarAlwaysOff)
            self.content.setMinimumWidth(whole)
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
        left = self.viewport().height() - self.verdict_card.sizeHint().height() - GAP - self._parts.handleWidth()
        if self._chart_share is not None:
            chart = round(self._chart_share * left)
        else:
            lowest = theme.px(CHART_FRAME) + round(CURVES_SHARE * left)
            wished = max(theme.px(COMFORTABLE_TABS) + self.settings.head_height, round(TABS_SHARE * left))
            chart = max(lowest, left - wished)
        chart = max(self._losses.minimumHeight(), min(chart, left - theme.px(LOWEST_TABS)))
        # A column that scrolls shows all of the page in sight: two bars would stand one beside the other.
        whole = self.settings.whole_height if self._scrolls else 0
        lowest = max(theme.px(LOWEST_TABS), whole)
        self.settings.setMinimumHeight(lowest)
        self._parts.setSizes([chart, max(left - chart, lowest)])

    def _line_drawn(self) -> None:
        chart, settings = self._parts.sizes()
        self._chart_share = chart / max(1, chart + settings)
        chart_share.remember(self._chart_share)

    def _tell_of_page(self) -> None:
        self._share_height()
        self.inside_shown.emit(self.settings.is_inside_shown)
        self.network_shown.emit(self.settings.is_network_shown)

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
        self.verdict_card = self._make_verdict_card()
        rows.addWidget(self.verdict_card)
        self._losses = self._losses_card()
        self.settings.page_changed.connect(self._tell_of_page)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setHandleWidth(GAP)
        self._parts.setChildrenCollapsible(False)
        for part in (self._losses, self.settings):
            self._parts.addWidget(part)
        self._parts.splitterMoved.connect(self._line_drawn)
        rows.addWidget(self._parts, 1)
        self.setWidget(self.content)
        for watched in (self.verdict_card, self._losses, self.settings):
            watched.installEventFilter(self)

    def _make_verdict_card(self) -> QFrame:
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
        add_layout(rows, self._figures, 1)
        add_layout(rows, timeline)
        return card
