"""The command line, and what happens before Qt starts: real processes where a person would meet them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.experiment.fields import FIELDS
from desktop.command_line import display_check, options, parsing
from desktop.command_line.options import ConvertOptions, Options, PresetsOptions, RunOptions
from desktop.command_line.parsing import VALUED, parse
from desktop.command_line.table_options import TableOptions

DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def launch(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m desktop` without any display but the one given in environment."""
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        env=bare | environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def assert_refused_in_one_line(outcome: subprocess.CompletedProcess[str], *words: str) -> None:
    assert outcome.returncode == 2
    assert outcome.stdout == ""
    assert outcome.stderr.count("\n") == 1
    for word in words:
        assert word in outcome.stderr


def test_without_options_the_defaults_hold() -> None:
    assert parse([]) == Options()
    assert Options() == Options(screenshot=None, after=6.0, size=None, theme=None, projector=False)


def test_every_option_arrives(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    line = ["--screenshot", str(picture), "--after", "2.5", "--size", "1920x1080", "--theme", "dark", "--projector"]
    assert parse(line) == Options(screenshot=picture, after=2.5, size=(1920, 1080), theme="dark", projector=True)


def test_a_run_takes_its_options() -> None:
    assert parse(["run", "cures"]) == RunOptions(source="cures", epochs=1000, seed=None, repeats=None)
    numbers = "--epochs 1000000 --seed 2147483647 --repeats 20"
    line = f"run mine.json {numbers} --json a --csv b --png c --report d"
    asked = RunOptions(
        "mine.json",
        epochs=1_000_000,
        seed=2**31 - 1,
        repeats=20,
        json=Path("a"),
        csv=Path("b"),
        png=Path("c"),
        report=Path("d"),
    )
    assert parse(line.split()) == asked


def test_what_is_said_of_a_table_arrives_with_run_and_with_convert() -> None:
    said = "--x 3 --y width --label none --role set --separate-scales --without-outliers --encoding utf-16"
    how = "--separator semicolon --decimal comma --header no --classes a b"
    table = TableOptions(
        x="3",
        y="width",
        label="none",
        role="set",
        classes=("a", "b"),
        separate_scales=True,
        without_outliers=True,
        encoding="utf-16",
        separator="semicolon",
        decimal="comma",
        header="no",
    )
    line = f"{said} {how}".split()
    assert parse(["run", "data.csv", *line]) == RunOptions("data.csv", table=table)
    assert parse(["convert", "a.csv", "b.json", *line]) == ConvertOptions("a.csv", Path("b.json"), table=table)
    assert parse(["convert", "a.csv", "b.csv", "--style", "semicolon"]).style == "semicolon"  # type: ignore[union-attr]  # of convert


def test_presets_takes_none() -> None:
    assert parse(["presets"]) == PresetsOptions()


def test_bounds_are_those_of_the_settings() -> None:
    fields = {path: FIELDS[path] for path in ("repeats.count", "training.seed")}
    assert fields["repeats.count"].maximum == options.MOST_REPEATS
    assert fields["training.seed"].maximum == options.LARGEST_SEED


@pytest.mark.parametrize("size", ["1024x640", "7680x4320", "1200X800"])
def test_size_accepts_its_whole_range(size: str) -> None:
    width, height = size.lower().split("x")
    assert parse(["--size", size]) == Options(size=(int(width), int(height)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (["--size", "1023x640"], "give 1024x640 to 7680x4320"),
        (["--size", "1024x639"], "give 1024x640 to 7680x4320"),
        (["--size", "7681x4320"], "give 1024x640 to 7680x4320"),
        (["--size", "7680x4321"], "give 1024x640 to 7680x4320"),
        (["--size", "1280"], "write width x height"),
        (["--size", "-1280x800"], "--size"),
        (["--after", "nan"], "give seconds from 0 to 3600"),
        (["--after", "-1"], "--after"),
        (["--after", "soon"], "give seconds from 0 to 3600"),
        (["--theme", "pink"], "invalid choice"),
        (["--screenshot", "window.gif"], "must end in .png or .jpg"),
        (["--screenshot", "no/such/folder/window.png"], "there is no folder"),
        (["--proj"], "unrecognized"),
        (["moons"], "choose from 'run', 'convert', 'export', 'lessons', 'presets'"),
        (["--theme", "dark", "run", "cures"], "--theme is an option of the window"),
        (["run"], "SOURCE"),
        (["run", "cures", "more"], "unrecognized"),
        (["run", "cures", "--theme", "dark"], "unrecognized"),
        (["run", "cures", "--epochs", "0"], "whole number from 1 to 1000000"),
        (["run", "cures", "--epochs", "1000001"], "whole number from 1 to 1000000"),
        (["run", "cures", "--epochs", "1e3"], "whole number from 1 to 1000000"),
        (["run", "cures", "--epochs", "9" * 5000], "whole number from 1 to 1000000"),
        (["run", "cures", "--repeats", "0"], "whole number from 1 to 20"),
        (["run", "cures", "--repeats", "21"], "whole number from 1 to 20"),
        (["run", "cures", "--seed", "-1"], "--seed"),
        (["run", "cures", "--seed", "2147483648"], "whole number from 0 to 2147483647"),
        (["run", "cures", "--ep", "3"], "unrecognized"),
        (["presets", "cures"], "unrecognized"),
    ],
)
def test_wrong_options_say_what_is_right(line: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_info:
        parse(line)
    assert exit_info.value.code == 2
    outcome = capsys.readouterr()
    assert reason in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["--version"], "overfitting-playground 0."),
        (["--help"], "--screenshot"),
        (["--help"], "presets"),
        (["run", "--help"], "--repeats"),
    ],
)
def test_version_and_help_load_neither_qt_nor_torch(line: list[str], expected: str) -> None:
    code = (
        "import sys; from desktop.__main__ import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "finally:\n    print('loaded:', {'PySide6', 'torch', 'numpy'} & set(sys.modules))"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", code, *line], cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0
    assert expected in outcome.stdout
    assert outcome.stdout.endswith("loaded: set()\n")


@LINUX_ONLY
def test_without_a_display_one_line_says_so() -> None:
    assert_refused_in_one_line(launch(), "no display", "--screenshot")


@LINUX_ONLY
@pytest.mark.parametrize("display", [":4711", "nonsense"])
def test_a_display_that_does_not_answer_is_named(display: str) -> None:
    assert_refused_in_one_line(launch(DISPLAY=display), f"display {display} does not answer")


@LINUX_ONLY
def test_a_wayland_display_that_does_not_answer_is_named(tmp_path: Path) -> None:
    outcome = launch(WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(tmp_path))
    assert_refused_in_one_line(outcome, "display wayland-7 does not answer")


@LINUX_ONLY
def test_a_missing_library_is_named_with_its_package(tmp_path: Path) -> None:
    # Found before the real one, this package fails as PySide6 does where Qt's libraries are missing.
    stand_in = tmp_path / "PySide6"
    stand_in.mkdir()
    text = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (stand_in / "__init__.py").write_text(f"raise ImportError({text!r})\n", encoding="utf-8")
    outcome = launch(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
    assert_refused_in_one_line(outcome, "libEGL.so.1", "apt install libegl1", "dnf install libglvnd-egl")


@pytest.mark.parametrize("platform", ["nonsense", "nonsense;rubbish", "xcb2:geometry=3", "non sense\t"])
def test_a_platform_that_qt_does_not_have_is_named_with_those_that_it_has(platform: str) -> None:
    outcome = launch(QT_QPA_PLATFORM=platform)
    assert_refused_in_one_line(outcome, repr(platform), "offscreen", "Unset that variable")


def test_a_picture_needs_no_platform_that_qt_has(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    outcome = launch("--screenshot", str(picture), "--after", "0", QT_QPA_PLATFORM="nonsense")
    assert outcome.returncode == 0, outcome.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        ("libodd.so.3: cannot open shared object file: No such file or directory", "Install the package that holds it"),
        ("DLL load failed while importing QtWidgets", "Delete the folder .venv"),
    ],
)
def test_an_unknown_trouble_is_passed_on_with_a_way_out(error: str, remedy: str) -> None:
    line = display_check.explain(error)
    assert error.partition(":")[0] in line
    assert remedy in line
    assert "\n" not in line


def test_a_platform_that_needs_no_display_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:size=800x600")
    assert display_check.problem() is None


def test_a_picture_needs_no_display(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    outcome = launch("--screenshot", str(picture), "--after", "0", "--size", "1180x640")
    assert outcome.returncode == 0, outcome.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_share_code_opens_the_window_on_it_wherever_it_stands() -> None:
    assert parse(["op1-ABCD", "--theme", "dark"]) == Options(theme="dark", code="op1-ABCD")
    assert parse(["--projector", "op12-xy"]) == Options(projector=True, code="op12-xy")
    assert parse(["run", "op1-ABCD"]) == RunOptions("op1-ABCD")


def test_a_file_opens_the_window_on_it_wherever_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse(["flowers.csv", "--theme", "dark"]) == Options(theme="dark", file=Path("flowers.csv"))
    assert parse(["--lesson", "mine.json", "--projector"]) == Options(lesson="mine.json", projector=True)
    assert parse(["--projector", "some/where"]) == Options(projector=True, file=Path("some/where"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "points").touch()
    assert parse(["points"]) == Options(file=Path("points"))
    assert parse(["run", "flowers.csv"]) == RunOptions("flowers.csv")


def test_the_value_of_an_option_is_taken_for_no_file() -> None:
    parser = parsing._parser()
    assert {name for action in parser._actions if action.nargs != 0 for name in action.option_strings} == VALUED


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read_is_told_before_a_window_opens(name: str, tmp_path: Path) -> None:
    outcome = launch(str(tmp_path / name))
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert "can't be read" in outcome.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["op1-AB", "op1-CD"],
        ["op1-AB", "presets"],
        ["a.csv", "op1-AB"],
        ["a.csv", "presets"],
        ["a.csv", "--screenshot", "b.png"],
        ["a.csv", "--lesson", "1"],
        ["presents"],
        [300 * "x"],
        ["tests"],
    ],
)
def test_a_share_code_or_a_file_opens_one_window_and_goes_with_no_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(words)
    assert capsys.readouterr().err.count("\n") == 1
