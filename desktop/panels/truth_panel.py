"""Panel of known truth: what can be known of generated points and of no others, each with a switch that shows it."""

from __future__ import annotations

import math
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.data.truth.scores import FRESH_COUNT, SampleScores, Score
from core.metrics.summary import NO_NUMBER
from core.words import Translatable, said
from desktop.look.given_labels import GivenLabels
from desktop.look.labels import role_label
from desktop.look.language import number, tr, tr_of, worded
from desktop.look.layouts import add_layout
from desktop.look.number_label import NumberLabel
from desktop.look.theme import Theme
from desktop.panels.panel import MARGIN
from desktop.widgets.controls import Switch, explain

Kind = Literal["boundary", "best", "sample", "fresh"]


class _Words(NamedTuple):
    label: Translatable
    caption: Translatable
    help: Translatable


WORDS: Final[dict[Kind, _Words]] = {
    "boundary": _Words(
        "Best boundary",
        "",
        "The dotted line on the plane: where the likeliest class changes. No boundary is right more often on fresh"
        " points; a network's that bends more has learned chance.",
    ),
    "best": _Words(
        "Best possible loss",
        "No network does better on fresh points.",
        "Loss and accuracy of somebody who knows the recipe. What is left is chance: noise and wrong labels, which"
        " nobody can foretell. Dotted in the chart.",
    ),
    "sample": _Words(
        "Truth on these points",
        "Luck can go below.",
        "What the true probabilities score on these very training and validation points. A sample may be luckier than"
        " its recipe, so a validation loss can lie below; a training loss far below is learned by heart. Dotted in the"
        " chart.",
    ),
    "fresh": _Words(
        said("{count:,} fresh points", count=FRESH_COUNT),
        "",
        said(
            "The true generalization: the network's loss and accuracy on {count:,} fresh points of the same recipe,"
            " which nobody learns from or chooses by. The validation points only estimate it. In short dashes in the"
            " chart.",
            count=FRESH_COUNT,
        ),
    ),
}


_WIDEST: Final = Score(8.88, 0.888)
_SCORED: Final[tuple[Kind, ...]] = ("best", "fresh")
"""Those with a score of their own at the right."""


class TruthPanel(QFrame):
    """Qt view of what is known of the points' recipe, and of how the chosen variant compares with it."""

    switched = Signal(str, bool)
    """A Kind, and whether it is wanted; by the person only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Truth"))
        self.switches: dict[Kind, Switch] = {}
        self._labels: dict[Kind, QLabel] = {}
        self._values: dict[Kind, NumberLabel] = {}
        self._captions: dict[Kind, QLabel] = {}
        self._note, self._learned = _wrapped("caption"), _wrapped("")
        explain(
            self._learned,
            "Training points whose label is wrong (ringed, filled), and to which the network gives that very label."
            " While it gets fewer than 90 % of the other training points right, that may be chance.",
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, kind in enumerate(WORDS):
            self._add(grid, 2 * row, kind)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 6, MARGIN, 6)
        rows.setSpacing(4)
        rows.addWidget(self._note)
        add_layout(rows, grid)
        rows.addWidget(self._learned)
        for each in (self._note, self._learned):
            each.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        del theme
        for kind in _SCORED:
            self._values[kind].set_widest(score_text(_WIDEST))

    def set_switch(self, kind: Kind, on: bool) -> None:
        """Shows whether something is wanted; emits nothing."""
        blocked = self.switches[kind].blockSignals(True)
        self.switches[kind].setChecked(on)
        self.switches[kind].blockSignals(blocked)

    def set_known(self, note: str, *, is_known: bool) -> None:
        """Says why nothing is known, which disables the switches, or what else there is to say."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        for kind, switch in self.switches.items():
            switch.setEnabled(is_known)
            self._labels[kind].setEnabled(is_known)
            if kind in _SCORED:
                self._values[kind].setVisible(is_known)
            if kind != "boundary":  # which has none
                self._captions[kind].setVisible(is_known)

    def set_scores(self, best: Score | None, sample: SampleScores | None) -> None:
        """Shows what is possible, and what the truth scores on these points."""
        self._values["best"].set_number(score_text(best))
        caption = worded(WORDS["sample"].caption)
        if sample is not None:
            training, validation = _loss(sample.training.loss), _loss(sample.validation.loss)
            told = tr("Training {training}, validation {validation}.", training=training, validation=validation)
            caption = f"{told} {caption}"
        self._captions["sample"].setText(caption)

    def set_fresh(self, score: Score | None, epoch: int | None, validation_loss: float, validation_count: int) -> None:
        """Shows how the chosen variant does on fresh points, beside what the validation points say of it.

        epoch: that it was measured at, where that is not the one that all other numbers are of.
        """
        self._values["fresh"].set_number(score_text(score))
        told = (
            tr("True generalization.") if epoch is None else tr("True generalization at epoch {epoch:,}.", epoch=epoch)
        )
        if not math.isnan(validation_loss):
            says = tr_of(
                validation_count,
                "{count:,} validation point says {loss}.",
                "{count:,} validation points say {loss}.",
                loss=_loss(validation_loss),
            )
            told = f"{told} {says}"
        self._captions["fresh"].setText(told)

    def set_given_labels(self, labels: GivenLabels) -> None:
        """Says how many of the wrong training labels the chosen variant has learned by heart."""
        self._learned.setText(labels.text)
        self._learned.setVisible(labels.wrong > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A click on a label switches, too."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            kind = next((kind for kind, label in self._labels.items() if label is watched), None)
            if kind is not None and self.switches[kind].isEnabled():
                self.switches[kind].toggle()
                return True
        return False

    def _on_toggled(self, on: bool) -> None:
        self.switched.emit(next(kind for kind, switch in self.switches.items() if switch is self.sender()), on)

    def _add(self, grid: QGridLayout, row: int, kind: Kind) -> None:
        words, switch = WORDS[kind], Switch(self)
        switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label, caption = QLabel(worded(words.label)), _wrapped("caption")
        for part in (switch, label):
            explain(part, words.help)
        switch.setAccessibleName(worded(words.label))
        switch.toggled.connect(self._on_toggled)
        label.installEventFilter(self)
        self.switches[kind], self._labels[kind], self._captions[kind] = switch, label, caption
        grid.addWidget(switch, row, 0)
        if kind in _SCORED:
            value = self._values[kind] = NumberLabel("truth", NO_NUMBER)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            explain(value, words.help)
            grid.addWidget(label, row, 1)
            grid.addWidget(value, row, 2, Qt.AlignmentFlag.AlignRight)
        else:  # the longest label is one without a score, and would push the others' beyond a narrow column's edge
            grid.addWidget(label, row, 1, 1, 2)
        if kind != "boundary":
            caption.setText(worded(words.caption))
            grid.addWidget(caption, row + 1, 1, 1, 2)


def score_text(score: Score | None) -> str:
    """Loss and accuracy: "0.43 · 84.8 % right"."""
    if score is None or math.isnan(score.loss):
        return NO_NUMBER
    return tr("{loss} · {share:.1f} % right", loss=_loss(score.loss), share=100 * score.accuracy)


def _loss(loss: float) -> str:
    return NO_NUMBER if math.isnan(loss) else number(f"{loss:.3f}" if loss < 0.0995 else f"{loss:.2f}")


def _wrapped(role: str) -> QLabel:
    label = role_label("", role)
    label.setWordWrap(True)
    return label
