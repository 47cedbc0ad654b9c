"""What a step, or a task, begins with: words for it, and ways to take over and to show it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lessons.questions import Changes
from core.lessons.writing import words_of
from core.words import Translatable
from desktop.lessons.complaints import ProblemLine
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.layouts import add_layout
from desktop.widgets.controls import explain


class BeginsForm(QWidget):
    """Qt view of it."""

    take_over_wanted = Signal()
    """It shall begin with what is on screen."""
    go_on_wanted = Signal()
    """It shall begin with whatever is there."""
    show_wanted = Signal()
    """What it begins with shall be on screen."""

    def __init__(self, take_over: Translatable, go_on: Translatable, show: Translatable) -> None:
        """What the buttons do, for who asks."""
        super().__init__()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.take_over = form_button("Take over what is on screen", take_over)
        self.go_on = form_button("Go on", go_on)
        self.show_it = form_button("Show", show)
        self.problem = ProblemLine(self.take_over)
        line = QHBoxLayout()
        line.addWidget(self.go_on)
        line.addWidget(self.show_it)
        line.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(role_label("Begins with", "caption"))
        rows.addWidget(self.told)
        rows.addWidget(self.take_over)
        add_layout(rows, line)
        rows.addWidget(self.problem)
        self.take_over.clicked.connect(self.take_over_wanted)
        self.go_on.clicked.connect(self.go_on_wanted)
        self.show_it.clicked.connect(self.show_wanted)

    def set_changes(self, changes: Changes | None) -> None:
        """Show what is written; None: whatever is there."""
        self.told.setText("; ".join(map(worded, words_of(changes))) + ".")
        self.go_on.setEnabled(changes is not None)
        self.show_it.setEnabled(changes is not None)


def form_button(text: Translatable, help: Translatable) -> QPushButton:
    """A button of a form, which takes the focus by Tab only."""
    button = QPushButton(worded(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    explain(button, help)
    return button
