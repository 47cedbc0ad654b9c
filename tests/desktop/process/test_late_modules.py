"""Modules that are loaded when they are asked for something: as if they had been loaded at first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.process.late_modules import loaded_late

LOAD = """
import sys
from desktop.process.late_modules import SIGNATURES, loaded_late

with loaded_late(SIGNATURES.__contains__):
    from PySide6.QtCore import QPoint

print(all(name in sys.modules for name in SIGNATURES), any("sys" in vars(sys.modules[name]) for name in SIGNATURES))
try:
    QPoint("a", 3)
except TypeError as error:
    print("QPoint.__init__(xpos: int, ypos: int" in str(error))
"""


def test_pyside_loads_what_it_knows_of_signatures_once_a_call_is_wrong() -> None:
    """Where PySide6 has other modules for it, SIGNATURES names others, too, or none."""
    root = Path(__file__).parents[3]
    loaded = subprocess.run([sys.executable, "-c", LOAD], cwd=root, capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines() == ["True False", "True"], loaded.stderr


def test_a_late_module_is_loaded_by_the_first_name_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "house_of_rooms"
    (room / "inner").mkdir(parents=True)
    (room / "__init__.py").write_text("from .first import *\nfrom . import second, inner\nloaded = []\n")
    (room / "first.py").write_text("from . import loaded\nloaded.append('first')\nONE = 1\n")
    (room / "second.py").write_text("from . import loaded\nloaded.append('second')\nfrom .first import ONE\nTWO = 2\n")
    (room / "inner" / "__init__.py").write_text("from .third import THREE\n")
    (room / "inner" / "third.py").write_text("THREE = 3\n")
    monkeypatch.syspath_prepend(tmp_path)
    finders = sys.meta_path
    try:
        with loaded_late(lambda name: name.startswith("house_of_rooms.")):
            import house_of_rooms as rooms  # type: ignore[import-not-found]  # noqa: PLC0415 - it was made just now
        assert sys.meta_path is finders
        assert rooms.loaded == []
        assert not hasattr(rooms, "ONE")
        assert rooms.second.TWO == 2
        assert rooms.loaded == ["second", "first"]
        assert rooms.second.ONE == 1
        with pytest.raises(AttributeError, match=r"house_of_rooms\.second"):
            rooms.second.THREE  # noqa: B018 - asking is what is tested
        assert rooms.inner.THREE == 3
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "house_of_rooms"]:
            del sys.modules[name]
