"""Lines and sprites are drawn wherever their memory lies, even where Qt's binding still knows another object."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidgetItem
from shiboken6 import Shiboken

from desktop.look.paint_arrays import Floats, draw_segments, draw_sprites, fragments_at_origin


def known_as_another(rows: Floats) -> object:
    """Have the binding know the rows' address as a layout's item, as it does of one that Qt has deleted."""
    return Shiboken.wrapInstance(rows.__array_interface__["data"][0], QWidgetItem)


def blank() -> QImage:
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    return image


def test_lines_are_drawn_where_a_layouts_item_was(qapp: QApplication) -> None:
    segments, images = np.array([[2.0, 5.0, 18.0, 5.0], [2.0, 9.0, 18.0, 9.0]]), (blank(), blank())
    for image in images:
        painter = QPainter(image)
        draw_segments(painter, segments)
        painter.end()
        stale = known_as_another(segments)
    assert stale is not None
    assert images[0].pixelColor(10, 9) == QColor("black")
    assert images[0] == images[1]


def test_sprites_are_drawn_where_a_layouts_item_was(qapp: QApplication) -> None:
    sheet, images = QPixmap(4, 4), (blank(), blank())
    sheet.fill(QColor("black"))
    fragments = fragments_at_origin(np.array([[0.0, 0.0, 4.0, 4.0]]), np.array([[-8.0, -8.0]]))
    for image in images:
        painter = QPainter(image)
        draw_sprites(painter, fragments, sheet)
        painter.end()
        stale = known_as_another(fragments)
    assert stale is not None
    assert images[0].pixelColor(10, 10) == QColor("black")
    assert images[0] == images[1]
