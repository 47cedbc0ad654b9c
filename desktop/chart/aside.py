"""Losses that stand beside the curves and are none of the run's: of the network without units that are switched off."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from desktop.chart import marks
from desktop.chart.axes import Axes
from desktop.chart.marks import Piece, piece
from desktop.look.theme import Theme

LENGTH: Final = 22.0
"""Pixels of a level's line, at the right edge of the curves."""
WIDTH: Final = 3.0

Losses = tuple[float, float]
"""Training and validation loss, nats; NaN for none."""


def pieces(losses: Losses, axes: Axes, theme: Theme, metrics: QFontMetrics) -> Iterator[Piece]:
    """A short line at the height of each loss, and its number. What is beyond the axis stands at its edge, with an
    arrow."""
    rect, height = axes.rect, float(metrics.height())
    taken: list[QRectF] = []
    for loss, name, color in zip(losses, ("training", "validation"), (theme.train, theme.validation), strict=True):
        if not math.isfinite(loss):
            continue
        level = min(max(axes.y(loss), rect.top()), rect.bottom())
        is_beyond = level != axes.y(loss)
        box = QRectF(rect.right() - LENGTH, level - WIDTH, LENGTH, 2 * WIDTH)
        yield piece(paint_level, box, color, name == "training")
        words = f"without: {name} {loss:.3f}{' ↑' if is_beyond else ''}"
        width = metrics.horizontalAdvance(words) + 6.0
        word = QRectF(box.left() - width - 2, level - height / 2, width, height)
        word.moveTop(min(max(word.top(), rect.top()), rect.bottom() - height))
        for other in taken:
            if word.intersects(other):
                has_room = other.bottom() + 1 + height <= rect.bottom()
                word.moveTop(other.bottom() + 1 if has_room else other.top() - height)
        taken.append(word)
        yield piece(marks.paint_word, word, words, color)


def paint_level(painter: QPainter, theme: Theme, box: QRectF, color: str, is_dashed: bool) -> None:
    """A thick short line, dashed as the training loss is."""
    pen = QPen(QColor(color), WIDTH * theme.line_scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if is_dashed:
        pen.setDashPattern([1.6, 1.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
