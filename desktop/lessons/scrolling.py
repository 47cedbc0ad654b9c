"""What is read scrolls by itself, so that nobody has to look for what has just appeared."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_sight(scroller: QScrollArea, part: QWidget, place: QRect) -> None:
    """Scroll as far as it takes to show a place in a part of what scrolls, in that part's pixels; of one that is higher
    than the room, its lower end."""
    inner = scroller.widget()
    assert inner is not None, "it has one from its making on"
    shown = place.translated(part.mapTo(inner, QPoint(0, 0)))
    for y in (shown.top(), shown.bottom() + 1):  # Qt shows what lies above that line
        scroller.ensureVisible(0, y, 0, 0)
