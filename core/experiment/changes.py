"""What a change of the experiment asks of a running training: nothing, the next step, newcomers, or a new beginning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import msgspec
import numpy as np

from core.data.points import Points, common_rows
from core.experiment.fields import FIELDS, read
from core.experiment.spec import Experiment, Variant
from core.words import said, within

NETWORK_PATHS: Final = ("network.features", "network.hidden", "network.activation", "network.batch_normalization")

RESTART_PATHS: Final = (
    "training.optimizer",
    "training.seed",
    "repeats.resample",
    "data.class_count",
    "data.point_count",
    "data.noise",
    "data.balance",
    "data.label_noise",
    "data.validation_share",
    "data.seed",
)

ANOTHER_DATASET: Final = said("another dataset")
LEARNED_TO_VALIDATION: Final = said("points sent to validation")

SAMPLE_PATHS: Final = ("data.point_count", "data.noise", "data.balance")
"""Of generated points alone."""

NEWCOMER: Final = -1
"""Stands for the place of an old variant where a new one goes on with none of their runs."""


class Change(msgspec.Struct, frozen=True):
    """How far a change reaches."""

    kind: Literal["none", "hot", "reform", "restart"]
    """hot: from the next step on, weights kept. reform: the run goes on with other variants or another number of
    repeats. restart: from epoch 0, same seed."""
    reason: str = ""
    """Of a reform and a restart, a short phrase such as "hidden layers changed"."""
    places: tuple[int, ...] = ()
    """Of a reform, for each new variant: the place of the old one whose run it goes on with, or NEWCOMER."""


def compare(old: Experiment, new: Experiment, *, replaces_points: bool = False) -> Change:
    """What has to happen to training when one experiment takes the other's place.

    Points that were drawn, erased, moved, given another class or sent to training, learning rate, weight decay, batch
    size and regularization are taken over by the running training. The optimizer and the seed are what a run is, so
    they begin a new one.

    So does everything about the dataset as a whole, and a point that goes from training to validation: it has been
    learned already, and the validation loss would be falsely low.

    Variants that are still there go on, whichever others come, go or move; where none is left, a new run begins.

    replaces_points: as in Passage. Two drawings may have the same ids and yet nothing to do with each other.
    """
    if old is new:
        return Change("none")
    reason = _shared_obstacle(old, new)
    if not reason and replaces_points and not _are_same(old.points, new.points):
        reason = ANOTHER_DATASET
    if reason:
        return Change("restart", reason)
    places, reason = _places(old.variants, new.variants), _other_members(old, new)
    if all(place == NEWCOMER for place in places):
        return Change("restart", reason)
    if places != tuple(range(len(old.variants))) or old.repeats.count != new.repeats.count:
        return Change("reform", reason, places)
    return Change("none") if old == new else Change("hot")


def obstacle(old: Experiment, new: Experiment) -> str:
    """Why training can't take over an experiment at its next step, each variant in its place; "" if it can."""
    networks = [[variant.network for variant in experiment.variants] for experiment in (old, new)]
    is_same = networks[0] == networks[1] and old.repeats.count == new.repeats.count
    return _shared_obstacle(old, new) or ("" if is_same else _other_members(old, new))


def composed(base: Sequence[Variant], reforms: Sequence[tuple[Sequence[int], Sequence[Variant]]]) -> tuple[int, ...]:
    """Several reforms, one after the other, as one: for each of the last variants, its place in `base`, or NEWCOMER.

    One that comes back, equal to a variant of the base that no other goes on with, goes on with that one.

    Args:
        base: variants of a run that has not begun to follow any of the reforms.
        reforms: Change.places and the new variants of each, oldest first.
    """
    at: Sequence[int] = range(len(base))
    for places, variants in reforms:
        found = [at[place] if place != NEWCOMER else NEWCOMER for place in places]
        free = [place for place in range(len(base)) if place not in found]
        for k, variant in enumerate(variants):
            back = next((place for place in free if base[place] == variant), NEWCOMER)
            if found[k] == NEWCOMER and back != NEWCOMER:
                found[k] = back
                free.remove(back)
        at = found
    return tuple(at)


def _places(old: Sequence[Variant], new: Sequence[Variant]) -> tuple[int, ...]:
    """Change.places: equal variants belong together, and then two at one place that differ in regularization alone.

    Only if these are the only two, as they are after one change of a setting. Else weights might go on under the name
    of another variant.
    """
    places = [place if place < len(old) and old[place] == variant else NEWCOMER for place, variant in enumerate(new)]
    for k, variant in enumerate(new):
        if places[k] == NEWCOMER:
            moved = (place for place, other in enumerate(old) if other == variant and place not in places)
            places[k] = next(moved, NEWCOMER)
    alike = [
        place
        for place, (one, other) in enumerate(zip(old, new, strict=False))
        if places[place] == NEWCOMER and place not in places and one.network == other.network
    ]
    if len(alike) == 1:
        places[alike[0]] = alike[0]
    return tuple(places)


def _shared_obstacle(old: Experiment, new: Experiment) -> str:
    """What has changed of that which all variants share and which only a new run can change; "" for nothing."""
    for path in RESTART_PATHS:
        if path in SAMPLE_PATHS and old.data.generator is None and new.data.generator is None:
            continue  # nothing was generated, so nothing changes
        if path == "repeats.resample" and 1 in (old.repeats.count, new.repeats.count):
            continue  # the first repeat always learns from the points as they are, and more of them train anew anyway
        if read(old, path) != read(new, path):
            return _changed(path)
    if old.data.generator != new.data.generator:
        return ANOTHER_DATASET
    return _points_obstacle(old, new)


def _other_members(old: Experiment, new: Experiment) -> str:
    """What has changed of the variants' number and networks, or of repeats."""
    if len(old.variants) != len(new.variants):
        return said("number of variants changed")
    for path in NETWORK_PATHS:
        if any(read(a, path) != read(b, path) for a, b in zip(old.variants, new.variants, strict=True)):
            return _changed(path)
    return said("repeats changed") if old.repeats.count != new.repeats.count else said("other variants")


def _changed(path: str) -> str:
    return said("{setting} changed", setting=within(said(FIELDS[path].label)))


def _points_obstacle(old: Experiment, new: Experiment) -> str:
    """Whether all points are others, or a training point has become a validation point; "" for neither."""
    if old.points.place is new.points.place or not len(old.points):
        return ""  # all points are the same in their roles, wherever they were moved
    before, after = common_rows(old.points, new.points)
    if not len(before):
        return ANOTHER_DATASET
    was_learned = old.points.place.take(before) >= old.data.validation_share
    is_held_out = new.points.place.take(after) < new.data.validation_share
    return LEARNED_TO_VALIDATION if (was_learned & is_held_out).any() else ""


def _are_same(old: Points, new: Points) -> bool:
    """Whether points with the same id are where they were, in the plane and in the split."""
    before, after = common_rows(old, new)
    return all(
        np.array_equal(getattr(old, column)[before], getattr(new, column)[after]) for column in ("positions", "place")
    )
