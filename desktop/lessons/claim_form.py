"""The form that a claim is written in: its words, the networks that it trains, and what has to be so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.lessons.claim_writing import (
    with_expectation,
    with_expectation_added,
    with_expectation_removed,
    with_run_removed,
    with_run_renamed,
)
from core.lessons.claims import FEWEST_SEEDS, MOST_EPOCHS, MOST_EXPECTATIONS, MOST_SEEDS, Claim
from core.lessons.margins import Finding
from desktop.lessons.begins_form import form_button
from desktop.lessons.claim_words import claim_text
from desktop.lessons.complaints import Complaints, ProblemLine
from desktop.lessons.expectation_form import ExpectationForm
from desktop.lessons.runs_form import RunsForm
from desktop.lessons.text_field import TextField
from desktop.look.labels import role_label
from desktop.look.language import tr, tr_of, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.look.typed_numbers import plain_number
from desktop.widgets.controls import explain
from desktop.widgets.number_box import NumberBox
from desktop.widgets.stepper import Stepper
from desktop.widgets.value_text import no_number


class ClaimForm(QWidget):
    """Qt view of a claim that is being written."""

    changed = Signal(object, str)
    """Claim, and what of it changed: moves of one gesture have the same words."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._claim: Claim | None = None
        self.rows: list[ExpectationForm] = []
        self.complaints = Complaints()
        self.says = TextField("What is claimed", "A sentence: it follows the lists below until you write another one.")
        self.epochs = NumberBox()
        self.epochs.set_widest(str(MOST_EPOCHS))
        self.epochs.setAccessibleName(tr("Epochs"))
        explain(self.epochs, "The figures are those at this epoch, or where a network stopped before.")
        self.epochs_problem = ProblemLine(self.epochs)
        self.samples = Stepper("Samples", FEWEST_SEEDS, MOST_SEEDS, _samples, self)
        explain(self.samples, "Every network is trained so many times, with other points and other first weights.")
        self.runs = RunsForm()
        self._expects = QVBoxLayout()
        self._expects.setSpacing(6)
        self.add = form_button("Add an expectation", "One more thing that has to be so.")
        self._build()
        self._connect()

    def set_claim(self, claim: Claim, findings: Sequence[Finding] = ()) -> None:
        """Show what is written; emits nothing. findings: what came of it as it stands; () where nobody knows."""
        self._claim = claim
        self.says.set_text(claim.says)
        self.epochs.show_text(str(claim.epochs))
        self.samples.set_value(claim.seeds)
        self.runs.set_runs(claim.runs)
        self._make_rows(len(claim.expects))
        for at, (row, expectation) in enumerate(zip(self.rows, claim.expects, strict=True)):
            row.set_expectation(expectation, list(claim.runs), can_go=len(claim.expects) > 1)
            row.set_finding(findings[at] if findings else None)
        self.add.setEnabled(len(claim.expects) < MOST_EXPECTATIONS)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.samples.set_theme(theme)
        self.runs.set_theme(theme)
        for row in self.rows:
            row.set_theme(theme)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.complaints.clear()
        for row in self.runs.rows:
            row.problem.set_problem("")

    def _build(self) -> None:
        epochs, samples = QHBoxLayout(), QHBoxLayout()
        epochs.addWidget(role_label("Trained to epoch", "caption"), 1)
        epochs.addWidget(self.epochs)
        samples.addWidget(role_label("Trained on", "caption"), 1)
        samples.addWidget(self.samples)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.says)
        rows.addWidget(self.runs)
        add_layout(rows, epochs)
        rows.addWidget(self.epochs_problem)
        add_layout(rows, samples)
        rows.addWidget(role_label("All of this has to be so", "caption"))
        add_layout(rows, self._expects)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.complaints.at("says", self.says.problem.set_problem)
        self.complaints.at("epochs", self.epochs_problem.set_problem)
        self.complaints.at("runs", self.runs.problem.set_problem)

    def _connect(self) -> None:
        self.says.changed.connect(self._on_says)
        self.epochs.text_entered.connect(self._on_epochs)
        self.epochs.stepped.connect(self._on_step)
        self.samples.value_changed.connect(self._on_samples)
        self.runs.renamed.connect(self._on_rename)
        self.runs.removed.connect(self._on_run_removed)
        self.add.clicked.connect(self._on_add)

    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self.complaints.drop(f"expects[{len(self.rows)}]")
            self._expects.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            at = len(self.rows)
            row = ExpectationForm(at)
            row.set_theme(self._theme)
            row.changed.connect(self._on_expectation)
            row.removed.connect(self._on_expectation_removed)
            self.complaints.at(f"expects[{at}]", row.problem.set_problem)
            self.rows.append(row)
            self._expects.addWidget(row)

    def _on_says(self, text: str) -> None:
        self.changed.emit(replace(self.shown, says=text), "says")

    def _on_epochs(self, text: str) -> None:
        try:
            epochs = int(plain_number(text, whole=True))
        except ValueError:
            self.epochs_problem.set_problem(no_number(text))
            return
        self._set_epochs(epochs)

    def _on_step(self, count: int) -> None:
        self._set_epochs(max(1, min(MOST_EPOCHS, self.shown.epochs + 10 * count)))

    def _set_epochs(self, epochs: int) -> None:
        if not 1 <= epochs <= MOST_EPOCHS:
            self.epochs_problem.set_problem(tr("A claim is about epochs 1 to {most:,}.", most=MOST_EPOCHS))
            return
        self.epochs_problem.set_problem("")
        self._tell(replace(self.shown, epochs=epochs), "epochs")

    def _on_samples(self, count: int) -> None:
        self._tell(replace(self.shown, seeds=count), "samples")

    def _on_rename(self, at: int, name: str) -> None:
        problem = ""
        try:
            self._tell(with_run_renamed(self.shown, list(self.shown.runs)[at], name), f"name {at}")
        except ValueError as error:
            problem = tr("This can't be taken over: {why}.", why=worded(error))
        self.runs.rows[at].problem.set_problem(problem)

    def _on_run_removed(self, at: int) -> None:
        self._tell(with_run_removed(self.shown, list(self.shown.runs)[at]), "network-removed")

    def _on_expectation(self, at: int, changes: dict[str, object]) -> None:
        self._tell(with_expectation(self.shown, at, **changes), f"expectation {at}")

    def _on_expectation_removed(self, at: int) -> None:
        self._tell(with_expectation_removed(self.shown, at), "expectation-removed")

    def _on_add(self) -> None:
        self._tell(with_expectation_added(self.shown), "expectation-added")

    @property
    def shown(self) -> Claim:
        """The claim in hand."""
        assert self._claim is not None, "its parts are in sight only where there is one"
        return self._claim

    def _tell(self, after: Claim, what: str) -> None:
        self.changed.emit(following_words(self.shown, after), what)


def following_words(before: Claim, after: Claim) -> Claim:
    """A claim whose words say anew what it claims, as long as its writer has found no better ones."""
    return replace(after, says=claim_text(after)) if before.says in ("", claim_text(before)) else after


def _samples(count: int) -> str:
    return tr_of(count, "{count} sample", "{count} samples")
