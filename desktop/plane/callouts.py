"""What is said over a plane: one calm sentence on what is missing, and how far it is zoomed in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.look.theme import Theme

SIZE: Final = 13
WIDTH: Final = 340
SMALL_PLANE: Final = 240
"""Pixels of side below which a plane has no room for wide rims and large letters."""

_SMALL_SIZES: Final = (11, 10, 9)
"""On a small plane: the first at which the sentence fits."""
_FLAGS: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

# Room beside and above the text, and between box and plane's edge.
_RIMS: Final = (16, 10, 16)
_SMALL_RIMS: Final = (6, 4, 4)

CHIP_SIZE: Final = 11
_CHIP_RIMS: Final = (8, 3, 8)


def draw_message(painter: QPainter, side: int, theme: Theme, text: str, *, below_top: bool) -> None:
    """Draw a sentence in a box in a plane of that side: in its middle, or below its top where points are."""
    beside, above, away = _SMALL_RIMS if side < SMALL_PLANE else _RIMS
    width = min(theme.px(WIDTH), side - 2 * beside - away)
    for size in _SMALL_SIZES if side < SMALL_PLANE else (SIZE,):
        _set_size(painter, theme.px(size))
        box = painter.boundingRect(QRect(0, 0, width, side), _FLAGS, text).adjusted(-beside, -above, beside, above)
        if box.height() <= side:
            break
    box.moveCenter(QRect(0, 0, side, side).center())
    if below_top:
        box.moveTop(away)
    _draw_box(painter, box, theme, 8)
    painter.setPen(QColor(theme.text))
    painter.drawText(box.adjusted(beside, above, -beside, -above), _FLAGS, text)


def draw_chip(painter: QPainter, side: int, theme: Theme, text: str) -> None:
    """Draw a few words in the upper right corner of a plane of that side."""
    beside, above, away = _CHIP_RIMS
    _set_size(painter, theme.px(CHIP_SIZE))
    box = painter.boundingRect(QRect(0, 0, side, side), 0, text).adjusted(-beside, -above, beside, above)
    box.moveTopRight(QRect(0, 0, side, side).adjusted(0, away, -away, 0).topRight())
    _draw_box(painter, box, theme, box.height() / 2)
    painter.setPen(QColor(theme.caption))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _set_size(painter: QPainter, pixels: int) -> None:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    painter.setFont(font)


def _draw_box(painter: QPainter, box: QRect, theme: Theme, radius: float) -> None:
    back = QColor(theme.surface)
    back.setAlpha(235)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(back)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
