"""A fill is enlarged no more often than it has to be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from core.plane.grid import EXTENT
from desktop.look.theme import DARK
from desktop.plane.plane_item import PLANE
from desktop.plane.surface_item import SurfaceItem

CELLS, SIDE = 32, 160
SMALL = QRectF(-0.5, -0.5, 1.0, 1.0)
WHOLE_PLANE = QRectF(PLANE)


class Painter(QPainter):
    """Notes what becomes of a fill that it enlarges."""

    enlarged: list[str]
    what = "shown"

    def drawImage(self, *given: Any) -> None:  # noqa: N802 - Qt's name
        if given[1].width() == CELLS:
            self.enlarged.append(self.what)
        super().drawImage(*given)


class KeepingPainter(Painter):
    """The same for what is kept."""

    what = "kept"


@pytest.fixture
def enlarged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """For each enlargement, whether it is only shown, or kept for later paints."""
    found: list[str] = []
    monkeypatch.setattr(Painter, "enlarged", found, raising=False)
    monkeypatch.setattr("desktop.plane.surface_item.QPainter", KeepingPainter)
    return found


def show_another(item: SurfaceItem, level: int) -> None:
    item.set_fill(np.full((CELLS, CELLS, 4), level, np.uint8))


def paint(item: SurfaceItem, *exposed: QRectF) -> None:
    """Paint these parts of the plane on a screen of common pixels, one after the other."""
    widget = QWidget()
    widget.resize(SIDE, SIDE)
    for part in exposed:
        screen, option = QImage(SIDE, SIDE, QImage.Format.Format_RGB32), QStyleOptionGraphicsItem()
        option.exposedRect = part
        with Painter(screen) as painter:
            scale = SIDE / (2 * EXTENT)
            painter.setTransform(QTransform(scale, 0.0, 0.0, -scale, SIDE / 2, SIDE / 2))
            item.paint(painter, option, widget)


def test_a_fill_is_enlarged_once_however_often_it_is_painted_and_what_of_it(
    qapp: QApplication, enlarged: list[str]
) -> None:
    item = SurfaceItem()
    for level in (255, 254):
        show_another(item, level)
        paint(item, WHOLE_PLANE, SMALL, WHOLE_PLANE, SMALL)
        assert enlarged == ["kept"]
        enlarged.clear()


def test_a_fill_is_enlarged_anew_on_another_ground(qapp: QApplication, enlarged: list[str]) -> None:
    item = SurfaceItem()
    show_another(item, 200)
    paint(item, WHOLE_PLANE)
    item.set_theme(DARK)
    paint(item, WHOLE_PLANE)
    assert enlarged == ["kept", "kept"]


def test_a_drawing_that_can_be_enlarged_takes_the_fill_as_it_is(qapp: QApplication, enlarged: list[str]) -> None:
    item, widget, drawing, buffer = SurfaceItem(), QWidget(), QSvgGenerator(), QBuffer()
    show_another(item, 255)
    drawing.setOutputDevice(buffer)
    with Painter(drawing) as painter:
        item.paint(painter, QStyleOptionGraphicsItem(), widget)
    assert enlarged == ["shown"]
