"""How points get their place and their flip threshold: once, when they come, and evenly over [0, 1) in each class.

A point is held out for validation where its place lies below the validation share, and its label is wrong where its
flip threshold lies below the label noise. Both stay with the point from then on, whatever happens to other points.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

_Floats = npt.NDArray[np.float32]
_Labels = npt.NDArray[np.uint8]
_Words = npt.NDArray[np.uint64]

GOLDEN: Final = 0x9E3779B97F4A7C15
"""2^64 divided by the golden ratio, made odd: as a share of 2^64 its multiples are the sequence that fills [0, 1) most
evenly. Also the increment of splitmix64."""

_ROOT_OF_3: Final = 0xBB67AE8584CAA73B
"""The fraction of the square root of 3 as a share of 2^64. Of the numbers tried it goes best with the golden ratio:
pairs of a place and a threshold fill the square evenly, so that the noise is even in any part of a class."""

FEWEST_TRIED: Final = 64
"""Members of a sequence that are looked at together, where a few that are free are wanted: of another seed's points
hardly one has the place of any of them. If need be, ever more are looked at."""

_WORD: Final = 2**64

# Keep the uses of one seed apart; so far above all seeds that no other seed's streams are met.
_DRAWN_STREAM: Final = 2**40
_GENERATED_STREAM: Final = 2**40 + 1


def next_of_class(label: int, count: int, seed: int, taken: _Floats) -> tuple[_Floats, _Floats]:
    """Places (count,) and flip thresholds (count,) for points that are drawn into a class.

    Each class has a low-discrepancy sequence of its own, and its points take the first places of it that no point has:
    in their order, or those that erased ones left free. So however much came and went, a class is held out evenly.

    Args:
        taken: (K,) places of the drawn points that the class has already.
    """
    numbers = np.arange(len(taken) + count)
    places, thresholds = _sequence(numbers, seed, _DRAWN_STREAM, label)
    # As long as nothing was erased, points have the first places in their order, and what comes next is free.
    differs = taken != places[: len(taken)]
    agreed = int(differs.argmax()) if differs.any() else len(taken)
    others = np.sort(taken[agreed:])
    if not len(others):
        return places[agreed:], thresholds[agreed:]
    free = np.empty(0, np.int64)
    first, size = agreed, max(FEWEST_TRIED, 2 * count)
    while len(free) < count:
        tried = places[first : first + size]
        found = others[np.minimum(np.searchsorted(others, tried), len(others) - 1)]
        free = np.concatenate([free, first + np.flatnonzero(found != tried)])
        first, size = first + size, 2 * size
    return places[free[:count]], thresholds[free[:count]]


def places_by_rank(labels: _Labels, seed: int) -> _Floats:
    """(N,) places of generated points: in each class those of n strata of equal width, so that any share is met
    within half a point."""
    places = np.empty(len(labels), np.float32)
    for label in range(int(labels.max(initial=0)) + 1):
        mine = np.flatnonzero(labels == label)
        places[mine] = _strata(_sequence(np.arange(len(mine)), seed, _GENERATED_STREAM, label)[0])
    return places


def thresholds_by_rank(labels: _Labels, is_validation: npt.NDArray[np.bool_], seed: int) -> _Floats:
    """(N,) flip thresholds of generated points: stratified in each class of each role, so that any label noise is met
    within half a point there."""
    thresholds = np.empty(len(labels), np.float32)
    for label in range(int(labels.max(initial=0)) + 1):
        mine = np.flatnonzero(labels == label)
        draws = _sequence(np.arange(len(mine)), seed, _GENERATED_STREAM, label)[1]
        for role in (False, True):
            those = is_validation[mine] == role
            thresholds[mine[those]] = _strata(draws[those])
    return thresholds


def hashes(numbers: npt.NDArray[np.int64], seed: int, stream: int) -> _Words:
    """(N,) well mixed 64-bit words, one for each number; seed and stream tell uses apart."""
    start = np.array([stream_start(seed, stream)], np.uint64)
    return mixed(mixed(start + numbers.astype(np.uint64)) ^ start)


def stream_start(seed: int, stream: int) -> int:
    """A well mixed 64-bit word for one use of a seed."""
    return int(mixed(np.array([(seed * 4 + stream) * GOLDEN % _WORD], np.uint64))[0])


def mixed(words: _Words) -> _Words:
    """splitmix64's output function (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014)."""
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return words ^ (words >> np.uint64(31))


def _sequence(numbers: npt.NDArray[np.int64], seed: int, stream: int, label: int) -> tuple[_Floats, _Floats]:
    """Members (N,) and (N,) of a class's sequence: multiples of two irrational numbers, modulo 1 (Kronecker's; see
    Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods, 1992), from a start that the seed decides."""
    starts = hashes(np.array([2 * label, 2 * label + 1]), seed, stream)
    members = []
    for start, step in zip(starts, (GOLDEN, _ROOT_OF_3), strict=True):
        words = start + numbers.astype(np.uint64) * np.uint64(step)
        # 24 bits fill float32's mantissa exactly, so that none is rounded up to 1.
        members.append((words >> np.uint64(40)).astype(np.float32) * np.float32(2.0**-24))
    return members[0], members[1]


def _strata(draws: _Floats) -> _Floats:
    """(N,) the middles of N intervals of equal width, in the order of the draws (N,)."""
    ranks = np.empty(len(draws), np.float64)
    ranks[np.argsort(draws, kind="stable")] = np.arange(len(draws))
    return ((ranks + 0.5) / max(1, len(draws))).astype(np.float32)
