"""Experiment files with many points: read and made by a process of their own, since either takes several frames."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.experiment.experiment_file import ExperimentFileError
from core.lessons.document import Document, contents, from_json, to_json
from core.words import said
from desktop.process.elsewhere import ElsewhereError, elsewhere

LARGE: Final = 2**17
"""Bytes of a file that are read within half a frame."""
MANY: Final = 1500
"""Points that are written within half a frame."""


def is_large(path: Path) -> bool:
    """Whether it takes long to read a file; of one that isn't there it takes no time to say so."""
    try:
        return path.stat().st_size > LARGE
    except OSError:
        return False


def has_many_points(document: Document) -> bool:
    """Whether it takes long to write a document."""
    return len(document.experiment.points) > MANY


def read_elsewhere(path: Path) -> Document:
    """What a file holds; for a thread.

    Raises:
        ExperimentFileError: as core.lessons.document.load, or there is too little memory.
    """
    try:
        return elsewhere(_read, contents(path), _wait)
    except ElsewhereError as error:
        raise ExperimentFileError(said("There is not enough memory to read it.")) from error


def made_elsewhere(document: Document) -> bytes:
    """A document as a file's contents; for a thread."""
    try:
        return elsewhere(_made, b"", _wait, document)
    except ElsewhereError:
        return to_json(document)  # the window stands still for a moment, and nothing is lost


def _read(data: bytes, _tell: Callable[[object], None]) -> Document:
    return from_json(data)


def _made(_data: bytes, _tell: Callable[[object], None], document: Document) -> bytes:
    return to_json(document)


def _wait(_told: object) -> None:
    """There is nothing to be heard."""
