"""Panel of the data: the brush on one card, the recipe of the generated points on another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.experiment.changes import SAMPLE_PATHS
from core.experiment.fields import FIELDS, Field
from core.experiment.spec import Experiment
from desktop.look.theme import Theme
from desktop.panels.class_palette import ClassCountEditor, ClassPalette
from desktop.panels.generator_buttons import GeneratorButtons
from desktop.panels.panel import Panel, align, place_row, row_grid
from desktop.panels.point_counts import PointCounts
from desktop.tools.brush import MAX_DENSITY, MAX_RADIUS, MIN_DENSITY, MIN_RADIUS, Brush
from desktop.widgets.controls import Switch, explain
from desktop.widgets.field_editors import NumberEditor

_SIZE: Final = Field(
    path="brush.radius",
    label="Brush size",
    help="Radius of the brush, in units of the plane. The right button erases with it. A click puts one point.",
    kind="real",
    default=Brush().radius,
    minimum=MIN_RADIUS,
    maximum=MAX_RADIUS,
    scale="logarithmic",
)
_DENSITY: Final = Field(
    path="brush.density",
    label="Density",
    help="How many points the brush leaves on a square unit of the plane.",
    kind="real",
    default=Brush().density,
    minimum=MIN_DENSITY,
    maximum=MAX_DENSITY,
    scale="logarithmic",
)


class DataPanel(QWidget):
    """Qt view of an experiment's data, and of the brush that draws more."""

    value_changed = Signal(str, object)
    """Path and value, by the person only."""
    edit_finished = Signal(str)
    generator_chosen = Signal(str)
    new_sample_requested = Signal()
    clear_requested = Signal()
    class_chosen = Signal(int)
    brush_changed = Signal(float, float)
    """Radius in plane units, density in points a square unit; by the person only."""
    validation_visible_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw = Panel("Draw", self)
        self.recipe = Panel("Data", self)
        self._fill_draw()
        self._fill_recipe()
        cards = QVBoxLayout(self)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(8)
        for card in (self.draw, self.recipe):
            cards.addWidget(card)
            card.value_changed.connect(self.value_changed)
            card.edit_finished.connect(self.edit_finished)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        self.draw.set_experiment(experiment, variant)
        self.recipe.set_experiment(experiment, variant)
        self.class_palette.set_class_count(experiment.data.class_count)
        self.generators.set_class_count(experiment.data.class_count)
        self.generators.set_chosen(experiment.data.generator)
        for path in SAMPLE_PATHS:
            self.recipe.editors[path].set_enabled(experiment.data.generator is not None)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        parts = (self.draw, self.recipe, self.class_palette, self.generators, self.brush_size, self.brush_density)
        for part in (*parts, self.counts):
            part.set_theme(theme)
        self._align()

    def set_brush(self, label: int, radius: float, density: float) -> None:
        """Shows the brush in hand; emits nothing."""
        self.class_palette.set_chosen(label)
        self.brush_size.set_value(radius)
        self.brush_density.set_value(density)

    def set_validation_visible(self, visible: bool) -> None:
        """Shows whether validation points are drawn; emits nothing."""
        blocked = self.show_validation.blockSignals(True)
        self.show_validation.setChecked(visible)
        self.show_validation.blockSignals(blocked)

    def _align(self) -> None:
        recipe = [editor for editor in self.recipe.editors.values() if isinstance(editor, NumberEditor)]
        align([self.brush_size, self.brush_density, *recipe])

    def _fill_draw(self) -> None:
        card = self.draw
        count = ClassCountEditor(FIELDS["data.class_count"], card)
        card.add_editor(count)
        card.add_to_heading(count.stepper)
        self.class_palette = ClassPalette(card)
        self.class_palette.class_chosen.connect(self.class_chosen)
        card.add_widget(self.class_palette)
        self.brush_size = NumberEditor(_SIZE, card)
        self.brush_density = NumberEditor(_DENSITY, card)
        grid = row_grid()
        for row, editor in enumerate((self.brush_size, self.brush_density)):
            place_row(grid, row, editor)
            editor.value_changed.connect(self._on_brush)
        card.add_layout(grid)

    def _fill_recipe(self) -> None:
        card = self.recipe
        self.generators = GeneratorButtons(card)
        self.generators.generator_chosen.connect(self.generator_chosen)
        card.add_widget(self.generators)
        grid = row_grid()
        for row, path in enumerate(("data.point_count", "data.noise", "data.label_noise", "data.validation_share")):
            place_row(grid, row, card.new_editor(path))
        card.add_layout(grid)
        self.counts = PointCounts(card)
        card.add_widget(self.counts)
        card.add_layout(self._show_row())
        self.new_sample = QPushButton("New sample", card)
        explain(self.new_sample, "Other points from the same dataset: does the network find the same shape again?")
        self.new_sample.clicked.connect(self.new_sample_requested)
        self.clear = QPushButton("Clear points", card)
        explain(self.clear, "Removes all points, for a drawing of your own.")
        self.clear.clicked.connect(self.clear_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new_sample, self.clear):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button, 1)
        card.add_layout(buttons)

    def _show_row(self) -> QHBoxLayout:
        self.show_validation = Switch(self.recipe)
        self.show_validation.setChecked(True)
        self.show_validation.setAccessibleName("Show validation points")
        label = QLabel("Show validation points")
        label.setBuddy(self.show_validation)
        for part in (label, self.show_validation):
            explain(part, "Whether the points held out of training are drawn. Training goes on alike.")
        self.show_validation.toggled.connect(self.validation_visible_changed)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.show_validation)
        return row

    def _on_brush(self) -> None:
        self.brush_changed.emit(float(self.brush_size.value()), float(self.brush_density.value()))
