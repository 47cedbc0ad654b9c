"""A small count between minus and plus, such as "2 layers"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import StepButton


class Stepper(QWidget):
    """Minus, the count in words, plus."""

    value_changed = Signal(int)
    """By the person only."""
    edit_finished = Signal()

    def __init__(
        self,
        name: Translatable,
        minimum: int,
        maximum: int,
        told: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """told: how a count reads."""
        super().__init__(parent)
        self._minimum, self._maximum = minimum, maximum
        self._told = told
        name = worded(name)
        self._value = minimum
        self.fewer = StepButton(-1, tr("{name}: one fewer", name=name), self)
        self.more = StepButton(1, tr("{name}: one more", name=name), self)
        self._count = QLabel(self)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self.fewer, self.more):
            button.setProperty("wide", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.fewer, self._count, self.more):
            row.addWidget(part)
        self._show()
        self.fewer.clicked.connect(self._on_fewer)
        self.more.clicked.connect(self._on_more)

    def value(self) -> int:
        """The count shown."""
        return self._value

    def set_value(self, value: int) -> None:
        """Shows a count; emits nothing."""
        self._value = value
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.fewer.set_theme(theme)
        self.more.set_theme(theme)
        self._count.ensurePolished()
        metrics, counts = self._count.fontMetrics(), range(self._minimum, self._maximum + 1)
        self._count.setMinimumWidth(max(metrics.horizontalAdvance(self._told(count)) for count in counts) + 4)

    def _show(self) -> None:
        self._count.setText(self._told(self._value))
        self.fewer.setEnabled(self._value > self._minimum)
        self.more.setEnabled(self._value < self._maximum)

    def _on_fewer(self) -> None:
        self._step(-1, self.fewer)

    def _on_more(self) -> None:
        self._step(1, self.more)

    def _step(self, direction: int, button: StepButton) -> None:
        value = min(max(self._value + direction, self._minimum), self._maximum)
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value)
        if not button.isDown():  # else it is held and repeats
            self.edit_finished.emit()
