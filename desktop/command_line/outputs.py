"""The files that a command is to write: checked before long work, written whole after it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from core.experiment.presets import PRESETS
from core.files.whole_file import FileError, check_writable, write_whole
from desktop.command_line.options import STANDARD_OUTPUT
from desktop.process.terminal import write_out


class CommandError(Exception):
    """A command can't be obeyed; the message is one line for a person."""


def check_outputs(sources: Iterable[str | Path], paths: Iterable[Path]) -> None:
    """Find out all that can be known now of the files to be written.

    sources: paths that are read, or names of presets.

    Raises:
        CommandError: one of them can't be written, or would take the place of another or of a source.
    """
    taken = {Path(os.path.realpath(source)) for source in sources if source not in PRESETS}
    for path in paths:
        where = path if path == STANDARD_OUTPUT else Path(os.path.realpath(path))
        if where in taken:
            raise CommandError(f"{path}: this file is named twice on the command line.")
        taken.add(where)
        if path != STANDARD_OUTPUT:
            try:
                check_writable(path)
            except FileError as error:
                raise CommandError(str(error)) from error


def write(path: Path, put: Callable[[IO[bytes]], object]) -> None:
    """Write a file, or on standard output.

    Raises:
        FileError, OutputError: it can't be written.
    """
    if path != STANDARD_OUTPUT:
        write_whole(path, put)
        return
    contents = io.BytesIO()
    put(contents)
    write_out(contents.getvalue())
