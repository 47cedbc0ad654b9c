"""The numbers of several variants at the ends of their curves, and the crown beside the one that leads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from desktop.chart import marks
from desktop.chart.chart_view import EDGE
from desktop.chart.marks import CROWN, Piece, piece
from desktop.chart.placing import BESIDE, placed_numbers
from desktop.chart.series import LossSeries
from desktop.look.line_pieces import Floats
from desktop.look.swatch import number_size
from desktop.look.theme import Theme

_FAR_FROM_END: Final = 4.0
"""Pixels from its usual place beyond which a number is linked to the end of its curve by a line."""
_ONE_COLUMN: Final = 4
"""Up to so many numbers there is room for one column of them right of the curves, else for two."""


class EndNumbers:
    """Places them, in one look."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        """font: of the chart's words."""
        self._size = number_size(font, theme)
        self._font = font.toString()
        self._crown = theme.px(CROWN)

    def room(self, count: int) -> float:
        """Pixels that so many numbers take right of the curves."""
        return BESIDE + self._size.width() * (2 if count > _ONE_COLUMN else 1) + self._crown + 4

    def placed(
        self, ends: Mapping[int, QPointF], series: Sequence[LossSeries], rect: QRectF, width: float
    ) -> list[Piece]:
        """A number for each end of a curve.

        Args:
            ends: by the place of a variant among the series.
            rect: of the curves, pixels of a chart that is so wide.
        """
        links, numbers = list[Piece](), list[Piece]()
        # They stay out of the words above the chart while there is room without.
        top = rect.top() - EDGE
        if len(ends) * self._size.height() > rect.bottom() + EDGE - top:
            top = 0.0
        room = QRectF(rect.left(), top, width - rect.left() - self._crown - 3, rect.bottom() + EDGE - top)
        boxes = placed_numbers(list(ends.values()), self._size, room)
        for (index, end), box in zip(ends.items(), boxes, strict=True):
            color, beside = series[index].color, QPointF(box.left(), box.center().y())
            if (beside - end).manhattanLength() > BESIDE + _FAR_FROM_END:
                across, rising = QRectF(end, beside).normalized(), (beside.y() < end.y()) == (beside.x() > end.x())
                links.append(piece(marks.paint_link, across, color, rising))
            numbers.append(piece(marks.paint_number, box, index + 1, color, self._font))
            if series[index].is_winner:
                numbers.append(piece(marks.paint_crown, self._crown_beside(box, boxes)))
        return links + numbers  # numbers lie over the lines to others

    def _crown_beside(self, number: QRectF, numbers: Sequence[QRectF]) -> QRectF:
        """Right of a number, and of others that stand close to it there."""
        side, right = self._crown, number.right()
        level = [box for box in numbers if box.top() < number.bottom() and box.bottom() > number.top()]
        for box in sorted(level, key=QRectF.left):
            if number.left() < box.left() < right + side + 4:
                right = box.right()
        return QRectF(right + 2, round(number.center().y() - side / 2), side, side)


def curve_end(rect: QRectF, *curves: Floats) -> QPointF | None:
    """Where the first of the curves (2, K) that has a corner within the columns of a rectangle ends in it; None where
    none has."""
    for x, y in curves:
        at = int(x.searchsorted(rect.right() + 1e-6, side="right")) - 1
        while at >= 0 and not math.isfinite(y[at]):
            at -= 1
        if at >= 0 and x[at] >= rect.left():
            return QPointF(x[at], min(max(y[at], rect.top()), rect.bottom()))
    return None
