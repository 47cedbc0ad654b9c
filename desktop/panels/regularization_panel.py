"""Panel of the cures, batch normalization among them: a switch for each, its strength, and a line on what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.experiment.fields import FIELDS
from core.experiment.spec import Experiment
from desktop.look.labels import role_label
from desktop.panels.panel import ROW_GAP, Panel, place_row, row_grid
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import FieldEditor

# Switch, its value, and the line below them; the whole story is in the tooltip.
_CURES: Final = (
    ("regularization.dropout.enabled", "regularization.dropout.rate", "Silences random units in each step"),
    ("regularization.l2.enabled", "regularization.l2.strength", "Shrinks large weights the most"),
    ("regularization.l1.enabled", "regularization.l1.strength", "Pulls all weights towards zero"),
    ("network.batch_normalization", "", "For deep networks; hardly a cure"),
    ("regularization.early_stopping.enabled", "", "Stops once validation loss stalls"),
)
_STOPPING: Final = "regularization.early_stopping."


class RegularizationPanel(Panel):
    """Qt view of a variant's regularization."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Regularization", parent)
        self._switched: list[tuple[FieldEditor, FieldEditor]] = []
        self._captions: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for index, (switch_path, value_path, caption) in enumerate(_CURES):
            self._add_cure(grid, 3 * index, switch_path, value_path, caption)
        self.add_layout(grid)
        self._details = QWidget(self)
        details = row_grid()
        self._details.setLayout(details)
        details.setContentsMargins(0, ROW_GAP, 0, 0)
        for row, (name, label) in enumerate(
            (("patience", "Patience, epochs"), ("min_delta", "Min. improvement"), ("restore_best", ""))
        ):
            place_row(details, row, self.new_editor(_STOPPING + name, label))
        self.add_widget(self._details)
        self.value_changed.connect(self._on_changed)
        self._show_state()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        self._show_state()

    def set_captions_visible(self, visible: bool) -> None:
        """Show what each cure does in a line below it; without them the panel is lower, and tooltips still tell."""
        for caption in self._captions:
            caption.setVisible(visible)

    def _add_cure(self, grid: QGridLayout, row: int, switch_path: str, value_path: str, caption: str) -> None:
        if row:
            grid.setRowMinimumHeight(row - 1, 2 * ROW_GAP)
        switch = self.new_editor(switch_path)
        grid.addWidget(switch.controls[0], row, 0)
        if value_path:
            value = self.new_editor(value_path)
            value.label.hide()
            grid.addWidget(switch.label, row, 1)
            for column, control in enumerate(value.controls, start=2):
                control.setAccessibleName(f"{FIELDS[switch_path].label}, {value.field.label.lower()}")
                explain(control, value.field.help)
                grid.addWidget(control, row, column)
            self._switched.append((switch, value))
        else:
            grid.addWidget(switch.label, row, 1, 1, 3)
        line = role_label(caption, "caption")
        line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        explain(line, FIELDS[switch_path].help)
        grid.addWidget(line, row + 1, 1, 1, 3)
        self._captions.append(line)

    def _on_changed(self, path: str) -> None:
        if path.endswith(".enabled"):
            self._show_state()

    def _show_state(self) -> None:
        """Greys out what is switched off, and tucks early stopping's details away."""
        for switch, value in self._switched:
            value.set_enabled(switch.value())
        self._details.setVisible(self.editors[_STOPPING + "enabled"].value())
