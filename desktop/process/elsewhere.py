"""Work in a process of its own. There is one lock for all of Python in a process: what holds it for long, as reading a
large file does, holds the window up from any thread."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, Concatenate, Final, Literal, ParamSpec, TypeVar

from desktop.process import interrupts

Made = TypeVar("Made")
Given = ParamSpec("Given")
Heard = Callable[[Any], None]
"""Is given what the work tells on its way. What it raises ends the work, whose result is not wanted then."""
PATIENCE: Final = 0.05
"""Seconds between two looks at whether the work is wanted still."""


class ElsewhereError(Exception):
    """The process has ended without a word, for example as there was no memory left."""


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
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), name="elsewhere", daemon=True)
    with _blocked():
        process.start()
    there.close()
    try:
        with contextlib.suppress(BrokenPipeError):  # then there is an end to be read
            here.send((work, given, named))
            here.send_bytes(data)
        while True:
            heard(None)
            if not here.poll(PATIENCE):
                continue
            kind, value = _received(here)
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


def _received(here: Connection) -> tuple[Literal["told", "made", "raised"], Any]:
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
    work, given, named = there.recv()
    data = there.recv_bytes()
    with contextlib.suppress(BrokenPipeError):  # nobody wants it any more
        try:
            made = work(data, lambda told: there.send(("told", told)), *given, **named)
        except Exception as error:
            there.send(("raised", error))
        else:
            there.send(("made", made))
