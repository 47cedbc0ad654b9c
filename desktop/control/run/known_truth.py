"""Known truth: asks the training process for what is wanted, and brings it to plane, chart and panel."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final, get_args

import numpy as np
from PySide6.QtCore import QSettings

from core.data.provenance import Provenance, provenance
from core.data.truth.scores import Score
from core.experiment.class_names import without_names
from core.experiment.spec import DataSpec
from core.lessons.hiding import hides_memorized
from core.metrics.data_facts import DataFacts
from core.protocol import Snapshot, VariantSnapshot
from core.words import together
from desktop.chart.levels import ChartTruth
from desktop.control.run.told_moment import Measured, ToldMoment
from desktop.document.experiment_model import ExperimentModel
from desktop.look.given_labels import GivenLabels
from desktop.look.language import tr, tr_of
from desktop.panels.truth_panel import Kind, TruthPanel
from desktop.training.run import Run
from desktop.window.main_window import MainWindow

NEAR: Final = 0.02
NEAR_EPOCHS: Final = 4
"""A checkpoint is that of the epoch shown where it lies no further before it than this share of it and so many more."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
SETTING: Final = "truth/"
"""Under which QSettings keeps what is wanted."""


class KnownTruth:
    """Shows what is known of the recipe of the points, as far as the person wants to see it. The presenter says
    when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel, moment: ToldMoment) -> None:
        self._window = window
        self._run = run
        self._model = model
        self._moment = moment
        self._found: Provenance | None = None
        self._recipe: DataSpec | None = None
        """That of the last time that there was something to ask."""
        self.wanted: set[Kind] = {kind for kind in KINDS if QSettings().value(SETTING + kind) == "on"}

    def set_wanted(self, kind: Kind, wanted: bool) -> None:
        """Show a kind of truth from now on, or no longer; remembered for later windows."""
        self.wanted = self.wanted | {kind} if wanted else self.wanted - {kind}
        QSettings().setValue(SETTING + kind, "on" if wanted else "off")

    def points_changed(self) -> None:
        """See anew how far points are the recipe's, when that is asked for the next time."""
        self._found = None

    def facts(self) -> DataFacts:
        """What verdicts rest on, with what the true probabilities score on these points, once that is known."""
        found = self._run.truth
        sample = None if found is None else found.sample
        return replace(self._model.derived.facts, truth=lambda: sample)

    def ask(self) -> bool:
        """Have the training process find what isn't known yet. False where it is to be asked the next time: a recipe
        that was another the last time may be another again, as long as a slider is dragged, and an answer keeps the
        process from showing what the slider does."""
        self._run.set_fresh(self._is_known and "fresh" in self.wanted)
        recipe = without_names(self._model.experiment.data)
        has_rested, self._recipe = recipe == self._recipe, recipe
        if self._is_known and has_rested:
            self._run.ask_truth(with_boundary="boundary" in self.wanted)
        return has_rested

    def show(self) -> None:
        """Bring what is known to planes and panel."""
        self._window.truth_panel.tell(self._show_known)
        found, planes = self._run.truth, self._window.planes
        shows_boundary = found is not None and self._is_known and "boundary" in self.wanted
        planes.set_truth(found.boundary if found is not None and shows_boundary else ())

    def of_chart(self) -> ChartTruth:
        """What the chart shows of it."""
        found, wanted = self._run.truth, self.wanted
        if found is None or not self._is_known:
            return ChartTruth()
        sample = found.sample if "sample" in wanted else None
        fresh = self._run.fresh if "fresh" in wanted else None
        chosen = self._model.chosen
        return ChartTruth(
            best=found.best.loss if found.best is not None and "best" in wanted else None,
            training=None if sample is None else _level(sample.training),
            validation=None if sample is None else _level(sample.validation),
            fresh=None if fresh is None else (fresh.epochs.astype(np.float64), fresh.losses[chosen]),
        )

    @property
    def given_labels(self) -> GivenLabels:
        """What the chosen variant makes of the wrong labels of training points."""
        measured, assignment = self._moment.measured, self._model.derived.assignment
        wrong = int(np.count_nonzero(assignment.is_wrong & ~assignment.is_validation))
        variant = None if measured is None else self._chosen_of(measured)
        is_known = wrong > 0 or self._provenance.is_recipe
        if hides_memorized(self._run.hidden):
            return GivenLabels(0, wrong, knows_shape=False, is_known=is_known, is_hidden=True)
        if variant is None:
            return GivenLabels(0, wrong, knows_shape=False, is_known=is_known)
        # The snapshot may be of a moment with more wrong labels.
        return GivenLabels(min(variant.given_wrong, wrong), wrong, variant.knows_shape, is_known)

    def show_numbers(self) -> None:
        """Bring to the panel how the chosen variant does."""
        measured = self._moment.measured
        if measured is not None and self._chosen_of(measured) is not None:
            self._window.truth_panel.tell(self._show_scores)
            self._window.center.set_learned(self.given_labels.by_heart)

    def _show_known(self, panel: TruthPanel) -> None:
        found = self._run.truth
        panel.set_known(self._note(), is_known=self._is_known)
        panel.set_scores(None if found is None else found.best, None if found is None else found.sample)

    def _show_scores(self, panel: TruthPanel) -> None:
        measured = self._moment.measured
        variant = None if measured is None else self._chosen_of(measured)
        if measured is None or variant is None:
            return
        validation = self._model.derived.facts.validation.count
        panel.set_fresh(*self._fresh_score(measured.snapshot, variant), variant.measures.validation_loss, validation)
        panel.set_given_labels(self.given_labels)

    @property
    def _provenance(self) -> Provenance:
        if self._found is None:
            self._found = provenance(self._model.experiment.data, self._model.experiment.points)
        return self._found

    @property
    def _is_known(self) -> bool:
        """Whether anything may be told of the recipe, and is known."""
        return self._provenance.is_recipe and "truth" not in self._run.hidden

    def _chosen_of(self, measured: Measured) -> VariantSnapshot | None:
        variants, chosen = measured.variants, self._model.chosen
        return variants[chosen] if chosen < len(variants) else None

    def _fresh_score(self, snapshot: Snapshot, variant: VariantSnapshot) -> tuple[Score | None, int | None]:
        """Of the weights that numbers tell of, or of the last checkpoint before them, and its epoch if it is far
        off."""
        fresh, chosen = self._run.fresh, self._model.chosen
        if fresh is None or len(fresh.epochs) == 0:
            return None, None
        epoch = snapshot.seen_epoch
        restored = variant.restored_epoch
        if snapshot.shown_epoch is None and restored >= 0:
            epoch = restored
        place = max(0, int(np.searchsorted(fresh.epochs, epoch, side="right")) - 1)
        score = Score(float(fresh.losses[chosen, place]), float(fresh.accuracies[chosen, place]))
        measured = int(fresh.epochs[place])
        return score, measured if epoch - measured > NEAR * epoch + NEAR_EPOCHS else None

    def _note(self) -> str:
        """Why nothing is known, or that points are not the recipe's any more; "" where there is nothing to say."""
        experiment, found = self._model.experiment, self._provenance
        if len(experiment.points) == 0:
            return tr("There are no points. Of those of a dataset under Data it is known what they come from.")
        if "truth" in self._run.hidden:
            return tr("Predict first: it is still hidden.")
        if experiment.data.generator is None:
            return tr(
                "Not known of these points: they were drawn or imported, and no recipe tells what they come from."
            )
        if not self._is_known:
            return tr("Not known of these points: they aren't what the generator gives.")
        if found.is_whole:
            return ""
        return tr("{changes}: what stands here is true of the recipe alone.", changes=changes_text(found))


def changes_text(found: Provenance) -> str:
    """What became of a recipe's points: "12 points drawn or moved, 3 gone"; a moved one is gone from its place, too."""
    drawn, altered, erased = found.drawn, found.altered, found.erased
    told = list[str]()
    if drawn:
        told.append(tr_of(drawn, "{count:,} point drawn or moved", "{count:,} points drawn or moved"))
    if altered and told:
        told.append(tr("{count:,} changed", count=altered))
    elif altered:
        told.append(tr_of(altered, "{count:,} point changed", "{count:,} points changed"))
    if erased and told:
        told.append(tr("{count:,} gone", count=erased))
    elif erased:
        told.append(tr_of(erased, "{count:,} point gone", "{count:,} points gone"))
    return together(*told, between=", ")


def _level(score: Score) -> float | None:
    return None if math.isnan(score.loss) else score.loss
