"""Words and numbers of the pages: a sentence that says what to see, and facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.widgets.controls import explain

COLUMN_GAP: Final = 12
"""Pixels between two facts side by side."""


def sentence(role: str = "caption") -> QLabel:
    """Plain words in as many lines as they need; role: one of the style sheet's."""
    label = role_label("", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


class Fact(QWidget):
    """A number with its name above it, and a few words below."""

    changed = Signal()
    """It says something else, which may need another width."""

    def __init__(self, name: Translatable, help: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value, self.words = role_label(name, "caption"), role_label("", ""), role_label("", "caption")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.name)
        head.addWidget(self.value)
        head.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        add_layout(rows, head)
        rows.addWidget(self.words)
        rows.addStretch(1)  # level with those beside it that have words below
        self.setAccessibleName(worded(name))
        explain(self, help)

    def set(self, value: str, words: str) -> None:
        """Show a number, and what it means."""
        if (value, words) != (self.value.text(), self.words.text()):
            self.value.setText(value)
            self.words.setText(words)
            self.words.setVisible(bool(words))
            self.changed.emit()


class Facts(QWidget):
    """Facts in as many columns as there is room for."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for fact in facts:
            fact.changed.connect(self._fit)
        self._arrange(len(facts))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = len(self._facts)
        while columns > 1 and self._needed(columns) > self.width():
            columns -= 1
        self._arrange(columns)

    def _needed(self, columns: int) -> int:
        """Pixels of width in so many columns."""
        widths = [fact.minimumSizeHint().width() for fact in self._facts]
        return sum(max(widths[column::columns]) + COLUMN_GAP for column in range(columns)) - COLUMN_GAP

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, fact in enumerate(self._facts):
            self._grid.addWidget(fact, place // columns, place % columns)
