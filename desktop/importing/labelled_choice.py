"""A drop-down list with a caption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from core.words import Translatable
from desktop.look.language import worded
from desktop.widgets.controls import ChoiceBox, explain


class LabelledChoice(QObject):
    """A caption and a list to choose from. Shows a value; tells of another one that the person chose."""

    value_chosen = Signal(object)
    """By the person only."""

    def __init__(self, caption: Translatable, help: Translatable, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(worded(caption), parent)
        self.label.setProperty("role", "caption")
        self.box = ChoiceBox(parent)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.setAccessibleName(worded(caption))
        self.label.setBuddy(self.box)
        self._values: list[Any] = []
        self._texts: list[str] = []
        for part in (self.label, self.box):
            explain(part, help)
        self.box.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]], value: Any) -> None:
        """What can be chosen, as values and their words, and what is chosen now; emits nothing."""
        values, texts = [one for one, _ in choices], [text for _, text in choices]
        if (values, texts) != (self._values, self._texts):
            self._values, self._texts = values, texts
            self.box.clear()
            self.box.addItems(texts)
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _on_activated(self, index: int) -> None:
        self.value_chosen.emit(self._values[index])
