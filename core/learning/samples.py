"""What training sees of an experiment's points, as tensors."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from core.data.points import IdArray, Points
from core.data.split import assign
from core.learning.evaluation import Sample
from core.learning.gradients import targets
from core.spec import DataSpec, output_count


class Samples:
    """The points of an experiment: training points first, then validation points, each in the order of their ids.

    Attributes:
        training_ids: (n,) ascending.
        training_count: n.
        sample: all points, to measure on.
        targets: (1, N, S), what a network with S outputs should answer.
    """

    def __init__(self, data: DataSpec, points: Points) -> None:
        assignment = assign(data, points)
        order = np.argsort(assignment.is_validation, kind="stable")
        self.training_ids: IdArray = points.ids[~assignment.is_validation]
        self.training_count = len(self.training_ids)
        x = torch.tensor(points.positions[order])[None]
        labels = torch.tensor(assignment.labels[order].astype(np.int64))[None]
        self.sample = Sample(x, labels, self.training_count)
        self.targets = targets(labels, output_count(data.class_count))

    def training_rows(self, ids: IdArray) -> tuple[Tensor, Tensor]:
        """x (1, B, 2) and targets (1, B, S) of training points, by their ids (B,) in any order."""
        rows = torch.from_numpy(np.searchsorted(self.training_ids, ids))
        return self.sample.x[:, rows], self.targets[:, rows]
