"""Work that gave way to another document, on disks that are slow or full: it is never on none of them unsaid."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.experiment.presets import preset
from core.experiment.recovery_file import load
from core.experiment.spec import Experiment
from core.files import whole_file
from core.files.whole_file import FileError
from core.lessons.document import Document
from desktop.document import set_aside
from desktop.document.edits import Edit
from desktop.document.left_work import recovery_folder
from tests.desktop.document.test_recovery import Window, drawing, is_written

TIMEOUT = 10_000


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window()
    yield made
    made.close()


def on_disk() -> list[Experiment]:
    """What a window that dies now leaves."""
    return [load(path)[0] for path in recovery_folder().iterdir() if path.suffix in (".recovery", ".kept")]


def give_way(window: Window) -> None:
    """A preset takes the place of what is on screen."""
    keep, after = window.recovery.giving_way(), preset("cures")
    window.recovery.set_available("cures", Document(after))
    window.model.undo_stack.push(Edit(window.model, after, "Preset"))
    keep()


def test_what_was_written_waits_at_once_and_once(window: Window, qtbot: QtBot) -> None:
    window.show(drawing())
    qtbot.waitUntil(lambda: is_written(drawing()), timeout=TIMEOUT)
    give_way(window)
    assert on_disk() == [drawing()]
    assert [path.suffix for path in files()] == [".kept"], "who dies now isn't asked about it, too"


def test_a_slow_disk_has_the_version_before_until_it_has_the_last(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show(drawing(3))
    qtbot.waitUntil(lambda: is_written(drawing(3)), timeout=TIMEOUT)
    window.show(drawing(4))
    may_write, has_begun = threading.Event(), threading.Event()

    def write_slowly(path: Path, data: bytes) -> None:
        has_begun.set()
        may_write.wait(TIMEOUT / 1000)
        whole_file.write_bytes(path, data)

    monkeypatch.setattr(set_aside, "write_bytes", write_slowly)
    give_way(window)
    assert has_begun.wait(TIMEOUT / 1000)
    window.recovery.set_available("cures", Document(preset("cures")))  # removes what isn't needed
    assert on_disk() == [drawing(3)]
    may_write.set()
    qtbot.waitUntil(lambda: [path.suffix for path in files()] == [".kept"], timeout=TIMEOUT)
    assert on_disk() == [drawing(4)]


def files() -> list[Path]:
    return [path for path in recovery_folder().iterdir() if path.suffix != ".lock"]


def test_a_full_disk_is_told_of_and_what_is_there_stays(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show(drawing(3))
    qtbot.waitUntil(lambda: is_written(drawing(3)), timeout=TIMEOUT)
    window.show(drawing(4))

    def refuse(path: Path, _data: bytes) -> None:
        raise FileError(path, "the disk is full")

    monkeypatch.setattr(set_aside, "write_bytes", refuse)
    with qtbot.waitSignal(window.recovery.failed, timeout=TIMEOUT) as told:
        give_way(window)
    assert "the disk is full" in told.args[0]
    window.recovery.set_available("cures", Document(preset("cures")))
    window.close()
    assert on_disk() == [drawing(3)], "the version before is more than nothing"
