"""What training sees of an experiment's points, as tensors."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.data.points import IdArray
from core.data.resampling import training_sample
from core.experiment.derived import Derived
from core.learning.batch_tensors import training_columns
from core.learning.evaluation import Sample
from core.learning.wrong_labels import WrongLabels
from core.plane.features import Features, feature_values


class TrainingData:
    """The points of an experiment: training points first, then validation points, each in the order of their ids.

    T is the number of repeats where each has points of its own, else 1: all learn from the same.

    Attributes:
        training_ids: (n,) ascending.
        training_count: n.
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
        self._positions, self._labels = np.stack(x), torch.from_numpy(np.stack(y))
        self._targets = targets(self._labels[:, : self.training_count], experiment.output_count)
        self._samples: dict[Features, Sample] = {}
        self._columns: dict[Features, npt.NDArray[np.float32]] = {}

    @classmethod
    def side_by_side(cls, samples: Sequence[Derived]) -> Self:
        """Of repeats that have samples of their own, to learn from and to be measured on; the rest is the first's.

        Each sample has as many points of each role as the others.
        """
        each = [cls(sample) for sample in samples]
        data = copy.copy(each[0])
        data._positions = np.concatenate([one._positions for one in each])
        data._labels = torch.cat([one._labels for one in each])
        data._targets = torch.cat([one._targets for one in each])
        return data

    def memorized_below(self) -> float:
        """As in DataFacts: the first time in some tenths of a second."""
        return self._facts.memorized_below

    def sample(self, features: Features) -> Sample:
        """All points, to measure networks on that take in these features: x (T, N, F)."""
        if features not in self._samples:
            x = torch.from_numpy(feature_values(self._positions, features))
            self._samples[features] = Sample(x, self._labels, self.training_count)
        return self._samples[features]

    def columns_at(self, places: IdArray, features: Features) -> Tensor:
        """(R, F + 1 + S, m) training_columns() of training points, by their places (R, m) among them, a row per repeat;
        for networks that take in these features."""
        if features not in self._columns:
            learned = self.sample(features).x[:, : self.training_count]
            self._columns[features] = training_columns(learned, self._targets).numpy()
        columns = self._columns[features]
        # Numpy picks a few hundred numbers out of a table several times faster than torch does.
        if len(columns) == 1:
            return torch.from_numpy(columns[0].take(places, axis=1).swapaxes(0, 1))
        return torch.from_numpy(np.take_along_axis(columns, places[:, None], axis=2))


def targets(labels: Tensor, output_count: int, dtype: torch.dtype = torch.float32) -> Tensor:
    """The right probabilities (..., S) for labels (...): the label itself, or 1 in its class and 0 elsewhere."""
    if output_count == 1:
        return labels.to(dtype)[..., None]
    return torch.nn.functional.one_hot(labels.long(), output_count).to(dtype)
