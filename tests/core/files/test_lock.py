"""A lock on a file: one holder at a time, and it goes with its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.files.lock import FileLock


def test_a_lock_is_held_by_one_and_goes_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    lock = FileLock.taken(path)
    assert lock is not None
    assert FileLock.taken(path) is None
    lock.release()
    again = FileLock.taken(path)
    assert again is not None
    again.remove()
    assert not path.exists()
    with pytest.raises(FileNotFoundError):
        FileLock.taken(tmp_path / "nowhere" / "a.lock")
