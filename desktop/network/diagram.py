"""What a look has found of a network, and where in it the numbers of a target stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from core.protocol.inspection import ColumnLook, DiagramLook
from desktop.network.targets import NumberTarget, Target, UnitTarget

Floats = npt.NDArray[np.float32]
GONE: Final = 0.005
"""Of a layer's scale: an edge whose weight is smaller is as good as none, and isn't drawn."""


class Diagram:
    """A DiagramLook with all columns alike, the inputs first.

    Attributes:
        class_names: what a person calls each class; () where that isn't known.
    """

    def __init__(self, look: DiagramLook, class_names: tuple[str, ...] = ()) -> None:
        self.look = look
        self.class_names = class_names
        self.column_count = len(look.columns) + 1

    @property
    def shape(self) -> list[tuple[int, tuple[int, ...]]]:
        """Of each column, its size and which units are shown."""
        return [(self.size(column), self.shown(column)) for column in range(self.column_count)]

    def shown(self, column: int) -> tuple[int, ...]:
        """The numbers of the units that are shown, from the top down."""
        return tuple(range(len(self.look.input_names))) if column == 0 else self.look.columns[column - 1].units

    def size(self, column: int) -> int:
        """Units of a column, shown or not."""
        return len(self.look.input_names) if column == 0 else self.look.columns[column - 1].size

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units of all columns."""
        return tuple(self.size(column) for column in range(self.column_count))

    def maps(self, column: int) -> Floats:
        """(U, g, g), rows from the lowest x2."""
        return self.look.input_maps if column == 0 else self.look.columns[column - 1].maps

    def before(self, column: int) -> ColumnLook:
        """What belongs to the edges that come into a column, and to its units."""
        return self.look.columns[column - 1]

    def is_output(self, column: int) -> bool:
        """Whether it is the last."""
        return column == self.column_count - 1

    def slot(self, target: UnitTarget) -> int:
        """At which place of its column a unit is shown. Raises ValueError where it isn't."""
        return self.shown(target.column).index(target.unit)

    def has(self, target: Target) -> bool:
        """Whether it is shown."""
        if not 0 <= target.column < self.column_count:
            return False
        if isinstance(target, UnitTarget):
            return target.unit in self.shown(target.column)
        if target.column == 0 or not self.has(target.to):
            return False
        if target.source == "scale":
            return self.before(target.column).scales is not None
        return target.source == "bias" or (target.origin is not None and self.has(target.origin))

    def value(self, target: NumberTarget) -> float:
        """The number itself; it must be shown."""
        look, slot = self.before(target.column), self.slot(target.to)
        if target.source == "bias":
            return float(look.biases[slot])
        if target.source == "scale":
            return float(look.scales[slot]) if look.scales is not None else 1.0
        return float(look.weights[slot, self.shown(target.column - 1).index(target.source)])

    def gradient(self, target: NumberTarget) -> float:
        """Of the objective with respect to the number."""
        look, slot = self.before(target.column), self.slot(target.to)
        if target.source == "bias":
            return float(look.bias_gradients[slot])
        if target.source == "scale":
            return float(look.scale_gradients[slot]) if look.scale_gradients is not None else 0.0
        return float(look.gradients[slot, self.shown(target.column - 1).index(target.source)])

    def numbers_into(self, target: UnitTarget) -> list[NumberTarget]:
        """Weights from the units that are shown, from the top down, then bias or shift, then the scale."""
        column, unit = target.column, target.unit
        if column == 0:
            return []
        found = [NumberTarget(column, unit, source) for source in self.shown(column - 1)]
        found.append(NumberTarget(column, unit, "bias"))
        if self.before(column).scales is not None:
            found.append(NumberTarget(column, unit, "scale"))
        return found

    def numbers_from(self, target: UnitTarget) -> list[NumberTarget]:
        """Weights to the units that are shown of the next column, from the top down."""
        if self.is_output(target.column):
            return []
        column = target.column + 1
        return [NumberTarget(column, unit, target.unit) for unit in self.shown(column)]

    def units(self) -> Iterator[UnitTarget]:
        """All that are shown, column by column, from the top down."""
        for column in range(self.column_count):
            for unit in self.shown(column):
                yield UnitTarget(column, unit)
