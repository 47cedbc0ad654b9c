"""The colours of maps of numbers with a sign: one for positive, one for negative, and the surface's own at zero."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.look.theme import Theme

_LEVELS: Final = 255
"""Colours from one end to the other; odd, so that one of them is exactly that of zero."""


def diverging_rgba(shares: npt.NDArray[np.float32], theme: Theme) -> npt.NDArray[np.uint8]:
    """The pixels (..., 4) of a map, from Theme.negative to Theme.positive.

    Args:
        shares: (...) of the largest number that the scale has a colour for, -1 to 1; what lies beyond is as at the end,
            and NaN as at zero.
    """
    known = np.clip(shares, -1.0, 1.0)
    known[np.isnan(known)] = 0.0
    levels = np.rint((known + 1.0) * ((_LEVELS - 1) / 2)).astype(np.intp)
    # One 32-bit number for each pixel is looked up far faster than four bytes.
    packed: npt.NDArray[np.uint32] = _table(theme.positive, theme.negative, theme.surface).view(np.uint32)[:, 0]
    pixels: npt.NDArray[np.uint8] = packed.take(levels).view(np.uint8).reshape(*levels.shape, 4)
    return pixels


@lru_cache(maxsize=4)
def _table(positive: str, negative: str, zero: str) -> npt.NDArray[np.uint8]:
    share = np.linspace(-1.0, 1.0, _LEVELS)[:, None]
    ends = np.where(share > 0, _rgb(positive), _rgb(negative))
    rgb = _rgb(zero) + np.abs(share) * (ends - _rgb(zero))
    table = np.full((_LEVELS, 4), 255, np.uint8)
    table[:, :3] = np.rint(rgb)
    return table


def _rgb(color: str) -> npt.NDArray[np.float64]:
    return np.array([int(color[start : start + 2], 16) for start in (1, 3, 5)], np.float64)
