"""Boxes around points that changed: what of a picture is to be drawn anew."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF

from core.data.points import FloatArray
from core.plane.grid import View

LEAST: Final = 1e-6
"""Plane units around the only point that has changed: Qt takes a rectangle without a width for none."""
PARTINGS: Final = 2
"""How often a box is parted in two: what changes along a bent or slanting way fills a small part of one box."""
CELLS: Final = 16
"""Of a box, along each axis, between which it may be parted."""
ROOM: Final = 1.0
"""Cells around a box, about as far as symbols reach: so much more is drawn for each box."""
GAIN: Final = 0.75
"""Two boxes are worth while where they cover at most this share of the one."""
SMALL: Final = 0.5
"""Plane units. A box that is as narrow is not parted."""

Cells = npt.NDArray[np.bool_]


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
    if min(whole.width(), whole.height()) <= SMALL:
        return [] if whole.isNull() else [whole]
    across, up = whole.width() / CELLS, whole.height() / CELLS
    columns = ((positions[:, 0] - whole.left()) / across).astype(np.intp)
    rows = ((positions[:, 1] - whole.top()) / up).astype(np.intp)
    is_taken = np.zeros(CELLS * CELLS, np.bool_)
    is_taken[np.minimum(columns, CELLS - 1) * CELLS + np.minimum(rows, CELLS - 1)] = True
    parts = _parts(is_taken.reshape(CELLS, CELLS), 0, 0, PARTINGS)
    edge = LEAST * max(whole.width(), whole.height())  # what lies on a cell's edge may be counted to the next one
    return [
        QRectF(whole.left() + x * across, whole.top() + y * up, width * across, height * up).adjusted(
            -edge, -edge, edge, edge
        )
        for x, y, width, height in parts
    ]


def covered_by(box: QRectF, view: View, side: int, cell: int) -> QRect:
    """The pixels that points in a box, plane units, cover in a square view, side pixels wide, with sprites of cell
    pixels."""
    unit, reach = side / view.side, cell // 2 + 2
    left, top = (box.left() - view.x0) * unit, (view.y1 - box.bottom()) * unit
    placed = QRectF(left, top, box.width() * unit, box.height() * unit)
    return placed.adjusted(-reach, -reach, reach, reach).toAlignedRect()


def _parts(cells: Cells, x: int, y: int, partings: int) -> list[tuple[int, int, int, int]]:
    """Boxes around the cells that are taken, which begin at x and y: each x, y, width and height, in cells."""
    columns, rows = np.flatnonzero(cells.any(axis=1)), np.flatnonzero(cells.any(axis=0))
    left, right, low, high = int(columns[0]), int(columns[-1]) + 1, int(rows[0]), int(rows[-1]) + 1
    cells, x, y = cells[left:right, low:high], x + left, y + low
    parted = [_parted(cells), _parted(cells.T)] if partings else []
    cover, cut, axis = min(((*found, axis) for axis, found in enumerate(parted)), default=(np.inf, 0, 0))
    width, height = cells.shape
    if cover > GAIN * (width + ROOM) * (height + ROOM):
        return [(x, y, width, height)]
    if axis == 0:
        return _parts(cells[:cut], x, y, partings - 1) + _parts(cells[cut:], x + cut, y, partings - 1)
    return _parts(cells[:, :cut], x, y, partings - 1) + _parts(cells[:, cut:], x, y + cut, partings - 1)


def _parted(cells: Cells) -> tuple[float, int]:
    """How many cells two boxes cover at least, and before which column the second one begins."""
    width, height = cells.shape
    if width < 2:
        return np.inf, 0
    is_empty = ~cells.any(axis=1)
    least, most = cells.argmax(axis=1), height - cells[:, ::-1].argmax(axis=1)
    least[is_empty], most[is_empty] = height, 0
    before = (np.maximum.accumulate(most) - np.minimum.accumulate(least))[:-1]
    after = (np.maximum.accumulate(most[::-1]) - np.minimum.accumulate(least[::-1]))[-2::-1]
    lengths = np.arange(1, width)
    covers = (lengths + ROOM) * (before + ROOM) + (width - lengths + ROOM) * (after + ROOM)
    best = int(np.argmin(covers))
    return float(covers[best]), best + 1
