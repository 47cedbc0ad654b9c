"""The rail at the plane's left: what is in hand, the classes to draw with, and what is done to all points at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from core.data.split import RoleCounts
from core.experiment.class_names import class_name
from core.experiment.fields import FIELDS, Field
from core.experiment.spec import MAX_CLASSES, MIN_CLASSES, Experiment
from core.words import Translatable
from desktop.look.labels import hairline, role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.panels.class_chip import ClassChip
from desktop.panels.panel import Panel, place_row, row_grid
from desktop.tools.catalog import TOOLS
from desktop.tools.hand import MAX_DENSITY, MAX_RADIUS, MIN_DENSITY, MIN_RADIUS, Hand
from desktop.tools.tool import Tool
from desktop.widgets.controls import IconButton, Switch, explain
from desktop.widgets.field_editors import NumberEditor

WIDTH: Final = 56
"""Pixels at 100 % type."""
BUTTON: Final = 36
HALF: Final = 26
"""Of tools, which stand two in a row, and the height of a class."""
CHIP: Final = 53
"""Width of a class, which has room for five digits."""
LOW: Final = 22
"""Height of the buttons for one class more or fewer."""
SPACINGS: Final = 60
"""Pixels between all that stands one below the other, whatever the type."""
FINEST: Final = 0.02
"""Difference of scale that is worth making everything anew for."""
_COUNT: Final = "data.class_count"
_FILLS: Final[Translatable] = "Fill ellipses and rectangles"
_ERASES: Final[Translatable] = "Eraser size"
"""Stands for SIZE's label with tools whose left button has no size: the right one erases with it."""

SIZE: Final = Field(
    path="hand.radius",
    label="Size",
    help="Radius of the circle in which brush, spray, eraser and the like do their work, in units of the plane.",
    kind="real",
    default=Hand().radius,
    minimum=MIN_RADIUS,
    maximum=MAX_RADIUS,
    scale="logarithmic",
)
_DENSITY: Final = Field(
    path="hand.density",
    label="Density",
    help="How many points lie on a square unit of the plane, and how close they are along a line.",
    kind="real",
    default=Hand().density,
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
    class_renamed = Signal(int, str)
    class_removed = Signal(int)
    """As ClassChip's; by the person only."""
    tool_chosen = Signal(object)
    """The Tool; by the person only."""
    hand_changed = Signal(float, float, bool)
    """Radius, density and whether shapes are filled, as in Hand; by the person only."""
    clear_requested = Signal()
    validation_visible_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName(tr("Drawing"))
        self._class_count = MIN_CLASSES
        self._theme = LIGHT
        self._scale = 0.0
        """Of everything on it, as shown; 0 until it has a theme."""
        self.tools = {tool.name: _tool_button(tool, self) for tool in TOOLS}
        """By name."""
        self.size_button = IconButton("size", "Size and density", "How large and how dense ([ and ]).", self)
        self.size_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.classes = [ClassChip(label, self) for label in range(MAX_CLASSES)]
        self.fewer = IconButton("minus", "One class fewer", "Removes the last class and its points.", self)
        self.more = IconButton("plus", "One class more", "Adds a class to draw with.", self)
        self.show_validation = IconButton(
            "eye", "Show validation points", "Draws the points held out of training, or not (V).", self
        )
        self.show_validation.setCheckable(True)
        self.show_validation.setChecked(True)
        self.grid = IconButton(
            "grid", "Grid", "Points, lines and shapes snap to a grid (X). The right button chooses its step.", self
        )
        self.grid.setCheckable(True)
        self.clear = IconButton("remove", "Clear points", "An empty plane to draw on (Ctrl+Backspace).", self)
        self._icons = (
            self.size_button,
            self.fewer,
            self.more,
            self.grid,
            self.show_validation,
            self.clear,
        )
        self._tools = QButtonGroup(self)
        self._chips = QButtonGroup(self)
        for number, button in enumerate(self.tools.values()):
            self._tools.addButton(button, number)
        for label, chip in enumerate(self.classes):
            self._chips.addButton(chip, label)
            chip.renamed.connect(self.class_renamed)
            chip.removed.connect(self.class_removed)
        self._make_popup()
        self._build()
        self._tools.idClicked.connect(self._on_tool)
        self._chips.idClicked.connect(self.class_chosen)
        self.fewer.clicked.connect(self._on_fewer)
        self.more.clicked.connect(self._on_more)
        self.show_validation.clicked.connect(self.validation_visible_changed)
        self.clear.clicked.connect(self.clear_requested)
        self.tools["Brush"].setChecked(True)
        self.classes[0].setChecked(True)

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's classes; emits nothing."""
        del variant  # as panels are called; data belong to all
        self._class_count = experiment.data.class_count
        for label, chip in enumerate(self.classes):
            chip.setVisible(label < self._class_count)
            chip.set_name(class_name(experiment.data, label))
            chip.set_removable(self._class_count > MIN_CLASSES)
        self.fewer.setEnabled(self._class_count > MIN_CLASSES)
        self.more.setEnabled(self._class_count < MAX_CLASSES)
        if self._scale:
            self._fit()

    def set_counts(self, training: RoleCounts, validation: RoleCounts) -> None:
        """Says how many training and validation points each class has."""
        for chip, *counts in zip(self.classes, training.of_class, validation.of_class, strict=False):
            chip.set_counts(*counts)

    def set_hand(self, tool: Tool, hand: Hand) -> None:
        """Shows what is in hand; emits nothing."""
        self.tools[tool.name].setChecked(True)
        self.classes[hand.label].setChecked(True)
        self.radius.set_value(hand.radius)
        self.density.set_value(hand.density)
        self.fills.setChecked(hand.fills)
        self._title.setText(worded(tool.name))
        self.radius.label.setText(worded(SIZE.label if "radius" in tool.heeds else _ERASES))
        self.density.set_enabled("density" in tool.heeds)
        self.density.label.setEnabled("density" in tool.heeds)
        for part in (self.fills, self._fills_label):
            part.setEnabled("fills" in tool.heeds)

    def set_validation_visible(self, visible: bool) -> None:
        """Shows whether validation points are drawn; emits nothing."""
        self.show_validation.setChecked(visible)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme, self._scale = theme, 0.0
        for control in (self.radius, self.density):
            control.set_theme(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a low window all stays as large as there is room for."""
        super().resizeEvent(event)
        if self._scale:
            self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """At 100 % type: it holds pictures alone, which need not be as large as letters."""
        return QSize(self._theme.px(WIDTH), _height(self._class_count, 1.0))

    def _fit(self) -> None:
        """Make everything as large as type, or less where the height doesn't allow it."""
        room = (self.height() - SPACINGS) / (_height(self._class_count, 1.0) - SPACINGS)
        scale = max(1.0, min(self._theme.type_scale, room))
        if abs(scale - self._scale) < FINEST and self._scale:
            return
        self._scale = scale
        theme = replace(self._theme, type_scale=scale)
        self.setFixedWidth(theme.px(WIDTH))
        for button in (*self._icons, *self.tools.values()):
            button.set_theme(theme)
        side = theme.px(BUTTON)
        for square in self._icons:
            square.ensurePolished()  # the style sheet would take the smallest size back when the rail is first shown
            square.setFixedSize(side, side)
        for half in self.tools.values():
            half.ensurePolished()
            half.setFixedSize(theme.px(HALF), theme.px(HALF))
        for half in (self.fewer, self.more):
            half.setFixedSize(theme.px(HALF), theme.px(LOW))
        for chip in self.classes:
            chip.ensurePolished()
            chip.set_theme(theme, QSize(theme.px(CHIP), theme.px(HALF)))

    def _make_popup(self) -> None:
        """Size and density, which open from their button."""
        card = Panel("Tool in hand", self, heading="")
        card.setProperty("card", "")  # the menu has a border of its own
        self._title = role_label("", "heading")
        card.add_widget(self._title)
        self.radius, self.density = NumberEditor(SIZE, card), NumberEditor(_DENSITY, card)
        self.fills = Switch(card)
        self.fills.setAccessibleName(worded(_FILLS))
        self.fills.clicked.connect(self._on_hand)
        self._fills_label = QLabel(worded(_FILLS), card)
        self._fills_label.setBuddy(self.fills)
        for part in (self.fills, self._fills_label):
            explain(part, "Points inside the shape, and not along its edge alone.")
        grid = row_grid()
        for row, editor in enumerate((self.radius, self.density)):
            place_row(grid, row, editor)
            editor.value_changed.connect(self._on_hand)
        card.add_layout(grid)
        grid.addWidget(self._fills_label, 2, 0, 1, 2)
        grid.addWidget(self.fills, 2, 2, Qt.AlignmentFlag.AlignRight)
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
        add_layout(rows, _in_pairs(list(self.tools.values())))
        rows.addWidget(self.size_button, 0, center)
        rows.addWidget(hairline(Qt.Orientation.Horizontal))
        chips = QVBoxLayout()
        chips.setSpacing(1)
        for chip in self.classes:
            chips.addWidget(chip, 0, center)
        add_layout(rows, chips)
        add_layout(rows, _in_pairs([self.fewer, self.more]))
        rows.addStretch(1)
        for button in (self.grid, self.show_validation, self.clear):
            rows.addWidget(button, 0, center)

    def _on_tool(self, number: int) -> None:
        self.tool_chosen.emit(TOOLS[number])

    def _on_fewer(self) -> None:
        self._change_count(-1)

    def _on_more(self) -> None:
        self._change_count(1)

    def _change_count(self, by: int) -> None:
        self.value_changed.emit(FIELDS[_COUNT].path, self._class_count + by)
        self.edit_finished.emit(_COUNT)

    def _on_hand(self) -> None:
        self.hand_changed.emit(float(self.radius.value()), float(self.density.value()), self.fills.isChecked())


def _height(class_count: int, scale: float) -> int:
    """Pixels that tools, classes and buttons take at that scale, one below the other."""
    pairs = -(-len(TOOLS) // 2)
    return round(scale * ((pairs + class_count) * HALF + LOW + 4 * BUTTON)) + SPACINGS


def _in_pairs(widgets: Sequence[QWidget]) -> QGridLayout:
    """Two in a row, so that all tools find room beside the smallest plane."""
    grid = QGridLayout()
    grid.setSpacing(1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(3, 1)
    for number, widget in enumerate(widgets):
        row, column = divmod(number, 2)
        grid.addWidget(widget, row, column + 1)
    return grid


def _tool_button(tool: Tool, parent: QWidget) -> IconButton:
    button = IconButton(tool.name.lower(), tool.name, f"{worded(tool.buttons)} ({tool.key})", parent)
    button.setCheckable(True)
    return button
