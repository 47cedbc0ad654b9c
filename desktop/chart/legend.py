"""The legend of the loss chart: which line is which, told by stroke as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import Translatable, begun
from desktop.chart.curves import DOTS, FAINT, GHOST, OPTIMIZER, VALIDATION
from desktop.chart.curves_item import DASH, DASH_GAP, THIN
from desktop.chart.marks import mark, paint_cross, paint_dot, paint_square
from desktop.chart.series import LossSeries
from desktop.chart.truth_lines import FRESH, LEVEL, SHORT, ChartTruth
from desktop.look.language import tr, worded
from desktop.look.style import mix, see_through
from desktop.look.theme import LIGHT, Theme

Entry = str
"""One of _ENTRIES, by which it is called, too."""
_PAD: Final = 6
_TIGHT: Final = 0.6
"""Share of samples and gaps that is left of them where there is so little room that a line would have no name."""
_WIDEST: Final = 8.88
"""Takes the most room of losses, which change all the time."""
_ENTRIES: Final[tuple[Translatable, ...]] = (
    "Training",
    "Validation",
    "Optimizer saw",
    "Fresh",
    "Best possible",
    "Truth here",
    "Before",
    "Gap",
    "Range",
    "Best",
    "Stopped",
    "Diverged",
)
_GHOST_TIP: Final[Translatable] = "Press Before to hide the run that ended last. Shift+H shows it again."
_OPTIMIZER_TIP: Final[Translatable] = (
    "The loss that the optimizer saw is what training lowers, as a plain PyTorch loop prints it: on the mini-batches of"
    " an epoch, with dropout's units silent, batch normalization by the mini-batch, and the penalty of L2 and L1 in."
    " Training and validation loss are measured at the end of the epoch, without all of these."
)
_MARKS: Final = {"Best": paint_dot, "Stopped": paint_square, "Diverged": paint_cross}
_TOLD: Final[dict[Entry, Translatable]] = {
    "Optimizer saw": "the loss that the optimizer saw dotted",
    "Fresh": "fresh points in short violet dashes",
    "Best possible": "the best possible loss dotted",
    "Truth here": "what the truth scores on these points in dotted levels",
    "Gap": "the gap between them shaded",
    "Range": "the range of the repeats shaded",
    "Before": "the run before faint",
}
"""What screen readers are told of an entry."""
_LINES: Final[tuple[Entry, ...]] = ("Training", "Validation")
"""Entries that stay where the window is narrow."""
_AREAS: Final = ("Gap", "Range")
"""Entries that go first: what lies between two lines explains itself sooner than a line."""
_TOLD_BESIDE: Final = ("Truth here", "Best possible")
"""Entries that go next, in this order: levels, which stand still, and of which readout and page say the same."""


def entries(series: Sequence[LossSeries], truth: ChartTruth) -> list[Entry]:
    """What there is to explain in a chart of these series, and of known truth: the curve of the fresh points, the best
    possible loss, and what the truth scores on these points. Marks have words beside them where a series is alone."""
    has_range, several = any(one.has_range for one in series), len(series) > 1
    epochs = [(one.best_epoch, one.stop_epoch, one.diverged_epoch) for one in series]
    has_marks = [several and any(of_one[at] is not None for of_one in epochs) for at in range(3)]
    has_optimizer, has_ghost = any(one.shows_optimizer for one in series), any(one.ghost is not None for one in series)
    has_gap = not several and not has_range
    has_sample = truth.training is not None or truth.validation is not None
    has_truth = truth.fresh is not None, truth.best is not None, has_sample
    are_there = (True, True, has_optimizer, *has_truth, has_ghost, has_gap, has_range, *has_marks)
    return [entry for entry, is_there in zip(_ENTRIES, are_there, strict=True) if is_there]


class LossLegend(QWidget):
    """Samples and names of lines, areas and marks. Several variants are told in one neutral colour."""

    ghost_pressed = Signal()
    """The person pressed the entry of the run before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._entries: list[Entry] = []
        self._is_comparison, self._compared = False, ""
        self._before = QRectF()
        """Where the entry of the run before stands, if it does."""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_series((), ChartTruth())

    def set_series(self, series: Sequence[LossSeries], truth: ChartTruth) -> None:
        before = (self._entries, self._is_comparison, len(self._compared))
        if self._compared != (compared := series[0].compared if len(series) == 1 else ""):
            self.update()
        self._entries, self._is_comparison, self._compared = entries(series, truth), len(series) > 1, compared
        if before == (self._entries, self._is_comparison, len(compared)):
            return
        lines = (
            tr("Training loss thin, validation loss thick")
            if self._is_comparison
            else tr("Training loss dashed, validation loss solid")
        )
        told = (worded(words) for entry, words in _TOLD.items() if entry in self._entries)
        self.setAccessibleName(", ".join([lines, *told]))
        tips = {"Optimizer saw": _OPTIMIZER_TIP, "Before": _GHOST_TIP}
        told_tips = " ".join(worded(tip) for entry, tip in tips.items() if entry in self._entries)
        self.setToolTip(f"<qt>{told_tips}</qt>" if told_tips else "")
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(self._worded(tr("before {before:.2f}, now {now:.2f}", before=_WIDEST, now=_WIDEST)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size([(entry, worded(entry)) for entry in _LINES])

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
            if entry == "Before":
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
        return [
            (entry, worded(begun(before)) if entry == "Before" and before else worded(entry)) for entry in self._entries
        ]

    def _fitting(self) -> tuple[list[tuple[Entry, str]], float]:
        """What is shown, and its words: every line and the losses of both runs are worth more than the areas' names.
        And the share of samples and gaps that there is room for."""
        plain = self._worded("")
        forms = [self._worded(self._compared), plain] if self._compared else [plain]
        for shown in forms:
            for form in (shown, _without(shown, _AREAS)):
                if self._size(form).width() <= self.width():
                    return form, 1.0
        given_up = [(*_AREAS, *_TOLD_BESIDE[:count]) for count in range(len(_TOLD_BESIDE) + 1)]
        tight = [_without(plain, left_out) for left_out in given_up]
        return next((form for form in tight if self._size(form, _TIGHT).width() <= self.width()), tight[-1]), _TIGHT

    def _size(self, shown: Sequence[tuple[Entry, str]], share: float = 1.0) -> QSize:
        """share: that is left of samples and gaps."""
        metrics, pad = self.fontMetrics(), share * _PAD
        gaps = max(len(shown) - 1, 0) * 2 * pad
        parts = sum(self._sample_width(entry, share) + pad + metrics.horizontalAdvance(text) for entry, text in shown)
        return QSize(round(parts + gaps + 4), metrics.height() + 2)

    def _sample_width(self, entry: Entry, share: float = 1.0) -> float:
        """Pixels: two dashes for a line. share: that is left of it; marks keep their size."""
        return (9.0 if entry in _MARKS else share * (2 * DASH + DASH_GAP)) * self._theme.line_scale

    def _paint_sample(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        theme, scale, middle = self._theme, self._theme.line_scale, box.center().y()
        if entry in _MARKS:
            mark(_MARKS[entry], box.center(), theme, theme.caption).draw(painter, theme)
            return
        if entry in ("Gap", "Range"):
            shade = theme.gap if entry == "Gap" else theme.validation
            painter.fillRect(box, see_through(theme.caption if self._is_comparison else shade, 0.25))
            return
        is_training, ends = entry in ("Training", "Optimizer saw"), [(box.left(), box.right())]
        ink, thickness = (theme.train if is_training else theme.validation), VALIDATION * scale
        if self._is_comparison:
            ink, thickness = theme.text, THIN if is_training else thickness
        elif is_training:
            dash = box.width() * DASH / (2 * DASH + DASH_GAP)
            ends = [(box.left(), box.left() + dash), (box.right() - dash, box.right())]
        if entry in ("Fresh", "Best possible"):
            ink, thickness = theme.truth, FRESH * scale
        if entry == "Optimizer saw":
            thickness = OPTIMIZER * scale
        if entry == "Truth here":
            thickness = LEVEL * scale
        if entry in ("Best possible", "Truth here", "Optimizer saw", "Fresh"):
            share = scale * (SHORT if entry == "Fresh" else DOTS)
            dot, period = DASH * share, (DASH + DASH_GAP) * share
            starts = np.arange(box.left(), box.right() - dot, period).tolist()
            ends = [(start, start + dot) for start in starts]
        if entry == "Before":
            ink, thickness = mix(ink, theme.surface, FAINT), GHOST * scale
        inks = [ink] * len(ends)
        if entry == "Truth here":  # two levels, each in the colour of its loss
            inks = [theme.train if end <= box.center().x() else theme.validation for _, end in ends]
        for ink, (start, end) in zip(inks, ends, strict=True):
            painter.setPen(QPen(QColor(ink), thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(start, middle, end, middle))


def _without(shown: Sequence[tuple[Entry, str]], left_out: Sequence[Entry]) -> list[tuple[Entry, str]]:
    return [part for part in shown if part[0] not in left_out]
