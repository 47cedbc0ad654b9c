"""How large the weights of a network are, layer by layer, now and over the epochs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.learning.inspection.of_checkpoints import OfCheckpoints
from core.learning.inspection.subject import Subject
from core.learning.network import Parameters
from core.protocol.inspection import AskWeights, LayerWeights, WeightsLook
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO, WEIGHT_SCALE


class Weights:
    """Answers AskWeights."""

    def __init__(self) -> None:
        self._norms = OfCheckpoints(_norms)

    def look(self, subject: Subject, question: AskWeights, seconds: float) -> WeightsLook:
        """Counts at once; norms of checkpoints as far as there is time."""
        course = self._norms.course(subject, seconds)
        found = [(epoch, norms) for epoch, norms in course.found if epoch != subject.epoch]
        found = sorted([*found, (subject.epoch, _norms(subject.parameters, 0, subject))], key=lambda one: one[0])
        training = subject.derived.experiment.training
        return WeightsLook(
            question=question,
            epoch=subject.epoch,
            is_complete=course.is_complete,
            layers=tuple(_counted(weight[0].numpy()) for weight in subject.parameters.weights),
            norm_epochs=np.array([epoch for epoch, _ in found], np.int64),
            norms=np.stack([norms for _, norms in found], axis=1),
            l2=subject.regularization.l2_strength,
            l1=subject.regularization.l1_strength,
            weight_decay=training.weight_decay if training.optimizer == "adamw" else 0.0,
            penalty=subject.measures.penalty,
            train_loss=subject.measures.train_loss,
        )


def _counted(weights: npt.NDArray[np.float32]) -> LayerWeights:
    return LayerWeights(
        count=weights.size,
        counts=WEIGHT_SCALE.counts(weights),
        as_good_as_zero=int(np.count_nonzero(np.abs(weights) < AS_GOOD_AS_ZERO)),
    )


def _norms(parameters: Parameters, row: int, _subject: Subject) -> npt.NDArray[np.float64]:
    """(L,) of each layer."""
    return np.array([float(weight[row].norm()) for weight in parameters.weights])
