"""Work beside the window: its result comes once, what is given up never."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.data.tables.errors import TableError
from desktop.importing.reader import Reader

Progress = Callable[[float], None]


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    yield made
    made.cancel()


def test_progress_and_the_result_arrive_in_the_windows_thread(qtbot: QtBot, reader: Reader) -> None:
    heard: list[object] = []
    reader.progressed.connect(lambda share: heard.append((share, threading.current_thread())))

    def work(progress: Progress) -> str:
        progress(0.5)
        return "rows"

    with qtbot.waitSignal(reader.done) as done:
        reader.start(work)
    assert done.args == ["rows"]
    assert heard == [(0.5, threading.main_thread())]
    assert not reader.is_busy


def test_a_table_error_is_told_as_its_sentence(qtbot: QtBot, reader: Reader) -> None:
    def work(_progress: Progress) -> None:
        raise TableError("It is empty.")

    with qtbot.waitSignal(reader.failed) as failed:
        reader.start(work)
    assert failed.args == ["It is empty."]


def test_of_a_work_that_another_took_the_place_of_no_result_comes(qtbot: QtBot, reader: Reader) -> None:
    may_end, results = threading.Event(), list[object]()
    reader.done.connect(results.append)

    def first(progress: Progress) -> str:
        may_end.wait(10)
        progress(0.9)
        return "first"

    reader.start(first)
    with qtbot.waitSignal(reader.done):
        reader.start(lambda _progress: "second")
    may_end.set()
    qtbot.waitUntil(lambda: "reading a table" not in {thread.name for thread in threading.enumerate()})
    assert results == ["second"]


def test_an_error_that_nobody_foresaw_is_not_swallowed(qtbot: QtBot, reader: Reader) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        reader.start(work)
        qtbot.waitUntil(lambda: not reader.is_busy)
    assert [error[0] for error in caught] == [ZeroDivisionError]
