"""The main window: where everything stands. No behaviour; the controller brings it to life."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.compare_bar import CompareBar
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.run_bar import RunBar
from desktop.panels.timeline_bar import TimelineBar
from desktop.panels.training_panel import TrainingPanel
from desktop.theme import SMALLEST_WINDOW, Theme
from desktop.views.chosen_variant import ChosenVariant
from desktop.views.loss_plot import LossPlot
from desktop.views.metrics_strip import MetricsStrip
from desktop.views.plane_grid import PlaneGrid
from desktop.views.plane_view import PlaneView
from desktop.views.variant_table import VariantTable
from desktop.views.verdict_view import VerdictView

L = TypeVar("L", bound=QBoxLayout)

COLUMN_WIDTH = 296
SIDE_WIDTH = 232
GAP = 8
QWIDGETSIZE_MAX = 2**24 - 1
"""Qt's own name for "no limit", which PySide leaves out."""

LOSS_SHARE = 0.36
LOSS_HEIGHT = 320
"""Of the height and at most so many pixels for the losses; the plane has the rest, until the person draws the line
between them elsewhere."""

TABLE_BESIDE_CHART = 1240
"""Pixels at 100 % type: from this width on chart and table have room side by side."""


class MainWindow(QMainWindow):
    """Run bar on top; data on the left, network and regularization on the right, plane and losses between them."""

    closing = Signal()
    full_screen_left = Signal()
    """Escape was pressed in full screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Overfitting Playground")
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.run_bar = RunBar()
        self.data_panel = DataPanel()
        self.network_panel = NetworkPanel()
        self.regularization_panel = RegularizationPanel()
        self.training_panel = TrainingPanel()
        self.planes = PlaneGrid()
        self.compare_bar = CompareBar()
        self.verdict = VerdictView()
        self.metrics = MetricsStrip()
        self.loss_plot = LossPlot()
        self.table = VariantTable()
        self.timeline = TimelineBar()
        self._type_scale = 1.0
        self._variant_count = 1
        self._compares = False
        self._table_wanted: bool | None = None
        self._is_line_drawn = False
        self._left = _column([self.data_panel])
        self._chosen = ChosenVariant()
        self._right = _column([self._chosen, self.network_panel, self.regularization_panel, self.training_panel])
        self._notice = QLabel()
        self._notice.setProperty("role", "notice")
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._hints = QLabel()
        self._hints.setProperty("role", "caption")
        self.setCentralWidget(self._central())
        self.run_bar.add_comparison(self.compare_bar)

    @property
    def plane(self) -> PlaneView:
        """The plane of the first variant."""
        return self.planes.plane(0)

    @property
    def panels(self) -> tuple[DataPanel, NetworkPanel, RegularizationPanel, TrainingPanel]:
        """Where settings are shown and changed."""
        return (self.data_panel, self.network_panel, self.regularization_panel, self.training_panel)

    @property
    def themed(self) -> tuple[QWidget, ...]:
        """The parts that take a theme."""
        return (
            self.run_bar,
            *self.panels,
            self._chosen,
            self.compare_bar,
            self.planes,
            self.verdict,
            self.metrics,
            self.loss_plot,
            self.table,
            self.timeline,
        )

    def set_theme(self, theme: Theme) -> None:
        """Colours and sizes of everything in the window."""
        for part in self.themed:
            part.set_theme(theme)  # type: ignore[attr-defined]  # every themed part has it
        for column in (self._left, self._right):
            column.setFixedWidth(round(COLUMN_WIDTH * theme.type_scale))
        self._type_scale = theme.type_scale
        self._fit_side()

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Make room for so many planes, and for the table where there is something to compare."""
        self.planes.set_count(variant_count)
        self._variant_count = variant_count
        self._compares = variant_count > 1 or repeat_count > 1
        self._side.setVisible(variant_count == 1)
        self._show_table()

    def set_chosen(self, index: int, name: str, color: str) -> None:
        """Say which variant the panels on the right belong to."""
        self._chosen.setVisible(self._variant_count > 1)
        self._chosen.set_variant(index + 1, name, color)

    def set_table_visible(self, visible: bool) -> None:
        """Show the table, beside the chart or in its place, or put it away; until told, it shows where there is room
        for both."""
        self._table_wanted = visible
        self._show_table()

    @property
    def table_visible(self) -> bool:
        """Whether the table shows, or would with something to compare."""
        return self._has_room_for_table if self._table_wanted is None else self._table_wanted

    def set_panels_visible(self, visible: bool) -> None:
        """Show the panels, or tuck them away so that plane and losses fill the screen."""
        self._left.setVisible(visible)
        self._right.setVisible(visible)
        self._arrange(panels=visible)

    @property
    def notice(self) -> str:
        """The line at the bottom, as shown now."""
        return self._notice.text()

    def set_notice(self, text: str) -> None:
        """One line at the bottom; empty to take it away."""
        self._notice.setText(text)
        self._notice.setToolTip(text)

    def set_hints(self, text: str) -> None:
        """Keys worth knowing, at the bottom right."""
        self._hints.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape, if nothing in the window wanted it, leaves full screen."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.full_screen_left.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell before going."""
        self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room between plane and losses anew, unless the person drew the line between them."""
        super().resizeEvent(event)
        self._show_table()
        QTimer.singleShot(0, self, self._share_out)  # once the layouts have their new sizes

    def _arrange(self, *, panels: bool) -> None:
        """With panels: losses below the plane. Without: beside it, since the plane is a square and screens are wide."""
        if panels:
            self._middle.setOrientation(Qt.Orientation.Vertical)
            self._beside_plane.addWidget(self._side)
            self._side_rows.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            self._middle.setOrientation(Qt.Orientation.Horizontal)
            self._with_losses.insertWidget(0, self._side)
            self._side_rows.setDirection(QBoxLayout.Direction.LeftToRight)
        self._fit_side()
        self._is_line_drawn = False
        QTimer.singleShot(0, self, self._share_out)

    def _share_out(self) -> None:
        if self._is_line_drawn:
            return
        middle = self._middle
        if middle.orientation() == Qt.Orientation.Vertical:
            height = middle.height() - GAP
            lower = min(round(height * LOSS_SHARE), round(LOSS_HEIGHT * self._type_scale))
            middle.setSizes([height - lower, lower])
        else:
            middle.setSizes([middle.height(), max(1, middle.width() - middle.height() - GAP)])

    @property
    def _has_room_for_table(self) -> bool:
        return self._middle.width() >= TABLE_BESIDE_CHART * self._type_scale and (
            self._middle.orientation() == Qt.Orientation.Vertical
        )

    def _show_table(self) -> None:
        visible = self._compares and self.table_visible
        self.table.setVisible(visible)
        self.loss_plot.setVisible(not visible or self._has_room_for_table)
        self.compare_bar.set_table_shown(visible)

    def _line_drawn(self) -> None:
        self._is_line_drawn = True

    def _fit_side(self) -> None:
        if self._middle.orientation() == Qt.Orientation.Vertical:
            self._side.setFixedWidth(round(SIDE_WIDTH * self._type_scale))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)

    def _central(self) -> QWidget:
        self._side = QFrame()
        self._side.setProperty("card", "true")
        self._side_rows = QVBoxLayout(self._side)
        self._side_rows.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        self._side_rows.setSpacing(2 * GAP)
        self._side_rows.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        self._side_rows.addWidget(self.metrics, 0, Qt.AlignmentFlag.AlignTop)
        self._side_rows.addStretch(1)

        self._middle = QSplitter()
        self._middle.setHandleWidth(GAP)
        self._middle.setChildrenCollapsible(False)
        self._beside_plane = _bare(QHBoxLayout())
        self._beside_plane.addWidget(self.planes, 1)
        self._with_losses = _bare(QVBoxLayout())
        self._with_losses.addWidget(self._lower(), 1)
        for layout in (self._beside_plane, self._with_losses):
            part = QWidget()
            part.setLayout(layout)
            self._middle.addWidget(part)
        self._middle.splitterMoved.connect(self._line_drawn)
        self._arrange(panels=True)

        self._centre = _bare(QVBoxLayout())
        self._centre.addWidget(self.compare_bar.more)
        self._centre.addWidget(self._middle, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addLayout(self._centre, 1)
        columns.addWidget(self._right)

        footer = QHBoxLayout()
        footer.setContentsMargins(GAP, 0, GAP, 0)
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        footer.addWidget(self._notice, 1)
        footer.addWidget(self._hints)

        central = QWidget()
        rows = QVBoxLayout(central)
        rows.setContentsMargins(GAP, GAP, GAP, GAP)
        rows.setSpacing(GAP)
        rows.addWidget(self.run_bar)
        rows.addLayout(columns, 1)
        rows.addLayout(footer)
        return central

    def _lower(self) -> QFrame:
        """Chart, table and timeline, which belong together, in one card."""
        card = QFrame()
        card.setProperty("card", "true")
        self._figures = _bare(QHBoxLayout())
        for part in (self.loss_plot, self.table):
            part.setProperty("card", "")
            self._figures.addWidget(part, 1)
        rows = _bare(QVBoxLayout(card))
        rows.setSpacing(0)
        rows.addLayout(self._figures, 1)
        timeline = _bare(QHBoxLayout())
        timeline.setContentsMargins(12, 0, 12, 6)
        timeline.addWidget(self.timeline)
        rows.addLayout(timeline)
        return card


def _bare(layout: L) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    return layout


def _column(panels: list[QWidget]) -> QScrollArea:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    for panel in panels:
        layout.addWidget(panel)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(COLUMN_WIDTH)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
