"""Editors of single settings, built from core.experiment.fields.

An editor is not itself a widget: it owns a label and its controls, which a panel lays out in a grid so that the
columns line up. `value_changed` tells what a person did; `set_value` shows a value and never emits.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from core.experiment.fields import Field
from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import SLIDER_KEYS, ChoiceBox, Switch, explain
from desktop.widgets.greyed_out import takes_keyboard_away
from desktop.widgets.number_box import NumberBox
from desktop.widgets.round_values import nearest, neighbour, notches, settled
from desktop.widgets.slider import Slider
from desktop.widgets.value_text import remark, understood, written


class FieldEditor(QObject):
    """One setting: label and controls, and the value they show."""

    value_changed = Signal(str, object)
    """Path and value, by the person only; the value is one that core.experiment.fields.with_value takes."""
    edit_finished = Signal(str)
    """Path; the person let go. What came since the one before is one edit."""

    def __init__(self, field: Field, parent: QWidget, label: Translatable = "") -> None:
        super().__init__(parent)
        self.field = field
        self.label = QLabel(worded(label or field.label), parent)
        explain(self.label, field.help)
        self._value: Any = field.default
        self._is_open = False
        self._controls: list[QWidget] = []

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the person operates, from left to right."""
        return tuple(self._controls)

    def value(self) -> Any:
        """The value shown."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Shows a value; emits nothing."""
        if value != self._value:
            self._value = value
            self._show()

    def set_enabled(self, enabled: bool) -> None:
        """Greys the controls out; the value is kept."""
        for control in self._controls:
            control.setEnabled(enabled)

    def set_visible(self, visible: bool) -> None:
        """Shows or hides label and controls."""
        self.label.setVisible(visible)
        for control in self._controls:
            control.setVisible(visible)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""

    def _show(self) -> None:
        """Makes the controls show self._value. What they signal then changes nothing, so _edit() passes it over."""
        raise NotImplementedError

    def _add_control(self, control: QWidget, name: Translatable = "") -> None:
        explain(control, self.field.help)
        takes_keyboard_away(control)
        control.setAccessibleName(worded(name or self.field.label))
        self._controls.append(control)

    def _edit(self, value: Any) -> bool:
        """Takes over what the person chose; whether it differs from before."""
        if value == self._value:
            return False
        self._value = value
        self._is_open = True
        self.value_changed.emit(self.field.path, value)
        return True

    def _finish(self) -> None:
        if self._is_open:
            self._is_open = False
            self.edit_finished.emit(self.field.path)


class SwitchEditor(FieldEditor):
    """On or off. A click on the label switches too."""

    def __init__(self, field: Field, parent: QWidget, label: Translatable = "") -> None:
        super().__init__(field, parent, label)
        self.switch = Switch(parent)
        self._add_control(self.switch)
        self.label.setBuddy(self.switch)
        self.label.installEventFilter(self)
        self._show()
        self.switch.toggled.connect(self._on_toggled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.label and event.type() == QEvent.Type.MouseButtonRelease and self.switch.isEnabled():
            self.switch.toggle()
            return True
        return False

    def _show(self) -> None:
        self.switch.setChecked(bool(self._value))

    def _on_toggled(self, checked: bool) -> None:
        if self._edit(checked):
            self._finish()


class ChoiceEditor(FieldEditor):
    """One of a few named values."""

    def __init__(self, field: Field, parent: QWidget, label: Translatable = "") -> None:
        super().__init__(field, parent, label)
        self.box = ChoiceBox(parent)
        for value, name in field.choices:
            self.box.addItem(worded(name), value)
        self._add_control(self.box)
        self.label.setBuddy(self.box)
        self._show()
        self.box.currentIndexChanged.connect(self._on_chosen)

    def _show(self) -> None:
        self.box.setCurrentIndex(self.box.findData(self._value))

    def _on_chosen(self, index: int) -> None:
        if self._edit(self.box.itemData(index)):
            self._finish()


class NumberEditor(FieldEditor):
    """A number: a slider that stops at round values, beside a box that takes any value within the bounds.

    A field with a huge range (the seed) has no slider.
    """

    def __init__(self, field: Field, parent: QWidget, label: Translatable = "", *, slider: bool = True) -> None:
        super().__init__(field, parent, label)
        self._logarithmic = field.scale == "logarithmic"
        self._notches = notches(field) if slider else (field.minimum, field.maximum)
        self.slider: Slider | None = None
        if slider:
            self.slider = Slider(parent)
            self.slider.setRange(0, len(self._notches) - 1)
            self._add_control(self.slider)
            self.slider.valueChanged.connect(self._on_slid)
            self.slider.sliderReleased.connect(self._finish)
            self.slider.installEventFilter(self)
        self.box = NumberBox(parent)
        self.box.set_widest(max((written(field, value) for value in self._notches), key=len))
        self._add_control(self.box, tr("{setting}, number", setting=worded(field.label)))
        self.label.setBuddy(self.box)
        self._show()
        self.box.text_entered.connect(self._on_typed)
        self.box.stepped.connect(self._on_stepped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ends an edit that no drag began: by arrow key when it goes up, by wheel when the pointer leaves."""
        if watched is self.slider and self.slider is not None:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
                if not event.isAutoRepeat() and Qt.Key(event.key()) in SLIDER_KEYS:
                    self._finish()
            elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Leave) and not self.slider.isSliderDown():
                self._finish()
        return False

    def _show(self) -> None:
        self.box.show_text(written(self.field, self._value))
        if self.slider is not None:  # it may stand at a notch beside the value, which must not become the value
            blocked = self.slider.blockSignals(True)
            self.slider.setValue(nearest(self._notches, self._value, logarithmic=self._logarithmic))
            self.slider.blockSignals(blocked)

    def _on_slid(self, index: int) -> None:
        if self._edit(self._notches[index]):
            self.box.show_text(written(self.field, self._value))

    def _on_typed(self, text: str) -> None:
        value = understood(self.field, text)
        changed = value is not None and self._edit(value)
        self._show()
        self.box.remark(remark(self.field, text))
        if changed:
            self._finish()

    def _on_stepped(self, count: int) -> None:
        if self.slider is None or not self._logarithmic:
            value = settled(self.field, self._value + count * self.field.step)
        else:
            value = neighbour(self._notches, self._value, count, logarithmic=True)
        if self._edit(value):
            self._show()
            self._finish()


def editor_for(field: Field, parent: QWidget, label: Translatable = "") -> FieldEditor:
    """The editor of a field, by its kind. Raises ValueError for hidden layers, which have a panel section."""
    if field.kind == "switch":
        return SwitchEditor(field, parent, label)
    if field.kind == "choice":
        return ChoiceEditor(field, parent, label)
    if field.kind in ("integer", "real"):
        return NumberEditor(field, parent, label, slider=field.maximum - field.minimum <= 1e6)
    raise ValueError(f"{field.path} has no single editor.")
