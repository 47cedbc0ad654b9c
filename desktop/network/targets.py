"""What can be pointed at in the diagram, whichever of a wide layer's units are shown just now.

Columns count from the left: 0 are the inputs, then come the hidden layers, the last are the outputs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["bias", "scale"]


@dataclass(frozen=True)
class UnitTarget:
    """A unit, by its number in its column, from 0."""

    column: int
    unit: int


@dataclass(frozen=True)
class NumberTarget:
    """A number of the network that training changes."""

    column: int
    unit: int
    """Where it goes to."""
    source: int | Part
    """The unit of the column before whose weight it is; "bias": what is added, under batch normalization the shift
    beta; "scale": the factor gamma."""

    @property
    def to(self) -> UnitTarget:
        """The unit that it belongs to."""
        return UnitTarget(self.column, self.unit)

    @property
    def origin(self) -> UnitTarget | None:
        """The unit at the other end; None: it is no weight."""
        return UnitTarget(self.column - 1, self.source) if isinstance(self.source, int) else None


Target = UnitTarget | NumberTarget
