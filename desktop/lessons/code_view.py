"""A few lines of program text, to be read and copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.lessons.reading import link
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

PADDING: Final = 8


class CodeView(QFrame):
    """Qt view of the lines, which scroll sideways where they are longer than there is room."""

    copy_requested = Signal(str)

    def __init__(self, caption: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.text = _Lines()
        self.text.setAccessibleName(worded(caption))
        self.copy_button = link("Copy", "Copies these lines.")
        self.copy_button.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.addWidget(role_label(caption, "caption"))
        head.addStretch(1)
        head.addWidget(self.copy_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        add_layout(rows, head)
        rows.addWidget(self.text)

    def set_code(self, code: str) -> None:
        """Show other lines."""
        self.text.setPlainText(code)
        self.text.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self._theme = theme
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        edge = mix(theme.line, theme.text, 0.12)
        self.text.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.raised}; border: 1px solid {edge}; border-radius: 6px;"
            f" padding: {PADDING - 4}px; font-family: '{family}', monospace; font-size: {theme.px(12)}px; }}"
            f" QPlainTextEdit:focus {{ border: 2px solid {theme.accent}; padding: {PADDING - 5}px; }}"
        )
        self.text.updateGeometry()

    def _copy(self) -> None:
        self.copy_requested.emit(self.text.toPlainText())


class _Lines(QPlainTextEdit):
    """As high as its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        lines = self.document().blockCount()
        bar = self.horizontalScrollBar().sizeHint().height()
        return QSize(200, round(lines * self.fontMetrics().lineSpacing()) + 2 * PADDING + bar + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, self.sizeHint().height())
