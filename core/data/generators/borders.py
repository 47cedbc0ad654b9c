"""Shapes that fill a square, and whose classes lie above one another, parted by borders of a given form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from core.data.generators.regions import Region
from core.data.generators.shape import REACH, Classes, Reals

Height = Callable[[Reals], Reals]
"""The border's height, between -1 and 1, at places from -1 to 1 across the square; 0 on average, so that the classes'
areas are equal."""

_HIGHEST: Final = 1.5
"""How far from its mean a border may go up, plane units."""

_COLUMNS: Final = 512
"""In which the area of a class is summed up, so that places can be drawn from it."""


class Bands(Region):
    """Classes from bottom to top, each as high on average as the others, and a gap between neighbours."""

    def __init__(self, height: Height, gap: float = 0.0) -> None:
        """gap: between two classes, plane units upwards."""
        self._height = height
        self._gap = gap

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """Across, where there is so much of the class's area on the left; upwards, evenly between its borders."""
        edges = np.linspace(-REACH, REACH, _COLUMNS + 1)
        x = np.empty(len(classes))
        for label in range(class_count):
            mine = classes == label
            low, high = self._span(edges, np.full(len(edges), label), class_count)
            area = np.cumsum(high[:-1] - low[:-1] + high[1:] - low[1:])
            x[mine] = np.interp(draws[mine, 0], np.insert(area, 0, 0) / area[-1], edges)
        low, high = self._span(x, classes, class_count)
        return np.stack([x, low + draws[:, 1] * (high - low)], axis=1)

    def class_at(self, x: Reals, y: Reals, class_count: int) -> Classes:
        """By the borders below and above."""
        found = np.full(np.broadcast_shapes(x.shape, y.shape), -1)
        for label in range(class_count):
            low, high = self._span(x, np.full(x.shape, label), class_count)
            found[(low <= y) & (y < high)] = label
        return found

    def _span(self, x: Reals, classes: Classes, class_count: int) -> tuple[Reals, Reals]:
        """(N,) and (N,) the lower and the upper end of classes (N,) at places x (N,)."""
        border = min(_HIGHEST, 2 * REACH / class_count) * self._height(x / REACH)
        low, high = (
            border + REACH * (2 * (classes + beyond) / class_count - 1) + sign * self._gap / 2
            for beyond, sign in ((0, 1), (1, -1))
        )
        return np.where(classes == 0, -REACH, low), np.where(classes == class_count - 1, REACH, high)


def straight(across: Reals) -> Reals:
    """A straight line."""
    return 0.8 * across


def falling(across: Reals) -> Reals:
    """A straight line that goes down."""
    return -0.5 * across


def sine(across: Reals) -> Reals:
    """A sine curve, one and a half periods."""
    return np.sin(1.5 * np.pi * across)


def parabola(across: Reals) -> Reals:
    """A parabola that opens upwards."""
    return 1.5 * across**2 - 0.5


def absolute(across: Reals) -> Reals:
    """The absolute value: two straight lines that meet in a corner."""
    return 2 * np.abs(across) - 1
