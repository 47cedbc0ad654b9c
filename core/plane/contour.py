"""The decision boundary as lines: where the network's answer changes from one class to another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt
from contourpy import FillType, LineType, SerialContourGenerator, ZInterp

from core.plane.grid import WHOLE, View

Lines = list[npt.NDArray[np.float32]]
_Sheet = npt.NDArray[np.float32]
_Corners = npt.NDArray[np.float64]


def boundary_lines(surface: npt.NDArray[np.float32], view: View = WHOLE) -> Lines:
    """Border lines between the regions of the classes, each (K, 2) in plane units; none where the answer is one class.

    With two classes the border is where their probability is one half. With more, a class wins where its lead over
    the best of the others is positive, and its region ends where that lead is zero. The border of two classes would
    be found from both sides, at the very same place; it is drawn from the side of the one that comes first.

    Args:
        surface: (S, G, G) probabilities at the centres of the view's cells; S = 1 for two classes.
    """
    if not np.isfinite(surface).all():
        return []
    sheets = _with_margin(surface)
    if len(sheets) == 1:
        return _plane_units(_zero_lines(sheets[0] - np.float32(0.5)), surface.shape[1], view)
    best, second = _two_largest(sheets)
    winner = sheets.argmax(axis=0)
    latest = _largest_around(winner)
    pieces: list[_Corners] = []
    for label in range(len(sheets) - 1):
        won = winner == label
        if won.any() and not won.all():
            for line in _zero_lines(np.where(won, best - second, sheets[label] - best)):
                pieces += _towards_later(line, label, latest)
    return _plane_units(pieces, surface.shape[1], view)


def _two_largest(sheets: npt.NDArray[np.float32]) -> tuple[_Sheet, _Sheet]:
    first, second = np.maximum(sheets[0], sheets[1]), np.minimum(sheets[0], sheets[1])
    for sheet in sheets[2:]:
        second = np.maximum(second, np.minimum(first, sheet))
        first = np.maximum(first, sheet)
    return first, second


def _largest_around(values: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """(G, G): the largest of each cell and its eight neighbours."""
    rows = values.copy()
    np.maximum(rows[1:], values[:-1], out=rows[1:])
    np.maximum(rows[:-1], values[1:], out=rows[:-1])
    largest = rows.copy()
    np.maximum(largest[:, 1:], rows[:, :-1], out=largest[:, 1:])
    np.maximum(largest[:, :-1], rows[:, 1:], out=largest[:, :-1])
    return largest


def _towards_later(line: _Corners, label: int, latest: npt.NDArray[np.intp]) -> list[_Corners]:
    """The pieces of a class's outline (K, 2) that a class with a higher number lies next to.

    A piece between two corners stays if it is so at either, so the lines at a point where three classes meet still
    touch; there they overlap by a cell.

    Args:
        latest: (G, G) the highest class that wins in or next to each cell.
    """
    places = np.rint(line).astype(np.intp)
    later = latest[places[:, 1], places[:, 0]] > label
    if later.all():
        return [line]
    kept = np.concatenate([[False], later[:-1] | later[1:], [False]])
    turns = np.flatnonzero(kept[1:] != kept[:-1]).reshape(-1, 2)
    return [line[begin : end + 1] for begin, end in turns.tolist()]


def _zero_lines(values: _Sheet) -> list[_Corners]:
    """Lines of level zero of a sheet with margin, counted in its rows and columns."""
    x, y, _ = _axes(values.shape[0] - 2)
    # contour_generator() would look for masked arrays and units first, which takes longer than to find the lines.
    generator = SerialContourGenerator(
        x,
        y,
        values.astype(np.float64),
        None,  # type: ignore[arg-type]  # no mask, as contour_generator() says it; the stub knows arrays alone
        corner_mask=False,
        line_type=LineType.Separate,
        fill_type=FillType.OuterCode,
        quad_as_tri=False,
        z_interp=ZInterp.Linear,
    )
    return [np.asarray(line, np.float64) for line in generator.lines(0.0)]


def _with_margin(surface: _Sheet) -> _Sheet:
    """(S, G + 2, G + 2): carried on to the view's edge, half a cell beyond the outermost centres."""
    wide = np.empty((len(surface), surface.shape[1] + 2, surface.shape[2] + 2), np.float32)
    wide[:, 1:-1, 1:-1] = surface
    for first, second, third in ((0, 1, 2), (-1, -2, -3)):
        wide[:, first, 1:-1] = 1.5 * wide[:, second, 1:-1] - 0.5 * wide[:, third, 1:-1]
    for first, second, third in ((0, 1, 2), (-1, -2, -3)):
        wide[:, :, first] = 1.5 * wide[:, :, second] - 0.5 * wide[:, :, third]
    return wide


def _plane_units(lines: Sequence[_Corners], grid: int, view: View) -> Lines:
    """All lines at once: a boundary often consists of a dozen."""
    if not lines:
        return []
    x, _, shares = _axes(grid)
    along = np.interp(np.concatenate(lines).ravel(), x[0], shares).reshape(-1, 2)
    corners = ((view.x0, view.y0) + along * (view.x1 - view.x0, view.y1 - view.y0)).astype(np.float32)
    ends = accumulate(map(len, lines), initial=0)
    return [corners[begin:end] for begin, end in pairwise(ends)]


@lru_cache(maxsize=4)
def _axes(grid: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Columns and rows of a sheet with margin, counted, each (G + 2, G + 2), and at which share of the view's side they
    lie (G + 2,).

    contourpy would otherwise make the first two anew each time, in a third of the time that a contour takes.
    """
    counted = np.arange(grid + 2, dtype=np.float64)
    x, y = np.meshgrid(counted, counted)
    return x, y, np.concatenate([[0.0], (np.arange(grid) + 0.5) / grid, [1.0]])
