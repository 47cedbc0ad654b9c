"""The callout over a plane: one calm sentence on what is missing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.look.theme import Theme
from desktop.plane.plane_frame import PlaneFrame

SIZE: Final = 13
WIDTH: Final = 340

_SMALL_SIZES: Final = (11, 10, 9)
"""On a small plane: the first at which the sentence fits."""

# Room beside and above the text, and between box and plane's edge. Small planes have none for a wide rim.
_RIMS: Final = (16, 10, 16)
_SMALL_RIMS: Final = (6, 4, 4)


def draw_message(
    painter: QPainter, frame: PlaneFrame, theme: Theme, font: QFont, text: str, *, below_top: bool
) -> None:
    """Draw a sentence in a box in the plane's middle, or below its top where points would be covered.

    font gives the family; the size follows from the room.
    """
    beside, above, away = _RIMS if frame.ticked else _SMALL_RIMS
    width = min(theme.px(WIDTH), frame.side - 2 * beside - away)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    for size in (SIZE,) if frame.ticked else _SMALL_SIZES:
        font = QFont(font)
        font.setPixelSize(theme.px(size))
        painter.setFont(font)
        box = painter.boundingRect(QRect(0, 0, width, frame.side), flags, text)
        box.adjust(-beside, -above, beside, above)
        if box.height() <= frame.side:
            break
    box.moveCenter(frame.rect.center())
    if below_top:
        box.moveTop(frame.top + away)
    back = QColor(theme.surface)
    back.setAlpha(235)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(back)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    painter.setPen(QColor(theme.text))
    painter.drawText(box.adjusted(beside, above, -beside, -above), flags, text)
