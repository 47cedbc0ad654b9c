"""Reading experiment files: the large ones in a process of their own, since the window can't wait for that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from os.path import realpath
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from core.experiment.experiment_file import ExperimentFileError, is_within_another_file
from core.experiment.recovery_file import Stamp
from core.files import reading
from core.lessons.document import Document, contents, from_json, load
from core.words import said
from desktop.control.files.saving import SLOW_MS, Saving
from desktop.look.language import tr
from desktop.process.elsewhere import ElsewhereError, NotStartedError, elsewhere

LARGE: Final = 2**17
"""Bytes of a file that are read within half a frame."""


class Found(NamedTuple):
    """What was found in a file.

    Attributes:
        stamp: how the file looked before it was read; None where there was none.
        what: what it holds, or why it can't be read.
        is_part: whether that is a part of something else, a result.
    """

    stamp: Stamp | None
    what: Document | ExperimentFileError
    is_part: bool = False


@dataclass(eq=False)
class _Wish:
    """A file is to be read."""

    path: Path
    is_given_up: bool = False


class Reading(QObject):
    """One file at a time: what is wanted last is what comes, however long the file before it takes."""

    def __init__(self, saving: Saving, notify: Callable[[str], None], parent: QObject | None = None) -> None:
        """saving: has the thread that waits for the other process."""
        super().__init__(parent)
        self._saving, self._notify = saving, notify
        self._wish: _Wish | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._tell_slow)

    def begin(self, path: Path, take: Callable[[Found], None]) -> None:
        """Read a file and hand over what is found: at once if it is small. What was under way is given up."""
        self.give_up()
        if not _is_large(path):
            take(_found(path, load))
            return
        wish = self._wish = _Wish(path)
        self._slow.start()
        self._saving.prepare(
            lambda: _found_elsewhere(wish), partial(self._take, wish, take), failed=partial(self._end, wish)
        )

    def give_up(self, path: Path | None = None) -> None:
        """Let what is being read not come any more. path: only if it is this file; None for any."""
        if self._wish is not None and (path is None or realpath(path) == realpath(self._wish.path)):
            self._wish.is_given_up = True
            self._end(self._wish)

    def _take(self, wish: _Wish, take: Callable[[Found], None], found: Found | None) -> None:
        if self._wish is wish and found is not None:
            self._end(wish)
            take(found)

    def _end(self, wish: _Wish) -> None:
        if self._wish is wish:
            self._wish = None
            self._slow.stop()

    def _tell_slow(self) -> None:
        if self._wish is not None:
            self._notify(tr("{file} is being opened.", file=self._wish.path.name))


class _GivenUpError(Exception):
    """What is being read is not wanted any more."""


def stamp_of(path: Path) -> Stamp | None:
    """How a file looks now; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(modified_ns=status.st_mtime_ns, size=status.st_size)


def _is_large(path: Path) -> bool:
    """Whether it takes long to read a file; of one that isn't there it takes no time to say so."""
    stamp = stamp_of(path)
    return stamp is not None and stamp.size > LARGE


def _found(path: Path, read: Callable[[Path], Document]) -> Found:
    stamp = stamp_of(path)
    try:
        return Found(stamp, read(path), is_within_another_file(path))
    except ExperimentFileError as error:
        return Found(stamp, error)
    except OSError as error:  # it has gone meanwhile
        return Found(stamp, ExperimentFileError(said("It can't be read: {why}.", why=reading.reason(error))))


def _found_elsewhere(wish: _Wish) -> Found | None:
    """What another process finds; None: it isn't wanted any more. For a thread."""

    def hear(_told: object) -> None:
        if wish.is_given_up:
            raise _GivenUpError

    def read(path: Path) -> Document:
        data = contents(path)
        try:
            return elsewhere(_read, data, hear)
        except NotStartedError:
            return from_json(data)  # the window stands still for a moment, and the file is opened
        except ElsewhereError as error:
            raise ExperimentFileError(said("There is not enough memory to read it.")) from error

    try:
        return None if wish.is_given_up else _found(wish.path, read)
    except _GivenUpError:
        return None


def _read(data: bytes, _tell: Callable[[object], None]) -> Document:
    return from_json(data)
