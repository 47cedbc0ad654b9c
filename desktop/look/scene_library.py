"""pyqtgraph, loaded without what nobody uses. Views take from here what they are built on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.process.late_modules import loaded_late

MIRRORED: Final = {
    "pyqtgraph.Qt.QtCore": QtCore,
    "pyqtgraph.Qt.QtGui": QtGui,
    "pyqtgraph.Qt.QtWidgets": QtWidgets,
}
"""What PySide6 has, by the modules of pyqtgraph that would hold copies of it."""

ROOMS: Final = ("pyqtgraph.graphicsItems", "pyqtgraph.widgets")
NEEDED: Final = ("AxisItem", "GraphicsObject", "PlotItem", "ViewBox", "GraphicsView", "PlotWidget")
"""What is taken of these rooms here, and what a PlotWidget takes: they load what they are built on."""


class _Mirror(ModuleType):
    """A module of pyqtgraph.Qt: has what the module of PySide6 has, which is looked up once somebody asks for it."""

    def __init__(self, name: str, original: ModuleType) -> None:
        super().__init__(name)
        self._original = original

    def __getattr__(self, name: str) -> object:
        value: object = getattr(self._original, name)
        setattr(self, name, value)
        return value


@contextmanager
def _mirrored_when_asked() -> Iterator[None]:
    """WORKAROUND for pyqtgraph 0.14, which copies each name of Qt into modules of its own (`_copy_attrs`): PySide6
    makes a class when it is first asked for, and the window would wait for hundreds that nobody uses. In here PySide6
    names nothing to copy, and what would hold the copies looks up what it is asked for. Ends once pyqtgraph copies no
    more.
    """
    if "pyqtgraph" in sys.modules:  # it has copied already
        yield
        return
    namers = [vars(original).get("__dir__") for original in MIRRORED.values()]
    for name, original in MIRRORED.items():
        sys.modules[name] = _Mirror(name, original)
        vars(original)["__dir__"] = list
    try:
        yield
    finally:
        for original, namer in zip(MIRRORED.values(), namers, strict=True):
            if namer is None:
                del vars(original)["__dir__"]
            else:
                vars(original)["__dir__"] = namer


def _is_unneeded(name: str) -> bool:
    """Whether a module of pyqtgraph's is one that its package names alone, and not what is built on here."""
    package, _, module = name.rpartition(".")
    return name == "pyqtgraph.imageview" or (package in ROOMS and module not in NEEDED)


# pyqtgraph loads all of itself with its package: more than a third of it would be loaded for nothing. What is left out
# here has its place in a module alone (pyqtgraph.graphicsItems.ImageItem.ImageItem), and none in the package.
with _mirrored_when_asked(), loaded_late(_is_unneeded):
    from pyqtgraph import AxisItem, GraphicsObject, GraphicsView, PlotWidget, ViewBox
    from pyqtgraph.functions import arrayToQPolygonF

__all__ = [
    "AxisItem",
    "GraphicsObject",
    "GraphicsView",
    "PlotWidget",
    "ViewBox",
    "arrayToQPolygonF",
    "paint_when_asked",
]


def paint_when_asked(view: QtWidgets.QGraphicsView) -> None:
    """Leave it to the view when its scene is painted, and what of it: it knows what has changed. Every scene would ask
    the window for a paint of its own, and views side by side are painted at once only so."""
    view.scene().setItemIndexMethod(QtWidgets.QGraphicsScene.ItemIndexMethod.NoIndex)
    view.setViewportUpdateMode(QtWidgets.QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
    view.setCacheMode(QtWidgets.QGraphicsView.CacheModeFlag.CacheNone)
