"""Saving: files are made and written in a thread, one after the other, and the person is told what became of each."""

from __future__ import annotations

import os
import queue
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.control.files.file_dialogs import written
from desktop.look.language import tr
from desktop.process.terminal import tell
from desktop.process.turns import step_back

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

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
        self._under_way: list[tuple[tuple[Path, ...], Future[None]]] = []
        """Of each, the files that are written."""
        self._is_closed = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._tell_slow)
        self._ended.connect(self._hear)

    def save(self, path: Path, contents: Callable[[], bytes], note: str = "") -> None:
        """Write a file, and tell in a sentence that it is saved or why it can't be.

        contents: makes what will be in it; called in the thread. note: another sentence, told once it is saved.
        """
        self._begin((path,), lambda: partial(self._tell, *written(path, contents(), note)))
        self._slow.start()

    def save_all(self, contents: Mapping[Path, Callable[[], bytes]]) -> None:
        """Write files that belong together, until one can't be written, and tell that in one sentence.

        contents: what makes each; called in the thread.
        """

        def work() -> Callable[[], None]:
            for path, make in contents.items():
                told, is_saved = written(path, make())
                if not is_saved:
                    return partial(self._tell, told, is_saved)
            names = [path.name for path in contents]
            return partial(self._tell, tr("Saved {files}.", files=", ".join(names)), True)

        self._begin(tuple(contents), work)
        self._slow.start()

    def prepare(
        self, make: Callable[[], Made], take: Callable[[Made], None], failed: Callable[[], None] = lambda: None
    ) -> None:
        """Make something in the thread and hand it over in the window's, unless that is closed by then.

        failed: called instead where make raises, whose error is then told as every error of the window's own thread.
        """
        self._begin((), lambda: partial(self._hand_over, take, make()), failed)

    def wait_for(self, path: Path) -> None:
        """Wait until this file is written, if it is being written: whoever writes it at once must not be overtaken."""
        place = os.path.realpath(path)
        for paths, ended in self._under_way:
            if place in map(os.path.realpath, paths):
                ended.result()

    def close(self) -> None:
        """Wait until all is written. What can't be is told on the terminal: there is no window for it any more."""
        self._is_closed = True
        self._slow.stop()
        if self._thread is not None:
            self._thread.shutdown()
        heard = list[Callable[[], None]]()
        while not self._heard.empty():
            heard.append(self._heard.get())
        with ExitStack() as all_of_them:  # whatever one of them raises
            for end in reversed(heard):
                all_of_them.callback(self._take, end)

    def _begin(
        self, paths: tuple[Path, ...], work: Callable[[], Callable[[], None]], failed: Callable[[], None] = lambda: None
    ) -> None:
        """Do something in the thread, and then in the window's what that gives. paths: of the files that it writes."""

        def run() -> None:
            try:
                self._heard.put(work())
            except Exception as error:  # nobody foresaw it
                self._heard.put(partial(_fail, error, failed))
            self._ended.emit()

        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - nothing is saved at the start

            self._thread = ThreadPoolExecutor(1, "saving", step_back)
        self._under_way.append((paths, self._thread.submit(run)))

    def _hear(self) -> None:
        while not self._heard.empty():
            self._take(self._heard.get())

    def _take(self, end: Callable[[], None]) -> None:
        self._under_way.pop(0)
        if not any(paths for paths, _ in self._under_way):
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
        first = next(paths[0] for paths, _ in self._under_way if paths)
        self._notify(tr("{file} is being saved.", file=first.name))


def _fail(error: Exception, failed: Callable[[], None]) -> None:
    failed()
    raise error
