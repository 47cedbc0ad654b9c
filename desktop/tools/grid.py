"""The grid on the plane that points, lines and shapes snap to. Without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from core.experiment.spec import Axis
from core.plane.grid import EXTENT

STEPS: Final = (0.1, 0.2, 0.25, 0.5, 1.0)
"""Plane units between its lines; the edges of a plane in its own units are lines of each."""

_DECIMALS: Final = 6
"""What multiples of a step are rounded to: 3 * 0.1 shall be 0.3."""


_SLACK: Final = 1e-6
"""A line may lie beyond the plane's edge by this share of a step."""
_FINEST: Final = 1e-9
"""Steps that are a smaller share of the values than this are lost in their rounding."""


@dataclass(frozen=True)
class Grid:
    """step: plane units between its lines, one of STEPS. is_on: it shows, and holds what is drawn. axes: of the points;
    where these are imported, lines stand at round values of their own, about a step apart.

    Raises:
        ValueError: there is no such step.
    """

    step: float = 0.5
    is_on: bool = False
    axes: tuple[Axis, Axis] = (Axis(), Axis())

    def __post_init__(self) -> None:
        if self.step not in STEPS:
            raise ValueError(f"A grid's step is one of {STEPS}, not {self.step}.")

    def snapped(self, position: tuple[float, float]) -> tuple[float, float]:
        """The nearest node; the very position where the grid is off."""
        if not self.is_on:
            return position
        x, y = (self._line(place, self._number(place, value)) for place, value in enumerate(position))
        return x, y

    def lines(self, place: int) -> list[float]:
        """Where lines cross the axis of x (0) or y (1), plane units."""
        first, last = self._ends(place)
        return [self._line(place, number) for number in range(first, last + 1)]

    def _scale(self, place: int) -> tuple[float, float, float]:
        """Center and unit of an axis, and the step between its lines, in units of its values."""
        axis = self.axes[place]
        step = _round_number(self.step * axis.unit)
        if (axis.center, axis.unit) == (0, 1) or step < _FINEST * (abs(axis.center) + axis.unit):
            return 0.0, 1.0, self.step
        return axis.center, axis.unit, step

    def _line(self, place: int, number: int) -> float:
        center, unit, step = self._scale(place)
        return round((number * step - center) / unit, _DECIMALS)

    def _number(self, place: int, value: float) -> int:
        """Of the nearest line on the plane."""
        center, unit, step = self._scale(place)
        first, last = self._ends(place)
        return min(max(round((center + unit * value) / step), first), last)

    def _ends(self, place: int) -> tuple[int, int]:
        center, unit, step = self._scale(place)
        low, high = (center - unit * EXTENT) / step, (center + unit * EXTENT) / step
        return ceil(low - _SLACK), floor(high + _SLACK)


def _round_number(value: float) -> float:
    """Of 1, 2 and 5 times the powers of ten the one whose ratio to a value is nearest to 1."""
    decade = 10.0 ** floor(log10(value))
    return min((factor * decade for factor in (1.0, 2.0, 5.0, 10.0)), key=lambda one: abs(log10(one / value)))


NO_GRID: Final = Grid()
