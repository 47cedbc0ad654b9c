"""Lines cut into single pieces, which Qt paints in a fraction of the time of a path: thinned out, or dashed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
FLAT: Final = (0.2, 1.0)
"""Pixels that a corner may stand off the line between its neighbours and be left out: at rest, and in motion."""
THINNINGS: Final = 4
"""Times that every second corner may be left out: pieces beyond 16 cells are so long that more of them cost nothing."""
DASH_STEP: Final = 2.5
"""Pixels of the pieces that dashes are made of."""


def pieces(x: Floats, y: Floats) -> Floats:
    """Pieces (S, 4) of a curve (K,) between neighbours that are both finite; a lone point becomes one without
    length."""
    finite = np.isfinite(y)
    ends = np.empty((max(0, len(x) - 1), 4))
    ends[:, 0], ends[:, 1], ends[:, 2], ends[:, 3] = x[:-1], y[:-1], x[1:], y[1:]
    if finite.all() and len(x) > 1:
        return ends
    joined = finite[:-1] & finite[1:]
    alone = finite & ~np.append(joined, False) & ~np.insert(joined, 0, False)
    return np.concatenate([ends[joined], np.stack([x, y, x, y], axis=1)[alone]])


def dashes_across(x: Floats, y: Floats, origin: float, dash: float, period: float) -> tuple[Floats, Floats]:
    """Pieces (S, 4) of a curve's dashes, and those between them. Dashes are measured across, so that they stay put
    while the curve grows: the first begins at `origin`, and with the gap after it each takes a period; pixels."""
    finite = np.isfinite(y)
    if np.count_nonzero(finite) < 2:
        return pieces(x, y), np.empty((0, 4))
    known_x, known_y = x[finite], y[finite]
    starts = origin + period * np.arange(*((known_x[[0, -1]] - origin) // period + (0, 1)))
    # Where a dash begins or ends, the curve gets a corner; not where the curve itself has a hole.
    cuts = np.concatenate([starts, starts + dash])
    cuts = cuts[(cuts > known_x[0]) & (cuts < known_x[-1])]
    left = np.clip(np.searchsorted(x, cuts, side="right") - 1, 0, len(x) - 2)
    cuts = cuts[finite[left] & finite[left + 1]]
    all_x, all_y = np.concatenate([x, cuts]), np.concatenate([y, np.interp(cuts, known_x, known_y)])
    order = np.argsort(all_x, kind="stable")
    lines = pieces(all_x[order], all_y[order])
    is_dash = ((lines[:, 0] + lines[:, 2]) / 2 - origin) % period < dash
    return lines[is_dash], lines[~is_dash]


def thinned_pieces(lines: Sequence[Singles], unit: float, *, is_moving: bool = False) -> Singles:
    """Pieces (K, 4) from corner to corner of lines (K, 2), without corners where they are straight: a piece costs about
    as much to paint as 20 pixels of its length.

    unit: pixels of a plane unit. is_moving: others follow within a moment.
    """
    if not lines:
        return np.empty((0, 4), np.float32)
    x, y = np.concatenate(lines).T
    line = np.repeat(np.arange(len(lines)), [len(one) for one in lines])
    least = np.float32((FLAT[is_moving] / unit) ** 2)
    for _ in range(THINNINGS):
        # Of every second corner: twice the triangle with its neighbours, over the side between these, is its height.
        across, up = x[2::2] - x[:-2:2], y[2::2] - y[:-2:2]
        double = across * (y[1:-1:2] - y[:-2:2]) - up * (x[1:-1:2] - x[:-2:2])
        kept = np.ones(len(x), np.bool_)
        kept[1:-1:2] = (double * double >= least * (across * across + up * up)) | (line[2::2] != line[:-2:2])
        x, y, line = x[kept], y[kept], line[kept]
    pieces = np.stack([x[:-1], y[:-1], x[1:], y[1:]], axis=1)
    found: Singles = pieces[line[:-1] == line[1:]]
    return found


def dashes_along(lines: Sequence[Singles], pixel: float, dash: int, period: int) -> Singles:
    """(S, 4) pieces of lines (K, 2) that lie in dashes: the first so many of every period of pieces.

    pixel: its side in plane units.
    """
    pieces = [_dashed(line.astype(np.float64), DASH_STEP * pixel, dash, period) for line in lines if len(line) > 1]
    return np.concatenate(pieces) if pieces else np.empty((0, 4), np.float32)


def _dashed(line: Floats, step: float, dash: int, period: int) -> Singles:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.arange(0.0, along[-1] + step, step)
    corners = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)
    pieces = np.hstack([corners[:-1], corners[1:]])
    found: Singles = pieces[np.arange(len(pieces)) % period < dash].astype(np.float32)
    return found
