"""The loss chart as it stands in the window: heading, legend and the choice of axis above the canvas."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.metrics.history import History
from desktop.theme import LIGHT, Theme
from desktop.views.loss_canvas import LossCanvas
from desktop.views.loss_geometry import DASH, DASH_GAP

_PAD: Final = 6


class LossPlot(QFrame):
    """Qt view of training and validation loss over the epochs of a run."""

    logarithmic_changed = Signal(bool)
    """By the person, with the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.canvas = LossCanvas(self)
        self._legend = _Legend(self)
        self.logarithmic_button = QPushButton("Log axis", self)
        self.logarithmic_button.setCheckable(True)
        self.logarithmic_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.logarithmic_button.setToolTip(
            "<qt>Shows small losses as clearly as large ones: equal steps upwards "
            "multiply the loss by the same factor (L).</qt>"
        )
        self.logarithmic_button.clicked.connect(self._on_clicked)
        title = QLabel("Loss")
        title.setProperty("role", "heading")
        unit = QLabel("cross-entropy, nats")
        unit.setProperty("role", "caption")
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(title)
        header.addWidget(unit)
        header.addStretch(1)
        header.addWidget(self._legend)
        header.addSpacing(4)
        header.addWidget(self.logarithmic_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(4)
        rows.addLayout(header)
        rows.addWidget(self.canvas, 1)

    def set_history(self, history: History) -> None:
        """Shows a run's history as it is now; call again when it has grown, at most about 30 times a second."""
        self.canvas.set_history(history)

    def set_markers(self, best_epoch: int | None, stop_epoch: int | None, diverged_epoch: int | None) -> None:
        """Epochs to mark: lowest validation loss, early stop, divergence; None marks nothing."""
        self.canvas.set_markers(best_epoch, stop_epoch, diverged_epoch)

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0; emits nothing."""
        self.logarithmic_button.setChecked(logarithmic)
        self.canvas.set_logarithmic(logarithmic)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._legend.set_theme(theme)
        self.canvas.set_theme(theme)

    def _on_clicked(self, checked: bool) -> None:
        self.canvas.set_logarithmic(checked)
        self.logarithmic_changed.emit(checked)


class _Legend(QWidget):
    """Which line is which: told by stroke as well as by colour."""

    _NAMES = ("Training", "Validation", "Gap")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Training loss dashed, validation loss solid, the gap between them shaded")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words = sum(self.fontMetrics().horizontalAdvance(name) for name in self._NAMES)
        samples = len(self._NAMES) * (_sample(self._theme) + _PAD)
        return QSize(round(words + samples + 4 * _PAD + 2), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 1.0, self.height() / 2
        for name in self._NAMES:
            self._paint_sample(painter, name, left, middle)
            left += _sample(theme) + _PAD
            width = self.fontMetrics().horizontalAdvance(name)
            painter.setPen(QColor(theme.text))
            painter.drawText(QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += width + 2 * _PAD

    def _paint_sample(self, painter: QPainter, name: str, left: float, middle: float) -> None:
        theme, width = self._theme, _sample(self._theme)
        if name == "Gap":
            shade = QColor(theme.gap)
            shade.setAlphaF(0.25)
            painter.fillRect(QRectF(left, middle - 5, width, 10), shade)
            return
        pen = QPen(QColor(theme.train if name == "Training" else theme.validation), 2.2 * theme.line_scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        ends = [(left, left + width)]
        if name == "Training":
            dash = DASH * theme.line_scale
            ends = [(left, left + dash), (left + width - dash, left + width)]
        painter.drawLines([QLineF(start, middle, end, middle) for start, end in ends])


def _sample(theme: Theme) -> float:
    """Width of a line's sample, pixels: two dashes."""
    return (2 * DASH + DASH_GAP) * theme.line_scale
