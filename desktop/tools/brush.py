"""The brush: turns the way a pointer takes over the plane into new points. Without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np

from core.data.points import FloatArray
from core.experiment.spec import MAX_CLASSES
from core.plane.grid import EXTENT

MIN_RADIUS: Final = 0.02
MAX_RADIUS: Final = 1.0
MIN_DENSITY: Final = 1.0
MAX_DENSITY: Final = 100.0


@dataclass(frozen=True)
class Brush:
    """Settings of a brush.

    label: class of the points, from 0.
    radius: plane units, MIN_RADIUS to MAX_RADIUS.
    density: points per square plane unit that the brush passes over once, MIN_DENSITY to MAX_DENSITY.

    Raises:
        ValueError: a setting is out of its bounds.
    """

    label: int = 0
    radius: float = 0.35
    density: float = 12.0

    def __post_init__(self) -> None:
        for name, value, low, high in (
            ("label", self.label, 0, MAX_CLASSES - 1),
            ("radius", self.radius, MIN_RADIUS, MAX_RADIUS),
            ("density", self.density, MIN_DENSITY, MAX_DENSITY),
        ):
            if not low <= value <= high:
                raise ValueError(f"A brush's {name} lies between {low} and {high}, not at {value}.")

    @property
    def points_per_unit(self) -> float:
        """Points for each plane unit of way: the area newly passed over times density.

        A brush narrower than the points' usual distance, 1 / sqrt(density), draws a line of points that far apart.
        """
        return self.density * max(2 * self.radius, 1 / sqrt(self.density))


class BrushStroke:
    """One stroke from press to release.

    Every 1 / points_per_unit of the way one point falls, evenly distributed over the brush's disc there. What is left
    of the way carries over to the next move, so neither the pointer's speed nor the rate of its events changes the
    outcome: the same way with the same generator gives the same points.
    """

    def __init__(self, brush: Brush, generator: np.random.Generator) -> None:
        self._brush = brush
        self._generator = generator
        self._at = (0.0, 0.0)
        self._owed = 0.0
        """Points due for the way since the last one, in [0, 1)."""

    def begin(self, x: float, y: float) -> FloatArray:
        """Press: one point (1, 2) exactly there, or none (0, 2) if that is outside the plane."""
        self._at = (x, y)
        self._owed = 0.0
        return _inside(np.array([[x, y]]))

    def move(self, path: Sequence[tuple[float, float]]) -> FloatArray:
        """Go on through the given positions: the new points (M, 2), plane units, all within the plane.

        The path may lead out of the plane and back; what falls outside is dropped.
        """
        corners = np.array([self._at, *path], np.float64)
        self._at = (float(corners[-1, 0]), float(corners[-1, 1]))
        steps = np.diff(corners, axis=0)
        way = np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])
        due = self._owed + way[-1] * self._brush.points_per_unit
        count = int(due)
        at = (np.arange(1, count + 1) - self._owed) / self._brush.points_per_unit
        self._owed = due - count
        centers = np.stack([np.interp(at, way, corners[:, 0]), np.interp(at, way, corners[:, 1])], axis=1)
        random = self._generator.random((count, 2))
        # The root spreads points evenly over the disc's area; without it they would crowd its middle.
        distance = self._brush.radius * np.sqrt(random[:, 0])
        angle = 2 * np.pi * random[:, 1]
        return _inside(centers + np.stack([distance * np.cos(angle), distance * np.sin(angle)], axis=1))


def _inside(positions: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> FloatArray:
    return positions[(np.abs(positions) <= EXTENT).all(axis=1)].astype(np.float32)
