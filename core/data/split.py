"""Which points are held out for validation, and which carry a wrong label.

Both follow from a point's id and the data seed, never from the other points, so erasing or adding points changes
nothing for those that stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.points import NEVER_FLIPS, BoolArray, FloatArray, IdArray, LabelArray, Points
from core.experiment.spec import DataSpec

_Hash = npt.NDArray[np.uint64]

# 2^64 divided by the golden ratio, made odd: as a share of 2^64 its multiples are the sequence that fills [0, 1) most
# evenly. Also the increment of splitmix64.
_GOLDEN: Final = 0x9E3779B97F4A7C15
_WORD: Final = 2**64

# Keep the three uses of one seed apart: which points are held out, which labels are wrong, and what they turn into.
_SPLIT_STREAM: Final = 1
_FLIP_STREAM: Final = 2
_WRONG_CLASS_STREAM: Final = 3


@dataclass(frozen=True, eq=False)
class Assignment:
    """What training sees of N points: their labels and their roles."""

    labels: LabelArray
    """(N,) uint8 in [0, class_count), label noise applied."""
    is_validation: BoolArray
    """(N,) held out; all others are training points."""


def assign(data: DataSpec, points: Points) -> Assignment:
    """Roles and labels of the points.

    A point's place in a golden ratio sequence decides its role: it is held out when the place, in [0, 1), lies below
    the validation share. So the count of held-out points is right within two or three for any run of ids, and raising
    the share only adds validation points. A label is wrong when the label noise exceeds the point's flip_at.
    """
    last_class = data.class_count - 1
    labels = np.minimum(points.labels, np.uint8(last_class))
    wrong = np.flatnonzero(points.flip_at < data.label_noise)
    shift = _hashes(points.ids[wrong], data.seed, _WRONG_CLASS_STREAM) % np.uint64(last_class)
    labels[wrong] = (labels[wrong] + 1 + shift.astype(np.uint8)) % data.class_count
    return Assignment(labels, _places(points.ids, data.seed) < data.validation_share)


def flip_draws(ids: IdArray, seed: int) -> FloatArray:
    """(N,) uniform draws in [0, 1), one for each id and seed: the label noise above which the label is wrong."""
    # 24 bits fill float32's mantissa exactly, so no draw is rounded up to 1.
    top_bits = _hashes(ids, seed, _FLIP_STREAM) >> np.uint64(40)
    return top_bits.astype(np.float32) * np.float32(2.0**-24)


def with_label_noise_on_all(points: Points, seed: int) -> Points:
    """The points, each with a draw that label noise can reach.

    For when a person moves the label noise control, which then applies to every point present. Points drawn
    afterwards keep the class that they were painted with until it is moved again.
    """
    untouched = points.flip_at == NEVER_FLIPS
    if not untouched.any():
        return points
    return points.with_flip_at(np.where(untouched, flip_draws(points.ids, seed), points.flip_at))


def _places(ids: IdArray, seed: int) -> npt.NDArray[np.float64]:
    """(N,) places in [0, 1): offset(seed) + id * golden ratio, modulo 1, in exact integer arithmetic."""
    offset = _mixed(np.array([_stream_start(seed, _SPLIT_STREAM)], np.uint64))
    places = offset + ids.astype(np.uint64) * np.uint64(_GOLDEN)
    return (places >> np.uint64(11)).astype(np.float64) * 2.0**-53


def _hashes(ids: IdArray, seed: int, stream: int) -> _Hash:
    """(N,) well mixed 64-bit words, one for each id."""
    start = _mixed(np.array([_stream_start(seed, stream)], np.uint64))
    return _mixed(_mixed(start + ids.astype(np.uint64)) ^ start)


def _stream_start(seed: int, stream: int) -> int:
    return (seed * 4 + stream) * _GOLDEN % _WORD


def _mixed(words: _Hash) -> _Hash:
    """splitmix64's output function (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014)."""
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return words ^ (words >> np.uint64(31))
