"""The form that one expectation of a claim is written in: a figure of a network, a bound, and what it is a multiple
of; and, once it was trained, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from core.lessons.claims import ClaimFigure, Expectation
from core.lessons.margins import Finding, bound_of
from desktop.lessons.claim_words import (
    FIGURE_NAMES,
    bound_of_text,
    bound_remark,
    bound_text,
    figure_words,
    finding_text,
)
from desktop.lessons.complaints import ProblemLine
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.style import set_look
from desktop.look.theme import Theme
from desktop.widgets.controls import ChoiceBox, IconButton, explain
from desktop.widgets.number_box import NumberBox

WIDEST: Final = "0.0000"


class ExpectationForm(QFrame):
    """Qt view of an expectation."""

    changed = Signal(int, object)
    """Its place, and the fields of Expectation that change, with their values."""
    removed = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at
        self._expectation: Expectation | None = None
        self.setProperty("role", "note")
        self.figure, self.of = ChoiceBox(), ChoiceBox()
        self.side, self.times, self.times_figure = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.bound = NumberBox()
        self.bound.set_widest(WIDEST)
        self.remove = IconButton("close", tr("Remove expectation {number}", number=at + 1), parent=self)
        self.problem = ProblemLine(self.bound)
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.finding.hide()
        for name in FIGURE_NAMES:
            self.figure.addItem(figure_words(name), name)
        self.side.addItem(tr("at most"), True)
        self.side.addItem(tr("at least"), False)
        self._name()
        self._build()
        self.figure.activated.connect(self._on_figure)
        self.of.activated.connect(self._on_of)
        self.side.activated.connect(self._on_side)
        self.times.activated.connect(self._on_times)
        self.times_figure.activated.connect(self._on_times_figure)
        self.bound.text_entered.connect(self._on_bound)
        self.remove.clicked.connect(self._on_remove)

    def set_expectation(self, expectation: Expectation, runs: Sequence[str], *, can_go: bool) -> None:
        """Show what is written; emits nothing. runs: names of all networks of the claim."""
        self._expectation = expectation
        is_of = expectation.times in (None, expectation.of) and expectation.times_figure is not None
        _fill(self.of, [(tr("of {run}", run=run), run) for run in runs], expectation.of)
        self.figure.setCurrentIndex(self.figure.findData(expectation.figure))
        self.side.setCurrentIndex(0 if expectation.at_most is not None else 1)
        self.bound.show_text(bound_text(expectation, bound_of(expectation)))
        others = [
            (tr("times another figure of it") if run == expectation.of else tr("times that of {run}", run=run), run)
            for run in runs
        ]
        compared = expectation.of if is_of else expectation.times
        _fill(self.times, [(tr("by itself"), None), *others], compared)
        same = [] if compared == expectation.of else [(tr("the same figure"), None)]
        figures = [(figure_words(name), name) for name in FIGURE_NAMES if same or name != expectation.figure]
        _fill(self.times_figure, [*same, *figures], expectation.times_figure)
        self.times_figure.setVisible(compared is not None)
        self.remove.setEnabled(can_go)

    def set_finding(self, finding: Finding | None) -> None:
        """Say what came of it; None: it wasn't trained as it stands."""
        self.finding.setVisible(finding is not None)
        if finding is not None:
            sign = {"holds": "✓", "unknown": "?"}.get(finding.state, "✗")
            self.finding.setText(f"{sign} {finding_text(finding)}")
            _set(self.finding, "crowded", finding.state != "holds")

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.remove.set_theme(theme)

    def _name(self) -> None:
        for box, name, help_ in (
            (self.figure, tr("Figure"), tr("The number that the claim is about, at its epoch.")),
            (self.of, tr("Network"), tr("The network that it is a figure of.")),
            (self.side, tr("Side of the bound"), tr("Whether the figure lies below the bound, or above it.")),
            (
                self.times,
                tr("Compared with"),
                tr("Whether the bound is a number, or a multiple of another figure."),
            ),
            (self.times_figure, tr("Compared figure"), tr("The figure that the bound is a multiple of.")),
        ):
            explain(box, help_)
            box.setAccessibleName(tr("{name}, expectation {number}", name=name, number=self._at + 1))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        explain(self.bound, "The bound. The median of all samples has to lie a fifth inside it.")
        self.bound.setAccessibleName(tr("{name}, expectation {number}", name=tr("Bound"), number=self._at + 1))

    def _build(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.figure, 1)
        first.addWidget(self.remove)
        second.addWidget(self.side, 1)
        second.addWidget(self.bound)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 6, 6, 8)
        rows.setSpacing(4)
        add_layout(rows, first)
        rows.addWidget(self.of)
        add_layout(rows, second)
        for part in (self.times, self.times_figure, self.problem, self.finding):
            rows.addWidget(part)

    def _on_figure(self, at: int) -> None:
        self._tell(figure=self.figure.itemData(at))

    def _on_of(self, at: int) -> None:
        self._tell(of=self.of.itemData(at))

    def _on_side(self, at: int) -> None:
        bound = bound_of(self._shown)
        self._tell(at_most=None if at else bound, at_least=bound if at else None)

    def _on_times(self, at: int) -> None:
        run, shown = self.times.itemData(at), self._shown
        was_itself = shown.times in (None, shown.of)
        figure: ClaimFigure | None = None if run is None or was_itself else shown.times_figure
        if run == shown.of and figure in (None, shown.figure):
            figure = "training_loss" if shown.figure != "training_loss" else "validation_loss"
        self._tell(times=run, times_figure=figure)

    def _on_times_figure(self, at: int) -> None:
        self._tell(times_figure=self.times_figure.itemData(at))

    def _on_bound(self, text: str) -> None:
        bound, problem = bound_of_text(self._shown, text), bound_remark(self._shown, text)
        self.problem.set_problem(problem)
        if bound is None or problem:
            return
        if bound == bound_of(self._shown):
            self.bound.show_text(bound_text(self._shown, bound))
            return
        self._tell(**({"at_most": bound} if self._shown.at_most is not None else {"at_least": bound}))

    def _on_remove(self) -> None:
        self.removed.emit(self._at)

    @property
    def _shown(self) -> Expectation:
        assert self._expectation is not None, "it is in sight only where there is one"
        return self._expectation

    def _tell(self, **changes: Any) -> None:
        self.changed.emit(self._at, changes)


def _fill(box: ChoiceBox, entries: Sequence[tuple[str, object]], chosen: object) -> None:
    """Put these into a box, if they aren't there, and choose one by its data."""
    there = [(box.itemText(at), box.itemData(at)) for at in range(box.count())]
    if there != list(entries):
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
    box.setCurrentIndex(next((at for at, (_, data) in enumerate(entries) if data == chosen), 0))


def _set(label: QLabel, name: str, value: bool) -> None:
    """Another look of the style sheet."""
    set_look(label, name, str(value).lower())
