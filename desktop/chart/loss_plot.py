"""The loss chart as it stands in the window: heading, legend and the choice of axis above the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.chart.legend import LossLegend
from desktop.chart.loss_chart import LossChart
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import Theme

__all__ = ["Flag", "LossPlot", "LossSeries"]


class LossPlot(QFrame):
    """Qt view of training and validation loss over the epochs of a run, of up to 8 variants."""

    logarithmic_changed = Signal(bool)
    """By the person, with the button."""
    epoch_pressed = Signal(int)
    """The person pressed or dragged in the chart: wants to see this epoch, from 0 to the newest."""
    ghost_pressed = Signal()
    """The person pressed the run before in the legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.canvas = LossChart(self)
        self.legend = LossLegend(self)
        self.logarithmic_button = QPushButton("Log axis", self)
        self.logarithmic_button.setCheckable(True)
        self.logarithmic_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.logarithmic_button.setToolTip(
            "<qt>Shows small losses as clearly as large ones: equal steps upwards "
            "multiply the loss by the same factor (L).</qt>"
        )
        self.logarithmic_button.clicked.connect(self._on_clicked)
        self.canvas.epoch_pressed.connect(self.epoch_pressed)
        self.legend.ghost_pressed.connect(self.ghost_pressed)
        title = QLabel("Loss")
        title.setProperty("role", "heading")
        self._unit = QLabel("cross-entropy, nats")
        self._unit.setProperty("role", "caption")
        self._header = header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(title)
        header.addWidget(self._unit)
        header.addStretch(1)
        header.addWidget(self.legend)
        header.addSpacing(4)
        header.addWidget(self.logarithmic_button)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(4)
        rows.addLayout(header)
        rows.addWidget(self.canvas, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The unit may be left out."""
        hint = super().minimumSizeHint()
        return hint if self._unit.isHidden() else QSize(hint.width() - self._unit_room(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._show_unit()

    def _show_unit(self) -> None:
        """The unit gives way to the names of lines."""
        margins = self.contentsRect().width() - self._header.geometry().width()
        needed = self._header.sizeHint().width() + (self._unit_room() if self._unit.isHidden() else 0)
        is_shown = self.width() >= needed + margins
        if is_shown == self._unit.isHidden():
            self._unit.setVisible(is_shown)
            self._header.invalidate()  # Qt would do so later, and tell a wrong size meanwhile
            self._rows.invalidate()

    def _unit_room(self) -> int:
        return self._unit.sizeHint().width() + self._header.spacing()

    def set_series(self, series: Sequence[LossSeries]) -> None:
        """Shows these curves, as their histories are now; call again when they have grown, up to 60 times a second.

        A series that is alone has its training dashed, its validation solid and the gap between them shaded. Of
        several, each has its own colour, and its number at the end of its validation curve.
        """
        self.canvas.set_series(series)
        if self.legend.set_series(series):
            self._show_unit()

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Marks what changed under way: a small flag on a dotted line, its words under the pointer."""
        self.canvas.set_flags(flags)

    def set_bare(self) -> None:
        """Leaves out what can be pressed: for a picture."""
        self.logarithmic_button.hide()
        self.canvas.set_bare()

    def show_same(self, other: LossPlot) -> None:
        """Shows what another one shows now."""
        self.canvas.show_same(other.canvas)
        self.legend.set_series(other.canvas.series)

    def fit(self) -> None:
        """Shows all epochs and losses again, where the person had zoomed in, and follows the run."""
        self.canvas.fit()

    def set_chosen(self, index: int) -> None:
        """The curves of this one of several series lie on top, a little thicker."""
        self.canvas.set_chosen(index)

    def set_shown_epoch(self, epoch: int | None) -> None:
        """Marks the earlier epoch that everything else shows; None: what training has come to."""
        self.canvas.set_shown_epoch(epoch)

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0; emits nothing."""
        self.logarithmic_button.setChecked(logarithmic)
        self.canvas.set_logarithmic(logarithmic)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.legend.set_theme(theme)
        self.canvas.set_theme(theme)

    def _on_clicked(self, checked: bool) -> None:
        self.canvas.set_logarithmic(checked)
        self.logarithmic_changed.emit(checked)
