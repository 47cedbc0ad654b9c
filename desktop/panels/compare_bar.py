"""What stands side by side: how many variants, how often each is trained, and what is shown of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.experiment.fields import FIELDS, Field, value_of
from core.experiment.spec import MAX_VARIANTS, Experiment
from core.words import Translatable, said
from desktop.look.icons import icon
from desktop.look.language import tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.field_editors import FieldEditor
from desktop.widgets.stepper import Stepper

COUNT: Final = "repeats.count"
RESAMPLE: Final = "repeats.resample"

COMPARE: Final[Translatable] = "Compare"
CURES: Final[Translatable] = "Cures"
_COMPARE: Final[Translatable] = (
    "Adds a copy of the chosen variant: same data, same start, same mini-batches. Then change one thing."
)
_FORK: Final[Translatable] = (
    "A copy of the chosen variant goes on from the weights that are shown: give it another cure, and see what that does"
    " from here on. At an earlier epoch, all go back to it first (Shift+F)."
)
_FULL: Final = said("There are {count} variants, as many as can stand side by side.", count=MAX_VARIANTS)
_CURES: Final[Translatable] = (
    "Sets up the ready-made comparison in place of the variants there are: the chosen network without"
    " regularization, with L2, with dropout, with L1, with batch normalization (which softens overfitting and"
    " doesn't cure it), and with early stopping."
)
_ALONE: Final[Translatable] = (
    "Back to one network: keeps the chosen variant and removes the others. Undo brings them back."
)
_SPREAD: Final[Translatable] = (
    "Shows every repeat's boundary as a thin line. How far they lie apart is how much the answer owes to chance:"
    " to the initial weights and, with other points each time, to the sample."
)
_TABLE: Final[Translatable] = "Shows every variant's figures in a table, to sort and to copy."
_ICON: Final = 16


class CompareBar(QWidget):
    """Qt view of an experiment's variants and repeats as a whole; asks for changes and makes none.

    What begins a comparison is always in sight. What is of use within one stands in `more`, a row of its own that
    goes to the settings of the chosen variant and shows only then; with repeats, moving is left to menu and keys.
    """

    compare_requested = Signal()
    fork_requested = Signal()
    cures_requested = Signal()
    remove_requested = Signal()
    alone_requested = Signal()
    """Only the chosen variant shall stay."""
    move_requested = Signal(int)
    """-1: the chosen variant shall go before the one on its left; 1: behind the one on its right."""
    value_changed = Signal(str, object)
    """Path and value of a setting, by the person only."""
    edit_finished = Signal(str)
    """Path: what was changed since the last time is one edit."""
    spread_toggled = Signal(bool)
    """By the person only."""
    table_toggled = Signal(bool)
    """By the person only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._count = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Comparison"))
        self.more = QFrame()
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.compare = BarButton(COMPARE, _COMPARE, self)
        self.fork = IconButton("fork", "Fork", _FORK, self)
        self.cures = BarButton(CURES, _CURES, self)
        more = self.more
        self.remove = IconButton("remove", "Remove variant", "Removes the chosen variant.", more)
        self.left = IconButton("move_left", "Move left", "Moves the chosen variant one place to the left.", more)
        self.alone = IconButton("alone", "Back to one network", _ALONE, more)
        self.right = IconButton("move_right", "Move right", "Moves the chosen variant one place to the right.", more)
        self.count = CountEditor(FIELDS[COUNT], self)
        self.resample = ToggleEditor(FIELDS[RESAMPLE], more, "Other points")
        self.spread = BarButton("Spread", _SPREAD, more)
        self.spread.setCheckable(True)
        self.table = BarButton("Table", _TABLE, more)
        self.table.setCheckable(True)
        self.editors: dict[str, FieldEditor] = {COUNT: self.count, RESAMPLE: self.resample}
        self._build()
        self.compare.clicked.connect(self.compare_requested)
        self.fork.clicked.connect(self.fork_requested)
        self.cures.clicked.connect(self.cures_requested)
        self.remove.clicked.connect(self.remove_requested)
        self.alone.clicked.connect(self.alone_requested)
        self.left.clicked.connect(self._on_left)
        self.right.clicked.connect(self._on_right)
        self.spread.clicked.connect(self.spread_toggled)
        self.table.clicked.connect(self.table_toggled)
        for editor in self.editors.values():
            editor.value_changed.connect(self.value_changed)
            editor.edit_finished.connect(self.edit_finished)
        self.count.value_changed.connect(self._show_state)
        self.set_chosen(0, 1)
        self._show_state()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's repeats; emits nothing."""
        del variant  # as panels are called; repeats belong to all
        for path, editor in self.editors.items():
            editor.set_value(value_of(experiment, path))
        self._show_state()

    def set_chosen(self, index: int, count: int) -> None:
        """Which variant the person edits, from 0, and how many there are."""
        self._count = count
        is_full = count >= MAX_VARIANTS
        self.compare.setEnabled(not is_full)
        explain(self.compare, _FULL if is_full else _COMPARE)
        self.fork.setEnabled(not is_full)
        for button in (self.remove, self.alone):
            button.setVisible(count > 1)
        self.left.setEnabled(index > 0)
        self.right.setEnabled(index < count - 1)
        self._show_state()

    def set_spread(self, shown: bool) -> None:
        """Shows whether every repeat's boundary is drawn; emits nothing."""
        self.spread.setChecked(shown)

    def set_table_shown(self, shown: bool) -> None:
        """Shows whether the table is in sight; emits nothing."""
        self.table.setChecked(shown)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        for editor in self.editors.values():
            editor.set_theme(theme)
        for button in (self.fork, self.remove, self.left, self.right, self.alone):
            button.set_theme(theme)
        for push, name in ((self.compare, "compare"), (self.cures, "cures")):
            push.setIcon(icon(name, theme, _ICON))
            push.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))

    def set_words_shown(self, shown: bool) -> None:
        """Whether the buttons have words beside their pictures; tips and screen readers have them in any case."""
        self.compare.setText(worded(COMPARE) if shown else "")
        self.cures.setText(worded(CURES) if shown else "")
        self.count.label.setVisible(shown)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.compare)
        row.addWidget(self.fork)
        row.addWidget(self.cures)
        row.addSpacing(8)
        row.addWidget(self.count.label)
        row.addWidget(self.count.stepper)
        more = QHBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(4)
        for part in (self.resample.button, self.spread, self.table):
            more.addWidget(part)
        for button in (self.left, self.right, self.remove, self.alone):
            more.addWidget(button)

    def _show_state(self) -> None:
        """Offers what means something for several variants, and for several repeats."""
        has_repeats = self.count.value() > 1
        self.more.setVisible(has_repeats or self._count > 1)
        for part in (self.resample.button, self.spread):
            part.setVisible(has_repeats)
        for button in (self.left, self.right):  # else they would leave the chosen variant's name no room in the line
            button.setVisible(self._count > 1 and not has_repeats)

    def _on_left(self) -> None:
        self.move_requested.emit(-1)

    def _on_right(self) -> None:
        self.move_requested.emit(1)


class BarButton(QPushButton):
    """A button with words, which takes the focus by Tab only."""

    def __init__(self, text: Translatable, help: Translatable, parent: QWidget) -> None:
        super().__init__(worded(text), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(worded(text))
        explain(self, help)


class CountEditor(FieldEditor):
    """A small whole number between minus and plus."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.stepper = Stepper(field.label, round(field.minimum), round(field.maximum), str, parent)
        self._add_control(self.stepper)
        self._show()
        self.stepper.value_changed.connect(self._edit)
        self.stepper.edit_finished.connect(self._finish)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self.stepper.set_theme(theme)

    def _show(self) -> None:
        self.stepper.set_value(self._value)


class ToggleEditor(FieldEditor):
    """A switch in the shape of a button that stays down."""

    def __init__(self, field: Field, parent: QWidget, text: Translatable) -> None:
        super().__init__(field, parent)
        self.label.hide()
        self.button = BarButton(text, field.help, parent)
        self.button.setCheckable(True)
        self._add_control(self.button)
        self._show()
        self.button.clicked.connect(self._on_clicked)

    def _show(self) -> None:
        self.button.setChecked(bool(self._value))

    def _on_clicked(self, checked: bool) -> None:
        if self._edit(checked):
            self._finish()
