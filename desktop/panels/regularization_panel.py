"""Panel of the cures, batch normalization among them: one line each with its switch, its strength and what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.experiment.fields import FIELDS, NEEDS_HIDDEN_LAYER, NO_HIDDEN_LAYER
from core.experiment.spec import Experiment
from desktop.look.labels import role_label
from desktop.panels.panel import ROW_GAP, Panel, place_row, row_grid
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import FieldEditor

# Switch, its value, and what it does; the whole story is in the tooltip.
_CURES: Final = (
    ("regularization.dropout.enabled", "regularization.dropout.rate", "Silences random units in each step"),
    ("regularization.l2.enabled", "regularization.l2.strength", "Shrinks large weights the most"),
    ("regularization.l1.enabled", "regularization.l1.strength", "Pulls all weights towards zero"),
    ("network.batch_normalization", "", "For deep networks; hardly a cure"),
    ("regularization.early_stopping.enabled", "regularization.early_stopping.patience", "Stops once loss stalls"),
)
_STOPPING: Final = "regularization.early_stopping."
_LINE: Final = 4
"""Column of the words where they stand in the cure's line; narrower panels have them below it."""


class RegularizationPanel(Panel):
    """Qt view of a variant's regularization."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Regularization", parent, heading="")
        self._switched: list[tuple[FieldEditor, FieldEditor]] = []
        self._captions: list[QLabel] = []
        self._has_hidden_layers = True
        self._in_line = False
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        for index, (switch_path, value_path, caption) in enumerate(_CURES):
            self._add_cure(3 * index, switch_path, value_path, caption)
        self._place_captions()
        self.add_layout(grid)
        self._details = QWidget(self)
        details = row_grid()
        self._details.setLayout(details)
        details.setContentsMargins(0, ROW_GAP, 0, 0)
        for row, (name, label) in enumerate((("min_delta", "Min. improvement"), ("restore_best", ""))):
            place_row(details, row, self.new_editor(_STOPPING + name, label))
        self.add_widget(self._details)
        self.value_changed.connect(self._on_changed)
        self._show_state()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        self._has_hidden_layers = bool(experiment.variants[variant].network.hidden)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_captions()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words beside the cures go below them before anything is cut off."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - (self._captions_width() if self._in_line else 0), hint.height())

    def _add_cure(self, row: int, switch_path: str, value_path: str, caption: str) -> None:
        grid = self._grid
        if row:
            grid.setRowMinimumHeight(row - 1, 2 * ROW_GAP)
        switch = self.new_editor(switch_path)
        grid.addWidget(switch.controls[0], row, 0)
        grid.addWidget(switch.label, row, 1)
        if value_path:
            value = self.new_editor(value_path)
            value.label.hide()
            for column, control in enumerate(value.controls, start=2):
                control.setAccessibleName(f"{FIELDS[switch_path].label}, {value.field.label.lower()}")
                explain(control, value.field.help)
                grid.addWidget(control, row, column)
            self._switched.append((switch, value))
        line = role_label(caption, "caption")
        line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        explain(line, FIELDS[switch_path].help)
        self._captions.append(line)

    def _place_captions(self) -> None:
        """The words in the cures' lines where there is room for them, else below."""
        others = self.sizeHint().width() - (self._captions_width() if self._in_line else 0)
        in_line = self.width() >= others + self._captions_width()
        if (
            in_line == self._in_line
            and self._captions[0].parent() is not None
            and self._grid.indexOf(self._captions[0]) >= 0
        ):
            return
        self._in_line = in_line
        for index, caption in enumerate(self._captions):
            self._grid.removeWidget(caption)
            if in_line:
                self._grid.addWidget(caption, 3 * index, _LINE)
            else:
                self._grid.addWidget(caption, 3 * index + 1, 1, 1, 3)
        self._grid.setColumnStretch(2, 1)

    def _captions_width(self) -> int:
        return max(caption.sizeHint().width() for caption in self._captions) + self._grid.horizontalSpacing()

    def _on_changed(self, path: str) -> None:
        if path.endswith(".enabled"):
            self._show_state()

    def _show_state(self) -> None:
        """Greys out what is switched off, tucks early stopping's details away, and says what has no effect."""
        for (path, _, words), caption in zip(_CURES, self._captions, strict=True):
            is_idle = path in NEEDS_HIDDEN_LAYER and not self._has_hidden_layers
            caption.setText(NO_HIDDEN_LAYER if is_idle else words)
        for switch, value in self._switched:
            value.set_enabled(switch.value())
        self._details.setVisible(self.editors[_STOPPING + "enabled"].value())
