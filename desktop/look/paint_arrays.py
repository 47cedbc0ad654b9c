"""Many lines or sprites in one call of QPainter: the one file that hands Qt the memory of a numpy array.

PySide takes the first of an array's elements and their number. One call for all takes a fifth of one call for each, and
a Python list of fragments, which it takes without a word, crashes.
"""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

Floats = npt.NDArray[np.float64]


def draw_segments(painter: QPainter, segments: Floats) -> None:
    """Draw segments (K, 4) with the painter's pen, each x, y of both ends."""
    if len(segments):
        lines = np.ascontiguousarray(segments)
        painter.drawLines(cast(QLineF, Shiboken.wrapInstance(lines.__array_interface__["data"][0], QLineF)), len(lines))


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
        first = Shiboken.wrapInstance(fragments.__array_interface__["data"][0], QPainter.PixmapFragment)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, first), len(fragments), sheet)
