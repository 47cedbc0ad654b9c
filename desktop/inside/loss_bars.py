"""Validation losses as bars, one below the other: what stopping in time is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktop.inside.figure import LEFT, Figure
from desktop.look.language import tr
from desktop.look.loss_text import loss_text

LEAST_ROW: Final = 20
"""Pixels of height at 100 % type of a row, which is a bar with its name and number, at least."""
MOST_ROW: Final = 90
"""The same at most: in a high window the bars are the picture."""
BAR_SHARE: Final = 0.4
"""Share of a row's height that its bar is high."""
GAP: Final = 6
"""Pixels between a bar and the words beside it."""


class LossBar(NamedTuple):
    """A validation loss."""

    name: str
    """Of which weights."""
    loss: float
    is_best: bool


class LossBars(Figure):
    """Bars with names and numbers, where a page has height to spare: words beside them say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._bars: Sequence[LossBar] = ()
        self.setAccessibleName(tr("Validation loss"))

    def set_bars(self, bars: Sequence[LossBar]) -> None:
        """Show these, from the top down."""
        if bars != self._bars:
            self._bars = bars
            told = (f"{bar.name} {loss_text(bar.loss)}" for bar in bars)
            self.setAccessibleDescription(", ".join(told))
            self._take_height()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.theme.px(200), 0)

    @property
    def is_drawn(self) -> bool:
        """Whether it has room for all bars."""
        return bool(self._bars) and self.height() >= self.theme.px(LEAST_ROW * (len(self._bars) + 1))

    def draw(self, painter: QPainter, room: QRectF) -> None:
        if not self.is_drawn:
            return
        caption = float(self.theme.px(LEAST_ROW))
        height = (room.height() - caption) / len(self._bars)
        thick = BAR_SHARE * height
        self.write(painter, QRectF(room.left(), room.top(), room.width(), caption), tr("Validation loss"), LEFT)
        names = max(self.width_of(bar.name) for bar in self._bars) + GAP
        numbers = max(self.width_of(loss_text(bar.loss)) for bar in self._bars) + GAP
        longest = max(1.0, room.width() - names - numbers - GAP)
        most = max(*(bar.loss for bar in self._bars), 1e-9)
        for place, bar in enumerate(self._bars):
            row = QRectF(room.left(), room.top() + caption + place * height, room.width(), height)
            self.write(painter, row, bar.name, LEFT)
            box = QRectF(row.left() + names, row.center().y() - thick / 2, max(1.0, longest * bar.loss / most), thick)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.good if bar.is_best else self.theme.validation))
            painter.drawRoundedRect(box, 3, 3)
            beside = QRectF(box.right() + GAP, row.top(), numbers, height)
            self.write(painter, beside, loss_text(bar.loss), LEFT, self.theme.text)

    def _take_height(self) -> None:
        self.setMaximumHeight(self.theme.px(LEAST_ROW + MOST_ROW * len(self._bars)) if self._bars else 0)
        self.updateGeometry()
