"""Progress: kept by ids, merged between windows, and never taken from a damaged file."""

from __future__ import annotations

from pathlib import Path
from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.lessons.progress import MAX_BYTES, Progress, ProgressError, from_bytes, load, merged, to_bytes

ids = st.lists(st.text(ascii_lowercase + digits, min_size=1, max_size=6), min_size=1, max_size=3).map("-".join)
few_ids = st.sampled_from(("a", "b-2", "capacity", "why", "x1-y-z"))
"""So few that what two windows remember has much in common."""


def progresses(known: st.SearchStrategy[str]) -> st.SearchStrategy[Progress]:
    groups = st.dictionaries(known, st.frozensets(known, max_size=4), max_size=4)
    return st.builds(
        Progress,
        generation=st.integers(0, 2),
        steps=groups,
        right=groups,
        asked=groups,
        practised=st.frozensets(known, max_size=4),
    )


@given(progresses(ids))
def test_it_comes_back_as_it_was_written_with_ids_that_nobody_knows(progress: Progress) -> None:
    assert from_bytes(to_bytes(progress)) == progress


@given(progresses(few_ids), progresses(few_ids), progresses(few_ids))
def test_windows_may_merge_in_any_order_as_often_as_they_like(one: Progress, two: Progress, three: Progress) -> None:
    assert merged(one, two) == merged(two, one)
    assert merged(merged(one, two), three) == merged(one, merged(two, three))
    assert merged(merged(one, two), two) == merged(one, two)


def test_a_right_answer_stays_right_and_a_reset_wins_over_what_others_remember() -> None:
    progress = Progress().with_answer("capacity", "why", is_right=True).with_answer("capacity", "why", is_right=False)
    assert "why" in progress.right["capacity"]
    anew = progress.begun_anew()
    assert merged(progress, anew) == merged(anew, progress) == anew
    assert not anew.right


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "damaged"),
        (b'{"format": "overfitting-playground progress", "version": 1, "progress": {"steps": 3}}', "damaged"),
        (b'{"format": "something", "version": 1, "progress": {}}', "damaged"),
        (b'{"format": "overfitting-playground progress", "version": 9, "progress": {"new": 1}}', "newer version"),
        (b"[" * 100_000, "damaged"),
        (b" " * (MAX_BYTES + 1), "larger"),
    ],
)
def test_what_is_no_progress_is_said_in_a_sentence(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "progress.json"
    path.write_bytes(data)
    with pytest.raises(ProgressError, match=told) as error:
        load(path)
    assert str(error.value).endswith(".")
