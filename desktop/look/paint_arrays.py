"""Many lines or sprites in one call of QPainter: the one file that hands Qt the memory of a numpy array.

PySide takes the first of an array's elements and their number. One call for all takes a fifth of one call for each, and
a Python list of fragments, which it takes without a word, crashes.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

Floats = npt.NDArray[np.float64]
_Element = TypeVar("_Element")


def _first(rows: Floats, kind: type[_Element]) -> tuple[_Element, Floats]:
    """The first of the rows as Qt's element, and the memory it lies in, to be kept until Qt has read it.

    Shiboken knows objects by their address, and a layout's item that Qt has deleted keeps its entry as long as Python
    holds it: memory that starts at such an address is given as that item. The rows are then copied to another place.
    """
    taken = []
    while not isinstance(first := Shiboken.wrapInstance(rows.__array_interface__["data"][0], kind), kind):
        taken.append(rows)
        rows = rows.copy()
    return first, rows


def draw_segments(painter: QPainter, segments: Floats) -> None:
    """Draw segments (K, 4) with the painter's pen, each x, y of both ends."""
    if len(segments):
        first, lines = _first(np.ascontiguousarray(segments), QLineF)
        painter.drawLines(first, len(lines))


def fragments_at_origin(boxes: Floats, middles: Floats) -> Floats:
    """(L, 10) the fields of QPainter.PixmapFragment, in its order, of sprites around the origin: x, y of the centre;
    left, top, width, height in the sheet; scale in x and y, rotation, opacity.

    Args:
        boxes: (L, 4) where each sprite is in the sheet: left, top, width, height.
        middles: (L, 2) the place in the sheet that comes to lie at the origin.
    """
    ones, zeros = np.ones((len(boxes), 1)), np.zeros((len(boxes), 1))
    return np.hstack([boxes[:, :2] + boxes[:, 2:] / 2 - middles, boxes, ones, ones, zeros, ones])


def draw_sprites(painter: QPainter, fragments: Floats, sheet: QPixmap) -> None:
    """Draw sprites of a sheet, (N, 10) as in `fragments_at_origin`, x and y in the painter's pixels."""
    if len(fragments):
        first, kept = _first(fragments, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(kept), sheet)
