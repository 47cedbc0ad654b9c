"""Points for other programs: every one of them, in the units that they came in, by menu to a file or the clipboard."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from core.data.real import real_data
from core.data.tables.columns import Choice, named
from core.data.tables.table import read_table
from core.data.tables.taking import taken
from core.experiment.imported import with_points_of
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from tests.desktop.control.files.saved import finish

Open = Callable[[Experiment], Playground]


def iris() -> Experiment:
    real = next(real for real in real_data() if real.name == "iris")
    table = read_table(real.load())
    x, y, label = (named(table, name) for name in (real.x, real.y, real.label))
    return with_points_of(opening_experiment(), taken(table, Choice(x, y, label), "iris.csv"))


@pytest.fixture
def playground(open_window: Open) -> Playground:
    return open_window(iris())


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a person names when asked; what was proposed is passed over."""
    path = tmp_path / "out"
    monkeypatch.setattr("desktop.control.files.exporting.ask_save", lambda *_: path)
    return path


def test_csv_has_every_point_with_its_class_name_and_role(playground: Playground, chosen: Path) -> None:
    playground.actions.export_csv.trigger()
    finish(playground)
    lines = chosen.read_text("utf-8").splitlines()
    assert lines[0] == "x,y,label,role"
    assert len(lines) == 151
    assert lines[1].startswith("1.4,0.2,setosa,")
    assert {line.split(",")[3] for line in lines[1:]} == {"training", "validation"}
    assert playground.window.notice == "Saved out."


def test_points_beyond_the_plane_are_exported_too(open_window: Open, chosen: Path) -> None:
    experiment = opening_experiment()
    points = experiment.points.moved(np.array([0]), np.array([[20.0, -7.0]]))
    far = open_window(replace(experiment, points=points))
    far.actions.export_csv.trigger()
    finish(far)
    assert "20.0,-7.0," in chosen.read_text("utf-8")
    far.actions.copy_code.trigger()
    finish(far)
    assert "[20.0, -7.0]" in QGuiApplication.clipboard().text()


def test_the_name_that_is_proposed_says_what_the_points_are_of(
    playground: Playground, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed, asking = list[str](), "desktop.control.files.exporting.ask_save"
    monkeypatch.setattr(asking, lambda _, __, path, *___: proposed.append(path.name))
    drawn = open_window(opening_experiment())
    for opened in (playground, drawn):
        opened.actions.export_csv.trigger()
        opened.actions.export_npz.trigger()
    assert proposed == ["iris-points.csv", "iris-points.npz", "points.csv", "points.npz"]


def test_spreadsheets_get_semicolons_decimal_commas_and_a_mark(playground: Playground, chosen: Path) -> None:
    playground.actions.export_spreadsheet.trigger()
    finish(playground)
    data = chosen.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfx;y;label;role\r\n1,4;0,2;setosa;")


def test_numpy_reads_the_arrays_without_pickle(playground: Playground, chosen: Path) -> None:
    playground.actions.export_npz.trigger()
    finish(playground)
    with np.load(io.BytesIO(chosen.read_bytes()), allow_pickle=False) as arrays:
        assert arrays["X"].shape == (150, 2)
        assert arrays["X"][0].tolist() == [1.4, 0.2]
        assert arrays["class_names"].tolist() == ["setosa", "versicolor", "virginica"]
        assert np.bincount(arrays["y"]).tolist() == [50, 50, 50]
        assert arrays["is_validation"].tolist() == playground.model.derived.assignment.is_validation.tolist()


def test_python_code_on_the_clipboard_makes_the_arrays(playground: Playground) -> None:
    playground.actions.copy_code.trigger()
    finish(playground)
    made: dict[str, object] = {}
    exec(QGuiApplication.clipboard().text(), made)
    assert np.array(made["X"]).shape == (150, 2)
    assert made["class_names"] == ["setosa", "versicolor", "virginica"]
    assert "clipboard" in playground.window.notice


def test_points_of_no_names_are_numbered_and_lie_where_the_plane_shows_them(open_window: Open, chosen: Path) -> None:
    playground = open_window(opening_experiment())
    playground.actions.export_csv.trigger()
    finish(playground)
    table = read_table(chosen.read_bytes())
    found = taken(table, Choice(0, 1, 2, 3))
    assert found.class_names == ()
    assert len(found.positions) == len(playground.model.experiment.points)
    values = np.array([[float(cell) for cell in row[:2]] for row in table.rows])
    assert values == pytest.approx(playground.model.experiment.points.positions, abs=1e-5)


def test_what_cannot_be_written_is_told(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.control.files.exporting.ask_save", lambda *_: Path("/nowhere/points.csv"))
    playground.actions.export_csv.trigger()
    finish(playground)
    assert playground.window.notice.startswith("points.csv can't be saved: there is no folder")


def test_copied_points_are_text_in_their_own_units_with_the_names_of_their_classes(playground: Playground) -> None:
    playground.actions.select_all.trigger()
    playground.actions.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 151
    assert lines[1].startswith("1.4\t0.2\tsetosa\t")
