"""pyqtgraph as the views get it: whole, and without the classes of Qt that nobody asked for."""

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
"""

LATER = """
import sys
from desktop.look import scene_library
print(sorted(name for name in sys.modules if name.startswith(("pyqtgraph.parametertree", "pyqtgraph.imageview"))))
from pyqtgraph.graphicsItems.LinearRegionItem import LinearRegionItem
from pyqtgraph.parametertree import Parameter
from pyqtgraph.graphicsItems.PlotDataItem import PlotDataItem
print(LinearRegionItem.__name__, Parameter.__name__, PlotDataItem.__name__)
"""


def test_pyqtgraph_has_all_of_qt_and_no_class_is_made_before_it_is_asked_for() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines() == ["False False True", "True False"] * 3


def test_what_is_left_out_is_there_for_who_imports_it() -> None:
    loaded = subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, check=True)
    assert loaded.stdout.splitlines() == ["[]", "LinearRegionItem Parameter PlotDataItem"]
