"""A table's points as the dataset of an experiment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from core.data.points import BoolArray, FloatArray, Points
from core.experiment.spec import Experiment

if TYPE_CHECKING:
    from core.data.tables.taking import Taken

LEAST_SHARE, LARGEST_SHARE = 0.1, 0.9
"""Of points held out, as the validation share may be."""


def with_points_of(experiment: Experiment, taken: Taken) -> Experiment:
    """The experiment with a table's points in place of all its own, without label noise: real labels are what they are.

    Points get new ids, so that a run knows them for others. Where the table says which of them are held out, the
    validation share becomes theirs.
    """
    data = replace(
        experiment.data,
        generator=None,
        class_count=taken.class_count,
        label_noise=0.0,
        class_names=taken.class_names,
        source=taken.source,
    )
    points = Points.empty().numbered_from(experiment.points.next_id)
    points = points.added(taken.positions, taken.labels, seed=data.seed)
    if taken.is_validation is None:
        return replace(experiment, data=data, points=points)
    share = min(max(float(taken.is_validation.mean()), LEAST_SHARE), LARGEST_SHARE)
    share = round(share, 2)
    return replace(
        experiment,
        data=replace(data, validation_share=share),
        points=_with_places(points, _places(points.place, taken.is_validation, share)),
    )


def _places(dealt: FloatArray, is_validation: BoolArray, share: float) -> FloatArray:
    """(N,) places on the right side of the share, spread as those that were dealt, so that another share changes as
    many roles as it says."""
    edge, below_one = np.float32(share), np.nextafter(np.float32(1), np.float32(0))
    inside = np.minimum((dealt * share).astype(np.float32), np.nextafter(edge, np.float32(0)))
    beyond = np.clip((share + dealt * (1 - share)).astype(np.float32), edge, below_one)
    return np.where(is_validation, inside, beyond).astype(np.float32)


def _with_places(points: Points, place: FloatArray) -> Points:
    return Points(points.positions, points.labels, points.ids, points.drawn, points.flip_at, place, points.next_id)
