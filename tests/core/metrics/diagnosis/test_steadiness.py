"""What is said along a run does not change to and fro, and the truth does not wait for that."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from core.metrics.diagnosis.steadiness import said_last

A_SECOND = 30
"""Epochs, at the usual speed."""

URGENT = frozenset({1})


def said(holding: npt.NDArray[np.int64]) -> list[int]:
    """What is read at every epoch."""
    epochs = np.arange(float(len(holding)))
    return [said_last(holding[: end + 1], epochs[: end + 1], URGENT) for end in range(len(holding))]


def changes(read: list[int]) -> list[int]:
    """Epochs at which something else is read than before."""
    return [epoch for epoch in range(1, len(read)) if read[epoch] != read[epoch - 1]]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 40)), min_size=1, max_size=12))
def test_nothing_comes_back_within_a_second(stretches: list[tuple[int, int]]) -> None:
    read = said(np.concatenate([np.full(length, which) for which, length in stretches]))
    found = changes(read)
    for before, at, back in zip([0, *found], found, found[1:], strict=False):
        assert back - at >= A_SECOND or read[back] != read[before]
    urgent = [at for at in found if read[at] in URGENT][:1]
    assert all(back - at >= A_SECOND or back in urgent for at, back in pairwise(found))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 40)), min_size=1, max_size=12))
def test_what_lasts_is_said(stretches: list[tuple[int, int]]) -> None:
    last, length = stretches[-1]
    before = sum(length for _, length in stretches[:-1])
    lasting = max(A_SECOND, before // 9) + 1
    read = said(np.concatenate([np.full(n, which) for which, n in (*stretches[:-1], (last, length + lasting))]))
    assert read[-1] == last


def test_the_first_change_is_said_at_once_and_so_is_what_is_urgent_the_first_time() -> None:
    read = said(np.array([0] * 40 + [2] * 5 + [1] * 5 + [2] * 60 + [1] * 60))
    assert (read[39], read[40]) == (0, 2)
    assert (read[44], read[45]) == (2, 1)
    back = changes(read)[2]
    assert back == 45 + A_SECOND, "it has been said, and stays for a second"
    assert changes(read)[3] == max(back + A_SECOND, 110), "the second time it waits as all others do"


def test_what_is_said_stays_longer_the_longer_the_run() -> None:
    read = said(np.array([0] * 1000 + [2] * 20 + [3] * 300))
    assert changes(read) == [1000, 1100]
