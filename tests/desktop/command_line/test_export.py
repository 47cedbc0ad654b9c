"""The command that writes an experiment for PyTorch."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from msgspec.structs import replace

from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment, preset
from core.experiment.script import DEFAULT_EPOCHS, to_notebook, to_script
from core.experiment.spec import Experiment, NetworkSpec, Repeats, Variant
from core.headless.result import Result
from desktop.__main__ import main
from desktop.command_line.options import ExportOptions


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A file with a small experiment of two variants and two repeats."""
    path = tmp_path / "small.json"
    two = (Variant(network=NetworkSpec(hidden=(2,))), Variant(network=NetworkSpec(hidden=(3,))))
    path.write_bytes(to_json(replace(opening_experiment(), variants=two, repeats=Repeats(count=2))))
    return path


@pytest.fixture
def no_training(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        pytest.fail("nothing is to be trained")

    monkeypatch.setattr("desktop.command_line.export.train_apart", fail)


@pytest.mark.usefixtures("no_training")
def test_script_and_notebook_are_written_without_training(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script, notebook = tmp_path / "cures.py", tmp_path / "cures.ipynb"
    assert main(["export", "cures", "--script", str(script), "--notebook", str(notebook), "--epochs", "30"]) == 0
    assert script.read_text("utf-8") == to_script(preset("cures"), 30)
    assert notebook.read_bytes() == to_notebook(preset("cures"), 30)
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("no_training")
def test_a_script_goes_to_standard_output_and_another_seed_into_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "opening", "--script", "-", "--seed", "12"]) == 0
    text = capsys.readouterr().out
    assert "\nSEED = 12 " in text
    assert "\nEPOCHS = 1000\n" in text


def test_weights_are_those_that_the_written_script_comes_to(small: Path, tmp_path: Path) -> None:
    script, weights = tmp_path / "small.py", tmp_path / "small.pt"
    line = ["export", str(small), "--script", str(script), "--weights", str(weights), "--epochs", "4"]
    assert main(line) == 0
    found = torch.load(weights, weights_only=True)
    assert list(found) == ["2 units", "3 units"]
    code = (
        "import runpy, torch; found = runpy.run_path('small.py', run_name='__main__')['results'];"
        "torch.save({each.network.variant.name: each.network.state_dict() for each in found}, 'own.pt')"
    )
    subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, check=True, capture_output=True)
    for name, own in torch.load(tmp_path / "own.pt", weights_only=True).items():
        assert list(found[name]) == list(own)
        for part, tensor in own.items():
            torch.testing.assert_close(found[name][part], tensor, atol=1e-3, rtol=0)


def test_weights_of_a_single_network_are_a_plain_state_dict(tmp_path: Path) -> None:
    weights = tmp_path / "weights.pt"
    assert main(["export", "opening", "--weights", str(weights), "--epochs", "1"]) == 0
    assert list(torch.load(weights, weights_only=True))[:2] == ["linears.0.weight", "linears.0.bias"]


@pytest.mark.usefixtures("no_training")
@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["opening"], "what to write: --script FILE, --notebook FILE or --weights FILE"),
        (["curse", "--script", "a.py"], "no preset of that name"),
        (["opening", "--script", "no/folder/a.py"], "there is no folder"),
        (["opening", "--script", "a.py", "--notebook", "./a.py"], "named twice"),
        (["opening", "--script", "a.py", "--epochs", "0"], "whole number from 1"),
        (["empty.json", "--script", "a.py"], "no points to learn from"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_and_nothing_is_written(
    line: list[str],
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.json").write_bytes(to_json(Experiment()))
    try:
        status = main(["export", *line])
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else -1
    outcome = capsys.readouterr()
    assert (status, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert words in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["empty.json"]


def test_an_interruption_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_experiment: Experiment, _epochs: int, told: Callable[[float], None], **_: bool) -> Result:
        told(41.6)
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.command_line.export.train_apart", interrupted)
    files = ["--script", str(tmp_path / "a.py"), "--weights", str(tmp_path / "a.pt")]
    assert main(["export", "opening", *files]) == 130
    assert "Interrupted at epoch 41." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_window_and_command_train_as_long_unless_told() -> None:
    assert ExportOptions("opening").epochs == DEFAULT_EPOCHS


@pytest.mark.usefixtures("no_training")
def test_a_table_can_be_exported(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b,kind\n" + "".join(f"{n},{n * n},{'xy'[n % 2]}\n" for n in range(30)), "utf-8")
    notebook = tmp_path / "table.ipynb"
    assert main(["export", str(table), "--x", "b", "--y", "a", "--label", "kind", "--notebook", str(notebook)]) == 0
    assert '# x1 = (\\"b\\" - ' in json.dumps(json.loads(notebook.read_bytes()))
