"""Curves of the layers over the epochs, small: each a line with its name at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.words import Translatable
from desktop.inside.figure import LEFT, RIGHT, Figure
from desktop.look.apart import pushed_apart
from desktop.look.language import number, tr, worded
from desktop.look.ticks import round_up, tick_text

LEAST_EPOCHS: Final = 50
"""The epoch axis is never shorter, as in the loss chart."""
_EMPTY: Final = 0.6

Course = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]
"""(M,) epochs, and (L, M) a value of each layer."""


class CurvesView(Figure):
    """A small chart. Courses of the run before are dashed."""

    def __init__(self, title: Translatable, parent: QWidget | None = None) -> None:
        super().__init__(78, parent, most=5.0)
        self._title, self._note = worded(title), ""
        self.setToolTip(self._title)  # which is cut where there is little room
        self._names: Sequence[str] = ()
        self._course: Course | None = None
        self._before: Course | None = None
        self._shown = 0
        self._top = 0.0

    def set_note(self, note: str) -> None:
        """A few words below the chart."""
        if note != self._note:
            self._note = note
            self.update()

    def set_course(self, names: Sequence[str], course: Course | None, before: Course | None, shown: int) -> None:
        """Show these; names: as of layer_names; shown: the epoch that everything else is of."""
        self._names = [worded(name) for name in names]
        self._course, self._before, self._shown = course, before, shown
        values = [one[1][np.isfinite(one[1])] for one in (course, before) if one is not None]
        highest = max((float(each.max()) for each in values if each.size), default=1.0)
        top = round_up(max(highest, 1e-6))
        if top > self._top or top < _EMPTY * self._top:
            self._top = top
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        line = self.line_height
        side = max((self.width_of(name) for name in self._names), default=0.0) + 10
        area = room.adjusted(self.width_of("0.001") + 4, line + 2, -side, -line - 2)
        tops = self._name_tops(area, room)
        are_aside = bool(tops) and (
            min(tops) < area.top() - self.line_height / 2 or max(tops) + self.line_height / 2 > area.bottom()
        )
        right = area.right() if are_aside else room.right()
        self.write_title(painter, QRectF(room.topLeft(), QPointF(right, room.bottom())), area.left(), self._title)
        for value in (0.0, self._top):
            y = area.bottom() - area.height() * value / max(self._top, 1e-12)
            self.hairline(painter, QPointF(area.left(), y), QPointF(area.right(), y))
            beside = QRectF(room.left(), y - line / 2, area.left() - room.left() - 4, line)
            self.write(painter, beside, tick_text(value), RIGHT)
        courses = [one for one in (self._course, self._before) if one is not None and len(one[0])]
        last = max([LEAST_EPOCHS, *(int(epochs[-1]) for epochs, _ in courses)])
        below = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        first, end = tr("epoch 0"), number(f"{last:,}")
        self.write_below(painter, below, first, self._note, end)
        if self._before is not None:
            self._draw_lines(painter, area, self._before, last, is_before=True)
        if self._course is None or not len(self._course[0]):
            return
        x = area.left() + area.width() * self._shown / last
        if self._shown < self._course[0][-1]:
            self.hairline(painter, QPointF(x, area.top()), QPointF(x, area.bottom()))
        self._draw_lines(painter, area, self._course, last, is_before=False)
        ends = area.right() if are_aside else area.left() + area.width() * float(self._course[0][-1]) / last
        self._draw_names(painter, ends + 6, tops)

    def _draw_lines(self, painter: QPainter, area: QRectF, course: Course, last: int, *, is_before: bool) -> None:
        epochs, values = course
        x = area.left() + area.width() * epochs / last
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for layer, of_layer in enumerate(values):
            color = QColor(self.layer_color(layer, len(values)))
            color.setAlphaF(0.55 if is_before else 1.0)
            pen = QPen(color, (1.1 if is_before else 1.7) * self.theme.line_scale)
            if is_before:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            y = self._rows(area, of_layer)
            painter.drawPolyline(QPolygonF([QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]))

    def _name_tops(self, area: QRectF, room: QRectF) -> list[float]:
        """The upper end of each layer's name: at the end of its curve, or pushed from there where names would cover one
        another, which may bring some into the rows of the title and of the epochs. None where there are no curves."""
        if self._course is None or not len(self._course[0]):
            return []
        values = self._course[1]
        height = self.line_height
        line = min(0.9 * height, (room.height() - height) / max(1, len(values) - 1))  # or some of many were cut off
        ends = [float(self._rows(area, of_layer)[-1]) for of_layer in values]
        order = sorted(range(len(ends)), key=ends.__getitem__)
        wanted = [ends[layer] - height / 2 for layer in order]
        placed = pushed_apart(wanted, [line] * len(order), room.top(), room.bottom() - height + line)
        tops = dict(zip(order, placed, strict=True))
        return [tops[layer] for layer in range(len(ends))]

    def _draw_names(self, painter: QPainter, left: float, tops: Sequence[float]) -> None:
        for layer, (name, top) in enumerate(zip(self._names, tops, strict=False)):
            box = QRectF(left, top, self.width_of(name) + 2, self.line_height)
            painter.fillRect(box, QColor(self.theme.surface))  # no line goes through it
            self.write(painter, box, name, LEFT, self.layer_ink(layer, len(tops)))

    def _rows(self, area: QRectF, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        shares = np.nan_to_num(values, nan=0.0, posinf=self._top) / max(self._top, 1e-12)
        rows: npt.NDArray[np.float64] = area.bottom() - area.height() * np.clip(shares, 0.0, 1.0)
        return rows
