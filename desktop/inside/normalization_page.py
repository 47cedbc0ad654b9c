"""The page Normalization: what flows through the layers, with and without batch normalization."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.protocol.inspection import AskFlow, AskGradients, FlowLook, GradientsLook, LayerFlow, Question
from core.protocol.inspection.normalization import FLOW_SCALE
from core.words import translatable
from desktop.inside.bars_view import LayerBars, number_text
from desktop.inside.figure import layer_names
from desktop.inside.heat_strips import HeatStrips, Strip
from desktop.inside.page import Answers, Page, csv_text
from desktop.inside.words import sentence
from desktop.look.language import number, tr
from desktop.look.loss_text import loss_text
from desktop.look.theme import Theme
from desktop.widgets.controls import explain

LAG: Final = 0.05
"""Running statistics are said to lag where they change a loss by more than this share of it, and by LEAST_LAG nats."""
LEAST_LAG: Final = 0.01
GROWING: Final = 10.0
"""Of the output's gradient: where the first layer's is larger, it is said to grow."""
DEEP: Final = 4
"""Layers, the output's among them, from which on gradients can be said to die out on their way back."""
DYING: Final = 0.01
"""Of the output's gradient: where the first layer's is smaller, it is said to die out."""


class NormalizationPage(Page):
    """Qt view of the distributions of pre-activations, of running statistics, and of gradients."""

    title = translatable("Normalization")
    help = translatable(
        "What flows through the layers: batch normalization keeps it in range, and gradients alive in deep networks."
    )
    gives_away = frozenset({"training_loss", "validation_loss"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: FlowLook | None = None
        self._gradients: GradientsLook | None = None
        self.sentence, self.losses, self.gradients_label = sentence(), sentence(), sentence()
        self.explanations = (self.sentence,)
        self.strips = HeatStrips()
        self.strips.setAccessibleName(tr("Distribution of pre-activations over the epochs"))
        explain(
            self.strips,
            "Pre-activations: what goes into a unit's activation, the weighted sum of what comes in. Upwards: their"
            " value, on a scale that shows small and large ones; to the right: the epochs; the stronger, the more. A"
            " unit is saturated where its activation is flat, and a ReLU silent where it puts out 0: it hardly learns"
            " from such a point. Told is the share of units and points.",
        )
        explain(
            self.losses,
            "Batch normalization learns with the mean and spread of each mini-batch. To answer for single points it"
            " keeps running averages of these. Where the weights change fast, or few steps were taken, these lag.",
        )
        self.gradients = LayerBars("Gradient of a typical weight of each layer")
        self.gradients.setAccessibleName(tr("Size of the gradients"))
        explain(
            self.gradients,
            "How strongly the training loss pulls at a typical weight of each layer, the points together as one"
            " mini-batch, without dropout and penalty. The axis is logarithmic.",
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.sentence)
        rows.addWidget(self.strips, 300)  # what is left, before the stretch below
        rows.addWidget(self.losses)
        rows.addWidget(self.gradients, 200)
        rows.addWidget(self.gradients_label)
        rows.addStretch(1)
        self._show_flow()
        self._show_gradients()

    def questions(self, variant: int) -> tuple[Question, ...]:
        return AskFlow(variant=variant), AskGradients(variant=variant)

    def show_answers(self, answers: Answers, variant: int) -> None:
        flow, gradients = self.questions(variant)
        found = answers.answer(flow, FlowLook)
        if found is not self._flow:
            self._flow = found
            self._show_flow()
        look = answers.answer(gradients, GradientsLook)
        if look is not self._gradients:
            self._gradients = look
            self._show_gradients()

    def set_theme(self, theme: Theme) -> None:
        self.strips.set_theme(theme)
        self.gradients.set_theme(theme)

    def csv(self) -> str | None:
        flow = self._flow
        if flow is None:
            return None
        rows: list[list[object]] = []
        edges = FLOW_SCALE.edges.tolist()
        for depth, layer in enumerate(flow.layers):
            for what, shares in (("before", layer.before), ("after", layer.after)):
                if shares is None:
                    continue
                for epoch, of_epoch in zip(flow.epochs.tolist(), shares.tolist(), strict=True):
                    rows += [
                        [what, depth + 1, epoch, edges[at], edges[at + 1], share / 255]
                        for at, share in enumerate(of_epoch)
                        if share
                    ]
            for what, value in (
                ("saturated", layer.saturated),
                ("mean gap", layer.mean_gap),
                ("spread ratio", layer.spread_ratio),
            ):
                rows.append([what, depth + 1, flow.epoch, "", "", value])
        for depth, size in enumerate([] if self._gradients is None else self._gradients.sizes.tolist()):
            rows.append(["gradient", depth + 1, self._gradients.epoch if self._gradients else "", "", "", size])
        return csv_text(["what", "layer", "epoch", "from", "to", "value"], rows)

    def _show_flow(self) -> None:
        flow = self._flow
        self.strips.set_known(flow is not None)
        if flow is None:
            self.strips.show()
            self.strips.set_strips(np.zeros(0, np.int64), (), 0, "")
            self.sentence.setText(tr("Looking at what goes into the units…"))
            self.losses.setText("")
            return
        names = layer_names(len(flow.layers))
        strips = [Strip(names[at], one.before, one.after, _words_of(one)) for at, one in enumerate(flow.layers)]
        heading = tr("silent") if flow.activation == "relu" else tr("saturated")
        self.strips.set_strips(flow.epochs, strips, flow.epoch, heading)
        self.strips.set_note("" if flow.is_complete else tr("more is being measured"))
        self.strips.setVisible(bool(strips))
        self.sentence.setText(_sentence(flow))
        self.losses.setText(_losses(flow))
        self.losses.setVisible(flow.normalized)

    def _show_gradients(self) -> None:
        look = self._gradients
        self.gradients.set_known(look is not None)
        if look is None:
            self.gradients.set_values((), ())
            self.gradients_label.setText("")
            return
        sizes = look.sizes.tolist()
        self.gradients.set_values(layer_names(len(sizes) - 1), sizes)
        self.gradients_label.setText(_told_of_gradients(sizes, look))


def _words_of(layer: LayerFlow) -> str:
    if math.isnan(layer.saturated):
        return ""
    return f"{100 * layer.saturated:.0f} %"


def _sentence(flow: FlowLook) -> str:
    if not flow.layers:
        return tr("This network has no hidden layers through which anything could flow.")
    if flow.normalized:
        told = tr("Batch normalization centres and scales what goes into each unit: compare before and after.")
    else:
        told = tr("Batch normalization is off: switch it on under Cures, and compare what goes into the units.")
    if flow.measured_points != flow.training_points:
        told = f"{told} {tr('Seen at {points}.', points=_points(flow))}"
    return told


def _losses(flow: FlowLook) -> str:
    """Both losses by either statistics, and whether the running ones lag."""
    if not flow.normalized or math.isnan(flow.batch_train_loss):
        return ""
    pairs = [(flow.train_loss, flow.batch_train_loss), (flow.validation_loss, flow.batch_validation_loss)]
    lags = any(abs(a - b) > max(LEAST_LAG, LAG * b) for a, b in pairs if math.isfinite(a) and math.isfinite(b))
    if lags:
        told = [tr("The running statistics lag: they make the losses others.")]
    else:
        told = [tr("The running statistics keep up: they hardly change the losses.")]
    told.append(
        tr(
            "By them training {training}, validation {validation}; by those of {points} training {batch_training},"
            " validation {batch_validation}.",
            training=loss_text(flow.train_loss),
            validation=loss_text(flow.validation_loss),
            points=_points(flow),
            batch_training=loss_text(flow.batch_train_loss),
            batch_validation=loss_text(flow.batch_validation_loss),
        )
    )
    gap = max(layer.mean_gap for layer in flow.layers)
    told.append(tr("Running means are {gap:.2g} standard deviations off in the worst layer.", gap=gap))
    return " ".join(told)


def _points(look: FlowLook | GradientsLook) -> str:
    """Those that it is of."""
    if look.measured_points < look.training_points:
        return tr(
            "{measured:,} of {count:,} training points", measured=look.measured_points, count=look.training_points
        )
    return tr("all training points")


def _told_of_gradients(sizes: list[float], look: GradientsLook) -> str:
    """How the first layer's compare with the output's."""
    first, last = sizes[0], sizes[-1]
    if not any(sizes):
        return tr("The training loss pulls at no weight: all gradients are 0.")
    if not all(map(math.isfinite, sizes)) and not all(map(math.isnan, sizes)):
        return tr("Gradients are no longer finite: the numbers have grown beyond what can be computed with.")
    if len(sizes) < 2 or not (math.isfinite(first) and last > 0):
        return ""
    share = first / last
    if share < 2:
        percent = f"{100 * share:.0f}" if share >= 0.1 else number_text(100 * share)
        told = tr("{percent} % of the output's", percent=percent)
    else:
        times = number(f"{share:,.0f}" if share >= 10 else f"{share:.1f}")
        told = tr("{times} times the output's", times=times)
    # A network of few layers that has found its place can have small ones, too: nothing has died out there.
    fall_all_the_way = len(sizes) >= DEEP and all(a <= 2 * b for a, b in pairwise(sizes))
    if share > GROWING:
        verdict = tr("they grow on their way back, and its steps are the largest")
    elif share >= DYING and min(sizes) < DYING * last:
        verdict = tr("layers in between move far less")
    elif share >= DYING:
        verdict = tr("they come through")
    elif fall_all_the_way:
        verdict = tr("they die out on their way back, and the first layers hardly move")
    else:
        verdict = tr("it hardly moves now")
    if look.measured_points < look.training_points:
        return tr(
            "The first layer's gradients are {told}: {verdict} ({points}).",
            told=told,
            verdict=verdict,
            points=_points(look),
        )
    return tr("The first layer's gradients are {told}: {verdict}.", told=told, verdict=verdict)
