"""Shapes whose points lie on curves: moons, circles, rings, spiral."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Final

import numpy as np

from core.data.generators.shape import REACH, Cells, Classes, Nodes, Reals, Shape, on_unit_circle

_MOON_GEOMETRY: Final = {
    # Where the half circle's centre lies, how large it is, and which way its back points, seen from the origin.
    # Two classes: centres (+-0.5, +-0.25) at radius 1, times 1.6. For more, what a search found to keep the moons
    # furthest apart while each reaches into the next by a fifth of its radius or more.
    2: (1.6 * np.hypot(0.5, 0.25), 1.6, np.pi / 2 - np.arctan2(-0.25, -0.5)),
    3: (0.8, 1.6, -1.31),
    4: (0.9, 1.5, -1.26),
    5: (0.9, 1.45, -1.26),
    6: (0.95, 1.4, -1.26),
}


class Curve(Shape):
    """A curve for each class, along which points are spread evenly or by a rule of the shape's own."""

    @abstractmethod
    def along(self, classes: Classes, class_count: int, way: Reals) -> Reals:
        """(N, 2) places on the classes' curves that lie a share `way` (N,) in [0, 1) of the points along them."""

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """On the curves."""
        return self.along(classes, class_count, draws[:, 0])

    def parts(self, class_count: int, fineness: int, /) -> list[Sequence[Nodes | Cells]]:
        """Places at equal distances along each curve, as the points are spread along it."""
        count = 2 * fineness
        way = (np.arange(count) + 0.5) / count
        return [[Nodes(self.along(np.full(count, label), class_count, way))] for label in range(class_count)]


class Moons(Curve):
    """Half circles around the origin, each with one horn inside the next; for two classes the usual two moons."""

    def along(self, classes: Classes, class_count: int, way: Reals) -> Reals:
        """On the half circles."""
        distance, radius, turn = _MOON_GEOMETRY[class_count]
        bearing = 2 * np.pi * classes / class_count + np.arctan2(-0.25, -0.5)
        angle = bearing + turn + np.pi * (way - 0.5)
        places: Reals = distance * on_unit_circle(bearing) + radius * on_unit_circle(angle)
        return places


class Circles(Curve):
    """Circles around the origin, equally far apart, one for each class."""

    def along(self, classes: Classes, class_count: int, way: Reals) -> Reals:
        """On the circles."""
        radius = REACH * (classes + 1) / class_count
        places: Reals = radius[:, None] * on_unit_circle(2 * np.pi * way)
        return places


class Rings(Curve):
    """Circles around the origin, two for each class, the classes taking turns."""

    def along(self, classes: Classes, class_count: int, way: Reals) -> Reals:
        """On the inner circle of a class and then on its outer one: as much of the way on each as it is long."""
        inner, outer = classes + 1, classes + 1 + class_count
        of_inner = inner / (inner + outer)
        is_inner = way < of_inner
        turn = np.where(is_inner, way / of_inner, (way - of_inner) / (1 - of_inner))
        radius = REACH * np.where(is_inner, inner, outer) / (2 * class_count)
        places: Reals = radius[:, None] * on_unit_circle(2 * np.pi * turn)
        return places


class Spiral(Curve):
    """Arms that wind around the origin; the more of them, the fewer turns, so that they stay apart."""

    def along(self, classes: Classes, class_count: int, way: Reals) -> Reals:
        """On the arms."""
        # The square root spreads the points evenly along the arm, whose length grows with the square of the radius.
        outwards = np.sqrt(way)
        turns = 3 / class_count + 0.25
        angle = 2 * np.pi * (turns * outwards + classes / class_count)
        places: Reals = (0.15 + (REACH - 0.15) * outwards)[:, None] * on_unit_circle(angle)
        return places
