"""The run's numbers of this moment: both losses, large, the accuracies below them, then gap and penalty."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.metrics.summary import NO_NUMBER
from core.protocol import Measures
from core.words import Translatable
from desktop.look.labels import role_label
from desktop.look.language import number, worded
from desktop.look.loss_text import loss_text
from desktop.look.number_label import NumberLabel
from desktop.look.theme import Theme
from desktop.look.verdict_view import Beside

_WORDS: Final[dict[str, tuple[Translatable, Translatable]]] = {
    "validation_loss": (
        "Validation loss",
        "Validation loss: how wrong the network is on points it never learns from. What counts in the end.",
    ),
    "train_loss": (
        "Training loss",
        "Training loss: how wrong the network is on the points it learns from. Measured with dropout off and without"
        " the penalty, so that it compares with validation loss.",
    ),
    "validation_accuracy": (
        "Validation accuracy",
        "Validation accuracy: share of held-out points on the right side of the boundary.",
    ),
    "train_accuracy": (
        "Training accuracy",
        "Training accuracy: share of training points on the right side of the boundary.",
    ),
    "gap": (
        "Generalization gap",
        "Generalization gap: validation loss minus training loss. Learning points by heart widens it.",
    ),
    "penalty": (
        "Penalty",
        "Penalty: what L1 and L2 add to the objective for the size of the weights. Not part of the losses.",
    ),
}
"""What each number is called, and what it means."""
_WIDEST: Final = {"validation_loss": "88.88", "train_loss": "8.888", "gap": "−8.888", "penalty": "8.888"}


class MetricsStrip(Beside):
    """Qt view of one moment's measures. Its numbers keep their places, whatever their length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers: dict[str, NumberLabel] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        self._losses = [self._number("validation_loss", "headline"), self._number("train_loss", "second")]
        self._accuracies = [
            _pair("validation ·", self._number("validation_accuracy", "caption")),
            _pair("training ·", self._number("train_accuracy", "caption")),
        ]
        self._others = [
            _pair("gap", self._number("gap", "caption")),
            _pair("penalty", self._number("penalty", "caption")),
        ]
        for column, parts in enumerate(zip(self._losses, self._accuracies, self._others, strict=True)):
            for row, part in enumerate(parts):
                grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(2, 1)

    def set_flat(self, flat: bool) -> None:
        """Without gap and penalty, which come second."""
        for other in self._others:
            other.setVisible(not flat)

    def set_measures(self, measures: Measures | None) -> None:
        """Shows the measures of a snapshot; None or NaN shows a dash."""
        texts = dict.fromkeys(self.numbers, NO_NUMBER)
        if measures is not None:
            texts = {
                "train_loss": loss_text(measures.train_loss),
                "validation_loss": loss_text(measures.validation_loss),
                "train_accuracy": share_text(measures.train_accuracy),
                "validation_accuracy": share_text(measures.validation_accuracy),
                "gap": loss_text(measures.validation_loss - measures.train_loss),
                "penalty": loss_text(measures.penalty),
            }
        for name, text in texts.items():
            self.numbers[name].set_number(text)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        del theme  # the style sheet does it all
        for name, label in self.numbers.items():
            label.set_widest(_WIDEST.get(name, "88.8 %"))

    def _number(self, name: str, role: str) -> NumberLabel:
        label = NumberLabel(role, NO_NUMBER)
        words, help = map(worded, _WORDS[name])
        label.setAccessibleName(words)
        label.setToolTip(f"<qt>{help}</qt>")
        self.numbers[name] = label
        return label


def _pair(words: Translatable, number: NumberLabel) -> QWidget:
    """A caption and the number that it speaks of."""
    pair, caption = QWidget(), role_label(words, "caption")
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    caption.setToolTip(number.toolTip())
    row.addWidget(caption)
    row.addWidget(number)
    row.addStretch(1)
    return pair


def share_text(value: float) -> str:
    """A share as a percentage with one decimal: "86.0 %", "100 %"; a dash for NaN."""
    if not math.isfinite(value):
        return NO_NUMBER
    percent = round(100 * value, 1)
    return "100 %" if percent >= 100 else number(f"{percent:.1f} %")
