"""Work of the person's own that gave way to another document: undo brings it back, and the next window has it, too."""

from __future__ import annotations

import contextlib
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path

from core.experiment.recovery_file import Summary
from core.files.whole_file import FileError, write_bytes
from core.lessons.document import Document, to_recovery
from desktop.document.left_work import KEPT, recovery_folder


@dataclass(eq=False)
class _Waiting:
    document: Document
    path: Path
    has_drawing: bool
    is_wanted: bool = True


class SetAside:
    """What this window set aside. All drawings stay; of what has none, the last one does."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._writers: list[threading.Thread] = []

    def put(self, document: Document, summary: Summary) -> None:
        """Keep this among the work that waits for the next window. Written in a thread: a disk may take long."""
        for one in [one for one in self._waiting if not one.has_drawing]:
            self._remove(one)
        path = recovery_folder() / f"{secrets.token_hex(8)}{KEPT}"
        one = _Waiting(document, path, summary.drawn > 0)
        self._waiting.append(one)
        self._begin(threading.Thread(target=_write, args=(one, summary), name="recovery"))

    def take_back(self, document: Document) -> None:
        """This is on screen again, and kept as such."""
        for one in [one for one in self._waiting if one.document.is_same(document)]:
            self._remove(one)

    def wait(self) -> None:
        """Until all is on the disk."""
        for writer in self._writers:
            writer.join()

    def _remove(self, one: _Waiting) -> None:
        one.is_wanted = False
        self._waiting.remove(one)
        self._begin(threading.Thread(target=_remove_after, args=(one, list(self._writers)), name="recovery"))

    def _begin(self, writer: threading.Thread) -> None:
        self._writers = [other for other in self._writers if other.is_alive()]
        writer.start()
        self._writers.append(writer)


def _write(one: _Waiting, summary: Summary) -> None:
    """What fails is told by the window's own recovery, which writes to the same disk."""
    if one.is_wanted:
        with contextlib.suppress(FileError, OSError):
            one.path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(one.path, to_recovery(one.document, summary))


def _remove_after(one: _Waiting, writers: list[threading.Thread]) -> None:
    for writer in writers:
        writer.join()
    with contextlib.suppress(OSError):
        one.path.unlink(missing_ok=True)
