"""Walking through the diagram with arrow keys: from unit to unit, and along edges."""

from __future__ import annotations

from typing import Literal

from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget, Target, UnitTarget

Way = Literal["left", "right", "up", "down"]


def walked(diagram: Diagram, at: Target | None, way: Way, came_from: UnitTarget | None = None) -> Target:
    """Where an arrow key leads to.

    From a unit, up and down lead through the units of its column: from the top down, and where they stand in a grid
    from the foot of it to the next top on the right. Left and right lead to the first of the numbers that come in or go
    out. Among these, up and down lead to the next one of the same unit, left and right to the unit there.

    Args:
        at: where it starts; None: anywhere.
        came_from: the unit whose numbers one goes through.
    """
    if at is None or not diagram.has(at):
        return UnitTarget(0, diagram.shown(0)[0])
    if isinstance(at, UnitTarget):
        return _from_unit(diagram, at, way)
    if way in ("up", "down"):
        unit = came_from if came_from in (at.to, at.origin) and came_from is not None else at.to
        ring = diagram.numbers_into(unit) if unit == at.to else diagram.numbers_from(unit)
        step = 1 if way == "down" else -1
        return ring[(ring.index(at) + step) % len(ring)]
    if way == "right":
        return at.to
    return at.origin if at.origin is not None else at.to


def _from_unit(diagram: Diagram, at: UnitTarget, way: Way) -> Target:
    if way in ("up", "down"):
        ring = diagram.shown(at.column)
        step = 1 if way == "down" else -1
        return UnitTarget(at.column, ring[(ring.index(at.unit) + step) % len(ring)])
    numbers = diagram.numbers_from(at) if way == "right" else diagram.numbers_into(at)
    return numbers[0] if numbers else at


def unit_left(at: Target | None, to: Target) -> UnitTarget | None:
    """The unit that one goes on from, whose numbers up and down lead through then."""
    return at if isinstance(at, UnitTarget) and isinstance(to, NumberTarget) else None
