"""Fields that a lesson's words are written into: a line, and a text of several lines that grows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.words import Translatable
from desktop.lessons.complaints import ProblemLine
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.widgets.controls import explain

FEWEST: Final = 2
MOST: Final = 9
"""Lines of a text that are in sight; more of them scroll."""
BELOW: Final = 160
"""Pixels below a field that is brought into sight: what belongs to it is seen to be there."""


class TextField(QWidget):
    """A caption and a text below it. Shows a text; tells each change that the person makes."""

    changed = Signal(str)

    def __init__(
        self, caption: Translatable, help: Translatable, parent: QWidget | None = None, *, is_line: bool = False
    ) -> None:
        super().__init__(parent)
        self.edit: QLineEdit | GrowingText = QLineEdit() if is_line else GrowingText(FEWEST)
        self.edit.setAccessibleName(worded(caption))
        explain(self.edit, help)
        label = role_label(caption, "caption")
        label.setBuddy(self.edit)
        self.problem = ProblemLine(self.edit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(label)
        rows.addWidget(self.edit)
        rows.addWidget(self.problem)
        (self.edit.textEdited if isinstance(self.edit, QLineEdit) else self.edit.edited).connect(self.changed)

    @property
    def text(self) -> str:
        """As it stands there."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text; emits nothing, and leaves the cursor where it is if it is shown already."""
        if text == self.text:
            return
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
            if not self.edit.hasFocus():
                self.edit.setCursorPosition(0)  # a long line is read from its beginning
        else:
            self.edit.set_text(text)

    def begin(self) -> None:
        """Let the person write here now: what stands there for a beginning goes with the first letter."""
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.edit.selectAll()
        QTimer.singleShot(0, self, self._come_into_sight)  # its place is known once rows are laid out

    def _come_into_sight(self) -> None:
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self, 0, BELOW)


class GrowingText(QPlainTextEdit):
    """A text of several lines, as high as it is long. Tab leaves it."""

    edited = Signal(str)
    """By the person only."""

    def __init__(self, fewest: int) -> None:
        """fewest: lines that there is always room for."""
        super().__init__()
        self._fewest = fewest
        self._is_showing = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_changed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show a text; emits nothing, and leaves the cursor where it is if it is shown already."""
        if text != self.toPlainText():
            self._is_showing = True
            self.setPlainText(text)
            self._is_showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        super().keyPressEvent(event)
        event.accept()  # Enter is a new line, and Escape no way out of a lesson

    def _on_changed(self) -> None:
        self._fit()
        if not self._is_showing:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        lines = max(self._fewest, min(MOST, round(self.document().size().height())))
        margin = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth() + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margin)
