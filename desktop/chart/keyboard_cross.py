"""The keyboard's way through the loss chart: which epoch the arrow keys go to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

STEP: Final = 4.0
"""Pixels that Left and Right go, and at least one epoch."""
PAGE: Final = 10
"""Steps that Page Up and Page Down go."""
MOVES: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}


def moved(key: Qt.Key, at: int, newest: int, epochs_a_pixel: float, stops: Sequence[int]) -> int:
    """The epoch that a key of MOVES goes to from an epoch, from 0 to the newest.

    Up and Down go to the next and the last stop before, as far as there are any.
    """
    if key in _STEPS:
        step = max(1, round(STEP * epochs_a_pixel))
        to = at + _STEPS[key] * step
    elif key == Qt.Key.Key_Up:
        to = min((stop for stop in stops if stop > at), default=at)
    elif key == Qt.Key.Key_Down:
        to = max((stop for stop in stops if stop < at), default=at)
    else:
        to = 0 if key == Qt.Key.Key_Home else newest
    return max(0, min(to, newest))
