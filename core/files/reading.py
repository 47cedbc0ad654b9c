"""Files read as a whole, and no further than they may be large. Whatever fails is said in one sentence."""

from __future__ import annotations

import stat
from pathlib import Path

from core.words import said


class ReadError(ValueError):
    """A file can't be read; the message is one sentence without the file's name."""


def read_up_to(path: Path, size: int) -> bytes:
    """The contents of a file, of which no more than `size` bytes are read.

    Raises:
        ReadError: it isn't there, is no file, or the system refuses.
    """
    try:
        # Looked at before it is opened: to open a pipe is to wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError(said("It can't be read: it is {what}, not a file.", what=_what(path)))
        with path.open("rb") as file:
            return file.read(size)
    except (OSError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        reason = error.strerror if isinstance(error, OSError) else ""  # ValueError: the name holds a zero
        raise ReadError(said("It can't be read: {reason}.", reason=reason or type(error).__name__)) from error


def _what(path: Path) -> str:
    if path.is_dir():
        return said("a folder")
    if path.is_fifo():
        return said("a pipe")
    return said("a socket") if path.is_socket() else said("a device")
