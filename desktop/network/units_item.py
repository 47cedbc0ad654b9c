"""Units of the diagram: small maps of what they put out, and the marks of their biases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.paint_arrays import draw_sprites, fragments_at_origin
from desktop.look.scene_library import GraphicsObject
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

Floats = npt.NDArray[np.float64]

DIM: Final = 0.62
"""Share of the ground over the map of a unit that is switched off or silent."""
DARK: Final = 0.75
"""Share of the ink in the fill of a unit that a mask silences."""
SHADES: Final = 24
"""Of a mark, from a number as good as 0 to one at the end of its layer's scale: more than an eye tells apart."""
FRAME: Final = 1.5
"""Width of a mark's frame in lines: of a single one between two pixels each would have half, and be too pale."""
AROUND: Final = 2
"""Pixels around a mark's sprite."""


class UnitPicture(NamedTuple):
    """One unit, pixels."""

    left: float
    top: float
    side: float
    is_silent: bool
    is_off: bool
    is_masked: bool
    """Silent in one step: dark."""


@dataclass(frozen=True, eq=False)
class Picture:
    """All that the item paints."""

    pixels: npt.NDArray[np.uint8]
    """(M, g, g, 4) RGBA maps of all units, rows from the top."""
    units: Sequence[UnitPicture]
    marks: Floats
    """(K, 4) of biases and scales: x, y, radius, and the number as a share of its layer's scale, -1 to 1."""


class UnitsItem(GraphicsObject):
    """Paints a Picture, in the scene's pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._rect = QRectF()
        self._picture: Picture | None = None
        self._painted = QImage()
        """Kept, as edges below and marks over it change, too."""
        self._is_due = False
        """It has to be painted anew."""

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and line widths."""
        self._theme, self._is_due = theme, True
        self.update()

    def show_in(self, rect: QRectF, picture: Picture | None) -> None:
        """Paint this in a rectangle; None: nothing."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        self._picture, self._is_due = picture, True
        self.update()

    @property
    def units(self) -> Sequence[UnitPicture]:
        """What is painted now."""
        return () if self._picture is None else self._picture.units

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        if self._picture is None:
            return
        ratio = painter.device().devicePixelRatioF()
        size = (self._rect.size() * ratio).toSize()
        if self._painted.size() != size or self._painted.devicePixelRatioF() != ratio:
            self._painted = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._painted.setDevicePixelRatio(ratio)
            self._is_due = True
        if self._is_due:
            self._is_due = False
            self._painted.fill(Qt.GlobalColor.transparent)
            with QPainter(self._painted) as inner:
                self._paint_maps(inner, self._picture)
                self._paint_states(inner, self._picture.units)
                _paint_marks(inner, self._picture.marks, self._theme, ratio)
        painter.drawImage(QPointF(0, 0), self._painted)

    def _paint_maps(self, painter: QPainter, picture: Picture) -> None:
        count, grid = picture.pixels.shape[:2]
        memory = np.ascontiguousarray(picture.pixels).data
        maps = QImage(memory, grid, count * grid, QImage.Format.Format_RGBA8888)
        sheet = maps.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, unit in enumerate(picture.units):
            box = QRectF(unit.left, unit.top, unit.side, unit.side)
            painter.drawImage(box, sheet, QRectF(0, index * grid, grid, grid))

    def _paint_states(self, painter: QPainter, units: Sequence[UnitPicture]) -> None:
        """Outlines of all, in few calls, and what tells that some are silent or switched off."""
        theme = self._theme
        plain: list[QRectF] = []
        silent: list[QRectF] = []
        off: list[QRectF] = []
        veil = QColor(theme.surface)
        veil.setAlphaF(DIM)
        for unit in units:
            box = QRectF(unit.left, unit.top, unit.side, unit.side)
            if unit.is_masked:
                painter.fillRect(box, QColor(mix(theme.surface, "#000000" if theme.dark else theme.text, DARK)))
            elif unit.is_silent or unit.is_off:
                painter.fillRect(box, veil)
            if unit.is_silent and not unit.is_off:
                silent.append(box)
            (off if unit.is_off else plain).append(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.frame), 1))
        painter.drawRects(plain)
        if off:
            painter.setPen(QPen(QColor(theme.bad), theme.line_scale))
            painter.drawRects(off)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in off:
            painter.setPen(QPen(QColor(theme.bad), 1.6 * theme.line_scale))
            painter.drawLines([QLineF(box.topLeft(), box.bottomRight()), QLineF(box.bottomLeft(), box.topRight())])
        for box in silent:
            painter.setPen(QPen(QColor(theme.caption), 1.4 * theme.line_scale))
            painter.drawLine(box.bottomLeft(), box.topRight())


def _paint_marks(painter: QPainter, marks: Floats, theme: Theme, ratio: float) -> None:
    """As sprites in whole device pixels: dozens of circles that Qt fills one by one take several times as long."""
    if not len(marks):
        return
    painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    colors = theme.surface, theme.caption, theme.negative, theme.positive
    for radius in np.unique(marks[:, 2]):
        here = marks[marks[:, 2] == radius]
        shades = np.rint(np.clip(here[:, 3], -1, 1) * SHADES).astype(int) + SHADES
        sheet, fragments = _mark_sprites(float(radius) * ratio, ratio, colors)
        placed = fragments[shades]
        placed[:, :2] += np.rint(here[:, :2] * ratio)
        draw_sprites(painter, placed, sheet)


@lru_cache(maxsize=32)
def _mark_sprites(radius: float, rim: float, colors: tuple[str, str, str, str]) -> tuple[QPixmap, Floats]:
    """Marks of all shades side by side, and the fragments that bring one's middle to the origin.

    Args:
        radius, rim: of a mark, and of the gap around it, device pixels.
        colors: of the ground, of frames, of negative numbers, and of positive ones.
    """
    half, count = ceil(radius + rim) + AROUND, 2 * SHADES + 1
    sheet = QPixmap(2 * half * count, 2 * half)
    sheet.fill(Qt.GlobalColor.transparent)
    ground, frame, negative, positive = colors
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(count):
            share, middle = (index - SHADES) / SHADES, QPointF(half * (2 * index + 1), half)
            painter.setPen(QPen(QColor(ground), rim))
            painter.setBrush(QColor(mix(ground, negative if share < 0 else positive, 0.15 + 0.85 * abs(share))))
            painter.drawEllipse(middle, radius, radius)
            painter.setPen(QPen(QColor(frame), FRAME * rim))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius - rim, radius - rim)
    lefts = 2.0 * half * np.arange(count)
    boxes = np.stack([lefts, np.zeros(count), np.full(count, 2.0 * half), np.full(count, 2.0 * half)], axis=1)
    return sheet, fragments_at_origin(boxes, np.stack([lefts + half, np.full(count, float(half))], axis=1))
