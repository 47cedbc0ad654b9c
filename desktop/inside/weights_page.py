"""The page Weights: what L2 and L1 do to them."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.metrics.summary import NO_NUMBER
from core.protocol.inspection import AskSteepness, AskWeights, Question, SteepnessLook, WeightsLook
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO, WEIGHT_SCALE
from core.words import Translatable, translatable
from desktop.inside.curves_view import CurvesView
from desktop.inside.figure import layer_names
from desktop.inside.histogram_view import Heights, HistogramView
from desktop.inside.page import Answers, Page, csv_text
from desktop.inside.words import Fact, Facts, sentence
from desktop.look.language import number, tr, worded
from desktop.look.powers_of_ten import with_power
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import ChoiceBox, explain

FLAT: Final = 100.0
"""Plane units in which an answer hardly changes at all."""
SURE: Final = 2 * math.log(99)
"""From a probability of 1 % to one of 99 % the logit rises by so much."""
ALL: Final = -1
NARROW: Final = 380
"""Pixels of width at 100 % type in which words beside the list would take too many lines: it stands below them."""
TITLE: Final[Translatable] = "Size of the weights of each layer (root of the sum of squares)"


class WeightsPage(Page):
    """Qt view of how large weights are, and what it costs the objective."""

    title = translatable("Weights")
    help = translatable("How large the weights are: L2 shrinks all of them, L1 drives most to zero and leaves a few.")
    gives_away = frozenset({"training_loss"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = ALL
        self._theme = LIGHT
        self._look: WeightsLook | None = None
        self._before: WeightsLook | None = None
        self._steepness: SteepnessLook | None = None
        self.sentence = sentence()
        self.histogram = HistogramView()
        self.histogram.setAccessibleName(tr("Histogram of the weights"))
        self.norms = CurvesView(TITLE)
        self.norms.setAccessibleName(tr("Size of the weights over the epochs"))
        self.near_zero = Fact(
            "as good as zero",
            tr(
                "Weights that are smaller than {least}, their sign aside. L1 leaves a handful of all weights. L2 makes"
                " them small too, and lets whole units die, but keeps many more.",
                least=AS_GOOD_AS_ZERO,
            ),
        )
        self.steepest = Fact(
            "steepest",
            "The largest slope of the logit anywhere on the plane, per plane unit. The logit is what the network puts"
            " out before it is squeezed into a probability: 0 is undecided, 4.6 is 99 % sure. With several classes it"
            " is that of one class against another, of the steepest pair. A small slope is what smooth means.",
        )
        self.penalty = Fact(
            "penalties",
            "What L2 and L1 add to the training loss. Both together are the objective that training lowers.",
        )
        self.layer_box = ChoiceBox()
        self.layer_box.setAccessibleName(tr("Layer"))
        self.layer_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        explain(self.layer_box, "Count the weights of all layers together, or of one alone.")
        self.layer_box.activated.connect(self._choose_layer)
        self.layer_box.hide()  # until layers are known
        explanation = QWidget(self)
        self.explanations = (explanation,)
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight, explanation)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.layer_box, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(explanation)
        rows.addWidget(self.histogram, 300)  # what is left, before the stretch below
        rows.addWidget(Facts((self.near_zero, self.penalty, self.steepest)))
        rows.addWidget(self.norms, 200)
        rows.addStretch(1)
        self._show()

    def questions(self, variant: int) -> tuple[Question, ...]:
        return AskWeights(variant=variant), AskSteepness(variant=variant)

    def show_answers(self, answers: Answers, variant: int) -> None:
        asked, slope = self.questions(variant)
        found = (
            answers.answer(asked, WeightsLook),
            answers.before(asked, WeightsLook),
            answers.answer(slope, SteepnessLook),
        )
        if found != (self._look, self._before, self._steepness):
            self._look, self._before, self._steepness = found
            self._show()

    def set_theme(self, theme: Theme) -> None:
        self.histogram.set_theme(theme)
        self.norms.set_theme(theme)
        self._theme = theme
        self._widen_box()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(NARROW)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(2 if is_narrow else 8)

    def csv(self) -> str | None:
        look = self._look
        if look is None:
            return None
        names, edges = layer_names(len(look.layers) - 1), WEIGHT_SCALE.edges.tolist()
        rows = [
            ["weights of", names[at], edges[bin_at], edges[bin_at + 1], count]
            for at, layer in enumerate(look.layers)
            for bin_at, count in enumerate(layer.counts.bins.tolist())
        ]
        for at, layer in enumerate(look.layers):
            rows.append(["below the scale", names[at], -math.inf, edges[0], layer.counts.below])
            rows.append(["above the scale", names[at], edges[-1], math.inf, layer.counts.above])
            rows.append(["not finite", names[at], "", "", layer.counts.not_finite])
            rows.append(["as good as zero", names[at], -AS_GOOD_AS_ZERO, AS_GOOD_AS_ZERO, layer.as_good_as_zero])
        for at, norms in enumerate(look.norms):
            pairs = zip(look.norm_epochs.tolist(), norms.tolist(), strict=True)
            rows += [["norm at epoch", names[at], epoch, "", norm] for epoch, norm in pairs]
        if self._steepness is not None:
            rows.append(["steepest slope, at x1 and x2", "", *self._steepness.at, self._steepness.steepest])
        return csv_text(["what", "layer", "from", "to", "value"], rows)

    def _show(self) -> None:
        look = self._look
        for figure in (self.histogram, self.norms):
            figure.set_known(look is not None)
        if look is None:
            self.histogram.set_heights(None, None)
            self.norms.set_course((), None, None, 0)
            for fact in (self.near_zero, self.penalty, self.steepest):
                fact.set(NO_NUMBER, "")
            return
        self._name_layers(len(look.layers))
        before = self._before
        is_alike = before is not None and [one.count for one in before.layers] == [one.count for one in look.layers]
        self.histogram.set_heights(self._heights(look), self._heights(before) if before and is_alike else None)
        course = (look.norm_epochs, look.norms)
        past = (before.norm_epochs, before.norms) if before is not None and is_alike else None
        self.norms.set_course(layer_names(len(look.layers) - 1), course, past, look.epoch)
        self.norms.set_note("" if look.is_complete else tr("more is being measured"))
        chosen = look.layers if self._layer == ALL else (look.layers[self._layer],)
        count, zero = sum(layer.count for layer in chosen), sum(layer.as_good_as_zero for layer in chosen)
        self.near_zero.set(_percent(zero, count), tr("{left:,} of {count:,} left", left=count - zero, count=count))
        objective = look.penalty + look.train_loss
        if look.penalty > 0:
            share = 100 * look.penalty / objective
            words = "" if math.isnan(objective) else tr("{share:.0f} % of the objective", share=share)
            self.penalty.set(number(with_power(f"{look.penalty:.3g}")), words)
        else:
            self.penalty.set(tr("none"), tr("L2 and L1 are off"))
        self._show_steepness()
        self.sentence.setText(_words(look, has_before=is_alike))

    def _show_steepness(self) -> None:
        slope = math.nan if self._steepness is None else self._steepness.steepest
        if math.isnan(slope):
            self.steepest.set(NO_NUMBER, "")
        else:
            assert self._steepness is not None
            assert self._look is not None
            told = number(with_power(f"{slope:.3g}"))
            if self._steepness.epoch != self._look.epoch:
                told = tr("{slope} (epoch {epoch:,})", slope=told, epoch=self._steepness.epoch)
            units = SURE / max(slope, 1e-9)
            # The plane is six units wide: what takes longer is nowhere to be seen.
            is_steep = units < FLAT
            told_units = number(with_power(f"{units:.2g}"))
            words = tr("1 to 99 % sure in {units} units", units=told_units) if is_steep else tr("practically flat")
            self.steepest.set(told, words)

    def _heights(self, look: WeightsLook) -> Heights:
        chosen = look.layers if self._layer == ALL else (look.layers[self._layer],)
        return Heights.of([layer.counts for layer in chosen])

    def _name_layers(self, count: int) -> None:
        """Offer all layers, and each alone."""
        wanted = [tr("All layers"), *map(worded, layer_names(count - 1))]
        if [self.layer_box.itemText(place) for place in range(self.layer_box.count())] != wanted:
            self._layer = ALL
            self.layer_box.clear()
            self.layer_box.addItems(wanted)
            self.layer_box.show()
            self._widen_box()

    def _widen_box(self) -> None:
        """Have room for the longest name in the type as it is now."""
        self.layer_box.ensurePolished()
        self.layer_box.setMinimumWidth(self.layer_box.sizeHint().width())

    def _choose_layer(self, at: int) -> None:
        self._layer = at - 1
        self._show()


def _percent(some: int, count: int) -> str:
    """Never 100 % where something is left."""
    percent = 100 * some / max(1, count)
    if percent < 99 or some == count:
        return f"{percent:.0f} %"
    return number(f"{math.floor(10 * percent) / 10:.1f} %")


def _words(look: WeightsLook, *, has_before: bool) -> str:
    """What to see."""
    told = [_of_penalties(look)]
    if not (look.l1 or look.l2):
        told.append(tr("Switch on L2 or L1 under Cures: the histogram gets narrow, or gathers at zero."))
    if has_before:
        told.append(tr("The outline and the dashed curves are the run before."))
    return " ".join(told)


def _of_penalties(look: WeightsLook) -> str:
    """What L1 and L2 do, or that nothing is done."""
    if look.l1 and look.l2:
        return tr("L1 gathers weights at zero, L2 keeps the others small.")
    if look.l1:
        return tr("L1 pulls at every weight by the same force, at small ones too, and so drives weights to zero.")
    if look.l2:
        return tr("L2 pulls at every weight, at large ones hardest: the histogram narrows while training goes on.")
    if look.epoch == 0:
        return tr("Weights as they start.")
    if look.weight_decay:
        return tr("AdamW's weight decay takes a share of every weight in each step, whatever its size.")
    if np.nansum(look.norms[:, -1]) > np.nansum(look.norms[:, 0]):
        return tr("Nothing keeps weights small: they have grown since the start.")
    return tr("Nothing keeps weights small, though they have not grown since the start.")
