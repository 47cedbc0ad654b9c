"""Panel of training: optimizer, learning rate, batch size, seed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.experiment.spec import Experiment
from core.words import translatable
from desktop.look.layouts import add_layout, add_layout_at
from desktop.look.theme import Theme
from desktop.panels.panel import ROW_GAP, Panel, place_row, row_grid
from desktop.widgets.controls import IconButton


class TrainingPanel(Panel):
    """Qt view of an experiment's training settings."""

    new_seed_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translatable("Training"), parent, heading="")
        optimizer = row_grid()  # of its own: its long names need the room that long labels below would take
        place_row(optimizer, 0, self.new_editor("training.optimizer"))
        grid = row_grid()
        for row, name in enumerate(("learning_rate", "weight_decay", "batch_size")):
            place_row(grid, row, self.new_editor(f"training.{name}"))
        self._add_seed(grid, grid.rowCount())
        rows = QVBoxLayout()
        rows.setSpacing(ROW_GAP)
        add_layout(rows, optimizer)
        add_layout(rows, grid)
        self.add_layout(rows)
        self.value_changed.connect(self._on_changed)
        self._show_state()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        super().set_theme(theme)
        self.dice.set_theme(theme)

    def _add_seed(self, grid: QGridLayout, row: int) -> None:
        seed = self.new_editor("training.seed")
        self.dice = IconButton("seed", "New seed", "Start again from other initial weights.", self)
        self.dice.clicked.connect(self.new_seed_requested)
        grid.addWidget(seed.label, row, 0)
        line = QGridLayout()
        line.setHorizontalSpacing(4)
        line.setColumnStretch(0, 1)
        line.addWidget(self.dice, 0, 1)
        line.addWidget(seed.controls[0], 0, 2)
        add_layout_at(grid, line, row, 1, 1, 2)

    def _on_changed(self, path: str) -> None:
        if path == "training.optimizer":
            self._show_state()

    def _show_state(self) -> None:
        """Only AdamW decays weights."""
        self.editors["training.weight_decay"].set_visible(self.editors["training.optimizer"].value() == "adamw")
