"""Work in a process of its own: its result comes here, what it tells is heard, and what isn't wanted ends."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path

import pytest

from desktop.process import elsewhere as room
from desktop.process import interrupts
from desktop.process.elsewhere import PIECE, ElsewhereError, NotStartedError, elsewhere

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


FILES = Path("/proc/self/fd")


@pytest.mark.parametrize(("owner", "name"), [(SpawnProcess, "start"), (SpawnContext, "Pipe")])
def test_a_system_without_room_for_a_process_says_so_and_nothing_stays_open(
    monkeypatch: pytest.MonkeyPatch, owner: type, name: str
) -> None:
    def refuse(*_given: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(owner, name, refuse)
    before = len(list(FILES.iterdir())) if FILES.exists() else 0
    with pytest.raises(NotStartedError):
        elsewhere(counted, b"", lambda _told: None, factor=2)
    assert not FILES.exists() or len(list(FILES.iterdir())) == before


def test_what_is_large_is_sent_in_pieces_between_which_it_can_be_given_up() -> None:
    sent = list[object]()

    class Counted(bytes):
        """Remembers the pieces that were taken of it."""

        def __getitem__(self, place: object) -> bytes:  # type: ignore[override]  # pieces alone are taken of it
            sent.append(place)
            return bytes(PIECE)

    def give_up(_told: object) -> None:
        if len(sent) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        elsewhere(counted, Counted(9 * PIECE), give_up, factor=1)
    assert len(sent) == 3


def test_a_window_that_goes_while_it_starts_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupts, "end_at_once", lambda: None)
    here, there = multiprocessing.Pipe()
    here.close()
    room._serve(there)
    there.close()
