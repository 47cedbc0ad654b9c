"""The decision boundary as lines: where the network's answer changes from one class to another."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from contourpy import LineType, contour_generator

from core.plane import grid_axis

Lines = list[npt.NDArray[np.float32]]


def boundary_lines(surface: npt.NDArray[np.float32]) -> Lines:
    """Border lines between the regions of the classes, each (K, 2) in plane units; none where the answer is one class.

    With two classes the border is where their probability is one half. With more, a class wins where its lead over
    the best of the others is positive, and its region ends where that lead is zero. Every border has one of any two
    classes on a side, so the last class needs no line of its own; a border of two others is found from both sides,
    at the very same place.

    Args:
        surface: (S, G, G) probabilities at the centres of the plane's cells; S = 1 for two classes.
    """
    if not np.isfinite(surface).all():
        return []
    if len(surface) == 1:
        return _zero_lines(surface[0] - 0.5)
    first, second = _two_largest(surface)
    lines: Lines = []
    for sheet in surface[:-1]:
        lead = sheet - np.where(sheet >= first, second, first)
        if lead.max() > 0:
            lines.extend(_zero_lines(lead))
    return lines


def _two_largest(sheets: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    first, second = np.maximum(sheets[0], sheets[1]), np.minimum(sheets[0], sheets[1])
    for sheet in sheets[2:]:
        second = np.maximum(second, np.minimum(first, sheet))
        first = np.maximum(first, sheet)
    return first, second


def _zero_lines(values: npt.NDArray[np.float32]) -> Lines:
    axis = grid_axis(values.shape[0])
    generator = contour_generator(axis, axis, values, name="serial", line_type=LineType.Separate)
    lines: list[Any] = generator.lines(0.0)  # type: ignore[assignment]  # Separate always gives a list of (K, 2)
    return [np.asarray(line, np.float32) for line in lines]
