"""What is spoken of scrolls into sight by itself, so that nobody has to look for it."""

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


def show_from_top(scroller: QScrollArea, part: QWidget) -> None:
    """Scroll as far as it takes to show all of a part of what scrolls, or the upper end of one that is higher than the
    room."""
    inner = scroller.widget()
    assert inner is not None, "it has one from its making on"
    bar, top = scroller.verticalScrollBar(), part.mapTo(inner, QPoint(0, 0)).y()
    bar.setValue(min(max(bar.value(), top + part.height() - scroller.viewport().height()), top))
