"""Words and numbers of the pages: a sentence that says what to see, and facts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.widgets.controls import explain


def sentence() -> QLabel:
    """Plain words in as many lines as they need."""
    label = role_label("", "caption")
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


class Fact(QWidget):
    """A number with its name above it, and a few words below."""

    def __init__(self, name: str, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value, self.words = role_label(name, "caption"), role_label("", ""), role_label("", "caption")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.name)
        head.addWidget(self.value)
        head.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.words)
        self.setAccessibleName(name)
        explain(self, help)

    def set(self, value: str, words: str) -> None:
        """Show a number, and what it means."""
        if (value, words) != (self.value.text(), self.words.text()):
            self.value.setText(value)
            self.words.setText(words)
            self.words.setVisible(bool(words))
