"""What the commands say where standard output leads nowhere, and where a library is broken: in real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from core.experiment.experiment_file import load
from core.experiment.presets import preset

ROOT = Path(__file__).parents[3]
POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="a shell's redirections, devices and pipes with names")
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
RUN = "run opening --epochs 2"

Ended = subprocess.CompletedProcess[str]


def launch(line: str, output: int | IO[bytes] = subprocess.PIPE, **environment: str) -> Ended:
    """Run `python -m desktop` without a display."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", *line.split()],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        timeout=100,
        check=False,
    )


def in_a_shell(line: str) -> Ended:
    """Run `python -m desktop` as the line says, redirections included; $P stands for it."""
    command = line.replace("$P", f"'{sys.executable}' -m desktop")
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )


EVERY_COMMAND = pytest.mark.parametrize("line", ["presets", "--help", "--version", "run --help", RUN])


@LINUX_ONLY
@EVERY_COMMAND
@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_one_line(line: str, buffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = launch(line, full, PYTHONUNBUFFERED=buffered)
    assert outcome.returncode == 2
    assert outcome.stderr.endswith("Standard output can't be written: the disk is full.\n")
    assert outcome.stderr.count("\n") == 1


@EVERY_COMMAND
@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_reader_who_leaves_is_not_complained_of(line: str, buffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        outcome = launch(line, nobody, PYTHONUNBUFFERED=buffered)
    assert (outcome.returncode, outcome.stderr) == (0, "")


@POSIX_ONLY
@EVERY_COMMAND
def test_a_closed_standard_output_is_one_line(line: str) -> None:
    outcome = in_a_shell(f"$P {line} >&-")
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert "Standard output is closed" in outcome.stderr


@LINUX_ONLY
@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
def test_a_standard_error_that_leads_nowhere_changes_nothing_else(errors: str) -> None:
    outcome = in_a_shell(f"$P run curse {errors}")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (2, "", "")
    assert in_a_shell(f"$P presets {errors}").stdout == in_a_shell("$P presets").stdout != ""


@pytest.mark.parametrize("option", ["--json", "--csv"])
def test_a_hyphen_writes_to_standard_output_and_the_table_to_standard_error(option: str) -> None:
    outcome = launch(f"{RUN} {option} -")
    assert outcome.returncode == 0
    assert "no regularization" in outcome.stderr
    assert "Computed by overfitting-playground" in outcome.stderr
    if option == "--json":
        assert json.loads(outcome.stdout)["made_with"]["torch"]
    else:
        assert len(outcome.stdout.splitlines()) == 1 + 3


def test_two_things_can_not_both_go_to_standard_output() -> None:
    outcome = launch(f"{RUN} --json - --csv -")
    assert (outcome.returncode, outcome.stdout, outcome.stderr.count("\n")) == (2, "", 1)
    assert "named twice" in outcome.stderr


def test_a_result_is_trained_again_as_an_experiment(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert launch(f"run repeats --epochs 2 --repeats 2 --seed 7 --json {first}").returncode == 0
    assert launch(f"run {first} --epochs 2 --json {second}").returncode == 0
    results = [json.loads(path.read_bytes()) for path in (first, second)]
    for result in results:
        for variant in result["variants"]:
            for part in (variant, *variant["repeats"]):
                del part["steps_per_second"]
    assert results[0] == results[1]
    assert load(first).training.seed == 7
    assert load(first).points == preset("repeats").points


@POSIX_ONLY
def test_a_pipe_as_experiment_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for source in (str(tmp_path / "pipe"), "/dev/zero", "/dev/stdin"):
        outcome = launch(f"run {source}")
        assert (outcome.returncode, outcome.stderr.count("\n")) == (2, 1)
        assert "not a file" in outcome.stderr


def test_a_name_as_long_as_names_may_be_is_written_and_a_longer_one_told_before(tmp_path: Path) -> None:
    name = "数" * 83 + ".c"
    outcome = launch(f"{RUN} --json {tmp_path / name}")
    assert outcome.returncode == 0, outcome.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]
    outcome = launch(f"{RUN} --json {tmp_path / ('数' * 84 + '.json')}")
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert "the name is too long" in outcome.stderr


def test_a_picture_that_can_not_be_written_is_told_before_anything_starts(tmp_path: Path) -> None:
    outcome = launch(f"--screenshot {tmp_path / ('n' * 300 + '.png')}")
    assert (outcome.returncode, outcome.stderr.count("\n")) == (2, 1)
    assert "the name is too long" in outcome.stderr


FAILURES = [
    "raise ImportError('libodd.so is missing')",
    "raise RuntimeError",
    "import os; os.abort()",
    "import os; os._exit(0)",
]


@pytest.mark.parametrize("code", FAILURES)
@pytest.mark.parametrize(
    ("library", "line", "status"),
    [
        ("numpy", "presets", 2),
        ("numpy", RUN, 2),
        ("numpy", "", 2),
        ("numpy", "--screenshot {} --after 0", 2),
        ("torch", RUN, 2),
        ("torch", "--screenshot {} --after 0", 1),
    ],
)
def test_a_broken_library_is_told_in_one_sentence(
    library: str, line: str, status: int, code: str, tmp_path: Path
) -> None:
    stand_in = tmp_path / library
    stand_in.mkdir()
    (stand_in / "__init__.py").write_text(code, encoding="utf-8")
    outcome = launch(line.format(tmp_path / "window.png"), PYTHONPATH=str(tmp_path))
    assert (outcome.returncode, outcome.stdout) == (status, "")
    assert outcome.stderr.count("\n") == 1
    assert "Delete the folder .venv" in outcome.stderr
    assert library in outcome.stderr.lower() or "The training process can't start" in outcome.stderr
