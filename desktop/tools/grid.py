"""The grid on the plane that points, lines and shapes snap to. Without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

STEPS: Final = (0.1, 0.2, 0.25, 0.5, 1.0)
"""Plane units between its lines; the plane's edges are lines of each."""

_DECIMALS: Final = 6
"""What multiples of a step are rounded to: 3 * 0.1 shall be 0.3."""


@dataclass(frozen=True)
class Grid:
    """step: plane units between its lines, one of STEPS. is_on: it shows, and holds what is drawn.

    Raises:
        ValueError: there is no such step.
    """

    step: float = 0.5
    is_on: bool = False

    def __post_init__(self) -> None:
        if self.step not in STEPS:
            raise ValueError(f"A grid's step is one of {STEPS}, not {self.step}.")

    def snapped(self, position: tuple[float, float]) -> tuple[float, float]:
        """The nearest node; the very position where the grid is off."""
        if not self.is_on:
            return position
        x, y = (round(round(value / self.step) * self.step, _DECIMALS) for value in position)
        return x, y


NO_GRID: Final = Grid()
