"""What a plane is given to show: points, and what pages of the tab Inside draw around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray, FloatArray, IdArray, LabelArray
from desktop.look.language import tr
from desktop.look.theme import CLASS_LOOKS
from desktop.plane.plane_lines import Lines

Positions = npt.NDArray[np.float32]
"""(K, 2) plane units."""
NOWHERE: Final[Positions] = np.empty((0, 2), np.float32)


@dataclass(frozen=True, eq=False)
class ShownPoints:
    """Arrays with one entry for each point, which nobody writes to later."""

    positions: FloatArray
    """(N, 2) plane units."""
    labels: LabelArray
    is_validation: BoolArray
    is_wrong: BoolArray | None = None
    """Which are ringed, as their label is wrong; None: none."""
    is_selected: BoolArray | None = None
    """Which have a halo; None: none."""
    ids: IdArray | None = None
    """Ascending: by them it is known which points are the same as before, so that the others alone are drawn."""

    def __len__(self) -> int:
        return len(self.labels)

    def looks(self) -> npt.NDArray[np.uint8]:
        """(N,) each point's place in the sheet of sprites."""
        looks = self.labels + np.uint8(len(CLASS_LOOKS)) * self.is_validation
        if self.is_wrong is not None:
            looks += np.uint8(2 * len(CLASS_LOOKS)) * self.is_wrong
        if self.is_selected is not None:
            looks += np.uint8(4 * len(CLASS_LOOKS)) * self.is_selected
        return looks


class PlaneMarks(NamedTuple):
    """What pages have drawn, as far as it belongs on a picture of the plane."""

    halos: Positions = NOWHERE
    """Points with a halo: those that the network gets wrong."""
    hard: Positions = NOWHERE
    """Points that are covered by discs."""
    shares: npt.NDArray[np.float32] = NOWHERE[:, 0]
    """(K,) how hard these are, in [0, 1]."""
    best: Lines = ()
    """The boundary of the best epoch."""

    @property
    def words(self) -> list[str]:
        """What they mean, for a picture's caption."""
        found = []
        if len(self.halos):
            found.append(tr("Halos: points that the network gets wrong"))
        if len(self.hard):
            found.append(tr("Discs: the stronger, the more often a point was got wrong"))
        if self.best:
            found.append(tr("Line in long dashes: the boundary of the best epoch"))
        return found
