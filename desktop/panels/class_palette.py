"""The classes to paint with: one button each, with its symbol, colour and name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from core.experiment.fields import Field
from core.experiment.spec import MAX_CLASSES, MIN_CLASSES
from desktop.look.point_symbols import cell_side, point_pixmap
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import FieldEditor
from desktop.widgets.stepper import Stepper
from desktop.widgets.tile import Tile

_IN_A_ROW: Final = 3
_SYMBOL: Final = 11


class ClassPalette(QWidget):
    """Chooses the class that the brush paints."""

    class_chosen = Signal(int)
    """By the person only; from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: list[Tile] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._grid = grid
        for label, look in enumerate(CLASS_LOOKS):
            button = Tile(look.name, self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(f"Paint {look.name}")
            explain(button, f"Paint {look.name.lower()} points, each a {look.symbol} (key {label + 1}).")
            self._group.addButton(button, label)
            self._buttons.append(button)
            grid.addWidget(button, label // _IN_A_ROW, label % _IN_A_ROW)
        self._buttons[0].setChecked(True)
        self._group.idClicked.connect(self.class_chosen)
        self.set_class_count(MIN_CLASSES)

    def set_class_count(self, count: int) -> None:
        """Offers the first so many classes."""
        for label, button in enumerate(self._buttons):
            button.setVisible(label < count)
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, int(column < count))

    def set_chosen(self, label: int) -> None:
        """Shows which class is painted; emits nothing."""
        self._buttons[label].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        size = theme.px(_SYMBOL)
        for label, button in enumerate(self._buttons):
            icon = QIcon()
            for ratio in (1, 2):
                icon.addPixmap(point_pixmap(label, False, size, theme, ratio))
            button.setIcon(icon)
            button.setIconSize(QSize(cell_side(size, theme), cell_side(size, theme)))


class ClassCountEditor(FieldEditor):
    """The setting data.class_count, as a count between minus and plus."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.stepper = Stepper(field.label, MIN_CLASSES, MAX_CLASSES, ("{} class", "{} classes"), parent)
        self._add_control(self.stepper)
        self.label.hide()
        self._show()
        self.stepper.value_changed.connect(self._edit)
        self.stepper.edit_finished.connect(self._finish)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.stepper.set_theme(theme)

    def _show(self) -> None:
        self.stepper.set_value(self._value)
