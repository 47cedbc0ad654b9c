"""The chart itself: both losses over the epochs, painted by hand.

A pyqtgraph plot of two antialiased curves of 900 points took 30 ms to paint; this takes 3 to 5 ms, reading the
history included.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from core.metrics.history import History
from desktop.theme import LIGHT, Theme
from desktop.views.loss_axes import draw_epoch_axis, draw_loss_axis
from desktop.views.loss_geometry import Axes, Curves, LinePool, Mask, Ranges, curves, read_losses

_TEXT_SIZE: Final = 11
_PAD: Final = 4
_WIDEST_TICK: Final = "0.0001"


class LossCanvas(QWidget):
    """Qt view of a run's losses: axes, curves, markers, and the values under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._history: History | None = None
        self._logarithmic = False
        self._markers: tuple[tuple[str, int, str], ...] = ()
        self._best: int | None = None
        self._ranges = Ranges()
        self._axes: Axes | None = None
        self._curves = Curves()
        self._dash_pool, self._validation_pool = LinePool(), LinePool()
        self._dashes: list[QLineF] = []
        self._validation: list[QLineF] = []
        self._shade = QImage()
        self._is_stale = True
        self._backdrop = QPixmap()
        self._backdrop_of: tuple[object, ...] = ()
        self._pointer: QPointF | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(72)
        self.setAccessibleName("Loss chart")

    @property
    def axes(self) -> Axes:
        """The axes as last painted, brought up to date."""
        self._update_curves()
        assert self._axes is not None
        return self._axes

    @property
    def lines(self) -> Curves:
        """The curves in pixels, brought up to date."""
        self._update_curves()
        return self._curves

    def set_history(self, history: History) -> None:
        """Shows a run's history, as it is now; call again when it has grown."""
        if history is not self._history:
            self._history = history
            self._ranges.forget()
        self._refresh()

    def set_markers(self, best_epoch: int | None, stop_epoch: int | None, diverged_epoch: int | None) -> None:
        """Epochs to mark; None marks nothing."""
        self._best = best_epoch
        wanted = (("best", best_epoch, "good"), ("stopped", stop_epoch, "text"), ("diverged", diverged_epoch, "bad"))
        markers = tuple((f"{word} {epoch:,}", epoch, color) for word, epoch, color in wanted if epoch is not None)
        if markers != self._markers:
            self._markers = markers
            self.setAccessibleDescription(", ".join(text for text, _, _ in markers))
            self.update()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0."""
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self._ranges.forget()
            self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._refresh()

    def readout(self) -> str:
        """The values under the pointer, one a line; empty without any."""
        epoch = self._pointed_epoch()
        if epoch is None or self._history is None:
            return ""
        values = self._history.at(epoch)
        if values is None:
            return ""
        train, validation = values.get("train_loss"), values.get("validation_loss")
        lines = [f"Epoch {epoch:,}", f"Training {_range_text(train)}", f"Validation {_range_text(validation)}"]
        if train is not None and validation is not None:
            gap = sum(validation) / 2 - sum(train) / 2
            lines.append(f"Gap {_number(gap)}")
        return "\n".join(lines)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._is_stale = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pointer = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        axes = self.axes
        self._update_backdrop(axes)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._backdrop)
        painter.setFont(self._font())
        if self._history is None or len(self._history) == 0:
            painter.setPen(QColor(self._theme.caption))
            painter.drawText(axes.rect, Qt.AlignmentFlag.AlignCenter, "Both losses appear here once training runs")
            return
        self._paint_curves(painter, axes)
        self._paint_markers(painter, axes)
        self._paint_readout(painter, axes)

    def _refresh(self) -> None:
        """Reads the history anew at the next painting."""
        self._is_stale = True
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(_TEXT_SIZE))
        return font

    def _update_curves(self) -> None:
        if not self._is_stale and self._axes is not None:
            return
        self._is_stale = False
        metrics = QFontMetrics(self._font())
        left = metrics.horizontalAdvance(_WIDEST_TICK) + 2 * _PAD
        above, below = metrics.height() + _PAD, metrics.height() + 2 * _PAD
        rect = QRectF(left, above, max(self.width() - left - 2 * _PAD, 10), max(self.height() - above - below, 10))
        if self._history is None:
            self._axes = self._ranges.axes(rect, 0, np.empty(0), self._logarithmic)
            self._curves = Curves()
            return
        losses = read_losses(self._history, rect.width())
        last_epoch = self._history.last_epoch if len(self._history) else 0
        self._axes = self._ranges.axes(rect, last_epoch, np.concatenate([losses[1], losses[3]]), self._logarithmic)
        self._curves = curves(self._axes, losses, self._theme.line_scale)
        shade = QColor(self._theme.gap)
        shade.setAlphaF(0.16 if self._theme.dark else 0.12)
        self._shade = _tinted(self._curves.gap, shade)
        self._dashes = self._dash_pool.filled(self._curves.train_dashes)
        self._validation = self._validation_pool.filled(self._curves.validation)

    def _update_backdrop(self, axes: Axes) -> None:
        """Axes, ticks and their numbers change rarely: they are kept as a picture."""
        ratio = self.devicePixelRatioF()
        of = (self.size(), ratio, self._theme, axes.epochs, axes.low, axes.high, axes.logarithmic)
        if of == self._backdrop_of:
            return
        self._backdrop_of = of
        self._backdrop = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        self._backdrop.setDevicePixelRatio(ratio)
        self._backdrop.fill(QColor(self._theme.surface))
        painter = QPainter(self._backdrop)
        painter.setFont(self._font())
        draw_loss_axis(painter, axes, self._theme)
        draw_epoch_axis(painter, axes, self._theme)
        painter.end()

    def _paint_curves(self, painter: QPainter, axes: Axes) -> None:
        theme, lines = self._theme, self._curves
        painter.save()
        painter.setClipRect(axes.rect.adjusted(-2, -2, 2, 2))
        painter.drawImage(axes.rect.topLeft(), self._shade)
        # A hair under the dashes: no spike of the training loss can hide between two of them.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hair = QColor(theme.train)
        hair.setAlphaF(0.35)
        painter.setPen(QPen(hair, 1))
        for stretch in lines.train:
            painter.drawPolyline(stretch)
        for color, width, pieces in (
            (theme.train, 1.8, self._dashes),
            (theme.validation, 2.2, self._validation),
        ):
            pen = QPen(QColor(color), width * theme.line_scale)
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            painter.drawLines(pieces)
        painter.restore()

    def _paint_markers(self, painter: QPainter, axes: Axes) -> None:
        metrics = painter.fontMetrics()
        taken: list[QRectF] = []
        for index, (text, epoch, color_name) in enumerate(self._markers):
            x = float(axes.x(np.array(float(epoch))))
            color = QColor(getattr(self._theme, color_name))
            line = QColor(color)
            line.setAlphaF(0.55)
            painter.setPen(QPen(line, self._theme.line_scale))
            painter.drawLine(QLineF(x, axes.rect.top(), x, axes.rect.bottom()))
            width = metrics.horizontalAdvance(text) + 2 * _PAD
            left = min(max(x - width / 2, 0.0), self.width() - width)
            label = QRectF(left, 0, width, metrics.height())
            if any(label.intersects(other) for other in taken):
                # Two markers close together: the earlier one moves left, the later one right, as far as there is room.
                label.moveLeft(min(max(label.left(), taken[-1].right()), self.width() - width))
            if any(label.intersects(other) for other in taken):
                label.moveTop(axes.rect.top() + index)
                painter.fillRect(label, QColor(self._theme.surface))
            taken.append(label)
            painter.setPen(color)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_best_dot(painter, axes)

    def _paint_best_dot(self, painter: QPainter, axes: Axes) -> None:
        values = self._history.at(self._best) if self._history is not None and self._best is not None else None
        at = values.get("validation_loss") if values is not None else None
        if at is None or self._best is None or not math.isfinite(at[0]):
            return
        place = QPointF(float(axes.x(np.array(float(self._best)))), float(axes.y(np.array(at[0]))))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.surface), 1.5))
        painter.setBrush(QColor(self._theme.good))
        reach = 4.0 * self._theme.line_scale
        painter.drawEllipse(place, reach, reach)

    def _pointed_epoch(self) -> int | None:
        if self._pointer is None or self._history is None or len(self._history) == 0:
            return None
        axes = self.axes
        if not axes.rect.adjusted(-_PAD, -_PAD, _PAD, _PAD).contains(self._pointer):
            return None
        return min(max(axes.epoch_at(self._pointer.x()), 0), self._history.last_epoch)

    def _paint_readout(self, painter: QPainter, axes: Axes) -> None:
        epoch, text = self._pointed_epoch(), self.readout()
        if epoch is None or not text:
            return
        theme, metrics = self._theme, painter.fontMetrics()
        x = float(axes.x(np.array(float(epoch))))
        painter.setPen(QPen(QColor(theme.caption), 1))
        painter.drawLine(QLineF(x, axes.rect.top(), x, axes.rect.bottom()))
        lines = text.split("\n")
        parted = [line.partition(" ") for line in lines]
        names = max(metrics.horizontalAdvance(name) for name, _, _ in parted)
        width = names + max(metrics.horizontalAdvance(value) for _, _, value in parted) + 7 * _PAD
        height = metrics.height() * len(lines) + 2 * _PAD
        left = x + 2 * _PAD if x + 2 * _PAD + width < self.width() else x - 2 * _PAD - width
        box = QRectF(left, axes.rect.top() + _PAD, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        for index, (name, _, value) in enumerate(parted):
            row = QRectF(
                left + 2 * _PAD, box.top() + _PAD + index * metrics.height(), width - 4 * _PAD, metrics.height()
            )
            painter.setPen(QColor(theme.caption))
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(QColor(theme.text))
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)


def _tinted(mask: Mask, color: QColor) -> QImage:
    """A picture (H, W) with the colour where the mask is set, and nothing elsewhere."""
    height, width = mask.shape
    pixels = mask * np.uint32(color.rgba())
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    # The conversion copies, so the image outlives the array; Qt paints this format fastest.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _range_text(values: tuple[float, float] | None) -> str:
    """One number, or two where several epochs share a place of a long history."""
    if values is None or not math.isfinite(values[0]):
        return "–"  # noqa: RUF001 - the dash for "no number"
    low, high = (_number(value) for value in values)
    return low if low == high else f"{low} to {high}"


def _number(value: float) -> str:
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - the dash for "no number"
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.3g}"
