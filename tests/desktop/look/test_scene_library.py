"""pyqtgraph as the views get it: each of its modules, and without what nobody asked for."""

from __future__ import annotations

import subprocess
import sys

LOAD = """
from PySide6 import QtCore, QtGui, QtWidgets
from desktop.look import scene_library
from pyqtgraph import Qt

for module, name in (("QtCore", "QCollator"), ("QtGui", "QPdfWriter"), ("QtWidgets", "QCalendarWidget")):
    original = globals()[module]
    print(name in vars(original), name in vars(getattr(Qt, module)), name in dir(original))
    print(getattr(getattr(Qt, module), name) is getattr(original, name), hasattr(getattr(Qt, module), "QNothing"))

import sys
print("pyqtgraph.parametertree" in sys.modules)
from pyqtgraph.widgets.ColorMapWidget import ColorMapWidget
print(ColorMapWidget.mro()[1].__module__)
"""

MORE = ["False", "pyqtgraph.parametertree.ParameterTree"]
"""What is not loaded before somebody asks for it, and then is."""


def test_pyqtgraph_has_all_of_qt_and_nothing_is_made_before_it_is_asked_for() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines() == [*["False False True", "True False"] * 3, *MORE]
