"""The chart itself: the picture of the curves, the epoch shown, and the values under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.chart.curve_items import Curves
from desktop.chart.end_labels import placed_word
from desktop.chart.picture import LossPicture, Scene, markers
from desktop.chart.ranges import Axes
from desktop.chart.readout import lines, paint_lines, paint_table, table
from desktop.chart.series import LossSeries
from desktop.look.theme import LIGHT, Theme

_TEXT_SIZE: Final = 11
_PAD: Final = 4


class LossCanvas(QWidget):
    """Qt view of the losses of up to 8 variants."""

    epoch_pressed = Signal(int)
    """The person pressed or dragged at an epoch, from 0 to the newest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._series: tuple[LossSeries, ...] = ()
        self._chosen = 0
        self._shown: int | None = None
        self._logarithmic = False
        self._picture = LossPicture()
        self._is_stale = True
        self._pointer: QPointF | None = None
        self._pressed: int | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(72)
        self.setAccessibleName("Loss chart")

    @property
    def axes(self) -> Axes:
        """The axes, brought up to date."""
        return self.picture.axes

    @property
    def curves(self) -> list[Curves]:
        """The curves of each series in pixels, brought up to date."""
        return self.picture.curves

    @property
    def picture(self) -> LossPicture:
        """All that is painted but the pointer's values, brought up to date."""
        if self._is_stale:
            self._is_stale = False
            self._picture.lay_out(self._scene())
        return self._picture

    def set_series(self, series: Sequence[LossSeries], *, painted_later: bool = False) -> None:
        """Shows these curves, as their histories are now; call again when they have grown.

        Painted later: reads and lays out everything now, and leaves it to the next update() to paint it. Each takes
        about half of the time.
        """
        new = tuple(series)
        if [one.history for one in new] != [one.history for one in self._series]:  # histories compare by identity
            self._picture.forget_ranges()
        self._series = new
        self.setAccessibleDescription(self._described())
        if painted_later:
            self._is_stale = False
            self._picture.lay_out(self._scene())
        else:
            self._refresh()

    def set_chosen(self, index: int) -> None:
        """Draws one of several series on top, thicker."""
        if index != self._chosen:
            self._chosen = index
            self._refresh()

    def set_shown_epoch(self, epoch: int | None) -> None:
        """Marks the epoch that is looked back at; None marks nothing."""
        if epoch != self._shown:
            self._shown = epoch
            self.update()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Losses on a logarithmic axis, or on one from 0."""
        if logarithmic != self._logarithmic:
            self._logarithmic = logarithmic
            self._picture.forget_ranges()
            self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._refresh()

    def readout(self) -> str:
        """The values under the pointer, one variant or value a line; empty without any."""
        epoch = self._pointed_epoch()
        if epoch is None:
            return ""
        if len(self._series) == 1:
            return "\n".join(f"{name} {value}" for name, value in lines(self._series[0], epoch))
        rows = (f"{row.number} {row.name} {row.validation} {row.training}" for row in table(self._series, epoch))
        return "\n".join([f"Epoch {epoch:,}", *(row.rstrip() for row in rows)])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._is_stale = True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pointer = event.position()
        epoch = self._pointed_epoch()
        if event.button() != Qt.MouseButton.LeftButton or epoch is None:
            event.ignore()
            return
        self._press(epoch)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pointer = event.position()
        if self._pressed is not None and self._last_epoch >= 0:
            self._press(self._epoch_at(event.position().x()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        if self.devicePixelRatioF() != self._picture.ratio:  # moved to another screen
            self._is_stale = True
        picture = self.picture
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture.pixmap())
        painter.setFont(self._font())
        if self._shown is not None and 0 <= self._shown <= self._last_epoch:
            self._paint_shown(painter, self._shown)
        self._paint_readout(painter)

    @property
    def _last_epoch(self) -> int:
        return max((one.history.last_epoch for one in self._series), default=-1)

    def _scene(self) -> Scene:
        return Scene(
            self._series,
            self._chosen,
            self._logarithmic,
            self._theme,
            self._font(),
            self.size(),
            self.devicePixelRatioF(),
        )

    def _refresh(self) -> None:
        """Reads the histories anew at the next painting."""
        self._is_stale = True
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(_TEXT_SIZE))
        return font

    def _described(self) -> str:
        if len(self._series) == 1:
            return ", ".join(text for text, _, _ in markers(self._series[0]))
        told = []
        for number, one in enumerate(self._series, 1):
            marked = ", ".join(text for text, _, _ in markers(one))
            told.append(f"{number} {one.name}: {marked}" if marked else f"{number} {one.name}")
        return "; ".join(told)

    def _epoch_at(self, x: float) -> int:
        return min(max(self.axes.epoch_at(x), 0), self._last_epoch)

    def _press(self, epoch: int) -> None:
        if epoch != self._pressed:
            self._pressed = epoch
            self.epoch_pressed.emit(epoch)

    def _pointed_epoch(self) -> int | None:
        if self._pointer is None or self._last_epoch < 0:
            return None
        if not self.axes.rect.adjusted(-_PAD, -_PAD, _PAD, _PAD).contains(self._pointer):
            return None
        return self._epoch_at(self._pointer.x())

    def _paint_shown(self, painter: QPainter, epoch: int) -> None:
        theme, axes, metrics = self._theme, self.axes, painter.fontMetrics()
        x, text = float(axes.x(np.array(float(epoch)))), f"shown {epoch:,}"
        painter.setPen(QPen(QColor(theme.accent), 1.5 * theme.line_scale))
        painter.drawLine(QLineF(x, axes.rect.top(), x, axes.rect.bottom()))
        width, height = metrics.horizontalAdvance(text) + 2 * _PAD, metrics.height()
        box = placed_word(width, height, x, self._picture.words, QRectF(0, 0, self.width(), height))
        painter.fillRect(box, QColor(theme.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_readout(self, painter: QPainter) -> None:
        epoch = self._pointed_epoch()
        if epoch is None:
            return
        theme, axes, area = self._theme, self.axes, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        x = float(axes.x(np.array(float(epoch))))
        pairs = lines(self._series[0], epoch) if len(self._series) == 1 else []
        if len(self._series) == 1 and not pairs:
            return
        painter.setPen(QPen(QColor(theme.caption), 1))
        painter.drawLine(QLineF(x, axes.rect.top(), x, axes.rect.bottom()))
        if pairs:
            paint_lines(painter, theme, area.adjusted(0, axes.rect.top(), 0, 0), x, pairs)
        else:
            paint_table(painter, theme, area, x, epoch, table(self._series, epoch))
