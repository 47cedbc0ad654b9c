"""A question that is answered by doing something on the plane: what to do, and what of it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.lessons.fulfilment import Reached
from core.lessons.questions import Task
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.reading import TEXT_SIZE, push
from desktop.lessons.set_apart import SetApart
from desktop.lessons.waiting_list import WaitingList
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme


class TaskView(QWidget):
    """Qt view of a task. What it showed is said once it is done."""

    help_requested = Signal()
    """It shall be done for the person, for no points; or, while that goes on, it shall stop."""
    glossary_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = MarkdownView("Task", TEXT_SIZE)
        self.do = SetApart("do", "Do")
        self.waiting = WaitingList()
        self.help = push("Do it for me", "Brings it about before your eyes. It counts as seen, and not as known.")
        self.help_note = role_label("What is done for you counts as shown to you, and not as right.", "caption")
        self.help_note.setWordWrap(True)
        self.why = SetApart("notice", "What this shows")
        help_row = QHBoxLayout()
        help_row.addWidget(self.help)
        help_row.addStretch(1)
        self.do.set_text("")
        self.do.rows.addWidget(self.waiting)
        add_layout(self.do.rows, help_row)
        self.do.rows.addWidget(self.help_note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for part in (self.text, self.do, self.why):
            rows.addWidget(part)
        self.help.clicked.connect(self.help_requested)
        for text in (self.text, self.do, self.why):
            text.glossary_asked.connect(self.glossary_asked)

    def set_task(self, task: Task, *, is_done: bool, reached: Sequence[Reached | None] = ()) -> None:
        """Show a task. reached: as in `WaitingList.set_held`."""
        self.text.set_text(task.text)
        self.waiting.set_conditions(task.waits_for)
        self.why.set_text(task.why)
        self.set_held([is_done] * len(task.waits_for), reached)

    def set_held(
        self, held: Sequence[bool], reached: Sequence[Reached | None] = (), *, is_helped: bool = False
    ) -> None:
        """Tick what has come about. is_helped: it is being done for the person."""
        self.waiting.set_held(held, reached)
        self.why.setVisible(all(held))
        self.help.setText(tr("Stop") if is_helped else tr("Do it for me"))
        self.help.setVisible(not all(held))
        self.help_note.setVisible(not all(held))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.text.set_theme(theme)
        self.do.set_theme(theme)
        self.why.set_theme(theme)
        self.waiting.set_theme(theme)
