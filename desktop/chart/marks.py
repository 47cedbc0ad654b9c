"""Small marks of the loss chart: the best epoch, where a variant stopped early or diverged, and what changed when."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.chart.axes import Axes
from desktop.chart.series import LossSeries
from desktop.look.theme import Theme

PENNANT: Final = 8.0
"""Pixels from a flag's pole to its tip, at line scale 1."""


def paint_marks(painter: QPainter, theme: Theme, axes: Axes, series: LossSeries) -> None:
    """All marks of one of several variants, in its colour: a dot, a hollow square, a cross."""
    color, reach = QColor(series.color), 3.5 * theme.line_scale
    paint_best(painter, theme, axes, series, color)
    stop = _place(axes, series, series.stop_epoch)
    if stop is not None:
        paint_square(painter, theme, color, stop, reach)
    diverged = _place(axes, series, series.history.last_epoch if series.diverged_epoch is not None else None)
    if diverged is not None:
        paint_cross(painter, theme, color, diverged, reach)


def paint_best(painter: QPainter, theme: Theme, axes: Axes, series: LossSeries, color: QColor) -> None:
    """A dot on the validation curve at its best epoch, parted from the curves by a rim."""
    place = _place(axes, series, series.best_epoch)
    if place is not None:
        painter.setPen(QPen(QColor(theme.surface), 1.5 * theme.line_scale))
        painter.setBrush(color)
        painter.drawEllipse(place, 4.0 * theme.line_scale, 4.0 * theme.line_scale)


def paint_square(painter: QPainter, theme: Theme, color: QColor, at: QPointF, reach: float) -> None:
    """Stopped early."""
    painter.setPen(QPen(color, 1.6 * theme.line_scale))
    painter.setBrush(QColor(theme.surface))
    painter.drawRect(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))


def paint_cross(painter: QPainter, theme: Theme, color: QColor, at: QPointF, reach: float) -> None:
    """Diverged."""
    lines = [QLineF(at.x() - reach, at.y() + side * reach, at.x() + reach, at.y() - side * reach) for side in (-1, 1)]
    for ink, width in ((QColor(theme.surface), 4.5), (color, 2.2)):
        painter.setPen(QPen(ink, width * theme.line_scale))
        painter.drawLines(lines)


def paint_pennant(painter: QPainter, theme: Theme, at: QPointF, color: QColor) -> None:
    """A flag: something changed here. It flies right of the top of its pole."""
    length = PENNANT * theme.line_scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    corners = [QPointF(0, 0), QPointF(length, 0.4 * length), QPointF(0, 0.8 * length)]
    painter.drawPolygon(QPolygonF(corners).translated(at))


def _place(axes: Axes, series: LossSeries, epoch: int | None) -> QPointF | None:
    """Where the validation curve is at an epoch, or was last before it; None where that is out of sight."""
    found = series.validation_at(epoch) if epoch is not None else None
    if found is None or not axes.holds(found[0]):
        return None
    return QPointF(axes.x(found[0]), axes.y(float(axes.height(np.array(found[1])))))
