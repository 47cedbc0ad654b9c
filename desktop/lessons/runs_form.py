"""The form that says which networks a claim trains: each with a name, and what differs from the lesson's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from core.lessons.claims import MOST_RUNS
from core.lessons.questions import Changes
from core.lessons.writing import words_of
from core.words import Translatable
from desktop.lessons.begins_form import form_button
from desktop.lessons.complaints import ProblemLine, caption
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain

ADD_HELP: Final[Translatable] = "One of the networks that are on screen, or that a step sets up."


class RunsForm(QWidget):
    """Qt view of a claim's networks."""

    renamed = Signal(int, str)
    """Its place, and how it shall be called."""
    removed = Signal(int)
    offers_wanted = Signal()
    """The menu is about to open: set_offers() tells what can be added."""
    offered = Signal(int)
    """An offer was taken: its number."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.rows: list[_RunRow] = []
        self.add = form_button("Add a network", ADD_HELP)
        self.menu = QMenu(self.add)
        self.add.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.offers_wanted)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.problem = ProblemLine(self.add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(role_label("Networks that are trained", "caption"))
        add_layout(rows, self._list)
        rows.addWidget(self.problem)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def set_runs(self, runs: Mapping[str, Changes]) -> None:
        """Show what is written; emits nothing."""
        while len(self.rows) > len(runs):
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(runs):
            row = _RunRow(len(self.rows))
            row.remove.set_theme(self._theme)
            row.renamed.connect(self.renamed)
            row.removed.connect(self.removed)
            self.rows.append(row)
            self._list.addWidget(row)
        for row, (name, changes) in zip(self.rows, runs.items(), strict=True):
            row.set_run(name, changes, can_go=len(runs) > 1)
        self.add.setEnabled(len(runs) < MOST_RUNS)

    def set_offers(self, offers: Sequence[str]) -> None:
        """Put these into the menu."""
        self.menu.clear()
        for at, words in enumerate(offers):
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setData(at)
            action.triggered.connect(self._on_offer)
        if not offers:
            self.menu.addAction(tr("Nothing more")).setEnabled(False)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for row in self.rows:
            row.remove.set_theme(theme)

    def _on_offer(self) -> None:
        action = self.sender()
        self.offered.emit(getattr(action, "data", int)())


class _RunRow(QWidget):
    """One network."""

    renamed = Signal(int, str)
    removed = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of network {number}", number=at + 1))
        explain(self.name, "What the claim calls this network.")
        self.remove = IconButton("close", tr("Remove network {number}", number=at + 1), parent=self)
        self.problem = ProblemLine(self.name)
        self.told: QLabel = caption("")
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.name, 1)
        line.addWidget(self.remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        add_layout(rows, line)
        rows.addWidget(self.problem)
        rows.addWidget(self.told)
        self.name.textEdited.connect(self._on_name)
        self.remove.clicked.connect(self._on_remove)

    def set_run(self, name: str, changes: Changes, *, can_go: bool) -> None:
        """Show what is written; emits nothing."""
        if self.name.text().strip() != name:
            self.name.setText(name)
        self.told.setText("; ".join(map(worded, words_of(changes))) + ".")
        self.remove.setEnabled(can_go)

    def _on_name(self, name: str) -> None:
        self.renamed.emit(self._at, name)

    def _on_remove(self) -> None:
        self.removed.emit(self._at)
