"""Curves as a table and a report by menu: of what is on screen, and without what is hidden."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.presentation import Presentation
from core.protocol import HISTORY_COLUMNS
from desktop.app import Playground
from tests.desktop.control.files.saved import finish
from tests.fakes import session_of, snapshot

Open = Callable[[Experiment], Playground]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that a person is proposed, and takes, in a folder of their own."""
    proposals: list[Path] = []

    def take(_window: object, _title: str, proposal: Path, _kinds: tuple[str, ...], _key: str) -> Path:
        proposals.append(tmp_path / proposal.name)
        return proposals[-1]

    monkeypatch.setattr("desktop.control.files.reporting.ask_save", take)
    return proposals


def trained(open_window: Open, experiment: Experiment) -> Playground:
    playground = open_window(experiment)
    count, run = len(experiment.variants), playground.run
    for epoch in (119, 120):
        session_of(playground).bring(snapshot(run.run_id, epoch, variant_count=count))
        playground.controller._tick()
    return playground


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def test_curves_have_a_row_for_each_epoch_of_each_variant(open_window: Open, asked: list[Path]) -> None:
    playground = trained(open_window, preset("cures"))
    playground.actions.export_curves.trigger()
    finish(playground)
    assert asked[0].name == "overfitting-curves.csv"
    found = rows(asked[0])
    assert [(row["epoch"], row["variant"]) for row in found[:3]] == [("119", "1"), ("120", "1"), ("119", "2")]
    assert found[3]["name"] == "L2 0.01"
    assert [found[3][name] for name in HISTORY_COLUMNS[1:]] == ["0.5", "0.6", "0.8", "0.7", "0.0", "0.5"]


def test_a_report_is_of_what_is_on_screen(open_window: Open, asked: list[Path]) -> None:
    playground = trained(open_window, preset("cures"))
    playground.actions.report.trigger()
    finish(playground)
    page = asked[0].read_text("utf-8")
    assert asked[0].name == "overfitting.html"
    assert "Moons, 100 points. Epoch 120." in page
    assert all(name in page for name in ("No regularization", "L2 0.01", "Dropout 0.5", "L1 0.003"))
    assert "Made with Overfitting Playground" in page


def test_what_is_hidden_stands_in_neither(open_window: Open, asked: list[Path]) -> None:
    playground = trained(open_window, opening_experiment())
    playground.model.showing.take(Presentation(hidden=("validation_loss", "training_loss")), None)
    playground.actions.export_curves.trigger()
    finish(playground)
    playground.actions.report.trigger()
    finish(playground)
    assert {row["validation_loss"] + row["train_loss"] + row["optimizer_loss"] for row in rows(asked[0])} == {""}
    page = asked[1].read_text("utf-8")
    assert "Predict first: training loss and validation loss are hidden." in page
    assert "0.600" not in page


def test_before_training_there_is_nothing_to_write_down(open_window: Open, asked: list[Path]) -> None:
    playground = open_window(opening_experiment())
    for action in (playground.actions.export_curves, playground.actions.report):
        action.trigger()
        assert playground.window.notice == "There is nothing to write down yet. Train first."
    assert not asked
