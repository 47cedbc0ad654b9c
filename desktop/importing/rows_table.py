"""The first rows of a table, with what is taken of them: columns are marked, cells that give no point stand out."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.data.tables.column_names import column_text
from core.data.tables.columns import Choice
from core.data.tables.numbers import NUMBER, Decimal, kind_of
from core.data.tables.table import Table
from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

SHOWN_ROWS: Final = 200
_WIDEST: Final = 180
"""Pixels of a column at 100 % type."""
_MEASURED: Final = 40
"""Columns that become as wide as what they hold; further ones have Qt's usual width, since measuring takes time."""
_LONGEST: Final = 100
"""Characters of a cell that are shown."""
_ROLES: Final[tuple[Translatable, ...]] = ("x", "y", "label", "role")
"""What a column can be, within a sentence."""

_Index = QModelIndex | QPersistentModelIndex


class RowsTable(QTableView):
    """Qt view of a Table's first rows. Nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Rows(self)
        self.setModel(self._model)
        self.setAccessibleName(tr("First rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing can be done in it
        self.setShowGrid(False)
        self.horizontalHeader().setResizeContentsPrecision(20)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_table(self, table: Table, choice: Choice) -> None:
        """Show a table, and which columns are taken."""
        is_other = table is not self._model.table
        self._model.show(table, choice)
        if is_other:
            self._fit()
            first = self._model.index(0, min(choice.x, choice.y))
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._model.theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(22))
        self.viewport().update()

    def _fit(self) -> None:
        widest = self._model.theme.px(_WIDEST)
        for place in range(min(_MEASURED, self._model.columnCount())):
            self.resizeColumnToContents(place)
            self.setColumnWidth(place, min(self.columnWidth(place) + 4, widest))


class _Rows(QAbstractTableModel):
    """The rows as Qt's table asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.table: Table | None = None
        self._choice = Choice(0, 1)
        self._roles: dict[int, str] = {}

    def show(self, table: Table, choice: Choice) -> None:
        is_other = table is not self.table
        if is_other:
            self.beginResetModel()
        self.table, self._choice = table, choice
        places = (choice.x, choice.y, choice.label, choice.role)
        self._roles = {}
        for role, place in zip(map(worded, _ROLES), places, strict=True):
            if place is not None:
                self._roles[place] = f"{self._roles[place]}, {role}" if place in self._roles else role
        if is_other:
            self.endResetModel()
        else:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if self.table is None or parent.isValid() else min(SHOWN_ROWS, len(self.table.rows))

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        return 0 if self.table is None or parent.isValid() else len(self.table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.table is None:
            return None
        cell, place = self.table.rows[index.row()][index.column()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell[:_LONGEST].split())
        if role == Qt.ItemDataRole.BackgroundRole and place in self._roles:
            return QColor(mix(self.theme.surface, self.theme.accent, 0.10))
        if role == Qt.ItemDataRole.ForegroundRole and self._gives_nothing(cell, place):
            return QColor(self.theme.warning)
        if role == Qt.ItemDataRole.TextAlignmentRole and place in self.table.numeric:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        if self.table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self.theme.caption)
            line = self.table.lines[section]
            return str(line or section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._roles.get(section, '')}\n{worded(column_text(self.table.columns[section]))}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.theme.accent if section in self._roles else self.theme.caption)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.table.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and section in self._roles:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _gives_nothing(self, cell: str, place: int) -> bool:
        """Whether a row is left out for what stands in this cell."""
        choice = self._choice
        if place == choice.label:
            return not cell or (choice.classes is not None and cell not in choice.classes)
        return place in (choice.x, choice.y) and kind_of(cell, self._decimal) != NUMBER

    @property
    def _decimal(self) -> Decimal:
        assert self.table is not None
        return self._choice.decimal or self.table.decimal
