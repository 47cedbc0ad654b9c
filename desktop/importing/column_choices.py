"""What is taken of a table: its columns, and how their values are scaled to the plane."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.data.tables.column_names import column_text
from core.data.tables.columns import Choice
from core.data.tables.table import Table
from core.data.tables.taking import Taken
from core.words import Translatable
from desktop.importing.labelled_choice import LabelledChoice
from desktop.look.language import tr, worded
from desktop.widgets.controls import Switch, explain

_FAR_HELP: Final[Translatable] = "A few points far away from all others squeeze these into a small part of the plane."


class ColumnChoices(QWidget):
    """Qt view of a Choice."""

    choice_changed = Signal(object)
    """Another Choice, by the person only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice(0, 1)
        self.first = LabelledChoice("x", "The column that becomes the first coordinate.", self)
        self.second = LabelledChoice("y", "The column that becomes the second coordinate.", self)
        self.label = LabelledChoice(
            "Label",
            "Says which class a point is of, in words or numbers. Without one all are of one class.",
            self,
        )
        self.role = LabelledChoice(
            "Role", "A column that says training or validation. Without one, points are held out by their share.", self
        )
        self.scale = LabelledChoice(
            "Scale", "The same scale on both axes keeps shapes true; with a scale each, both axes are filled.", self
        )
        self.without_outliers = Switch(self)
        self._far = QLabel(tr("Leave out far points"), self)
        self._far.setBuddy(self.without_outliers)
        for part in (self.without_outliers, self._far):
            explain(part, _FAR_HELP)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, choice in enumerate((self.first, self.second, self.label, self.role, self.scale)):
            grid.addWidget(choice.label, row, 0)
            grid.addWidget(choice.box, row, 1)
        grid.addWidget(self._far, 5, 0, 1, 2)
        grid.addWidget(self.without_outliers, 5, 1, Qt.AlignmentFlag.AlignRight)
        self.first.value_chosen.connect(self._on_first)
        self.second.value_chosen.connect(self._on_second)
        self.label.value_chosen.connect(self._on_label)
        self.role.value_chosen.connect(self._on_role)
        self.scale.value_chosen.connect(self._on_scale)
        self.without_outliers.clicked.connect(self._on_outliers)

    def set_choice(self, table: Table, choice: Choice, taken: Taken | None) -> None:
        """Show what is taken, and what else could be; emits nothing."""
        self._choice = choice
        numeric = [(place, worded(column_text(table.columns[place]))) for place in table.numeric]
        every = [(place, worded(column_text(name))) for place, name in enumerate(table.columns)]
        self.first.set_choices(numeric, choice.x)
        self.second.set_choices(numeric, choice.y)
        self.label.set_choices([(None, tr("none")), *every], choice.label)
        self.role.set_choices([(None, tr("by share")), *every], choice.role)
        self.scale.set_choices([(True, tr("same for both")), (False, tr("one for each"))], choice.one_scale)
        self.without_outliers.setChecked(choice.without_outliers)
        for part in (self.without_outliers, self._far):
            part.setVisible(taken is not None and taken.outliers > 0)

    def _on_first(self, place: int) -> None:
        other = self._choice.x if place == self._choice.y else self._choice.y  # the two change places
        self.choice_changed.emit(replace(self._choice, x=place, y=other))

    def _on_second(self, place: int) -> None:
        other = self._choice.y if place == self._choice.x else self._choice.x
        self.choice_changed.emit(replace(self._choice, x=other, y=place))

    def _on_label(self, place: int | None) -> None:
        self.choice_changed.emit(replace(self._choice, label=place, classes=None))

    def _on_role(self, place: int | None) -> None:
        self.choice_changed.emit(replace(self._choice, role=place))

    def _on_scale(self, one_scale: bool) -> None:
        self.choice_changed.emit(replace(self._choice, one_scale=one_scale))

    def _on_outliers(self, without: bool) -> None:
        self.choice_changed.emit(replace(self._choice, without_outliers=without))
