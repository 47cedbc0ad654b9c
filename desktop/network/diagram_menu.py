"""The diagram's context menu: what can be done with a unit or a number, and with the whole diagram."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.look.language import tr, worded
from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget, Target, UnitTarget


class DiagramMenu(QMenu):
    """What there is for one target."""

    pin_wanted = Signal(object)
    """Pin this UnitTarget, or unpin it."""
    switch_wanted = Signal(object)
    """Switch this UnitTarget off, or on again."""
    edit_wanted = Signal(object)
    """Change this NumberTarget."""
    all_on_wanted = Signal()
    picture_wanted = Signal()
    table_wanted = Signal()

    def __init__(
        self,
        diagram: Diagram | None,
        target: Target | None,
        pinned: UnitTarget | None,
        off: tuple[UnitTarget, ...],
        obstacle: str,
        parent: QWidget,
    ) -> None:
        """obstacle: why no number can be edited now, a sentence; "" if any can."""
        super().__init__(parent)
        self._target, self._obstacle = target, obstacle
        if isinstance(target, UnitTarget) and diagram is not None:
            self._add(tr("Unpin") if target == pinned else tr("Pin"), self._pin)
            if target.column > 0 and not diagram.is_output(target.column):
                is_off = target in off
                self._add(tr("Switch on again") if is_off else tr("Switch off (a look only)"), self._switch)
            for number in diagram.numbers_into(target):
                if isinstance(number.source, str):
                    has_scales = diagram.before(number.column).scales is not None
                    name = "gamma" if number.source == "scale" else "beta" if has_scales else tr("bias")
                    self._add_edit(tr("Edit {name}…", name=name), number)
        elif isinstance(target, NumberTarget):
            self._add_edit(tr("Edit…"), target)
        if obstacle and target is not None and target.column > 0:
            self._add(worded(obstacle).removesuffix("."), None)
        if off:
            self._add(tr("Switch all units on"), self.all_on_wanted.emit)
        if not self.isEmpty():
            self.addSeparator()
        self._add(tr("Save picture of the diagram…"), self.picture_wanted.emit)
        self._add(tr("Save weights as CSV…"), self.table_wanted.emit)

    def _add_edit(self, words: str, number: NumberTarget) -> None:
        self._add(words, None if self._obstacle else _Choice(number, self.edit_wanted.emit, self).choose)

    def _add(self, words: str, slot: Callable[[], object] | None) -> None:
        """slot: what it does; None: nothing, and it looks so."""
        action = QAction(words, self)
        action.setEnabled(slot is not None)
        if slot is not None:
            action.triggered.connect(slot)
        self.addAction(action)

    def _pin(self) -> None:
        self.pin_wanted.emit(self._target)

    def _switch(self) -> None:
        self.switch_wanted.emit(self._target)


class _Choice(QObject):
    """One number that an action of the menu is about."""

    def __init__(self, number: NumberTarget, tell: Callable[[object], object], menu: QMenu) -> None:
        super().__init__(menu)
        self._number = number
        self._tell = tell

    def choose(self) -> None:
        self._tell(self._number)
