"""The table of all variants: what each came to, to be sorted, compared and copied."""

from __future__ import annotations

from collections.abc import Sequence
from operator import gt
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QVBoxLayout, QWidget

from core.metrics.summary import figures
from core.protocol import VariantSnapshot
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.table.cells import Looks, VariantCells, VariantHead
from desktop.table.model import COLUMN_COUNT, NAME, Row, VariantModel, VariantOrder, table_text

# From generous to tight; the first that fits is taken.
_LOOKS: Final = (Looks(12, 6, True), Looks(12, 6), Looks(12, 4), Looks(11, 3), Looks(11, 2))
_NAME_ROOM: Final = 150
"""Pixels at 100 % type beyond which a name is cut short, whole in its tooltip, rather than figures pushed aside."""
_LEAST_NAME_ROOM: Final = 110
"""Pixels that a name keeps where even that is too much; a table that is narrower still is scrolled sideways."""
_RIM: Final = 2
_ROW_AIR: Final = 8
"""Pixels that rows may be higher than they need."""


class VariantTable(QFrame):
    """Qt view of all variants' figures: medians, and with repeats their ranges.

    Wide and high enough, ranges are told in numbers below the medians; else a strip shows where they lie among all.
    """

    chosen = Signal(int)
    """The person pressed the row of the variant with that index, or Enter on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._fitted_to: list[tuple[str, bool]] = []
        self._fitted_widths: list[int] = []
        self.setProperty("card", "true")
        self.model = VariantModel()
        self.order = VariantOrder(self.model)
        self.view = _Rows(self)
        self.cells = VariantCells(self.order, self.view)
        self.head = VariantHead(self.cells, self.view)
        self.view.setModel(self.order)
        self.view.setItemDelegate(self.cells)
        self.view.setHorizontalHeader(self.head)
        self.view.setSortingEnabled(True)
        self.head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.copy = QAction(tr("Copy"), self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.view.addAction(self.copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_RIM, _RIM, _RIM, _RIM)
        rows.addWidget(self.view)
        self.setAccessibleName(tr("Variants compared"))
        self.copy.triggered.connect(self.copy_rows)
        self.view.row_chosen.connect(self._on_row)

    def set_snapshot(
        self,
        names: Sequence[str],
        colors: Sequence[str],
        variants: Sequence[VariantSnapshot | None],
        winner: int | None = None,
        *,
        is_training: bool,
    ) -> None:
        """Show these variants, a name as core says it and a "#rrggbb" colour each; None has no figures yet, and no
        row. Order and selection stay.

        winner: index of the one that leads, if one does.
        is_training: the run goes on, with all of them that haven't ended.
        """
        entries = enumerate(zip(names, colors, variants, strict=False))
        rows = [
            Row(
                index + 1,
                name,
                color,
                figures(one.outcomes),
                is_winner=index == winner,
                is_training=is_training,
            )
            for index, (name, color, one) in entries
            if one is not None
        ]
        needs_anew = [(row.name, row.figures.repeats > 1) for row in rows] != self._fitted_to
        self.cells.set_rows(rows)
        self.model.set_rows(rows)
        if needs_anew or any(map(gt, self._widths(), self._fitted_widths)):
            self._fit()

    def set_chosen(self, index: int) -> None:
        """Mark the variant that the panels edit."""
        if index != self.cells.chosen:
            self.cells.chosen = index
            self.view.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._fit()
        self.view.viewport().update()

    def copy_rows(self) -> None:
        """Put the selected rows, or all where none is selected, on the clipboard as tab-separated text with heads."""
        selected = {index.row() for index in self.view.selectionModel().selectedRows()}
        shown = [self.order.row(self.order.index(at, 0)) for at in range(self.order.rowCount())]
        rows = [row for at, row in enumerate(shown) if at in selected or not selected]
        QGuiApplication.clipboard().setText(table_text(rows))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(640), self._theme.px(190))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(320), self._theme.px(90))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the table as generously as the room allows."""
        rows = self.model.rows
        ranges = any(row.figures.repeats > 1 for row in rows)
        inside = self.contentsRect()
        width, height = inside.width() - 2 * _RIM, inside.height() - 2 * _RIM
        for looks in _LOOKS:
            if looks.tells_ranges and not ranges:
                continue
            self.cells.set_looks(self._theme, self.font(), looks)
            widths = self._widths()
            name = min(widths[NAME], self._theme.px(_NAME_ROOM))
            row_height = self.cells.row_height(ranges=ranges)
            room = height - self.head.needed_height()
            if name + sum(widths[1:]) <= width and row_height * len(rows) <= room:
                break
        least_name = min(name, self._theme.px(_LEAST_NAME_ROOM))
        if least_name + sum(widths[1:]) > width:  # it is scrolled sideways, by a bar that lies below the last row
            room -= self.view.horizontalScrollBar().sizeHint().height()
        if row_height * len(rows) > room:
            width -= self.view.verticalScrollBar().sizeHint().width()
        self._fitted_to = [(row.name, row.figures.repeats > 1) for row in rows]
        self._fitted_widths = list(widths)
        widths[NAME] = max(least_name, width - sum(widths[1:]))
        for column, wide in enumerate(widths):
            self.head.resizeSection(column, wide)
        self.head.setFixedHeight(self.head.needed_height())
        high = min(row_height + _ROW_AIR, max(row_height, room // max(1, len(rows))))
        self.view.verticalHeader().setDefaultSectionSize(high)

    def _widths(self) -> list[int]:
        """The narrowest columns that cut nothing off."""
        return [self.cells.column_width(self.model.rows, column) for column in range(COLUMN_COUNT)]

    def _on_row(self, row: int) -> None:
        self.chosen.emit(self.order.row(self.order.index(row, 0)).number - 1)


class _Rows(QTableView):
    """A table of whole rows, to be read and chosen from."""

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setAccessibleName(tr("Variants compared"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.row_chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
