"""Where units stand in the diagram, and what is near a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import product
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget, Part, Target, UnitTarget

Floats = npt.NDArray[np.float64]

REACH: Final = 8.0
"""Pixels from an edge within which the pointer catches it."""
LARGEST: Final = 140.0
"""Pixels of a unit's side at 100 % type, at most."""
LEAST_SIDE: Final = 20.0
"""Pixels of a unit's side, whatever the type, from which on its map is seen well and is easy to point at: more than the
fewest units of a wide layer are shown only where they are that large."""
REACHABLE: Final = 10.0
"""Pixels of a unit's side, whatever the type, below which it is hard to point at: rather than that, units leave the
places that they usually have among each other."""
LEAST_SEEN: Final = 6.0
"""Pixels of a unit's side, whatever the type, below which nothing of its map can be seen: words say then where the
network has room."""
SMALLEST: Final = 2.0
"""Pixels of a unit's side, at least: it is still there where nothing is left for it."""
STAGGERED: Final = 34.0
"""Pixels at 100 % type of a unit's side below which units stand in two rows, one to the left and one to the right by
turns: so they are up to twice as large."""
ROW_GAP: Final = 5.0
"""Pixels between units that stand side by side in a column."""
WIDER_GAIN: Final = 1.25
"""Times as large units have to be for standing side by side, and for one more of them doing so, unless they are too
small to be seen well."""
GRID_BELOW: Final = 22.0
"""Pixels of a unit's side below which the units of a hidden layer stand in a grid where they are larger there."""
GRID_WIDTHS: Final = range(2, 6)
"""How many units may stand side by side in such a grid."""
GRID_GAP: Final = 3.0
"""Pixels between units one below the other in a grid."""
GRID_WIDEST: Final = 0.72
"""Of the distance between two columns, such a grid; the rest is the edges'."""
NUMBER_GAP: Final = 3.0
"""Pixels between the number below a unit and the next unit."""
PLATE_RIM: Final = 4.0
"""Pixels of a plate around the units that stand on it: some at the left are taken by the marks of biases."""
FILLED: Final = 0.86
"""Of the distance between two units of a column, the side of one."""
WIDEST: Final = 0.5
"""Of the distance between two columns."""
EDGE: Final = 6.0
"""Pixels around everything."""
MARK_SHARE: Final = 0.16
SMALLEST_MARK: Final = 2.0
LARGEST_MARK: Final = 6.0
"""Radius of a bias's mark as a share of its unit's side, and its bounds in pixels."""
LEAST_MARKED: Final = 12.0
"""Pixels of a unit's side from which on its bias is marked."""


@dataclass(frozen=True)
class Room:
    """What the diagram may take up, pixels."""

    width: float
    height: float
    left: float
    """Of it, for the names of the inputs."""
    foot: float
    """For what stands below the columns."""
    largest: float = LARGEST
    right: float = 0.0
    """For the classes' names."""
    head: float = 0.0
    """For the controls above it."""
    staggered: float = STAGGERED
    """Units that would be smaller in one row stand in two."""
    spare: float = 0.0
    """Pixels of height for units more than usual; below 0 while a mode or a note takes some."""

    below: float = 0.0
    """For a number below each unit."""

    @property
    def units_height(self) -> float:
        """For the units of a column."""
        return self.height - self.foot - self.head - 2 * EDGE

    @property
    def usual_height(self) -> float:
        """For these, whatever the mode and what is noted now."""
        return self.units_height - self.spare


@dataclass(frozen=True)
class Places:
    """Squares of all units that are shown."""

    middles: tuple[Floats, ...]
    """For each column (U, 2): x, y of each unit's middle, from the top down."""
    sides: tuple[float, ...]
    """For each column, of its units."""
    width: float
    """Of all, pixels, but for what stands right of the outputs."""
    foot: float
    """From this height on, keys and counts stand below the columns."""

    def rect(self, column: int, slot: int) -> tuple[float, float, float]:
        """Left, top and side of a unit's square."""
        x, y = self.middles[column][slot]
        side = self.sides[column]
        return float(x) - side / 2, float(y) - side / 2, side

    def edges(self, column: int) -> Floats:
        """(U, U', 4) from the units of the column before to those of a column: x, y of both ends."""
        to, origin = self.middles[column], self.middles[column - 1]
        found = np.empty((len(to), len(origin), 4))
        found[:, :, 0] = origin[None, :, 0] + self.sides[column - 1] / 2
        found[:, :, 1] = origin[None, :, 1]
        found[:, :, 2] = to[:, None, 0] - self.sides[column] / 2
        found[:, :, 3] = to[:, None, 1]
        return found

    def step(self, column: int) -> float:
        """Pixels from the middle of a column to that of the next one, or of the last one to the end of all."""
        middle = float(self.middles[column][:, 0].mean())
        if column + 1 < len(self.middles):
            return float(self.middles[column + 1][:, 0].mean()) - middle
        return 2 * (self.width - middle)

    @cached_property
    def plates(self) -> tuple[tuple[float, float, float, float], ...]:
        """Left, top, width, height around the units of each column in which some stand side by side: without a plate
        that holds them together, they look like several layers."""
        found = []
        for middles, side in zip(self.middles, self.sides, strict=True):
            if len(np.unique(middles[:, 0])) > 1:
                left, top = middles.min(axis=0) - side / 2 - PLATE_RIM
                right, bottom = middles.max(axis=0) + side / 2 + PLATE_RIM
                found.append((float(left), float(top), float(right - left), float(bottom - top)))
        return tuple(found)

    def marks(self, column: int, *, is_scale: bool) -> Floats:
        """(U, 3) middle and radius of the mark of each unit's bias, at its lower left corner, or of its scale, at the
        upper."""
        middles, side = self.middles[column], self.sides[column]
        radius = min(max(MARK_SHARE * side, SMALLEST_MARK), LARGEST_MARK)
        x = middles[:, 0] - side / 2 - radius * 0.4
        y = middles[:, 1] - side / 2 + (radius * 0.6 if is_scale else side - radius * 0.6)
        return np.stack([x, y, np.full(len(middles), radius)], axis=1)

    def mark(self, column: int, slot: int, *, is_scale: bool) -> tuple[float, float, float]:
        """The same of a single unit."""
        x, y, radius = self.marks(column, is_scale=is_scale)[slot].tolist()
        return x, y, radius


def placed(diagram: Diagram, room: Room) -> Places:
    """Columns at equal distances from left to right; each one's units as large as there is room for, in the middle.
    Units that would be small stand in two rows, and those of a hidden layer in a grid. They keep their places among
    each other in every mode and whatever is noted below them, unless they would be hard to point at there."""
    return _placed(tuple(len(diagram.shown(column)) for column in range(diagram.column_count)), room)


@lru_cache(maxsize=8)
def _placed(shown: tuple[int, ...], room: Room) -> Places:
    """The same for so many units of each column: with each look at a network in training they are as before."""
    count = len(shown)
    step = between(count, room)
    side_of: list[float] = []
    middles: list[Floats] = []
    for column in range(count):
        is_hidden = 0 < column < count - 1  # names stand beside the others
        side, offsets = arranged(shown[column], step, room, is_hidden=is_hidden)
        middle = EDGE + room.left + step * (column + 0.25), EDGE + room.head + room.units_height / 2
        middles.append(offsets + middle)
        side_of.append(side)
    return Places(tuple(middles), tuple(side_of), room.width - room.right, room.height - room.foot)


class Arrangement(NamedTuple):
    """Where the units of a column stand."""

    side: float
    """Pixels of a unit's side."""
    offsets: Floats
    """(U, 2) x, y of each unit's middle from the column's middle, in the order in which they are walked through."""


Way = Callable[[int, float, float, Room], Arrangement]
"""From the number of a column's units, the pixels of height that they have, those from one column to the next, and the
room."""


def arranged(units: int, step: float, room: Room, *, is_hidden: bool) -> Arrangement:
    """How large so many units of a column can be, and where they stand then.

    Args:
        step: pixels from the middle of one column to that of the next.
        is_hidden: they may stand in a grid.
    """
    return _way(units, step, room, is_hidden=is_hidden)(units, room.units_height, step, room)


def _way(units: int, step: float, room: Room, *, is_hidden: bool) -> Way:
    """One row, or where they would be small there, two or a grid, as wide as it has to be. The height that they usually
    have decides: or they would change places when another mode is chosen, or something is noted below them. Only where
    what is left of it makes them smaller than REACHABLE, they stand as they are largest in that."""

    def side(way: Way) -> float:
        return way(units, room.usual_height, step, room).side

    def side_now(way: Way) -> float:
        return way(units, room.units_height, step, room).side

    found: Way = _in_one_row
    grids = _grids(units) if is_hidden else []
    if side(found) < room.staggered:
        if side(_in_two_rows) >= WIDER_GAIN * side(found):
            found = _in_two_rows
        if side(found) < GRID_BELOW:
            for wider in grids:
                gain = WIDER_GAIN if side(found) >= LEAST_SIDE else 1.0
                if side(wider) > gain * side(found):
                    found = wider
    return found if side_now(found) >= REACHABLE else max((found, _in_one_row, _in_two_rows, *grids), key=side_now)


def _in_one_row(units: int, height: float, step: float, room: Room) -> Arrangement:
    """One below the other, each with room for its number below it."""
    each, number = height / max(1, units), room.below + NUMBER_GAP if room.below else 0.0
    side = max(SMALLEST, min(FILLED * each, each - number, WIDEST * step, room.largest))
    closest = max(side / FILLED, side + number)
    pitch = min(max(each, closest), 1.15 * closest)
    across: Floats = np.zeros(units)
    return Arrangement(side, np.stack([across, pitch * _centred(units) - room.below / 2], axis=1))


def _in_two_rows(units: int, height: float, step: float, _room: Room) -> Arrangement:
    """One to the left and one to the right by turns."""
    side = max(SMALLEST, min(2 * FILLED * height / (units + 1), (WIDEST * step - ROW_GAP) / 2))
    pitch = max(height / (units + 1), side / FILLED / 2)
    across = np.where(np.arange(units) % 2, 0.5, -0.5) * (side + ROW_GAP)
    return Arrangement(side, np.stack([across, pitch * _centred(units)], axis=1))


def _in_grid(width: int, units: int, height: float, step: float, room: Room) -> Arrangement:
    """So many side by side, filled from the top down and then to the right."""
    rows = _rows(units, width)
    high = (height - GRID_GAP * (rows - 1)) / max(1, rows)
    wide = (GRID_WIDEST * step - ROW_GAP * (width - 1)) / width
    side = max(SMALLEST, min(high, wide, room.largest))
    numbers = np.arange(units)
    across = (numbers // max(1, rows) - (width - 1) / 2) * (side + ROW_GAP)
    down = (numbers % max(1, rows) - (rows - 1) / 2) * (side + GRID_GAP)
    return Arrangement(side, np.stack([across, down], axis=1))


def _grids(units: int) -> list[Way]:
    """Those in which no column is empty."""
    return [partial(_in_grid, width) for width in GRID_WIDTHS if _rows(units, width) * (width - 1) < units]


def _rows(units: int, width: int) -> int:
    """In which so many units stand, as many side by side."""
    return -(-units // width)


def _centred(units: int) -> Floats:
    """(U,) places 1 apart, with their middle at 0."""
    places: Floats = np.arange(units, dtype=np.float64) - (units - 1) / 2
    return places


def between(count: int, room: Room) -> float:
    """Pixels from the middle of a column to that of the next one, of so many."""
    return (room.width - room.left - room.right - 2 * EDGE) / (count - 0.5 if count > 1 else 1)


def target_at(
    diagram: Diagram, places: Places, x: float, y: float, lit: Sequence[npt.NDArray[np.bool_]], front: UnitTarget | None
) -> Target | None:
    """What the pointer catches at a place: a bias or a scale, a unit, or the nearest edge within REACH.

    Args:
        lit: for each column from the second on (U, U'), which edges can be seen.
        front: the edges of this unit lie in front, and are caught before others.
    """
    for column, middles in enumerate(places.middles):
        half = places.sides[column] / 2
        if not len(middles) or np.abs(middles[:, 0] - x).min() > half + LARGEST_MARK:
            continue
        units = diagram.shown(column)
        if column > 0 and places.sides[column] >= LEAST_MARKED:
            has_scales = diagram.before(column).scales is not None
            parts: tuple[Part, ...] = ("bias", "scale") if has_scales else ("bias",)
            marks = {part: places.marks(column, is_scale=part == "scale").tolist() for part in parts}
            for (slot, unit), part in product(enumerate(units), parts):
                mark_x, mark_y, radius = marks[part][slot]
                if np.hypot(x - mark_x, y - mark_y) <= radius + 1:
                    return NumberTarget(column, unit, part)
        inside = np.flatnonzero((np.abs(middles - (x, y)) <= half).all(1))
        if len(inside):
            return UnitTarget(column, units[int(inside[0])])
    return _edge_at(diagram, places, x, y, lit, front)


def _edge_at(
    diagram: Diagram, places: Places, x: float, y: float, lit: Sequence[npt.NDArray[np.bool_]], front: UnitTarget | None
) -> NumberTarget | None:
    found: list[tuple[bool, float, NumberTarget]] = []
    for column in range(1, diagram.column_count):
        away = np.where(lit[column - 1], distances(places.edges(column), x, y), np.inf)
        if not away.size or away.min() > REACH:
            continue
        for row, source in np.argwhere(away <= REACH):
            edge = NumberTarget(column, diagram.shown(column)[row], diagram.shown(column - 1)[source])
            is_front = front is not None and front in (edge.to, edge.origin)
            found.append((not is_front, float(away[row, source]), edge))
    return min(found, key=lambda one: one[:2])[2] if found else None


def distances(segments: Floats, x: float, y: float) -> Floats:
    """(...) pixels from a place to segments (..., 4)."""
    start, along = segments[..., :2], segments[..., 2:] - segments[..., :2]
    at = np.array([x, y]) - start
    length = np.maximum((along**2).sum(-1), 1e-12)
    share = np.clip((at * along).sum(-1) / length, 0.0, 1.0)
    gap: Floats = np.hypot(*np.moveaxis(at - share[..., None] * along, -1, 0))
    return gap
