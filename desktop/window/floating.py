"""What floats over another widget and keeps its place when that one changes its size."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.look.theme import LIGHT, Theme


class Floating(QFrame):
    """Over a widget, its parent; it takes no room from anything. Hidden at first."""

    def __init__(self, over: QWidget, role: str) -> None:
        """role: one of the style sheet's for frames."""
        super().__init__(over)
        self._over = over
        self._theme = LIGHT
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        over.installEventFilter(self)
        self.hide()

    def float_over(self, over: QWidget) -> None:
        """Float over another widget from now on."""
        if over is not self._over:
            is_shown = not self.isHidden()
            self._over.removeEventFilter(self)
            self._over = over
            over.installEventFilter(self)
            self.setParent(over)
            self.setVisible(is_shown)  # a widget that changes its parent is hidden
            self._place()

    def set_theme(self, theme: Theme) -> None:
        """Takes over the type scale; colours come by the style sheet."""
        self._theme = theme
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @abstractmethod
    def _place(self) -> None:
        """Take place and size for what is to be said now, above all that is there."""
