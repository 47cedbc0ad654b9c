"""The points of a table as they will lie on the plane, with the values at its edges."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.tables.column_names import column_text
from core.data.tables.taking import Taken
from core.experiment.spec import Axis
from core.plane.grid import EXTENT
from desktop.look.language import tr_of, worded
from desktop.look.point_symbols import sprite_sheet, sprite_side
from desktop.look.theme import CLASS_LOOKS, LIGHT, Theme
from desktop.look.ticks import plain_text

_SYMBOL: Final = 6.5
_MOST_SYMBOLS: Final = 3000
"""Beyond that points are dots, which are painted faster."""
_RIM: Final = 20
"""Pixels at 100 % type for the words at the left and below."""


class PointsPicture(QWidget):
    """Qt view of the points that a table gives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._taken: Taken | None = None
        self._side = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_points(self, taken: Taken | None) -> None:
        """Show these points; None: an empty plane."""
        self._taken = taken
        name = ""
        if taken is not None:
            name = tr_of(len(taken.positions), "Picture of {count:,} point", "Picture of {count:,} points")
        self.setAccessibleName(name)
        self.update()

    def set_side(self, side: int) -> None:
        """Be a square of so many pixels, words at its edges apart."""
        self._side = side
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = self._side + self._theme.px(_RIM)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme, rim = self._theme, self._theme.px(_RIM)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - rim
        square = QRectF(rim + 0.5, 0.5, side - 1, side - 1)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(square, 4, 4)
        if self._taken is None:
            return
        painter.save()
        painter.setClipRect(square)
        self._paint_points(painter, square)
        painter.restore()
        font = self.font()
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(theme.caption))
        source = self._taken.source
        below = QRectF(square.left(), square.bottom(), square.width(), rim)
        self._paint_axis(painter, below, source.x)
        painter.translate(0, square.bottom())
        painter.rotate(-90)
        self._paint_axis(painter, QRectF(0, 0, square.height(), rim), source.y)

    def _paint_points(self, painter: QPainter, square: QRectF) -> None:
        taken = self._taken
        assert taken is not None
        scale = square.width() / (2 * EXTENT)
        places = taken.positions * np.array([scale, -scale], np.float32)
        places += np.array([square.center().x(), square.center().y()], np.float32)
        held_out = taken.is_validation if taken.is_validation is not None else np.zeros(len(places), np.bool_)
        if len(places) > _MOST_SYMBOLS:
            for label in range(taken.class_count):
                pen = QPen(QColor(CLASS_LOOKS[label].color), 2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPoints([QPointF(x, y) for x, y in places[taken.labels == label].tolist()])
            return
        ratio = self.devicePixelRatioF()
        diameter = self._theme.px(_SYMBOL * 4) / 4 * ratio
        sheet, cell = sprite_sheet(diameter, self._theme), sprite_side(diameter, self._theme)
        half = cell / ratio / 2
        looks = (taken.labels + len(CLASS_LOOKS) * held_out).tolist()
        for (x, y), look in zip(places.tolist(), looks, strict=True):
            target = QRectF(x - half, y - half, 2 * half, 2 * half)
            painter.drawPixmap(target, sheet, QRectF(look * cell, 0, cell, cell))

    def _paint_axis(self, painter: QPainter, room: QRectF, axis: Axis) -> None:
        """Name and the values at both ends of an axis."""
        ends = [plain_text(axis.center + way * EXTENT * axis.unit, 2 * EXTENT * axis.unit) for way in (-1, 1)]
        metrics = painter.fontMetrics()
        ends_width = max(map(metrics.horizontalAdvance, ends)) + 8
        flags = Qt.AlignmentFlag
        painter.drawText(room, flags.AlignLeft | flags.AlignVCenter, ends[0])
        painter.drawText(room, flags.AlignRight | flags.AlignVCenter, ends[1])
        name_room = room.adjusted(ends_width, 0, -ends_width, 0)
        name = metrics.elidedText(worded(column_text(axis.name)), Qt.TextElideMode.ElideMiddle, int(name_room.width()))
        painter.drawText(name_room, flags.AlignCenter, name)
