"""Pictures of many points that were drawn before: undo, redo and selecting come back to them; to draw takes long."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QPixmap

from core.data.points import FloatArray
from core.plane.grid import View

FEWEST_POINTS: Final = 2000
"""Fewer are drawn as quickly as a picture of them is found."""
MOST_BYTES: Final = 32 * 2**20
"""Of all pictures together."""
BYTES_PER_PIXEL: Final = 4

Place = tuple[int, float, View]
"""A picture's side and the points' diameter, in device pixels, and the part of the plane that it shows."""


class Drawn(NamedTuple):
    """What a picture shows."""

    positions: FloatArray
    """(N, 2), never written to: undo brings the very array back."""
    looks: npt.NDArray[np.uint8]
    """(N,) each point's place in the sheet of sprites."""
    place: Place
    is_passing: bool
    """The points are on the way somewhere: nobody comes back to it."""

    def shows_the_same(self, other: Drawn) -> bool:
        """Whether a picture of the one is a picture of the other."""
        is_alike = self.positions is other.positions and self.place == other.place
        return is_alike and np.array_equal(self.looks, other.looks)


class KeptPictures:
    """Pictures that have given way to others, all of them of the same place."""

    def __init__(self) -> None:
        self._kept: list[tuple[Drawn, QPixmap]] = []
        """The last one gave way last."""

    def clear(self) -> None:
        """Forget them: what is drawn from now on looks different, or shows another part of the plane."""
        self._kept = []

    def keep(self, shown: Drawn, picture: QPixmap) -> QPixmap:
        """Keep a picture if somebody may come back to it; and return one whose memory is free: it, or one that has been
        kept for long, or an empty one."""
        if shown.is_passing or len(shown.looks) < FEWEST_POINTS:
            return picture
        self._kept.append((shown, picture))
        is_much = len(self._kept) * picture.width() * picture.height() * BYTES_PER_PIXEL > MOST_BYTES
        return self._kept.pop(0)[1] if is_much else QPixmap()

    def take(self, wanted: Drawn) -> QPixmap | None:
        """A picture that shows this, which is painted on from now on; None where none is kept."""
        for index, (shown, picture) in enumerate(self._kept):
            if shown.shows_the_same(wanted):
                del self._kept[index]
                return picture
        return None
