"""The last session: what is on screen is on the disk soon, and found again after any end."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import from_json, load, to_json
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from desktop.document.edits import Edit, painted
from desktop.document.experiment_model import ExperimentModel
from desktop.document.last_session import LastSession, last_session_path

TIMEOUT = 10_000


def drawing(count: int = 3) -> Experiment:
    """The opening experiment with so many drawn points."""
    experiment = opening_experiment()
    for number in range(count):
        experiment = painted(experiment, np.array([[0.1 * number, 0.0]], np.float32), 1)
    return experiment


def opened(qtbot: QtBot) -> tuple[ExperimentModel, LastSession]:
    model = ExperimentModel(opening_experiment())
    return model, LastSession(model, model)


def change(model: ExperimentModel, experiment: Experiment) -> None:
    model.undo_stack.push(Edit(model, experiment, "Change"))


def unsaved() -> list[Path]:
    """What open windows have written meanwhile."""
    return sorted(last_session_path().parent.glob("unsaved_session_*.json"))


def is_written(experiment: Experiment) -> bool:
    """Whether the one open window has written this meanwhile."""
    return bool(unsaved()) and load(unsaved()[0]) == experiment


def test_a_change_is_on_the_disk_within_seconds_and_gone_after_an_orderly_end(qtbot: QtBot) -> None:
    model, session = opened(qtbot)
    change(model, drawing())
    qtbot.waitUntil(lambda: bool(unsaved()), timeout=TIMEOUT)
    assert not last_session_path().exists(), "the session before stays what can be brought back"
    session.close()
    assert not unsaved()
    assert load(last_session_path()) == drawing()


def test_every_later_change_is_written_too(qtbot: QtBot) -> None:
    model, session = opened(qtbot)
    for experiment in (drawing(1), drawing(2)):
        change(model, experiment)
        qtbot.waitUntil(partial(is_written, experiment), timeout=TIMEOUT)
    session.close()


def test_two_windows_write_two_files(qtbot: QtBot) -> None:
    first, second = opened(qtbot), opened(qtbot)
    change(first[0], drawing(1))
    change(second[0], drawing(2))
    qtbot.waitUntil(lambda: len(unsaved()) == 2, timeout=TIMEOUT)
    for _, session in (first, second):
        assert not session.broke_off
        session.close()


def test_a_session_that_broke_off_becomes_the_last_session(qtbot: QtBot) -> None:
    folder = last_session_path().parent
    folder.mkdir(parents=True)
    (folder / "unsaved_session_0.json").write_bytes(to_json(drawing()))
    _, session = opened(qtbot)
    assert session.broke_off
    assert from_json(last_session_path().read_bytes()) == drawing()
    assert not unsaved()
    session.close()
    _, session = opened(qtbot)
    assert not session.broke_off
    session.close()


@pytest.mark.parametrize("content", [to_json(preset("cures")), b"{"])
def test_what_broke_off_without_a_drawing_does_not_cost_the_one_kept_before(qtbot: QtBot, content: bytes) -> None:
    folder = last_session_path().parent
    folder.mkdir(parents=True)
    last_session_path().write_bytes(to_json(drawing()))
    (folder / "unsaved_session_0.json").write_bytes(content)
    _, session = opened(qtbot)
    assert not session.broke_off
    assert load(last_session_path()) == drawing()
    session.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is chosen by an environment variable of Linux")
def test_a_folder_that_cannot_be_made_costs_the_last_session_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "a file"))
    model, session = opened(qtbot)
    change(model, drawing())
    session.close()
    assert "can't be kept" in capsys.readouterr().err
