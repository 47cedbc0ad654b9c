"""Why a file can't be read is said in plain words, whatever the system calls it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from core.files.reading import ReadError, read_up_to, reason
from tests.disks import POSIX_ONLY


def test_no_more_is_read_than_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abcdef")
    assert read_up_to(path, 4) == b"abcd"
    assert read_up_to(path, 40) == b"abcdef"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "there is no such file"),
        (errno.EIO, "the disk has a fault"),
        (errno.EDOM, "the system refused (in its own words)"),
    ],
)
def test_a_fault_while_reading_is_told_in_plain_words(number: int, words: str) -> None:
    assert reason(OSError(number, "in its own words")) == words
    assert reason(PermissionError(errno.EACCES, "in its own words")).startswith("you have no permission to read it")


@POSIX_ONLY
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.txt", "there is no such file"),
        ("file/none.txt", "there is no such file"),
        (".", "it is a folder, not a file"),
        ("x" * 5000, "the name is too long"),
        ("a\0b", "this disk does not allow such a name"),
    ],
)
def test_what_can_not_be_read_is_said_in_a_sentence(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ReadError) as caught:
        read_up_to(tmp_path / name, 10)
    assert str(caught.value) == f"It can't be read: {words}."
