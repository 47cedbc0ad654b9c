"""What a step waits for, as a list in which what has come about is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.lessons.conditions import Condition
from core.lessons.fulfilment import Reached
from desktop.lessons.condition_words import condition_text
from desktop.look.announcing import announce
from desktop.look.icons import icon
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme

SIGN: Final = 16
"""Pixels at 100 % type."""


class WaitingList(QWidget):
    """Qt view of it. A tick and its words say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._conditions: tuple[Condition, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._held: tuple[bool, ...] = ()
        self._signs: list[QLabel] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName(tr("Waits for"))

    def set_conditions(self, conditions: Sequence[Condition]) -> None:
        """Wait for other things."""
        for label in (*self._signs, *self._labels):
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._conditions, self._held = tuple(conditions), (False,) * len(conditions)
        self._texts = texts = tuple(map(condition_text, conditions))
        self._signs = [QLabel(self) for _ in texts]
        self._labels = [role_label(text, "caption") for text in texts]
        for row, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            label.setWordWrap(True)
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, 1)
        self.setVisible(bool(texts))
        self._show()

    def set_held(self, held: Sequence[bool], reached: Sequence[Reached | None] = ()) -> None:
        """Tick what has come about, and say so to screen readers. reached: what figures came to, beside their ticks,
        since these may have become others meanwhile; () where nobody knows."""
        reached = reached or (None,) * len(held)
        self._texts = tuple(map(condition_text, self._conditions, reached))
        news = [text for text, now, then in zip(self._texts, held, self._held, strict=True) if now and not then]
        self._held = tuple(held)
        self._show()
        if news:
            announce(self, tr("Done: {part}", part="; ".join(news)))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._show()

    def _show(self) -> None:
        theme, size = self._theme, self._theme.px(SIGN)
        for sign, label, text, is_held in zip(self._signs, self._labels, self._texts, self._held, strict=True):
            picture = icon("good", theme, SIGN, theme.good) if is_held else icon("to_do", theme, SIGN, theme.caption)
            sign.setPixmap(picture.pixmap(size, size))
            sign.setFixedSize(size, size)
            label.setText(text)
            label.setAccessibleName(tr("Done: {part}", part=text) if is_held else tr("To do: {part}", part=text))
