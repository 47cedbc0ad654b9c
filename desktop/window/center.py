"""The stage: planes, losses and what is said of them, and how they share the middle of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.metrics.summary import summarize
from core.protocol import VariantSnapshot
from desktop.chart.loss_plot import LossPlot
from desktop.chart.timeline_bar import TimelineBar
from desktop.look.theme import LIGHT, Theme
from desktop.look.verdict_view import VerdictView
from desktop.plane.plane_grid import PlaneGrid
from desktop.table.metrics_strip import MetricsStrip

if TYPE_CHECKING:
    from desktop.table.variant_table import VariantTable

L = TypeVar("L", bound=QBoxLayout)

GAP: Final = 8
SIDE_WIDTH: Final = 232
QWIDGETSIZE_MAX: Final = 2**24 - 1
"""Qt's own name for "no limit", which PySide leaves out."""

LOSS_SHARE: Final = 0.36
LOSS_HEIGHTS: Final = (320, 280, 240)
"""Of the height and at most so many pixels for the losses, fewer where that lets several planes be larger; the planes
have what they can use of the rest, until the person draws the line between them elsewhere."""

PLANES_SHARE: Final = 0.6
"""Of the width, for several planes beside the losses."""

TABLE_BESIDE_CHART: Final = 1240
"""Pixels at 100 % type: from this width on chart and table have room side by side."""


class Stage(QSplitter):
    """Planes above losses, or beside them; one variant's verdict and numbers beside its plane."""

    table_shown = Signal(bool)
    """The table came into sight, or went."""
    variant_chosen = Signal(int)
    """The person chose a variant, by its plane or its row of the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.planes = PlaneGrid()
        self.verdict = VerdictView()
        self.metrics = MetricsStrip()
        self.loss_plot = LossPlot()
        self.timeline = TimelineBar()
        self._table: VariantTable | None = None
        self._theme = LIGHT
        self._chosen = 0
        self._variant_count = 1
        self._has_repeats = False
        self._table_wanted = False
        self._is_table_shown = False
        self._is_line_drawn = False
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self._build()
        self.splitterMoved.connect(self._line_drawn)
        self.planes.chosen.connect(self.variant_chosen)
        self.set_beside(False)

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
        for part in (self.planes, self.verdict, self.metrics, self.loss_plot, self.timeline):
            part.set_theme(theme)
        if self._table is not None:
            self._table.set_theme(theme)
        self._fit_side()

    def set_chosen(self, index: int) -> None:
        """Mark the variant that the panels edit."""
        self._chosen = index
        self.planes.set_chosen(index)
        self.loss_plot.set_chosen(index)
        if self._table is not None:
            self._table.set_chosen(index)

    def set_figures(self, names: Sequence[str], variants: Sequence[VariantSnapshot]) -> None:
        """What each variant has come to: its gap, and its row of the table where that shows."""
        for index, variant in enumerate(variants):
            self.planes.set_gap(index, summarize(variant).gap.median)
        if self._is_table_shown:
            self.table.set_snapshot(names, self._theme.variant_colors, variants)

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Make room for so many planes, and for the table where there is something to compare."""
        self.planes.set_count(variant_count)
        self._variant_count = variant_count
        self._has_repeats = repeat_count > 1
        self._side.setVisible(variant_count == 1)
        self._show_table()
        self._share_out_soon()

    def set_table_visible(self, visible: bool) -> None:
        """Show the table, beside the chart or, where there is no room for both, in its place; or put it away."""
        self._table_wanted = visible
        self._show_table()

    def set_beside(self, beside: bool) -> None:
        """Losses beside the planes, as a single plane is a square and screens are wide; or below them."""
        if beside:
            self.setOrientation(Qt.Orientation.Horizontal)
            self._with_losses.insertWidget(0, self._side)
            self._side_rows.setDirection(QBoxLayout.Direction.LeftToRight)
        else:
            self.setOrientation(Qt.Orientation.Vertical)
            self._with_planes.addWidget(self._side)
            self._side_rows.setDirection(QBoxLayout.Direction.TopToBottom)
        self._fit_side()
        self._show_table()
        self._is_line_drawn = False
        self._share_out_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew, unless the person drew the line."""
        super().resizeEvent(event)
        self._show_table()
        self._share_out_soon()

    def _share_out_soon(self) -> None:
        QTimer.singleShot(0, self, self._share_out)  # once the layouts have their new sizes

    def _share_out(self) -> None:
        if self._is_line_drawn:
            return
        width, height = self.width(), self.height() - GAP
        if self.orientation() == Qt.Orientation.Vertical:
            lowers = [min(round(height * LOSS_SHARE), round(most * self._theme.type_scale)) for most in LOSS_HEIGHTS]
            uppers = [height - max(lower, self._table_height) for lower in lowers]
            upper = max(uppers, key=self._plane_side)
            if self._variant_count > 1:
                upper = min(upper, self.planes.used_height(width, upper))
            self.setSizes([upper, height - upper])
        elif self._variant_count > 1:
            self.setSizes([round(PLANES_SHARE * width), round((1 - PLANES_SHARE) * width)])
        else:
            self.setSizes([self.height(), max(1, width - self.height() - GAP)])

    def _plane_side(self, height: int) -> int:
        return self.planes.side_within(self.width(), height)

    @property
    def _table_height(self) -> int:
        """Height of the losses' card with which the table shows every variant; 0 where it doesn't show."""
        if not self._is_table_shown:
            return 0
        rows = self.table.full_height(self._variant_count, ranges=self._has_repeats)
        return rows + self.timeline.sizeHint().height() + 2 * GAP

    def _show_table(self) -> None:
        shown = (self._variant_count > 1 or self._has_repeats) and self._table_wanted
        is_upright = self.orientation() == Qt.Orientation.Vertical
        has_room_for_both = is_upright and self.width() >= TABLE_BESIDE_CHART * self._theme.type_scale
        if shown or self._table is not None:
            self.table.setVisible(shown)
        self.loss_plot.setVisible(not shown or has_room_for_both)
        if shown != self._is_table_shown:
            self._is_table_shown = shown
            self.table_shown.emit(shown)
            self._share_out_soon()

    def _line_drawn(self) -> None:
        self._is_line_drawn = True

    def _fit_side(self) -> None:
        if self.orientation() == Qt.Orientation.Vertical:
            self._side.setFixedWidth(round(SIDE_WIDTH * self._theme.type_scale))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)

    def _build(self) -> None:
        self._side = QFrame()
        self._side.setProperty("card", "true")
        self._side_rows = QVBoxLayout(self._side)
        self._side_rows.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        self._side_rows.setSpacing(2 * GAP)
        self._side_rows.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        self._side_rows.addWidget(self.metrics, 0, Qt.AlignmentFlag.AlignTop)
        self._side_rows.addStretch(1)
        self._with_planes = bare(QHBoxLayout())
        self._with_planes.addWidget(self.planes, 1)
        self._with_losses = bare(QVBoxLayout())
        self._with_losses.addWidget(self._losses(), 1)
        for layout in (self._with_planes, self._with_losses):
            part = QWidget()
            part.setLayout(layout)
            self.addWidget(part)

    def _losses(self) -> QFrame:
        """Chart, table and timeline, which belong together, in one card."""
        card = QFrame()
        card.setProperty("card", "true")
        self._figures = bare(QHBoxLayout())
        self.loss_plot.setProperty("card", "")
        self._figures.addWidget(self.loss_plot, 1)
        timeline = bare(QHBoxLayout())
        timeline.setContentsMargins(12, 0, 12, 6)
        timeline.addWidget(self.timeline)
        rows = bare(QVBoxLayout(card))
        rows.setSpacing(0)
        rows.addLayout(self._figures, 1)
        rows.addLayout(timeline)
        return card


def bare(layout: L) -> L:
    """The layout without margins, and with the window's gap between its parts."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    return layout
