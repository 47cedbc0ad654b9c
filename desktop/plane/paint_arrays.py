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
        painter.drawLines(cast(QLineF, Shiboken.wrapInstance(lines.ctypes.data, QLineF)), len(lines))


def draw_sprites(painter: QPainter, places: Floats, boxes: Floats, sheet: QPixmap) -> None:
    """Draw sprites of a sheet, pixel by pixel.

    Args:
        places: (N, 2) upper left corners, in the painter's pixels.
        boxes: (N, 4) where each is in the sheet: left, top, width, height.
    """
    if not len(places):
        return
    # The fields of QPainter.PixmapFragment, in its order: x, y of the centre; left, top, width, height in the sheet;
    # scale in x and y, rotation, opacity.
    fragments = np.zeros((len(places), 10))
    fragments[:, :2] = places + boxes[:, 2:] / 2
    fragments[:, 2:6] = boxes
    fragments[:, 6:8] = 1.0
    fragments[:, 9] = 1.0
    first = Shiboken.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment)
    painter.drawPixmapFragments(cast(QPainter.PixmapFragment, first), len(fragments), sheet)
