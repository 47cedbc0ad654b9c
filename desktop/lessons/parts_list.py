"""A list of the parts that a lesson consists of: steps, questions or claims, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.words import Translatable
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import IconButton

MOST_ROWS: Final = 5
LOW_ROWS: Final = 3
"""Parts that are in sight in the list, and where there is little height; more of them scroll."""


class PartWords(NamedTuple):
    """What a list calls its parts."""

    parts: Translatable
    add: Translatable
    add_help: Translatable
    earlier: Translatable
    later: Translatable
    remove: Translatable


class PartsList(QWidget):
    """Qt view of parts, one of which is in hand. Shows them; tells what the person wants."""

    chosen = Signal(int)
    added = Signal()
    removed = Signal()
    """That in hand."""
    moved = Signal(int)
    """That in hand, by so many places."""

    def __init__(self, words: PartWords, fewest: int, most: int) -> None:
        """fewest, most: parts that there can be."""
        super().__init__()
        self._fewest, self._most = fewest, most
        self._rows = MOST_ROWS
        self.list = QListWidget()
        self.list.setAccessibleName(worded(words.parts))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._on_row)
        self.add = IconButton("plus", words.add, words.add_help, self)
        self.up = IconButton("move_left", "Earlier", words.earlier, self)
        self.down = IconButton("move_right", "Later", words.later, self)
        self.remove = IconButton("remove", words.remove, parent=self)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(role_label(words.parts, "caption"), 1)
        for button in (self.add, self.up, self.down, self.remove):
            line.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        add_layout(rows, line)
        rows.addWidget(self.list)
        self.add.clicked.connect(self.added)
        self.remove.clicked.connect(self.removed)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def set_parts(self, titles: Sequence[str], at: int) -> None:
        """Show them, that in hand chosen; emits nothing."""
        blocked = self.list.blockSignals(True)
        lines = [f"{number}  {title}" for number, title in enumerate(titles, 1)]
        if lines != [self.list.item(row).text() for row in range(self.list.count())]:
            self.list.clear()
            self.list.addItems(lines)
            for row, title in enumerate(titles):
                self.list.item(row).setToolTip(f"<qt>{escape(title)}</qt>")
        self.list.setCurrentRow(at if titles else -1)
        self.list.blockSignals(blocked)
        self.list.setVisible(bool(titles))
        self._fit()
        self.add.setEnabled(len(titles) < self._most)
        self.up.setEnabled(0 < at < len(titles))
        self.down.setEnabled(at < len(titles) - 1)
        self.remove.setEnabled(len(titles) > self._fewest)

    def set_menu(self, menu: QMenu) -> None:
        """What can be added is chosen from a menu; then `added` is never emitted."""
        self.add.clicked.disconnect(self.added)
        self.add.setMenu(menu)
        self.add.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)

    def set_low(self, low: bool) -> None:
        """Whether there is little height."""
        self._rows = LOW_ROWS if low else MOST_ROWS
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        for button in (self.add, self.up, self.down, self.remove):
            button.set_theme(theme)
        self._fit()

    def _fit(self) -> None:
        rows = max(1, min(self._rows, self.list.count()))
        height = max(self.list.sizeHintForRow(0), self.list.fontMetrics().lineSpacing() + 4)
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth() + 8)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _on_up(self) -> None:
        self.moved.emit(-1)

    def _on_down(self) -> None:
        self.moved.emit(1)


class _Line(QStyledItemDelegate):
    """A part asks for no width: words that are longer than the list end with an ellipsis."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())
