"""Recovery: what is on screen is on the disk a moment after every change, whatever ends the window."""

from __future__ import annotations

import contextlib
import re
import secrets
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qFormatLogMessage,
    qInstallMessageHandler,
)

from core.experiment.recovery_file import Stamp, Summary
from core.files.lock import FileLock
from core.files.whole_file import FileError, reason, write_bytes
from core.lessons.document import Document, to_recovery
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import KEPT, LOCK, UNANSWERED, recovery_folder
from desktop.document.set_aside import SetAside, remove_file
from desktop.look.language import tr
from desktop.process.terminal import tell

WRITE_MS: Final = 600
"""From a change to writing it: it is on the disk within 2 s on a busy machine, too, unless the disk is slow."""

DISPLAY_LOST: Final = re.compile(r"connection broke|connection experienced a fatal error")
"""What Qt says of a vanished X server or Wayland compositor."""


class Recovery(QObject):
    """This window's own recovery file. There is none while the person's own work, be it on screen or laid aside, can be
    had again without it."""

    failed = Signal(str)
    """Why work can't be kept, in a sentence; told once for each reason."""
    _writer_ended = Signal(threading.Thread)

    def __init__(self, model: ExperimentModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._changed_at = time.time()
        self._document: Path | None = None
        self._stamp: Stamp | None = None
        self._available = {"": model.own_document}
        self._written: Document | None = None
        self._aside = SetAside(self._tell_failure)
        self._restored: Document | None = None
        self._writer: threading.Thread | None = None
        self._is_due = False
        """Something has changed that waits for the last writer to end."""
        self._told = ""
        self._is_closed = False
        self._lock, self._path = _own_file(recovery_folder())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self._write_behind)
        self._writer_ended.connect(self._write_what_is_due)  # from a thread: Qt brings it to this one
        model.changed.connect(self._document_changed)
        model.showing.changed.connect(self._document_changed)
        model.showing.lesson_changed.connect(self._document_changed)

    @property
    def is_needed(self) -> bool:
        """Whether what is on screen would be lost without it."""
        return self._model.own_document not in self._available.values()

    def set_available(self, source: str, document: Document) -> None:
        """A document can be had again: from a file, or as a preset. It needs no keeping.

        source: the file's path or the preset's name. What that held before is no longer to be had.
        """
        self._available[source] = document
        if self.is_needed:
            self._write_soon()
        else:
            self._remove()

    def set_document(self, path: Path | None, stamp: Stamp | None) -> None:
        """The file that what is on screen belongs to, and how it looked when the two were last the same."""
        self._document, self._stamp = path, stamp

    def giving_way(self) -> Callable[[], None]:
        """Another document is about to take the place of what is on screen, be it by redo. What this returns is to be
        called once it has: what would be lost then waits for the next window, unless undo brings it back before."""
        document = self._model.own_document
        if not self.is_needed or document == self._restored:
            return lambda: None
        return partial(self._set_aside, document, self._summary(document))

    def _set_aside(self, document: Document, summary: Summary) -> None:
        is_idle = self._writer is None or not self._writer.is_alive()
        is_written = is_idle and document.is_same(self._written)
        self._aside.put(document, summary, self._path if is_written else None)
        if is_written:
            self._written = None
        self._write_behind()  # at once: who dies now would leave the same work twice

    def set_restored(self, document: Document) -> None:
        """This is left from an earlier window, and waits there as long as nothing of it is changed."""
        self._restored = document

    def keep(self) -> bool:
        """Write what is on screen now, if it would be lost else; whether it is on the disk.

        May be called at any time, more than once, and from any thread. What fails is told on the terminal: whoever
        calls this has no window for long.
        """
        if not self.is_needed:
            self._remove()
            return False
        self._wait_for_writer()
        try:
            if self._path is None:
                recovery_folder().mkdir(parents=True, exist_ok=True)
                self._lock, self._path = _own_file(recovery_folder())
            if self._path is None:
                raise FileError(recovery_folder(), "this disk knows no locks")
            document = self._model.own_document
            if not document.is_same(self._written):
                write_bytes(self._path, to_recovery(document, self._summary(document)))
                self._written = document
        except (FileError, OSError) as error:
            what = str(error) if isinstance(error, FileError) else str(FileError(recovery_folder(), reason(error)))
            tell(f"This session can't be kept for the next one. {what}")
            return False
        return True

    def close(self, *, is_wanted: bool, is_asked_about: bool) -> bool:
        """Leave what is to be left, and write no more; a second time nothing happens. Returns whether nothing is lost
        that is wanted.

        is_wanted: whether the work is to be kept. is_asked_about: whether the next start is to ask about it, as after
        an end that nobody wanted; else it waits in the menu.
        """
        self._timer.stop()
        if self._is_closed:
            return True
        self._is_closed = True
        is_kept = is_wanted and self.keep()
        if is_kept:
            if not is_asked_about and self._path is not None:
                with contextlib.suppress(OSError):  # then it is asked about
                    self._path.replace(self._path.with_suffix(KEPT))
        elif not is_wanted:
            self._remove()
        self._wait_for_writer()
        self._aside.wait()
        if self._lock is not None and self._path is not None:
            is_left = any(self._path.with_suffix(ending).exists() for ending in (UNANSWERED, KEPT))
            (self._lock.release if is_left else self._lock.remove)()
        self._lock = self._path = None
        return is_kept or not is_wanted or not self.is_needed

    def _document_changed(self) -> None:
        self._changed_at = time.time()
        self._aside.take_back(self._model.own_document)
        self._write_soon()

    def _write_soon(self) -> None:
        if self._path is not None and not self._timer.isActive():
            self._timer.start()

    def _summary(self, document: Document) -> Summary:
        lesson = document.lesson
        return Summary(
            changed_at=self._changed_at,
            drawn=int(np.count_nonzero(document.experiment.points.drawn)),
            document="" if self._document is None else str(self._document),
            stamp=self._stamp,
            lesson="" if lesson is None else lesson.title,
        )

    def _write_behind(self) -> None:
        """Encode and write in a thread: a disk may take as long as it likes."""
        document = self._model.own_document
        if self._path is None or document.is_same(self._written):
            return
        if self._writer is not None and self._writer.is_alive():
            self._is_due = True
            return
        if not self.is_needed:
            self._remove()
            return
        self._written = document
        told = self._path, document, self._summary(document)
        self._writer = threading.Thread(target=self._try_to_write, args=told, name="recovery")
        self._writer.start()

    def _write_what_is_due(self, ended: threading.Thread) -> None:
        """At once: on a slow disk it has waited long enough."""
        if self._is_due and ended is self._writer:  # else another one is at work, and tells when it ends
            self._is_due = False
            ended.join()  # it has nothing left to do
            self._write_behind()

    def _try_to_write(self, path: Path, document: Document, summary: Summary) -> None:
        """What fails, for whatever reason, is tried again after the next change, and when the window closes."""
        is_written = False
        try:
            write_bytes(path, to_recovery(document, summary))
            is_written = True
        except FileError as error:
            self._tell_failure(error)
        finally:
            if not is_written:
                self._written = None
            self._writer_ended.emit(threading.current_thread())

    def _tell_failure(self, error: FileError) -> None:
        if error.reason != self._told:
            self._told = error.reason
            self.failed.emit(tr("What you do now can't be kept against a crash: {why}.", why=error.reason))

    def _wait_for_writer(self) -> None:
        """Or it would put what it writes in place of what comes now."""
        if self._writer is not None:
            self._writer.join()

    def _remove(self) -> None:
        """In a thread after what is being written, which a slow disk may hold up: the window doesn't wait for that.
        What was set aside is on the disk before, or this stays: it may be the same."""
        self._written = None
        if self._path is None:
            return
        if self._aside.is_writing or (self._writer is not None and self._writer.is_alive()):
            remove = threading.Thread(target=self._remove_after, args=(self._writer, self._path), name="recovery")
            self._writer = remove
            remove.start()
        elif not self._aside.has_failed:
            remove_file(self._path)

    def _remove_after(self, writer: threading.Thread | None, path: Path) -> None:
        try:
            if writer is not None:
                writer.join()
            self._aside.wait()
            if not self._aside.has_failed:
                remove_file(path)
        finally:
            self._writer_ended.emit(threading.current_thread())


def keep_when_display_is_lost(keep: Callable[[], object]) -> None:
    """Call keep when the X server or the Wayland compositor vanishes.

    WORKAROUND: Qt (6.11 at least) then leaves by exit(1): no window is closed, nothing of Python is told. All that it
    does before is to say so, in a message.
    """

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        sys.stderr.write(qFormatLogMessage(kind, context, text) + "\n")
        if DISPLAY_LOST.search(text):
            keep()

    qInstallMessageHandler(hear)


def _own_file(folder: Path) -> tuple[FileLock | None, Path | None]:
    """A file that no other window has, and the lock that says so; None where there can't be: closing will say why."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{secrets.token_hex(8)}{UNANSWERED}"
        lock = FileLock.taken(path.with_suffix(LOCK))
    except OSError:
        return None, None
    return (lock, path) if lock is not None else (None, None)
