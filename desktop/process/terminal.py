"""What the program says on the terminal that it was started from, if there is one, and if it listens."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TextIO

from core.files.whole_file import reason


class OutputError(Exception):
    """Standard output takes nothing; the message is one sentence for a person."""


def occupy_closed_files() -> None:
    """Where standard input, output or error is closed, open nothing in its place.

    Otherwise the next file that is opened would get its number, and the messages of some library.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def require_output() -> None:
    """Make sure before long work that there is a standard output.

    Raises:
        OutputError: there is none.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed, so there is nowhere to print to.")


def write_out(contents: str | bytes) -> None:
    """Print on standard output, at once. A reader who has left, as `head` does, has seen enough: nothing is said then.

    Raises:
        OutputError: it is closed, or the disk that it leads to is full.
    """
    require_output()
    try:
        if isinstance(contents, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(contents)
            sys.stdout.buffer.flush()
        else:
            sys.stdout.write(contents)
            sys.stdout.flush()
    except BrokenPipeError:
        _lead_nowhere(sys.stdout)
    except OSError as error:
        _lead_nowhere(sys.stdout)
        raise OutputError(f"Standard output can't be written: {reason(error)}.") from error


def tell(line: str) -> None:
    """Write a line to standard error, if somebody is there to read it."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        _lead_nowhere(sys.stderr)


def show_all_names() -> None:
    """From now on, signs that the terminal can't show become question marks: names hold some of them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _lead_nowhere(stream: TextIO) -> None:
    """Let what is still to be written vanish: Python would try once more at its end, and complain at length."""
    with contextlib.suppress(OSError, ValueError):  # a stream that isn't the process's own has no number
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
