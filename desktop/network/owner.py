"""Whose network the diagram shows, as it is written above it."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.look.swatch import draw_swatch
from desktop.look.theme import Theme
from desktop.look.variant_name import headed

SWATCH: Final = 16
"""Pixels of the swatch beside a variant's name."""
SWATCH_GAP: Final = 4
"""Pixels between the two."""


class Owner(NamedTuple):
    """The variant whose network it is."""

    number: int
    """From 1."""
    name: str
    color: str


def draw_owner(painter: QPainter, room: QRectF, owner: Owner | None, note: str, theme: Theme) -> None:
    """Write a variant's name, if there is one, and a note after it in the painter's font; what has no room is cut."""
    left = room.left()
    if owner is not None:
        swatch = QRectF(left, room.center().y() - SWATCH / 2, SWATCH, SWATCH)
        draw_swatch(painter, swatch, owner.number, owner.color, theme)
        left = swatch.right() + SWATCH_GAP
    row = QRectF(left, room.top(), room.right() - left, room.height())
    words = ", ".join(filter(None, (owner and headed(owner.name), note)))
    painter.setPen(QColor(theme.text))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(row.width()))
    painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
