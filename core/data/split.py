"""What training sees of points: which are held out for validation, which carry a wrong label, and how many that are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from core.data.dealing import hashes
from core.data.points import BoolArray, LabelArray, Points
from core.experiment.spec import DataSpec

_WRONG_CLASS_STREAM: Final = 3
"""Of the data seed: what wrong labels turn into."""

ROLES: Final = ("training", "validation")
"""What a person calls them, by whether a point is held out."""


@dataclass(frozen=True)
class RoleCounts:
    """What the points of one role are: so many of each class, so many with a wrong label."""

    of_class: tuple[int, ...]
    """By the label that training sees."""
    wrong: int

    @property
    def total(self) -> int:
        """Points of this role."""
        return sum(self.of_class)


@dataclass(frozen=True, eq=False)
class Assignment:
    """What training sees of N points: their labels and their roles."""

    labels: LabelArray
    """(N,) uint8 in [0, class_count), label noise applied."""
    is_validation: BoolArray
    """(N,) held out; all others are training points."""
    is_wrong: BoolArray
    """(N,) the label is not the class that the point was drawn or generated with."""
    class_count: int

    @cached_property
    def counts(self) -> tuple[RoleCounts, RoleCounts]:
        """Of the training points and of the validation points."""
        count = np.uint8(self.class_count)
        cells = self.labels + count * self.is_validation + np.uint8(2) * count * self.is_wrong
        # Counted once, in cells by whether the label is wrong, by role and by class.
        table = np.bincount(cells, minlength=4 * self.class_count).reshape(2, 2, self.class_count)
        of_class, wrong = table.sum(axis=0), table[1].sum(axis=1)
        training, validation = (RoleCounts(tuple(of_class[role].tolist()), int(wrong[role])) for role in (0, 1))
        return training, validation


def assign(data: DataSpec, points: Points) -> Assignment:
    """Roles and labels of the points.

    A point is held out when its place lies below the validation share, and its label is wrong when its flip threshold
    lies below the label noise, as that of a point flipped by hand always does. So a larger share only adds validation
    points, and more noise only adds wrong labels.
    Which class a wrong label turns into follows from the point's id and the data seed.
    """
    last_class = data.class_count - 1
    labels = np.minimum(points.labels, np.uint8(last_class))
    is_wrong = points.flip_at < data.label_noise
    wrong = np.flatnonzero(is_wrong)
    shift = hashes(points.ids[wrong], data.seed, _WRONG_CLASS_STREAM) % np.uint64(last_class)
    labels[wrong] = (labels[wrong] + 1 + shift.astype(np.uint8)) % data.class_count
    return Assignment(labels, points.place < data.validation_share, is_wrong, data.class_count)


def sent(points: Points, mask: BoolArray, share: float, *, to_validation: bool) -> Points:
    """The points, with those where mask (N,) is true held out for validation, or learned from, at a validation share.

    One that changes sides gets the place on the other side that lies as far along it; all others keep theirs.
    """
    # As numpy compares places with a share: in float32.
    edge = np.float32(share)
    moves = mask & ((points.place < edge) != to_validation)
    if not moves.any():
        return points
    place = points.place.copy()
    below = np.nextafter(np.array([edge, 1], np.float32), np.float32(0))
    if to_validation:
        place[moves] = np.clip((place[moves] - edge) / (1 - edge) * edge, 0, below[0])
    else:
        place[moves] = np.clip(edge + place[moves] / edge * (1 - edge), edge, below[1])
    return points.dealt(place)
