"""The run's numbers of this moment, large: both losses and accuracies, their gap, the penalty."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.protocol import Measures
from desktop.look.labels import hairline, role_label
from desktop.look.style import tabular
from desktop.look.theme import Theme

_NONE: Final = "–"  # noqa: RUF001 - the dash for "no number"
_WIDEST: Final = "88.8 %"

# Name in the code, caption, what it means; two a row, below the heads "Training" and "Validation".
_NUMBERS: Final = (
    (
        "train_loss",
        "Loss",
        "Training loss: how wrong the network is on the points it learns from. Measured with dropout off and without"
        " the penalty, so that it compares with validation loss.",
    ),
    (
        "validation_loss",
        "Loss",
        "Validation loss: how wrong the network is on points it never learns from. What counts in the end.",
    ),
    ("train_accuracy", "Accuracy", "Training accuracy: share of training points on the right side of the boundary."),
    (
        "validation_accuracy",
        "Accuracy",
        "Validation accuracy: share of held-out points on the right side of the boundary.",
    ),
    (
        "gap",
        "Gap",
        "Generalization gap: validation loss minus training loss. Learning points by heart widens it.",
    ),
    (
        "penalty",
        "Penalty",
        "What L1 and L2 add to the objective for the size of the weights. Not part of the losses shown.",
    ),
)
_HEADS: Final = ("Training", "Validation")


class MetricsStrip(QWidget):
    """Qt view of one moment's measures. Its numbers keep their places, whatever their length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        for column, head in enumerate(_HEADS):
            grid.addWidget(role_label(head, "column"), 0, column)
            grid.setColumnStretch(column, 1)
        for index, (name, caption, help) in enumerate(_NUMBERS):
            row, column = divmod(index, len(_HEADS))
            number = role_label(_NONE, "number")
            number.setAccessibleName(help.partition(":")[0] if ":" in help else caption)
            under = role_label(caption, "caption")
            for part in (number, under):
                part.setToolTip(f"<qt>{help}</qt>")
            self.numbers[name] = number
            top = 1 + 3 * row
            grid.setRowMinimumHeight(top, 16 if row == 2 else 4)
            if name == "gap":  # from here on numbers belong to training and validation alike
                line = hairline(Qt.Orientation.Horizontal)
                grid.addWidget(line, top, 0, 1, len(_HEADS), Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, top + 1, column)
            grid.addWidget(under, top + 2, column)

    def set_measures(self, measures: Measures | None) -> None:
        """Shows the measures of a snapshot; None or NaN shows a dash."""
        texts = dict.fromkeys(self.numbers, _NONE)
        if measures is not None:
            gap = measures.validation_loss - measures.train_loss
            texts = {
                "train_loss": loss_text(measures.train_loss),
                "validation_loss": loss_text(measures.validation_loss),
                "train_accuracy": share_text(measures.train_accuracy),
                "validation_accuracy": share_text(measures.validation_accuracy),
                "gap": loss_text(gap),
                "penalty": loss_text(measures.penalty),
            }
        for name, text in texts.items():
            label = self.numbers[name]
            if label.text() != text:
                label.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        del theme  # the style sheet does it all
        for label in self.numbers.values():
            label.ensurePolished()
            label.setFont(tabular(label.font()))
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_WIDEST))


def loss_text(value: float) -> str:
    """A loss in at most six characters or so: "0.462", "12.35", "4.1e+12"; a dash for NaN."""
    if not math.isfinite(value):
        return _NONE
    size = abs(value)
    if size < 0.0005:
        return "0.000"  # never with a minus sign
    if size < 9.9995:
        return f"{value:.3f}"
    if size < 1000:
        return f"{value:.4g}"
    return f"{value:.0f}" if size < 99_999.5 else f"{value:.0e}".replace("e+0", "e").replace("e+", "e")


def share_text(value: float) -> str:
    """A share as a percentage with one decimal: "86.0 %", "100 %"; a dash for NaN."""
    if not math.isfinite(value):
        return _NONE
    percent = round(100 * value, 1)
    return "100 %" if percent >= 100 else f"{percent:.1f} %"
