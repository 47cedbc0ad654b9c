"""Damaged files in short; start.py endure --only files has thousands of them."""

from __future__ import annotations

from tests.endurance.check import Load
from tests.endurance.files import endure


def test_damaged_files_are_opened_or_refused_with_a_sentence() -> None:
    rows = endure(Load(count=250, seed=3))
    assert [row.what for row in rows if not row.reached] == []
    assert all(row.figure > 0 for row in rows if row.what.strip() in ("opened", "refused with a sentence"))
