"""The decision boundary as lines: where the network's answer changes from one class to another."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from contourpy import LineType, contour_generator

from core.plane import EXTENT, grid_axis

Lines = list[npt.NDArray[np.float32]]
_Sheet = npt.NDArray[np.float32]


def boundary_lines(surface: npt.NDArray[np.float32]) -> Lines:
    """Border lines between the regions of the classes, each (K, 2) in plane units; none where the answer is one class.

    With two classes the border is where their probability is one half. With more, a class wins where its lead over
    the best of the others is positive, and its region ends where that lead is zero. The border of two classes would
    be found from both sides, at the very same place; it is drawn from the side of the one that comes first.

    Args:
        surface: (S, G, G) probabilities at the centres of the plane's cells; S = 1 for two classes.
    """
    if not np.isfinite(surface).all():
        return []
    if len(surface) == 1:
        return [line for line, _ in _zero_lines(surface[0] - np.float32(0.5))]
    best, second = _two_largest(surface)
    winner = surface.argmax(axis=0)
    lines: Lines = []
    for label in range(len(surface) - 1):
        won = winner == label
        if won.any() and not won.all():
            lead = np.where(won, best - second, surface[label] - best)
            for line, places in _zero_lines(lead):
                lines.extend(_towards_later(line, places, label, winner))
    return lines


def _two_largest(sheets: npt.NDArray[np.float32]) -> tuple[_Sheet, _Sheet]:
    first, second = np.maximum(sheets[0], sheets[1]), np.minimum(sheets[0], sheets[1])
    for sheet in sheets[2:]:
        second = np.maximum(second, np.minimum(first, sheet))
        first = np.maximum(first, sheet)
    return first, second


def _towards_later(line: _Sheet, places: _Sheet, label: int, winner: npt.NDArray[np.intp]) -> Lines:
    """The pieces of a class's outline (K, 2) beyond which a class with a higher number wins.

    A piece between two corners stays if either faces a later class, so the lines at a point where three classes
    meet still touch.
    """
    # A corner lies on the edge between two cells' centres; a class wins at one of them, its neighbour at the other.
    last = winner.shape[0] - 1
    low = np.clip(np.floor(places), 0, last).astype(np.intp)
    high = np.clip(np.ceil(places), 0, last).astype(np.intp)
    later = (winner[low[:, 1], low[:, 0]] > label) | (winner[high[:, 1], high[:, 0]] > label)
    if later.all():
        return [line]
    kept = np.concatenate([[False], later[:-1] | later[1:], [False]])
    turns = np.flatnonzero(kept[1:] != kept[:-1]).reshape(-1, 2)
    return [line[begin : end + 1] for begin, end in turns.tolist()]


def _zero_lines(values: _Sheet) -> list[tuple[_Sheet, _Sheet]]:
    """Lines of level zero: their corners in plane units, and counted in cells from the centre of the first."""
    grid = values.shape[0]
    x, y, _ = _axes(grid)
    generator = contour_generator(x, y, _with_margin(values), name="serial", line_type=LineType.Separate)
    found: list[tuple[_Sheet, _Sheet]] = []
    for line in generator.lines(0.0):
        corners = np.asarray(line, np.float64)
        found.append((_plane_units(corners, grid), (corners - 1).astype(np.float32)))
    return found


def _with_margin(values: _Sheet) -> _Sheet:
    """(G + 2, G + 2): the sheet carried on to the plane's edge, half a cell beyond the outermost centres."""
    wide = np.empty((values.shape[0] + 2, values.shape[1] + 2), np.float32)
    wide[1:-1, 1:-1] = values
    wide[0, 1:-1] = 1.5 * values[0] - 0.5 * values[1]
    wide[-1, 1:-1] = 1.5 * values[-1] - 0.5 * values[-2]
    wide[:, 0] = 1.5 * wide[:, 1] - 0.5 * wide[:, 2]
    wide[:, -1] = 1.5 * wide[:, -2] - 0.5 * wide[:, -3]
    return wide


def _plane_units(corners: npt.NDArray[np.float64], grid: int) -> _Sheet:
    x, _, centres = _axes(grid)
    return np.interp(corners.ravel(), x[0], centres).reshape(-1, 2).astype(np.float32)


@lru_cache(maxsize=4)
def _axes(grid: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Columns and rows of a sheet with margin, counted, each (G + 2, G + 2), and where they lie in the plane (G + 2,).

    contourpy would otherwise make the first two anew each time, in a third of the time that a contour takes.
    """
    counted = np.arange(grid + 2, dtype=np.float64)
    x, y = np.meshgrid(counted, counted)
    return x, y, np.concatenate([[-EXTENT], grid_axis(grid).astype(np.float64), [EXTENT]])
