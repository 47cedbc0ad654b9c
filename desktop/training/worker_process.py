"""A training process from its start to its end, and the pipe to it. Loads neither Qt nor numpy: it is the first thing
that the program starts, because torch takes longest."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Final

from core.libraries import cannot_load, ending
from core.words import said
from core.worker.entry import serve
from desktop.process import interrupts

JOIN_SECONDS: Final = 1.0
"""A worker in the middle of a long step gets this long to leave by itself."""

REAP_SECONDS: Final = 0.1
"""Between the end of a process's pipe and that of the process itself; it takes less than a frame."""


class WorkerProcess:
    """Starts a training process, which loads numpy, says how that went, loads torch, and answers Ready.

    A numpy that is damaged, or made for another processor, may crash: it does so there, and this process lives to say
    what is wrong.

    Attributes:
        connection: this end of the pipe.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, workers_end = context.Pipe()
        self._process = context.Process(target=serve, args=(workers_end,), name="training", daemon=True)
        self._heard_of_numpy: str | None = None
        if os.name == "posix":
            # Every spawned process needs this helper of multiprocessing. If start() had to start it, that would let
            # through the signals that are put off meanwhile.
            resource_tracker.ensure_running()
        with interrupts.put_off():  # one in the middle of the start would show as the other process's traceback
            self._process.start()
        workers_end.close()  # while it is open here, the worker's death doesn't end the pipe

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._process.pid

    def numpy_problem(self) -> str:
        """Wait until the process has tried to load numpy: one sentence on why it can't be, "" if it can."""
        try:
            return self.heard_of_numpy()
        except (EOFError, OSError):
            status = self.exit_status()
            return cannot_load("numpy", ending(status) if status is not None else said("its process ended"))

    def heard_of_numpy(self) -> str:
        """What the process says of it, which is the first thing to be received.

        Raises:
            EOFError, OSError: the process has ended.
        """
        if self._heard_of_numpy is None:
            heard: str = self.connection.recv()
            self._heard_of_numpy = heard
        return self._heard_of_numpy

    def exit_status(self) -> int | None:
        """Of a process whose pipe has ended, as in multiprocessing: negative for the signal that ended it; None where
        it isn't known."""
        self._process.join(REAP_SECONDS)
        return self._process.exitcode

    def end(self) -> None:
        """Wait a moment for the process to leave by itself, then make it leave."""
        self._process.join(JOIN_SECONDS)
        for force in (self._process.terminate, self._process.kill):
            if self._process.is_alive():
                force()
                self._process.join(JOIN_SECONDS)

    def release(self) -> None:
        """Give back what the system holds for the process, once nobody reads from the pipe any more."""
        self.connection.close()
        if not self._process.is_alive():
            self._process.close()
