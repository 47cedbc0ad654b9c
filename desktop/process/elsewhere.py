"""Work in a process of its own. There is one lock for all of Python in a process: what holds it for long, as reading a
large file does, holds the window up from any thread."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Concatenate, Final, Literal, ParamSpec, TypeVar

from desktop.process import interrupts
from desktop.process.turns import step_back

Made = TypeVar("Made")
Given = ParamSpec("Given")
Heard = Callable[[Any], None]
"""Is given what the work tells on its way. What it raises ends the work, whose result is not wanted then."""
PATIENCE: Final = 0.05
"""Seconds between two looks at whether the work is wanted still."""
PIECE: Final = 2**20
"""Bytes that are sent between two such looks."""


class ElsewhereError(Exception):
    """The process has ended without a word, for example as there was no memory left."""


class NotStartedError(ElsewhereError):
    """There is no process, as the system has no room for another one. The work can be done here."""


def elsewhere(
    work: Callable[Concatenate[bytes, Heard, Given], Made],
    data: bytes,
    heard: Heard,
    *given: Given.args,
    **named: Given.kwargs,
) -> Made:
    """Do it there and wait, in a thread. Returns what the work returns, and raises what it raises.

    Args:
        work: a function that the other process can import; is given the data, and what to tell on its way.
        heard: is given what was told; None again and again while nothing is.

    Raises:
        ElsewhereError: the process has ended before the work.
        NotStartedError: it can't be started.
    """
    process, here = _started()
    try:
        with contextlib.suppress(OSError):  # then there is an end to be read
            here.send((work, given, named))
        while True:
            heard(None)
            if not here.poll(PATIENCE):
                continue
            kind, value = _received(here)
            if kind == "ready":
                _send(here, data, heard)
                continue
            if kind == "made":
                made: Made = value
                return made
            if kind == "raised":
                raise value
            heard(value)
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()


def _started() -> tuple[SpawnProcess, Connection]:
    """The process, and this end of what leads to it.

    Raises:
        NotStartedError: there can't be one; nothing is left open.
    """
    context = multiprocessing.get_context("spawn")
    try:
        here, there = context.Pipe()
    except OSError as error:
        raise NotStartedError from error
    process = context.Process(target=_serve, args=(there,), name="elsewhere", daemon=True)
    try:
        with _blocked():
            process.start()
    except OSError as error:
        here.close()
        raise NotStartedError from error
    finally:
        there.close()
    return process, here


def _send(here: Connection, data: bytes, heard: Heard) -> None:
    """In pieces, so that what is not wanted any more ends here, too; an empty one is the end."""
    for begin in range(0, len(data) + PIECE, PIECE):
        heard(None)
        with contextlib.suppress(OSError):  # then there is an end to be read
            here.send_bytes(data[begin : begin + PIECE])


def _received(here: Connection) -> tuple[Literal["ready", "told", "made", "raised"], Any]:
    try:
        kind, value = here.recv()
    except (EOFError, OSError) as error:
        raise ElsewhereError from error
    return kind, value


@contextmanager
def _blocked() -> Iterator[None]:
    """Whoever is started within begins with the signals blocked that would show as a traceback of its own."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, interrupts.ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(there: Connection) -> None:
    """Do one work."""
    interrupts.end_at_once()
    with contextlib.suppress(EOFError, OSError):  # nobody wants it any more, or the window has gone
        work, given, named = there.recv()
        step_back()  # only now: on a busy machine, who steps back takes long to load what it needs
        there.send(("ready", None))
        data = b"".join(iter(there.recv_bytes, b""))
        there.send(_done(work, data, there, given, named))


def _done(
    work: Callable[..., object], data: bytes, there: Connection, given: tuple[Any, ...], named: dict[str, Any]
) -> tuple[Literal["made", "raised"], object]:
    """What the work returns or raises."""
    try:
        return "made", work(data, lambda told: there.send(("told", told)), *given, **named)
    except Exception as error:
        return "raised", error
