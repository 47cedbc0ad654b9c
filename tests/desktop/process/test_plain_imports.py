"""Imports after PySide6 is loaded: it reads no module's source."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LOAD = """
import linecache, sys
from desktop.process.plain_imports import import_plainly

if "plainly" in sys.argv:
    import_plainly()
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from desktop.look.theme import LIGHT
print([name for name in linecache.cache if name.endswith("theme.py")] != [], QWidget.mro()[1] is QObject)
"""


@pytest.mark.parametrize(("how", "read"), [("plainly", False), ("as PySide6 does", True)])
def test_no_source_is_read(how: str, read: bool) -> None:
    """Where PySide6 stops reading them by itself, what is done against it can go."""
    root = Path(__file__).parents[3]
    loaded = subprocess.run([sys.executable, "-c", LOAD, how], cwd=root, capture_output=True, text=True, check=True)
    assert loaded.stdout == f"{read} True\n"
