"""The rows of the table of variants, and the order they stand in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.metrics.summary import Figures
from desktop.look.language import tr, worded
from desktop.look.variant_name import headed
from desktop.table.columns import COLUMNS, STATE_HELP, figure_detail, state_detail, state_text

NAME: Final = 0
STATE: Final = len(COLUMNS) + 1
RANKED: Final = 1 + [column.name for column in COLUMNS].index("Validation loss")
"""The column by which variants are ranked."""
COLUMN_COUNT: Final = len(COLUMNS) + 2
SORT_ROLE: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class Row(msgspec.Struct, frozen=True):
    """One variant."""

    number: int
    name: str
    """As core says it: worded where it is shown."""
    color: str
    figures: Figures
    is_training: bool
    """The run goes on; else it is paused, or an earlier epoch is looked at."""
    is_winner: bool = False
    """It leads all others in validation loss."""


class VariantModel(QAbstractTableModel):
    """Qt model of the variants: a name, the figures of COLUMNS, a state."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these variants. As long as there are as many as before, they are told as changed, not as new."""
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
        elif rows != self.rows:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMN_COUNT - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name, and Qt's default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name, and Qt's default
        return 0 if parent.isValid() else COLUMN_COUNT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(row, column)
        if role == SORT_ROLE:
            return _sort_key(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _detail(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == RANKED and row.is_winner:
            return tr("{value}, best of all", value=cell_text(row, column))
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            help = "" if section == NAME else STATE_HELP if section == STATE else COLUMNS[section - 1].help
            return f"<qt><b>{column_name(section)}</b><br>{worded(help)}<br>{tr('Click to sort.')}</qt>"
        return None


class VariantOrder(QSortFilterProxyModel):
    """The variants in the order of a column; those without a number there come last either way."""

    def __init__(self, model: VariantModel) -> None:
        super().__init__()
        self.model = model
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(model)

    def row(self, index: Index) -> Row:
        """The variant in a row as it stands here."""
        return self.model.rows[self.mapToSource(index).row()]

    def lessThan(self, source_left: Index, source_right: Index) -> bool:  # noqa: N802 - Qt's name
        left, right = (_sort_key(self.model.rows[index.row()], index.column()) for index in (source_left, source_right))
        is_descending = self.sortOrder() == Qt.SortOrder.DescendingOrder
        if isinstance(left, float) and isinstance(right, float) and (math.isnan(left) or math.isnan(right)):
            return (math.isnan(left) and not math.isnan(right)) if is_descending else not math.isnan(left)
        return bool(left < right)


def head(column: int) -> str:
    """What stands above a column, in up to two lines."""
    if column == NAME:
        return tr("Variant")
    return tr("State") if column == STATE else worded(COLUMNS[column - 1].head)


def column_name(column: int) -> str:
    """A column's whole name."""
    return head(column) if column in (NAME, STATE) else worded(COLUMNS[column - 1].name)


def cell_text(row: Row, column: int) -> str:
    """What a cell says: the name, a median, the state."""
    if column == NAME:
        return headed(row.name)
    if column == STATE:
        return worded(state_text(row.figures, is_training=row.is_training))
    shown = COLUMNS[column - 1]
    return shown.text(shown.figure(row.figures).median)


def table_text(rows: Sequence[Row]) -> str:
    """The variants as tab-separated lines, one of names first; with repeats each figure's median, lowest, highest. For
    other programs: in English with decimal points, whatever the window speaks."""
    has_repeats = any(row.figures.repeats > 1 for row in rows)
    lines = [["Number", "Variant"]]
    for column in COLUMNS:
        ends = [f"{column.name}, lowest", f"{column.name}, highest"] if has_repeats else []
        lines[0] += [column.name, *ends]
    lines[0].append("State")
    for row in rows:
        figures = [column.figure(row.figures) for column in COLUMNS]
        values = [value for f in figures for value in (f.median, f.low, f.high)[: 3 if has_repeats else 1]]
        numbers = ["" if math.isnan(value) else f"{value:.6g}" for value in values]
        lines.append([str(row.number), row.name, *numbers, state_text(row.figures, is_training=row.is_training)])
    return "".join("\t".join(line) + "\n" for line in lines)


def _sort_key(row: Row, column: int) -> Any:
    if column == NAME:
        return row.number
    if column == STATE:
        return (row.figures.status, row.figures.status_epoch)
    return float(COLUMNS[column - 1].figure(row.figures).median)


def _detail(row: Row, column: int) -> str:
    if column == NAME:
        return f"{row.number}: {worded(row.name)}"
    if column == STATE:
        return state_detail(row.figures, is_training=row.is_training)
    shown = COLUMNS[column - 1]
    detail = figure_detail(shown, shown.figure(row.figures), row.figures.repeats)
    return f"{detail} {tr('The best of all.')}" if row.is_winner and column == RANKED else detail
