"""Trains in a process of its own, so that a crash of PyTorch or a lack of memory can be told in a sentence."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections.abc import Callable
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from core.experiment.spec import Experiment
from core.headless.result import Result
from core.libraries import cannot_load, described, ending, import_problem

PROGRESS_SECONDS: Final = 0.05
"""Between two reports of progress: twice as often as anything is redrawn."""


class TrainingError(Exception):
    """There is no result; the message is one sentence for a person."""


class _Loaded:
    """PyTorch is there, and training begins."""


def train_apart(
    experiment: Experiment,
    epochs: int,
    on_progress: Callable[[float], None],
    *,
    grid: int = 0,
    with_weights: bool = False,
) -> Result:
    """What core.headless.training.train gives for the same arguments, to the bit.

    Raises:
        TrainingError: PyTorch can't be loaded, the process died, or training raised an error.

    An exception from on_progress, or KeyboardInterrupt, ends the training and is passed on.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(
        target=_serve, args=(there, experiment, epochs, grid, with_weights), name="training", daemon=True
    )
    _start(process)
    there.close()  # while it is open here, the other's death doesn't end the pipe
    has_begun = False
    try:
        while True:
            news: float | Result | str | _Loaded = here.recv()
            if isinstance(news, Result):
                return news
            if isinstance(news, str):
                raise TrainingError(news)
            if isinstance(news, _Loaded):
                has_begun = True
            else:
                on_progress(news)
    except (EOFError, OSError):
        process.join()
        raise TrainingError(_death(process.exitcode or 0, has_begun)) from None
    finally:
        process.terminate()
        process.join()
        process.close()
        here.close()


def _start(process: BaseProcess) -> None:
    """Start it with SIGINT blocked. A terminal sends Ctrl+C to both processes, and this one decides what comes of it;
    while Python starts in the other one, it would answer with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        process.start()
        return
    resource_tracker.ensure_running()  # else start() does it, which lets the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # what is blocked stays so in a new process
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, experiment: Experiment, epochs: int, grid: int, with_weights: bool) -> None:
    """Train, and send progress and the result. Ctrl+C is left to the other process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # nobody waits for a result any more
        try:
            from core.headless.training import train  # noqa: PLC0415 - loads torch, which may fail in any way
        except Exception as error:
            connection.send(import_problem(error) or cannot_load("PyTorch", described(error)))
            return
        connection.send(_Loaded())
        try:
            result = train(experiment, epochs, _Reporter(connection), grid=grid, with_weights=with_weights)
            connection.send(float(result.epochs))
            connection.send(result)
        except (BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:
            connection.send(f"Training was halted by an error ({described(error)}).")


class _Reporter:
    """Sends the epochs done, not too often."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told_at = -PROGRESS_SECONDS

    def __call__(self, epoch: float) -> None:
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_SECONDS:
            self._told_at = now
            self._connection.send(epoch)


def _death(status: int, has_begun: bool) -> str:
    if not has_begun:
        return cannot_load("PyTorch", ending(status))
    memory = " The memory may have run out." if status == -9 else ""
    return f"Training ended before its time: {ending(status)}.{memory}"
