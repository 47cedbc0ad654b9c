"""The situation of the window, as lessons judge it. What is hidden from the person counts all the same."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from msgspec.structs import replace

from core.lessons.conditions import Condition, HasVerdict
from core.lessons.fulfilment import Figures, Situation
from core.metrics.diagnosis.verdict import Kind as VerdictKind
from core.protocol import FreshCurves, Snapshot, VariantSnapshot
from desktop.control.lessons.sight import LessonSight
from desktop.control.run.verdicts import Verdicts
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run


class LessonSituation:
    """Takes a picture of the window whenever somebody wants to judge it."""

    def __init__(self, model: ExperimentModel, run: Run, verdicts: Verdicts, sight: LessonSight) -> None:
        self._model = model
        self._run = run
        self._verdicts = verdicts
        self._sight = sight
        self._next_id = 0

    def begin(self) -> None:
        """Count what is drawn from now on."""
        self._next_id = self._model.experiment.points.next_id

    def now(self, conditions: Iterable[Condition]) -> Situation:
        """How everything stands that these conditions may ask for. Numbers of a moment before the last change are none:
        what a lesson waits for would be fulfilled by what was there before it."""
        experiment, run = self._model.experiment, self._run
        points = experiment.points
        drawn = int(np.count_nonzero(points.drawn & (points.ids >= self._next_id)))
        snapshot, variants, curves = run.as_it_is
        bare = Situation(
            experiment=experiment,
            opened=self._sight.opened,
            drawn=drawn,
            sees_optimizer_loss=self._sight.sees_optimizer_loss,
        )
        if snapshot is None or not run.is_up_to_date or run.lost or not variants:
            return bare
        judged = {one.variant - 1 for one in conditions if isinstance(one, HasVerdict)}
        verdicts: list[VerdictKind | None] = [
            self._verdicts.as_it_is(at).kind if at in judged else None for at in range(len(variants))
        ]
        return replace(
            bare,
            epoch=snapshot.epoch,
            has_ended=snapshot.finished,
            shown_epoch=snapshot.shown_epoch if run.shows_what_was_asked else None,
            best_epochs=tuple(
                -1 if one is None else known.findings.marked_epoch(one.best_epoch)
                for one, known in zip(variants, curves, strict=True)
            ),
            figures=tuple(self._figures(at, one, snapshot) for at, one in enumerate(variants)),
            verdicts=tuple(verdicts),
            have_stopped=tuple(one is not None and one.status == "stopped_early" for one in variants),
        )

    def _figures(self, variant: int, found: VariantSnapshot | None, snapshot: Snapshot) -> Figures:
        if found is None:
            return {}
        measures, wrong = found.measures, _wrong_labels(self._model)
        figures: dict[str, float] = {
            "training_loss": measures.train_loss,
            "validation_loss": measures.validation_loss,
            "gap": measures.validation_loss - measures.train_loss,
            "training_accuracy": measures.train_accuracy,
            "validation_accuracy": measures.validation_accuracy,
        }
        if wrong:
            figures["wrong_labels_learned"] = min(found.given_wrong, wrong) / wrong if found.knows_shape else 0.0
        if snapshot.fresh is not None and len(snapshot.fresh.epochs):
            figures["true_loss"] = _fresh_loss(snapshot.fresh, variant, snapshot.seen_epoch)
        return figures  # type: ignore[return-value]  # its keys are names of figures


def _wrong_labels(model: ExperimentModel) -> int:
    assignment = model.derived.assignment
    return int(np.count_nonzero(assignment.is_wrong & ~assignment.is_validation))


def _fresh_loss(fresh: FreshCurves, variant: int, epoch: int) -> float:
    """At the last checkpoint up to an epoch."""
    place = max(0, int(np.searchsorted(fresh.epochs, epoch, side="right")) - 1)
    return float(fresh.losses[variant, place])
