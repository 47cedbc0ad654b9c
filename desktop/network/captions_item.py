"""What stands around the diagram's units: names of inputs and classes, and below each column its key and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.point_symbols import draw_point
from desktop.look.scene_library import GraphicsObject
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

NAME_WIDEST: Final = 90
"""Pixels at 100 % type of a class's name."""
KEY_HEIGHT: Final = 5.0
SYMBOL: Final = 8
"""Pixels at 100 % type of a class's symbol."""
CENTER: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
KEY_WIDEST: Final = 72.0
"""Pixels at 100 % type of a column's key."""


@dataclass(frozen=True)
class ColumnWords:
    """What stands below a column."""

    x: float
    """Its middle, pixels."""
    width: float
    """Room for it."""
    end: str
    """Of its maps' scale, such as "1" or "0.5"."""
    notes: tuple[str, ...]
    """Such as "3 silent", one below the other."""
    beside: str = ""
    """Stands right of the key, such as "+48"; "" for nothing."""
    has_classes: bool = False
    """The ends of its scale mean the first class and the second."""


class ClassWords(NamedTuple):
    """What stands right of an output: its class."""

    left: float
    middle: float
    """Pixels."""
    label: int
    name: str


@dataclass(frozen=True)
class Captions:
    """All that the item paints."""

    columns: tuple[ColumnWords, ...]
    names: tuple[tuple[float, float, str], ...]
    """Names at the left of the inputs: the right end and the middle, pixels."""
    foot: float
    """Where what stands below the columns begins."""
    classes: tuple[ClassWords, ...]


class CaptionsItem(GraphicsObject):
    """Paints Captions, in the scene's pixels. They are seldom others, so that their picture is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._font = QFont()
        self._rect = QRectF()
        self._captions: Captions | None = None
        self._painted = QImage()
        """Null where it has to be painted anew."""

    def set_look(self, theme: Theme, font: QFont) -> None:
        """Take over colours and type."""
        self._theme, self._font = theme, font
        self._painted = QImage()
        self.update()

    def show_in(self, rect: QRectF, captions: Captions | None) -> None:
        """Paint these in a rectangle; None: nothing."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        if captions != self._captions:
            self._captions, self._painted = captions, QImage()
            self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        """What was painted before, unless it has changed; only where something stands."""
        if (captions := self._captions) is None:
            return
        ratio = painter.device().devicePixelRatioF()
        size = (self._rect.size() * ratio).toSize()
        if self._painted.size() != size or self._painted.devicePixelRatioF() != ratio:
            self._painted = self._picture(captions, size, ratio)
        left = max((right for right, _middle, _name in captions.names), default=0.0)
        right = min((one.left for one in captions.classes), default=self._rect.width())
        for box in (
            QRectF(0, captions.foot, self._rect.width(), self._rect.height() - captions.foot),
            QRectF(0, 0, left, captions.foot),
            QRectF(right, 0, self._rect.width() - right, captions.foot),
        ):
            whole = QRectF(box.toAlignedRect())
            painter.drawImage(whole, self._painted, QRectF(whole.topLeft() * ratio, whole.size() * ratio))

    def _picture(self, captions: Captions, size: QSize, ratio: float) -> QImage:
        picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setFont(self._font)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_words(painter, captions)
        return picture

    def _paint_words(self, painter: QPainter, captions: Captions) -> None:
        theme, metrics = self._theme, QFontMetricsF(self._font)
        height = metrics.height()
        painter.setPen(QColor(theme.caption))
        for right, middle, name in captions.names:
            box = QRectF(0, middle - height / 2, right, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        for one in captions.classes:
            draw_point(
                painter, QPointF(one.left + theme.px(SYMBOL) / 2, one.middle), one.label, False, theme.px(SYMBOL), theme
            )
            box = QRectF(one.left + theme.px(SYMBOL) + 4, one.middle - height / 2, theme.px(NAME_WIDEST), height)
            name = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        for column in captions.columns:
            self._paint_below(painter, column, captions.foot + 2)

    def _paint_below(self, painter: QPainter, column: ColumnWords, top: float) -> None:
        """The key of a column's maps, what stands beside it, and notes below it."""
        theme, metrics = self._theme, QFontMetricsF(self._font)
        height = metrics.height()
        ends = f"−{column.end}", column.end
        words, symbol = metrics.horizontalAdvance(ends[0]), theme.px(SYMBOL) + 6.0 if column.has_classes else 0.0
        beside = metrics.horizontalAdvance(f" {column.beside}") if column.beside else 0.0
        width = min(column.width - 2 * (words + symbol) - 10 - beside, theme.px(KEY_WIDEST))
        middle = column.x - beside / 2
        if width >= 2 * KEY_HEIGHT:
            bar = QRectF(middle - width / 2, top + (height - KEY_HEIGHT) / 2, width, KEY_HEIGHT)
            self._paint_key(painter, bar)
            before = QRectF(bar.left() - words - 3, top, words, height)
            after = QRectF(bar.right() + 3, top, words, height)
            painter.drawText(before, Qt.AlignmentFlag.AlignRight, ends[0])
            painter.drawText(after, Qt.AlignmentFlag.AlignLeft, ends[1])
            around = before.left(), after.left() + metrics.horizontalAdvance(ends[1])
        else:
            painter.drawText(QRectF(middle - 60, top, 120, height), CENTER, f"±{column.end}")
            around = middle - words / 2, middle + words / 2
        if column.beside:
            box = QRectF(around[1], top, beside + 1, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, column.beside)
        if column.has_classes:
            for label, x in enumerate((around[0] - symbol / 2, around[1] + symbol / 2)):
                draw_point(painter, QPointF(x, top + height / 2), label, False, theme.px(SYMBOL), theme)
            painter.setPen(QColor(theme.caption))
        for row, note in enumerate(column.notes, 1):
            painter.drawText(QRectF(column.x - 80, top + row * height, 160, height), CENTER, note)

    def _paint_key(self, painter: QPainter, bar: QRectF) -> None:
        """From the negative end over neutral to the positive one."""
        theme, half = self._theme, bar.width() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        steps = 8
        for step in range(steps):
            share = (step + 0.5) / steps
            for color, left in (
                (theme.positive, bar.center().x() + step * half / steps),
                (theme.negative, bar.center().x() - (step + 1) * half / steps),
            ):
                painter.fillRect(
                    QRectF(left, bar.top(), half / steps + 0.5, bar.height()), QColor(mix(theme.surface, color, share))
                )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.caption))
