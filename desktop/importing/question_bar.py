"""A question about a table, with a button for each answer, and the sentences that say what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.look.language import tr

_MOST_NOTES: Final = 3


class QuestionBar(QFrame):
    """Asks one question; hidden while there is none."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._answers: list[Any] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._text, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def ask(self, text: str, answers: Sequence[tuple[Any, str]]) -> None:
        """Show a question and the buttons of its answers; "" for none."""
        self.setVisible(bool(text))
        if not text:
            return
        self._text.setText(text)
        self._answers = [answer for answer, _ in answers]
        while len(self.buttons) < len(answers):
            button = QPushButton(self)
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
            self._row.addWidget(button)
        for button, (_, words) in zip(self.buttons, answers, strict=False):
            button.setText(words)

    def _on_clicked(self) -> None:
        sender = self.sender()
        for button, answer in zip(self.buttons, self._answers, strict=False):
            if button is sender:
                self.answered.emit(answer)


class Notes(QWidget):
    """A few sentences below each other; what does not fit is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._labels = [role_label("", "aside") for _ in range(_MOST_NOTES)]
        for label in self._labels:
            label.setWordWrap(True)
            rows.addWidget(label)

    @property
    def text(self) -> str:
        """All that is said, a sentence a line."""
        return "\n".join(label.text() for label in self._labels if not label.isHidden())

    def set_notes(self, notes: Sequence[str]) -> None:
        """Say these sentences."""
        shown = list(notes[:_MOST_NOTES])
        if len(notes) > _MOST_NOTES:
            more = tr("And {count} more.", count=len(notes) - _MOST_NOTES)
            shown[-1] = f"{shown[-1]} {more}"
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(shown))
            label.setText(shown[number] if number < len(shown) else "")
        self.setToolTip("\n".join(notes))
        self.setVisible(bool(shown))
