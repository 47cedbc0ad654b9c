"""The form that says what a step waits for: conditions, of which those can be added that hold in the window now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from core.lessons.conditions import Condition
from core.words import Translatable
from desktop.lessons.complaints import ProblemLine
from desktop.lessons.condition_bounds import bound_text, with_bound
from desktop.lessons.condition_words import condition_text
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.number_box import NumberBox

MOST: Final = 8


class WaitsForm(QWidget):
    """Qt view of a step's conditions."""

    changed = Signal(tuple)
    """All conditions, in their order."""
    offers_wanted = Signal()
    """The menu is about to open: set_offers() tells what can be added."""

    def __init__(self, help: Translatable, fewest: int = 0) -> None:
        """help: what is to be done before one is added. fewest: conditions that have to stay."""
        super().__init__()
        self._theme = LIGHT
        self._fewest = fewest
        self._conditions: tuple[Condition, ...] = ()
        self._offers: tuple[Condition, ...] = ()
        self.rows: list[QWidget] = []
        self.add = QPushButton(tr("Add what there is now"))
        self.menu = QMenu(self.add)
        self.add.setMenu(self.menu)
        explain(self.add, help)
        self.problem = ProblemLine(self.add)
        self.menu.aboutToShow.connect(self.offers_wanted)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(role_label("Waits for all of", "caption"))
        add_layout(rows, self._list)
        rows.addWidget(self.problem)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def set_conditions(self, conditions: Sequence[Condition]) -> None:
        """Show what the step waits for; emits nothing."""
        if tuple(conditions) == self._conditions and self.rows:
            return
        self._conditions = tuple(conditions)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(at, one) for at, one in enumerate(self._conditions)]
        self.rows = self.rows or [QLabel(tr("Nothing: reading is enough"))]
        for row in self.rows:
            self._list.addWidget(row)
        self.add.setEnabled(len(self._conditions) < MOST)

    def set_offers(self, offers: Sequence[Condition]) -> None:
        """Put these into the menu: what holds now, and isn't waited for yet."""
        self._offers = tuple(one for one in offers if one not in self._conditions)
        self.menu.clear()
        for at, one in enumerate(self._offers):
            action = self.menu.addAction(condition_text(one))
            action.setData(at)
            action.triggered.connect(self._on_added)
        if not self._offers:
            self.menu.addAction(tr("Nothing more")).setEnabled(False)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for row in self.rows:
            for button in row.findChildren(IconButton):
                button.set_theme(theme)

    def _row(self, at: int, condition: Condition) -> QWidget:
        row = QWidget()
        words = condition_text(condition)
        label, remove = QLabel(words), IconButton("close", tr("Don't wait for: {words}", words=words), parent=row)
        label.setWordWrap(True)
        remove.setProperty("place", at)
        remove.setEnabled(len(self._conditions) > self._fewest)
        remove.set_theme(self._theme)
        remove.clicked.connect(self._on_removed)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label, 1)
        if (bound := bound_text(condition)) is not None:
            line.addWidget(self._box(at, bound, words))
        line.addWidget(remove)
        return row

    def _box(self, at: int, bound: str, words: str) -> NumberBox:
        """Where another number can be typed than the one that there is in the window."""
        box = NumberBox()
        box.set_widest("00000")
        box.show_text(bound)
        box.setProperty("place", at)
        box.setAccessibleName(tr("Number: {words}", words=words))
        explain(box, "Wait for another number.")
        box.text_entered.connect(self._on_bound)
        return box

    def _on_bound(self, text: str) -> None:
        box = self.sender()
        assert isinstance(box, NumberBox), "only a box has a number"
        at: int = box.property("place")
        before = self._conditions[at]
        typed = with_bound(before, text)
        if typed.condition is None or typed.condition == before:
            box.show_text(bound_text(before) or "")
            box.remark(typed.problem)
        else:
            changed = typed.condition
            self.changed.emit(tuple(changed if place == at else one for place, one in enumerate(self._conditions)))

    def _on_added(self) -> None:
        action = self.sender()
        at = getattr(action, "data", int)()
        self.changed.emit((*self._conditions, self._offers[at]))

    def _on_removed(self) -> None:
        button = self.sender()
        at = button.property("place") if button is not None else -1
        self.changed.emit(tuple(one for place, one in enumerate(self._conditions) if place != at))
