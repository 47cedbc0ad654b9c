"""What a German window saves and copies for other programs is what an English one does, to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from core.experiment.experiment_file import to_json
from core.experiment.presets import preset
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.look.language import Language, use
from desktop.look.languages import language
from tests.desktop.control.files.saved import finish
from tests.fakes import session_of, snapshot

Open = Callable[[Experiment], Playground]
ASKING = ("exporting", "files", "reporting", "taking_along")
SAVED = ("export_csv", "export_spreadsheet", "export_npz", "export_curves", "export_script", "export_notebook")
"""Actions that make a file each."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    use(Language())


def saved(speaking: Language, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Everything that a window in a language makes, by what makes it."""
    use(speaking)
    made: dict[str, object] = {}
    playground = open_window(preset("cures"))
    run, actions = playground.run, playground.actions
    count = len(playground.model.experiment.variants)
    for epoch in range(3):
        session_of(playground).bring(snapshot(run.run_id, epoch, variant_count=count))
        run.poll()
    playground.controller.classes.rename(1, "Line")
    for name in SAVED:
        path = folder / "mine"
        for place in ASKING:
            monkeypatch.setattr(f"desktop.control.files.{place}.ask_save", lambda *_, path=path: path)
        getattr(actions, name).trigger()
        finish(playground)
        made[name] = path.read_bytes()
        path.unlink()
    for name in ("copy_code", "select_all", "copy"):
        getattr(actions, name).trigger()
        finish(playground)
        made[name] = QGuiApplication.clipboard().text()
    for _ in range(24):
        playground.controller._tick()
    playground.window.column.table.copy_rows()
    made["experiment"] = to_json(playground.model.experiment)
    made["table"] = QGuiApplication.clipboard().text()
    return made


def test_a_german_window_makes_the_same_files_and_copies(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = saved(Language(), open_window, tmp_path, monkeypatch)
    german = saved(language("de"), open_window, tmp_path, monkeypatch)
    assert [name for name in english if english[name] != german[name]] == []


def test_what_is_saved_is_proposed_under_a_german_name(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(language("de"))
    proposed: list[str] = []

    def ask(_window: object, _title: str, proposal: Path, *_others: object) -> Path:
        proposed.append(proposal.name)
        return tmp_path / proposal.name

    playground = open_window(preset("cures"))
    run, count = playground.run, len(playground.model.experiment.variants)
    session_of(playground).bring(snapshot(run.run_id, 1, variant_count=count))
    run.poll()
    for place in ("reporting", "exporting"):
        monkeypatch.setattr(f"desktop.control.files.{place}.ask_save", ask)
    for name in ("report", "export_curves", "export_csv"):
        getattr(playground.actions, name).trigger()
        finish(playground)
    assert proposed == ["Überanpassung.html", "Überanpassung-Kurven.csv", "Punkte.csv"]
