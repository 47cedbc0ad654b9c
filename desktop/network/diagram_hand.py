"""The gestures of the diagram: pointing, pinning, switching off, and walking through it with the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.look.theme import Theme
from desktop.network.diagram_menu import DiagramMenu
from desktop.network.diagram_view import DiagramView
from desktop.network.readout import fitted
from desktop.network.targets import Target, UnitTarget
from desktop.network.walking import Way, unit_left, walked
from desktop.widgets.controls import BY_TAB, PASSING, claims_key

_WAYS: Final[dict[Qt.Key, Way]] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OFF: Final = frozenset({Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_KEYS: Final = frozenset(_WAYS) | _ENTER | _OFF
TOOLTIP_GAP: Final = 8
"""Pixels between a tooltip and the diagram: some of them it takes when it is polished."""
TOOLTIP_ROOM: Final = 60
"""Pixels from the diagram up, beside twice the height of its lines, at which a tooltip surely ends above the diagram
while its height isn't known yet."""
NO_LIMIT: Final = 99
"""Lines, more than any words of the diagram take."""


class DiagramHand(DiagramView):
    """A DiagramView that handles mouse and keys.

    Mouse events are handled as Qt sends them: pyqtgraph's own come late, and some of them never.

    After Tab, arrow keys walk through units and edges, Enter pins a unit or edits a number, Delete or 0 switches a unit
    off or on, Escape lets go.
    """

    edit_wanted = Signal(object)
    """The person wants to change this NumberTarget."""
    theme_changed = Signal(object)
    """The Theme is another."""
    save_picture_wanted = Signal()
    save_table_wanted = Signal()
    """The person wants a file of what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came_from: UnitTarget | None = None
        self.obstacle = ""
        """Why no number can be edited now, a sentence; "" if any can."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip()
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            has_hold = self.cursor_target is not None or self.pinned is not None
            if claims_key(self, event, _KEYS | {Qt.Key.Key_Escape} if has_hold else _KEYS):
                return True
        handled: bool = super().event(event)
        return handled

    def _show_tooltip(self) -> None:
        """Say what the readout has no room for, above the diagram: below the pointer it would cover the readout.

        WORKAROUND: QToolTip (Qt 6.11 at least) tells neither how high a tooltip will be nor which widget it is. So it
        is shown far above the diagram first, since over the pointer it would end the pointing, and its widget is then
        found by the name of Qt's own class and moved down.
        """
        lines = self.lines()
        if self.readout.says(lines):
            lines = []
        metrics = self.readout.fontMetrics()
        rows = fitted(lines, metrics, self.width(), NO_LIMIT) if lines else []
        corner = self.mapToGlobal(QPoint(0, 0))
        clear = QPoint(0, 2 * len(rows) * metrics.lineSpacing() + TOOLTIP_ROOM)
        QToolTip.showText(corner - clear, "\n".join(rows), self, self.rect())
        for tip in QApplication.topLevelWidgets():
            if tip.inherits("QTipLabel") and tip.isVisible():
                highest = self.screen().availableGeometry().top()
                tip.move(tip.x(), max(corner.y() - tip.height() - TOOLTIP_GAP, highest))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        self.bar.set_theme(theme)
        self.readout.set_theme(theme)
        self._arrange()
        self.theme_changed.emit(theme)

    def point_to(self, place: QPointF | None) -> None:
        """The pointer is at a place of this widget; None: elsewhere."""
        found = None if place is None else self._find(place)
        if found != self.pointed:
            self.pointed = found
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
            )
            self._attend()

    def pin(self, unit: UnitTarget) -> None:
        """Pin a unit, or unpin it where it is."""
        self.pinned = None if unit == self.pinned else unit
        self._attend()

    def unpin(self) -> None:
        """Pin no unit."""
        if self.pinned is not None:
            self.pin(self.pinned)

    def switch(self, unit: UnitTarget) -> None:
        """Switch a hidden unit off, or on again; a look only."""
        if unit.column == 0 or self.diagram is None or self.diagram.is_output(unit.column):
            return
        self.off = tuple(one for one in self.off if one != unit) if unit in self.off else (*self.off, unit)
        self._paint_all()
        self.off_changed.emit()

    def switch_all_on(self) -> None:
        """Take all units back that are switched off."""
        if self.off:
            self.off = ()
            self._paint_all()
            self.off_changed.emit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event is not None:
            self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(event.position())
        if event.button() == Qt.MouseButton.LeftButton:
            if isinstance(self.pointed, UnitTarget):
                self.pin(self.pointed)
            elif self.pointed is not None:
                self.edit_wanted.emit(self.pointed)
            event.accept()
        elif event.button() != Qt.MouseButton.RightButton:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.mousePressEvent(event)  # a quick second click is a click like any other

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """There is nothing to zoom; what lies around may scroll."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(None)
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.point_to(None)
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._set_reached(event.reason() in BY_TAB or (self._is_reached and event.reason() in PASSING))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._set_reached(self._is_reached and event.reason() in PASSING)

    def _set_reached(self, reached: bool) -> None:
        self._is_reached = reached
        self._attend()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, target = Qt.Key(event.key()), self.told
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.diagram is None:
            event.ignore()
        elif key in _WAYS:
            start = self.cursor_target if self.cursor_target is not None else target
            found = walked(self.diagram, start, _WAYS[key], self._came_from)
            self._came_from = unit_left(start, found) or self._came_from
            self.cursor_target = found
            self.point_to(None)
            self._attend()
        elif key in _ENTER and isinstance(target, UnitTarget):
            self.pin(target)
        elif key in _ENTER and target is not None:
            self.edit_wanted.emit(target)
        elif key in _OFF and isinstance(target, UnitTarget):
            self.switch(target)
        elif key == Qt.Key.Key_Escape and (self.cursor_target is not None or self.pinned is not None):
            self.cursor_target = self.pinned = None
            self._attend()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        target = self._find(QPointF(event.pos())) if is_by_mouse else self.told
        menu = self.menu_for(target)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        event.accept()

    def menu_for(self, target: Target | None) -> DiagramMenu:
        """What can be done with what is at a place, and with the whole diagram."""
        menu = DiagramMenu(self.diagram, target, self.pinned, self.off, self.obstacle, self)
        menu.pin_wanted.connect(self.pin)
        menu.switch_wanted.connect(self.switch)
        menu.edit_wanted.connect(self.edit_wanted)
        menu.all_on_wanted.connect(self.switch_all_on)
        menu.picture_wanted.connect(self.save_picture_wanted)
        menu.table_wanted.connect(self.save_table_wanted)
        return menu
