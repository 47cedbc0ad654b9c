"""The rules of the house that no linter keeps: what loads what, files of readable size, signals that don't leak.

Who may import whom stands in pyproject.toml as contracts for import-linter; each failure here says what to do.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
MAX_LINES = 400
FILES = [
    ROOT / "start.py",
    *(path for part in ("core", "desktop", "tests") for path in sorted((ROOT / part).rglob("*.py"))),
]

IMPORT_ALL = """
import importlib, pkgutil, sys

package, blocked = sys.argv[1], set(sys.argv[2:])


class Block:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(f"{name} is out of bounds")


sys.meta_path.insert(0, Block())
root = importlib.import_module(package)
names = [module.name for module in pkgutil.walk_packages(root.__path__, package + ".")]
for name in names:
    try:
        importlib.import_module(name)
    except ImportError as error:
        sys.exit(f"import {name}: {error}")
print(len(names))
"""


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    ("package", "blocked", "remedy"),
    [
        pytest.param(
            "core",
            ("PySide6", "shiboken6", "pyqtgraph", "superqt", "qtawesome", "qtpy"),
            "core/ must work without Qt: move what needs it to desktop/.",
            id="core without Qt",
        ),
        pytest.param(
            "desktop",
            ("torch",),
            "The window must not load torch: let the training process do it, and ask through core.protocol.",
            id="desktop without torch",
        ),
    ],
)
def test_every_module_can_be_imported_without(package: str, blocked: tuple[str, ...], remedy: str) -> None:
    outcome = run_python(IMPORT_ALL, package, *blocked)
    assert outcome.returncode == 0, outcome.stderr + (remedy if "out of bounds" in outcome.stderr else "")
    assert int(outcome.stdout) >= 10, "hardly any module was found, so nothing was tested"


@pytest.mark.parametrize(
    "module", ["core.worker.entry", "desktop.training.session", "desktop.app", "desktop.command_line.commands"]
)
def test_the_window_process_does_not_load_torch(module: str) -> None:
    outcome = run_python(f"import sys, {module}; print('torch' in sys.modules)")
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout == "False\n", (
        f"Importing {module} loads torch, over a second during which the window would stand still:"
        " import it inside the function that trains."
    )


def test_commands_do_not_load_qt() -> None:
    outcome = run_python("import sys, desktop.command_line.commands; print('PySide6' in sys.modules)")
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout == "False\n", "Runs must work where Qt can't be loaded: import it for pictures alone."


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = grimp.build_graph("core", "desktop", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        circle = " <- ".join(error.args[1])
        pytest.fail(f"{circle}: move what they share to a module below them, or pass it in.", pytrace=False)


def test_files_stay_readable() -> None:
    long = {short(path): lines for path in FILES if (lines := len(path.read_text("utf-8").splitlines())) > MAX_LINES}
    assert not long, f"More than {MAX_LINES} lines: give one of the file's purposes a file of its own."


def test_every_file_says_what_it_is_for() -> None:
    silent = [short(path) for path in FILES if path.stat().st_size and not ast.get_docstring(parse(path))]
    assert not silent, "Open the file with one or two lines that say what it is for."


def test_every_exemption_is_precise() -> None:
    vague = re.compile(r"#\s*(noqa(?!: [A-Z]+\d+)|type:\s*ignore(?!\[[\w, -]+\]))")
    found = [place for path in FILES for place in places(path, vague)]
    assert not found, (
        "Name the rule, and say why where it isn't plain: noqa and type: ignore without a code hide other faults."
    )


def test_signals_are_connected_to_bound_methods() -> None:
    found = [
        f"{short(path)}:{call.lineno}"
        for path in FILES
        if path.is_relative_to(ROOT / "desktop")
        for call in ast.walk(parse(path))
        if isinstance(call, ast.Call) and keeps_its_owner_alive(call)
    ]
    assert not found, (
        "A lambda or partial connected to another object's signal keeps this widget alive for as long as that object"
        " lives: connect a bound method."
    )


def test_nothing_is_kept_of_what_a_layout_holds() -> None:
    found = [
        f"{short(path)}:{node.lineno}"
        for path in FILES
        if path.is_relative_to(ROOT / "desktop") and short(path) != "desktop/look/layouts.py"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Attribute) and node.attr in {"itemAt", "addLayout", "insertLayout"}
    ]
    assert not found, (
        "PySide keeps a wrapper of each item, and doesn't learn that Qt deletes it: what comes to lie at its address is"
        " taken for it, and the program crashes. Keep the widgets, or ask for the place of each by indexOf; layouts"
        " within layouts are put there by desktop.look.layouts."
    )


def keeps_its_owner_alive(call: ast.Call) -> bool:
    """Whether it is other.signal.connect(lambda or partial); `self.signal.connect(...)` ends with self and is fine."""
    function = call.func
    if not (isinstance(function, ast.Attribute) and function.attr == "connect" and call.args):
        return False
    slot, signal = call.args[0], function.value
    own = isinstance(signal, ast.Attribute) and isinstance(signal.value, ast.Name) and signal.value.id == "self"
    is_partial = isinstance(slot, ast.Call) and ast.unparse(slot.func) in {"partial", "functools.partial"}
    return not own and (isinstance(slot, ast.Lambda) or is_partial)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def places(path: Path, pattern: re.Pattern[str]) -> Iterator[str]:
    """Where the pattern stands in a file, as "file:line"."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if path != Path(__file__).resolve() and pattern.search(line):
            yield f"{short(path)}:{number}"
