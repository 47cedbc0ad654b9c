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

from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.run_bar import RunBar
from desktop.panels.training_panel import TrainingPanel
from desktop.theme import SMALLEST_WINDOW, Theme
from desktop.views.loss_plot import LossPlot
from desktop.views.metrics_strip import MetricsStrip
from desktop.views.plane_view import PlaneView
from desktop.views.verdict_view import VerdictView

L = TypeVar("L", bound=QBoxLayout)

COLUMN_WIDTH = 296
SIDE_WIDTH = 232
GAP = 8
QWIDGETSIZE_MAX = 2**24 - 1
"""Qt's own name for "no limit", which PySide leaves out."""

LOSS_SHARE = 1 / 3
LOSS_HEIGHT = 280
"""Of the height and at most so many pixels for the losses; the plane has the rest, until the person draws the line
between them elsewhere."""


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
        self.plane = PlaneView()
        self.verdict = VerdictView()
        self.metrics = MetricsStrip()
        self.loss_plot = LossPlot()
        self._type_scale = 1.0
        self._is_line_drawn = False
        self._left = _column([self.data_panel])
        self._right = _column([self.network_panel, self.regularization_panel, self.training_panel])
        self._notice = QLabel()
        self._notice.setProperty("role", "notice")
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._hints = QLabel()
        self._hints.setProperty("role", "caption")
        self.setCentralWidget(self._central())

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
            self.plane,
            self.verdict,
            self.metrics,
            self.loss_plot,
        )

    def set_theme(self, theme: Theme) -> None:
        """Colours and sizes of everything in the window."""
        for part in self.themed:
            part.set_theme(theme)  # type: ignore[attr-defined]  # every themed part has it
        for column in (self._left, self._right):
            column.setFixedWidth(round(COLUMN_WIDTH * theme.type_scale))
        self._type_scale = theme.type_scale
        self._fit_side()

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
        self._beside_plane.addWidget(self.plane, 1)
        self._with_losses = _bare(QVBoxLayout())
        self._with_losses.addWidget(self.loss_plot, 1)
        for layout in (self._beside_plane, self._with_losses):
            part = QWidget()
            part.setLayout(layout)
            self._middle.addWidget(part)
        self._middle.splitterMoved.connect(self._line_drawn)
        self._arrange(panels=True)

        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addWidget(self._middle, 1)
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
