"""Many points: saved at once, so that what the window says of its file is true; read while the window goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import load, to_json
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.document import Document
from desktop.document.edits import Edit
from desktop.document.left_work import recovery_folder
from desktop.process import elsewhere as process
from desktop.process.elsewhere import NotStartedError
from tests.desktop.control.files.saved import is_writing
from tests.desktop.control.files.work import BEFORE, Work
from tests.disks import POSIX_ONLY, a_disk_with_room_for
from tests.drawings import painted

PATIENCE_MS = 60_000


def crowd(count: int) -> Experiment:
    positions = np.random.default_rng(0).uniform(-2.9, 2.9, (count, 2)).astype(np.float32)
    return painted(opening_experiment(), positions, 0)


def paint(work: Work, count: int) -> Experiment:
    many = crowd(count)
    work.model.undo_stack.push(Edit(work.model, many, "Paint"))
    return many


def large_file(path: Path, count: int = 4000) -> Experiment:
    many = crowd(count)
    path.write_bytes(to_json(many))
    return many


def test_many_points_are_saved_at_once_and_read_beside_the_window(work: Work, path: Path, qtbot: QtBot) -> None:
    many = paint(work, 4000)
    assert work.files.save(path)
    assert load(path) == many
    assert work.told == ["Saved mine.json."]
    assert work.title == "mine.json - Overfitting Playground"
    assert not work.recovery.is_needed
    work.actions.undo.trigger()
    work.files.open(path)
    assert work.model.experiment != many, "the window goes on before it is read"
    qtbot.waitUntil(lambda: work.model.experiment == many, timeout=PATIENCE_MS)
    assert work.told[-1].startswith("Opened mine.json.")


def test_the_last_save_is_what_is_in_the_file(work: Work, path: Path) -> None:
    paint(work, 4000)
    work.files.save(path)
    few = paint(work, 100)
    work.files.save(path)
    assert load(path) == few
    assert work.title == "mine.json - Overfitting Playground"


def test_the_window_belongs_to_the_file_that_was_saved_last(work: Work, path: Path) -> None:
    paint(work, 4000)
    work.files.save(path)
    work.files.save(path.with_name("other.json"), over=True)
    assert work.files.path == path.with_name("other.json")


def test_a_save_waits_for_what_else_is_being_written_to_its_file(work: Work, path: Path, qtbot: QtBot) -> None:
    goes_on = threading.Event()
    link = path.with_name("link.json")
    link.symlink_to(path)
    work.saving.save(link, lambda: (goes_on.wait(), b"a table")[1])
    threading.Timer(0.05, goes_on.set).start()
    assert work.files.save(path)
    qtbot.waitUntil(lambda: not is_writing(work.saving))
    assert load(path) == work.model.experiment


def test_work_that_another_takes_the_file_of_is_kept_against_a_crash(work: Work, path: Path, qtbot: QtBot) -> None:
    work.change()
    work.files.save(path)
    work.model.lay_aside(Document(preset("cures")))
    work.files.lay_aside("a lesson")
    work.recovery._timer.stop()  # what was to be written then is no more than what stands in the file
    work.files.save(path, over=True)
    assert work.recovery.is_needed, "its own file holds something else now"
    qtbot.waitUntil(lambda: bool(list(recovery_folder().glob("*.recovery"))), timeout=PATIENCE_MS)


def test_the_file_that_is_opened_last_stays(work: Work, path: Path, qtbot: QtBot) -> None:
    large, small = path.with_name("large.json"), path.with_name("small.json")
    large_file(large)
    small.write_bytes(to_json(preset("cures")))
    work.files.open(large)
    work.files.open(small)
    qtbot.waitUntil(lambda: not is_writing(work.saving), timeout=PATIENCE_MS)
    assert work.model.experiment == preset("cures")
    assert work.files.path == small
    assert len(work.told) == 1


def test_what_is_chosen_while_a_file_is_read_stays(work: Work, path: Path, qtbot: QtBot) -> None:
    large_file(path)
    work.files.open(path)
    work.actions.presets["cures"].trigger()
    qtbot.waitUntil(lambda: not is_writing(work.saving), timeout=PATIENCE_MS)
    assert work.model.experiment == preset("cures")


def test_what_is_saved_over_the_file_that_is_being_read_stays(work: Work, path: Path, qtbot: QtBot) -> None:
    large_file(path)
    before = work.model.experiment
    work.files.open(path)
    assert work.files.save(path, over=True)
    qtbot.waitUntil(lambda: not is_writing(work.saving), timeout=PATIENCE_MS)
    assert work.model.experiment == load(path) == before
    assert work.files.save(path), "nobody else has changed it"


def test_a_file_that_takes_long_is_said_to_be_opened(work: Work, path: Path, qtbot: QtBot) -> None:
    large_file(path)
    (timer,) = work.files._reading.findChildren(QTimer)
    timer.setInterval(1)
    work.files.open(path)
    qtbot.waitUntil(lambda: len(work.told) == 2, timeout=PATIENCE_MS)
    assert work.told[0] == "mine.json is being opened."
    assert work.told[1].startswith("Opened mine.json.")


def test_without_room_for_another_process_it_is_read_here(
    work: Work, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise NotStartedError

    monkeypatch.setattr(process, "_started", refuse)
    many = large_file(path)
    work.files.open(path)
    qtbot.waitUntil(lambda: work.model.experiment == many, timeout=PATIENCE_MS)


def test_a_window_that_closes_waits_for_no_file_that_is_being_read(work: Work, path: Path) -> None:
    large_file(path)
    before = work.model.experiment
    work.files.open(path)
    work.files.stop_reading()
    work.saving.close()
    assert work.model.experiment is before
    assert work.told == []


def test_a_large_file_that_is_no_experiment_is_refused_in_a_sentence(work: Work, path: Path, qtbot: QtBot) -> None:
    path.write_bytes(b"[" * 200_000)
    before = work.model.experiment
    work.files.open(path)
    qtbot.waitUntil(lambda: any("can't" in told for told in work.told), timeout=PATIENCE_MS)
    assert work.told[-1] == (
        "mine.json can't be opened. It is not an experiment of this program: Expected a group in braces, got a list."
    )
    assert work.told[:-1] in ([], ["mine.json is being opened."]), "a slow machine says what it does"
    assert work.model.experiment is before


@POSIX_ONLY
def test_a_disk_that_fills_up_leaves_the_file_before_it_and_the_star(work: Work, path: Path) -> None:
    paint(work, 4000)
    with a_disk_with_room_for(100_000):
        assert not work.files.save(path)
    assert work.told == ["mine.json can't be saved: it would become larger than files may be here."]
    assert path.read_bytes() == BEFORE
    assert work.recovery.is_needed
