"""The figures that claims speak of, of one network at one moment of a run. Importing this loads torch."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property
from typing import Final

from core.learning.evaluation import OPTIMIZER_LOSS
from core.learning.fresh_losses import fresh_scores
from core.learning.inspection.flow import gradient_sizes
from core.learning.inspection.steepness import find_steepest
from core.learning.inspection.subject import Subject
from core.learning.known_training import KnownTraining
from core.lessons.claims import ClaimFigure
from core.protocol import Outcome
from core.protocol.inspection import AskSteepness
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO


class Moment:
    """A variant of a run, of which each is trained once, as it stands now: at its last epoch, or where it stopped."""

    def __init__(self, run: KnownTraining, variant: int) -> None:
        self.outcome: Outcome = run.outcomes(variant)[0]
        self._run, self._variant = run, variant

    @property
    def has_diverged(self) -> bool:
        """Its weights became infinite: no figure of it means anything."""
        return self.outcome.status == "diverged"

    @property
    def last_epoch(self) -> int:
        """Until which it trained."""
        return self._run.epoch if self.outcome.status == "training" else self.outcome.status_epoch

    @property
    def optimizer_loss(self) -> float:
        """What the optimizer saw in the last epoch that it trained."""
        state = self._run.members.state
        return state.scores[OPTIMIZER_LOSS][state.members(self._variant)[0]]

    @cached_property
    def subject(self) -> Subject:
        """Its network."""
        return self._run.subject(self._variant)

    @cached_property
    def on_fresh_points(self) -> tuple[float, float]:
        """Loss and accuracy on points of the recipe that nobody has seen; NaN where there is no recipe."""
        data = self._run.experiment.data
        if data.generator is None:
            return math.nan, math.nan
        loss, accuracy = fresh_scores(data, self.subject.parameters)[:, 0].tolist()
        return loss, accuracy


def _best_epoch(moment: Moment) -> float:
    return math.nan if moment.outcome.best_epoch < 0 else moment.outcome.best_epoch


def _wrong_labels_learned(moment: Moment) -> float:
    wrong = moment.subject.wrong_labels
    return wrong.given_by(moment.subject.parameters)[0].labels / wrong.count if wrong.count else math.nan


def _near_zero_weights(moment: Moment) -> float:
    weights = moment.subject.parameters.weights
    near = sum(int((weight.abs() < AS_GOOD_AS_ZERO).sum()) for weight in weights)
    return near / sum(weight.numel() for weight in weights)


def _steepness(moment: Moment) -> float:
    finding = find_steepest(moment.subject, AskSteepness(variant=0))
    while True:
        try:
            next(finding)
        except StopIteration as end:
            return float(end.value.steepest)


def _first_gradient_share(moment: Moment) -> float:
    count = moment.subject.training_count
    if not count or not moment.subject.network.hidden:
        return math.nan
    first, *_, last = gradient_sizes(moment.subject, count)
    return first / last if last else math.nan


_FIGURES: Final[dict[ClaimFigure, Callable[[Moment], float]]] = {
    "training_loss": lambda moment: moment.outcome.measures.train_loss,
    "validation_loss": lambda moment: moment.outcome.measures.validation_loss,
    "best_validation_loss": lambda moment: moment.outcome.best_validation_loss,
    "best_epoch": _best_epoch,
    "last_epoch": lambda moment: moment.last_epoch,
    "gap": lambda moment: moment.outcome.measures.validation_loss - moment.outcome.measures.train_loss,
    "training_accuracy": lambda moment: moment.outcome.measures.train_accuracy,
    "validation_accuracy": lambda moment: moment.outcome.measures.validation_accuracy,
    "true_loss": lambda moment: moment.on_fresh_points[0],
    "true_accuracy": lambda moment: moment.on_fresh_points[1],
    "estimate_error": lambda moment: abs(moment.outcome.measures.validation_loss - moment.on_fresh_points[0]),
    "wrong_labels_learned": _wrong_labels_learned,
    "weight_norm": lambda moment: moment.outcome.measures.weight_norm,
    "near_zero_weights": _near_zero_weights,
    "steepness": _steepness,
    "first_gradient_share": _first_gradient_share,
    "optimizer_loss": lambda moment: moment.optimizer_loss,
}


def figure_of(moment: Moment, figure: ClaimFigure) -> float:
    """NaN where there is none of this network."""
    return _FIGURES[figure](moment)
