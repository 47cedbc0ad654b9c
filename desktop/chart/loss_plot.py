"""The loss chart as it stands in the window: heading, legend and the choice of axis above the canvas."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.chart.legend import LossLegend
from desktop.chart.loss_chart import ChartContents, LossChart
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import explain

BESIDE: Final = 8
"""Pixels on either side of the unit."""


class _Unit(QLabel):
    """Words that give way to others: shown where there is room for all of them, and always under the pointer."""

    def __init__(self, text: Translatable) -> None:
        super().__init__(worded(text))
        self.setToolTip(self.text())
        self.setProperty("role", "caption")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.width() >= self.sizeHint().width() + BESIDE:
            super().paintEvent(event)


class LossPlot(QFrame):
    """Qt view of training and validation loss over the epochs of a run, of up to 8 variants. What the chart
    alone has to know is told to its `canvas`, and tells of presses; the `legend` does, too."""

    logarithmic_changed = Signal(bool)
    """By the person, with the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.canvas = LossChart(self)
        self.legend = LossLegend(self)
        self.logarithmic_button = QPushButton(tr("Log axis"), self)
        self.logarithmic_button.setCheckable(True)
        self.logarithmic_button.setProperty("low", "true")  # what the heading doesn't take is the curves'
        self.logarithmic_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(
            self.logarithmic_button,
            "Shows small losses as clearly as large ones: equal steps upwards"
            " multiply the loss by the same factor (L).",
        )
        self.logarithmic_button.clicked.connect(self._on_clicked)
        header = QHBoxLayout()
        header.setSpacing(0)
        header.addWidget(role_label("Loss", "heading"))
        header.addSpacing(BESIDE)
        header.addWidget(_Unit("cross-entropy, nats"), 1)
        header.addWidget(self.legend)
        header.addSpacing(12)
        header.addWidget(self.logarithmic_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 0)
        rows.setSpacing(0)
        add_layout(rows, header)
        rows.addWidget(self.canvas, 1)

    @property
    def contents(self) -> ChartContents:
        """What is shown now."""
        return self.canvas.contents

    def set_contents(self, contents: ChartContents, *, paints_later: bool = False) -> None:
        """As LossChart's, up to 60 times a second; emits nothing."""
        self.canvas.set_contents(contents, paints_later=paints_later)
        self.legend.set_series(contents.series, contents.truth)
        self.logarithmic_button.setChecked(contents.is_logarithmic)

    def set_bare(self) -> None:
        """Leaves out what can be pressed: for a picture."""
        self.logarithmic_button.hide()
        self.canvas.set_bare()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0; emits nothing."""
        self.set_contents(self.contents._replace(is_logarithmic=logarithmic))

    def set_theme(self, theme: Theme) -> None:
        self.legend.set_theme(theme)
        self.canvas.set_theme(theme)

    def _on_clicked(self, checked: bool) -> None:
        self.set_logarithmic(checked)
        self.logarithmic_changed.emit(checked)
