"""Curves as a table and a report by menu: of what is on screen, and without what is hidden."""

from __future__ import annotations

import csv
import io
import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.presentation import Presentation
from core.protocol import HISTORY_COLUMNS
from desktop.app import Playground
from desktop.look.language import Language, use
from desktop.look.languages import language
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
    assert "<h1>Moons, 100 points</h1>" in page
    assert "Epoch 120." in page
    assert all(name in page for name in ("No regularization", "L2 0.01", "Dropout 0.5", "L1 0.003"))
    assert "Made with Overfitting Playground" in page


def test_a_report_is_dark_on_white_whatever_the_window_is(open_window: Open, asked: list[Path]) -> None:
    playground = trained(open_window, opening_experiment())
    playground.appearance.choose("dark", projecting=False)
    playground.actions.report.trigger()
    finish(playground)
    picture = QImage.fromData(b64decode(asked[0].read_text("utf-8").partition("base64,")[2].partition('"')[0]))
    inside = picture.rect().adjusted(4, 4, -4, -4)
    corners = [inside.topLeft(), inside.topRight(), inside.bottomLeft(), inside.bottomRight()]
    assert all(picture.pixelColor(corner).lightness() > 230 for corner in corners)
    heading = picture.copy(picture.width() // 2, 0, picture.width() // 4, picture.height() // 16)
    seen = [heading.pixelColor(x, y).lightness() for x in range(heading.width()) for y in range(heading.height())]
    assert min(seen) < 60, "the name of the chart can be read"


def test_no_word_above_a_narrow_column_is_long(
    open_window: Open, asked: list[Path], request: pytest.FixtureRequest
) -> None:
    """Such a word runs into its neighbour, or is cut in the middle: columns of numbers have some 13 mm."""
    request.addfinalizer(lambda: use(Language()))
    use(language("de"))
    playground = trained(open_window, preset("cures"))
    playground.actions.report.trigger()
    finish(playground)
    page = asked[0].read_text("utf-8")
    assert re.findall(r'<th class="group"[^>]*>([^<]*)</th>', page)[-1] == "Bester Validierungsverlust"
    heads = re.findall(r'<th class="number">([^<]*)</th>', page)
    assert heads == ["Training", "Validierung", "Lücke", "Validierung", "Epoche", "Verlust"]
    assert max(len(word) for word in heads) <= len("Validierung")


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
