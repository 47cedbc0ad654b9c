"""Units as lamps, layer by layer: those that a mask of dropout silences are dark."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.inside.figure import LEFT, RIGHT, Figure
from desktop.look.language import tr
from desktop.look.style import mix

LARGEST: Final = 12.0
"""Pixels of a lamp at 100 % type, at most."""

LINE: Final = 15
"""Pixels of height at 100 % type that a layer needs for its words."""
ONE_ROW: Final = 24
"""Units of a layer that need more than one row of lamps, and half as much height again."""

Mask = npt.NDArray[np.bool_]


class MaskView(Figure):
    """A row of lamps for each hidden layer, more than one row where it is wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2 * LINE, parent, most=1.3)
        self._layers: Sequence[Mask] = ()
        self.setAccessibleName(tr("Units that take part"))

    def set_mask(self, layers: Sequence[Mask]) -> None:
        """Show these: True for a unit that takes part."""
        self._layers = layers
        wide = sum(len(layer) > ONE_ROW for layer in layers)
        self.set_height(LINE * (len(layers) + wide / 2))
        told = (f"{_name(place)}: {_silent(layer)}" for place, layer in enumerate(layers))
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        if not self._layers:
            return
        left = self.width_of(_name(5)) + 8
        right = self.width_of(tr("{silent:,} of {count:,} silent", silent=256, count=256)) + 8
        widest = max(len(layer) for layer in self._layers)
        area = room.adjusted(left, 0, -right, 0)
        step, rows = self._step(area, widest)
        lit, dark = QColor(self.theme.accent), QColor(mix(self.theme.surface, self.theme.text, 0.08))
        rim = QPen(QColor(mix(self.theme.surface, self.theme.text, 0.3)), 1)
        height = room.height() / len(self._layers)
        for place, layer in enumerate(self._layers):
            row = QRectF(room.left(), room.top() + place * height, room.width(), height)
            self.write(painter, row, _name(place), LEFT)
            self.write(painter, row, _silent(layer), RIGHT)
            per_row = math.ceil(widest / rows)
            top = row.center().y() - math.ceil(len(layer) / per_row) * step / 2
            radius = step * 0.38
            for unit, speaks in enumerate(layer.tolist()):
                x, y = area.left() + (unit % per_row + 0.5) * step, top + (unit // per_row + 0.5) * step
                painter.setPen(Qt.PenStyle.NoPen if speaks else rim)
                painter.setBrush(lit if speaks else dark)
                painter.drawEllipse(QPointF(x, y), radius, radius)

    def _step(self, area: QRectF, widest: int) -> tuple[float, int]:
        """Pixels from one lamp to the next, as many as can be, and rows of the widest layer."""
        height, best = area.height() / len(self._layers), (0.0, 1)
        for rows in range(1, widest + 1):
            step = min(self.theme.px(LARGEST), area.width() / math.ceil(widest / rows), 0.88 * height / rows)
            if step > best[0]:
                best = step, rows
        return best


def _name(place: int) -> str:
    return tr("layer {number}", number=place + 1)


def _silent(layer: Mask) -> str:
    return tr("{silent:,} of {count:,} silent", silent=len(layer) - int(np.count_nonzero(layer)), count=len(layer))
