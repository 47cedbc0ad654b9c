"""Saving from the window: whole or not at all, and what failed is said in a sentence that names file and reason."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from core.experiment.experiment_file import load, to_json
from core.experiment.presets import preset
from core.experiment.recovery_file import load as load_recovery
from desktop.document.edits import Edit, with_new_sample
from desktop.document.left_work import LeftWork, is_any_left, recovery_folder
from tests.desktop.control.files.work import BEFORE, Work
from tests.disks import POSIX_ONLY, a_disk_with_room_for


def test_what_was_saved_is_found_again(work: Work, path: Path) -> None:
    assert work.files.save(path)
    assert work.told == ["Saved mine.json."]
    assert load(path) == work.model.experiment


@POSIX_ONLY
def test_a_disk_that_fills_up_destroys_nothing(work: Work, path: Path) -> None:
    with a_disk_with_room_for(1000):
        assert not work.files.save(path)
    assert work.told == ["mine.json can't be saved: it would become larger than files may be here."]
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
def test_work_that_can_not_be_kept_is_told_of_and_what_was_kept_stays(
    work: Work, capsys: pytest.CaptureFixture[str]
) -> None:
    work.model.undo_stack.push(Edit(work.model, preset("repeats"), "Another"))
    assert work.recovery.keep()
    (kept,) = recovery_folder().glob("*.recovery")
    before = kept.read_bytes()
    work.model.undo_stack.push(Edit(work.model, preset("cures"), "Yet another"))
    with a_disk_with_room_for(1000):
        assert not work.recovery.keep()
    assert kept.read_bytes() == before
    told = capsys.readouterr().err
    assert told == (
        f"This session can't be kept for the next one. {kept} can't be written: it would become larger than files may"
        " be here.\n"
    )


@POSIX_ONLY
def test_a_file_that_somebody_else_changed_is_left_as_it_is(work: Work, path: Path) -> None:
    work.files.save(path)
    work.change()
    path.write_bytes(b"another program's")
    assert not work.files.save(path)
    assert work.told[-1].startswith("mine.json was changed by another program and is left as it is.")
    assert path.read_bytes() == b"another program's"
    assert work.files.save(path, over=True)
    work.change()
    path.unlink()
    assert work.files.save(path), "what is gone can't be overwritten"


def answered(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """What the person is asked from now on, with this answer each time."""
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return asked


def test_closing_asks_about_changes_that_are_not_in_their_file(
    work: Work, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, QMessageBox.StandardButton.Cancel)
    work.files.save(path)
    assert work.files.may_close()
    assert asked == []
    saved = work.model.experiment
    work.change()
    assert not work.files.may_close()
    assert asked == ["Save the changes to mine.json?"]
    assert load(path) == saved
    answered(monkeypatch, QMessageBox.StandardButton.Save)
    assert work.files.may_close()
    assert load(path) == work.model.experiment


def test_changes_that_are_given_up_are_kept_nowhere(work: Work, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, QMessageBox.StandardButton.Discard)
    work.files.save(path)
    saved = work.model.experiment
    work.change()
    assert work.recovery.keep()
    assert work.files.may_close()
    work.files.close(is_orderly=True)
    assert load(path) == saved
    assert not is_any_left()


def test_without_a_file_closing_keeps_and_asks_nothing(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answered(monkeypatch, QMessageBox.StandardButton.Cancel)
    work.change()
    assert work.files.may_close()
    work.files.close(is_orderly=True)
    assert asked == []
    (left,) = LeftWork().kept()
    assert load_recovery(left.path)[0] == work.model.experiment


def test_restored_work_belongs_to_its_file_and_goes_only_when_it_is_saved(work: Work, path: Path) -> None:
    work.files.save(path)
    work.change()
    changed = work.model.experiment
    work.recovery.keep()
    work.files.close(is_orderly=False)
    later = Work(work.qtbot)
    (left,) = later.left_work.unanswered()
    later.files.restore(left)
    assert later.told == [
        "The unsaved work is open, at epoch 0: its run went with the window. Undo brings back what was here."
    ]
    assert (later.model.experiment, later.title) == (changed, "mine.json* - Overfitting Playground")
    later.model.undo_stack.undo()
    assert later.title == "Overfitting Playground"
    later.model.undo_stack.redo()
    assert left.path.exists()
    later.actions.save.trigger()
    assert load(path) == changed
    assert not left.path.exists()


@POSIX_ONLY
def test_restored_work_that_can_not_be_kept_anew_stays_where_it_was(
    work: Work, capsys: pytest.CaptureFixture[str]
) -> None:
    work.change()
    work.files.close(is_orderly=True)
    later = Work(work.qtbot)
    (left,) = later.left_work.kept()
    later.files.restore(left)
    with a_disk_with_room_for(1000):
        later.files.close(is_orderly=True)
    assert "can't be kept" in capsys.readouterr().err
    assert LeftWork().kept() == [left]


def test_restored_work_that_was_undone_waits_on(work: Work) -> None:
    work.change()
    work.files.close(is_orderly=True)
    later = Work(work.qtbot)
    (left,) = later.left_work.kept()
    later.files.restore(left)
    later.model.undo_stack.undo()
    later.files.close(is_orderly=True)
    assert LeftWork().kept() == [left]


def test_the_title_names_the_file_and_whether_it_differs(work: Work, path: Path) -> None:
    assert work.title == "Overfitting Playground"
    work.change()
    assert work.title == "Overfitting Playground"
    work.files.save(path)
    assert work.title == "mine.json - Overfitting Playground"
    work.change()
    work.model.undo_stack.push(Edit(work.model, with_new_sample(work.model.experiment, 6), "Change"))
    assert work.title == "mine.json* - Overfitting Playground"
    work.model.undo_stack.undo()
    assert work.title == "mine.json - Overfitting Playground", "it is as it was saved"


def test_undoing_an_opening_gives_the_file_before_back(work: Work, path: Path) -> None:
    work.files.save(path)
    other = path.with_name("other.json")
    work.change()
    saved = work.model.experiment
    work.files.save(other)
    work.files.open(path)
    assert work.title == "mine.json - Overfitting Playground"
    work.model.undo_stack.undo()
    assert (work.title, work.files.path) == ("other.json - Overfitting Playground", other)
    work.actions.save.trigger()
    assert load(other) == saved


def test_a_preset_belongs_to_no_file(work: Work, path: Path) -> None:
    work.files.save(path)
    work.actions.presets["cures"].trigger()
    assert work.files.path is None
    work.model.undo_stack.undo()
    assert work.files.path == path


def test_saving_over_a_result_is_asked_for(work: Work, path: Path) -> None:
    path.write_bytes(b'{"experiment": ' + to_json(work.model.experiment) + b', "figures": 7}')
    work.files.open(path)
    assert work.told[-1].startswith("Opened mine.json.")
    assert work.files.path is None


def test_save_goes_to_the_same_file_and_as_asks_where_it_was(
    work: Work, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def answer(dialog: QFileDialog) -> int:
        asked.append((dialog.directory().absolutePath(), Path(dialog.selectedFiles()[0]).name))
        dialog.selectFile(str(path))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", answer)
    work.actions.save.trigger()
    assert load(path) == work.model.experiment
    work.change()
    work.actions.save.trigger()
    assert load(path) == work.model.experiment
    assert len(asked) == 1, "the second time it knows where"
    work.actions.save_as.trigger()
    assert asked[-1] == (str(path.parent), "mine.json")
    work.actions.presets["cures"].trigger()
    work.actions.save.trigger()
    assert asked[-1] == (str(path.parent), "experiment.json")


def test_the_last_eight_files_are_offered_and_missing_ones_said_so(work: Work, path: Path) -> None:
    assert not work.actions.recent.isEnabled()
    paths = [path.with_name(f"{number}.json") for number in range(10)]
    for one in paths:
        work.files.save(one)
    paths[8].unlink()
    offered = work.recent()
    assert [action.text().split("  ")[1] for action in offered] == [
        "9.json",
        "8.json (missing)",
        *(f"{number}.json" for number in range(7, 1, -1)),
    ]
    assert [action.isEnabled() for action in offered] == [True, False] + [True] * 6
    offered[3].trigger()
    assert work.files.path == paths[6]
    assert work.recent()[0].toolTip() == str(paths[6])
