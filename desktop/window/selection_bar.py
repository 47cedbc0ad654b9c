"""The bar over the plane while points are selected: how many, what can be done to them, and of one where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.data.tables.column_names import column_text
from core.experiment.color_names import COLOR_NAMES
from core.experiment.fields import Field
from core.experiment.spec import Source
from core.plane.grid import FARTHEST
from core.words import Translatable, said, together
from desktop.look.labels import role_label
from desktop.look.language import number, tr, tr_of, worded
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import Theme
from desktop.look.ticks import plain_text
from desktop.widgets.controls import ChoiceBox, IconButton, explain
from desktop.widgets.number_box import NumberBox
from desktop.widgets.value_text import remark, understood
from desktop.window.floating import Floating

EDGE: Final = 8
"""Pixels between the bar and the plane's edges."""
STEP: Final = 0.01
"""Plane units by which an arrow key in a box moves the point."""
DECIMALS: Final = 4
CHOICE_ROOM: Final = 54
"""Pixels of a list's box beside its words."""
NAME_ROOM: Final = 110
"""Pixels at 100 % type of a class's name: a long one is cut short, so that the bar stays on the plane."""
_PLACE: Final = Field(
    path="", label="", help="", kind="real", default=0.0, minimum=-FARTHEST, maximum=FARTHEST, decimals=DECIMALS
)
"""What a box takes."""
_SYMBOL: Final = 8
ROLES: Final[tuple[Translatable, ...]] = ("Training", "Validation")
UNITS: Final[Translatable] = "The boxes take units of the plane, whose edges are at −3 and 3."
BOX_HELP: Final[tuple[Translatable, ...]] = (
    "x₁ of the selected point, in units of the plane; arrow keys move it right and back.",
    "x₂ of the selected point, in units of the plane; arrow keys move it up and back.",
)


@dataclass(frozen=True)
class Selected:
    """What there is to say of selected points.

    label: drawn class of the one that is selected, and
    position: where it lies, plane units; None where there are more.
    """

    count: int
    held_out: int
    label: int | None = None
    position: tuple[float, float] | None = None
    given: int | None = None
    """The wrong label that label noise gives this point, which its symbol shows; None: none."""
    source: Source | None = None
    """Of imported points: what the axes count in, which is no plane unit; None: they count in these."""


class SelectionBar(Floating):
    """Qt view of the selection. Hidden while nothing is selected."""

    placed = Signal(float, float)
    """The person typed where the one point shall lie."""
    class_chosen = Signal(int)
    role_chosen = Signal(bool)
    """Of the one point: whether it shall be held out."""

    finished = Signal()
    """The person pressed Enter in a box."""
    moved = Signal()
    """It has come, gone, or taken another place."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "question")
        self.setAccessibleName(tr("Selected points"))
        self._square, self._avoided = QRect(), QRect()
        self._callouts: tuple[QRect, ...] = ()
        self._bottom = 0
        self._shown = Selected(0, 0)
        self._names: tuple[str, ...] = ()
        self.text = QLabel(self)
        self.boxes = tuple(NumberBox(self) for _ in range(2))
        for box, name, help in zip(self.boxes, ("x₁", "x₂"), BOX_HELP, strict=True):
            box.set_widest(f"−0.{'0' * DECIMALS}")
            box.setAccessibleName(name)
            explain(box, help)
            box.text_entered.connect(self._place_typed)
            box.stepped.connect(self._step)
            box.returnPressed.connect(self.finished)
        self.classes = ChoiceBox(self)
        self.classes.setAccessibleName(tr("Class"))
        explain(self.classes, "Class of the selected point (1 to 6).")
        self.role = ChoiceBox(self)
        self.role.setAccessibleName(tr("Role"))
        self.role.addItems([worded(role) for role in ROLES])
        explain(self.role, "Whether the selected point is learned from, or held out for validation.")
        self.duplicate = IconButton("duplicate", "Duplicate", "A copy beside it, selected (Ctrl+D).", self)
        self.mirror_across = IconButton(
            "mirror_across", "Mirror left and right", "Exchanges left and right (Ctrl+M).", self
        )
        self.mirror_down = IconButton(
            "mirror_down", "Mirror top and bottom", "Exchanges top and bottom (Ctrl+Shift+M).", self
        )
        self.to_training = IconButton("to_training", "Send to training", "Learn from these points.", self)
        self.to_validation = IconButton(
            "to_validation",
            "Send to validation",
            "Hold these points out. What was learned from them can't be unlearned: the run begins anew.",
            self,
        )
        self.delete = IconButton("remove", "Delete", "Takes these points away (Delete).", self)
        axes = tuple(role_label(axis, "caption") for axis in ("x₁", "x₂"))
        self.wrong_label = role_label("", "caption")
        self.on_axes = role_label("", "caption")
        places = axes[0], self.boxes[0], axes[1], self.boxes[1], self.on_axes
        self._of_one = (*places, self.classes, self.wrong_label, self.role)
        self._of_any = (self.duplicate, self.delete)
        self._of_several = (self.mirror_across, self.mirror_down, self.to_training, self.to_validation)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(self.text)
        for part in (*self._of_one, self.duplicate, *self._of_several, self.delete):
            row.addWidget(part)
        self.classes.activated.connect(self.class_chosen)
        self.role.activated.connect(self._on_role)

    def set_selected(self, shown: Selected) -> None:
        """Say how many are selected; none: nothing."""
        if shown == self._shown and shown.position is None:
            return  # only boxes may hold something else than they were told
        self._shown = shown
        told = tr_of(shown.count, "{count:,} selected", "{count:,} selected")
        self.text.setText("" if shown.position is not None else told)
        self.setAccessibleDescription(told)
        self.to_training.setEnabled(shown.held_out > 0)
        self.to_validation.setEnabled(shown.held_out < shown.count)
        if shown.position is not None and shown.label is not None:
            for box, value in zip(self.boxes, shown.position, strict=True):
                box.show_text(_written(value))
            self.classes.setCurrentIndex(shown.label)
            self.role.setCurrentIndex(int(shown.held_out > 0))
        self._write_on_axes()
        self._write_wrong_label()
        self._place()

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """Offer these classes."""
        names = tuple(map(worded, names))
        if names != self._names:
            self._names = names
            self._fill_classes()

    def keep_within(self, square: QRect, bottom: int, avoided: QRect, callouts: tuple[QRect, ...]) -> None:
        """Stand in the upper left corner of that square of the widget below, as far as it has room, and below the
        callouts there, given from top to bottom; or above that bottom where it would cover there what is to be
        avoided."""
        if (square, bottom, avoided, callouts) != (self._square, self._bottom, self._avoided, self._callouts):
            is_as_wide = square.width() == self._square.width()
            self._square, self._bottom, self._avoided, self._callouts = square, bottom, avoided, callouts
            if is_as_wide and self._shown.count and self._fitting() == self.size():
                self._stand(self.size())  # with the same parts, which take longer to choose
            else:
                self._place()

    def set_theme(self, theme: Theme) -> None:
        for button in (*self._of_any, *self._of_several):
            button.set_theme(theme)
        super().set_theme(theme)
        for choice, icon in ((self.classes, self.classes.iconSize().width()), (self.role, 0)):
            choice.ensurePolished()
            words = choice.fontMetrics().horizontalAdvance(worded(ROLES[1] if choice is self.role else COLOR_NAMES[1]))
            choice.setMinimumWidth(words + icon + theme.px(CHOICE_ROOM))
        self._fill_classes()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.moved.emit()
        return super().event(event)

    def _fill_classes(self) -> None:
        self.classes.clear()
        for label, name in enumerate(self._names):
            symbol = QIcon(point_pixmap(label, False, self._theme.px(_SYMBOL), self._theme, self.devicePixelRatioF()))
            self.classes.addItem(symbol, self._short(name))
        if self._shown.label is not None:
            self.classes.setCurrentIndex(self._shown.label)
        self._write_wrong_label()

    def _short(self, name: str) -> str:
        return self.classes.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._theme.px(NAME_ROOM))

    def _write_wrong_label(self) -> None:
        given = self._shown.given
        if given is None or given >= len(self._names):  # its class has gone, and what is selected comes next
            self.wrong_label.setText("")
            return
        self.wrong_label.setText(tr("labelled {name}", name=self._short(self._names[given])))
        if self._shown.held_out:
            explain(self.wrong_label, "A wrong label, which its symbol shows: the validation loss is measured by it.")
        else:
            explain(self.wrong_label, "A wrong label, which its symbol shows: networks learn from it.")

    def _write_on_axes(self) -> None:
        """Where the point lies by the numbers at the plane's edges, where these are the imported table's own."""
        source, position = self._shown.source, self._shown.position
        if source is None or position is None:
            self.on_axes.setText("")
            return
        axes = source.x, source.y
        x, y = (plain_text(one.center + one.unit * at, one.unit) for one, at in zip(axes, position, strict=True))
        self.on_axes.setText(tr("on the axes {x} · {y}", x=x, y=y))
        x_name, y_name = (column_text(axis.name) for axis in axes)
        told = said(
            "On the axes, in the table's own units: {x_name} {x}, {y_name} {y}.", x_name=x_name, x=x, y_name=y_name, y=y
        )
        explain(self.on_axes, together(told, UNITS))

    def _place(self) -> None:
        shown, room = self._shown, self._square.width() - 2 * EDGE
        self.setVisible(shown.count > 0)
        if not shown.count:
            return
        is_one = shown.position is not None
        self._set_visible(self._of_one, is_one)
        self._set_visible(self._of_any, True)
        self._set_visible((self.text, *self._of_several), not is_one)
        if shown.given is None:
            self.wrong_label.hide()
        if shown.source is None:
            self.on_axes.hide()
        size = self._fitting()
        if size.width() > room:  # a small plane among several: the menu has the rest
            self._set_visible((*self._of_any, *self._of_several), False)
            size = self._fitting()
        # So that coordinates in large type can be read and typed.
        for part in (self.on_axes, self.role, self.wrong_label, self.classes):
            if is_one and size.width() > room:
                part.hide()
                size = self._fitting()
        self._stand(size)

    def _stand(self, size: QSize) -> None:
        """Where it covers nothing, with the parts that it shows."""
        place = QRect(self._square.topLeft(), size).translated(EDGE, EDGE)
        for callout in self._callouts:
            if place.intersects(callout):
                place.moveTop(callout.bottom() + EDGE)
        if place.intersects(self._avoided):
            place.moveBottom(self._bottom - EDGE)
        self.setGeometry(place)
        self.raise_()

    @staticmethod
    def _set_visible(parts: Sequence[QWidget], visible: bool) -> None:
        for part in parts:
            if part.isHidden() == visible:  # Qt takes long to find out that nothing changes
                part.setVisible(visible)

    def _fitting(self) -> QSize:
        self._row.activate()
        return self._row.totalSizeHint()  # with its frame

    def _place_typed(self) -> None:
        """Take what was typed over, or put back what was there."""
        position = self._shown.position
        if position is None:
            return
        x, y = (self._typed(box, before) for box, before in zip(self.boxes, position, strict=True))
        if (x, y) != position:
            self.placed.emit(x, y)
        else:
            self.set_selected(self._shown)

    @staticmethod
    def _typed(box: NumberBox, before: float) -> float:
        """What a box says of the point that lay there."""
        if box.text() == _written(before):
            return before
        value = understood(_PLACE, box.text())
        box.remark(remark(_PLACE, box.text()))
        return before if value is None else value

    def _step(self, steps: int) -> None:
        if self._shown.position is not None:
            x, y = self._shown.position
            is_first = self.sender() is self.boxes[0]
            self.placed.emit(x + STEP * steps * is_first, y + STEP * steps * (not is_first))

    def _on_role(self, index: int) -> None:
        self.role_chosen.emit(index == 1)


def _written(value: float) -> str:
    """As short as it is exact to DECIMALS."""
    return number(f"{round(value, DECIMALS) + 0.0:.{DECIMALS}f}".rstrip("0").rstrip(".").replace("-", "−"))
