"""Work in a process of its own: its result comes here, what it tells is heard, and what isn't wanted ends."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from desktop.process.elsewhere import ElsewhereError, elsewhere

Tell = Callable[[object], None]


def counted(data: bytes, tell: Tell, factor: int) -> tuple[int, int]:
    tell("half")
    return factor * len(data), os.getpid()


def refuses(_data: bytes, _tell: Tell) -> None:
    raise ValueError("not this")


def dies(_data: bytes, _tell: Tell) -> None:
    os._exit(3)


def takes_forever(_data: bytes, _tell: Tell) -> None:
    time.sleep(600)


def test_the_result_and_what_was_told_come_here() -> None:
    heard = list[object]()
    size, pid = elsewhere(counted, bytes(3_000_000), heard.append, factor=2)
    assert (size, pid == os.getpid()) == (6_000_000, False)
    assert [one for one in heard if one is not None] == ["half"]


def test_errors_are_raised_here() -> None:
    with pytest.raises(ValueError, match="not this"):
        elsewhere(refuses, b"", lambda _told: None)


def test_a_process_that_dies_is_an_error() -> None:
    with pytest.raises(ElsewhereError):
        elsewhere(dies, b"", lambda _told: None)


def test_what_is_not_wanted_any_more_ends_at_once() -> None:
    began = time.monotonic()

    def give_up(_told: object) -> None:
        if time.monotonic() > began + 0.2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        elsewhere(takes_forever, b"", give_up)
    assert time.monotonic() < began + 60
