"""The main window: where everything stands. No behaviour; the controller brings it to life."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.look.theme import SMALLEST_WINDOW, Theme
from desktop.panels.chosen_variant import ChosenVariant
from desktop.panels.compare_bar import CompareBar
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.run_bar import RunBar
from desktop.panels.training_panel import TrainingPanel
from desktop.plane.plane_view import PlaneView
from desktop.window.center import GAP, Stage, bare

COLUMN_WIDTH = 296


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
        self.compare_bar = CompareBar()
        self.stage = stage = Stage()
        self.planes, self.verdict, self.metrics = stage.planes, stage.verdict, stage.metrics
        self.loss_plot, self.timeline = stage.loss_plot, stage.timeline
        stage.table_shown.connect(self.compare_bar.set_table_shown)
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
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

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
            self.stage,
        )

    def set_theme(self, theme: Theme) -> None:
        """Colours and sizes of everything in the window."""
        for part in self.themed:
            part.set_theme(theme)  # type: ignore[attr-defined]  # every themed part has it
        for column in (self._left, self._right):
            column.setFixedWidth(round(COLUMN_WIDTH * theme.type_scale))

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Make room for so many variants."""
        self.stage.set_comparison(variant_count, repeat_count)
        self._chosen.setVisible(variant_count > 1)
        QTimer.singleShot(0, self, self._fit_panels)

    def set_chosen(self, index: int, name: str, color: str) -> None:
        """Say which variant the panels on the right belong to."""
        self._chosen.set_variant(index + 1, name, color)

    def set_panels_visible(self, visible: bool) -> None:
        """Show the panels, or tuck them away so that plane and losses fill the screen."""
        self._left.setVisible(visible)
        self._right.setVisible(visible)
        self.stage.set_beside(not visible)
        if visible:
            self.run_bar.add_comparison(self.compare_bar)
            self.compare_bar.leave_more()
        else:
            self.compare_bar.move_into_more()
        QTimer.singleShot(0, self, self._fit_panels)

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

    def _focus_moved(self, old: QWidget | None, _new: QWidget | None) -> None:
        """What had the keyboard may go or be disabled; Qt then gives it to whatever comes next, where Space could do
        anything. The plane has no such surprises."""
        try:
            is_lost = old is not None and self.isAncestorOf(old) and not (old.isVisible() and old.isEnabled())
        except RuntimeError:  # deleted already
            return
        if is_lost and self.isVisible():
            self.plane.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell before going."""
        self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_panels)  # once the layouts have their new sizes

    def _fit_panels(self) -> None:
        """Leave out the lines that explain the cures where the panels would have to be scrolled for them."""
        self.regularization_panel.set_captions_visible(True)
        content = self._right.widget()
        layout = content.layout() if content is not None else None
        if layout is not None and self._chosen.isVisibleTo(self):
            layout.activate()
            fits = layout.minimumSize().height() <= self._right.viewport().height()
            self.regularization_panel.set_captions_visible(fits)

    def _central(self) -> QWidget:
        middle = bare(QVBoxLayout())
        middle.addWidget(self.compare_bar.more)
        middle.addWidget(self.stage, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addLayout(middle, 1)
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
