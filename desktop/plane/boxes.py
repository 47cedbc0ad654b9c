"""Boxes around points that changed: what of a picture is to be drawn anew."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Final

import numpy as np
from PySide6.QtCore import QRect, QRectF

from core.data.points import BoolArray, FloatArray
from core.plane.grid import View
from desktop.tools.frame import Frame

LEAST: Final = 1e-6
"""Plane units around the only point that has changed: Qt takes a rectangle without a width for none."""
PARTINGS: Final = 2
"""How often a box is parted in two: what changes along a bent or slanting way fills a small part of one box."""
SLICES: Final = 16
"""Of a box, along each axis, between which it may be parted."""
MARGIN: Final = 0.1
"""Plane units around a box, about as far as symbols reach: so much more is drawn for each box."""
GAIN: Final = 0.75
"""Two boxes are worth while where they cover at most this share of the one."""


def box_around(positions: FloatArray) -> QRectF:
    """What positions (K, 2) span, and a little more; null for none."""
    frame = Frame.around(positions)
    if frame is None:
        return QRectF()
    return QRectF(frame.x0, frame.y0, frame.x1 - frame.x0, frame.y1 - frame.y0).adjusted(-LEAST, -LEAST, LEAST, LEAST)


def boxes_around(positions: FloatArray, partings: int = PARTINGS) -> list[QRectF]:
    """A few boxes that hold positions (K, 2) together, smaller than a single one where that is mostly empty."""
    if not len(positions):
        return []
    parted = _parted(positions) if partings else None
    if parted is None:
        return [box_around(positions)]
    return [box for part in (positions[parted], positions[~parted]) for box in boxes_around(part, partings - 1)]


def union(boxes: Sequence[QRectF]) -> QRectF:
    """The box that holds them all; null for none."""
    return reduce(QRectF.united, boxes, QRectF())


def covered_by(box: QRectF, view: View, side: int, cell: int) -> QRect:
    """The pixels that points in a box, plane units, cover in a square view, side pixels wide, with sprites of cell
    pixels."""
    unit, reach = side / view.side, cell // 2 + 2
    left, top = (box.left() - view.x0) * unit, (view.y1 - box.bottom()) * unit
    placed = QRectF(left, top, box.width() * unit, box.height() * unit)
    return placed.adjusted(-reach, -reach, reach, reach).toAlignedRect()


def _parted(positions: FloatArray) -> BoolArray | None:
    """(K,) which positions belong to the one of two boxes that cover the least; None where one box is as good."""
    low, high = positions.min(axis=0), positions.max(axis=0)
    size = high - low
    best, cut = GAIN * float(np.prod(size + MARGIN)), None
    for axis in (0, 1):
        if size[axis] <= MARGIN:
            continue
        along, across = positions[:, axis], positions[:, 1 - axis]
        slices = np.minimum((along - low[axis]) * (SLICES / size[axis]), SLICES - 1).astype(np.intp)
        least, most = np.full(SLICES, np.inf), np.full(SLICES, -np.inf)
        np.minimum.at(least, slices, across)
        np.maximum.at(most, slices, across)
        before = np.maximum.accumulate(most)[:-1] - np.minimum.accumulate(least)[:-1]
        after = (np.maximum.accumulate(most[::-1]) - np.minimum.accumulate(least[::-1]))[-2::-1]
        lengths = np.arange(1, SLICES) * (size[axis] / SLICES)
        areas = (lengths + MARGIN) * (before + MARGIN) + (size[axis] - lengths + MARGIN) * (after + MARGIN)
        index = int(np.argmin(areas))
        if areas[index] < best:
            best, cut = float(areas[index]), slices <= index
    return cut
