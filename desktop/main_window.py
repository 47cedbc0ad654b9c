"""The main window: where everything stands. No behaviour; the controller brings it to life."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
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
from desktop.theme import Theme
from desktop.views.loss_plot import LossPlot
from desktop.views.metrics_strip import MetricsStrip
from desktop.views.plane_view import PlaneView
from desktop.views.verdict_view import VerdictView

COLUMN_WIDTH = 296
SIDE_WIDTH = 232
GAP = 8


class MainWindow(QMainWindow):
    """Run bar on top; data on the left, network and regularization on the right, plane and losses between them."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Overfitting Playground")
        self.setMinimumSize(960, 600)
        self.run_bar = RunBar()
        self.data_panel = DataPanel()
        self.network_panel = NetworkPanel()
        self.regularization_panel = RegularizationPanel()
        self.training_panel = TrainingPanel()
        self.plane = PlaneView()
        self.verdict = VerdictView()
        self.metrics = MetricsStrip()
        self.loss_plot = LossPlot()
        self._left = _column([self.data_panel])
        self._right = _column([self.network_panel, self.regularization_panel, self.training_panel])
        self._notice = QLabel()
        self._notice.setProperty("role", "notice")
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._hints = QLabel()
        self._hints.setProperty("role", "caption")
        self.setCentralWidget(self._central())

    @property
    def themed(self) -> tuple[QWidget, ...]:
        """The parts that take a theme."""
        return (
            self.run_bar,
            self.data_panel,
            self.network_panel,
            self.regularization_panel,
            self.training_panel,
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
        self._side.setFixedWidth(round(SIDE_WIDTH * theme.type_scale))

    def set_panels_visible(self, visible: bool) -> None:
        """Tuck the panels away, so that plane and losses fill the screen."""
        self._left.setVisible(visible)
        self._right.setVisible(visible)

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

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell before going."""
        self.closing.emit()
        event.accept()

    def _central(self) -> QWidget:
        self._side = QFrame()
        self._side.setProperty("card", "true")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        side.setSpacing(2 * GAP)
        side.addWidget(self.verdict)
        side.addWidget(self.metrics)
        side.addStretch(1)

        upper = QWidget()
        top = QHBoxLayout(upper)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(GAP)
        top.addWidget(self.plane, 1)
        top.addWidget(self._side)

        middle = QSplitter(Qt.Orientation.Vertical)
        middle.setHandleWidth(GAP)
        middle.setChildrenCollapsible(False)
        middle.addWidget(upper)
        middle.addWidget(self.loss_plot)
        # Two thirds for the plane, one for the losses, until the person draws the line elsewhere.
        middle.setSizes([2000, 1000])
        middle.setStretchFactor(0, 2)
        middle.setStretchFactor(1, 1)

        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addWidget(middle, 1)
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
