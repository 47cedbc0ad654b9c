"""Editor of the hidden layers: a count with plus and minus, and one small cell for the width of each layer."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from core.experiment.fields import Field
from core.experiment.spec import MAX_HIDDEN_LAYERS, MAX_LAYER_WIDTH
from desktop.look.language import tr, tr_of
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import StepButton, explain
from desktop.widgets.field_editors import FieldEditor
from desktop.widgets.number_box import NumberBox
from desktop.widgets.round_values import nearest
from desktop.widgets.stepper import Stepper
from desktop.widgets.value_text import remark, understood

# Plus and minus go through these; the box takes any width.
_WIDTHS: Final = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256)
_FIRST_WIDTH: Final = 16
_UNITS: Final = Field(path="", label="", help="", kind="integer", default=1, minimum=1, maximum=MAX_LAYER_WIDTH)
"""What a box takes: one layer's part of network.hidden."""
_GAP: Final = 6
_BOX: Final = 40
"""Pixels at 100 % type of a box with minus and plus beside it."""
_WIDEST: Final = 56
"""Pixels at 100 % type of a box with minus and plus below it."""


class LayersEditor(FieldEditor):
    """The setting network.hidden. `stepper` and `columns` are laid out by the panel; the label is for the stepper."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._value = tuple(field.default)
        self.stepper = Stepper(field.label, 0, MAX_HIDDEN_LAYERS, _layers, parent)
        self.columns = LayerColumns(parent)
        self._add_control(self.stepper)
        self._add_control(self.columns)
        self.label.hide()
        self._show()
        self.stepper.value_changed.connect(self._on_counted)
        self.stepper.edit_finished.connect(self._finish)
        self.columns.width_changed.connect(self._on_width)
        self.columns.edit_finished.connect(self._finish)

    def set_value(self, value: Any) -> None:
        """Shows the widths of the hidden layers, first to last."""
        super().set_value(tuple(value))

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.stepper.set_theme(theme)
        self.columns.set_theme(theme)

    def _show(self) -> None:
        self.stepper.set_value(len(self._value))
        self.columns.set_widths(self._value)

    def _on_counted(self, count: int) -> None:
        widths = self._value[:count]
        added = widths[-1] if widths else _FIRST_WIDTH
        self._take((*widths, *[added] * (count - len(widths))))

    def _on_width(self, layer: int, width: int) -> None:
        self._take((*self._value[:layer], width, *self._value[layer + 1 :]))

    def _take(self, widths: tuple[int, ...]) -> None:
        if self._edit(widths):
            self._show()


class LayerColumns(QWidget):
    """A cell for each hidden layer, strung on a line that leads from the inputs to the outputs. Minus and plus stand
    beside the numbers where all find room so, which saves a row; else below them."""

    width_changed = Signal(int, int)
    """Layer from 0, units."""
    edit_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._inputs, self._outputs = 2, 1
        self._is_straight = True
        self._theme = LIGHT
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(_GAP)
        self._columns = [_Column(index, self) for index in range(MAX_HIDDEN_LAYERS)]
        self._layout.addStretch(1)
        for column in self._columns:
            column.width_changed.connect(self.width_changed)
            column.edit_finished.connect(self.edit_finished)
            self._layout.addWidget(column, 100)
        self._layout.addStretch(1)
        self.set_widths(())

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Units of each hidden layer."""
        self._count = len(widths)
        for column, width in zip(self._columns, widths, strict=False):
            column.set_units(width)
        for index, column in enumerate(self._columns):
            column.setVisible(index < self._count)
        self._place_buttons()
        self._describe()

    def set_ends(self, inputs: int, outputs: int, *, is_straight: bool) -> None:
        """Inputs and outputs of the network, shown at the line's ends.

        is_straight: without a hidden layer the boundary is, of these inputs.
        """
        self._inputs, self._outputs, self._is_straight = inputs, outputs, is_straight
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        for column in self._columns:
            column.set_theme(theme)
        self._set_ends()
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_buttons()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._columns[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as with the buttons below, so that it can become narrow enough for these."""
        narrowest = MAX_HIDDEN_LAYERS * (self._columns[0].narrowest + _GAP) - _GAP + 2 * self._end_width()
        return QSize(narrowest, self._columns[0].sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = self._end_width()
        middle = self._columns[0].box_middle()
        colors = self.palette()
        painter.setPen(QPen(colors.color(QPalette.ColorRole.Mid), 1.5))
        painter.drawLine(QPointF(ends, middle), QPointF(self.width() - ends, middle))
        painter.setPen(colors.color(QPalette.ColorRole.PlaceholderText))
        font = QFont(self.font())
        painter.setFont(font)
        height = self.fontMetrics().height()
        top = round(middle - height / 2)
        painter.drawText(0, top, ends - 4, height, Qt.AlignmentFlag.AlignLeft, str(self._inputs))
        painter.drawText(
            self.width() - ends + 4, top, ends - 4, height, Qt.AlignmentFlag.AlignRight, str(self._outputs)
        )
        if self._count == 0:
            text = tr("straight boundary") if self._is_straight else tr("no hidden layer")
            room = self.fontMetrics().horizontalAdvance(text) + 16
            left = (self.width() - room) // 2
            painter.fillRect(left, top, room, height, colors.color(QPalette.ColorRole.Base))
            painter.drawText(left, top, room, height, Qt.AlignmentFlag.AlignHCenter, text)

    def _place_buttons(self) -> None:
        """Beside the numbers or below them."""
        needed = self._count * (self._columns[0].narrowest_row + _GAP) + 2 * self._end_width()
        for column in self._columns:
            column.place_buttons(self._theme, are_beside=needed <= self.width())
        self.updateGeometry()

    def _describe(self) -> None:
        units = [column.units for column in self._columns[: self._count]]
        chain = " \u2192 ".join(map(str, (self._inputs, *units, self._outputs)))
        self.setAccessibleName(chain)
        explain(
            self,
            tr(
                "{chain}: {inputs}, the units of each hidden layer, {outputs}. More units can bend the boundary around"
                " more single points.",
                chain=chain,
                inputs=tr_of(self._inputs, "{count} input", "{count} inputs"),
                outputs=tr_of(self._outputs, "{count} output", "{count} outputs"),
            ),
        )
        self.update()

    def _end_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("2") + 6

    def _set_ends(self) -> None:
        ends = self._end_width() + _GAP - 2
        self._layout.setContentsMargins(ends, 0, ends, 0)


class _Column(QWidget):
    """Width of one layer: a box with minus and plus beside it or below it."""

    width_changed = Signal(int, int)
    edit_finished = Signal()

    def __init__(self, layer: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._layer = layer
        self.units = 1
        name = tr("Units in hidden layer {layer}", layer=layer + 1)
        self.box = NumberBox(self)
        self.box.setProperty("compact", "true")
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setAccessibleName(name)
        explain(self.box, tr("{name}, 1 to {most}.", name=name, most=MAX_LAYER_WIDTH))
        self.fewer = StepButton(-1, tr("{name}: fewer", name=name), self)
        self.more = StepButton(1, tr("{name}: more", name=name), self)
        for button in (self.fewer, self.more):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._are_beside: bool | None = None
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setHorizontalSpacing(0)
        self._cells.setVerticalSpacing(2)
        self.place_buttons(LIGHT, are_beside=False)
        self.box.text_entered.connect(self._on_typed)
        self.box.stepped.connect(self._on_stepped)
        self.fewer.clicked.connect(self._on_fewer)
        self.more.clicked.connect(self._on_more)

    def set_units(self, units: int) -> None:
        """Shows a width; emits nothing."""
        self.units = units
        self.box.show_text(str(units))
        self.fewer.setEnabled(units > 1)
        self.more.setEnabled(units < MAX_LAYER_WIDTH)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.fewer.set_theme(theme)
        self.more.set_theme(theme)

    def place_buttons(self, theme: Theme, *, are_beside: bool) -> None:
        """Minus and plus beside the box, or below it."""
        self.box.setMaximumWidth(theme.px(_BOX if are_beside else _WIDEST))
        self.setMaximumWidth(self.width_in_a_row(theme) if are_beside else theme.px(_WIDEST))
        if are_beside != self._are_beside:
            self._are_beside = are_beside
            cells = (
                ((0, 1, 1, 1), (0, 0, 1, 1), (0, 2, 1, 1)) if are_beside else ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1))
            )
            for widget, cell in zip((self.box, self.fewer, self.more), cells, strict=True):
                self._cells.addWidget(widget, *cell)

    @property
    def narrowest(self) -> int:
        """Pixels of width that it needs with the buttons below the box."""
        return max(
            self.box.minimumSizeHint().width(),
            self.fewer.minimumSizeHint().width() + self.more.minimumSizeHint().width(),
        )

    @property
    def narrowest_row(self) -> int:
        """Pixels of width that it needs with the buttons beside the box."""
        widgets = self.box, self.fewer, self.more
        return sum(widget.minimumSizeHint().width() for widget in widgets)

    def width_in_a_row(self, theme: Theme) -> int:
        """Pixels of width that it takes at most with the buttons beside the box."""
        return theme.px(_BOX) + self.fewer.sizeHint().width() + self.more.sizeHint().width()

    def box_middle(self) -> float:
        """Height at which the line meets the box."""
        return self.box.sizeHint().height() / 2

    def _on_typed(self, text: str) -> None:
        units = understood(_UNITS, text)
        if units is not None:
            self._take(int(units))
        self.set_units(self.units)
        self.box.remark(remark(_UNITS, text))
        self.edit_finished.emit()

    def _on_stepped(self, count: int) -> None:
        self._take(self.units + count)
        self.edit_finished.emit()

    def _on_fewer(self) -> None:
        self._step(-1, self.fewer)

    def _on_more(self) -> None:
        self._step(1, self.more)

    def _step(self, direction: int, button: StepButton) -> None:
        index = nearest(_WIDTHS, self.units, logarithmic=True)
        if (_WIDTHS[index] - self.units) * direction <= 0:
            index = min(max(index + direction, 0), len(_WIDTHS) - 1)
        self._take(_WIDTHS[index])
        if not button.isDown():  # else it is held and repeats
            self.edit_finished.emit()

    def _take(self, units: int) -> None:
        inside = min(max(units, 1), MAX_LAYER_WIDTH)
        if inside != self.units:
            self.set_units(inside)
            self.width_changed.emit(self._layer, inside)


def _layers(count: int) -> str:
    return tr_of(count, "{count} layer", "{count} layers")
