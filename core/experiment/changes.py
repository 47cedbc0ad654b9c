"""What a change of the experiment asks of a running training: nothing, the next step, or a new beginning."""

from __future__ import annotations

from typing import Final, Literal

import msgspec
import numpy as np

from core.data.points import Points
from core.experiment.fields import FIELDS, read
from core.experiment.spec import Experiment

RESTART_PATHS: Final = (
    "network.hidden",
    "network.activation",
    "network.batch_normalization",
    "training.optimizer",
    "training.seed",
    "repeats.count",
    "repeats.resample",
    "data.class_count",
    "data.point_count",
    "data.noise",
    "data.label_noise",
    "data.validation_share",
)

SAMPLE_PATHS: Final = ("data.point_count", "data.noise")
"""Of generated points alone."""


class Change(msgspec.Struct, frozen=True):
    """How far a change reaches."""

    kind: Literal["none", "hot", "restart"]
    """hot: from the next step on, weights kept. restart: from epoch 0, same seed."""
    reason: str = ""
    """Of a restart, a short phrase such as "hidden layers changed"."""


def compare(old: Experiment, new: Experiment) -> Change:
    """What has to happen to training when one experiment takes the other's place.

    Points that were drawn or erased, learning rate, weight decay, batch size and regularization are taken over by
    the running training. The network's shape, the optimizer and the seed are what a run is, so they begin a new one.

    So does everything about the dataset as a whole. The validation share most of all: a point that moved from
    training to validation has been learned already, and the validation loss would be falsely low.
    """
    if old is new:
        return Change("none")
    if len(old.variants) != len(new.variants):
        return Change("restart", "number of variants changed")
    for path in RESTART_PATHS:
        field = FIELDS[path]
        pairs = zip(old.variants, new.variants, strict=True) if field.of_variant else [(old, new)]
        if path in SAMPLE_PATHS and old.data.generator is None and new.data.generator is None:
            continue  # nothing was generated, so nothing changes
        if path == "repeats.resample" and old.repeats.count == new.repeats.count == 1:
            continue  # the first repeat always learns from the points as they are
        if any(read(a, path) != read(b, path) for a, b in pairs):
            return Change("restart", f"{field.label.lower()} changed")
    if sum(a != b for a, b in zip(old.variants, new.variants, strict=True)) > 1:
        # Weights would stay where they are and stand under another variant's name.
        return Change("restart", "other variants")
    if (
        old.data.generator != new.data.generator
        or old.data.seed != new.data.seed
        or _is_replaced(old.points, new.points)
    ):
        return Change("restart", "another dataset")
    return Change("none") if old == new else Change("hot")


def _is_replaced(old: Points, new: Points) -> bool:
    """Whether the points are others altogether, rather than the same with some drawn or erased."""
    if old is new or len(old) == 0:
        return False
    if len(new) >= len(old) and np.array_equal(new.ids[: len(old)], old.ids):  # a stroke, the most frequent change
        common = np.arange(len(old))
        before, after = common, common
    else:
        _, before, after = np.intersect1d(old.ids, new.ids, assume_unique=True, return_indices=True)
    if len(before) == 0:
        return True
    return not all(
        np.array_equal(getattr(old, column)[before], getattr(new, column)[after])
        for column in ("positions", "labels", "place", "flip_at")
    )
