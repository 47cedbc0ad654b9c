"""Saving: files are made and written in a thread, one after the other, and the person is told what became of each."""

from __future__ import annotations

import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.control.files.file_dialogs import written
from desktop.look.language import tr
from desktop.process.terminal import tell

SLOW_MS: Final = 1_000
"""After which a person is told that a file is still being saved."""

Made = TypeVar("Made")


class Saving(QObject):
    """The window goes on meanwhile: a disk may take as long as it likes, and packing a picture takes many frames."""

    _ended = Signal()
    """By the thread: there is something to be heard."""

    def __init__(self, notify: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notify = notify
        self._thread: ThreadPoolExecutor | None = None
        self._heard: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        """What is to be done in the window's thread, since something has ended in the other."""
        self._under_way = list[str]()
        self._is_closed = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._tell_slow)
        self._ended.connect(self._hear)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._under_way)

    def save(self, path: Path, contents: Callable[[], bytes], note: str = "") -> None:
        """Write a file, and tell in a sentence that it is saved or why it can't be.

        contents: makes what will be in it; called in the thread. note: another sentence, told once it is saved.
        """
        self._begin(path.name, lambda: partial(self._tell, *written(path, contents(), note)))
        self._slow.start()

    def prepare(self, make: Callable[[], Made], take: Callable[[Made], None]) -> None:
        """Make something in the thread and hand it over in the window's, unless that is closed by then."""
        self._begin("", lambda: partial(self._hand_over, take, make()))

    def finish(self) -> None:
        """Wait until all that is under way has ended, and is told."""
        while self._under_way:
            self._take(self._heard.get())

    def close(self) -> None:
        """Wait until all is written. What can't be is told on the terminal: there is no window for it any more."""
        self._is_closed = True
        self._slow.stop()
        if self._thread is not None:
            self._thread.shutdown()
        self._hear()

    def _begin(self, name: str, work: Callable[[], Callable[[], None]]) -> None:
        """Do something in the thread, and then in the window's what that gives. name: of the file, "" for none."""

        def run() -> None:
            try:
                self._heard.put(work())
            except Exception as error:  # nobody foresaw it: it is told as every error of the window's own thread
                self._heard.put(partial(_raise, error))
            self._ended.emit()

        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "saving")
        self._under_way.append(name)
        self._thread.submit(run)

    def _hear(self) -> None:
        while not self._heard.empty():
            self._take(self._heard.get())

    def _take(self, end: Callable[[], None]) -> None:
        self._under_way.pop(0)
        if not any(self._under_way):
            self._slow.stop()
        end()

    def _tell(self, sentence: str, is_saved: bool) -> None:
        if not self._is_closed:
            self._notify(sentence)
        elif not is_saved:
            tell(sentence)

    def _hand_over(self, take: Callable[[Made], None], made: Made) -> None:
        if not self._is_closed:
            take(made)

    def _tell_slow(self) -> None:
        self._notify(tr("{file} is being saved.", file=next(filter(None, self._under_way))))


def _raise(error: Exception) -> None:
    raise error
