"""Files are there whole or not at all, whatever the disk does."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from core.files.whole_file import FileError, check_writable, write_bytes, write_whole
from tests.disks import POSIX_ONLY, a_disk_with_room_for

BEFORE = b"what was there before"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds BEFORE, alone in its folder."""
    file = tmp_path / "experiment.json"
    file.write_bytes(BEFORE)
    return file


def assert_untouched(path: Path) -> None:
    assert path.read_bytes() == BEFORE
    assert list(path.parent.iterdir()) == [path]


def test_a_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    write_bytes(path, b"contents")
    assert path.read_bytes() == b"contents"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_before_is_whole_until_the_new_one_is(path: Path) -> None:
    def put(file: IO[bytes]) -> None:
        file.write(b"after")
        file.flush()
        assert path.read_bytes() == BEFORE

    write_whole(path, put)
    assert path.read_bytes() == b"after"
    assert list(path.parent.iterdir()) == [path]


@POSIX_ONLY
def test_whoever_reads_meanwhile_reads_the_whole_file_before(path: Path) -> None:
    with path.open("rb") as reader:
        write_bytes(path, b"after")
        assert reader.read() == BEFORE


@POSIX_ONLY
def test_a_write_that_the_disk_cuts_off_leaves_the_file_before(path: Path) -> None:
    with a_disk_with_room_for(49_152), pytest.raises(FileError) as caught:
        write_bytes(path, b"x" * 100_000)
    assert str(caught.value) == f"{path} can't be written: it would become larger than files may be here."
    assert_untouched(path)


def test_bytes_that_get_lost_without_an_error_are_noticed(path: Path) -> None:
    def put(file: IO[bytes]) -> None:
        file.write(b"x" * 1000)
        file.flush()
        os.ftruncate(file.fileno(), 500)

    with pytest.raises(FileError, match="not all of it reached the disk"):
        write_whole(path, put)
    assert_untouched(path)


@pytest.mark.parametrize(
    ("number", "words"),
    [("ENOSPC", "the disk is full"), ("EROFS", "nothing can be written to this disk"), ("EIO", "the disk has a fault")],
)
def test_a_fault_while_writing_is_told_in_plain_words(path: Path, number: str, words: str) -> None:
    def put(file: IO[bytes]) -> None:
        file.write(b"half")
        raise OSError(getattr(errno, number), "whatever the system says")

    with pytest.raises(FileError) as caught:
        write_whole(path, put)
    assert str(caught.value) == f"{path} can't be written: {words}."
    assert caught.value.reason == words
    assert_untouched(path)


def test_an_interruption_leaves_the_file_before(path: Path) -> None:
    def put(file: IO[bytes]) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(path, put)
    assert_untouched(path)


@POSIX_ONLY
def test_links_stay_links_and_permissions_stay(path: Path) -> None:
    path.chmod(0o640)
    link = path.with_name("link.json")
    link.symlink_to(path)
    write_bytes(link, b"after")
    assert link.is_symlink()
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@POSIX_ONLY
def test_what_was_private_is_never_shown_to_others(path: Path) -> None:
    path.chmod(0o600)

    def put(file: IO[bytes]) -> None:
        assert stat.S_IMODE(os.fstat(file.fileno()).st_mode) == 0o600
        file.write(b"secret")

    write_whole(path, put)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@POSIX_ONLY
def test_a_new_file_has_the_permissions_that_new_files_have(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain", tmp_path / "written"
    plain.touch()
    write_bytes(written, b"contents")
    assert written.stat().st_mode == plain.stat().st_mode


@POSIX_ONLY
def test_a_link_to_a_file_that_is_not_there_yet_leads_to_the_new_one(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    write_bytes(link, b"contents")
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == b"contents"


def test_a_trial_leaves_no_trace(path: Path) -> None:
    before = path.stat()
    check_writable(path)
    check_writable(path.with_name("new.json"))
    assert_untouched(path)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


LONG = "数" * 83 + ".c"
"""251 bytes, of the 255 that a name may have."""


def test_a_long_name_that_the_disk_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / LONG
    check_writable(path)
    write_bytes(path, b"contents")
    write_bytes(path, b"other contents")
    assert [file.name for file in tmp_path.iterdir()] == [LONG]


@pytest.mark.parametrize("work", [check_writable, lambda path: write_bytes(path, b"")])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/such/folder/x.json", "there is no folder"),
        ("file/x.json", "there is no folder"),
        ("folder", "a folder has this name"),
        ("数" * 84 + ".json", "the name is too long"),
        ("n" * 5000, "the name is too long"),
        pytest.param("pipe", "it is no file but a device or a pipe", marks=POSIX_ONLY),
        pytest.param("loop", "it is a link that leads back to itself", marks=POSIX_ONLY),
        pytest.param("/dev/full", "it is no file but a device or a pipe", marks=POSIX_ONLY),
        pytest.param("/proc/x", "", marks=pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")),
    ],
)
def test_where_nothing_can_be_written_the_trial_says_what_writing_would(
    tmp_path: Path, name: str, words: str, work: Callable[[Path], None]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileError) as caught:
        work(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name} can't be written: {words}")
    assert str(caught.value).endswith(".")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_protected_file_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Nothing is protected from root, as whom tests may run.
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    for work in (check_writable, lambda path: write_bytes(path, b"")):
        with pytest.raises(FileError, match="write-protected"):
            work(path)
    assert_untouched(path)
