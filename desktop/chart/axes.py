"""What the loss chart's curves are read against: grid lines, ticks and titles of both axes."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.chart.axis_ticks import linear_ticks, logarithmic_ticks, tick_text
from desktop.chart.ranges import Axes
from desktop.look.theme import Theme

_PAD: Final = 4


def draw_loss_axis(painter: QPainter, axes: Axes, theme: Theme) -> None:
    """Grid lines across the chart, their numbers left of it, in the painter's font."""
    metrics = painter.fontMetrics()
    most = max(2, int(axes.rect.height() / (metrics.height() * 1.8)))
    ticks = logarithmic_ticks(axes.low, axes.high, most) if axes.logarithmic else linear_ticks(axes.high, most)
    grid, ink = QColor(theme.line), QColor(theme.caption)
    grid.setAlphaF(0.6)
    for tick, y in zip(ticks, axes.y(np.array(ticks)).tolist(), strict=True):
        painter.setPen(QPen(grid, 1))
        painter.drawLine(QPointF(axes.rect.left(), round(y) + 0.5), QPointF(axes.rect.right(), round(y) + 0.5))
        painter.setPen(ink)
        beside = QRectF(0, y - metrics.height() / 2, axes.rect.left() - _PAD, metrics.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick_text(tick))


def draw_epoch_axis(painter: QPainter, axes: Axes, theme: Theme) -> None:
    """The line below the chart, its numbers, and its title at the right end."""
    metrics = painter.fontMetrics()
    painter.setPen(QPen(QColor(theme.line), 1))
    bottom = round(axes.rect.bottom()) + 0.5
    painter.drawLine(QPointF(axes.rect.left(), bottom), QPointF(axes.rect.right(), bottom))
    painter.setPen(QColor(theme.caption))
    top, height = axes.rect.bottom() + _PAD, metrics.height()
    title = metrics.horizontalAdvance("Epoch")
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(axes.rect.right() - title - 1, top, title + 1, height), right, "Epoch")
    room = axes.rect.right() - title - 2 * _PAD
    ticks = linear_ticks(axes.epochs, max(2, int(axes.rect.width() / 90)))
    for tick, x in zip(ticks, axes.x(np.array(ticks)).tolist(), strict=True):
        text = tick_text(tick)
        width = metrics.horizontalAdvance(text)
        if x + width / 2 < room:
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(x - width / 2 - 1, top, width + 2, height), middle, text)
