"""Closing: what is under way is finished or given up, and whatever fails meanwhile, nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment
from core.experiment.recovery_file import load
from core.experiment.spec import Experiment
from core.lessons.progress import load as load_progress
from desktop.app import Playground
from desktop.control.gradually import Steps
from desktop.document.edits import Edit, with_new_sample
from desktop.document.left_work import LeftWork, recovery_folder
from desktop.document.progress_store import progress_file
from tests.desktop.control.files.test_reading import crowd
from tests.desktop.rooms import school_of, transfers_of
from tests.fakes import FakeSession, session_of, snapshot

Open = Callable[[Experiment], Playground]


def broken_steps() -> Steps[None]:
    yield
    raise ZeroDivisionError


def broken_contents() -> bytes:
    raise ZeroDivisionError


def change(playground: Playground) -> None:
    model = playground.model
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 5), "Change"))


@pytest.mark.parametrize("fails", ["a picture", "a file", "claims"])
def test_what_fails_while_the_window_closes_keeps_nothing_else_from_being_kept(
    open_window: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    ended = list[FakeSession]()

    def end(session: FakeSession) -> None:
        ended.append(session)

    monkeypatch.setattr(FakeSession, "close", end)
    playground = open_window(opening_experiment())
    change(playground)
    store = playground.progress_store
    store.set_progress(store.progress.with_step("capacity", "first"))
    if fails == "a picture":
        playground.controller.gradually.begin(broken_steps(), lambda _made: None)
    elif fails == "a file":
        playground.saving.save(tmp_path / "none.png", broken_contents)
    else:
        monkeypatch.setattr(school_of(playground).writing.claims, "stop", broken_contents)
    with qtbot.captureExceptions() as caught:
        playground.window.close()
    assert [error[0] for error in caught] == [ZeroDivisionError], "it is told"
    (kept,) = LeftWork().kept()
    assert load(kept.path)[0] == playground.model.experiment
    assert load_progress(progress_file()).steps["capacity"] == {"first"}
    assert not list(recovery_folder().glob("*.recovery"))
    assert ended == [playground.session], "the training process is told to end"


def test_a_picture_under_way_is_finished(open_window: Open, tmp_path: Path) -> None:
    playground = open_window(opening_experiment())
    session_of(playground).bring(snapshot(playground.run.run_id, 120))
    playground.controller._tick()
    transfers_of(playground).pictures.save(tmp_path / "last.png")
    assert not (tmp_path / "last.png").exists()
    playground.window.close()
    assert not QImage(str(tmp_path / "last.png")).isNull()


def test_a_file_that_is_being_read_is_given_up(open_window: Open, tmp_path: Path) -> None:
    playground = open_window(opening_experiment())
    path = tmp_path / "large.json"
    path.write_bytes(to_json(crowd(4000)))
    playground.files.open(path)
    playground.window.close()
    assert playground.model.experiment == opening_experiment()
    assert playground.files.path is None
