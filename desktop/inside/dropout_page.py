"""The page Dropout: a mask at work, the thinned networks that vote, and how little depends on a single unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.experiment.spec import Dropout, Regularization, Variant
from core.protocol.inspection import (
    AblationLook,
    AskAblation,
    AskMask,
    AskVoters,
    MaskLook,
    Question,
    VotersLook,
)
from core.protocol.inspection.dropout import VOTER_COUNT
from core.words import Translatable, translatable
from desktop.inside import dropout_words as words
from desktop.inside.bars_view import SortedBars
from desktop.inside.mask_pace import MaskPace
from desktop.inside.mask_view import MaskView
from desktop.inside.page import Answers, Drawing, Page, csv_text
from desktop.inside.voters_view import VotersView
from desktop.inside.words import sentence
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import StepButton, Switch, explain

NETWORK_HELP: Final[Translatable] = (
    "Show this mask in the network's diagram, in the plane's place: silent units dark, their edges gone. F3 leads back."
)


class DropoutPage(Page):
    """Qt view of dropout at work."""

    title = translatable("Dropout")
    help = translatable(
        "Which units a training step silences, what the networks that are left would say, and who depends on whom."
    )
    gives_away = frozenset({"training_loss", "boundary"})
    point_changed = Signal(int)
    """The person wants to see the masks of the training point of that number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point = 0
        self._variants: tuple[Variant, ...] = ()
        self._names: tuple[str, ...] = ()
        self._counterpart: words.Counterpart | None = None
        self._voters: VotersLook | None = None
        self._ablation: AblationLook | None = None
        self._rises_shown: tuple[AblationLook | None, AblationLook | None] = (None, None)
        self._pace = MaskPace(self)
        self._pace.changed.connect(self._show_mask)
        self.sentence = sentence()
        self.point_label = sentence("")
        self.previous, self.next = StepButton(-1, "Previous point", self), StepButton(1, "Next point", self)
        self.step = QPushButton(tr("Take step"))
        self.network = QPushButton(tr("On the network"))
        self.units = MaskView()
        self.voters_label, self.rises_label = sentence(), sentence()
        self.voters = VotersView(VOTER_COUNT)
        self.lines = Switch(self)
        self.rises = SortedBars("Rise of the training loss without each unit")
        self._build()

    def _build(self) -> None:
        explain(self.step, "Train a single step, on the next mini-batch. The point has another mask in every epoch.")
        self.step.clicked.connect(self._one_step)
        explain(self.network, NETWORK_HELP)
        self.network.clicked.connect(self._show_network)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.lines.setChecked(True)
        self.lines.setAccessibleName(tr("Voters on the plane"))
        explain(self.lines, "Draw the voters' boundaries on the plane, thin, and clearly the boundary of their mean.")
        self.lines.toggled.connect(self.wishes_changed)
        self.rises.setAccessibleName(tr("Rise of the loss without each unit"))
        head = QHBoxLayout()
        head.setSpacing(4)
        for part in (self.previous, self.next):
            head.addWidget(part)
        head.addWidget(self.point_label, 1)
        head.addWidget(self.step)
        self._of_masks: tuple[QWidget, ...] = (
            self.previous,
            self.next,
            self.point_label,
            self.step,
            self.network,
            self.units,
        )
        """What means nothing where no step silences a unit."""
        self._of_units: tuple[QWidget, ...] = (self.voters_label, self.rises_label, self.rises)
        """What means nothing where there are no hidden units."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        explanation, of_voters = QWidget(self), QWidget(self)
        self.explanations = (explanation, of_voters, self.rises_label)
        first = QHBoxLayout(explanation)
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.sentence, 1)
        first.addWidget(self.network, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(explanation)
        below = QHBoxLayout(of_voters)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.voters_label, 1)
        below.addWidget(self.lines, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(rows, head)
        rows.addWidget(self.units, 200)  # what is left, before the stretch below
        rows.addWidget(of_voters)
        rows.addWidget(self.voters)
        rows.addWidget(self.rises_label)
        rows.addWidget(self.rises, 300)
        self.rises.set_known(False)
        rows.addStretch(1)

    def set_variants(self, variants: Sequence[Variant], names: Sequence[str]) -> None:
        self._variants, self._names = tuple(variants), tuple(names)

    def questions(self, variant: int) -> tuple[Question, ...]:
        self._counterpart = self._without_dropout(variant)
        others = () if self._counterpart is None else (AskAblation(variant=self._counterpart.place),)
        return (
            AskMask(variant=variant, point=self._point),
            AskVoters(variant=variant, view=self.view),
            AskAblation(variant=variant),
            *others,
        )

    def show_answers(self, answers: Answers, variant: int) -> None:
        mask, voters, ablation, *other = self.questions(variant)
        self._pace.offer(answers.answer(mask, MaskLook))
        found = answers.answer(voters, VotersLook)
        if found is not self._voters and not self._is_of_another_view(found, variant):
            self._voters = found
            self._show_voters()
        self._ablation = answers.answer(ablation, AblationLook)
        if other:
            self._show_rises(answers.answer(other[0], AblationLook))
        else:
            self._show_rises(words.alike(answers.before(ablation, AblationLook), self._ablation))

    @property
    def drawing(self) -> Drawing:
        voters, mask = self._voters, self._pace.shown
        point = mask.position if mask is not None and mask.rate and mask.point_count else None
        if voters is None or not self.lines.isChecked():
            return Drawing(point=point)
        return Drawing(lines=voters.boundaries, mean=voters.mean_boundary, point=point)

    def set_point(self, point: int) -> None:
        """Tell of the masks of the training point of that number, from 0."""
        if point != self._point:
            self._point = point
            self._pace.want_next()
            self.wishes_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.units, self.voters, self.rises, self.previous, self.next):
            part.set_theme(theme)

    def csv(self) -> str | None:
        mask = self._pace.shown
        if mask is None:
            return None
        rows: list[list[object]] = []
        for layer, speaks in enumerate(mask.speaks):
            rows += [["takes part", layer + 1, unit + 1, int(one)] for unit, one in enumerate(speaks.tolist())]
        if self._ablation is not None:
            for layer, rises in enumerate(self._ablation.rises):
                rows += [
                    ["rise of the loss without it", layer + 1, u + 1, rise] for u, rise in enumerate(rises.tolist())
                ]
        if self._voters is not None:
            for voter, surface in enumerate(self._voters.surfaces[:, -1]):
                rows.append(["mean probability of a voter", "", voter + 1, float(surface.mean())])
            rows.append(["mean difference from evaluation", "", "", self._voters.difference])
        return csv_text(["what", "layer", "number", "value"], rows)

    def _without_dropout(self, variant: int) -> words.Counterpart | None:
        """The first variant that is like this one but for dropout; else the first of its layers without any cure."""
        one = self._variants[variant]
        if not one.regularization.dropout_rate:
            return None
        others = [(place, other) for place, other in enumerate(self._variants) if other.network == one.network]
        but_for_dropout = replace(one.regularization, dropout=Dropout())
        for wanted in (but_for_dropout, Regularization()):
            for place, other in others:
                if replace(other.regularization, dropout=Dropout()) == wanted and not other.regularization.dropout_rate:
                    return words.Counterpart(place, self._names[place], has_no_cure=wanted != but_for_dropout)
        return None

    def _is_of_another_view(self, found: VotersLook | None, variant: int) -> bool:
        """Whether the voters that are shown can stay until those of what is looked at now are all there."""
        shown = self._voters.question if self._voters is not None else None
        is_whole = found is not None and (not found.rate or len(found.surfaces) == VOTER_COUNT)
        if is_whole or not isinstance(shown, AskVoters):
            return False
        return shown.variant == variant and shown.view != self.view

    def _go_back(self) -> None:
        self._go(-1)

    def _go_on(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        newest = self._pace.newest or self._pace.shown
        self.set_point((self._point + by) % max(1, newest.point_count if newest is not None else 0))
        self.point_changed.emit(self._point)

    def _one_step(self) -> None:
        self._pace.want_next()
        self.step_requested.emit()

    def _show_network(self) -> None:
        self.network_wanted.emit("mask")

    def _show_mask(self) -> None:
        look = self._pace.shown
        if look is None:
            return
        self.units.set_mask(look.speaks)
        for part in self._of_units:
            part.setVisible(bool(look.speaks))
        for part in self._of_masks:
            part.setVisible(bool(look.speaks) and look.rate > 0 and not look.has_stopped)
        self.sentence.setText(words.sentence_of(look))
        self.point_label.setText(words.point_words(look, self.class_names))
        if look.point_count:
            explain(self.point_label, "The training point that the mask is of. It is ringed on the plane.")

    def _show_voters(self) -> None:
        look = self._voters
        has_voters = look is not None and look.rate > 0
        self.voters.setVisible(has_voters)
        self.lines.setVisible(has_voters)
        self.voters_label.setText(words.of_voters(look))
        if look is not None and has_voters:
            self.voters.set_surfaces(look.surfaces)

    def _show_rises(self, beside: AblationLook | None) -> None:
        shown = self._ablation, beside
        if self._rises_shown == shown:
            return
        self._rises_shown = shown
        values = words.values_of(self._ablation)
        self.rises.set_known(self._ablation is not None)
        self.rises.set_values(values, words.values_of(beside))
        self.rises_label.setText(words.of_rises(self._ablation, beside, self._counterpart))
        self.rises.setAccessibleDescription(self.rises_label.text())
