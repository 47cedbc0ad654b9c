"""Colours of unit maps and edges: one for what is negative, one for what is positive, the ground for what is neutral.

They are none of the first classes' colours: a unit's answer is no class.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from desktop.look.theme import Theme

_LEVELS: Final = 255
"""Steps from one end of the scale to the other; odd, so that one of them is neutral."""


def map_pixels(maps: npt.NDArray[np.float32], end: float, theme: Theme) -> npt.NDArray[np.uint8]:
    """RGBA (..., 4) of values (...) on a scale from -end to end; beyond its ends as at them, neutral where NaN."""
    shares = np.nan_to_num(maps / np.float32(end), nan=0.0, posinf=1.0, neginf=-1.0)
    steps = ((np.clip(shares, -1.0, 1.0) + 1.0) * (0.5 * (_LEVELS - 1)) + 0.5).astype(np.intp)
    packed: npt.NDArray[np.uint32] = ramp(theme).view(np.uint32)[:, 0].take(steps)
    return packed.view(np.uint8).reshape(*maps.shape, 4)


@lru_cache(maxsize=8)
def ramp(theme: Theme) -> npt.NDArray[np.uint8]:
    """RGBA (255, 4) from the negative end to the positive one."""
    neutral = _rgb(theme.surface)
    at = np.linspace(-1.0, 1.0, _LEVELS)[:, None]
    ends = np.where(at < 0, _rgb(theme.negative), _rgb(theme.positive))
    found = np.full((_LEVELS, 4), 255, np.uint8)
    found[:, :3] = np.clip(neutral + np.abs(at) * (ends - neutral) + 0.5, 0, 255)
    return found


def _rgb(color: str) -> npt.NDArray[np.float64]:
    ink = QColor(color)
    return np.array([ink.red(), ink.green(), ink.blue()], np.float64)
