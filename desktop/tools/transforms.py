"""What becomes of selected points that are moved, scaled, turned or mirrored."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.plane.grid import EXTENT, FARTHEST, View
from desktop.tools.frame import SIDES, Frame, Handle
from desktop.tools.tool import Position, Vectors

BESIDE: Final = 0.03
"""Of the view's side, along each axis."""
TURN_STEP: Final = np.pi / 12
"""With Shift."""


def shifted(positions: Vectors, frame: Frame, offset: Vectors, *, is_even: bool = False) -> Vectors:
    """All moved by an offset (2,), as far as the frame around them stays in reach; is_even: along one axis alone."""
    if is_even:
        offset = np.where(np.abs(offset) == np.abs(offset).max(), offset, 0.0)
    low, high = np.array([frame.x0, frame.y0]), np.array([frame.x1, frame.y1])
    return positions + np.clip(offset, -FARTHEST - low, FARTHEST - high)


def stretched(positions: Vectors, frame: Frame, handle: Handle, offset: Vectors, *, is_even: bool = False) -> Vectors:
    """Scaled so that a handle moves by an offset (2,), and what lies opposite stays. Beyond that they are mirrored.

    is_even: width and height by the same factor.
    """
    side = np.array(SIDES[handle])
    low, high = np.array([frame.x0, frame.y0]), np.array([frame.x1, frame.y1])
    anchor, edge = np.where(side < 0, high, low), np.where(side < 0, low, high)
    extent = edge - anchor
    moves = (side != 0) & (extent != 0)
    factor = np.ones(2)
    factor[moves] = 1 + offset[moves] / extent[moves]
    if is_even:
        # Where the pointer is nearest to the line along which the handle then moves.
        along = np.where(moves, extent, 0.0)
        factor[:] = 1 + float(offset @ along) / max(float(along @ along), 1e-12)
        middle = np.array(frame.middle)
        anchor = np.where(side == 0, middle, anchor)
    return anchor + (positions - anchor) * factor


def turned(positions: Vectors, frame: Frame, start: Position, end: Position, *, is_even: bool = False) -> Vectors:
    """Turned about the frame's middle as far as from start to end; is_even: in steps of TURN_STEP."""
    middle = np.array(frame.middle)
    (x0, y0), (x1, y1) = np.subtract(start, middle), np.subtract(end, middle)
    angle = np.arctan2(y1, x1) - np.arctan2(y0, x0)
    if is_even:
        angle = np.round(angle / TURN_STEP) * TURN_STEP
    cos, sin = np.cos(angle), np.sin(angle)
    turned: Vectors = middle + (positions - middle) @ np.array([[cos, sin], [-sin, cos]])
    return turned


def beside(frame: Frame, view: View, steps: int) -> Vectors:
    """The way (2,) by which a copy of what is in a frame lies beside it: so many steps to the right and down, or the
    other way where the plane ends. What is out of sight comes into the middle of the view."""
    (x, y), step = frame.middle, BESIDE * view.side * steps
    if frame.x1 < view.x0 or frame.x0 > view.x1 or frame.y1 < view.y0 or frame.y0 > view.y1:
        return np.array([(view.x0 + view.x1) / 2 - x, (view.y0 + view.y1) / 2 - y])
    return np.array([-step if frame.x1 + step > EXTENT else step, step if frame.y0 - step < -EXTENT else -step])


def mirrored(positions: Vectors, frame: Frame, *, axis: int) -> Vectors:
    """Left and right exchanged (axis 0), or top and bottom (axis 1)."""
    mirrored = positions.copy()
    mirrored[:, axis] = 2 * frame.middle[axis] - positions[:, axis]
    return mirrored
