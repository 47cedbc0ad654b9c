"""Saving from the window: whole or not at all, and what failed is said in a sentence that names file and reason."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import load
from core.experiment.presets import opening_experiment, preset
from desktop.control.files import Files
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.last_session import LastSession, last_session_path
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from tests.disks import POSIX_ONLY, a_disk_with_room_for

BEFORE = b"what was there before"


class Work:
    """An experiment on screen, and what its person was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.model = ExperimentModel(opening_experiment())
        window = MainWindow()
        qtbot.addWidget(window)
        self.told: list[str] = []
        self.session = LastSession(self.model, window)
        actions = Actions(self.model.undo_stack, window)
        self.files = Files(self.model, window, actions, self.session, self.told.append)


@pytest.fixture
def work(qtbot: QtBot) -> Work:
    return Work(qtbot)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    file = folder / "mine.json"
    file.write_bytes(BEFORE)
    return file


def large_picture() -> QPixmap:
    """One that takes more than 20 KB."""
    return QPixmap.fromImage(QImage(os.urandom(4 * 100 * 100), 100, 100, QImage.Format.Format_RGB32))


def test_what_was_saved_is_found_again(work: Work, path: Path) -> None:
    assert work.files.save(path)
    assert work.told == ["Saved mine.json."]
    assert load(path) == work.model.experiment
    assert work.files.save_picture(large_picture(), path.with_suffix(".png"))
    assert not QPixmap(str(path.with_suffix(".png"))).isNull()


@POSIX_ONLY
def test_a_disk_that_fills_up_destroys_neither_experiment_nor_picture(work: Work, path: Path) -> None:
    with a_disk_with_room_for(1000):
        assert not work.files.save(path)
        assert not work.files.save_picture(large_picture(), path)
    assert work.told == ["mine.json can't be saved: it would become larger than files may be here."] * 2
    assert path.read_bytes() == BEFORE
    assert list(path.parent.iterdir()) == [path]


@POSIX_ONLY
@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("/dev/full", "it is no file but a device or a pipe"),
        ("/nowhere/mine.json", "there is no folder /nowhere"),
        ("/proc/mine.json", ""),
        ("/tmp", "a folder has this name"),
    ],
)
def test_a_place_that_takes_no_files_is_named_with_the_reason(work: Work, place: str, reason: str) -> None:
    assert not work.files.save(Path(place))
    (told,) = work.told
    assert told.startswith(f"{Path(place).name} can't be saved: {reason}")
    assert told.endswith(".")
    assert "nknown" not in told


@POSIX_ONLY
def test_links_and_permissions_stay(work: Work, path: Path) -> None:
    path.chmod(0o640)
    link = path.with_name("link.json")
    link.symlink_to(path)
    assert work.files.save(link)
    assert link.is_symlink()
    assert load(path) == work.model.experiment
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@POSIX_ONLY
def test_a_session_that_can_not_be_kept_leaves_the_one_before(work: Work, capsys: pytest.CaptureFixture[str]) -> None:
    work.model.undo_stack.push(Edit(work.model, preset("repeats"), "Another"))
    work.session.keep()
    kept = last_session_path()
    before = kept.read_bytes()
    work.model.undo_stack.push(Edit(work.model, preset("cures"), "Yet another"))
    with a_disk_with_room_for(1000):
        work.session.keep()
    assert kept.read_bytes() == before
    told = capsys.readouterr().err
    assert told == (
        f"This session can't be kept for the next one. {kept} can't be written: it would become larger than files may"
        " be here.\n"
    )
