"""Signals that end the program: Ctrl+C, SIGTERM, a terminal that closes. Imported before anything else is loaded.

Python turns Ctrl+C into a KeyboardInterrupt wherever it is just then. In the middle of an import that ends in a
traceback, or in a crash of a half loaded library. So there are three states: at first a signal simply ends the process;
a window on screen is closed by it as by any other way; a training without a window gets the KeyboardInterrupt.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

ENDING: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""The signals by which a terminal, a person or the system ends a program: as far as this system has them."""


def end_at_once() -> None:
    """Let every such signal end this process on the spot, without a word. There must be no work to lose.

    start.py blocks Ctrl+C until here; what came meanwhile takes effect now.
    """
    for number in ENDING:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def call_on_end(end: Callable[[int], None]) -> None:
    """From now on, call end with the signal's number instead, in the main thread between any two lines of Python."""
    for number in ENDING:
        signal.signal(number, lambda number, _frame: end(number))


@contextmanager
def keyboard_interrupt() -> Iterator[None]:
    """Let Ctrl+C raise KeyboardInterrupt within; afterwards it does what it did before."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def put_off() -> Iterator[None]:
    """Let signals take effect afterwards. A process started within begins with them blocked, if the system can."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, _frame: came.append(number)) for number in ENDING}
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING) if hasattr(signal, "pthread_sigmask") else None
    try:
        yield
    finally:
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)


def status_of(number: int) -> int:
    """The exit status that shells give to a program ended by that signal."""
    return 128 + number
