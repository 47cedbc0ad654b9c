"""The controls over the diagram: what it shows, and what belongs to that; and the button that exchanges places."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.inside.modes import MODES, Mode
from desktop.inside.step_words import PART_HELP, PARTS
from desktop.look.language import tr
from desktop.look.layouts import add_layout, insert_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import IconButton, StepButton, explain
from desktop.widgets.tile import Tile

GAP: Final = 2
SLACK: Final = 16
"""Pixels more than the second row takes, so that another word on a button doesn't break it."""
BACKWARDS: Final = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
"""On the button that leads back, where there is no room for its word."""
_EXCHANGE: Final[Translatable] = "The network's diagram in the plane's place, and the plane in its place; or back (F3)."
_TAKE_STEP: Final[Translatable] = (
    "Train a single step, on the next mini-batch. The point has another mask in every epoch."
)


class DiagramBar(QWidget):
    """Two rows over the diagram's upper edge, the second one only where there is something to choose; and a third where
    that would cut its words."""

    mode_chosen = Signal(str)
    """The person wants to see something else (a Mode)."""
    exchange_wanted = Signal()
    """The person wants the diagram in the plane's place, or back."""
    part_chosen = Signal(int)
    """The person wants to see a part of the training step, from 0; the one after the last: the next step."""
    point_stepped = Signal(int)
    """The person wants to see another point: so many further on."""
    step_wanted = Signal()
    """The person wants one step of training."""
    pause_wanted = Signal()
    rows_changed = Signal()
    """It has another height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = "answers"
        self._part, self._is_running = 0, False
        self._is_narrow = False
        """The second row is broken."""
        # In the order in which they stand: Tab leads through them so.
        self._mode_group, self._part_group = QButtonGroup(self), QButtonGroup(self)
        self.modes = [
            _tile(word, help_, self, self._mode_group, number) for number, (_mode, word, help_) in enumerate(MODES)
        ]
        self.exchange_button = IconButton("exchange", "Change places with the plane", _EXCHANGE, self)
        self._second = second = QWidget(self)
        self.parts = [
            _tile(word, PART_HELP[number], second, self._part_group, number) for number, word in enumerate(PARTS)
        ]
        self.earlier, self.point = StepButton(-1, "Point before", second), QLabel("", second)
        self.later = StepButton(1, "Next point", second)
        self.step, self.pause = QPushButton(tr("Take step"), second), QPushButton(tr("Pause"), second)
        self.back, self.forth = QPushButton(tr("Back"), second), QPushButton(tr("Next"), second)
        self.exchange_button.setProperty("low", "true")
        for button in (self.earlier, self.later):
            button.setProperty("low", "true")
        self._build()
        self.set_point("", has_others=False)
        self.set_mode("answers")

    @property
    def free(self) -> int:
        """Pixels at the left of the first row that its controls leave free."""
        return self.modes[0].geometry().left() - 8

    @property
    def row_height(self) -> int:
        """Pixels of the first row."""
        return max(self.modes[0].sizeHint().height(), self.exchange_button.sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        for button in (self.exchange_button, self.earlier, self.later):
            button.set_theme(theme)
        self._use_width()

    def set_mode(self, mode: Mode) -> None:
        """Offer what belongs to this."""
        self._mode = mode
        for tile, (one, _word, _help) in zip(self.modes, MODES, strict=True):
            tile.setChecked(one == mode)
        self._second.setVisible(mode != "answers")
        for part in (*self.parts, self.forth):
            part.setVisible(mode == "step")
        self.step.setVisible(mode == "mask")
        self.pause.setVisible(False)
        self._use_width()

    def set_point(self, text: str, *, has_others: bool) -> None:
        """Say which point it is about; "": about none."""
        self.point.setText(text)
        self.point.setVisible(bool(text))
        for button in (self.earlier, self.later):
            button.setVisible(bool(text))
            button.setEnabled(has_others)
        self._use_width()

    def set_part(self, part: int, *, can_go_on: bool, is_running: bool) -> None:
        """Which part of the step is shown, whether there is a step at all, and whether training runs instead."""
        self._part = part
        for number, tile in enumerate(self.parts):
            tile.setChecked(number == part)
            tile.setEnabled(can_go_on)
        self.back.setEnabled(can_go_on and part > 0)
        self.forth.setEnabled(can_go_on)
        self.forth.setText(tr("Take") if part == len(PARTS) - 1 else tr("Next"))
        is_step, had_focus = self._mode == "step", self.pause.hasFocus()
        self._is_running = is_running
        self.forth.setVisible(is_step and not is_running)
        if had_focus and not is_running:
            # Or it would be at the other end of the window. The next step is known a little later.
            heir = self.forth if can_go_on else next(tile for tile in self.modes if tile.isChecked())
            heir.setFocus(Qt.FocusReason.TabFocusReason)
        self.pause.setVisible(is_step and is_running)
        self._use_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._use_width()

    def set_can_step(self, can_step: bool) -> None:
        """Whether a step would have another mask."""
        self.step.setEnabled(can_step)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.addStretch(1)
        for mode in self.modes:
            first.addWidget(mode)
        first.addSpacing(4)
        first.addWidget(self.exchange_button)
        both = QVBoxLayout(self._second)
        second, self._rest, self._broken = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in self.parts:
            second.addWidget(part)
        self._rest.addSpacing(4)
        for one in (self.earlier, self.point, self.later):
            self._rest.addWidget(one)
        self._rest.addStretch(1)
        for button in (self.step, self.pause, self.back, self.forth):
            button.setProperty("low", "true")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._rest.addWidget(button)
        add_layout(second, self._rest, 1)
        second.addStretch(0)  # the parts stand side by side without the rest, too
        self._row = second
        add_layout(both, second)
        add_layout(both, self._broken)
        rows = QVBoxLayout(self)
        for layout in (rows, first, both, second, self._rest, self._broken):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GAP)
        add_layout(rows, first)
        rows.addWidget(self._second)
        explain(self.step, _TAKE_STEP)
        explain(self.back, "The part before.")
        self.back.setAccessibleName(tr("Back"))
        explain(self.forth, "The next part; after the last, training takes this one step, and the next is told.")
        explain(self.pause, "Pause training: the step that comes next is told while it rests.")
        self._mode_group.idClicked.connect(self._choose_mode)
        self._part_group.idClicked.connect(self.part_chosen)
        self.exchange_button.clicked.connect(self.exchange_wanted)
        self.earlier.clicked.connect(self._point_before)
        self.later.clicked.connect(self._next_point)
        self.back.clicked.connect(self._go_back)
        self.forth.clicked.connect(self._go_on)
        self.step.clicked.connect(self.step_wanted)
        self.pause.clicked.connect(self.pause_wanted)

    def _use_width(self) -> None:
        """Break the second row where its words would be cut, and name the way back where there is room."""
        parts = sum(one.sizeHint().width() + GAP for one in self.parts if not one.isHidden())
        rest = self.earlier, self.point, self.later, self.step, self.pause, self.forth
        needed = sum(one.sizeHint().width() + GAP for one in rest if not one.isHidden()) + SLACK
        leads_back = self._mode == "step" and not self._is_running
        is_narrow = self._mode == "step" and parts + needed + leads_back * self._back_width(BACKWARDS) > self.width()
        self.back.setVisible(leads_back)
        if leads_back:
            has_room = needed + self._back_width(tr("Back")) + (0 if is_narrow else parts) <= self.width()
            self.back.setText(tr("Back") if has_room else BACKWARDS)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        before, after = (self._row, self._broken) if is_narrow else (self._broken, self._row)
        before.removeItem(self._rest)
        self._rest.setParent(None)
        insert_layout(after, len(self.parts) if after is self._row else 0, self._rest, 1)
        self._second.updateGeometry()
        QTimer.singleShot(0, self, self.rows_changed.emit)  # before, layouts still know the height of before

    def _back_width(self, text: str) -> int:
        """Pixels that the button which leads back takes with this on it."""
        metrics = self.back.fontMetrics()
        around = self.back.sizeHint().width() - metrics.horizontalAdvance(self.back.text())
        return around + metrics.horizontalAdvance(text) + GAP

    def _choose_mode(self, number: int) -> None:
        self.mode_chosen.emit(MODES[number][0])

    def _point_before(self) -> None:
        self.point_stepped.emit(-1)

    def _next_point(self) -> None:
        self.point_stepped.emit(1)

    def _go_back(self) -> None:
        self.part_chosen.emit(self._part - 1)

    def _go_on(self) -> None:
        self.part_chosen.emit(self._part + 1)


def _tile(word: Translatable, help_: Translatable, parent: QWidget, group: QButtonGroup, number: int) -> Tile:
    """A low one, as wide as its word."""
    tile = Tile(word, parent)
    tile.setProperty("low", "true")
    tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    explain(tile, help_)
    group.addButton(tile, number)
    return tile
