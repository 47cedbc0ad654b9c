"""Boxes around points that changed: what of a picture is to be drawn anew."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QRect, QRectF

from core.data.points import FloatArray
from core.plane.grid import View

LEAST: Final = 1e-6
"""Plane units around the only point that has changed: Qt takes a rectangle without a width for none."""
PARTS: Final = 4
"""Of the longer way across what changed, each with a box of its own: a bent or slanting stroke fills a small part of
one box."""
GAIN: Final = 0.75
"""Boxes are worth while where they cover at most this share of the one."""
SMALL: Final = 0.5
"""Plane units. A box that is as narrow is not parted."""


def box_around(positions: FloatArray) -> QRectF:
    """What positions (K, 2) span, and a little more; null for none."""
    if not len(positions):
        return QRectF()
    x, y = positions.T  # numpy goes through two long columns faster than through many pairs
    left, low = float(x.min()), float(y.min())
    return QRectF(left, low, float(x.max()) - left, float(y.max()) - low).adjusted(-LEAST, -LEAST, LEAST, LEAST)


def boxes_around(positions: FloatArray) -> list[QRectF]:
    """A few boxes that hold positions (K, 2) together, smaller than a single one where that is mostly empty."""
    whole = box_around(positions)
    width, height = whole.width(), whole.height()
    if min(width, height) <= SMALL:
        return [] if whole.isNull() else [whole]
    along = (positions[:, 0] - whole.left()) / width if width > height else (positions[:, 1] - whole.top()) / height
    part = np.minimum((along * PARTS).astype(np.intp), PARTS - 1)  # single precision may round the last one up
    boxes = [box for at in range(PARTS) if not (box := box_around(positions[part == at])).isNull()]
    covered = sum(box.width() * box.height() for box in boxes)
    return boxes if covered <= GAIN * width * height else [whole]


def covered_by(box: QRectF, view: View, side: int, cell: int) -> QRect:
    """The pixels that points in a box, plane units, cover in a square view, side pixels wide, with sprites of cell
    pixels."""
    unit, reach = side / view.side, cell // 2 + 2
    left, top = (box.left() - view.x0) * unit, (view.y1 - box.bottom()) * unit
    placed = QRectF(left, top, box.width() * unit, box.height() * unit)
    return placed.adjusted(-reach, -reach, reach, reach).toAlignedRect()
