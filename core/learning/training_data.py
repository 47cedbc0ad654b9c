"""What training sees of an experiment's points, as tensors."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from core.data.points import IdArray
from core.data.resampling import training_sample
from core.experiment.derived import Derived
from core.learning.batch_tensors import training_columns
from core.learning.evaluation import Sample
from core.learning.wrong_labels import WrongLabels


class TrainingData:
    """The points of an experiment: training points first, then validation points, each in the order of their ids.

    T is the number of repeats where each learns from points of its own, else 1: all learn from the same.

    Attributes:
        training_ids: (n,) ascending.
        training_count: n.
        sample: all points, to measure on, x (T, N, 2).
        memorized_below: training loss that can't be reached without learning wrong labels by heart, nats; 0 where that
            is not known.
        points_digest: as Points.digest.
    """

    def __init__(self, derived: Derived) -> None:
        experiment, assignment = derived.experiment, derived.assignment
        points, repeats = experiment.points, experiment.repeats
        held_out = assignment.is_validation
        self.wrong_labels = WrongLabels(derived)
        self._facts = derived.facts
        self.points_digest = points.digest()
        self.training_ids: IdArray = points.ids[~held_out]
        self.training_count = len(self.training_ids)
        tables = [
            training_sample(experiment.data, points, assignment, repeat)
            for repeat in range(repeats.count if repeats.resample else 1)
        ]
        x = [np.concatenate([positions, points.positions[held_out]]) for positions, _ in tables]
        y = [np.concatenate([labels, assignment.labels[held_out]]).astype(np.int64) for _, labels in tables]
        labels = torch.from_numpy(np.stack(y))
        self.sample = Sample(torch.from_numpy(np.stack(x)), labels, self.training_count)
        n = self.training_count
        self._columns = training_columns(self.sample.x[:, :n], targets(labels[:, :n], experiment.output_count)).numpy()

    @property
    def memorized_below(self) -> float:
        """As in DataFacts."""
        return self._facts.memorized_below

    def columns_at(self, places: IdArray) -> Tensor:
        """(R, 3 + S, m) training_columns() of training points, by their places (R, m) among them, a row per repeat."""
        # Numpy picks a few hundred numbers out of a table several times faster than torch does.
        if len(self._columns) == 1:
            return torch.from_numpy(self._columns[0].take(places, axis=1).swapaxes(0, 1))
        return torch.from_numpy(np.take_along_axis(self._columns, places[:, None], axis=2))


def targets(labels: Tensor, output_count: int, dtype: torch.dtype = torch.float32) -> Tensor:
    """The right probabilities (..., S) for labels (...): the label itself, or 1 in its class and 0 elsewhere."""
    if output_count == 1:
        return labels.to(dtype)[..., None]
    return torch.nn.functional.one_hot(labels.long(), output_count).to(dtype)
