"""A note in the place of what is hidden so that people predict first; a press on it reveals that."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from core.lessons.presentation import Hidden
from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.widgets.controls import explain
from desktop.window.floating import Floating

EDGE: Final = 8
"""Pixels between the note and the edge of what it lies over."""
ICON: Final = 16
SHORT: Final[Translatable] = "Hidden"


class HiddenNote(Floating):
    """Says what is hidden in a place: near its upper edge, above all else in it, or in its middle; in the lower right
    corner of what says so itself there is only the button. Hidden itself while nothing is."""

    reveal_requested = Signal(object)
    """frozenset of Hidden: what the note speaks of."""
    height_taken = Signal(int)
    """By a note above all else: pixels of the upper edge that it takes; 0 while nothing is hidden."""

    corner_taken = Signal(QSize)
    """By a note in the corner: what it takes of that; empty while nothing is hidden."""

    def __init__(self, over: QWidget, where: Literal["top", "above", "middle", "corner"] = "top") -> None:
        super().__init__(over, "" if where == "corner" else "note")
        self._where = where
        self._hidden: frozenset[Hidden] = frozenset()
        self._words = self._brief = ""
        self._low_in: QRect | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(tr("Reveal"), self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.button, "Shows what is hidden here, until Reset (F9 shows all that is hidden).")
        self.button.clicked.connect(self._on_pressed)
        self._rows = row = QHBoxLayout(self)
        row.setContentsMargins(*((0, 0, 0, 0) if where == "corner" else (10, 4, 4, 4)))
        row.setSpacing(8)
        for part in (self._icon, self._text):
            part.setVisible(where != "corner")
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)

    @property
    def text(self) -> str:
        """What it says now; "" for nothing."""
        return "" if self.isHidden() else self._words

    def set_hidden(self, hidden: frozenset[Hidden], words: Translatable, brief: Translatable, *, is_open: bool) -> None:
        """Say that this is hidden; nothing where it is empty.

        Args:
            brief: the same in little room.
            is_open: it can be revealed by a press.
        """
        words = worded(words)
        self._hidden, self._words, self._brief = hidden, words, worded(brief)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.button.setAccessibleName(tr("Reveal. {what}", what=words))
        self.button.setVisible(is_open)
        self.setVisible(bool(hidden))
        self._place()

    def stand_low_in(self, place: QRect | None) -> None:
        """Stand near the lower edge of that part of what it lies over, as other things stand at the upper one; None:
        near the upper edge of all of it."""
        if place != self._low_in:
            self._low_in = place
            self._place()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        size = theme.px(ICON)
        self._icon.setPixmap(icon("hidden", theme, ICON, theme.caption).pixmap(QSize(size, size)))
        super().set_theme(theme)

    def _place(self) -> None:
        if self.isHidden():
            self.height_taken.emit(0)
            self.corner_taken.emit(QSize(0, 0))
            return
        self.ensurePolished()
        free = self._over.rect() if self._low_in is None else self._low_in
        for words in (self._words, self._brief, worded(SHORT), ""):  # the button says enough
            self._text.setText(words)
            self._rows.invalidate()
            if self.sizeHint().width() <= free.width() - 2 * EDGE:
                break
        hint, room = self.sizeHint(), free.size() - QSize(2 * EDGE, 2 * EDGE)
        size = hint.boundedTo(room)
        spare = free.size() - size
        left, top = spare.width() // 2, EDGE if self._low_in is None else spare.height() - EDGE
        if self._where == "above":
            top = 0
            self.height_taken.emit(size.height())
        elif self._where == "middle":
            top = spare.height() // 2
        elif self._where == "corner":
            self.corner_taken.emit(size if self.button.isVisibleTo(self) else QSize(0, 0))
            spare = self._over.size() - size  # which has made room
            left, top = spare.width(), spare.height()
        self.setGeometry(QRect(free.topLeft() + QPoint(left, top), size))
        self.raise_()

    def _on_pressed(self) -> None:
        self.reveal_requested.emit(self._hidden)
