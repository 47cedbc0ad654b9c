"""The boundary of the run before: a pale line in dashes, which no other line on the plane has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

STEP: Final = 2.5
"""Pixels of the pieces that dashes are made of."""
DASH: Final = 3
PERIOD: Final = 5
"""Pieces of a dash, and of a dash with the gap after it."""


def dashes(lines: Sequence[npt.NDArray[np.float32]], pixel: float) -> npt.NDArray[np.float32]:
    """(S, 4) pieces of lines, each (K, 2), that lie in their dashes; pixel: plane units in a pixel."""
    pieces = [_dashed(line.astype(np.float64), STEP * pixel) for line in lines if len(line) > 1]
    return np.concatenate(pieces) if pieces else np.empty((0, 4), np.float32)


def _dashed(line: npt.NDArray[np.float64], step: float) -> npt.NDArray[np.float32]:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.arange(0.0, along[-1] + step, step)
    corners = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)
    pieces = np.hstack([corners[:-1], corners[1:]])
    found: npt.NDArray[np.float32] = pieces[np.arange(len(pieces)) % PERIOD < DASH].astype(np.float32)
    return found
