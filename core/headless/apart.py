"""Trains in a process of its own, so that a crash of PyTorch or a lack of memory can be told in a sentence."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, Generic, Protocol, TypeVar

from core.experiment.spec import Experiment
from core.headless.result import Result
from core.lessons.claims import Claim
from core.lessons.margins import ClaimFinding
from core.libraries import cannot_load, described, ending, import_problem
from core.words import said, together

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

PROGRESS_SECONDS: Final = 0.05
"""Between two reports of progress: twice as often as anything is redrawn."""
POLITENESS: Final = 10
"""Added to the niceness of what works beside a window: its frames, and its own training, come first."""


class TrainingError(Exception):
    """There is no result; the message is one sentence for a person."""


class CanceledError(Exception):
    """Nobody wants a result any more."""


class _Loaded:
    """PyTorch is there, and training begins."""


@dataclass(frozen=True)
class _Done(Generic[T]):
    """The end of a job."""

    result: T


class Job(Protocol[T_co]):
    """Something to be done with torch. It is sent to the other process, and so loads nothing before it is told to."""

    def load(self) -> Callable[[Callable[[float], None]], T_co]:
        """What does it, with all that it needs loaded. It is given whom to tell how far it has come."""


@dataclass(frozen=True)
class _Training:
    """One run, as core.headless.training.train trains it."""

    experiment: Experiment
    epochs: int
    grid: int
    with_weights: bool

    def load(self) -> Callable[[Callable[[float], None]], Result]:
        from core.headless.training import train  # noqa: PLC0415 - loads torch, which may fail in any way

        return partial(train, self.experiment, self.epochs, grid=self.grid, with_weights=self.with_weights)


@dataclass(frozen=True)
class _Checking:
    """Claims about experiments, as core.headless.claims.check checks them."""

    subjects: tuple[tuple[Experiment, tuple[Claim, ...]], ...]
    is_polite: bool = False

    def load(self) -> Callable[[Callable[[float], None]], list[tuple[ClaimFinding, ...]]]:
        from core.headless.claims import check_all  # noqa: PLC0415 - loads torch, which may fail in any way

        if self.is_polite and hasattr(os, "nice"):
            os.nice(POLITENESS)  # only now: on a busy machine, a polite process takes half a minute to load torch
        return partial(check_all, self.subjects)


def train_apart(
    experiment: Experiment,
    epochs: int,
    on_progress: Callable[[float], None],
    *,
    grid: int = 0,
    with_weights: bool = False,
) -> Result:
    """What core.headless.training.train gives for the same arguments, to the bit. Raises and ends as done_apart."""
    return done_apart(_Training(experiment, epochs, grid, with_weights), on_progress)


def check_apart(
    subjects: Iterable[tuple[Experiment, tuple[Claim, ...]]],
    on_progress: Callable[[float], None],
    is_canceled: Callable[[], bool] | None = None,
) -> list[tuple[ClaimFinding, ...]]:
    """What core.headless.claims.check_all gives for the same arguments. Raises and ends as done_apart. Whoever can
    cancel it has other work to do meanwhile, which comes first."""
    return done_apart(_Checking(tuple(subjects), is_polite=is_canceled is not None), on_progress, is_canceled)


def done_apart(job: Job[T], on_progress: Callable[[float], None], is_canceled: Callable[[], bool] | None = None) -> T:
    """What comes of a job that another process does.

    Args:
        is_canceled: is asked every PROGRESS_SECONDS and before each piece of news, whatever the other process is at.

    Raises:
        TrainingError: PyTorch can't be loaded, the process died, or training raised an error.
        CanceledError: is_canceled said so.

    An exception from on_progress, or KeyboardInterrupt, ends the training and is passed on.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(there, job), name="training", daemon=True)
    _start(process)
    there.close()  # while it is open here, the other's death doesn't end the pipe
    has_begun = False
    try:
        while True:
            while is_canceled is not None:
                if is_canceled():
                    raise CanceledError
                if here.poll(PROGRESS_SECONDS):
                    break
            news: float | _Done[T] | str | _Loaded = here.recv()
            if isinstance(news, _Done):
                return news.result
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


def _serve(connection: Connection, job: Job[object]) -> None:
    """Do a job, and send progress and the result. Ctrl+C is left to the other process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # nobody waits for a result any more
        try:
            do = job.load()
        except Exception as error:
            connection.send(import_problem(error) or cannot_load("PyTorch", described(error)))
            return
        connection.send(_Loaded())
        reporter = _Reporter(connection)
        try:
            result = do(reporter)
            reporter.tell_last()
            connection.send(_Done(result))
        except (BrokenPipeError, ConnectionResetError):
            raise
        except Exception as error:
            connection.send(said("Training was halted by an error ({why}).", why=described(error)))


class _Reporter:
    """Sends the epochs done, not too often."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told_at = -PROGRESS_SECONDS
        self._last = 0.0

    def __call__(self, epoch: float) -> None:
        self._last = epoch
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_SECONDS:
            self._told_at = now
            self._connection.send(epoch)

    def tell_last(self) -> None:
        """Send what was told last, whenever that was."""
        self._connection.send(self._last)


def _death(status: int, has_begun: bool) -> str:
    if not has_begun:
        return cannot_load("PyTorch", ending(status))
    ended = said("Training ended before its time: {how}.", how=ending(status))
    return together(ended, said("The memory may have run out.")) if status == -9 else ended
