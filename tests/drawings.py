"""Points drawn and erased without a hand."""

from __future__ import annotations

import numpy.typing as npt
from msgspec.structs import replace

from core.experiment.spec import Experiment


def painted(experiment: Experiment, positions: npt.ArrayLike, label: int) -> Experiment:
    """With drawn points added."""
    return replace(experiment, points=experiment.points.added(positions, label, seed=experiment.data.seed))


def erased(experiment: Experiment, path: npt.ArrayLike, radius: float) -> Experiment:
    """Without the points within radius of a path (K, 2)."""
    return replace(experiment, points=experiment.points.kept(~experiment.points.near(path, radius)))
