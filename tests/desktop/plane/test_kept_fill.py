"""A fill is enlarged no more often than it has to be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from core.plane.grid import EXTENT
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


def test_a_fill_is_kept_at_once_where_the_one_before_was_painted_whole_more_than_once(
    qapp: QApplication, enlarged: list[str]
) -> None:
    item = SurfaceItem()
    show_another(item, 255)
    paint(item, WHOLE_PLANE, SMALL, WHOLE_PLANE, WHOLE_PLANE, SMALL)
    assert enlarged == ["shown", "shown", "kept"]
    enlarged.clear()
    show_another(item, 254)
    paint(item, WHOLE_PLANE, WHOLE_PLANE)
    assert enlarged == ["kept"]


def test_small_paints_over_a_kept_fill_are_no_reason_to_keep_the_next(qapp: QApplication, enlarged: list[str]) -> None:
    item = SurfaceItem()
    show_another(item, 255)
    paint(item, WHOLE_PLANE, WHOLE_PLANE)
    show_another(item, 254)
    paint(item, WHOLE_PLANE, SMALL, SMALL, SMALL)
    enlarged.clear()
    show_another(item, 253)
    paint(item, WHOLE_PLANE)
    assert enlarged == ["shown"]
