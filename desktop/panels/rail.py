"""The rail at the plane's left: what is in hand, the classes to draw with, and what is done to all points at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from core.experiment.fields import FIELDS, Field
from core.experiment.spec import MAX_CLASSES, MIN_CLASSES, Experiment
from desktop.look.labels import hairline
from desktop.look.point_symbols import cell_side, point_pixmap
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.panels.panel import Panel, place_row, row_grid
from desktop.tools.brush import MAX_DENSITY, MAX_RADIUS, MIN_DENSITY, MIN_RADIUS, Brush
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.field_editors import NumberEditor
from desktop.widgets.tile import Tile

WIDTH: Final = 56
"""Pixels at 100 % type."""
BUTTON: Final = 36
_SYMBOL: Final = 12
_COUNT: Final = "data.class_count"

BRUSH_SIZE: Final = Field(
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


class Rail(QFrame):
    """Qt view of the tool in hand and of the classes. Shows an experiment; never writes a model."""

    value_changed = Signal(str, object)
    """Path and value, by the person only."""
    edit_finished = Signal(str)
    class_chosen = Signal(int)
    """By the person only; from 0."""
    eraser_chosen = Signal(bool)
    """Whether the left button shall erase; by the person only."""
    brush_changed = Signal(float, float)
    """Radius in plane units, density in points a square unit; by the person only."""
    clear_requested = Signal()
    validation_visible_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName("Drawing")
        self._class_count = MIN_CLASSES
        self.brush = _tool("brush", "Brush", "Left button paints points, right button erases.", self)
        self.eraser = _tool("eraser", "Eraser", "Left button erases points.", self)
        self.size_button = IconButton("size", "Brush size", "Size and density of the brush ([ and ]).", self)
        self.size_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.classes = [_class_chip(label, self) for label in range(MAX_CLASSES)]
        self.fewer = IconButton("minus", "One class fewer", "Removes the last class and its points.", self)
        self.more = IconButton("plus", "One class more", "Adds a class to draw with.", self)
        self.show_validation = IconButton(
            "eye", "Show validation points", "Draws the points held out of training, or not (V).", self
        )
        self.show_validation.setCheckable(True)
        self.show_validation.setChecked(True)
        self.clear = IconButton("remove", "Clear points", "An empty plane to draw on (Ctrl+Backspace).", self)
        self._icons = (
            self.brush,
            self.eraser,
            self.size_button,
            self.fewer,
            self.more,
            self.show_validation,
            self.clear,
        )
        self._tools = QButtonGroup(self)
        self._chips = QButtonGroup(self)
        for button in (self.brush, self.eraser):
            self._tools.addButton(button)
        for label, chip in enumerate(self.classes):
            self._chips.addButton(chip, label)
        self._make_popup()
        self._build()
        self._tools.buttonClicked.connect(self._on_tool)
        self._chips.idClicked.connect(self.class_chosen)
        self.fewer.clicked.connect(self._on_fewer)
        self.more.clicked.connect(self._on_more)
        self.show_validation.clicked.connect(self.validation_visible_changed)
        self.clear.clicked.connect(self.clear_requested)
        self.brush.setChecked(True)
        self.classes[0].setChecked(True)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's classes; emits nothing."""
        del variant  # as panels are called; data belong to all
        self._class_count = experiment.data.class_count
        for label, chip in enumerate(self.classes):
            chip.setVisible(label < self._class_count)
        self.fewer.setEnabled(self._class_count > MIN_CLASSES)
        self.more.setEnabled(self._class_count < MAX_CLASSES)

    def set_brush(self, label: int, radius: float, density: float) -> None:
        """Shows the brush in hand; emits nothing."""
        self.classes[label].setChecked(True)
        self.brush_size.set_value(radius)
        self.brush_density.set_value(density)

    def set_validation_visible(self, visible: bool) -> None:
        """Shows whether validation points are drawn; emits nothing."""
        self.show_validation.setChecked(visible)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.setFixedWidth(theme.px(WIDTH))
        for button in self._icons:
            button.set_theme(theme)
        for control in (self.brush_size, self.brush_density):
            control.set_theme(theme)
        side, symbol = theme.px(BUTTON), theme.px(_SYMBOL)
        for square in (*self._icons, *self.classes):
            square.ensurePolished()  # the style sheet would take the smallest size back when the rail is first shown
            square.setFixedSize(side, side)
        for half in (self.fewer, self.more):
            half.setFixedSize(side, theme.px(22))
        for label, chip in enumerate(self.classes):
            image = QIcon()
            for ratio in (1, 2):
                image.addPixmap(point_pixmap(label, False, symbol, theme, ratio))
            chip.setIcon(image)
            chip.setIconSize(QSize(cell_side(symbol, theme), cell_side(symbol, theme)))

    def _make_popup(self) -> None:
        """The sliders of the brush, which open from its button."""
        card = Panel("Brush", self)
        self.brush_size, self.brush_density = NumberEditor(BRUSH_SIZE, card), NumberEditor(_DENSITY, card)
        grid = row_grid()
        for row, editor in enumerate((self.brush_size, self.brush_density)):
            place_row(grid, row, editor)
            editor.value_changed.connect(self._on_brush)
        card.add_layout(grid)
        card.setMinimumWidth(280)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(card)
        menu.addAction(action)
        self.size_button.clicked.connect(self._open_popup)
        self._popup = menu

    def _open_popup(self) -> None:
        self._popup.popup(self.size_button.mapToGlobal(QPoint(self.size_button.width() + 8, 0)))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.setSpacing(4)
        center = Qt.AlignmentFlag.AlignHCenter
        for button in (self.brush, self.eraser, self.size_button):
            rows.addWidget(button, 0, center)
        rows.addWidget(hairline(Qt.Orientation.Horizontal))
        for chip in self.classes:
            rows.addWidget(chip, 0, center)
        rows.addWidget(self.more, 0, center)
        rows.addWidget(self.fewer, 0, center)
        rows.addStretch(1)
        for button in (self.show_validation, self.clear):
            rows.addWidget(button, 0, center)

    def _on_tool(self) -> None:
        self.eraser_chosen.emit(self.eraser.isChecked())

    def _on_fewer(self) -> None:
        self._change_count(-1)

    def _on_more(self) -> None:
        self._change_count(1)

    def _change_count(self, by: int) -> None:
        self.value_changed.emit(FIELDS[_COUNT].path, self._class_count + by)
        self.edit_finished.emit(_COUNT)

    def _on_brush(self) -> None:
        self.brush_changed.emit(float(self.brush_size.value()), float(self.brush_density.value()))


def _tool(icon_name: str, name: str, help: str, parent: QWidget) -> IconButton:
    button = IconButton(icon_name, name, help, parent)
    button.setCheckable(True)
    return button


def _class_chip(label: int, parent: QWidget) -> Tile:
    look = CLASS_LOOKS[label]
    chip = Tile("", parent)
    chip.setAccessibleName(f"Paint {look.name}")
    explain(chip, f"Paint {look.name.lower()} points, each a {look.symbol} (key {label + 1}).")
    return chip
