"""Units of the diagram: small maps of what they put out, their biases' marks, and what stands below the columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.point_symbols import draw_point
from desktop.look.scene_library import GraphicsObject
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

DIM: Final = 0.62
"""Share of the ground over the map of a unit that is switched off or silent."""
DARK: Final = 0.75
"""Share of the ink in the fill of a unit that a mask silences."""
NAME_WIDEST: Final = 90
"""Pixels at 100 % type of a class's name."""
KEY_HEIGHT: Final = 5.0
SYMBOL: Final = 8
"""Pixels at 100 % type of a class's symbol."""
CENTER: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
KEY_WIDEST: Final = 72.0
"""Pixels at 100 % type of a column's key."""


@dataclass(frozen=True, eq=False)
class UnitPicture:
    """One unit, pixels."""

    left: float
    top: float
    side: float
    index: int
    """Of its map in the sheet."""
    is_silent: bool = False
    is_off: bool = False
    is_masked: bool = False
    """Silent in one step: dark."""
    marks: tuple[tuple[float, float, float, float], ...] = ()
    """Of bias and scale: x, y, radius, and the number as a share of its layer's scale, -1 to 1."""


@dataclass(frozen=True, eq=False)
class ColumnWords:
    """What stands below a column."""

    x: float
    """Its middle, pixels."""
    width: float
    """Room for it."""
    end: str
    """Of its maps' scale, such as "1" or "0.5"."""
    notes: tuple[str, ...]
    """Such as "3 silent", one below the other."""
    beside: str = ""
    """Stands right of the key, such as "+48"; "" for nothing."""
    has_classes: bool = False
    """The ends of its scale mean the first class and the second."""


@dataclass(frozen=True, eq=False)
class ClassWords:
    """What stands right of an output: its class."""

    left: float
    middle: float
    """Pixels."""
    label: int
    name: str


@dataclass(frozen=True, eq=False)
class Picture:
    """All that the item paints."""

    pixels: npt.NDArray[np.uint8]
    """(M, g, g, 4) RGBA maps, rows from the top."""
    units: Sequence[UnitPicture]
    columns: Sequence[ColumnWords]
    names: Sequence[tuple[float, float, str]] = ()
    """Names at the left of the inputs: the right end and the middle, pixels."""
    foot: float = 0.0
    """Where what stands below the columns begins."""
    classes: Sequence[ClassWords] = ()


class UnitsItem(GraphicsObject):
    """Paints a Picture, in the scene's pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._font = QFont()
        self._rect = QRectF()
        self._picture: Picture | None = None
        self._sheet = QImage()
        self._grid = 1
        self._painted = QImage()
        """Kept, as edges below and marks over it change, too; null where it has to be painted anew."""

    def set_look(self, theme: Theme, font: QFont) -> None:
        """Take over colours and the type of small words."""
        self._theme, self._font = theme, font
        self._painted = QImage()
        self.update()

    def show_in(self, rect: QRectF, picture: Picture | None) -> None:
        """Paint this in a rectangle; None: nothing."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        self._picture, self._painted = picture, QImage()
        if picture is not None and len(picture.pixels):
            count, grid = picture.pixels.shape[:2]
            self._grid = grid
            image = QImage(np.ascontiguousarray(picture.pixels).data, grid, count * grid, QImage.Format.Format_RGBA8888)
            self._sheet = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
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
            self._painted.fill(Qt.GlobalColor.transparent)
            with QPainter(self._painted) as inner:
                self._paint_all(inner, self._picture)
        painter.drawImage(QPointF(0, 0), self._painted)

    def _paint_all(self, painter: QPainter, picture: Picture) -> None:
        painter.setFont(self._font)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for unit in picture.units:
            self._paint_unit(painter, unit)
        self._paint_words(painter, picture)

    def _paint_unit(self, painter: QPainter, unit: UnitPicture) -> None:
        theme, grid = self._theme, self._grid
        box = QRectF(unit.left, unit.top, unit.side, unit.side)
        painter.drawImage(box, self._sheet, QRectF(0, unit.index * grid, grid, grid))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if unit.is_masked:
            painter.fillRect(box, QColor(mix(theme.surface, "#000000" if theme.dark else theme.text, DARK)))
        elif unit.is_silent or unit.is_off:
            veil = QColor(theme.surface)
            veil.setAlphaF(DIM)
            painter.fillRect(box, veil)
        outline = theme.bad if unit.is_off else mix(theme.line, theme.text, 0.25)
        painter.setPen(QPen(QColor(outline), theme.line_scale if unit.is_off else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if unit.is_off:
            lines = [QLineF(box.topLeft(), box.bottomRight()), QLineF(box.bottomLeft(), box.topRight())]
            painter.setPen(QPen(QColor(theme.bad), 1.6 * theme.line_scale))
            painter.drawLines(lines)
        elif unit.is_silent:
            painter.setPen(QPen(QColor(theme.caption), 1.4 * theme.line_scale))
            painter.drawLine(box.bottomLeft(), box.topRight())
        for x, y, radius, share in unit.marks:
            color = theme.negative if share < 0 else theme.positive
            painter.setPen(QPen(QColor(theme.surface), 1))
            painter.setBrush(QColor(mix(theme.surface, color, 0.15 + 0.85 * min(abs(share), 1.0))))
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_words(self, painter: QPainter, picture: Picture) -> None:
        theme, metrics = self._theme, QFontMetricsF(self._font)
        height = metrics.height()
        painter.setPen(QColor(theme.caption))
        for right, middle, name in picture.names:
            box = QRectF(0, middle - height / 2, right, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        for one in picture.classes:
            draw_point(
                painter, QPointF(one.left + theme.px(SYMBOL) / 2, one.middle), one.label, False, theme.px(SYMBOL), theme
            )
            box = QRectF(one.left + theme.px(SYMBOL) + 4, one.middle - height / 2, theme.px(NAME_WIDEST), height)
            name = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        for column in picture.columns:
            self._paint_below(painter, column, picture.foot + 2)

    def _paint_below(self, painter: QPainter, column: ColumnWords, top: float) -> None:
        """The key of a column's maps, what stands beside it, and notes below it."""
        theme, metrics = self._theme, QFontMetricsF(self._font)
        height = metrics.height()
        ends = f"−{column.end}", column.end
        words, symbol = metrics.horizontalAdvance(ends[0]), theme.px(SYMBOL) + 6.0 if column.has_classes else 0.0
        beside = metrics.horizontalAdvance(f" {column.beside}") if column.beside else 0.0
        width = min(column.width - 2 * (words + symbol) - 10 - beside, theme.px(KEY_WIDEST))
        middle = column.x - beside / 2
        if width >= 2 * KEY_HEIGHT:
            bar = QRectF(middle - width / 2, top + (height - KEY_HEIGHT) / 2, width, KEY_HEIGHT)
            self._paint_key(painter, bar)
            before = QRectF(bar.left() - words - 3, top, words, height)
            after = QRectF(bar.right() + 3, top, words, height)
            painter.drawText(before, Qt.AlignmentFlag.AlignRight, ends[0])
            painter.drawText(after, Qt.AlignmentFlag.AlignLeft, ends[1])
            around = before.left(), after.left() + metrics.horizontalAdvance(ends[1])
        else:
            painter.drawText(QRectF(middle - 60, top, 120, height), CENTER, f"±{column.end}")
            around = middle - words / 2, middle + words / 2
        if column.beside:
            box = QRectF(around[1], top, beside + 1, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, column.beside)
        if column.has_classes:
            for label, x in enumerate((around[0] - symbol / 2, around[1] + symbol / 2)):
                draw_point(painter, QPointF(x, top + height / 2), label, False, theme.px(SYMBOL), theme)
            painter.setPen(QColor(theme.caption))
        for row, note in enumerate(column.notes, 1):
            painter.drawText(QRectF(column.x - 80, top + row * height, 160, height), CENTER, note)

    def _paint_key(self, painter: QPainter, bar: QRectF) -> None:
        """From the negative end over neutral to the positive one."""
        theme, half = self._theme, bar.width() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        steps = 8
        for step in range(steps):
            share = (step + 0.5) / steps
            for color, left in (
                (theme.positive, bar.center().x() + step * half / steps),
                (theme.negative, bar.center().x() - (step + 1) * half / steps),
            ):
                painter.fillRect(
                    QRectF(left, bar.top(), half / steps + 0.5, bar.height()), QColor(mix(theme.surface, color, share))
                )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.caption))
