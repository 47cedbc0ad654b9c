"""The legend of the loss chart: which line is which, told by stroke as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import Translatable, begun, translatable
from desktop.chart.curves import DOTS, FAINT, GHOST, OPTIMIZER, VALIDATION
from desktop.chart.curves_item import DASH, DASH_GAP, THIN
from desktop.chart.levels import FRESH, LEVEL, SHORT, ChartTruth
from desktop.chart.marks import mark, paint_cross, paint_dot, paint_square
from desktop.chart.series import LossSeries
from desktop.look.language import tr, worded
from desktop.look.line_pieces import dashes_across, pieces
from desktop.look.paint_arrays import draw_segments
from desktop.look.style import mix, see_through
from desktop.look.theme import LIGHT, Theme

_PAD: Final = 6
_TIGHT: Final = 0.6
"""Share of samples and gaps that is left of them where there is so little room that a line would have no name."""
_WIDEST: Final = 8.88
"""Takes the most room of losses, which change all the time."""
_BEFORE: Final[Translatable] = "Before"
_AREA, _STILL, _DEAR, _NEVER = 3, 2, 1, 0
"""When an entry is left out, the highest first: what lies between two lines explains itself sooner than a line; levels
stand still, and readout and page say the same, of one before of the other."""
_SEVERAL: Final[Translatable] = "Training loss thin, validation loss thick"
_ALONE: Final[Translatable] = "Training loss dashed, validation loss solid"
_GHOST_TIP: Final[Translatable] = "Press Before to hide the run that ended last. Shift+H shows it again."
_OPTIMIZER_TIP: Final[Translatable] = (
    "The loss that the optimizer saw is what training lowers, as a plain PyTorch loop prints it: on the mini-batches of"
    " an epoch, with dropout's units silent, batch normalization by the mini-batch, and the penalty of L2 and L1 in."
    " Training and validation loss are measured at the end of the epoch, without all of these."
)


class Entry(NamedTuple):
    """What is explained: an area, a mark, or a line in strokes. Colours are named as the theme's."""

    name: Translatable
    told: Translatable = ""
    """What screen readers are told of it."""
    tip: Translatable = ""
    given_up: int = _NEVER
    area: str = ""
    """Colour."""
    mark: Callable[..., None] | None = None
    """Paints it."""
    strokes: tuple[tuple[str, float, float], ...] = ()
    """Of one or two levels: colour, width at line scale 1, and the scale of dashes."""
    faint: float = 0.0
    """Share of the background in the colour of strokes."""


def entries(series: Sequence[LossSeries], truth: ChartTruth) -> list[Entry]:
    """What there is to explain in a chart of these series, and of known truth: the curve of the fresh points, the best
    possible loss, and what the truth scores on these points. Marks have words beside them where a series is alone."""
    several, has_range = len(series) > 1, any(one.has_range for one in series)
    train, validation, area = ("text", "text", "caption") if several else ("train", "validation", "validation")
    thin, dashed = (train, THIN, 0.0), (train, VALIDATION, 1.0)
    found = [
        Entry("Training", _SEVERAL if several else _ALONE, strokes=(thin if several else dashed,)),
        Entry("Validation", strokes=((validation, VALIDATION, 0.0),)),
    ]
    if any(one.shows_optimizer for one in series):
        strokes = ((train, OPTIMIZER, DOTS),)
        found.append(Entry("Optimizer saw", "the loss that the optimizer saw dotted", _OPTIMIZER_TIP, strokes=strokes))
    if truth.fresh is not None:
        found.append(Entry("Fresh", "fresh points in short violet dashes", strokes=(("truth", FRESH, SHORT),)))
    if truth.best is not None:
        strokes = (("truth", FRESH, DOTS),)
        found.append(Entry("Best possible", "the best possible loss dotted", given_up=_DEAR, strokes=strokes))
    if truth.training is not None or truth.validation is not None:
        told = translatable("what the truth scores on these points in dotted levels")
        levels = ("train", LEVEL, DOTS), ("validation", LEVEL, DOTS)
        found.append(Entry("Truth here", told, given_up=_STILL, strokes=levels))
    if has_range:
        found.append(Entry("Range", "the range of the repeats shaded", given_up=_AREA, area=area))
    elif not several:
        found.append(Entry("Gap", "the gap between them shaded", given_up=_AREA, area="gap"))
    if any(one.ghost is not None for one in series):
        strokes = ((validation, GHOST, 0.0),)
        found.append(Entry(_BEFORE, "the run before faint", _GHOST_TIP, strokes=strokes, faint=FAINT))
    if several and any(one.best_epoch is not None for one in series):
        found.append(Entry("Best", mark=paint_dot))
    if several and any(one.stop_epoch is not None for one in series):
        found.append(Entry("Stopped", mark=paint_square))
    if several and any(one.diverged_epoch is not None for one in series):
        found.append(Entry("Diverged", mark=paint_cross))
    return found


class LossLegend(QWidget):
    """Samples and names of lines, areas and marks. Several variants are told in one neutral colour."""

    ghost_pressed = Signal()
    """The person pressed the entry of the run before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._entries: list[Entry] = []
        self._compared = ""
        self._before = QRectF()
        """Where the entry of the run before stands, if it does."""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_series((), ChartTruth())

    def set_series(self, series: Sequence[LossSeries], truth: ChartTruth) -> None:
        before = (self._entries, len(self._compared))
        if self._compared != (compared := series[0].compared if len(series) == 1 else ""):
            self.update()
        self._entries, self._compared = entries(series, truth), compared
        if before == (self._entries, len(compared)):
            return
        self.setAccessibleName(", ".join(worded(entry.told) for entry in self._entries if entry.told))
        tips = " ".join(worded(entry.tip) for entry in self._entries if entry.tip)
        self.setToolTip(f"<qt>{tips}</qt>" if tips else "")
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(self._worded(tr("before {before:.2f}, now {now:.2f}", before=_WIDEST, now=_WIDEST)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(self._worded("")[:2])

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, height, self._before = 1.0, self.height(), QRectF()
        fitting, share = self._fitting()
        pad = _PAD * share
        for entry, text in fitting:
            sample, word = self._sample_width(entry, share), self.fontMetrics().horizontalAdvance(text)
            if left + sample + pad + word > self.width():
                break
            if entry.name == _BEFORE:
                self._before = QRectF(left, 0, sample + pad + word, height)
            self._paint_sample(painter, entry, QRectF(left, height / 2 - 5, sample, 10))
            painter.setPen(QColor(self._theme.text))
            left += sample + pad
            painter.drawText(QRectF(left, 0, word + 1, height), Qt.AlignmentFlag.AlignVCenter, text)
            left += word + 2 * pad

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        over = self._before.contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self._before.contains(event.position()):
            self.ghost_pressed.emit()
        else:
            super().mousePressEvent(event)

    def _worded(self, before: str) -> list[tuple[Entry, str]]:
        """All entries and their words; before: those of the run before where its loss is known; "": it isn't."""
        return [(one, worded(begun(before) if one.name == _BEFORE and before else one.name)) for one in self._entries]

    def _fitting(self) -> tuple[list[tuple[Entry, str]], float]:
        """What is shown, and its words: every line and the losses of both runs are worth more than the areas' names.
        And the share of samples and gaps that there is room for."""
        roomy = [(words, least, 1.0) for words in (self._compared, "") for least in (_AREA + 1, _AREA)]
        for before, least, share in (*roomy, *(("", least, _TIGHT) for least in (_AREA, _STILL, _DEAR))):
            shown = [(entry, text) for entry, text in self._worded(before) if entry.given_up < least]
            if self._size(shown, share).width() <= self.width():
                break
        return shown, share

    def _size(self, shown: Sequence[tuple[Entry, str]], share: float = 1.0) -> QSize:
        """share: that is left of samples and gaps."""
        metrics, pad = self.fontMetrics(), share * _PAD
        gaps = max(len(shown) - 1, 0) * 2 * pad
        parts = sum(self._sample_width(entry, share) + pad + metrics.horizontalAdvance(text) for entry, text in shown)
        return QSize(round(parts + gaps + 4), metrics.height() + 2)

    def _sample_width(self, entry: Entry, share: float = 1.0) -> float:
        """Pixels: two dashes for a line. share: that is left of it; marks keep their size."""
        return (9.0 if entry.mark else share * (2 * DASH + DASH_GAP)) * self._theme.line_scale

    def _paint_sample(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        theme, levels = self._theme, np.linspace(box.left(), box.right(), len(entry.strokes) + 1)
        if entry.mark is not None:
            mark(entry.mark, box.center(), theme, theme.caption).draw(painter, theme)
        elif entry.area:
            painter.fillRect(box, see_through(getattr(theme, entry.area), 0.25))
        middle, in_small = [box.center().y()] * 2, box.width() / (2 * DASH + DASH_GAP)
        for (color, width, scale), ends in zip(entry.strokes, pairwise(levels), strict=True):
            ink, dash, period = getattr(theme, color), DASH * scale * in_small, (DASH + DASH_GAP) * scale * in_small
            pen = QPen(QColor(mix(ink, theme.surface, entry.faint)), width * theme.line_scale)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            x, y = np.array([ends, middle])
            draw_segments(painter, dashes_across(x, y, box.left(), dash, period)[0] if scale else pieces(x, y))
