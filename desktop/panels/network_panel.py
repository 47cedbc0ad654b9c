"""Panel of the network: hidden layers, activation, and how its size compares with the number of points."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.fields import FIELDS
from core.spec import Experiment
from desktop.panels.controls import explain
from desktop.panels.layers_editor import LayersEditor
from desktop.panels.panel import Panel, place_row, role_label, row_grid


class NetworkPanel(Panel):
    """Qt view of a variant's network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Network", parent)
        self.layers = LayersEditor(FIELDS["network.hidden"], self)
        self.add_editor(self.layers)
        self.add_to_heading(self.layers.stepper)
        self.add_widget(self.layers.columns)
        grid = row_grid()
        place_row(grid, 0, self.new_editor("network.activation"))
        self.add_layout(grid)
        self._counts = role_label("", "caption")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_widget(self._counts)
        self.set_counts(0, 0)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        self.layers.columns.set_outputs(experiment.output_count)

    def set_counts(self, parameters: int, training_points: int) -> None:
        """Tells the network's trainable numbers beside the points that they are fitted to."""
        points = "training point" if training_points == 1 else "training points"
        text = f"{_shortened(parameters)} parameters for {training_points:,} {points}"
        if text == self._counts.text():
            return
        crowded = parameters > training_points > 0
        self._counts.setText(text)
        explain(
            self._counts,
            "More parameters than training points: the network can learn every point by heart."
            if crowded
            else "At least as many training points as parameters: little room to learn points by heart.",
        )
        if self._counts.property("crowded") != crowded:
            self._counts.setProperty("crowded", crowded)
            self._counts.style().unpolish(self._counts)
            self._counts.style().polish(self._counts)


def _shortened(count: int) -> str:
    """Exact up to 99,999, then in thousands, so that the line never outgrows the panel."""
    return f"{count:,}" if count < 100_000 else f"{count / 1000:.0f}k"
