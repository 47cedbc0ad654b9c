"""Losses that stand beside the curves and are none of the run's: of the network without units that are switched off."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from core.words import Translatable
from desktop.chart import marks
from desktop.chart.axes import Axes
from desktop.chart.marks import Piece, piece
from desktop.look.language import tr
from desktop.look.theme import Theme

LENGTH: Final = 22.0
"""Pixels of a level's line, at the right edge of the curves."""
WIDTH: Final = 3.0
_WORDS: Final[tuple[Translatable, Translatable]] = ("training {loss:.3f}", "validation {loss:.3f}")

Losses = tuple[float, float]
"""Training and validation loss, nats; NaN for none."""


def pieces(losses: Losses, axes: Axes, theme: Theme, metrics: QFontMetrics) -> Iterator[Piece]:
    """A short line at the height of each loss, and both numbers where neither of these is, as the curves' ends are near
    them. What is beyond the axis stands at its edge, with an arrow."""
    rect, height = axes.rect, float(metrics.height())
    levels: list[float] = []
    numbers: list[str] = []
    for loss, words, color in zip(losses, _WORDS, (theme.train, theme.validation), strict=True):
        if not math.isfinite(loss):
            continue
        level = axes.y(loss)  # at the edge, where it is beyond
        is_beyond = level <= rect.top()
        box = QRectF(rect.right() - LENGTH, level - WIDTH, LENGTH, 2 * WIDTH)
        yield piece(paint_level, box, color, words is _WORDS[0])
        levels.append(level)
        numbers.append(f"{tr(words, loss=loss)}{' ↑' if is_beyond else ''}")
    if levels:
        told = tr("without: {losses}", losses=", ".join(numbers))
        width = metrics.horizontalAdvance(told) + 6.0
        is_above = min(levels) - rect.top() > rect.bottom() - max(levels)
        top = rect.top() if is_above else rect.bottom() - height
        yield piece(marks.paint_word, QRectF(rect.right() - width, top, width, height), told, theme.text)


def paint_level(painter: QPainter, theme: Theme, box: QRectF, color: str, is_dashed: bool) -> None:
    """A thick short line, dashed as the training loss is."""
    pen = QPen(QColor(color), WIDTH * theme.line_scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if is_dashed:
        pen.setDashPattern([1.6, 1.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
