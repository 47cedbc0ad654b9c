"""Session: owner of the training process and of the pipe to it."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from core.protocol import CannotLoad, Command, Reply, Shutdown
from desktop.training.outbox import Outbox
from desktop.training.worker_process import JOIN_SECONDS, WorkerProcess


@dataclass(frozen=True)
class WorkerDied:
    """Stands among the replies where the pipe ended: nothing more comes from that process."""

    exit_code: int | None = None
    """As in multiprocessing: negative for the signal that ended it; None where it isn't known."""


class Session:
    """A training process that can be replaced when it dies.

    Only close() waits for the process, start() if it has to close the one before, and take() for one that has died. Two
    threads move messages, so that a full pipe or a halted process never holds up the window: one writes what send()
    queued, one reads what take() hands out.
    """

    def __init__(self) -> None:
        self._link: _Link | None = None
        self._early: WorkerProcess | None = None
        self._reply_came: Callable[[], None] = _nothing

    def adopt(self, process: WorkerProcess) -> None:
        """Let the next start() take a process that is on its way already."""
        self._early = process

    def call_on_reply(self, reply_came: Callable[[], None]) -> None:
        """Call this after each reply to come, on a thread of the session's own: to look with take() at once."""
        self._reply_came = reply_came

    @property
    def pid(self) -> int | None:
        """Process id of the worker, None when there is none."""
        return self._link.pid if self._link is not None else None

    def start(self) -> None:
        """Start a process, after ending the one before if there is one. It answers Ready when torch is loaded."""
        self.close()
        process, self._early = self._early or WorkerProcess(), None
        self._link = _Link(process, self._reply_came)

    def send(self, command: Command) -> None:
        """Queue a command. Dropped silently if the process is dead: take() tells."""
        if self._link is not None:
            self._link.send(command)

    def take(self) -> list[Reply | WorkerDied]:
        """The replies that came since the last call, oldest first."""
        return self._link.take() if self._link is not None else []

    def close(self) -> None:
        """Ask the process to leave, wait a moment, then make it leave. Afterwards none is left."""
        link, self._link = self._link, None
        if link is not None:
            link.close()


class _Link:
    """One process from spawn to end, its pipe, and the two threads that serve it."""

    def __init__(self, process: WorkerProcess, reply_came: Callable[[], None]) -> None:
        self._process = process
        self._outbox = Outbox()
        self._inbox: deque[Reply | WorkerDied] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._threads = (
            threading.Thread(target=_write, args=(self, process), name="to training", daemon=True),
            threading.Thread(target=_read, args=(process, self._inbox, reply_came), name="from training", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def send(self, command: Command) -> None:
        with self._wake:
            self._outbox.add(command)
            self._wake.notify()

    def take(self) -> list[Reply | WorkerDied]:
        taken: list[Reply | WorkerDied] = []
        while self._inbox:
            reply = self._inbox.popleft()
            if isinstance(reply, WorkerDied):
                reply = WorkerDied(self._process.exit_status())
            taken.append(reply)
        return taken

    def next_command(self) -> Command | None:
        """Wait for a queued command; None once closing and empty."""
        with self._wake:
            self._wake.wait_for(lambda: len(self._outbox) > 0 or self._closing)
            return self._outbox.take() if self._outbox else None

    def close(self) -> None:
        with self._wake:
            self._outbox.add(Shutdown())
            self._closing = True
            self._wake.notify()
        self._process.end()
        for thread in self._threads:  # both end with the process, since the pipe ends with it
            thread.join(JOIN_SECONDS)
        self._process.release()


def _write(link: _Link, process: WorkerProcess) -> None:
    with contextlib.suppress(OSError):  # the process has died: _read tells
        while (command := link.next_command()) is not None:
            process.connection.send(command)


def _read(process: WorkerProcess, inbox: deque[Reply | WorkerDied], reply_came: Callable[[], None]) -> None:
    try:
        if problem := process.heard_of_numpy():
            inbox.append(CannotLoad(text=problem))
            reply_came()
        while True:
            inbox.append(process.connection.recv())
            reply_came()
    except (EOFError, OSError):
        inbox.append(WorkerDied())


def _nothing() -> None:
    pass
