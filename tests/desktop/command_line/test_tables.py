"""Tables without a window: trained on, converted, and refused in one line that says what would help."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.experiment.experiment_file import load
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.headless.result import Result
from desktop.__main__ import main
from tests.core.headless.results import figures, result, variant_result

FLOWERS = "length;width;flower\n1,5;0,2;setosa\n4,5;1,5;versicolor\n6,0;2,5;virginica\n" * 4


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> list[Experiment]:
    """Collects the experiments that would be trained; what comes out of them is made by hand."""
    asked: list[Experiment] = []

    def instead(experiment: Experiment, epochs: int, on_progress: Callable[[float], None], *, grid: int) -> Result:
        asked.append(experiment)
        return result(variant_result(figures()), experiment=experiment)

    monkeypatch.setattr("desktop.command_line.commands.train_apart", instead)
    return asked


@pytest.fixture
def flowers(tmp_path: Path) -> Path:
    path = tmp_path / "flowers.csv"
    path.write_text("length;width;flower\n" + FLOWERS.replace("length;width;flower\n", ""), encoding="utf-8")
    return path


def test_a_table_is_trained_on_and_what_was_read_is_told(
    flowers: Path, trained: list[Experiment], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", str(flowers), "--epochs", "5"]) == 0
    data = trained[0].data
    assert data.class_names == ("setosa", "versicolor", "virginica")
    assert data.source is not None
    assert (data.source.name, data.source.x.name, data.source.y.name) == ("flowers.csv", "length", "width")
    told = capsys.readouterr().err
    assert '12 points, x is "length", y is "width", label is "flower"' in told
    assert "One unit of the plane is" in told


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        ("a;b;c\n1.000;2.000;x\n3.000;4.000;y\n", [], '"1.000" in line 2 is 1 with a decimal point, and 1000'),
        ("a;b;c\n1.000;2.000;x\n", [], "--decimal point or --decimal comma"),
        ("a,b,c\n1,2,x\n", ["--x", "d"], 'It has no column "d". There are: a, b, c.'),
        ("a,b,c\n" + "".join(f"{n},{n}.5,k{n}\n" for n in range(9)), [], "Choose some with --classes."),
        ("a,b,c\n1,2,x\n", ["--classes", "z"], 'No row has the label "z" in "c".'),
        ("a,b,c\n1,2,xy\n", ["--encoding", "utf-16"], "no UTF-16"),
    ],
)
def test_what_is_in_the_way_is_one_line_that_says_what_would_help(
    text: str, options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data.csv"
    path.write_text(text, encoding="utf-8")
    assert main(["run", str(path), *options]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_an_answer_on_the_command_line_lets_it_train(tmp_path: Path, trained: list[Experiment]) -> None:
    path = tmp_path / "data.csv"
    path.write_text("a;b;c\n1.000;2.000;x\n3.000;4.000;y\n", encoding="utf-8")
    assert main(["run", str(path), "--decimal", "comma"]) == 0
    source = trained[0].data.source
    assert source is not None
    assert source.x.center == pytest.approx(2000)


def test_a_strip_of_points_is_told_of_with_the_option_that_spreads_it(
    tmp_path: Path, trained: list[Experiment], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data.csv"
    path.write_text("age,income,bought\n20,10000,yes\n30,52000,no\n50,90000,yes\n", encoding="utf-8")
    assert main(["run", str(path)]) == 0
    assert "--separate-scales" in capsys.readouterr().err
    assert main(["run", str(path), "--separate-scales"]) == 0
    assert "spreads the points" not in capsys.readouterr().err
    assert len(trained) == 2


def test_an_option_for_tables_is_refused_for_anything_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", next(iter(PRESETS)), "--x", "2"]) == 2
    assert "--x is an option for tables" in capsys.readouterr().err


def test_a_table_goes_through_every_format_and_comes_back_as_it_was(flowers: Path, tmp_path: Path) -> None:
    files = [flowers, *(tmp_path / name for name in ("a.json", "b.csv", "c.npz", "d.tsv", "e.csv"))]
    for before, after in pairwise(files):
        style = ["--style", "semicolon"] if after.name == "e.csv" else []
        assert main(["convert", str(before), str(after), *style]) == 0
    lines = (tmp_path / "e.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "x;y;label;role"
    assert [line.rsplit(";", 1)[0] for line in lines[1:]] == FLOWERS.splitlines()[1:4] * 4


def test_python_code_makes_the_same_arrays(flowers: Path, tmp_path: Path) -> None:
    assert main(["convert", str(flowers), str(tmp_path / "flowers.json")]) == 0
    assert main(["convert", str(tmp_path / "flowers.json"), str(tmp_path / "flowers.py")]) == 0
    made: dict[str, object] = {}
    exec((tmp_path / "flowers.py").read_text("utf-8"), made)
    assert np.array_equal(np.array(made["X"])[:3], [[1.5, 0.2], [4.5, 1.5], [6.0, 2.5]])
    assert np.array_equal(np.array(made["y"]), [0, 1, 2] * 4)
    assert made["class_names"] == ["setosa", "versicolor", "virginica"]
    assert 4 <= np.array(made["is_validation"]).sum() <= 8


def test_a_file_is_never_converted_onto_itself(flowers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = flowers.read_bytes()
    assert main(["convert", str(flowers), str(flowers)]) == 2
    assert "named twice" in capsys.readouterr().err
    assert flowers.read_bytes() == before


def test_a_preset_is_written_as_an_experiment(tmp_path: Path) -> None:
    name = next(iter(PRESETS))
    assert main(["convert", name, str(tmp_path / "preset.json")]) == 0
    assert load(tmp_path / "preset.json") == PRESETS[name].make()
