"""What every panel is: rows of editors in aligned columns, perhaps below a heading."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import Experiment
from core.words import Translatable
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.field_editors import ChoiceEditor, FieldEditor, NumberEditor, SwitchEditor, editor_for

MARGIN: Final = 12
ROW_GAP: Final = 4


class Panel(QFrame):
    """A group of editors. Shows an experiment and tells what the person changes; never writes a model."""

    value_changed = Signal(str, object)
    """Path and value, by the person only."""
    edit_finished = Signal(str)
    """Path: what was changed since the last time is one edit."""

    def __init__(
        self, title: Translatable, parent: QWidget | None = None, *, heading: Translatable | None = None
    ) -> None:
        """title: what the panel is called, and its heading unless another is given; "" leaves the heading out."""
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(worded(title))
        self.editors: dict[str, FieldEditor] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self._rows.setSpacing(2 * ROW_GAP)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(ROW_GAP)
        words = title if heading is None else heading
        self.heading = role_label(words, "heading")
        if words:
            self._heading.addWidget(self.heading)
            self._heading.addStretch(1)
            add_layout(self._rows, self._heading)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        for path, editor in self.editors.items():
            editor.set_value(value_of(experiment, path, variant))

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for editor in self.editors.values():
            editor.set_theme(theme)

    def set_spacing(self, pixels: int) -> None:
        """How far its parts stand apart."""
        self._rows.setSpacing(pixels)

    def add_editor(self, editor: FieldEditor) -> None:
        """Takes an editor into the panel: it is shown the experiment, and its signals go out as the panel's."""
        self.editors[editor.field.path] = editor
        editor.value_changed.connect(self.value_changed)
        editor.edit_finished.connect(self.edit_finished)

    def add_to_heading(self, widget: QWidget) -> None:
        """Puts a widget at the right end of the heading."""
        self._heading.addWidget(widget)

    def add_widget(self, widget: QWidget) -> None:
        """Puts a widget below what is there."""
        self._rows.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Puts a layout below what is there."""
        add_layout(self._rows, layout)

    def new_editor(self, path: str, label: Translatable = "") -> FieldEditor:
        """The editor of a setting, taken into the panel but not yet laid out."""
        editor = editor_for(FIELDS[path], self, label)
        self.add_editor(editor)
        return editor


def row_grid() -> QGridLayout:
    """A grid for place_row: labels, sliders that take the room left, boxes."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(ROW_GAP)
    grid.setColumnStretch(1, 1)
    return grid


def align(editors: list[NumberEditor]) -> None:
    """Gives labels and boxes of editors in several grids the same widths, so that their sliders line up."""
    labels: list[QWidget] = [editor.label for editor in editors]
    boxes: list[QWidget] = [editor.box for editor in editors]
    for widgets in (labels, boxes):
        for widget in widgets:
            widget.ensurePolished()
            widget.setMinimumWidth(0)  # or the hint would never fall below what was set for larger type
        width = max(widget.sizeHint().width() for widget in widgets)
        for widget in widgets:
            widget.setMinimumWidth(width)


def place_row(grid: QGridLayout, row: int, editor: FieldEditor, column: int = 0) -> None:
    """Lays an editor out in one row, from a column on: label, slider, box; or label and one control."""
    controls = editor.controls
    if not isinstance(editor, SwitchEditor):
        grid.addWidget(editor.label, row, column)
    if isinstance(editor, SwitchEditor):
        grid.addWidget(editor.label, row, column, 1, 2)
        grid.addWidget(controls[0], row, column + 2, Qt.AlignmentFlag.AlignRight)
    elif isinstance(editor, ChoiceEditor) or len(controls) == 1:
        grid.addWidget(controls[0], row, column + 1, 1, 2)
    else:
        grid.addWidget(controls[0], row, column + 1)
        grid.addWidget(controls[1], row, column + 2)
