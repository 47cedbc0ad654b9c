"""Files written whole or not at all, for the window and for runs without one. Whatever fails is said in one sentence.

The contents go into a new file in the same folder, which takes the place of the one before only when every byte has
reached the disk. So neither a full disk nor a crash leaves half a file where a good one was.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Final

from core.words import said

Put = Callable[[IO[bytes]], object]
"""Writes the contents into an open file."""

UNFINISHED: Final = ".unfinished-{}.tmp"
"""Name of the new file until it takes its place. Short, whatever the name to be: some disks allow 143 bytes, and a
name of 255 has no room for an addition."""

_DENIED: Final = (
    said("you have no permission to write there, or another program holds the file open")
    if os.name == "nt"
    else said("you have no permission to write there")
)

REASONS: Final = {
    "ENOSPC": said("the disk is full"),
    "EDQUOT": said("your share of the disk is used up"),
    "EFBIG": said("it would become larger than files may be here"),
    "EACCES": _DENIED,
    "EPERM": _DENIED,
    "EROFS": said("nothing can be written to this disk"),
    "ENAMETOOLONG": said("the name is too long"),
    "EINVAL": said("this disk does not allow such a name"),
    "ENOENT": said("there is no such folder"),
    "ENOTDIR": said("there is no such folder"),
    "EISDIR": said("a folder has this name"),
    "ELOOP": said("it is a link that leads back to itself"),
    "EBUSY": said("another program holds it"),
    "ETXTBSY": said("another program holds it"),
    "EIO": said("the disk has a fault"),
    "EMFILE": said("too many files are open"),
    "ENFILE": said("too many files are open"),
}
"""By the names of the system's errors, of which not every system has all."""

NO_SYNC: Final = ("EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP")
"""What disks say that can't be asked to write at once."""


class FileError(Exception):
    """A file can't be written. The message is one sentence that names the file and the reason.

    Attributes:
        reason: the reason alone, to stand within a sentence.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(said("{path} can't be written: {reason}.", path=str(path), reason=reason))
        self.reason = reason


def reason(error: OSError, reasons: Mapping[str, str] = REASONS) -> str:
    """Why a file can't be written, in plain words to stand within a sentence; the system's own words, which are in
    English, for what is in no table.

    reasons: by the names of the system's errors.
    """
    known = reasons.get(_name(error))
    return known or said("the system refused ({name})", name=error.strerror or type(error).__name__)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file of these contents.

    Raises:
        FileError: the file before, if any, is as it was.
    """
    write_whole(path, lambda file: file.write(data))


def write_whole(path: Path, put: Put) -> None:
    """Write a file by way of another one beside it. Links stay links; the owner and permissions of a file that is
    replaced stay as they were.

    Raises:
        FileError: the file before, if any, is as it was. What else `put` raises is passed on, and leaves it so too.
    """
    try:
        target = _target(path)
        unfinished = _begin(target)
        try:
            with unfinished.open("r+b") as file:
                put(file)
                size = file.tell()
                file.flush()
                _sync(file.fileno())
                if os.fstat(file.fileno()).st_size != size:  # some network disks lose bytes and report no error
                    raise FileError(path, said("not all of it reached the disk"))
            _look_alike(unfinished, target)
            unfinished.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise FileError(path, reason(error)) from error
    _sync_folder(target.parent)


def check_writable(path: Path) -> None:
    """Find out before long work whether `write_whole` will do, by making the files that it will make.

    The file before stays as it is, and no new one stays behind.

    Raises:
        FileError: it would fail now.
    """
    try:
        target = _target(path)
        _begin(target).unlink()
        if not target.exists():
            # Under the very name: it may be too long, or hold a sign that this disk doesn't know.
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
            target.unlink()
    except OSError as error:
        raise FileError(path, reason(error)) from error


def _target(path: Path) -> Path:
    """The file that a path leads to, links followed.

    Raises:
        FileError: something else than a file is there, or it is write-protected.
        OSError: the path leads nowhere.
    """
    target = Path(os.path.realpath(path))
    try:
        there = target.lstat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise FileError(path, said("there is no folder {folder}", folder=str(target.parent))) from None
        return target
    except NotADirectoryError:
        raise FileError(path, said("there is no folder {folder}", folder=str(target.parent))) from None
    if stat.S_ISDIR(there.st_mode):
        raise FileError(path, said("a folder has this name"))
    if stat.S_ISLNK(there.st_mode):
        raise FileError(path, REASONS["ELOOP"])
    if not stat.S_ISREG(there.st_mode):
        raise FileError(path, said("it is no file but a device or a pipe"))
    if not os.access(target, os.W_OK):
        raise FileError(path, said("it is write-protected"))
    return target


def _begin(target: Path) -> Path:
    """A new empty file in the folder of another. Until it is finished, nobody else may read what would be private."""
    unfinished = target.with_name(UNFINISHED.format(secrets.token_hex(6)))
    mode = 0o600 if target.exists() else 0o666
    os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    return unfinished


def _look_alike(unfinished: Path, target: Path) -> None:
    """Give a finished file the owner and permissions of the one that it replaces, as far as the system lets."""
    try:
        before = target.stat()
    except FileNotFoundError:
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(unfinished, before.st_uid, before.st_gid)
    unfinished.chmod(stat.S_IMODE(before.st_mode))


def _sync_folder(folder: Path) -> None:
    """Have the new name itself reach the disk, where folders can be opened for that."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            place = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(place)
            finally:
                os.close(place)


def _sync(file: int) -> None:
    """Have an open file's contents reach the disk."""
    try:
        os.fsync(file)
    except OSError as error:
        if _name(error) not in NO_SYNC:
            raise


def _name(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, "")
