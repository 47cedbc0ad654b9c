"""What a person has learned, kept in their data folder: written behind their back, and shared by all windows."""

from __future__ import annotations

import contextlib
import threading
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from core.files import reading
from core.files.lock import FileLock
from core.files.whole_file import FileError, reason, write_bytes
from core.lessons.progress import Progress, ProgressError, load, merged, to_bytes
from core.words import said
from desktop.look.language import tr, worded

WRITE_MS: Final = 500
"""From a change to writing it: several steps gone through quickly are written once."""
LOCK_SECONDS: Final = 1.0
"""How long to wait for another window that writes just now: that takes it a few milliseconds."""


def progress_file() -> Path:
    """Where progress is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "progress.json"


class ProgressStore(QObject):
    """The progress of this person, as far as this window knows. close() writes what isn't written yet.

    What windows write is merged, so that none loses what another has learned. A file that is damaged, or of a newer
    version, is never touched.
    """

    changed = Signal()
    failed = Signal(str)
    """Why progress can't be read or kept, in a sentence; told at most once."""
    _was_read = Signal()
    """By the thread that reads."""
    _ended = Signal(object, str)
    """By the thread that writes: what it has written (None: nothing), and why not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = progress_file()
        self._progress: Progress | None = None
        self._written = Progress()
        self._is_told = self._is_untouchable = self._is_closed = False
        self._writer: threading.Thread | None = None
        self._reader: threading.Thread | None = None
        self._read_now: tuple[Progress, str] | None = None
        """What the reader has found, and nobody taken over yet."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self._write_behind)
        self._ended.connect(self._writing_ended)
        self._was_read.connect(self._take_read)

    def read(self) -> None:
        """Begin to read in a thread, if nobody has: a file may be large, and a disk slow."""
        if self._progress is None and self._reader is None:
            self._begin_reading()

    @property
    def progress(self) -> Progress:
        """All that is known. Waits until it is read where that is still under way."""
        if self._progress is None:
            self.read()
            assert self._reader is not None
            self._reader.join()
            self._take_read()
        assert self._progress is not None
        return self._progress

    def set_progress(self, progress: Progress) -> None:
        """Take over progress that was made from `progress`, and keep it."""
        if progress != self.progress and not self._is_closed:
            self._progress = progress
            self._timer.start()
            self.changed.emit()

    def reset(self) -> None:
        """Begin anew, in all windows."""
        self.set_progress(self.progress.begun_anew())

    def refresh(self) -> None:
        """Take over what other windows have written, once it is read."""
        if self._progress is None:
            self.read()
        elif not self._is_closed and self._reader is None:
            self._begin_reading()

    def close(self) -> None:
        """Write what isn't yet; nothing is kept any more afterwards."""
        self._timer.stop()
        for thread in (self._reader, self._writer):
            if thread is not None:
                thread.join()
        if not self._is_closed and self._is_to_be_written:
            self._write(self.progress)
        self._is_closed = True

    def _begin_reading(self) -> None:
        self._reader = threading.Thread(target=self._read_aside, name="progress", daemon=True)
        self._reader.start()

    def _read_aside(self) -> None:
        try:
            self._read_now = self._read()
        except Exception:  # nobody foresaw it: it is told, and whoever waits for what is known goes on
            self._read_now = self._unreadable()
            raise
        finally:
            with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
                self._was_read.emit()

    def _take_read(self) -> None:
        """Join what was read with what is known. Who couldn't wait has done so already."""
        if self._read_now is None:
            return
        found, problem = self._read_now
        self._read_now = self._reader = None
        if problem:
            self._tell(problem)
        if self._progress is None:
            self._progress = self._written = found
            return
        before = self._progress
        self._progress = merged(before, found)
        if self._progress != before:
            self.changed.emit()

    @property
    def _is_to_be_written(self) -> bool:
        return self._progress is not None and self._progress != self._written and not self._is_untouchable

    def _read(self) -> tuple[Progress, str]:
        """What is in the file, and a sentence on why it can't be read, "" if it can."""
        try:
            return load(self._path), ""
        except FileNotFoundError:
            return Progress(), ""
        except ProgressError as error:
            return self._unreadable(worded(error))
        except OSError as error:
            return Progress(), tr("What you have learned can't be read: {why}.", why=reading.reason(error))

    def _unreadable(self, why: str = "") -> tuple[Progress, str]:
        """Nothing is known, and the file is left alone; a sentence that says so."""
        self._is_untouchable = True
        told = tr("What you have learned can't be read, and its file stays as it is ({path}).", path=str(self._path))
        return Progress(), f"{told} {why}".rstrip()

    def _write_behind(self) -> None:
        """In a thread: a disk may take as long as it likes."""
        if not self._is_to_be_written:
            return
        if self._writer is not None and self._writer.is_alive():
            self._timer.start()
            return
        self._writer = threading.Thread(target=self._write, args=(self.progress,), name="progress")
        self._writer.start()

    def _write(self, progress: Progress) -> None:
        """Join what is in the file with what this window knows."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            lock = _lock(self._path.with_suffix(".lock"))
            try:
                try:
                    whole = merged(progress, load(self._path))
                except FileNotFoundError:
                    whole = progress
                write_bytes(self._path, to_bytes(whole))
            finally:
                lock.remove()
            self._ended.emit(whole, "")
        except ProgressError as error:
            self._is_untouchable = True
            told = tr(
                "What you learn is remembered until this window is closed, and can't be kept: its file is left as it is"
                " ({path}).",
                path=str(self._path),
            )
            self._ended.emit(None, f"{told} {worded(error)}")
        except FileError as error:
            self._ended.emit(None, _not_kept(error.reason))
        except OSError as error:
            self._ended.emit(None, _not_kept(reason(error)))

    def _writing_ended(self, written: Progress | None, problem: str) -> None:
        if written is None:
            self._tell(problem)
            return
        self._written = written
        before = self.progress
        self._progress = merged(before, written)
        if self._progress != before:
            self.changed.emit()

    def _tell(self, sentence: str) -> None:
        if not self._is_told:
            self._is_told = True
            self.failed.emit(sentence)


def _not_kept(why: str) -> str:
    return tr("What you learn is remembered until this window is closed, and can't be kept: {why}.", why=why)


def _lock(path: Path) -> FileLock:
    """The lock that whoever writes has to hold.

    Raises:
        OSError: there can't be one.
        FileError: another window doesn't let it go.
    """
    until = time.monotonic() + LOCK_SECONDS
    while (lock := FileLock.taken(path)) is None:
        if time.monotonic() > until:
            raise FileError(path, said("another window holds it"))
        time.sleep(0.01)
    return lock
