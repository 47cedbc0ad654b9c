"""Buttons, links and notes of the panel that a lesson is read in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton

from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.style import set_look
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import explain

ICON: Final = 18
"""Pixels at 100 % type."""


class BriefButton(QPushButton):
    """A button that says what it does, or shows it by an icon where there is no room for words."""

    def __init__(self, text: Translatable, icon_name: str, help: Translatable) -> None:
        super().__init__(worded(text))
        self._words, self._icon_name = worded(text), icon_name
        self._theme = LIGHT
        self.setAccessibleName(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, help)

    def set_brief(self, brief: bool) -> None:
        """Show the icon alone, or the words."""
        self.setText("" if brief else self._words)
        self.setIcon(icon(self._icon_name, self._theme, ICON) if brief else QIcon())
        self.setIconSize(QSize(self._theme.px(ICON), self._theme.px(ICON)))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.set_brief(not self.text())


class YieldingButton(BriefButton):
    """Says what it does where a row has the room, and shows the icon where its neighbours need that."""

    def __init__(self, text: Translatable, icon_name: str, help: Translatable) -> None:
        super().__init__(text, icon_name, help)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size_of(self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self._words), self._words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = self._theme.px(ICON)
        brief = self._size_of(QSize(side, side), "")
        return QSize(min(brief.width(), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.set_brief(self.width() < self.sizeHint().width())

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        self.updateGeometry()

    def _size_of(self, contents: QSize, words: str) -> QSize:
        """The size of the button around contents of that size."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = words, QIcon()
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, contents, self)


def text_button(text: Translatable, help: Translatable) -> QPushButton:
    """A button that says what it does."""
    button = QPushButton(worded(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button


def stand_close(buttons: Iterable[QPushButton], close: bool) -> None:
    """Leave these little room beside their words, or as much as is usual."""
    for button in buttons:
        set_look(button, "tight", close)


def width_with(button: QPushButton, texts: Iterable[Translatable]) -> int:
    """Pixels that a button needs, whichever of these it says."""
    metrics = button.fontMetrics()
    edge = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
    return edge + max(metrics.horizontalAdvance(worded(text)) for text in texts)


def note(text: Translatable) -> QLabel:
    """Small words that take as many lines as they need, out of sight for now."""
    label = role_label(text, "caption")
    label.setWordWrap(True)
    label.hide()
    return label


def link(text: Translatable, help: Translatable) -> QToolButton:
    """A button that looks like a link."""
    button = QToolButton()
    button.setText(worded(text))
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button
