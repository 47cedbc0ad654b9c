"""Panel of the data: the recipe of the generated points, and how many there are of each role."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from core.experiment.changes import SAMPLE_PATHS
from core.experiment.spec import Experiment
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.panels.generator_gallery import GeneratorGallery
from desktop.panels.panel import ROW_GAP, Panel, align, place_row, row_grid
from desktop.panels.point_counts import PointCounts
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import NumberEditor


class DataPanel(QWidget):
    """Qt view of an experiment's data."""

    value_changed = Signal(str, object)
    """Path and value, by the person only."""
    edit_finished = Signal(str)
    generator_chosen = Signal(str, bool)
    """As GeneratorGallery's."""
    new_sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recipe = Panel("Data", self, heading="")
        self.recipe.setProperty("card", "")
        self.recipe.set_spacing(ROW_GAP)
        self._fill_recipe()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.recipe)
        self.recipe.value_changed.connect(self.value_changed)
        self.recipe.edit_finished.connect(self.edit_finished)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        self.recipe.set_experiment(experiment, variant)
        self.gallery.set_data(experiment.data)
        for path in SAMPLE_PATHS:
            self.recipe.editors[path].set_enabled(experiment.data.generator is not None)

    def set_real_menu(self, menu: QMenu) -> None:
        """What real data there are to open."""
        self.real.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for part in (self.recipe, self.gallery, self.counts):
            part.set_theme(theme)
        self._align()

    def _beside_counts(self, card: Panel) -> QWidget:
        """The number of the sample, in a box that has room for those that "New sample" gives it, and the real data."""
        editor, beside = card.new_editor("data.seed"), QWidget(card)
        assert isinstance(editor, NumberEditor)
        editor.box.set_widest("88888")
        grid = QGridLayout(beside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(ROW_GAP)
        grid.addWidget(editor.label, 0, 0)
        grid.addWidget(editor.box, 0, 1)
        grid.addWidget(self.real, 1, 0, 1, 2)
        return beside

    def _align(self) -> None:
        """Those below one another; the first two stand side by side."""
        editors = [editor for editor in self.recipe.editors.values() if isinstance(editor, NumberEditor)]
        align([editor for editor in editors[2:] if editor.slider is not None])

    def _fill_recipe(self) -> None:
        card = self.recipe
        self.gallery = GeneratorGallery(card)
        self.gallery.generator_chosen.connect(self.generator_chosen)
        self.gallery.new_sample_requested.connect(self.new_sample_requested)
        card.add_widget(self.gallery)
        pair, grid = row_grid(), row_grid()
        pair.setColumnStretch(4, 1)
        pair.setHorizontalSpacing(ROW_GAP - 1)
        for column, path in ((0, "data.point_count"), (3, "data.balance")):
            place_row(pair, 0, card.new_editor(path), column)
        for row, path in enumerate(("data.noise", "data.label_noise", "data.validation_share")):
            place_row(grid, row, card.new_editor(path))
        rows = QVBoxLayout()
        rows.setSpacing(ROW_GAP // 2)
        grid.setVerticalSpacing(ROW_GAP // 2)
        add_layout(rows, pair)
        add_layout(rows, grid)
        card.add_layout(rows)
        self.real = QPushButton(tr("Real data"), card)
        self.real.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.real, "Measurements of flowers, penguins, sparrows and families, to choose two columns of.")
        self.counts = PointCounts(self._beside_counts(card), card)
        card.add_widget(self.counts)
