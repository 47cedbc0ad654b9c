"""The button that rows of pictures are made of: the datasets, the classes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from core.words import Translatable
from desktop.look.language import worded
from desktop.widgets.controls import ARROW_KEYS, SLIDER_KEYS, claims_key


class Tile(QToolButton):
    """A checkable button that fills its cell of a grid. Of several of which one is chosen, Tab leads to that one, and
    arrow keys from there to the others."""

    def __init__(self, text: Translatable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(worded(text))
        self.setCheckable(True)
        self.setProperty("role", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        group = self.group()
        has_others = group is not None and group.exclusive()
        return (has_others and claims_key(self, event, ARROW_KEYS)) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Where another of the same group has the keyboard, it is this one's now: two would be marked, and look chosen
        both."""
        group = self.group()
        if group is not None and any(other.hasFocus() for other in group.buttons()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's own leaves a generous rim on both sides of the text, which is too much for three in a row."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            width += self.iconSize().width() + 4
        return QSize(max(width, self.iconSize().width()) + 8, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()


class SteppingTile(Tile):
    """A tile among others, which the arrow keys lead to."""

    stepped = Signal(int)
    """An arrow key was pressed: so many tiles on, back where negative."""

    def __init__(self, text: Translatable, parent: QWidget, steps: Mapping[Qt.Key, int]) -> None:
        """steps: how many tiles on each of the arrow keys leads."""
        super().__init__(text, parent)
        self._steps = steps

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, SLIDER_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = self._steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
