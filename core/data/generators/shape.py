"""What a shape is: where its points lie without noise, as a sampler and as a distribution that can be computed with."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.plane.grid import EXTENT

Reals = npt.NDArray[np.float64]
Classes = npt.NDArray[np.int64]

REACH: Final = 2.4
"""How far the shapes reach from the origin, plane units: leaves room for noise inside the plane."""

LIMIT: Final = EXTENT - 0.05
"""No point lies closer to the plane's edge than 0.05, so that each can be seen whole and be grabbed."""


@dataclass(frozen=True, eq=False)
class Nodes:
    """A part of a class's distribution that lies on single places, or on a curve that these stand for."""

    places: Reals
    """(M, 2), plane units. All of them weigh the same."""
    share: float = 1.0
    """Of the class that this part is."""
    spread: float = 0.0
    """Standard deviation of the part's own Gaussian scatter around these places, plane units."""


@dataclass(frozen=True, eq=False)
class Cells:
    """A part of a class's distribution that is spread evenly over an area, between -REACH and REACH on both axes."""

    inside: npt.NDArray[np.bool_]
    """(F, F) which of equal cells belong to it, rows from the lowest x2."""
    share: float = 1.0
    """As of Nodes."""
    spread: float = 0.0
    """As of Nodes."""


class Shape(ABC):
    """A distribution of positions for each class. Gaussian noise comes on top of it (see sample)."""

    @abstractmethod
    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """(N, 2) positions without scatter, for classes (N,) and draws (N, 3), uniform in [0, 1)."""

    @abstractmethod
    def parts(self, class_count: int, fineness: int, /) -> list[Sequence[Nodes | Cells]]:
        """For each class what `places` and `spread` distribute its points like.

        Args:
            fineness: cells along each axis that areas are made of; curves stand on twice as many places.
        """

    def spread(self, draws: Reals) -> Reals:
        """(N, 1) standard deviation of each point's own scatter, beside the noise, plane units; by its draws (N, 3)."""
        return np.zeros((len(draws), 1))

    def shares(self, class_count: int) -> Reals:
        """(C,) of the points that each class has when the balance is even; they add up to 1."""
        return np.full(class_count, 1 / class_count)


def on_unit_circle(angle: Reals) -> Reals:
    """(N, 2) places on the unit circle."""
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def cell_centres(cells: int) -> Reals:
    """(F,) centres of so many equal cells from -REACH to REACH, ascending."""
    return REACH * ((2 * np.arange(cells) + 1) / cells - 1)
