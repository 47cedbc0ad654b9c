"""Work of the person's own that gave way to another document: undo brings it back, and the next window has it, too."""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.experiment.recovery_file import Summary
from core.files.whole_file import FileError, write_bytes
from core.lessons.document import Document, to_recovery
from desktop.document.left_work import KEPT, recovery_folder

MOST_DRAWINGS: Final = 2
"""Of one window, beside one work without a drawing: more would put out what earlier windows left."""


@dataclass(eq=False)
class _Waiting:
    document: Document
    path: Path
    has_drawing: bool
    is_wanted: bool = True


class SetAside:
    """The last drawings that this window set aside, and the last of other work. Each is written and removed in a
    thread, one after the other: a disk may take as long as it likes."""

    def __init__(self, on_failure: Callable[[FileError], None]) -> None:
        """on_failure: is told, from a thread, what could not be written."""
        self._on_failure = on_failure
        self.has_failed = False
        """Something is on no disk."""
        self._waiting: list[_Waiting] = []
        self._last: threading.Thread | None = None

    def put(self, document: Document, summary: Summary, written: Path | None) -> None:
        """Keep this among the work that waits for the next window. written: a file that holds it already, and that is
        needed for nothing else: it gets another name, so that there is one of it at any moment."""
        one = _Waiting(document, recovery_folder() / f"{secrets.token_hex(8)}{KEPT}", summary.drawn > 0)
        self._waiting.append(one)
        if not _rename(written, one.path):
            self._go_on(lambda: self._write(one, summary))
        alike = [other for other in self._waiting if other.has_drawing == one.has_drawing]
        for other in alike[: -MOST_DRAWINGS if one.has_drawing else -1]:
            self._remove(other)

    def take_back(self, document: Document) -> None:
        """This is on screen again, and kept as such."""
        for one in [one for one in self._waiting if one.document.is_same(document)]:
            self._remove(one)

    @property
    def is_writing(self) -> bool:
        """Whether something is still to be written or removed."""
        return self._last is not None and self._last.is_alive()

    def wait(self) -> None:
        """Until all is on the disk that can be."""
        if self._last is not None:
            self._last.join()

    def _remove(self, one: _Waiting) -> None:
        one.is_wanted = False
        self._waiting.remove(one)
        self._go_on(lambda: remove_file(one.path))

    def _write(self, one: _Waiting, summary: Summary) -> None:
        if one.is_wanted:
            try:
                write_bytes(one.path, to_recovery(one.document, summary))
            except FileError as error:
                self.has_failed = True
                self._on_failure(error)

    def _go_on(self, work: Callable[[], None]) -> None:
        before = self._last

        def follow() -> None:
            if before is not None:
                before.join()
            work()

        self._last = threading.Thread(target=follow, name="recovery")
        self._last.start()


def _rename(path: Path | None, other: Path) -> bool:
    """Whether it was there, and has that name now."""
    if path is not None:
        with contextlib.suppress(OSError):
            path.replace(other)
            return True
    return False


def remove_file(path: Path) -> None:
    """If it is there, and the disk lets it go."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
