"""Work that takes longer than a frame: done in a thread, so that the window goes on, and broken off when not wanted."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.data.tables.errors import TableError
from core.words import told
from desktop.look.language import worded

_LOOK_MS: Final = 15
"""How often the window looks for a result: about once a frame."""

Work = Callable[[Callable[[float], None]], Any]
"""Given a function that hears the share which is done; gives the result, or raises TableError."""


class Reader(QObject):
    """Does one work at a time; a new one takes the place of the one before, whose result then never comes."""

    done = Signal(object)
    failed = Signal(str)
    """The sentence of a TableError."""
    progressed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether a result is still to come."""
        return self._job is not None

    def start(self, work: Work) -> None:
        """Begin, and give up what was under way."""
        self.cancel()
        self._job = _Job(work)
        self._job.start()
        self._timer.start()

    def cancel(self) -> None:
        """Give up what is under way; it ends within a few milliseconds."""
        if self._job is not None:
            self._job.cancel()
        self._end()

    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        is_over = job.is_over
        try:
            while True:
                kind, value = job.told.get_nowait()
                if kind != "progressed":
                    self._end()
                getattr(self, kind).emit(worded(value) if kind == "failed" else value)
        except queue.Empty:
            pass
        if is_over and self._job is job:  # it ended with an error that nobody foresaw
            self._end()
            job.raise_error()

    def _end(self) -> None:
        self._timer.stop()
        self._job = None


class _Job(threading.Thread):
    """A thread that does a work and tells of it."""

    def __init__(self, work: Work) -> None:
        super().__init__(name="reading a table", daemon=True)
        self._work = work
        self._is_canceled = False
        self._error: Exception | None = None
        self.is_over = False
        self.told: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()

    def cancel(self) -> None:
        self._is_canceled = True

    def raise_error(self) -> None:
        """What the work raised, where that was no TableError."""
        if self._error is not None:
            raise self._error

    def run(self) -> None:
        try:
            self.told.put(("done", self._work(self._progressed)))
        except _CanceledError:
            pass
        except TableError as error:
            self.told.put(("failed", told(error)))
        except Exception as error:
            self._error = error
        self.is_over = True

    def _progressed(self, share: float) -> None:
        if self._is_canceled:
            raise _CanceledError
        self.told.put(("progressed", share))


class _CanceledError(Exception):
    """The result is not wanted any more."""
