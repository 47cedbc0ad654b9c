"""What is in hand, whatever the tool: class, size and density of what it does. Without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from core.experiment.spec import MAX_CLASSES
from desktop.tools.grid import NO_GRID, Grid

MIN_RADIUS: Final = 0.02
MAX_RADIUS: Final = 1.0
MIN_DENSITY: Final = 1.0
MAX_DENSITY: Final = 100.0


@dataclass(frozen=True)
class Hand:
    """Settings that all tools share.

    label: class of the points, from 0.
    radius: plane units, MIN_RADIUS to MAX_RADIUS.
    density: points per square plane unit, MIN_DENSITY to MAX_DENSITY.
    fills: whether an ellipse or a rectangle is filled with points, rather than drawn along its edge.
    grid: what tools that put points in chosen places snap to.

    Raises:
        ValueError: a setting is out of its bounds.
    """

    label: int = 0
    radius: float = 0.35
    density: float = 12.0
    fills: bool = False
    grid: Grid = NO_GRID

    def __post_init__(self) -> None:
        for name, value, low, high in (
            ("class", self.label, 0, MAX_CLASSES - 1),
            ("radius", self.radius, MIN_RADIUS, MAX_RADIUS),
            ("density", self.density, MIN_DENSITY, MAX_DENSITY),
        ):
            if not low <= value <= high:
                raise ValueError(f"A tool's {name} lies between {low} and {high}, not at {value}.")

    @property
    def spacing(self) -> float:
        """Plane units between points that lie side by side in that density."""
        return 1 / sqrt(self.density)


@dataclass(frozen=True)
class HandLook:
    """What follows the pointer.

    radius: of its circle, plane units; 0 for the smallest.
    label: class whose colour it has; None where that makes no difference.
    erases, reverse_erases: what the left button does, and what the right one does.
    grips: what is selected has handles, and no circle follows.
    moves_within: a drag anywhere between the selected points moves them.
    snaps: it jumps to the grid's nodes.
    grid: shown on the plane while it is on.
    stamp: width and height, plane units, of what it sets down, shown in place of the circle.
    """

    radius: float = 0.35
    label: int | None = 0
    erases: bool = False
    reverse_erases: bool = True
    grips: bool = False
    moves_within: bool = False
    snaps: bool = False
    stamp: tuple[float, float] | None = None
    grid: Grid = NO_GRID
