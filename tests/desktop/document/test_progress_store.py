"""Progress is kept: across starts, between windows, and said to be lost where it can't be kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.files.lock import FileLock
from core.files.whole_file import FileError
from core.lessons.progress import Progress, load
from desktop.document import progress_store
from desktop.document.progress_store import ProgressStore, progress_file

LONG_SECONDS = 10
Make = Callable[[], ProgressStore]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Make]:
    """Makes a window's store."""
    made: list[ProgressStore] = []

    def make() -> ProgressStore:
        made.append(ProgressStore())
        return made[-1]

    yield make
    for store in made:
        store.close()


def learn(store: ProgressStore, step: str) -> None:
    store.set_progress(store.progress.with_step("capacity", step))


def test_what_was_learned_is_there_at_the_next_start(window: Make) -> None:
    one = window()
    learn(one, "first")
    one.close()
    assert window().progress == Progress().with_step("capacity", "first")


def test_it_is_written_a_moment_after_the_change(window: Make, qtbot: QtBot) -> None:
    learn(window(), "first")
    qtbot.waitUntil(progress_file().exists)
    qtbot.waitUntil(lambda: "first" in load(progress_file()).steps["capacity"])


def test_two_windows_lose_nothing_of_each_other(window: Make) -> None:
    one, other = window(), window()
    assert one.progress == other.progress == Progress()
    learn(one, "first")
    learn(other, "second")
    one.close()
    other.close()
    assert window().progress.steps["capacity"] == {"first", "second"}


def test_a_window_takes_over_what_another_has_written(window: Make, qtbot: QtBot) -> None:
    one, other = window(), window()
    assert other.progress == Progress()
    learn(one, "first")
    one.close()
    with qtbot.waitSignal(other.changed):
        other.refresh()
    assert other.progress.steps["capacity"] == {"first"}


def test_nobody_waits_for_a_slow_disk_that_reads(window: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other, goes_on = window(), window(), threading.Event()
    was_read: list[Path] = []

    def slow(path: Path) -> Progress:
        goes_on.wait(LONG_SECONDS)
        was_read.append(path)
        return load(path)

    learn(one, "first")
    one.close()
    monkeypatch.setattr(progress_store, "load", slow)
    other.read()
    other.refresh()
    assert not was_read, "the disk is still at it"
    goes_on.set()
    assert other.progress.steps["capacity"] == {"first"}
    goes_on.clear()
    was_read.clear()
    other.refresh()
    assert other.progress.steps["capacity"] == {"first"}, "as far as it is known"
    assert not was_read, "nor was it waited for here"
    goes_on.set()


def test_beginning_anew_holds_in_a_window_that_was_open(window: Make) -> None:
    one, other = window(), window()
    learn(one, "first")
    one.close()
    assert other.progress.steps["capacity"] == {"first"}
    anew = window()
    anew.reset()
    anew.close()
    learn(other, "second")
    other.close()
    assert window().progress.steps == {}


def test_a_damaged_file_stays_as_it_is_and_is_told_of_once(window: Make, qtbot: QtBot) -> None:
    progress_file().parent.mkdir(parents=True)
    progress_file().write_text('{"half": ')
    store, told = window(), list[str]()
    store.failed.connect(told.append)
    learn(store, "first")
    store.refresh()
    store.close()
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert str(progress_file()) in told[0]
    assert progress_file().read_text() == '{"half": '
    assert store.progress.steps["capacity"] == {"first"}, "it is remembered for as long as the window is open"


def test_a_file_that_another_window_holds_for_long_is_told_of_as_such(
    window: Make, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(progress_store, "LOCK_SECONDS", 0.0)
    store = window()
    progress_file().parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock.taken(progress_file().with_suffix(".lock"))
    assert lock is not None
    with qtbot.waitSignal(store.failed) as told:
        learn(store, "first")
    lock.remove()
    assert str(told.args[0]).endswith("can't be kept: another window holds it.")


def test_a_home_that_nothing_can_be_written_to_is_told_of_once(
    window: Make, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(path: object, data: bytes) -> None:
        raise FileError(progress_file(), "nothing can be written to this disk")

    monkeypatch.setattr(progress_store, "write_bytes", refuse)
    store, told = window(), list[str]()
    store.failed.connect(told.append)
    learn(store, "first")
    qtbot.waitUntil(lambda: bool(told))
    learn(store, "second")
    store.close()
    assert told == [
        "What you learn is remembered until this window is closed, and can't be kept:"
        " nothing can be written to this disk."
    ]


def test_a_folder_that_is_in_the_way_is_no_crash(window: Make) -> None:
    progress_file().mkdir(parents=True)
    store, told = window(), list[str]()
    store.failed.connect(told.append)
    learn(store, "first")
    store.close()
    assert len(told) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_can_not_be_read_for_a_reason_that_nobody_foresaw_is_left_alone(
    window: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = window()
    learn(one, "first")
    one.close()
    before = progress_file().read_bytes()
    store, told = window(), list[str]()
    store.failed.connect(told.append)
    with monkeypatch.context() as broken:
        broken.setattr(progress_store, "load", lambda _path: 1 / 0)
        assert store.progress == Progress()
    assert len(told) == 1
    learn(store, "second")
    store.close()
    assert progress_file().read_bytes() == before
