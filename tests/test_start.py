"""start.py: what it says when things go wrong, and when it installs. Nothing here downloads or builds a .venv."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from desktop.command_line.options import CommandOptions

SCRIPT = Path(__file__).resolve().parents[1] / "start.py"

LOST_NETWORK = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by
'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new
connection: [Errno -3] Temporary failure in name resolution')': /simple/torch/
ERROR: Could not find a version that satisfies the requirement torch<2.14,>=2.6 (from versions: none)
ERROR: No matching distribution found for torch<2.14,>=2.6
"""
FULL_DISK = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n"
FULL_DISK_WINDOWS = (
    "ERROR: Could not install packages due to an OSError: [WinError 112] There is not enough space on the disk\n"
)
READ_ONLY = "Error: [Errno 30] Read-only file system: '/srv/playground/.venv'\n"
LOCKED_WINDOWS = "ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: 'Qt6Core.dll'\n"
NO_TORCH = """\
ERROR: Could not find a version that satisfies the requirement torch<2.14,>=2.6 (from versions: none)
ERROR: No matching distribution found for torch<2.14,>=2.6
"""
NO_TORCHLIKE = "ERROR: No matching distribution found for torchlike>=1\n"
LONG_PATH = "OSError: [Errno 2] No such file\nHINT: This system may not have Windows Long Path support enabled.\n"


class Installation:
    """A project folder with a .venv of symbolic links; pip and venv are only written down, never run."""

    def __init__(self, start: ModuleType, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        self.start = start
        self.commands: list[list[str]] = []
        self.pip_outcome = (0, "")
        monkeypatch.setattr(start, "ROOT", root)
        monkeypatch.setattr(start, "VENV", root / ".venv")
        monkeypatch.setattr(start, "STAMP", root / ".venv" / "installed.json")
        monkeypatch.setattr(start, "listen", self._listen)
        monkeypatch.setattr(start, "make_venv", self._make_venv)
        self.pyproject = root / "pyproject.toml"
        self.pyproject.write_text("[project]\n", encoding="utf-8")

    @property
    def stamp(self) -> Path:
        path: Path = self.start.STAMP
        return path

    def ensure(self, extras: str = "") -> bool:
        """Set up; whether anything was installed."""
        before = len(self.commands)
        self.start.ensure_installed(extras)
        return len(self.commands) > before

    def _listen(self, command: list[str]) -> tuple[int, str]:
        assert not self.stamp.exists(), "while installing, nothing may claim that all is installed"
        self.commands.append(command)
        return self.pip_outcome

    def _make_venv(self) -> None:
        python: Path = self.start.venv_python()
        python.parent.mkdir(parents=True, exist_ok=True)
        python.unlink(missing_ok=True)
        python.symlink_to(sys.executable)


@pytest.fixture(scope="module")
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def installation(start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Installation:
    return Installation(start, monkeypatch, tmp_path)


def test_python_too_old_is_told_what_to_install(start: ModuleType) -> None:
    line = start.too_old((3, 10))
    assert "Python 3.10 is too old" in line
    assert "3.11" in line
    assert "\n" not in line
    assert start.too_old((3, 11)) is None
    assert start.too_old((3, 14)) is None


def test_old_pythons_can_read_the_file() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 6))
    check = next(i for i, node in enumerate(tree.body) if isinstance(node, ast.If) and "TOO_OLD" in ast.unparse(node))
    for node in tree.body[:check]:  # what an old Python runs before it is told: no newer names, no evaluated new types
        if isinstance(node, ast.FunctionDef):
            annotations = [node.returns, *(argument.annotation for argument in node.args.args)]
            assert all(isinstance(annotation, ast.Constant) for annotation in annotations if annotation)


@pytest.mark.parametrize(
    ("output", "remedy"),
    [
        (LOST_NETWORK, "Check the network"),
        (FULL_DISK, "The disk is full"),
        (FULL_DISK_WINDOWS, "The disk is full"),
        (FULL_DISK + LOST_NETWORK, "The disk is full"),
        (READ_ONLY, "No permission to write"),
        (LOCKED_WINDOWS, "Close the window if it is open"),
        (NO_TORCH, "It needs 64-bit Python 3.11 to 3.14"),
        (NO_TORCHLIKE, "Check pip's own settings"),
        (LONG_PATH, "too long for Windows"),
    ],
)
def test_known_troubles_are_told_in_one_line_with_the_remedy(start: ModuleType, output: str, remedy: str) -> None:
    line = start.explain(output)
    assert remedy in line
    assert "\n" not in line
    assert "{" not in line


def test_an_unknown_trouble_is_not_explained_away(start: ModuleType) -> None:
    assert start.explain("ERROR: something nobody has seen before") is None


def test_the_python_of_a_venv_is_found_on_each_system(start: ModuleType) -> None:
    assert start.venv_python(windows=True) == start.VENV / "Scripts" / "python.exe"
    assert start.venv_python(windows=False) == start.VENV / "bin" / "python"


def test_the_second_start_installs_nothing(installation: Installation) -> None:
    assert installation.ensure()
    assert installation.commands[0][1:3] == ["-m", "pip"]
    assert installation.commands[0][-2:] == ["-e", "."]
    assert not installation.ensure()


def test_a_changed_pyproject_installs_again(installation: Installation) -> None:
    installation.ensure()
    installation.pyproject.write_text("[project]\ndependencies = ['more']\n", encoding="utf-8")
    assert installation.ensure()
    assert not installation.ensure()


def test_tests_add_their_extra_and_the_window_keeps_it(installation: Installation) -> None:
    installation.ensure()
    assert installation.ensure("test")
    assert installation.commands[-1][-1] == ".[test]"
    assert not installation.ensure()
    installation.pyproject.write_text("[project]\nname = 'new'\n", encoding="utf-8")
    assert installation.ensure()
    assert installation.commands[-1][-1] == ".[test]"


def test_a_failed_installation_is_tried_again(installation: Installation, start: ModuleType) -> None:
    installation.pip_outcome = (1, LOST_NETWORK)
    with pytest.raises(start.StartError, match="Check the network"):
        installation.ensure()
    installation.pip_outcome = (1, "ERROR: something nobody has seen before")
    with pytest.raises(start.StartError, match=r"Delete the folder \.venv"):
        installation.ensure()
    installation.pip_outcome = (0, "")
    assert installation.ensure()
    assert not installation.ensure()


def test_a_python_that_is_gone_is_put_back(installation: Installation) -> None:
    installation.ensure()
    python: Path = installation.start.venv_python()
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert installation.ensure()


def test_another_python_version_installs_again(installation: Installation) -> None:
    installation.ensure()
    stamp = json.loads(installation.stamp.read_text("utf-8"))
    installation.stamp.write_text(json.dumps(stamp | {"python": "3.10"}), encoding="utf-8")
    assert installation.ensure()


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00"])
def test_a_spoilt_stamp_installs_again(installation: Installation, content: str) -> None:
    installation.ensure()
    installation.stamp.write_text(content, encoding="utf-8")
    assert installation.ensure()


def test_half_installed_packages_are_forgotten_and_whole_ones_kept(installation: Installation) -> None:
    for packages in (".venv/lib/python3.11/site-packages", ".venv/Lib/site-packages"):
        site = installation.pyproject.parent / packages
        for name in ("whole-1.dist-info", "half-1.dist-info"):
            (site / name).mkdir(parents=True)
            (site / name / "METADATA").touch()
        (site / "whole-1.dist-info" / "INSTALLER").touch()
        installation.start.forget_half_installed()
        assert [path.name for path in site.iterdir()] == ["whole-1.dist-info"]


def test_a_python_without_ensurepip_names_the_package(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(start, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    with pytest.raises(start.StartError, match=f"sudo apt install python{version}-venv"):
        start.make_venv()


def test_output_is_shown_and_errors_are_heard(start: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    code = "import sys; print('progress'); print('ERROR: trouble', file=sys.stderr); sys.exit(3)"
    assert start.listen([sys.executable, "-c", code]) == (3, "ERROR: trouble\n")
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("progress\n", "ERROR: trouble\n")


def test_every_check_runs_even_after_one_failed(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[tuple[str, ...]] = []
    complain = "print('a type is wrong'); raise SystemExit(1)"

    def begin_module(*arguments: str, output: int | None = None) -> subprocess.Popen[str]:
        ran.append(arguments)
        code = complain if "mypy" in arguments else ""
        return subprocess.Popen([sys.executable, "-c", code], stdout=output, text=True)

    monkeypatch.setattr(start, "ensure_installed", lambda extras: None)
    monkeypatch.setattr(start, "begin_module", begin_module)
    assert start.run_checks(["-k", "moons"]) == 1
    tools = ("ruff", "mypy", "importlinter", "pytest")
    assert all(any(tool in str(arguments) for arguments in ran) for tool in tools)
    assert ran[-1][:2] == ("-m", "pytest")
    assert ran[-1][-2:] == ("-k", "moons")
    shown, _, summary = capsys.readouterr().out.partition("--- summary")
    assert shown.index("--- pytest") < shown.index("--- mypy\na type is wrong\n"), "not among what pytest shows"
    assert summary.count("passed") == len(ran) - 1
    assert summary.endswith("FAILED: mypy\n")


def test_checks_keep_what_python_compiles(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, installation: Installation
) -> None:
    """Else each of the processes that tests start would compile the whole program anew."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    installation.ensure("test")
    code = "import sys; sys.exit(3 if sys.dont_write_bytecode else 0)"
    assert start.run_module("-c", code) == 0


@pytest.mark.parametrize(
    ("arguments", "status", "stream", "words"),
    [
        (["help"], 0, "out", "python3 start.py test"),
        (["--help"], 0, "out", "CPU build"),
        (["tset"], 1, "err", 'knows no command "tset"'),
        (["tests"], 1, "err", 'knows no command "tests"'),
        ([300 * "x"], 1, "err", "knows no command"),
    ],
)
def test_words_that_need_no_installation(arguments: list[str], status: int, stream: str, words: str) -> None:
    outcome = subprocess.run(
        [sys.executable, SCRIPT, *arguments], capture_output=True, text=True, env=os.environ, check=False
    )
    assert outcome.returncode == status
    assert words in (outcome.stdout if stream == "out" else outcome.stderr)
    assert (outcome.stderr if stream == "out" else outcome.stdout) == ""


@pytest.mark.parametrize("kind", get_args(CommandOptions))
def test_every_command_of_the_application_is_passed_on(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, kind: type
) -> None:
    passed_on: list[list[str]] = []
    monkeypatch.setattr(start, "open_window", passed_on.append)
    command = kind.__name__.removesuffix("Options").lower()
    start.run([command, "moons"])
    assert passed_on == [[command, "moons"]]
    assert f"python3 start.py {command} " in start.HELP


@pytest.mark.parametrize("word", ["op1-" + 2_700 * "A", "flowers.csv", "some/where"])
def test_a_share_code_or_a_file_is_passed_on(start: ModuleType, monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    passed_on: list[list[str]] = []
    monkeypatch.setattr(start, "open_window", passed_on.append)
    start.run([word, "--projector"])
    assert passed_on == [[word, "--projector"]]


@pytest.mark.parametrize("kind", ["file", "broken link"])
def test_a_venv_that_is_no_folder_is_named(start: ModuleType, installation: Installation, kind: str) -> None:
    venv: Path = start.VENV
    if kind == "file":
        venv.touch()
    else:
        venv.symlink_to(venv.parent / "nowhere")
    with pytest.raises(start.StartError, match=r"is no folder\. Move it away or delete it"):
        installation.ensure()
    assert installation.commands == []
    assert os.path.lexists(venv)


def help_into(output: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, "help"], stdout=output, stderr=subprocess.PIPE, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = help_into(full.fileno())
    assert (outcome.returncode, outcome.stderr.count("\n")) == (2, 1)
    assert "Standard output can't be written" in outcome.stderr


def test_a_reader_who_leaves_is_not_complained_of() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        outcome = help_into(nobody.fileno())
    assert (outcome.returncode, outcome.stderr) == (0, "")
