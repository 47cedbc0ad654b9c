"""The frame around selected points, and the handles by which they are scaled and turned."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Final, Literal, Self

import numpy as np
import numpy.typing as npt

from core.plane.grid import EXTENT

Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w", "turn"]

MARGIN: Final = 11.0
"""Pixels between the outermost points and the frame, so that no handle covers a point."""
TURN: Final = 22.0
"""Pixels between the frame and the handle that turns."""
REACH: Final = 7.0
"""Pixels from a handle's middle within which it is grabbed."""

SIDES: Final[dict[Handle, tuple[int, int]]] = {
    "nw": (-1, 1),
    "ne": (1, 1),
    "se": (1, -1),
    "sw": (-1, -1),
    "n": (0, 1),
    "e": (1, 0),
    "s": (0, -1),
    "w": (-1, 0),
}
"""Which way from the middle each handle lies that scales; corners first, since on a small frame they count."""


@dataclass(frozen=True)
class Frame:
    """The smallest upright rectangle around some points, plane units."""

    x0: float
    x1: float
    y0: float
    y1: float

    @classmethod
    def around(cls, positions: npt.NDArray[np.floating]) -> Self | None:
        """Of positions (K, 2); None for none."""
        if not len(positions):
            return None
        x, y = positions.T  # numpy goes through two long columns faster than through many pairs
        return cls(float(x.min()), float(x.max()), float(y.min()), float(y.max()))

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def wider(self, margin: float) -> Frame:
        """With that much room on each side."""
        return Frame(self.x0 - margin, self.x1 + margin, self.y0 - margin, self.y1 + margin)

    def contains(self, x: float, y: float) -> bool:
        """Whether a position lies in it or on its edge."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def handles(self, pixel: float) -> dict[Handle, tuple[float, float]]:
        """Where the handles stand, with a pixel of so many plane units. A single place has none."""
        if self.x0 == self.x1 and self.y0 == self.y1:
            return {}
        outer, (x, y) = self.wider(MARGIN * pixel), self.middle
        half_width, half_height = (outer.x1 - outer.x0) / 2, (outer.y1 - outer.y0) / 2
        found = {handle: (x + dx * half_width, y + dy * half_height) for handle, (dx, dy) in SIDES.items()}
        away = TURN * pixel
        # Below where there is no plane above.
        found["turn"] = (x, outer.y1 + away if outer.y1 + away <= EXTENT else outer.y0 - away)
        return found

    def handle_at(self, at: tuple[float, float], pixel: float) -> Handle | None:
        """The handle at a position."""
        for handle, (x, y) in self.handles(pixel).items():
            if hypot(at[0] - x, at[1] - y) <= REACH * pixel:
                return handle
        return None

    def holds(self, at: tuple[float, float], pixel: float) -> bool:
        """Whether a position lies within the frame as it is seen."""
        return self.wider(MARGIN * pixel).contains(*at)
