"""What a change of the experiment asks of a running training: nothing, the next step, or a new beginning."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from core.fields import FIELDS, read
from core.spec import Experiment

RESTART_PATHS: Final = (
    "network.hidden",
    "network.activation",
    "network.batch_normalization",
    "training.optimizer",
    "training.seed",
    "data.class_count",
    "data.point_count",
    "data.noise",
    "data.label_noise",
    "data.validation_share",
)


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

    So does everything about the data set as a whole. The validation share most of all: a point that moved from
    training to validation has been learned already, and the validation loss would be falsely low.
    """
    if old is new:
        return Change("none")
    if len(old.variants) != len(new.variants):
        return Change("restart", "number of variants changed")
    for path in RESTART_PATHS:
        field = FIELDS[path]
        pairs = zip(old.variants, new.variants, strict=True) if field.of_variant else [(old, new)]
        if any(read(a, path) != read(b, path) for a, b in pairs):
            return Change("restart", f"{field.label.lower()} changed")
    if old.data != new.data:
        return Change("restart", "another data set")
    return Change("none") if old == new else Change("hot")
