"""pyqtgraph, loaded without what nobody uses. Views take from here what they are built on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

MIRRORED: Final = {
    "pyqtgraph.Qt.QtCore": QtCore,
    "pyqtgraph.Qt.QtGui": QtGui,
    "pyqtgraph.Qt.QtWidgets": QtWidgets,
}
"""What PySide6 has, by the modules of pyqtgraph that would hold copies of it."""


LEFT_OUT: Final = (
    *("colormap", "imageview", "SignalProxy", "SRTTransform", "SRTTransform3D", "ThreadsafeTimer", "Transform3D"),
    "Vector",
    *(
        f"graphicsItems.{name}"
        for name in (
            *("ArrowItem", "BoxplotItem", "ColorBarItem", "CurvePoint", "DateAxisItem", "ErrorBarItem"),
            *("FillBetweenItem", "GradientEditorItem", "GradientLegend", "GraphicsLayout", "GraphItem", "GridItem"),
            *("HistogramLUTItem", "ImageItem", "IsocurveItem", "LinearRegionItem", "PColorMeshItem", "ROI"),
            *("ScaleBar", "TargetItem", "UIGraphicsItem", "VTickGroup"),
        )
    ),
    *(
        f"widgets.{name}"
        for name in (
            *("BusyCursor", "CheckTable", "ColorButton", "ColorMapMenu", "ColorMapWidget", "ComboBox"),
            *("DataFilterWidget", "DataTreeWidget", "DiffTreeWidget", "FeedbackButton", "GradientWidget"),
            *("GraphicsLayoutWidget", "GroupBox", "HistogramLUTWidget", "JoystickButton", "LayoutWidget"),
            *("PathButton", "ProgressDialog", "RawImageWidget", "RemoteGraphicsView", "ScatterPlotWidget"),
            *("SpinBox", "TableWidget", "TreeWidget", "ValueLabel", "VerticalLabel"),
        )
    ),
)
"""Modules of pyqtgraph that it loads with itself, and of which the window shows nothing."""


class _Nothing(ModuleType):
    """In the place of a module that is left out: nothing to copy of it, and what is asked for is None."""

    __all__: Final = ()

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


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


@contextmanager
def _without_unused() -> Iterator[None]:
    """WORKAROUND for pyqtgraph 0.14, which loads all of itself at once: more than half of its modules would be loaded
    for nothing. In here those that are left out are empty; who imports one of them later gets it whole. Ends once
    pyqtgraph loads its modules when they are asked for.
    """
    left_out = {f"pyqtgraph.{name}" for name in LEFT_OUT} - sys.modules.keys()
    if "pyqtgraph" in sys.modules:  # it has loaded them already
        left_out.clear()
    sys.modules.update({name: _Nothing(name) for name in left_out})
    try:
        yield
    finally:
        for name in left_out:
            del sys.modules[name]


with _mirrored_when_asked(), _without_unused():
    from pyqtgraph import AxisItem, GraphicsObject, GraphicsView, PlotWidget, ViewBox
    from pyqtgraph.functions import arrayToQPolygonF

__all__ = ["AxisItem", "GraphicsObject", "GraphicsView", "PlotWidget", "ViewBox", "arrayToQPolygonF"]
