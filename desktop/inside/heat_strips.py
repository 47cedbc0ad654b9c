"""How what flows through layers is distributed, over the epochs: a strip for each layer, darker where there is more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.protocol.inspection.normalization import FLOW_SCALE, Shares
from desktop.inside.figure import LEFT, RIGHT, Figure
from desktop.look.language import number, tr, worded
from desktop.look.theme import Theme
from desktop.look.ticks import tick_text

COLUMNS: Final = 160
"""Pixels along the epochs that a strip is made of."""
LEAST_EPOCHS: Final = 20
GAP: Final = 6
HEADING: Final = 34
STRIP: Final = 17
LOWEST: Final = 52
"""Pixels at 100 % type: of what stands above and below, of each strip, and of all strips together at least."""


@dataclass(frozen=True)
class Strip:
    """One layer's."""

    name: str
    """As of layer_names."""
    before: Shares
    """(M, B) 255ths, from the lowest to the highest bin of FLOW_SCALE."""
    after: Shares | None
    words: str
    """What stands at its right."""


class HeatStrips(Figure):
    """A row for each layer: pre-activations, and beside them what batch normalization makes of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING + LOWEST, parent, most=5.0)
        self._epochs: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._strips: Sequence[Strip] = ()
        self._images: list[list[QImage]] = []
        self._shown = 0
        self._heading = ""
        self._note = ""

    def set_strips(self, epochs: npt.NDArray[np.int64], strips: Sequence[Strip], shown: int, heading: str) -> None:
        """Show these; epochs (M,) ascending; shown: the epoch that everything else is of; heading: of their words."""
        strips = [replace(strip, name=worded(strip.name)) for strip in strips]
        self._epochs, self._strips, self._shown, self._heading = epochs, strips, shown, heading
        self._describe()
        self.set_height(HEADING + max(LOWEST, STRIP * len(strips)))
        self._make_images()
        self.update()

    def set_note(self, note: str) -> None:
        """A few words below the strips."""
        if note != self._note:
            self._note = note
            self._describe()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._make_images()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        if not self._strips:
            return
        line = self.line_height
        names = [*(strip.name for strip in self._strips), tr("layer {number}", number=6)]
        left = max(map(self.width_of, names)) + self.width_of("−10") + 12
        right = max(self.width_of(text) for text in (self._heading, *(strip.words for strip in self._strips))) + 10
        area = room.adjusted(left, line + 2, -right, -line - 2)
        has_after = self._strips[0].after is not None
        width = (area.width() - GAP) / 2 if has_after else area.width()
        starts = [area.left() + at * (width + GAP) for at in range(1 + has_after)]
        columns = [QRectF(start, area.top(), width, area.height()) for start in starts]
        titles = [(tr("before"), tr("before")), (tr("after normalization"), tr("after"))]
        if not has_after:
            titles = [(tr("what goes into the activations"), tr("what goes in"))]
        first, last = tr("epoch 0"), number(f"{self._last:,}")
        for column, (title, briefly) in zip(columns, titles, strict=True):
            heading = QRectF(column.left(), room.top(), column.width(), line)
            short = title if self.width_of(title) < column.width() else briefly
            self.write(painter, heading, short, LEFT)
            below = QRectF(column.left(), column.bottom() + 2, column.width(), line)
            self.write_below(painter, below, first, self._note, last)
        self.write(painter, QRectF(area.right() + 8, room.top(), right, line), self._heading, LEFT)
        height = (area.height() + GAP) / len(self._strips) - GAP
        for at, (strip, images) in enumerate(zip(self._strips, self._images, strict=True)):
            top = area.top() + at * (height + GAP)
            self.write(painter, QRectF(room.left(), top, left, height), strip.name, LEFT)
            self.write(painter, QRectF(area.right() + 8, top, right, height), strip.words, LEFT)
            self._draw_ends(painter, QRectF(room.left(), top, left - 4, height))
            for column, image in zip(columns, images, strict=True):
                self._draw_strip(painter, QRectF(column.left(), top, width, height), image)

    def _describe(self) -> None:
        """For screen readers: what the numbers at the right are, and whether more epochs are to come."""
        told = "; ".join(f"{strip.name}: {strip.words}" for strip in self._strips)
        self.setAccessibleDescription(". ".join(filter(None, (f"{self._heading}: {told}" if told else "", self._note))))

    @property
    def _last(self) -> int:
        return max(LEAST_EPOCHS, int(self._epochs[-1]) if len(self._epochs) else 0)

    def _draw_ends(self, painter: QPainter, beside: QRectF) -> None:
        """Of the scale, where there is room for them."""
        line, limit = self.line_height, FLOW_SCALE.limit
        values = (limit, 0.0, -limit) if beside.height() > 2.6 * line else (0.0,)
        for value in values:
            y = beside.bottom() - beside.height() * FLOW_SCALE.place(value)
            y = min(max(y, beside.top() + line / 2), beside.bottom() - line / 2)
            self.write(painter, QRectF(beside.left(), y - line / 2, beside.width(), line), tick_text(value), RIGHT)

    def _draw_strip(self, painter: QPainter, box: QRectF, image: QImage) -> None:
        painter.drawImage(box, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawRect(box)
        middle = QPen(QColor(self.theme.caption), 0.8)
        middle.setDashPattern([3, 4])
        painter.setPen(middle)
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        if len(self._epochs) and self._shown < self._epochs[-1]:
            x = box.left() + box.width() * self._shown / self._last
            painter.setPen(QPen(QColor(self.theme.text), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _make_images(self) -> None:
        self._images = []
        if not len(self._epochs):
            return
        at = np.searchsorted(self._epochs, np.linspace(0, self._last, COLUMNS), side="right") - 1
        is_past = np.linspace(0, self._last, COLUMNS) > self._epochs[-1]
        for strip in self._strips:
            pair = [strip.before] if strip.after is None else [strip.before, strip.after]
            self._images.append([self._image(shares[np.maximum(at, 0)], is_past) for shares in pair])

    def _image(self, shares: Shares, is_past: npt.NDArray[np.bool_]) -> QImage:
        """(columns, B) as a picture, the highest bin at its top; nothing where the run hasn't come to."""
        ink, ground = QColor(self.theme.accent), QColor(self.theme.surface)
        amount = np.where(is_past[:, None], 0.0, np.sqrt(shares / 255.0)).T[::-1, :, None]
        low, high = (np.array([c.red(), c.green(), c.blue()], np.float64) for c in (ground, ink))
        rgb = np.rint(low + (high - low) * amount).astype(np.uint8)
        pixels = np.ascontiguousarray(np.concatenate([rgb, np.full((*rgb.shape[:2], 1), 255, np.uint8)], axis=2))
        return QImage(
            pixels.data, pixels.shape[1], pixels.shape[0], 4 * pixels.shape[1], QImage.Format.Format_RGBA8888
        ).copy()
