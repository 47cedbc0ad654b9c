"""Files are made and written in a thread: the window goes on, closing it loses none, and what fails is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.control.files import saving as room
from desktop.control.files.saving import Saving
from tests.desktop.control.files.saved import is_writing
from tests.disks import POSIX_ONLY, a_disk_with_room_for


class Told(list[str]):
    """What a person was told."""


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def saving(told: Told) -> Iterator[Saving]:
    made = Saving(told.append)
    yield made
    made.close()


def test_a_file_is_written_while_the_window_goes_on(
    saving: Saving, told: Told, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    monkeypatch.setattr(room, "SLOW_MS", 1)
    saving._slow.setInterval(1)
    saving.save(tmp_path / "slow.csv", lambda: (goes_on.wait(), b"1,2")[1], "As it was.")
    qtbot.waitUntil(lambda: told == ["slow.csv is being saved."])
    goes_on.set()
    qtbot.waitUntil(lambda: not is_writing(saving))
    assert told[1:] == ["Saved slow.csv. As it was."]
    assert (tmp_path / "slow.csv").read_bytes() == b"1,2"


def test_closing_waits_for_what_is_being_written(saving: Saving, told: Told, tmp_path: Path) -> None:
    goes_on = threading.Event()
    for name in ("one", "two"):
        saving.save(tmp_path / name, lambda: (goes_on.wait(), b"all of it")[1])
    threading.Timer(0.05, goes_on.set).start()
    saving.close()
    assert [(tmp_path / name).read_bytes() for name in ("one", "two")] == [b"all of it"] * 2
    assert told == [], "there is no window to tell it in"


@POSIX_ONLY
def test_what_fails_after_the_window_has_gone_is_told_on_the_terminal(
    saving: Saving, told: Told, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine"
    path.write_bytes(b"before")
    with a_disk_with_room_for(10):
        saving.save(path, lambda: b"far too much for such a disk")
        saving.close()
    assert "mine can't be saved: it would become larger than files may be here." in capsys.readouterr().err
    assert path.read_bytes() == b"before"


def test_what_was_prepared_is_handed_over_in_the_windows_thread(saving: Saving, qtbot: QtBot) -> None:
    found = list[tuple[threading.Thread, threading.Thread]]()
    saving.prepare(threading.current_thread, lambda maker: found.append((maker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(found))
    ((maker, taker),) = found
    assert taker is threading.main_thread()
    assert maker is not taker


def test_an_error_that_nobody_foresaw_is_not_swallowed(saving: Saving, tmp_path: Path, qtbot: QtBot) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        saving.save(tmp_path / "none", fail)
        qtbot.waitUntil(lambda: not is_writing(saving))
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert not (tmp_path / "none").exists()


def test_files_that_belong_together_are_told_in_one_sentence(
    saving: Saving, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    saving.save_all({tmp_path / "one.html": lambda: b"1", tmp_path / "two.html": lambda: b"2"})
    saving.wait_for(tmp_path / "two.html")
    assert (tmp_path / "two.html").exists(), "whoever writes it at once waits for all of them"
    qtbot.waitUntil(lambda: not is_writing(saving))
    assert told == ["Saved one.html, two.html."]
    assert [(tmp_path / name).read_bytes() for name in ("one.html", "two.html")] == [b"1", b"2"]


def test_the_first_of_them_that_cannot_be_written_is_told(
    saving: Saving, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    saving.save_all({tmp_path / "no" / "one.html": lambda: b"1", tmp_path / "two.html": lambda: b"2"})
    qtbot.waitUntil(lambda: not is_writing(saving))
    assert len(told) == 1
    assert told[0].startswith("one.html can't be saved: ")
