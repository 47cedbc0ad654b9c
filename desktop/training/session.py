"""Session: owner of the training process and of the pipe to it. The only module that knows the worker's entry."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Final

from core.protocol import Command, Reply, Shutdown
from core.worker.entry import serve
from desktop.process import interrupts
from desktop.training.outbox import Outbox

JOIN_SECONDS: Final = 1.0
"""A worker in the middle of a long step gets this long to leave by itself."""

REAP_SECONDS: Final = 0.1
"""Between the end of a process's pipe and that of the process itself; it takes less than a frame."""


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
        self._reply_came: Callable[[], None] = _nothing

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
        self._link = _Link(self._reply_came)

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

    def __init__(self, reply_came: Callable[[], None]) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, workers_end = context.Pipe()
        self._process = context.Process(target=serve, args=(workers_end,), name="training", daemon=True)
        if os.name == "posix":
            # Every spawned process needs it. Started by the next line but one, it would end what that puts off.
            resource_tracker.ensure_running()
        with interrupts.put_off():  # half a start ends in a traceback on the other side
            self._process.start()
        workers_end.close()  # held here as well, it would hide the worker's death
        self._outbox = Outbox()
        self._inbox: deque[Reply | WorkerDied] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._threads = (
            threading.Thread(target=_write, args=(self, self._connection), name="to training", daemon=True),
            threading.Thread(
                target=_read, args=(self._connection, self._inbox, reply_came), name="from training", daemon=True
            ),
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
                self._process.join(REAP_SECONDS)
                reply = WorkerDied(self._process.exitcode)
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
        self._process.join(JOIN_SECONDS)
        for force in (self._process.terminate, self._process.kill):
            if self._process.is_alive():
                force()
                self._process.join(JOIN_SECONDS)
        for thread in self._threads:  # both end with the process, whose end of the pipe is closed now
            thread.join(JOIN_SECONDS)
        self._connection.close()
        if not self._process.is_alive():
            self._process.close()


def _write(link: _Link, connection: Connection) -> None:
    with contextlib.suppress(OSError):  # the reader reports the death
        while (command := link.next_command()) is not None:
            connection.send(command)


def _read(connection: Connection, inbox: deque[Reply | WorkerDied], reply_came: Callable[[], None]) -> None:
    try:
        while True:
            inbox.append(connection.recv())
            reply_came()
    except (EOFError, OSError):
        inbox.append(WorkerDied())


def _nothing() -> None:
    pass
