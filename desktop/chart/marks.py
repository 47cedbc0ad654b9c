"""Small marks on the curves of the loss chart: the best epoch, and where a variant stopped early or diverged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.chart.ranges import Axes
from desktop.chart.series import LossSeries
from desktop.look.theme import Theme


def paint_marks(painter: QPainter, theme: Theme, axes: Axes, series: LossSeries) -> None:
    """All marks of one of several variants, in its colour: a dot, a hollow square, a cross."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(series.color)
    paint_dot(painter, theme, axes, series, color, 4.0 * theme.line_scale)
    stop = _place(axes, series, series.stop_epoch)
    if stop is not None:
        paint_square(painter, theme, color, stop, 3.5 * theme.line_scale)
    last = series.history.last_epoch if series.diverged_epoch is not None else None
    diverged = _place(axes, series, last)
    if diverged is not None:
        paint_cross(painter, theme, color, diverged, 3.5 * theme.line_scale)


def paint_dot(painter: QPainter, theme: Theme, axes: Axes, series: LossSeries, color: QColor, reach: float) -> None:
    """A dot on the validation curve at its best epoch, parted from the curves by a rim."""
    place = _place(axes, series, series.best_epoch)
    if place is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.surface), 1.5 * theme.line_scale))
    painter.setBrush(color)
    painter.drawEllipse(place, reach, reach)


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


def _place(axes: Axes, series: LossSeries, epoch: int | None) -> QPointF | None:
    """Where the validation curve is at an epoch, or was last before it; within the chart."""
    values = series.history.at(epoch) if epoch is not None else None
    if values is None or epoch is None:
        return None
    at, loss = float(epoch), values["validation_loss"][0]
    if not np.isfinite(loss):
        curve = series.history.column("validation_loss")
        known = np.flatnonzero(np.isfinite(curve.low) & (curve.epochs <= epoch))
        if len(known) == 0:
            return None
        at, loss = float(curve.epochs[known[-1]]), float(curve.low[known[-1]])
    y = float(axes.y(np.array(loss)))
    return QPointF(float(axes.x(np.array(at))), min(max(y, axes.rect.top()), axes.rect.bottom()))
