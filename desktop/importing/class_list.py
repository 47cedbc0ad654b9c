"""The classes in a table: what each becomes, and which are taken where there are more than there can be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from core.data.tables.taking import Taken
from core.experiment.spec import MAX_CLASSES
from desktop.look.language import number, tr
from desktop.look.point_symbols import cell_side, point_pixmap
from desktop.look.theme import LIGHT, Theme

_SYMBOL: Final = 10
_MOST_ROWS: Final = 3
_NAME: Final = Qt.ItemDataRole.UserRole


class ClassList(QListWidget):
    """Qt view of a table's classes, each with its number of rows. They can be chosen where they are too many."""

    chosen_changed = Signal(object)
    """Names of the chosen ones, by the person only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._is_showing = False
        self.setAccessibleName(tr("Classes"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_changed)

    def set_classes(self, taken: Taken | None) -> None:
        """Show the classes of what is taken; emits nothing."""
        self._is_showing = True
        self.clear()
        if taken is not None:
            for name, count in taken.found:
                self._add(name, count, taken)
        self._is_showing = False
        self.setVisible(self.count() > 0)
        self._enable()
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.setIconSize(QSize(cell_side(theme.px(_SYMBOL), theme), cell_side(theme.px(_SYMBOL), theme)))
        self._fit()

    def chosen(self) -> tuple[str, ...]:
        """Names of those that are taken."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_NAME) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _add(self, name: str, count: int, taken: Taken) -> None:
        item = QListWidgetItem(f"{name[:40]}  {number(f'{count:,}')}")
        item.setData(_NAME, name)
        item.setToolTip(name[:500])
        label = taken.label_of.get(name)
        if label is not None:
            item.setIcon(QIcon(point_pixmap(label, False, self._theme.px(_SYMBOL), self._theme, 2.0)))
        if len(taken.found) > MAX_CLASSES:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if label is None else Qt.CheckState.Checked)
        self.addItem(item)

    def _fit(self) -> None:
        """As high as its rows, but three at most."""
        widths = sum(self.sizeHintForIndex(self.model().index(row, 0)).width() + 4 for row in range(self.count()))
        rows = min(_MOST_ROWS, 1 + widths // max(1, self.width() - 24))
        self.setFixedHeight(rows * (self._theme.px(24) + 4) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _enable(self) -> None:
        """No more can be taken than there can be classes, and no fewer than one."""
        count = len(self.chosen())
        self._is_showing = True
        for row in range(self.count()):
            item = self.item(row)
            is_checked = item.checkState() == Qt.CheckState.Checked
            is_free = count > 1 if is_checked else count < MAX_CLASSES
            flags = item.flags() | Qt.ItemFlag.ItemIsEnabled
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and not is_free:
                flags &= ~Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags)
        self._is_showing = False

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.chosen_changed.emit(self.chosen())
