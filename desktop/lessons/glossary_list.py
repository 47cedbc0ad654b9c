"""All words of the glossary, one below the other, each with its nickname."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.lessons.glossary import Entry
from desktop.look.language import tr
from desktop.look.style import mix, sized
from desktop.look.theme import LIGHT, Theme

ID: Final = Qt.ItemDataRole.UserRole
NICKNAME: Final = Qt.ItemDataRole.UserRole + 1
PADDING: Final = 8
_TERM: Final = 13, QFont.Weight.Medium
_NICKNAME: Final = 12, QFont.Weight.Normal
"""Pixels at 100 % type."""

Index = QModelIndex | QPersistentModelIndex


class GlossaryList(QListWidget):
    """Qt view of the words. A click or Enter opens one."""

    asked = Signal(str)
    """Its id."""
    typed = Signal(str)
    """A letter was written over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(tr("Words"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; outline: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.itemClicked.connect(self._open)

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these, in this order; the first one is the current one."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.term, self)
            item.setData(ID, entry.id)
            item.setData(NICKNAME, entry.nickname)
            said = f"{entry.term}, {entry.nickname}" if entry.nickname else entry.term
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.setCurrentRow(0)

    def choose(self, id: str) -> None:
        """Make this word the current one, if it is among those shown."""
        for row in range(self.count()):
            if self.item(row).data(ID) == id:
                self.setCurrentRow(row)

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the words, in their order."""
        return tuple(str(self.item(row).data(ID)) for row in range(self.count()))

    def open_current(self) -> None:
        """As a click on the current word."""
        if self.currentItem() is not None:
            self._open(self.currentItem())

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self._rows.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where a scroll bar comes, a nickname may have no room beside its word any more: Qt alone would leave the rows
        below where they are."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Letters are the search's: of the window's shortcuts some are single ones, and would train, draw or reset."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_written(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif _is_written(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.asked.emit(str(item.data(ID)))


def _is_written(event: QKeyEvent) -> bool:
    """Whether it is a letter, or another sign that a word is written with."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return event.text().isprintable() and bool(event.text().strip()) and not event.modifiers() & commands


class _Rows(QStyledItemDelegate):
    """Paints a word, and its nickname in grey at the right or, where that has no room, below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        del option
        return QSize(120, self.theme.px(28 if self.is_beside(index) else 46))

    def is_beside(self, index: Index) -> bool:
        """Whether a nickname has room beside its word."""
        view, px = self.parent(), self.theme.px
        assert isinstance(view, QListWidget)
        sizes = ((Qt.ItemDataRole.DisplayRole, *_TERM), (NICKNAME, *_NICKNAME))
        fonts = ((str(index.data(role)), sized(view.font(), px(size), weight)) for role, size, weight in sizes)
        words = sum(QFontMetricsF(font).horizontalAdvance(text) for text, font in fonts)
        return words + 3 * px(PADDING) <= view.viewport().width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self.theme, QRectF(option.rect)
        state, view = option.state, self.parent()
        assert isinstance(view, QListWidget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index.row() == view.currentRow() and view.hasFocus()
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.accent), 1.5) if is_current else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mix(theme.surface, theme.text, 0.06)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        room = box.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        upper, lower, side = room, room, Qt.AlignmentFlag.AlignRight
        if not self.is_beside(index):
            upper = room.adjusted(0, theme.px(4), 0, -room.height() / 2)
            lower, side = upper.translated(0, upper.height()), Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(sized(view.font(), theme.px(_TERM[0]), _TERM[1]))
        painter.setPen(QColor(theme.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | middle, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(sized(view.font(), theme.px(_NICKNAME[0]), _NICKNAME[1]))
        painter.setPen(QColor(theme.caption))
        nickname = str(index.data(NICKNAME))
        elided = painter.fontMetrics().elidedText(nickname, Qt.TextElideMode.ElideRight, round(lower.width()))
        painter.drawText(lower, side | middle, nickname if self.is_beside(index) else elided)
        painter.restore()
