"""Verdicts: what there is to say of each variant, at the epoch that is shown."""

from __future__ import annotations

import math

from core.lessons.hiding import VERDICT, hides_verdict
from core.metrics.diagnosis import Verdict, leeway_of, verdict_on
from core.words import said
from desktop.control.run.known_truth import KnownTruth
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run


class Verdicts:
    """Judges the variants of the run on screen, and notes in their curves what was found."""

    def __init__(self, run: Run, model: ExperimentModel, truth: KnownTruth) -> None:
        self._run = run
        self._model = model
        self._truth = truth

    @property
    def is_hindered(self) -> bool:
        """Something keeps training from beginning, or from meaning anything; the verdict says what."""
        found = self._model.derived.hindrance
        return found is not None and (found.blocks or found.kind == "one_class")

    def of(self, index: int) -> Verdict:
        """The verdict on one variant; what keeps it from training goes before what it has come to. Where it is hidden,
        it is found all the same, since what was found counts later, and isn't told."""
        found = self.as_it_is(index)
        return VERDICT if hides_verdict(self._run.hidden) and found.kind != "waiting" else found

    def as_it_is(self, index: int) -> Verdict:
        """The same with all that is hidden: for what a lesson waits for, and for no view."""
        found = self._model.derived.hindrance
        if found is not None and self.is_hindered:
            headline = said("Can't train yet") if found.blocks else said("Nothing to tell apart")
            return Verdict("waiting", headline, found.text)
        snapshot, variants, all_curves = self._run.as_it_is
        if self._run.gave_up:
            return Verdict(
                "waiting", said("Can't train"), said("The training process can't start. Press Train to try again.")
            )
        if self._run.is_starting and (snapshot is None or self._run.playing):
            then = said("PyTorch is being loaded. Press Train if you like: training begins as soon as it is there.")
            if self._run.playing:
                then = said("PyTorch is being loaded. Training begins as soon as it is there.")
            return Verdict("waiting", said("Starting…"), then)
        if (snapshot is None or not variants) and self._run.playing:  # a run has just taken another's place
            return Verdict("learning", said("Learning"), said("The first epoch is under way."))
        if snapshot is None or not variants:
            return Verdict("waiting", said("Ready"), said("Press Train, or Space, and watch the boundary."))
        variant, curves = variants[index], all_curves[index]
        if variant is None:
            detail = said("It trains up to where the others are, with all that has changed.")
            return Verdict("waiting", said("Training up"), detail)
        points_epoch, shown = snapshot.points_epoch, snapshot.shown_epoch
        if shown == 0:
            detail = said("These are the initial weights: nothing is learned yet.")
            return Verdict("waiting", said("Before training"), detail)
        if shown is not None and shown < points_epoch:
            detail = said("The losses are of the weights of this epoch on the points as they are now.")
            return Verdict("waiting", said("Points changed since"), detail)
        is_edited = self._run.flags.hand_edits.of(index).newest_epoch >= snapshot.epoch
        if shown is None and is_edited and variant.status == "training":  # no epoch has ended with it
            detail = said("Losses as edited; verdict after the next epoch.")
            if self._run.playing:
                detail = said("An epoch is under way; verdict after it.")
            return Verdict("waiting", said("Edited by hand"), detail)
        history = curves.history if shown is None else curves.history.until(shown)
        verdict = verdict_on(
            variant.outcomes,
            history,
            curves.rises,
            self._truth.facts(),
            leeway_of(self._model.experiment, index),
            points_epoch=points_epoch,
            is_training=self._run.playing and self._run.is_ready,
            kept=curves.findings.kept(points_epoch),
        )
        if shown is None:
            best = history.best("validation_loss") or (-1, math.nan)
            curves.findings.note(verdict, snapshot.epoch, points_epoch, best, variant.measures.validation_loss)
        return verdict
