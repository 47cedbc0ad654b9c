"""Shapes whose points fill areas of regular form: XOR, checkerboard, stripes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np

from core.data.generators.shape import REACH, Cells, Classes, Nodes, Reals, Shape, cell_centres, on_unit_circle


class Region(Shape):
    """An area for each class, which its points fill evenly."""

    @abstractmethod
    def class_at(self, x: Reals, y: Reals, class_count: int) -> Classes:
        """The class whose area a position lies in, -1 for none; x (F,) and y (F, 1), both within REACH."""

    def parts(self, class_count: int, fineness: int, /) -> list[Sequence[Nodes | Cells]]:
        """The cells whose centres lie in a class's area."""
        centres = cell_centres(fineness)
        found = self.class_at(centres, centres[:, None], class_count)
        return [[Cells(found == label)] for label in range(class_count)]


class Xor(Region):
    """A disc cut into twice as many sectors as classes; opposite sectors are of one class."""

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """In one of a class's two sectors."""
        sector = classes + class_count * (draws[:, 0] < 0.5)
        angle = np.pi * (sector + draws[:, 1]) / class_count
        places: Reals = REACH * np.sqrt(draws[:, 2])[:, None] * on_unit_circle(angle)
        return places

    def class_at(self, x: Reals, y: Reals, class_count: int) -> Classes:
        """By the angle, within the disc."""
        sector = np.floor(np.arctan2(y, x) % (2 * np.pi) * class_count / np.pi).astype(np.int64)
        return np.where(x * x + y * y <= REACH * REACH, sector % class_count, -1)


class Checkerboard(Region):
    """Square cells; the cell in column i and row j is of class (i + j) modulo the class count."""

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """In one of a class's cells."""
        cells = _board_cells(class_count)
        columns, rows = np.divmod(np.arange(cells * cells), cells)
        cell_class = (columns + rows) % class_count
        corner = np.empty((len(classes), 2))
        for label in range(class_count):
            own = np.flatnonzero(cell_class == label)
            mine = classes == label
            cell = own[(draws[mine, 0] * len(own)).astype(np.int64)]
            corner[mine] = np.stack([columns[cell], rows[cell]], axis=1)
        places: Reals = REACH * (2 * (corner + draws[:, 1:]) / cells - 1)
        return places

    def class_at(self, x: Reals, y: Reals, class_count: int) -> Classes:
        """By column and row."""
        cells = _board_cells(class_count)
        found: Classes = (_numbers(x, cells) + _numbers(y, cells)) % class_count
        return found


class Stripes(Region):
    """Upright stripes of equal width, the classes taking turns."""

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """In one of a class's stripes."""
        turns = _stripe_turns(class_count)
        stripe = class_count * np.floor(turns * draws[:, 0]) + classes
        x = REACH * (2 * (stripe + draws[:, 1]) / (class_count * turns) - 1)
        return np.stack([x, REACH * (2 * draws[:, 2] - 1)], axis=1)

    def class_at(self, x: Reals, y: Reals, class_count: int) -> Classes:
        """By the stripe."""
        found = _numbers(x, class_count * _stripe_turns(class_count)) % class_count
        return np.broadcast_to(found, np.broadcast_shapes(x.shape, y.shape))


def _board_cells(class_count: int) -> int:
    """Of the checkerboard, along each axis."""
    return max(4, class_count)


def _stripe_turns(class_count: int) -> int:
    """Stripes of each class."""
    return 3 if class_count == 2 else 2


def _numbers(along: Reals, count: int) -> Classes:
    """Which of so many equal parts from -REACH to REACH positions lie in."""
    return np.clip(np.floor((along / REACH + 1) * count / 2), 0, count - 1).astype(np.int64)
