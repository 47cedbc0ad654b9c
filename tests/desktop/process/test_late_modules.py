"""Modules that are loaded when they are asked for something, and what others see of it."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from desktop.process.late_modules import loaded_late

LOAD = """
import sys
from pathlib import Path
from desktop import __main__ as launcher
from desktop.command_line.parsing import parse
from desktop.process.late_modules import SIGNATURES

assert launcher._display_problem(parse(["--screenshot", str(Path.cwd() / "none.png")])) is None
launcher._window(None, None)
print(all(name in sys.modules for name in SIGNATURES), any("sys" in vars(sys.modules[name]) for name in SIGNATURES))
try:
    sys.modules["PySide6.QtCore"].QPoint("a", 3)
except TypeError as error:
    print("QPoint.__init__(xpos: int, ypos: int" in str(error))
"""


def test_pyside_loads_what_it_knows_of_signatures_once_a_call_is_wrong(tmp_path: Path) -> None:
    """As the window is opened. Where PySide6 has other modules for it, SIGNATURES names others, too, or none."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, "-c", LOAD]
    loaded = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines() == ["True False", "True"], loaded.stderr


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a package that can be imported, and is forgotten in the end."""
    made = tmp_path / "house_of_rooms"
    made.mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    yield made
    for name in [name for name in sys.modules if name.partition(".")[0] == "house_of_rooms"]:
        del sys.modules[name]


def _rooms() -> ModuleType:
    """The package, its modules late."""
    with loaded_late(lambda name: name.startswith("house_of_rooms.")):
        return importlib.import_module("house_of_rooms")


def test_a_late_module_is_loaded_by_the_first_name_that_is_asked_for(room: Path) -> None:
    (room / "inner").mkdir()
    (room / "__init__.py").write_text("from .first import *\nfrom . import second, inner\nloaded = []\n")
    (room / "first.py").write_text("from . import loaded\nloaded.append('first')\nONE = 1\n")
    (room / "second.py").write_text("from . import loaded\nloaded.append('second')\nfrom .first import ONE\nTWO = 2\n")
    (room / "inner" / "__init__.py").write_text("from .third import THREE\n")
    (room / "inner" / "third.py").write_text("THREE, PLACE = 3, __file__\n")
    finders = sys.meta_path
    rooms = _rooms()
    assert sys.meta_path is finders
    assert rooms.loaded == []
    assert not hasattr(rooms, "ONE")
    assert rooms.second.TWO == 2
    assert rooms.loaded == ["second", "first"]
    assert rooms.second.ONE == 1
    with pytest.raises(AttributeError, match=r"house_of_rooms\.second"):
        rooms.second.THREE  # noqa: B018 - asking is what is tested
    assert rooms.inner.THREE == 3
    assert Path(rooms.inner.third.PLACE) == room / "inner" / "third.py"


def test_what_is_wrong_with_a_late_module_is_heard_whenever_it_is_asked(room: Path) -> None:
    (room / "__init__.py").write_text("from . import broken\n")
    (room / "broken.py").write_text("raise OSError('its file is gone')\n")
    rooms = _rooms()
    for _ in range(2):
        with pytest.raises(OSError, match="its file is gone"):
            rooms.broken.ANYTHING  # noqa: B018 - as above


ASKS_MEANWHILE = """
import threading
from house_of_rooms import answers

def ask():
    answers.append(__import__("sys").modules[__name__].DONE)

thread = threading.Thread(target=ask)
thread.start()
thread.join(0.1)
DONE = "done"
"""


def test_another_thread_waits_until_a_late_module_is_loaded(room: Path) -> None:
    (room / "__init__.py").write_text("from . import slow\nanswers = []\n")
    (room / "slow.py").write_text(ASKS_MEANWHILE)
    rooms = _rooms()
    assert rooms.slow.DONE == "done"
    rooms.slow.thread.join()
    assert rooms.answers == ["done"]


def test_finders_that_others_put_there_meanwhile_stay(room: Path) -> None:
    (room / "__init__.py").write_text(
        "import sys\nclass Finder:\n    find_spec = lambda *_: None\nsys.meta_path.insert(0, Finder)\n"
    )
    try:
        rooms = _rooms()
        assert rooms.Finder in sys.meta_path
    finally:
        sys.meta_path[:] = [finder for finder in sys.meta_path if finder.__module__ != "house_of_rooms"]
