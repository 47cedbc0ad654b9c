"""Files read as a whole, and no further than they may be large. Whatever fails is said in one sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from core.files import whole_file
from core.words import said

_DENIED: Final = (
    said("you have no permission to read it, or another program holds it")
    if os.name == "nt"
    else said("you have no permission to read it")
)

REASONS: Final = whole_file.REASONS | {
    "EACCES": _DENIED,
    "EPERM": _DENIED,
    "ENOENT": said("there is no such file"),
    "ENOTDIR": said("there is no such file"),
}
"""By the names of the system's errors."""


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
        why = reason(error) if isinstance(error, OSError) else REASONS["EINVAL"]  # ValueError: the name holds a zero
        raise ReadError(said("It can't be read: {why}.", why=why)) from error


def reason(error: OSError) -> str:
    """Why a file can't be read, in plain words to stand within a sentence."""
    return whole_file.reason(error, REASONS)


def _what(path: Path) -> str:
    if path.is_dir():
        return said("a folder")
    if path.is_fifo():
        return said("a pipe")
    return said("a socket") if path.is_socket() else said("a device")
