"""Panel of the data: the recipe of the generated points, and how many there are of each role."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.experiment.changes import SAMPLE_PATHS
from core.experiment.spec import Experiment
from desktop.look.labels import role_label
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import Theme
from desktop.panels.generator_buttons import GeneratorButtons
from desktop.panels.panel import Panel, align, place_row, row_grid
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import NumberEditor


class DataPanel(QWidget):
    """Qt view of an experiment's data."""

    value_changed = Signal(str, object)
    """Path and value, by the person only."""
    edit_finished = Signal(str)
    generator_chosen = Signal(str)
    new_sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recipe = Panel("Data", self, heading="")
        self.recipe.setProperty("card", "")
        self._fill_recipe()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.recipe)
        self.recipe.value_changed.connect(self.value_changed)
        self.recipe.edit_finished.connect(self.edit_finished)
        self.set_counts(0, 0)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        self.recipe.set_experiment(experiment, variant)
        self.generators.set_class_count(experiment.data.class_count)
        self.generators.set_chosen(experiment.data.generator)
        for path in SAMPLE_PATHS:
            self.recipe.editors[path].set_enabled(experiment.data.generator is not None)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for part in (self.recipe, self.generators):
            part.set_theme(theme)
        self._align()
        for mark, is_validation in ((self._training_mark, False), (self._validation_mark, True)):
            mark.setPixmap(point_pixmap(0, is_validation, theme.px(9), theme, self.devicePixelRatioF()))

    def set_counts(self, training: int, validation: int) -> None:
        """Tells how many points are learned from and how many are held out."""
        self._training_count.setText(f"{training:,} training")
        self._validation_count.setText(f"{validation:,} validation")

    def _align(self) -> None:
        align([editor for editor in self.recipe.editors.values() if isinstance(editor, NumberEditor)])

    def _fill_recipe(self) -> None:
        card = self.recipe
        self.generators = GeneratorButtons(card)
        self.generators.generator_chosen.connect(self.generator_chosen)
        card.add_widget(self.generators)
        grid = row_grid()
        for row, path in enumerate(("data.point_count", "data.noise", "data.label_noise", "data.validation_share")):
            place_row(grid, row, card.new_editor(path))
        card.add_layout(grid)
        card.add_layout(self._counts_row())
        self.new_sample = QPushButton("New sample", card)
        explain(self.new_sample, "Other points from the same dataset: does the network find the same shape again? (G)")
        self.new_sample.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_sample.clicked.connect(self.new_sample_requested)
        card.add_widget(self.new_sample)

    def _counts_row(self) -> QHBoxLayout:
        self._training_mark, self._validation_mark = QLabel(), QLabel()
        self._training_count, self._validation_count = role_label("", "caption"), role_label("", "caption")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._training_mark)
        row.addWidget(self._training_count)
        row.addSpacing(12)
        row.addWidget(self._validation_mark)
        row.addWidget(self._validation_count)
        row.addStretch(1)
        return row
