"""The legend of the loss chart: which line is which, told by stroke as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.chart.curves import FAINT, GHOST, VALIDATION
from desktop.chart.curves_item import DASH, DASH_GAP, THIN
from desktop.chart.marks import mark, paint_cross, paint_dot, paint_square
from desktop.chart.series import LossSeries
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

Entry = Literal["Training", "Validation", "Gap", "Range", "Best", "Stopped", "Diverged", "Before"]

_PAD: Final = 6
_ROOM: Final = "Before 8.88, now 8.88"
"""The widest words for the run before, whose numbers change all the time."""
_GHOST_TIP: Final = "Press Before to hide the run that ended last. H shows it again."
_MARKS: Final = {"Best": paint_dot, "Stopped": paint_square, "Diverged": paint_cross}
_TOLD: Final = {
    "Gap": "the gap between them shaded",
    "Range": "the range of the repeats shaded",
    "Before": "the run before pale",
}
"""What screen readers are told of an entry."""
_LINES: Final = ("Training", "Validation")
"""Entries that stay where the window is narrow."""


def entries(series: Sequence[LossSeries]) -> list[Entry]:
    """What there is to explain in a chart of these series. Marks have words beside them where a series is alone."""
    has_range, several = any(one.has_range for one in series), len(series) > 1
    there: dict[Entry, bool] = {
        "Training": True,
        "Validation": True,
        "Before": any(one.ghost is not None for one in series),
        "Gap": not several and not has_range,
        "Range": has_range,
        "Best": several and any(one.best_epoch is not None for one in series),
        "Stopped": several and any(one.stop_epoch is not None for one in series),
        "Diverged": several and any(one.diverged_epoch is not None for one in series),
    }
    return [entry for entry, is_there in there.items() if is_there]


class LossLegend(QWidget):
    """Samples and names of lines, areas and marks. Several variants are told in one neutral colour."""

    ghost_pressed = Signal()
    """The person pressed the entry of the run before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._entries: list[Entry] = []
        self._is_comparison = False
        self._compared = ""
        self._before = QRectF()
        """Where the entry of the run before stands, if it does."""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_series(())

    def set_series(self, series: Sequence[LossSeries]) -> None:
        """Explains the chart of these series."""
        new, is_comparison = entries(series), len(series) > 1
        compared = series[0].compared if len(series) == 1 else ""
        if compared != self._compared:
            self.update()
        is_same = (new, is_comparison, len(compared)) == (self._entries, self._is_comparison, len(self._compared))
        self._entries, self._is_comparison, self._compared = new, is_comparison, compared
        if is_same:
            return
        styles = ("thin", "thick") if is_comparison else ("dashed", "solid")
        told = [f"Training loss {styles[0]}", f"validation loss {styles[1]}"]
        self.setAccessibleName(", ".join([*told, *(words for entry, words in _TOLD.items() if entry in new)]))
        self.setToolTip(f"<qt>{_GHOST_TIP}</qt>" if "Before" in new else "")
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(
            [(entry, _ROOM if entry == "Before" and self._compared else entry) for entry in self._entries]
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size([(entry, entry) for entry in self._entries if entry in _LINES])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 1.0, self.height() / 2
        self._before = QRectF()
        for entry, text in self._fitting():
            word = self.fontMetrics().horizontalAdvance(text)
            if left + self._sample_width(entry) + _PAD + word > self.width():
                break
            self._paint_sample(painter, entry, left, middle)
            left += self._sample_width(entry) + _PAD
            painter.setPen(QColor(self._theme.text))
            painter.drawText(QRectF(left, 0, word + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            if entry == "Before":
                width = self._sample_width(entry) + _PAD
                self._before = QRectF(left - width, 0, width + word, self.height())
            left += word + 2 * _PAD

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        over = self._before.contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self._before.contains(event.position()):
            self.ghost_pressed.emit()
        else:
            super().mousePressEvent(event)

    def _fitting(self) -> list[tuple[Entry, str]]:
        """What is shown, and its words: the losses of both runs are worth more than the gap's name."""
        short: list[tuple[Entry, str]] = [(entry, entry) for entry in self._entries]
        if not self._compared:
            return short
        whole = [(entry, self._compared.capitalize() if entry == "Before" else entry) for entry in self._entries]
        without = [part for part in whole if part[0] in (*_LINES, "Before")]
        return next((shown for shown in (whole, without) if self._size(shown).width() <= self.width()), short)

    def _size(self, shown: Sequence[tuple[Entry, str]]) -> QSize:
        words = sum(self.fontMetrics().horizontalAdvance(text) for _, text in shown)
        samples = sum(self._sample_width(entry) + _PAD for entry, _ in shown)
        gaps = max(len(shown) - 1, 0) * 2 * _PAD
        return QSize(round(words + samples + gaps + 4), self.fontMetrics().height() + 2)

    def _sample_width(self, entry: Entry) -> float:
        """Pixels: two dashes for a line."""
        scale = self._theme.line_scale
        return 9.0 * scale if entry in _MARKS else (2 * DASH + DASH_GAP) * scale

    def _paint_sample(self, painter: QPainter, entry: Entry, left: float, middle: float) -> None:
        theme, width = self._theme, self._sample_width(entry)
        if entry in _MARKS:
            mark(_MARKS[entry], QPointF(left + width / 2, middle), theme, theme.caption).draw(painter, theme)
        elif entry in ("Gap", "Range"):
            shade = (
                QColor(theme.caption)
                if self._is_comparison
                else QColor(theme.gap if entry == "Gap" else theme.validation)
            )
            shade.setAlphaF(0.25)
            painter.fillRect(QRectF(left, middle - 5, width, 10), shade)
        else:
            self._paint_line(painter, entry, left, middle)

    def _paint_line(self, painter: QPainter, entry: Entry, left: float, middle: float) -> None:
        theme, width, dash = self._theme, self._sample_width(entry), DASH * self._theme.line_scale
        is_training = entry == "Training"
        ink, thickness = (theme.train if is_training else theme.validation), VALIDATION * theme.line_scale
        ends = [(left, left + width)]
        if self._is_comparison:
            ink, thickness = theme.text, THIN if is_training else thickness
        elif is_training:
            ends = [(left, left + dash), (left + width - dash, left + width)]
        if entry == "Before":
            ink, thickness = mix(ink, theme.surface, FAINT), GHOST * theme.line_scale
        pen = QPen(QColor(ink), thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines([QLineF(start, middle, end, middle) for start, end in ends])
