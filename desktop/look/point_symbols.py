"""How a point looks: a symbol per class, filled for training, hollow for validation, ringed with a wrong label."""

from __future__ import annotations

from math import ceil, cos, pi, sin
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop.look.paint_arrays import fragments_at_origin
from desktop.look.theme import CLASS_LOOKS, ClassLook, Symbol, Theme

# Corners that look equally large take about the same area, not the same width.
_SQUARE: Final = 0.44
_TRIANGLE: Final = 0.66
_DIAMOND: Final = 0.62
_CROSS_REACH: Final = 0.58
_CROSS_ARM: Final = 0.21
_STAR_OUTER: Final = 0.68
_STAR_INNER: Final = 0.31
_RING: Final = 0.95
"""Radius of the ring around a point, in diameters."""
_HALO: Final = 0.9
"""Radius of the disc below a selected point, in diameters."""
_FAINT: Final = 12
"""Of 255: opacity up to which a sprite's rim can't be seen, and is left out."""


def symbol_path(symbol: Symbol, diameter: float) -> QPainterPath:
    """The symbol's outline around the origin, as large to the eye as a circle of that diameter."""
    path = QPainterPath()
    if symbol == "circle":
        path.addEllipse(QPointF(0.0, 0.0), diameter / 2, diameter / 2)
        return path
    path.addPolygon(QPolygonF([QPointF(x * diameter, y * diameter) for x, y in _corners(symbol)]))
    path.closeSubpath()
    return path


def draw_point(
    painter: QPainter,
    center: QPointF,
    label: int | None,
    is_validation: bool,
    diameter: float,
    theme: Theme,
    *,
    is_wrong: bool = False,
    is_selected: bool = False,
) -> None:
    """Draw one point, diameter and center in the painter's units; label None: of any class, a grey circle; is_wrong:
    with a ring around it; is_selected: on a disc in the accent, with a rim that is seen on any ground."""
    look = ClassLook("", theme.caption, "circle") if label is None else CLASS_LOOKS[label]
    color, outline = QColor(look.color), QColor(theme.point_outline)
    rim = min(1.0, diameter / 9.0) * theme.line_scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(center)
    path = symbol_path(look.symbol, diameter)
    if is_selected:
        disc = symbol_path("circle", 2 * _HALO * diameter)
        painter.strokePath(disc, _pen(QColor(theme.surface), 4.2 * rim))
        painter.fillPath(disc, QColor(theme.halo))
        painter.strokePath(disc, _pen(QColor(theme.accent), 2.2 * rim))
    if is_validation:
        ring = max(1.1, diameter / 5.5)
        painter.strokePath(path, _pen(outline, ring + 2 * rim))
        painter.fillPath(path, QColor(theme.surface))
        painter.strokePath(path, _pen(color, ring))
    else:
        painter.strokePath(path, _pen(outline, 2 * rim))
        painter.fillPath(path, color)
    if is_wrong:
        width = max(0.9, diameter / 11) * theme.line_scale
        circle = symbol_path("circle", 2 * _RING * diameter)
        painter.strokePath(circle, _pen(QColor(theme.surface), width + rim))
        painter.strokePath(circle, _pen(QColor(theme.text), width))
    painter.restore()


def point_pixmap(
    label: int | None, is_validation: bool, diameter: float, theme: Theme, ratio: float = 1.0, *, is_wrong: bool = False
) -> QPixmap:
    """A point alone on a transparent square, for legends and buttons. label: None for any; ratio: device pixels per
    pixel."""
    side = sprite_side(diameter, theme) if is_wrong else cell_side(diameter, theme)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_point(painter, QRectF(0, 0, side, side).center(), label, is_validation, diameter, theme, is_wrong=is_wrong)
    painter.end()
    return pixmap


def sprite_sheet(diameter: float, theme: Theme) -> QPixmap:
    """All looks of a point in a row of square cells: the training look of each class, then the validation looks, then
    both again with a ring, for wrong labels, and then all these again with a halo, for those that are selected.

    Diameter and cells (`sprite_side`) in device pixels.
    """
    side, looks = sprite_side(diameter, theme), len(CLASS_LOOKS)
    pixmap = QPixmap(side * 8 * looks, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    for index in range(8 * looks):
        kind, label = divmod(index, looks)
        center = QPointF(index * side + side / 2, side / 2)
        is_wrong, is_selected = kind % 4 >= 2, kind >= 4
        draw_point(painter, center, label, kind % 2 == 1, diameter, theme, is_wrong=is_wrong, is_selected=is_selected)
    painter.end()
    return pixmap


def sprites_of(sheet: QPixmap, cell: int) -> npt.NDArray[np.float64]:
    """(L, 10) fragments of what is drawn in each cell of a sheet: half of most cells is empty, and costs time."""
    image = sheet.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    boxes, middles = [], []
    for left in range(0, image.width(), cell):
        y, x = np.nonzero(rows[:, left : left + cell] > _FAINT)
        boxes.append((left + x.min(), y.min(), x.max() - x.min() + 1, y.max() - y.min() + 1))
        middles.append((left + cell / 2, cell / 2))
    return fragments_at_origin(np.array(boxes, np.float64), np.array(middles))


def cell_side(diameter: float, theme: Theme) -> int:
    """An even side that holds any symbol of that diameter with its rim."""
    return 2 * ceil(diameter * 0.8 + theme.line_scale + 1)


def sprite_side(diameter: float, theme: Theme) -> int:
    """An even side that holds any symbol with a ring around it."""
    return 2 * ceil(diameter * (_RING + 0.2 * theme.line_scale) + theme.line_scale + 1)


def _corners(symbol: Symbol) -> list[tuple[float, float]]:
    if symbol == "square":
        return [(-_SQUARE, -_SQUARE), (_SQUARE, -_SQUARE), (_SQUARE, _SQUARE), (-_SQUARE, _SQUARE)]
    if symbol == "triangle":
        return _around([_TRIANGLE] * 3)
    if symbol == "diamond":
        return _around([_DIAMOND] * 4)
    if symbol == "star":
        return _around([_STAR_OUTER, _STAR_INNER] * 5)
    arm, reach = _CROSS_ARM, _CROSS_REACH
    quarter = [(-arm, -reach), (arm, -reach), (arm, -arm)]
    corners = []
    for _ in range(4):
        corners += quarter
        quarter = [(-y, x) for x, y in quarter]
    return corners


def _around(radii: list[float]) -> list[tuple[float, float]]:
    turn = 2 * pi / len(radii)
    return [(r * sin(i * turn), -r * cos(i * turn)) for i, r in enumerate(radii)]


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
