"""What pages of the tab Inside have drawn on a plane, as far as it belongs on a picture of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.look.language import tr
from desktop.plane.halos_item import NOWHERE
from desktop.plane.plane_lines import Lines


class PlaneMarks(NamedTuple):
    """Positions and lines in plane units."""

    halos: npt.NDArray[np.float32] = NOWHERE
    """(K, 2) points with a halo: those that the network gets wrong."""
    hard: npt.NDArray[np.float32] = NOWHERE
    """(K, 2) points that are covered by discs."""
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
