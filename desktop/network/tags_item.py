"""Numbers on the diagram: words on small plates, in the scene's pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.scene_library import GraphicsObject
from desktop.look.style import mix, see_through
from desktop.look.theme import LIGHT, Theme
from desktop.network.tags import PADDING, Tag

PLATE: Final = 0.9
"""Opacity of what the words stand on."""
ROUND: Final = 3.0


class TagsItem(GraphicsObject):
    """Paints Tags; those about what is looked at with a rim in the accent's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._font = QFont()
        self._rect = QRectF()
        self.tags: Sequence[Tag] = ()
        """What is painted now."""

    def set_look(self, theme: Theme, font: QFont) -> None:
        """Take over colours and type."""
        self._theme, self._font = theme, font
        self.update()

    def show_in(self, rect: QRectF, tags: Sequence[Tag]) -> None:
        """Paint these in a rectangle."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        self.tags = tags
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        theme, height = self._theme, QFontMetricsF(self._font).height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for tag in self.tags:
            box = QRectF(*tag.box)
            painter.setPen(QPen(QColor(theme.accent if tag.is_front else mix(theme.surface, theme.text, 0.25)), 1))
            painter.setBrush(see_through(theme.surface, PLATE))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
            painter.setPen(QColor(theme.text))
            for row, line in enumerate(tag.lines):
                room = QRectF(box.left(), box.top() + PADDING / 2 + row * height, box.width(), height)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
