"""The commands without a window: in process where possible, in a real one where a person would meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.experiment.experiment_file import from_json, to_json
from core.experiment.presets import PRESETS, opening_experiment
from core.experiment.spec import DataSpec, Experiment, NetworkSpec, Repeats, TrainingSpec, Variant
from core.headless.result import Result
from desktop.__main__ import main
from tests.core.headless.results import figures, result, variant_result

ROOT = Path(__file__).parents[3]

DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")

LOADED = """
import sys
from desktop.__main__ import main
status = 0
try:
    status = main(sys.argv[1:])
except SystemExit as leaving:
    status = leaving.code
print(status, sorted({"PySide6", "torch"} & set(sys.modules)))
"""


def in_a_real_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m desktop` without a display."""
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT,
        env=bare | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def loaded_by(*arguments: str) -> str:
    """The exit status, and which of the two large libraries a fresh process had loaded by then."""
    outcome = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return outcome.stdout.splitlines()[-1]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A file with a small experiment of two variants."""
    path = tmp_path / "small.json"
    two = (Variant(network=NetworkSpec(hidden=(2,))), Variant(network=NetworkSpec(hidden=(3,))))
    path.write_bytes(to_json(replace(opening_experiment(), variants=two, repeats=Repeats(count=2))))
    return path


@pytest.fixture
def untrained(monkeypatch: pytest.MonkeyPatch) -> list[Experiment]:
    """Collects the experiments that would be trained; what comes out of them is made by hand."""
    asked: list[Experiment] = []

    def instead(experiment: Experiment, epochs: int, on_progress: Callable[[float], None], *, grid: int) -> Result:
        asked.append(experiment)
        on_progress(epochs)
        return result(variant_result(figures()), experiment=experiment)

    monkeypatch.setattr("desktop.command_line.commands.train_apart", instead)
    return asked


def assert_one_line(capsys: pytest.CaptureFixture[str], *words: str) -> None:
    outcome = capsys.readouterr()
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err


def test_presets_are_listed_with_what_they_contain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["presets"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(PRESETS)
    assert all(line.endswith(PRESETS[line.split()[0]].summary) for line in lines)


def test_a_run_writes_its_files_and_prints_its_table(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "out.json", tmp_path / "out.csv"]
    line = ["run", str(small), "--epochs", "3", "--seed", "7", "--json", str(files[0]), "--csv", str(files[1])]
    assert main(line) == 0
    outcome = capsys.readouterr()
    assert outcome.err == ""
    assert "3 epochs" in outcome.out
    for words in ("1  2 units", "2  3 units", "lowest", "highest", "trained"):
        assert words in outcome.out
    content = json.loads(files[0].read_bytes())
    trained = from_json(json.dumps(content["experiment"]).encode())
    before = from_json(small.read_bytes())
    assert trained == replace(before, training=replace(before.training, seed=7))
    assert [len(variant["repeats"]) for variant in content["variants"]] == [2, 2]
    assert len(files[1].read_text().splitlines()) == 1 + 2 * 4


def test_options_change_the_experiment(untrained: list[Experiment]) -> None:
    assert main(["run", "opening", "--seed", "9", "--repeats", "4"]) == 0
    assert main(["run", "repeats"]) == 0
    opening = opening_experiment()
    seeded = replace(opening, training=replace(opening.training, seed=9), repeats=Repeats(count=4))
    assert untrained == [seeded, PRESETS["repeats"].make()]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("curse", ("curse: ", "no preset of that name", "cures")),
        ("no/such/file.json", ("no/such/file.json: ", "there is no such file")),
        (".", ("can't be read",)),
        ("x" * 5000, ("the name is too long",)),
    ],
)
def test_a_source_that_is_not_there_is_named(
    source: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    assert main(["run", source]) == 2
    assert_one_line(capsys, *words)
    assert untrained == []


def test_a_source_that_is_broken_is_named_with_the_place(
    small: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    small.write_bytes(small.read_bytes().replace(b'"noise": 0.2', b'"noise": 7'))
    assert main(["run", str(small)]) == 2
    assert_one_line(capsys, str(small), "$.data.noise")
    assert untrained == []


def test_a_recipe_without_effect_is_told_of_and_the_run_goes_on(
    small: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    small.write_bytes(small.read_bytes().replace(b'"noise": 0.2', b'"noise": 0.7'))
    assert main(["run", str(small)]) == 0
    assert len(untrained) == 1
    assert "$.data.noise" in capsys.readouterr().err


def unable(**change: Any) -> Experiment:
    return replace(opening_experiment(), **change)


OPENING = opening_experiment().points
NORMALIZED = (Variant(network=NetworkSpec(batch_normalization=True)),)


@pytest.mark.parametrize(
    ("experiment", "words"),
    [
        (Experiment(), "no points"),
        (unable(points=OPENING.kept(OPENING.place == OPENING.place.min())), "held out"),
        (unable(variants=NORMALIZED, training=TrainingSpec(batch_size=1)), "at least two training points"),
    ],
)
def test_what_can_not_be_trained_is_told(
    experiment: Experiment, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "unable.json"
    path.write_bytes(to_json(experiment))
    assert main(["run", str(path)]) == 2
    assert_one_line(capsys, str(path), words)


def test_what_hardly_can_be_trained_is_told_and_trained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    opening = opening_experiment()
    path = tmp_path / "one_class.json"
    path.write_bytes(to_json(unable(points=opening.points.kept(opening.points.labels == 0), data=DataSpec())))
    assert main(["run", str(path)]) == 0
    outcome = capsys.readouterr()
    assert "one class" in outcome.err
    assert len(untrained) == 1


@pytest.mark.parametrize("option", ["--json", "--csv", "--png"])
def test_a_file_that_can_not_be_written_is_told_before_training(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    assert main(["run", "opening", option, str(tmp_path / "no" / "file")]) == 2
    assert_one_line(capsys, str(tmp_path / "no" / "file"), "there is no folder")
    assert main(["run", "opening", option, str(tmp_path)]) == 2
    assert_one_line(capsys, str(tmp_path))
    assert untrained == []


def test_no_file_is_written_over_another_of_the_same_line(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment]
) -> None:
    before = small.read_bytes()
    assert main(["run", str(small), "--json", str(small)]) == 2
    assert_one_line(capsys, str(small), "named twice")
    assert main(["run", "opening", "--json", str(tmp_path / "a"), "--csv", str(tmp_path / "." / "a")]) == 2
    assert_one_line(capsys, "named twice")
    assert untrained == []
    assert small.read_bytes() == before


def test_a_disk_that_fills_up_is_told_with_the_table_still_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], untrained: list[Experiment], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.command_line.commands.result_json", full)
    assert main(["run", "opening", "--json", str(tmp_path / "a"), "--csv", str(tmp_path / "b")]) == 2
    outcome = capsys.readouterr()
    assert "no regularization" in outcome.out
    assert outcome.err.count("\n") == 1
    assert f"{tmp_path / 'a'} can't be written: the disk is full." in outcome.err
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["b"]


def test_an_interruption_says_how_far_it_came_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(experiment: Experiment, epochs: int, on_progress: Callable[[float], None], *, grid: int) -> Result:
        on_progress(41.6)
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.command_line.commands.train_apart", interrupted)
    assert main(["run", "opening", "--json", str(tmp_path / "a")]) == 130
    assert_one_line(capsys, "Interrupted at epoch 41.")
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["presets"], "0 []"),
        (["run", "curse"], "2 []"),
        (["run", "opening", "--epochs", "0"], "2 []"),
        (["run", "opening", "--json", "no/such/folder/file"], "2 []"),
    ],
)
def test_neither_qt_nor_torch_is_loaded_before_it_is_needed(line: list[str], expected: str) -> None:
    assert loaded_by(*line) == expected


def test_a_run_needs_no_qt_and_has_torch_in_another_process() -> None:
    assert loaded_by("run", "opening", "--epochs", "1") == "0 []"


def test_a_picture_needs_no_display(tmp_path: Path) -> None:
    path = tmp_path / "run.png"
    outcome = in_a_real_process("run", "opening", "--epochs", "2", "--png", str(path))
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stderr == ""
    assert path.read_bytes().startswith(b"\x89PNG")


def test_what_a_picture_lacks_is_told_before_training(tmp_path: Path) -> None:
    # Found before the real one, this package fails as PySide6 does where Qt's libraries are missing.
    stand_in = tmp_path / "PySide6"
    stand_in.mkdir()
    text = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (stand_in / "__init__.py").write_text(f"raise ImportError({text!r})\n", encoding="utf-8")
    path = tmp_path / "run.png"
    outcome = in_a_real_process("run", "opening", "--png", str(path), PYTHONPATH=str(tmp_path))
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert "libEGL.so.1" in outcome.stderr
    assert not path.exists()


def test_a_real_process_needs_no_display_and_prints_names_that_its_terminal_can_not_show(
    small: Path, tmp_path: Path
) -> None:
    deep = (Variant(network=NetworkSpec(hidden=(2, 2, 2))), Variant(network=NetworkSpec(hidden=(3, 3, 3))))
    small.write_bytes(to_json(replace(opening_experiment(), variants=deep)))
    path = tmp_path / "a.csv"
    outcome = in_a_real_process("run", str(small), "--epochs", "2", "--csv", str(path), PYTHONIOENCODING="ascii")
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stderr == ""
    assert "3 ? 2" in outcome.stdout
    assert "3 × 2" in path.read_text("utf-8")
