"""Losses in the chart that are none of the run's: of known truth, as the best possible, what it scores on these points,
and fresh points; and of the network without units that are switched off."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from core.words import Translatable
from desktop.chart import marks
from desktop.chart.axes import Axes, Span
from desktop.chart.curves import DOTS, FAINT
from desktop.chart.curves_item import Line
from desktop.chart.marks import Piece, piece
from desktop.look.language import tr
from desktop.look.line_pieces import Floats
from desktop.look.style import mix
from desktop.look.theme import Theme

LEVEL: Final = 1.7
FRESH: Final = 2.0
"""Widths of lines, pixels at line scale 1."""
SHORT: Final = 0.6
"""Scale of the dashes of the loss on fresh points: by colour alone it could be taken for a variant's."""
_EDGE: Final = 4.0
"""Pixels between the word and its line."""
_ROOMY: Final = 9
"""Lines of text that a chart is high from which on there is room for the word."""
_WORDS: Final[tuple[Translatable, ...]] = (
    "truth on training points {loss:.2f}",
    "truth on validation points {loss:.2f}",
    "best possible {loss:.2f}",
)
_BESIDE_LENGTH: Final = 22.0
"""Pixels of a level's line, at the right edge of the curves."""
_BESIDE_WIDTH: Final = 3.0
_WITHOUT_WORDS: Final[tuple[Translatable, Translatable]] = ("training {loss:.3f}", "validation {loss:.3f}")

Losses = tuple[float, float]
"""Training and validation loss, nats; NaN for none."""


@dataclass(frozen=True, eq=False)
class ChartTruth:
    """What of known truth a chart shows. Losses in nats; None where nobody wants to see it, or it isn't known."""

    best: float | None = None
    """The lowest possible on fresh points."""
    training: float | None = None
    """Of the true probabilities on the training points."""
    validation: float | None = None
    """The same on the validation points."""
    fresh: tuple[Floats, Floats] | None = None
    """Epochs and losses (K,) of the chosen variant on fresh points."""

    def extent(self, of_curves: Span | None) -> Span | None:
        """The lowest and the highest loss of curves and truth together; None as long as there are no curves."""
        if of_curves is None:
            return None
        losses = [*of_curves, *(level for level, _, _ in self._levels)]
        if self.fresh is not None:
            losses += self.fresh[1][np.isfinite(self.fresh[1])].tolist()
        return min(losses), max(losses)

    def lines(self, axes: Axes, theme: Theme) -> list[Line]:
        """What is drawn below the curves: dotted levels, and the curve of the fresh points."""
        wide = theme.line_scale
        found = []
        for corners, color, width, dash in self._drawn(axes):
            ink = getattr(theme, color)
            hair = mix(ink, theme.surface, FAINT)
            found.append(Line(corners, ink, width * wide, dash * wide, hair, origin=axes.rect.left()))
        return found

    def word(self, axes: Axes, theme: Theme, metrics: QFontMetrics) -> Iterator[Piece]:
        """What the best possible loss is called, at the right end of its line. In a low chart it would hide the curves;
        the legend says it, too."""
        if self.best is None or axes.rect.height() < _ROOMY * metrics.height():
            return
        rect, word = axes.rect, tr("best possible {loss:.2f}", loss=self.best)
        width, height, level = metrics.horizontalAdvance(word) + 2 * _EDGE, metrics.height(), axes.y(self.best)
        above, below = level - height - _EDGE, level + _EDGE
        top = above if above >= rect.top() else min(below, rect.bottom() - height)
        yield piece(marks.paint_word, QRectF(rect.right() - width, top, width, height), word, theme.truth)

    def fresh_at(self, epoch: float) -> float | None:
        """Nats on fresh points at an epoch, between two checkpoints on the line from one to the other; None where there
        is none."""
        if self.fresh is None or len(self.fresh[0]) == 0 or epoch > self.fresh[0][-1]:
            return None
        return float(np.interp(epoch, *self.fresh))

    def told(self) -> list[str]:
        """The same for screen readers."""
        told = [tr(words, loss=level) for level, words, _ in self._levels]
        if self.fresh is not None and len(self.fresh[1]):
            told.append(tr("on fresh points {loss:.2f}", loss=float(self.fresh[1][-1])))
        return told

    def _drawn(self, axes: Axes) -> Iterator[tuple[Floats, str, float, float]]:
        """Each line's corners (2, K), the theme's colour, width, and scale of dashes."""
        for level, _, color in self._levels:
            yield np.array([[axes.rect.left(), axes.rect.right()], [axes.y(level)] * 2]), color, LEVEL, DOTS
        if self.fresh is not None and len(self.fresh[0]):
            yield np.stack([axes.x(self.fresh[0]), axes.rows(self.fresh[1])]), "truth", FRESH, SHORT

    @property
    def _levels(self) -> list[tuple[float, Translatable, str]]:
        """Losses that are lines across the chart: what they are, and the theme's colour."""
        losses, colors = (self.training, self.validation, self.best), ("train", "validation", "truth")
        wanted = zip(losses, _WORDS, colors, strict=True)
        return [(one, words, color) for one, words, color in wanted if one is not None]


def pieces_without(losses: Losses, axes: Axes, theme: Theme, metrics: QFontMetrics) -> Iterator[Piece]:
    """A short line at the height of each loss, and both numbers where neither of these is, as the curves' ends are near
    them. What is beyond the axis stands at its edge, with an arrow."""
    rect, height = axes.rect, float(metrics.height())
    levels: list[float] = []
    numbers: list[str] = []
    for loss, words, color in zip(losses, _WITHOUT_WORDS, (theme.train, theme.validation), strict=True):
        if not math.isfinite(loss):
            continue
        level = axes.y(loss)  # at the edge, where it is beyond
        is_beyond = level <= rect.top()
        box = QRectF(rect.right() - _BESIDE_LENGTH, level - _BESIDE_WIDTH, _BESIDE_LENGTH, 2 * _BESIDE_WIDTH)
        yield piece(_paint_level, box, color, words is _WITHOUT_WORDS[0])
        levels.append(level)
        numbers.append(f"{tr(words, loss=loss)}{' ↑' if is_beyond else ''}")
    if levels:
        told = tr("without: {losses}", losses=", ".join(numbers))
        width = metrics.horizontalAdvance(told) + 6.0
        is_above = min(levels) - rect.top() > rect.bottom() - max(levels)
        top = rect.top() if is_above else rect.bottom() - height
        yield piece(marks.paint_word, QRectF(rect.right() - width, top, width, height), told, theme.text)


def _paint_level(painter: QPainter, theme: Theme, box: QRectF, color: str, is_dashed: bool) -> None:
    """A thick short line, dashed as the training loss is."""
    pen = QPen(QColor(color), _BESIDE_WIDTH * theme.line_scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if is_dashed:
        pen.setDashPattern([1.6, 1.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
